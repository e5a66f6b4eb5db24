import type { Act, ActorKind, Basis, Form, Id, Span, StanceValue } from "../model/index.ts";

/** How words name somebody: "Karen Holt", "Holt", "Mayor Holt" or "Mr. Holt", "the mayor", "ICE", "@KarenHolt", "she". */
export type MentionKind = "name" | "surname" | "title" | "role" | "acronym" | "handle" | "pronoun";

/** Words of an article that stand for somebody. Offsets are of the canonical text. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** Index in {@link Cast.entities}; null where it is not sure enough whom they mean. */
  readonly entity: number | null;
  /** From 0 to 1: of those given 0.9 about nine in ten mean that entity. 0 where there is none. */
  readonly confidence: number;
}

/** A role that an article states of somebody: "the mayor of Port Ellery". */
export interface StatedRole {
  readonly role: string;
  /** Index in {@link Cast.entities} of the agency or group that it is held in, or null. */
  readonly of: number | null;
  /** Where it is stated. */
  readonly at: Span;
}

/** A person, agency, group or outlet of one article. */
export interface Entity {
  readonly kind: ActorKind;
  /** By the fullest name that the article prints, without title; of an unnamed one the words that introduce it ("a senior aide"). */
  readonly name: string;
  /** False for one that has no name in the article. */
  readonly named: boolean;
  /** Other names, titles with surname, acronyms and handles that the article gives it; pronouns and bare roles are none. */
  readonly aliases: readonly string[];
  readonly roles: readonly StatedRole[];
  /** Of a poll, a report: the index of who made it, and so speaks by it; null where the article does not say, and of all else. */
  readonly maker: number | null;
  /** Indices in {@link Cast.mentions}, in reading order. */
  readonly mentions: readonly number[];
}

/** Who is in an article. Entities in the order in which they first appear. */
export interface Cast {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** What an attribution says of one target. */
export interface CodedTarget {
  readonly toward: { readonly kind: "actor"; readonly entity: number } | { readonly kind: "issue"; readonly id: Id };
  /** Null: it is about this, and which side it takes is not sure enough to be suggested. */
  readonly stance: StanceValue | null;
  readonly basis: Basis;
  /** One line: the words that it rests on. */
  readonly reason: string;
  /** From 0 to 1: that it is a target, and that the stance is right (0 where there is none). */
  readonly confidence: { readonly target: number; readonly stance: number };
}

/** Who says an attribution, to whom, for whom, and about what. Numbers are indices in {@link Cast.entities}. */
export interface CodedAttribution {
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly form: Form;
  readonly act: Act;
  readonly speaker: number | null;
  /** Joint speakers. */
  readonly others: readonly number[];
  readonly onBehalfOf: number | null;
  readonly addressees: readonly number[];
  /** The chain that it came through, innermost first. */
  readonly relayedBy: readonly number[];
  readonly targets: readonly CodedTarget[];
  readonly confidence: { readonly content: number; readonly source: number; readonly speaker: number };
}
