/** The answers about one thing or one part of the record. */
import type { Actor, Affiliation, Id, Issue, OnRecord, Relation, Source, StanceValue } from "../model/index.ts";
import type { Mix, Named, Row } from "./answer-basics.ts";
import type { Ties } from "./answer-graph.ts";
import type { TieId } from "./question.ts";

/**
 * One stance toward one target (or by one speaker), with its statements by date and then place. The tie is the one of the
 * actors fold, so null toward oneself or a statement. Words that nobody is named for are their own `other`.
 */
export interface Group {
  readonly tie: TieId | null;
  readonly value: StanceValue;
  readonly other: Named;
  readonly rows: readonly Row[];
}

/** Everything that a details pane shows of one thing, under a filter. */
export interface Profile {
  readonly node: Named;
  readonly thing:
    | { readonly kind: "actor"; readonly actor: Actor }
    | { readonly kind: "issue"; readonly issue: Issue }
    | { readonly kind: "source"; readonly source: Source }
    | { readonly kind: "statement"; readonly row: Row };
  /** Statements of its own under the filter: made (actor), on it (issue), in it (source), itself (statement). */
  readonly statements: readonly Row[];
  readonly mix: Mix;
  /** An actor's stances by target, most statements first. */
  readonly says: readonly Group[];
  /** Stances of others toward it, by speaker; for an issue who stands where; for a statement the replies to it. */
  readonly about: readonly Group[];
  /** Statements of an actor without a stance. */
  readonly uncoded: readonly Row[];
  /** Issues that an actor takes no stance on, in this record, whatever the filter. */
  readonly silent: readonly Named[];
  readonly relations: readonly Relation[];
  /** Members and heads of an agency: who is affiliated with it. */
  readonly members: readonly { readonly actor: Named; readonly affiliation: Affiliation }[];
  /** Outlets and sources that carry its statements. */
  readonly quotedBy: readonly { readonly source: Id; readonly count: number }[];
  /** Statements that it was said in, for or to, relayed, or that name it, without speaking or being a target. */
  readonly named: readonly Row[];
  /** Names of every id that the above refers to. */
  readonly names: Readonly<Record<Id, Named>>;
}

/**
 * A part of the record as a record of its own, and as ties. Its statements are all appearances of what is in the part, each
 * with the stances that stay; `counts.statements` counts them as the screen does, `counts.sources` the sources that carry
 * them. A source is also there for the evidence of an affiliation; its last check is counted again for the part's own
 * quotes, and null when it does not tell which of them were verified.
 */
export interface PartAnswer {
  readonly record: OnRecord;
  readonly ties: Ties;
  readonly counts: {
    readonly statements: number;
    readonly nodes: number;
    readonly edges: number;
    readonly sources: number;
  };
}
