import type {
  Actor,
  Affiliation,
  DerivedFrom,
  Id,
  Issue,
  NamedView,
  OnRecord,
  Relation,
  Source,
  StanceValue,
  Statement,
} from "../model/index.ts";
import type { Filter } from "./filter.ts";

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
  readonly terms: string | null;
  /** `sha256:` of the record's own Record JSON. */
  readonly hash: string;
  readonly derivedFrom: DerivedFrom | null;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  /** All appearances, and distinct words (repeats counted once). */
  readonly statements: { readonly appearances: number; readonly distinct: number };
  readonly relations: number;
  /** The record's named views. */
  readonly views: readonly NamedView[];
}

/** Structure that is drawn beside the stances, each behind a switch of its own. */
export interface Show {
  readonly sources: boolean;
  readonly relations: boolean;
  readonly affiliations: boolean;
  /** Nodes that no drawn edge touches. */
  readonly isolates: boolean;
}

export const SHOW_NOTHING_ELSE: Show = { sources: false, relations: false, affiliations: false, isolates: false };

export type Fold = "actors" | "statements";

/** Which way a step goes: along a tie's direction, against it, or either. */
export const WAYS = ["both", "out", "in"] as const;
export type Way = (typeof WAYS)[number];

export const STEPS = [1, 2, 3] as const;
export type Steps = (typeof STEPS)[number];

/**
 * A neighbourhood: every tie that a walk of at most `steps` steps from one of `ids` goes over, each step the way that `way`
 * says, and the ends of those ties; then, of each of `expanded` that is there by then, all its own ties, either way, in order.
 */
export interface Reach {
  readonly ids: readonly string[];
  readonly steps: Steps;
  /** "both" when absent. */
  readonly way?: Way;
  readonly expanded?: readonly Id[];
}

/** Kinds of ties that a path may go over. `source` joins actors through a source that quotes both. */
export const PATH_KINDS = ["stance", "relation", "affiliation", "source"] as const;
export type PathKind = (typeof PATH_KINDS)[number];

export const PAIR_KINDS = ["contradiction", "reply"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export const FACETS = ["stance", "form", "speaker", "actor", "issue", "kind", "source", "outlet", "date"] as const;
export type Facet = (typeof FACETS)[number];

export const SORT_KEYS = ["source", "speaker", "words", "stance", "date", "form"] as const;
export interface Sort {
  readonly by: (typeof SORT_KEYS)[number];
  readonly descending: boolean;
}

/**
 * Which part of the record, after the filter.
 * - `see`: all that the filter keeps.
 * - `selection`: of `ids` (nodes and ties): the statements made by its actors, on its issues, in its sources, behind
 *   its ties, and its statements themselves.
 * - `around`: statements behind the ties of a neighbourhood.
 * - `ties`: statements behind these ties, and whatever they join.
 * - `everything`: the whole record, whatever the filter.
 */
export type Part =
  | { readonly what: "see" }
  | { readonly what: "selection"; readonly ids: readonly string[] }
  | ({ readonly what: "around" } & Reach)
  | { readonly what: "ties"; readonly ids: readonly TieId[] }
  | { readonly what: "everything" };

export type Question = { readonly filter: Filter } & (
  | { readonly ask: "counts" }
  | { readonly ask: "facets"; readonly of: readonly Facet[] }
  | { readonly ask: "statements"; readonly sort: Sort; readonly from: number; readonly size: number }
  | { readonly ask: "ties"; readonly fold: Fold; readonly show: Show; readonly top: number }
  | ({ readonly ask: "around"; readonly fold: Fold; readonly show: Show; readonly top: number } & Reach)
  | { readonly ask: "evidence"; readonly tie: TieId; readonly from: number; readonly size: number }
  | { readonly ask: "profile"; readonly id: Id }
  | { readonly ask: "part"; readonly part: Part; readonly fold: Fold; readonly show: Show }
  | {
      readonly ask: "paths";
      readonly from: Id;
      readonly to: Id;
      readonly over: readonly PathKind[];
      /** How many paths at most. */
      readonly most: number;
    }
  | { readonly ask: "compare"; readonly actors: readonly Id[] }
  | { readonly ask: "pairs"; readonly of: PairKind; readonly from: number; readonly size: number }
  | { readonly ask: "timeline"; readonly by: TimeUnit }
  | { readonly ask: "search"; readonly text: string /** Hits a kind at most. */; readonly most: number }
);

export type Ask = Question["ask"];
export interface Answers {
  readonly counts: Counts;
  readonly facets: Facets;
  readonly statements: Page<Row>;
  readonly ties: Ties;
  readonly around: Ties;
  readonly evidence: Evidenced | null;
  readonly profile: Profile | null;
  readonly part: PartAnswer;
  readonly paths: Paths | null;
  readonly compare: Comparison;
  readonly pairs: Page<StatementPair>;
  readonly timeline: Timeline;
  readonly search: SearchAnswer;
}
export type AnswerTo<Q extends Question> = Answers[Q["ask"]];

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
  /** When nothing stays: each set clause and how many statements there would be without it, most first. */
  readonly loosen: readonly { readonly clause: keyof Filter; readonly statements: number }[];
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
}

export type NodeKind = "person" | "agency" | "group" | "outlet" | "issue" | "statement" | "source";

/**
 * `SOURCE~STANCE~TARGET` for a stance; `SOURCE~said~STATEMENT`; `FROM~did:KIND~TO` for relations of one kind;
 * `ACTOR~of~AGENCY` for affiliations; `NODE~in~SOURCE` for where something stands. In KIND a space is `_` and whatever is
 * no letter, digit, dot or hyphen percent-encoded; `parseTieId` takes an id apart.
 */
export type TieId = string;
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
 * One stance toward one target (or by one speaker), with its statements by date and then place. The tie is the one of the
 * actors fold, so null toward oneself or a statement. Words that nobody is named for are their own `other`.
 */
export interface Group {
  readonly tie: TieId | null;
  readonly value: StanceValue;
  readonly other: Named;
  readonly rows: readonly Row[];
}
/** A thing by its name, for a link to it. */
export interface Named {
  readonly kind: NodeKind;
  readonly id: Id;
  readonly label: string;
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
 * nothing without what it answers. In the order of `b`'s first day, then by ids.
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

export const TIME_UNITS = ["day", "month"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

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

export interface SearchAnswer {
  /**
   * Best first in each kind. Kinds without a hit are left out. Of statements of the same words only the one that counts under
   * the filter is there, if it was found.
   */
  readonly groups: readonly SearchGroup[];
}
export interface SearchGroup {
  readonly kind: "actor" | "issue" | "source" | "statement";
  readonly total: number;
  readonly hits: readonly Hit[];
}
export interface Hit {
  readonly node: Named;
  /** Of a statement its first speaker that the record holds; null of anything else, or when there is none. */
  readonly by: Named | null;
  /** The words that matched: the label, or the alias, proposition, description or line of a statement that holds them. */
  readonly line: string;
  /**
   * What `line` is. "alias": another name, or a source's title; "description": what is said of an actor, an issue's coding note, a role, or a source's
   * publisher; "words": verbatim. All but names are cut when they are long, with "…" where something is left out.
   */
  readonly in: "name" | "alias" | "proposition" | "description" | "words" | "gist";
  /** Whether `line` begins and ends with a "…" that stands for what is left out, and is no part of the words. */
  readonly cut: { readonly start: boolean; readonly end: boolean };
  /** Matching stretches of `line`, in order, in UTF-16 code units. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Statements under the filter: made (actor), on it (issue), in it (source); 1 or 0 for a statement. */
  readonly statements: number;
  /** Statements under the filter with a stance toward it. */
  readonly about: number;
}
