/** What a page asks about a second coder's record, and what it is told. Plain data, as it goes to the record worker and back. */
import type { Agreement, CodedField, Difference, DifferenceKind, Settle, Take } from "../edit/index.ts";
import type { Form, Id, Problem, Quote, Review, StanceValue } from "../model/index.ts";

/** `own` is the name of whoever is at work here. */
export type CodersAsk =
  /** Holds another coder's file beside the open record; nothing of it is taken over. */
  | { readonly do: "open"; readonly name: string; readonly text: string }
  | {
      readonly do: "compare";
      readonly own: string | null;
      readonly list: DifferenceList;
      readonly from: number;
      readonly size: number;
    }
  /** The operation that settles a difference; of their reading only the `fields` are taken where some are given. */
  | {
      readonly do: "settle";
      readonly own: string | null;
      readonly key: string;
      readonly take: Take;
      readonly fields: readonly CodedField[] | null;
    }
  | { readonly do: "close" };

export type CodersAnswer<A extends CodersAsk> = A extends { do: "open" }
  ? CoderOpened
  : A extends { do: "compare" }
    ? Compared | null
    : A extends { do: "settle" }
      ? Settle | null
      : null;

/** Which of the differences are listed; null for all of them. */
export interface DifferenceList {
  readonly kind: DifferenceKind | null;
  readonly source: Id | null;
  /** Those that are settled too. */
  readonly all: boolean;
}

/** What its sources are called when none of them is one of the open record's. */
export type CoderOpened =
  | { readonly opened: true }
  | { readonly opened: false; readonly problems: readonly Problem[]; readonly otherSources: readonly string[] };

/** How two coders agree, and a page of where they do not. */
export interface Compared {
  readonly file: string;
  /** Who decided most in that file and is not at work here; null where nobody is named. */
  readonly coder: string | null;
  /** Where their record contradicts itself. */
  readonly faults: readonly Problem[];
  readonly sources: {
    readonly both: number;
    readonly onlyMine: readonly string[];
    readonly onlyTheirs: readonly string[];
  };
  /** Statements that both have. This and the figures are of each article as it stood before anything was settled in it. */
  readonly pairs: number;
  /** Of what both have confirmed or made by hand, whose fields rest on so many of the pairs. */
  readonly agreement: Agreement;
  readonly counted: number;
  /** With suggestions that nobody reviewed. */
  readonly withUnreviewed: Agreement;
  readonly unreviewed: { readonly mine: number; readonly theirs: number };
  /** Of all differences. */
  readonly total: number;
  readonly settled: number;
  readonly kinds: readonly { readonly kind: DifferenceKind; readonly open: number; readonly all: number }[];
  readonly articles: readonly { readonly source: Id; readonly open: number; readonly all: number }[];
  /** Of those that were asked for. */
  readonly listed: number;
  readonly from: number;
  readonly items: readonly ComparedItem[];
}

export interface ComparedItem extends Difference {
  /** Of what one alone has, the other's reading is the one that they rejected. */
  readonly readings: { readonly mine: CoderReading | null; readonly theirs: CoderReading | null };
}

/** One coder's statement with the names that their record has. */
export interface CoderReading {
  readonly id: Id;
  readonly quotes: readonly Quote[];
  readonly form: Form;
  readonly gist: string;
  /** Extraction found it, and nobody has summed it up. */
  readonly ownWords: boolean;
  readonly speakers: readonly string[];
  readonly onBehalfOf: string | null;
  readonly stances: readonly {
    readonly kind: "actor" | "issue" | "statement";
    readonly toward: string;
    readonly value: StanceValue;
  }[];
  readonly review: Review;
}
