/** The questions that can be asked of a record, as plain JSON. Their answers' shapes are in `answers.ts`. */
import type { Id } from "../model/index.ts";
import type { AgreedField, Outcome, ReviewStatus } from "./answer-review.ts";
import type { Filter } from "./filter.ts";

/**
 * `SOURCE~STANCE~TARGET` for a stance; `SOURCE~said~STATEMENT`; `FROM~did:KIND~TO` for relations of one kind;
 * `ACTOR~of~AGENCY` for affiliations; `NODE~in~SOURCE` for where something stands. In KIND a space is `_` and whatever is
 * no letter, digit, dot or hyphen percent-encoded; `parseTieId` takes an id apart.
 */
export type TieId = string;

/** Structure that is drawn beside the stances, each behind a switch of its own. */
export interface Show {
  readonly sources: boolean;
  readonly relations: boolean;
  readonly affiliations: boolean;
  /** Nodes that no drawn edge touches. */
  readonly isolates: boolean;
}

export const SHOW_NOTHING_ELSE: Show = { sources: false, relations: false, affiliations: false, isolates: false };

export type Fold = "actors" | "statements";

/** Which way a step goes: along a tie's direction, against it, or either. */
export const WAYS = ["both", "out", "in"] as const;

export type Way = (typeof WAYS)[number];

export const STEPS = [1, 2, 3] as const;

export type Steps = (typeof STEPS)[number];

/**
 * A neighbourhood: every tie that a walk of at most `steps` steps from one of `ids` goes over, each step the way that `way`
 * says, and the ends of those ties; then, of each of `expanded` that is there by then, all its own ties, either way, in order.
 */
export interface Reach {
  readonly ids: readonly string[];
  readonly steps: Steps;
  /** "both" when absent. */
  readonly way?: Way;
  readonly expanded?: readonly Id[];
}

/** Kinds of ties that a path may go over. `source` joins actors through a source that quotes both. */
export const PATH_KINDS = ["stance", "relation", "affiliation", "source"] as const;

export type PathKind = (typeof PATH_KINDS)[number];

export const PAIR_KINDS = ["contradiction", "reply"] as const;

export type PairKind = (typeof PAIR_KINDS)[number];

export const FACETS = [
  "stance",
  "form",
  "review",
  "speaker",
  "actor",
  "issue",
  "kind",
  "source",
  "outlet",
  "date",
] as const;

export type Facet = (typeof FACETS)[number];

export const SORT_KEYS = ["source", "speaker", "words", "stance", "date", "form"] as const;

export interface Sort {
  readonly by: (typeof SORT_KEYS)[number];
  readonly descending: boolean;
}

/** Least certain first, or article by article from top to bottom. */
export const REVIEW_ORDERS = ["certainty", "reading"] as const;

export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

export const TIME_UNITS = ["day", "month"] as const;

export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * Which part of the record, after the filter.
 * - `see`: all that the filter keeps.
 * - `selection`: of `ids` (nodes and ties): the statements made by its actors, on its issues, in its sources, behind
 *   its ties, and its statements themselves.
 * - `around`: statements behind the ties of a neighbourhood.
 * - `ties`: statements behind these ties, and whatever they join.
 * - `everything`: the whole record, whatever the filter.
 */
export type Part =
  | { readonly what: "see" }
  | { readonly what: "selection"; readonly ids: readonly string[] }
  | ({ readonly what: "around" } & Reach)
  | { readonly what: "ties"; readonly ids: readonly TieId[] }
  | { readonly what: "everything" };

export type Question = { readonly filter: Filter } & (
  | { readonly ask: "counts" }
  | { readonly ask: "facets"; readonly of: readonly Facet[] }
  | { readonly ask: "statements"; readonly sort: Sort; readonly from: number; readonly size: number }
  /** Where the first of some statements stands among those; whatever else is in `ids` stands nowhere. */
  | { readonly ask: "place"; readonly sort: Sort; readonly ids: readonly Id[] }
  | { readonly ask: "ties"; readonly fold: Fold; readonly show: Show; readonly top: number }
  | ({ readonly ask: "around"; readonly fold: Fold; readonly show: Show; readonly top: number } & Reach)
  | { readonly ask: "evidence"; readonly tie: TieId; readonly from: number; readonly size: number }
  | { readonly ask: "profile"; readonly id: Id }
  | { readonly ask: "part"; readonly part: Part; readonly fold: Fold; readonly show: Show }
  | {
      readonly ask: "paths";
      readonly from: Id;
      readonly to: Id;
      readonly over: readonly PathKind[];
      /** How many paths at most. */
      readonly most: number;
    }
  | { readonly ask: "compare"; readonly actors: readonly Id[] }
  | { readonly ask: "pairs"; readonly of: PairKind; readonly from: number; readonly size: number }
  | { readonly ask: "timeline"; readonly by: TimeUnit }
  | { readonly ask: "roster" }
  | {
      readonly ask: "queue";
      readonly of: readonly ReviewStatus[];
      /** Those of these ids too, whatever their status: what was decided on a moment ago. */
      readonly also: readonly Id[];
      readonly order: ReviewOrder;
      /** A stretch from so many before it on; from the beginning when null, or not in the queue. */
      readonly at: Id | null;
      readonly before: number;
      /** How many from `at` on. */
      readonly size: number;
    }
  /** The suggestions of which extraction is at least so sure, from 0 to 1, in each part. */
  | { readonly ask: "surest"; readonly least: number }
  | { readonly ask: "agreement" }
  | {
      readonly ask: "decisions";
      readonly field: AgreedField;
      readonly outcome: Outcome;
      readonly from: number;
      readonly size: number;
    }
  /** Every source with its statements by review status, whatever the filter. */
  | { readonly ask: "articles" }
  /** All that stands in one source, whatever the filter, rejected statements too. */
  | { readonly ask: "article"; readonly id: Id }
  /** One action as it stands, whatever the filter. */
  | { readonly ask: "relation"; readonly id: Id }
  | { readonly ask: "search"; readonly text: string /** Hits a kind at most. */; readonly most: number }
);

export type Ask = Question["ask"];
