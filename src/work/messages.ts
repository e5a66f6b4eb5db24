import type { By, Operation } from "../edit/index.ts";
import type { LayoutInput } from "../graph/layout.ts";
import type { Id, Problem, QuoteCheck } from "../model/index.ts";
import type { Question, Summary } from "../query/index.ts";

/** What a page asks of the record worker. `id` ties a reply to its request; `stop` takes an `ask` back. */
export type Request =
  | { readonly id: number; readonly type: "open"; readonly text: string }
  | { readonly id: number; readonly type: "ask"; readonly question: Question }
  | { readonly id: number; readonly type: "attach"; readonly texts: readonly NamedText[]; readonly to: Id | null }
  | { readonly id: number; readonly type: "edit"; readonly operation: Operation; readonly by: By }
  /** To where this many of the steps are done, or one step back or on. */
  | { readonly id: number; readonly type: "turn"; readonly to: number | "undo" | "redo" }
  | { readonly id: number; readonly type: "history"; readonly from: number; readonly size: number }
  | { readonly id: number; readonly type: "text" }
  | { readonly id: number; readonly type: "reckon" }
  | { readonly id: number; readonly type: "stop" };

export type Reply =
  | { readonly id: number; readonly type: "done"; readonly value: unknown }
  | { readonly id: number; readonly type: "failed"; readonly message: string };

/** A file of the user's: what it is called and what it says. Never leaves the machine. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** With a summary, `problems` are where the record contradicts itself; without one, why it could not be read. */
export type Opened =
  | {
      readonly summary: Summary;
      readonly problems: readonly Problem[];
      /** The texts that the record holds itself, and the check of its quotes on them. */
      readonly held: Attached;
      readonly edits: Edits;
    }
  | { readonly summary: null; readonly problems: readonly Problem[] };

/** Which of the user's texts belong to which source, and what the check of all attached texts found. */
export interface Attached {
  /** Canonical text by source id. */
  readonly texts: Readonly<Record<Id, NamedText>>;
  /** Names of texts that fit no source. */
  readonly unmatched: readonly string[];
  readonly checks: readonly QuoteCheck[];
}

/** In words what can be taken back and done again; null when nothing can. `count` steps are done. */
export interface Edits {
  readonly undo: string | null;
  readonly redo: string | null;
  readonly count: number;
}
export const NO_EDITS: Edits = { undo: null, redo: null, count: 0 };

/** What an operation, or going to another place in the history, came to. */
export type EditReply = { readonly edited: Edited } | { readonly problem: Problem };

/** What is other than the page was told before. */
export interface Edited extends RecordChange {
  readonly edits: Edits;
}

export interface RecordChange {
  /** Without the record's hash, which nobody reckons at each edit. */
  readonly summary: Summary;
  readonly texts: { readonly given: Readonly<Record<Id, NamedText>>; readonly gone: readonly Id[] };
  /** All checks in these sources, in place of those that were told of them before. */
  readonly checks: { readonly sources: readonly Id[]; readonly checks: readonly QuoteCheck[] };
}

/** What is told of an edited record when there is time. */
export interface Reckoned {
  readonly hash: string;
  readonly faults: readonly Problem[];
}

export interface HistoryPage {
  readonly lines: readonly HistoryLine[];
  readonly total: number;
  /** How many of them are done. */
  readonly position: number;
}

/** A step as a reader sees it. */
export interface HistoryLine {
  readonly words: string;
  readonly by: By;
}

/** An article's file as it lies on the user's machine. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExtractRequest {
  readonly articles: readonly NamedBytes[];
}
export type ExtractReply =
  | { readonly type: "progress"; readonly done: number }
  | ({ readonly type: "done" } & Suggestions)
  | { readonly type: "failed"; readonly message: string };

/** What extraction found in articles. */
export interface Suggestions {
  /** Record JSON of all that could be read; null when nothing could. */
  readonly record: string | null;
  /** Why others could not be read, and what is worth knowing of those that could. */
  readonly problems: readonly Problem[];
}

export interface LayoutRequest {
  readonly id: number;
  readonly input: LayoutInput;
}
export type LayoutReply =
  | { readonly id: number; readonly type: "progress"; readonly share: number }
  | { readonly id: number; readonly type: "done"; readonly xy: Float64Array }
  | { readonly id: number; readonly type: "failed"; readonly message: string };
