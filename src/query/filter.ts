import type { ActorKind, Form, Id, StanceValue } from "../model/index.ts";

export const FILTER_VERSION = 1;

export const STANCE_KEYS = ["support", "oppose", "mixed", "neutral", "uncoded"] as const;
/** A stance value, or `uncoded` for statements that carry none. */
export type StanceKey = StanceValue | "uncoded";

export const REVIEW_KEYS = ["suggested", "confirmed"] as const;
/** How far a statement is decided on; what is rejected stays under no filter. */
export type ReviewKey = (typeof REVIEW_KEYS)[number];

/**
 * Which statements stay. Plain JSON. A clause that is `null` (`""` for text) asks for nothing; a list keeps what matches
 * one of its values, so an empty list keeps nothing. All clauses must hold.
 *
 * Stance and issue select stances, not statements: both must hold on the same stance. A statement stays while one
 * of its stances stays, and only the stances that stay are drawn and counted. `uncoded` stands for a statement without
 * any stance; it never matches an issue.
 */
export interface Filter {
  readonly version: typeof FILTER_VERSION;
  readonly stance: readonly StanceKey[] | null;
  readonly issue: readonly Id[] | null;
  readonly form: readonly Form[] | null;
  readonly review: readonly ReviewKey[] | null;
  /** Speaks, alone or jointly. */
  readonly speaker: readonly Id[] | null;
  /**
   * Takes part in any way: speaks, is spoken for, addressed, relays, is where it was said, is the target of a stance that
   * stays, or is named.
   */
  readonly actor: readonly Id[] | null;
  /** Kind of the speaker. */
  readonly kind: readonly ActorKind[] | null;
  readonly source: readonly Id[] | null;
  /** Publisher of the source. */
  readonly outlet: readonly Id[] | null;
  /**
   * Left out: these actors, issues, sources and statements are not drawn, nor counted among those that stay. A statement goes
   * when it is one of them (or, while repeats count once, has the same words as one of them), stands in a source among
   * them, or has speakers and all of them are among them; so does a stance toward one of them, and a statement that had
   * stances under the other clauses and keeps none. A deed goes when an end or its source is among them.
   */
  readonly without: readonly Id[] | null;
  /** ISO date (yyyy, yyyy-mm or yyyy-mm-dd), inclusive. A statement stays when its date's whole range may overlap. */
  readonly from: string | null;
  readonly to: string | null;
  /** With `from` or `to` set: keep statements without a date too. */
  readonly undated: boolean;
  /**
   * Every word contained in the words, the gist, the names of speakers and targets or the source's label; case,
   * diacritics and the shape of quotation marks and dashes folded; quotation marks around what is asked for, and words of
   * punctuation alone, ask for nothing.
   */
  readonly text: string;
  /** Count each appearance of repeated words; otherwise repeats count once. */
  readonly appearances: boolean;
}

export const NO_FILTER: Filter = {
  version: FILTER_VERSION,
  stance: null,
  issue: null,
  form: null,
  review: null,
  speaker: null,
  actor: null,
  kind: null,
  source: null,
  outlet: null,
  without: null,
  from: null,
  to: null,
  undated: true,
  text: "",
  appearances: false,
};
