/** The answers that are graphs or parts of one: ties, what stands behind a tie, and ways from one thing to another. */
import type { Affiliation, Id, Relation, StanceValue, Statement } from "../model/index.ts";
import type { Mix, NodeKind, Page, Row } from "./answer-basics.ts";
import type { TieId } from "./question.ts";

export type TieKind = "stance" | "said" | "relation" | "affiliation" | "source";

export interface TieNode {
  readonly id: Id;
  readonly kind: NodeKind;
  readonly label: string;
  /** A shorter label, or null. */
  readonly short: string | null;
  /** Statements made (actor), on it (issue), in it (source); 1 for a statement. */
  readonly statements: number;
  /** Statements with a stance toward it. */
  readonly about: number;
  /** Stances that it takes (actor, statement) or that are taken toward it (issue), by value. */
  readonly mix: Mix;
  /** Its stances toward itself, never drawn as an edge. */
  readonly self: readonly StanceValue[];
  /** Of a statement; null otherwise. */
  readonly form: Statement["form"] | null;
}

export interface Tie {
  readonly id: TieId;
  readonly kind: TieKind;
  readonly source: Id;
  readonly target: Id;
  readonly stance: StanceValue | null;
  /** Statements (or relations, affiliations) behind it. */
  readonly weight: number;
  /** No statement behind it quotes directly or partly. */
  readonly reported: boolean;
  /** "opposes", "deployed", the role, ... */
  readonly label: string;
}

/** A graph-sized answer, sorted by id. */
export interface Ties {
  readonly nodes: readonly TieNode[];
  readonly ties: readonly Tie[];
  /** Nodes left out by `top`. */
  readonly dropped: number;
}

/** What stands behind a tie: statements, deeds or affiliations. */
export interface Evidenced {
  readonly tie: Tie;
  readonly source: TieNode;
  readonly target: TieNode;
  readonly statements: Page<Row>;
  readonly relations: readonly Relation[];
  readonly affiliations: readonly Affiliation[];
  /** Other ties of the same pair, either way. */
  readonly parallel: readonly Tie[];
}

/**
 * Ways from one thing to another (actors, issues, sources), over the ties of the actors fold in either direction; deeds and affiliations also
 * between actors whom no stance brings into the picture. None from a thing to itself. Shortest first; of the same length the
 * one whose weakest link carries more comes first, then the one whose links carry more together, then by ids.
 */
export interface Paths {
  readonly from: TieNode;
  readonly to: TieNode;
  readonly paths: readonly Path[];
  /** There are no others. */
  readonly complete: boolean;
}

/** No node twice. `links[i]` holds every tie, of the kinds asked for and either way, between `nodes[i]` and `nodes[i + 1]`. */
export interface Path {
  readonly nodes: readonly TieNode[];
  readonly links: readonly (readonly Tie[])[];
}
