import type { HashedSpan, Quote, Span } from "./span.ts";

/** Letters, digits, `.`, `_`, `:` and `-`, beginning with a letter or digit. Unique in the whole record, over all kinds. */
export type Id = string;
export const ID_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u;

export const STANCE_VALUES = ["support", "oppose", "mixed", "neutral"] as const;
export type StanceValue = (typeof STANCE_VALUES)[number];

export const FORMS = ["direct", "mixed", "indirect"] as const;
export type Form = (typeof FORMS)[number];

export const ACTOR_KINDS = ["person", "agency", "group", "outlet"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const SOURCE_KINDS = ["article", "post", "broadcast", "transcript", "document"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const ACTS = ["assert", "demand", "order", "request", "promise", "accuse", "decline"] as const;
export type Act = (typeof ACTS)[number];

export const BASES = ["stated", "inferred"] as const;
export type Basis = (typeof BASES)[number];

/** A date in Extended Date/Time Format (ISO 8601-2), on which the text's own words or our reasoning stand. */
export interface EdtfDate {
  readonly edtf: string;
  readonly basis: Basis;
  /** Why, when inferred; null when the text states it. */
  readonly why: string | null;
}

/** A pointer to a thing of the record, by kind and id. */
export interface Ref<K extends string = "actor" | "issue" | "statement"> {
  readonly kind: K;
  readonly id: Id;
}

/** What a check of a source's quotes against its text found, the last time there was a text at hand. */
export interface LastCheck {
  readonly textHash: string;
  /** ISO date of the check. */
  readonly on: string;
  readonly verified: number;
  readonly moved: number;
  readonly altered: number;
  readonly missing: number;
}

export interface Source {
  readonly id: Id;
  /** What this project calls it on screen. Ours, never presented as the source's title. */
  readonly label: string;
  /** File names that the text is known by. */
  readonly names: readonly string[];
  readonly kind: SourceKind;
  readonly title: string | null;
  /** The outlet's actor id. */
  readonly publisher: Id | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: EdtfDate | null;
  /** BCP 47. */
  readonly language: string;
  /** `sha256:` and 64 hex digits, of the canonical text's UTF-8 bytes. */
  readonly textHash: string;
  /** In UTF-16 code units. */
  readonly textLength: number;
  readonly lastCheck: LastCheck | null;
  /** Only in what a user keeps on their own machine; records that ship have none. */
  readonly text?: string;
}

/** Where something is said: a source and the place in it. */
export interface Evidence {
  readonly source: Id;
  readonly quote: Quote;
}

export interface Affiliation {
  readonly agency: Id | null;
  readonly role: string | null;
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
  readonly basis: Basis;
  /** On what an inferred affiliation rests; null when stated. */
  readonly why: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Actor {
  readonly id: Id;
  readonly kind: ActorKind;
  readonly name: string;
  /** The alias to draw where room is short ("ICE"), or null. */
  readonly short: string | null;
  /** Names and roles that an article itself uses. What a speaker calls others is no alias. */
  readonly aliases: readonly string[];
  /** One line of ours; null when there is nothing to say. */
  readonly description: string | null;
  readonly affiliations: readonly Affiliation[];
  /** Addresses of the same actor elsewhere, only when certain. */
  readonly sameAs: readonly string[];
  /** Ids of actors that were merged into this one, by which suggestions still call it; absent when there were none. Nothing else has these ids. */
  readonly was?: readonly Id[];
}

export interface Issue {
  readonly id: Id;
  readonly name: string;
  /** The proposition that one can agree or disagree with. */
  readonly proposition: string;
  /** When to code it, and which side a wording is on. */
  readonly note: string;
  /** Words that are a case of it, with the side they are on; absent or "" when nobody gave one. */
  readonly example?: string;
  /** Something that looks like this issue and is not. */
  readonly counterExample: string;
  /** As of an actor. */
  readonly was?: readonly Id[];
}

/** What a statement says toward a target. Never a rating of a person. */
export interface Stance {
  readonly toward: Ref;
  readonly value: StanceValue;
  readonly basis: Basis;
  /** One line: the words or the reasoning that it rests on. */
  readonly reason: string;
}

export interface Cue extends HashedSpan {
  /** The cue's base form ("say", "dismiss"), a coding of ours. */
  readonly lemma: string;
}

export interface Review {
  readonly status: "suggested" | "confirmed" | "rejected";
  readonly coder: string | null;
}

/** A target that extraction proposed, whether or not it was sure enough of a side. */
export interface SuggestedTarget {
  readonly toward: Ref<"actor" | "issue">;
  /** Null: it is about this, and no side was suggested. */
  readonly stance: StanceValue | null;
  readonly basis: Basis;
  readonly reason: string;
  /** From 0 to 1: that it is a target, and that the stance is right; null where there is none. */
  readonly confidence: { readonly target: number; readonly stance: number | null };
}

/**
 * Who speaks and where the words stand as extraction proposed it. What a coder decides stands in the statement itself and changes nothing here, so that
 * the two can be compared; an actor or issue that was taken away since is named here all the same, and one that was merged into another by its old id.
 */
export interface SuggestedCoding {
  /** Null where it was not sure enough who speaks. */
  readonly speaker: { readonly id: Id | null; readonly confidence: number };
  readonly others: readonly Id[];
  readonly onBehalfOf: Id | null;
  readonly addressees: readonly { readonly id: Id; readonly confidence: number }[];
  /** Actors, innermost first. */
  readonly relayedBy: readonly Id[];
  /** The surest first. */
  readonly targets: readonly SuggestedTarget[];
}

/** What extraction proposed, kept beside what a coder makes of it. */
export interface Suggested {
  /**
   * From 0 to 1, for each part that was proposed: of the words given 0.9 about nine in ten are words of a statement. `source` is of what
   * names the speaker; null where nothing does.
   */
  readonly confidence: { readonly content: number; readonly source: number | null };
  /** Where the quotes stood; absent in records from before it was kept. */
  readonly words?: readonly Span[];
  /** As `words`. */
  readonly form?: Form;
  /** Absent where only the words were looked for. */
  readonly coding?: SuggestedCoding;
}

/** One speech act: who said what, to whom, through whom, where, in which words, and where that stands. */
export interface Statement {
  readonly id: Id;
  readonly source: Id;
  readonly act: Act;
  /** Null when the text names nobody. */
  readonly speaker: Id | null;
  /** Joint speakers. */
  readonly others: readonly Id[];
  readonly onBehalfOf: Id | null;
  readonly addressees: readonly Id[];
  /** The chain that it came through, innermost first, outermost last; the source itself is not repeated here. */
  readonly relayedBy: readonly Ref<"actor" | "statement">[];
  readonly form: Form;
  /** The attribution's cue, or null (a post or a sign has none). */
  readonly cue: Cue | null;
  /** The words that name the speaker, or null. */
  readonly mention: HashedSpan | null;
  /** Where it was said ("Truth Social", "CNN", a sign). */
  readonly venue: { readonly actor: Id | null; readonly label: string } | null;
  readonly date: EdtfDate | null;
  /** In reading order; several when the cue interrupts it or it runs on over paragraphs. Never empty. */
  readonly quotes: readonly Quote[];
  /** What is said, in our own words. */
  readonly gist: string;
  readonly stances: readonly Stance[];
  /** Why no stance can be coded; null exactly when there is one. */
  readonly uncoded: string | null;
  /** Actors named in the words. */
  readonly mentions: readonly Id[];
  /** The statement whose words these repeat. */
  readonly repeats: Id | null;
  readonly review: Review;
  /** Only of what extraction found. */
  readonly suggested?: Suggested;
}

/** A deed, not a speech act: deployed, withdrew, raided, arrested, clashed with, guarded, ... */
export interface Relation {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** A verb in the past tense, as it is drawn: "deployed", "clashed with". */
  readonly kind: string;
  readonly date: EdtfDate | null;
  readonly source: Id;
  readonly quotes: readonly Quote[];
  readonly gist: string;
  /** The statement that claims it, or null for the article's own account. */
  readonly by: Id | null;
}

/** A screen that somebody kept under a name, with a note: a step of a walk through the record. */
export interface NamedView {
  readonly id: Id;
  readonly name: string;
  /** What to see there; "" when nothing was written. */
  readonly note: string;
  /** The screen, as what follows `?` in the page's address: "stance=oppose&at=karen-bass". It names no record. */
  readonly address: string;
}

/** Two actors that look alike and that a person told apart, so that nobody is asked about them again. */
export interface ToldApart {
  readonly actor: Id;
  readonly other: Id;
}

export const RECORD_VERSION = 1;

export interface OnRecord {
  readonly type: "onrecord";
  readonly version: typeof RECORD_VERSION;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** BCP 47, of our own words in it. */
  readonly language: string;
  /** Who may do what with it; null when nobody said. */
  readonly terms: string | null;
  /** Set in exports of a part, and kept from then on. */
  readonly derivedFrom: DerivedFrom | null;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  /** In the order in which they are stepped through. */
  readonly views?: readonly NamedView[];
  /** Absent when nobody told anybody apart. */
  readonly apart?: readonly ToldApart[];
}

/** How a part came out of a whole. */
export interface DerivedFrom {
  /** Title of the record that the part was taken from. */
  readonly title: string;
  /** `sha256:` of that record's own Record JSON. */
  readonly hash: string;
  /** The version of this software's filter semantics (`Filter.version`). */
  readonly version: number;
  /** Which statements were kept, as plain JSON that the same software can apply again. */
  readonly filter: unknown;
  /** The filter as a sentence. */
  readonly sentence: string;
  /** Statements that the part refers to (replies, chains, repeats) and does not hold. */
  readonly omitted: readonly Id[];
  /** Where the record that the part was taken from came from itself. */
  readonly derivedFrom: DerivedFrom | null;
}
