/** Who answers: a record behind one door, which tells what it holds and answers questions of it. */
import type { Actor, DerivedFrom, Issue, NamedView, Source, ToldApart } from "../model/index.ts";
import type { ReviewStatus } from "./answer-review.ts";
import type { AnswerTo } from "./answers.ts";
import type { Question } from "./question.ts";

/** What an `AbortSignal` is to a room that runs without a browser. */
export interface Stop {
  readonly aborted: boolean;
  addEventListener?(type: "abort", heard: () => void): void;
}

/** Everything that a screen, the command line or, later, a server asks of a record. Plain JSON in, plain JSON out. */
export interface Engine {
  summary(): Promise<Summary>;
  ask<Q extends Question>(question: Q, stop?: Stop): Promise<AnswerTo<Q>>;
  close(): void;
}

/** The record's catalogue: what there is, without the statements. */
export interface Summary {
  readonly title: string;
  readonly description: string;
  /** BCP 47, of our own words in it. */
  readonly language: string;
  readonly terms: string | null;
  /** `sha256:` of the record's own Record JSON; null while nobody has reckoned it, as just after an edit. */
  readonly hash: string | null;
  readonly derivedFrom: DerivedFrom | null;
  /** Without their texts. */
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  /** All appearances, and distinct words (repeats counted once). */
  readonly statements: { readonly appearances: number; readonly distinct: number };
  /** What extraction suggested, and what else is not confirmed, by how far it is decided on. */
  readonly review: Readonly<Record<ReviewStatus, number>>;
  readonly relations: number;
  /** The record's named views. */
  readonly views: readonly NamedView[];
  /** Actors that look alike and were told apart. */
  readonly apart: readonly ToldApart[];
}
