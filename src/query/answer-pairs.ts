/** The answers that put statements side by side: a comparison of actors, and pairs of statements. */
import type { Id, StanceValue } from "../model/index.ts";
import type { Named, Row } from "./answer-basics.ts";
import type { TieNode } from "./answer-graph.ts";
import type { Group } from "./answer-profile.ts";
import type { PairKind } from "./question.ts";

/**
 * Of the actors that were asked for and are in the record, in the order asked for: what each says toward the same targets, and what they say
 * toward each other.
 */
export interface Comparison {
  readonly actors: readonly TieNode[];
  readonly targets: readonly ComparedTarget[];
  /** Their statements toward each other, and toward each other's statements; by date and then place. */
  readonly answers: readonly ComparedAnswer[];
  readonly names: Readonly<Record<Id, Named>>;
}

/**
 * `agree`: two of them support it, or two oppose it, and no two of them are on different sides; `differ`: one supports and
 * another opposes, and no two are on the same side; `both`: some agree and some differ; `apart`: two or more speak of it
 * and neither holds; `one`: one of them speaks of it. What an actor says of another of them, of itself or of a statement is here as well. In
 * this order, then most statements first, then by name.
 */
export const VERDICTS = ["differ", "both", "agree", "apart", "one"] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface ComparedTarget {
  readonly target: Named;
  readonly verdict: Verdict;
  /** For each actor, its groups toward the target in the order of stances; empty when it says nothing of it. */
  readonly says: readonly (readonly Group[])[];
  /** Joint ones once. */
  readonly statements: number;
}

/** A joint statement answers for each of its speakers that are compared, and each that is spoken of or answered by itself. */
export interface ComparedAnswer {
  readonly by: Id;
  /** The compared actor that is spoken of, or whose statement is answered. */
  readonly toward: Id;
  readonly value: StanceValue;
  readonly row: Row;
  /** The statement that is answered, when the stance is toward one; it is there whatever the filter. */
  readonly answered: Row | null;
}

/**
 * Two statements side by side. A `contradiction`: one speaker supports a target in `a` and opposes it in `b`, or the other way
 * round, the earlier one first (by the first day it may have been said; undated ones last), and a pair for each joint speaker
 * who does. A `reply`: `b` takes a stance toward the statement `a`, which is there whatever the filter, since an answer tells
 * nothing without what it answers. In the order of `b`'s first day, then by ids, `b`'s first: what one statement answers stands
 * together.
 */
export interface StatementPair {
  readonly kind: PairKind;
  /** Of a contradiction who says both; of a reply who answers, the first of joint speakers; null when nobody is named. */
  readonly speaker: Named | null;
  /** What both are toward; of a reply who is answered, the first of joint speakers, null when nobody is named. */
  readonly target: Named | null;
  /** Null for the answered statement of a reply. */
  readonly aStance: StanceValue | null;
  readonly bStance: StanceValue;
  readonly a: Row;
  readonly b: Row;
  /** Names of every id that the rows refer to. */
  readonly names: Readonly<Record<Id, Named>>;
}
