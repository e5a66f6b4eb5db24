/** What the page knows at a moment: the record's catalogue, the screen, the answers at hand, what can be taken back. */
import type { Id, NamedView, Problem, QuoteCheck } from "../model/index.ts";
import type { Summary } from "../query/index.ts";
import type { Edits, Keeping, NamedText, Saved } from "../work/index.ts";
import type { Notice } from "./notice.ts";
import type { Settings } from "./settings.ts";
import type { ViewState } from "./view-state.ts";

export interface Model {
  readonly phase: "loading" | "ready" | "none";
  /** What is being opened, while it is. */
  readonly opening: string | null;
  readonly summary: Summary | null;
  /** Stays the same while a record is edited: what this machine keeps beside it (views, recent finds) goes by it. "" without a record. */
  readonly key: string;
  /** Up by one at each change of the record, and when another one is opened. */
  readonly revision: number;
  /** What was done to the record, and can be taken back or done again. */
  readonly edits: Edits;
  readonly keeping: Keeping;
  /** The file that the record was last saved to. */
  readonly saved: Saved | null;
  /** A decision was made under nobody's name: a moment to ask for one. */
  readonly asksCoder: boolean;
  /** Where the open record contradicts itself. What it says of its own last check is not to be relied on while there are any. */
  readonly faults: readonly Problem[];
  readonly view: ViewState;
  /** Named views of one's own, beside those of the record. */
  readonly views: readonly NamedView[];
  readonly answers: Readonly<Record<string, Answered>>;
  readonly settings: Settings;
  /** Article texts that the user attached, by source. They stay in this page's memory. */
  readonly texts: Readonly<Record<Id, NamedText>>;
  readonly checks: readonly QuoteCheck[];
  readonly notice: Notice | null;
  /** Whether there is something to take back, and to do again, without leaving the page. */
  readonly turns: Turns;
}

/** The last answer to a slot's question; `pending` while a newer question, or the same about a newer record, is under way. */
export interface Answered<T = unknown> {
  readonly key: string;
  /** Of the record that was asked. */
  readonly revision: number;
  readonly answer: T | null;
  readonly pending: boolean;
}

/** Whether something that was done is in this page's memory alone, because the browser refuses to keep it. */
export const isUnsafe = ({ keeping, edits, saved }: Model): boolean =>
  edits.count > 0 && keeping === "not kept" && saved?.position !== edits.count;

export interface Turns {
  readonly undo: boolean;
  readonly redo: boolean;
}
