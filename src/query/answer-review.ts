/** The answers about a review: what is to be decided on, how sure extraction was of it, and what became of what it suggested. */
import type { Id, Review } from "../model/index.ts";
import type { Page, Row } from "./answer-basics.ts";

export const REVIEW_STATUSES = ["suggested", "confirmed", "rejected"] as const;
export type ReviewStatus = Review["status"];

/** The parts of a suggestion that extraction states a confidence for. `source` is of the words that name the speaker. */
export const SURE_OF = ["words", "source", "speaker", "target", "stance"] as const;
export type SureOf = (typeof SURE_OF)[number];

/** The least of the confidences that extraction stated for a suggestion, and of what it is so little sure; null where it stated none. */
export interface Certainty {
  readonly least: number;
  readonly of: SureOf;
}

/** A statement with its place in a queue. No words are counted as the same as others: each place is decided on by itself. */
export interface QueueRow extends Row {
  readonly certainty: Certainty | null;
}

/** A stretch of the queue, and how much of all that can be reviewed under the filter is decided on. */
export interface Queue extends Page<QueueRow> {
  readonly counts: Readonly<Record<ReviewStatus, number>>;
  /** Where what was asked to be in the stretch stands in the whole queue, from 0; null when it is not in it. */
  readonly at: number | null;
}

/** The suggestions of which extraction is at least so sure in each part. */
export interface Surest {
  readonly ids: readonly Id[];
  /** All that are not decided on yet. */
  readonly open: number;
  /** How many of `ids` would have something wrong in this part if confidences are right: one less each one's confidence, summed up. */
  readonly wrong: Readonly<Record<SureOf, number>>;
  /** How many would have something wrong in any part: not fewer than when the mistakes fall together, not more than when each stands alone. */
  readonly wrongAtLeast: number;
  readonly wrongAtMost: number;
}

export const AGREED_FIELDS = ["words", "speaker", "behalf", "addressees", "target", "stance", "form"] as const;
export type AgreedField = (typeof AGREED_FIELDS)[number];

/**
 * What became of a field of a suggestion: kept as it was, changed, gone with its statement, or filled in where nothing was
 * suggested.
 */
export const OUTCOMES = ["kept", "changed", "rejected", "added"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Suggestions against decisions, field by field, over the statements that extraction suggested and a person has decided on. */
export interface Agreement {
  readonly decided: number;
  /** Suggested and not decided on. */
  readonly open: number;
  readonly fields: readonly FieldAgreement[];
}

/** A statement counts once a field. `suggested` is the sum of those kept, changed and rejected. */
export interface FieldAgreement extends Readonly<Record<Outcome, number>> {
  readonly field: AgreedField;
  readonly suggested: number;
}
