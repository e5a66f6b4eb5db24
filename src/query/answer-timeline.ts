/** The answer to how many statements were made when. */
import type { Mix } from "./answer-basics.ts";
import type { TimeUnit } from "./question.ts";

/** Statements in time, counted under the filter without its clauses on dates. */
export interface Timeline {
  /** The unit that was used: "month" when more than 1000 days would have to be listed. */
  readonly by: TimeUnit;
  /**
   * Every unit from the first to the last that holds a statement, in order, those without any too; of more than 1000 months
   * only those with a statement.
   */
  readonly bins: readonly TimeBin[];
  /** Known less exactly than the unit, each range once, by first and then last day. */
  readonly spans: readonly TimeSpan[];
  /** Without any date. */
  readonly undated: TimeCount;
  /** First and last day that any statement may have been said, ISO, as far as that is bounded; null without a bound. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface TimeCount {
  readonly statements: number;
  readonly mix: Mix;
  /** Of these, how many have a date that is inferred or taken from their source. */
  readonly inferred: number;
}

export interface TimeBin extends TimeCount {
  /** "2025-06-07" or "2025-06". */
  readonly value: string;
}

export interface TimeSpan extends TimeCount {
  /** ISO days, inclusive; null for an open end. */
  readonly from: string | null;
  readonly to: string | null;
  /** "June 2025". */
  readonly label: string;
}
