/** Shapes that several answers are made of: counts, facets, and pages of statements. */
import type { Id, StanceValue, Statement } from "../model/index.ts";
import type { Filter } from "./filter.ts";
import type { Facet } from "./question.ts";

export interface Tally {
  readonly kept: number;
  readonly total: number;
}

/**
 * How many stay. `actors` are those that speak, or that a staying stance is toward, and are not left out; `issues` those with a staying stance;
 * `sources` those that carry what stays, be it a repeat. Their totals are all that the record holds; that of `statements` is
 * counted as they are, each appearance or the same words once.
 */
export interface Counts {
  readonly statements: Tally;
  readonly actors: Tally;
  readonly issues: Tally;
  readonly sources: Tally;
  /** Staying stances by key, statements counted once a key. */
  readonly mix: Mix;
  /** Null when the filter asks for no date. */
  readonly dating: Dating | null;
  /** When nothing stays: each set clause and how many statements there would be without it, most first. */
  readonly loosen: readonly { readonly clause: keyof Filter; readonly statements: number }[];
}

/** Of the statements that stay under a filter's dates, how surely they are of that time. */
export interface Dating {
  /** All that their date can mean lies within what is asked for. */
  readonly within: number;
  /** Only some of it does: "June 2025" under 6 June 2025. */
  readonly maybe: number;
  /** Without any date. */
  readonly undated: number;
}

/** Statements by stance key. */
export type Mix = Readonly<Record<StanceValue | "uncoded", number>>;

/** A facet's value with the statements that would remain if it alone were chosen in this facet, under the other clauses. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly mix: Mix;
}

/** Values with a count first, by count and then label; those with none after, by label. Dates in their order. */
export type Facets = Partial<Readonly<Record<Facet, readonly FacetValue[]>>>;

export interface Page<T> {
  readonly total: number;
  readonly from: number;
  readonly items: readonly T[];
}

/** A statement under a filter. */
export interface Row {
  readonly statement: Statement;
  /** Indices into `statement.stances` of those that stay. */
  readonly kept: readonly number[];
  /** The same words elsewhere: ids of kept statements that repeat this one or that it repeats. */
  readonly also: readonly Id[];
  /** Who it came through, for each step of `statement.relayedBy`: an actor, or all who speak in a statement that relays it. */
  readonly through: readonly (readonly Id[])[];
}

export type NodeKind = "person" | "agency" | "group" | "outlet" | "issue" | "statement" | "source";

/** A thing by its name, for a link to it. */
export interface Named {
  readonly kind: NodeKind;
  readonly id: Id;
  readonly label: string;
}
