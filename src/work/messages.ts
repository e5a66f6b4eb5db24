import type { By, Operation } from "../edit/index.ts";
import type { LayoutInput } from "../graph/layout.ts";
import type { Id, Problem, QuoteCheck } from "../model/index.ts";
import type { Question, Summary } from "../query/index.ts";
import type { CodersAsk } from "./coders-messages.ts";

/** What a page asks of the record worker. `id` ties a reply to its request; `stop` takes an `ask` back. */
export type Request =
  | { readonly id: number; readonly type: "open"; readonly from: OpenFrom }
  /** `held` is the number of an earlier request for the same, whose answer the page still has. */
  | { readonly id: number; readonly type: "ask"; readonly question: Question; readonly held: number | null }
  | { readonly id: number; readonly type: "attach"; readonly texts: readonly NamedText[]; readonly to: Id | null }
  | { readonly id: number; readonly type: "edit"; readonly operation: Operation; readonly by: By }
  /** To where this many of the steps are done, or one step back or on. */
  | { readonly id: number; readonly type: "turn"; readonly to: number | "undo" | "redo" }
  /** To be the tab that edits the record, though another one is. */
  | { readonly id: number; readonly type: "claim" }
  | { readonly id: number; readonly type: "history"; readonly from: number; readonly size: number }
  | { readonly id: number; readonly type: "file" }
  | { readonly id: number; readonly type: "coders"; readonly ask: CodersAsk }
  /** The record as it stands is in a file now. */
  | { readonly id: number; readonly type: "saved"; readonly saved: SavedTo }
  /** Answered when all is kept that can be. */
  | { readonly id: number; readonly type: "close" }
  | { readonly id: number; readonly type: "reckon" }
  | { readonly id: number; readonly type: "stop" };

export type Reply =
  | { readonly id: number; readonly type: "done"; readonly value: unknown }
  /** The answer that the request `as` was given: a record is edited more often than an answer changes. */
  | { readonly id: number; readonly type: "same"; readonly as: number }
  | { readonly id: number; readonly type: "failed"; readonly message: string }
  | { readonly type: "event"; readonly event: WorkerEvent };

/** What the record worker tells unasked. */
export type WorkerEvent =
  | { readonly keeping: Keeping; readonly reason: string | null }
  /** Another tab has edited the record. */
  | { readonly followed: Edited };

/** A record's text or the file that has it, which the worker reads: a string is copied on its way. Or the id of one that this browser keeps. */
export type OpenFrom =
  | { readonly kind: "text"; readonly text: string | Blob; readonly origin: Origin }
  | { readonly kind: "kept"; readonly id: string };

/** How a record came to be one's own. `name` is the file's. */
export interface Origin {
  readonly kind: "file" | "shipped" | "new" | "copy";
  readonly name: string | null;
}

/** Whether this browser has all that was done: "elsewhere" while another tab edits the record. */
export type Keeping = "kept" | "keeping" | "not kept" | "elsewhere";

/** A record of one's own as a list shows it. */
export interface KeptAs {
  readonly title: string;
  /** Without what was rejected. */
  readonly counts: { readonly sources: number; readonly statements: number };
  /** Roughly, in bytes. */
  readonly size: number;
  /** ISO 8601. */
  readonly created: string;
  readonly changed: string;
  readonly origin: Origin;
  /** The file that it was last saved to, and the step at which it was; null when it never was. */
  readonly saved: Saved | null;
}

export type SavedTo = Omit<Saved, "hash">;

export interface Saved {
  readonly name: string;
  /** -1 when the step that it was saved at is gone. */
  readonly position: number;
  readonly at: string;
  /** `sha256:` of what was written; null when the record had gone on by then. */
  readonly hash: string | null;
  /** By which the browser writes to the same file again, where it can. */
  readonly handle: FileSystemFileHandle | null;
}

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
      /** Under which this browser keeps it; null when it does not, as before the first edit of the one that the page ships with. */
      readonly id: string | null;
      /** What else this machine keeps of the record goes by this. */
      readonly key: string;
      readonly keeping: Keeping;
      readonly saved: Saved | null;
      /** Steps that this browser had kept and that could not be read back. */
      readonly lost: number;
    }
  | { readonly summary: null; readonly problems: readonly Problem[]; readonly missing: boolean };

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
  /** Under which this browser keeps the record from now on. */
  readonly id: string;
  readonly saved: Saved | null;
}

export interface RecordChange {
  /** What is other than it was told before; and no hash, which nobody reckons at each edit. */
  readonly summary: Partial<Summary>;
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

export interface LayoutRequest {
  readonly id: number;
  readonly input: LayoutInput;
}
export type LayoutReply =
  | { readonly id: number; readonly type: "progress"; readonly share: number }
  | { readonly id: number; readonly type: "done"; readonly xy: Float64Array }
  | { readonly id: number; readonly type: "failed"; readonly message: string };
