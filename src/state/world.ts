import type { Pair } from "../query/index.ts";
import type { OpenFrom, OpenResult } from "../work/index.ts";
import type { Turns } from "./model.ts";

/** What the workbench is given of the world. */
export interface World {
  /** Opens a record, in a worker. */
  open(from: OpenFrom): Promise<OpenResult>;
  /** The text of the record that the page ships with. */
  shipped(): Promise<string>;
  readonly url: {
    read(): Pair[];
    /** An entry of its own; with `begins`, the first of another record, which no step back or forward leads over. */
    push(pairs: readonly Pair[], begins?: "record"): void;
    replace(pairs: readonly Pair[]): void;
    /** Back and forward. */
    onMove(heard: () => void): void;
    /** Which way there are entries about the record that is shown. */
    turns(): Turns;
    /** To the entry before this one, or after it; `onMove` hears of it. */
    go(way: "back" | "forward"): void;
  };
  /** Views of one's own, by key. */
  readonly storage: {
    get(key: string): Promise<string | null>;
    /** Reads and writes in one, so that two tabs do not lose each other's changes. */
    update(key: string, change: (before: string | null) => string): Promise<void>;
  };
  /** Settings as text; at hand at once, so that the first picture has the right colours. */
  readonly settings: { read(): string | null; write(text: string): void };
  now(): Date;
  /** Asks the browser not to clear away what it keeps for this page when it runs short of room. */
  persist(): void;
}
