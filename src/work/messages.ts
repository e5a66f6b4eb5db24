import type { LayoutInput } from "../graph/layout.ts";
import type { Id, Problem, QuoteCheck } from "../model/index.ts";
import type { Question, Summary } from "../query/index.ts";

/** What a page asks of the record worker. `id` ties a reply to its request; `stop` takes an `ask` back. */
export type Request =
  | { readonly id: number; readonly type: "open"; readonly text: string }
  | { readonly id: number; readonly type: "ask"; readonly question: Question }
  | { readonly id: number; readonly type: "attach"; readonly texts: readonly NamedText[]; readonly to: Id | null }
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
