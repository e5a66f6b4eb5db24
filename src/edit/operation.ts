import type {
  Actor,
  Id,
  Issue,
  OnRecord,
  Problem,
  Quote,
  Relation,
  Review,
  Source,
  Statement,
  ToldApart,
} from "../model/index.ts";

/** What a person does to a record: plain JSON. Applying it never mutates. */
export type Operation =
  /** Articles with what extraction suggests in them, or things made by hand: whole, with ids that nothing has yet. */
  | {
      readonly op: "add";
      readonly sources: readonly Source[];
      readonly actors: readonly Actor[];
      readonly issues: readonly Issue[];
      readonly statements: readonly Statement[];
      readonly relations?: readonly Relation[];
    }
  | { readonly op: "change-record"; readonly set: SetRecord }
  | { readonly op: "change-source"; readonly id: Id; readonly set: SetSource }
  /** With the statements and relations that stand in them. */
  | { readonly op: "remove-sources"; readonly ids: readonly Id[] }
  /** The decision on suggestions, with the coder who makes it; "suggested" takes a decision back. What was suggested stays beside it. */
  | { readonly op: "review"; readonly ids: readonly Id[]; readonly status: Review["status"] }
  /** Stances clear the reason for having none and the other way round, where only one of the two is set. */
  | {
      readonly op: "change-statement";
      readonly id: Id;
      readonly set: SetStatement;
      /** New ones that the fields name. */
      readonly actors?: readonly Actor[];
    }
  | { readonly op: "remove-statements"; readonly ids: readonly Id[] }
  /** `into`, of the same source, takes the quotes that it holds away from `id`. Where one of them is cut in two, `keeps` says what `id` keeps. */
  | { readonly op: "split-statement"; readonly id: Id; readonly into: Statement; readonly keeps?: readonly Quote[] }
  /** Of one source. What `keep` lacks it gets from the others, in their order, and summaries that somebody wrote stand one after the other; what refers to them refers to it. */
  | { readonly op: "merge-statements"; readonly keep: Id; readonly others: readonly Id[] }
  | { readonly op: "change-actor"; readonly id: Id; readonly set: SetActor }
  /** Names of the others become aliases, and everything that referred to them refers to `keep`. */
  | { readonly op: "merge-actors"; readonly keep: Id; readonly others: readonly Id[] }
  /** The same of several at once, as one step. No actor is in two groups. */
  | {
      readonly op: "merge-actor-groups";
      readonly groups: readonly { readonly keep: Id; readonly others: readonly Id[] }[];
    }
  /** In the statements given, `into` stands for `id`; names, affiliations and addresses that `into` has are taken from `id`. */
  | { readonly op: "split-actor"; readonly id: Id; readonly into: Actor; readonly statements: readonly Id[] }
  /** Their statements stay, without a speaker where nobody else spoke; relations from and to them go. */
  | { readonly op: "remove-actors"; readonly ids: readonly Id[] }
  /** Actors that look alike are two, or (`apart` false) that they are is taken back. */
  | { readonly op: "tell-apart"; readonly pairs: readonly ToldApart[]; readonly apart: boolean }
  | { readonly op: "change-issue"; readonly id: Id; readonly set: SetIssue }
  /** Of the same proposition: stances toward the others become stances toward `keep`. */
  | { readonly op: "merge-issues"; readonly keep: Id; readonly others: readonly Id[] }
  | { readonly op: "remove-issues"; readonly ids: readonly Id[] }
  /** Who did what to whom, when, and where it is told. */
  | { readonly op: "change-relation"; readonly id: Id; readonly set: SetRelation }
  | { readonly op: "remove-relations"; readonly ids: readonly Id[] }
  | Settle;

/**
 * What two coders read differently is settled: of the statement `id` the fields take the `reading`'s values, and whoever settles it has decided on it (not where it is to be coded `anew`). Without an `id`
 * only the other coder has the statement, and it is taken over whole; without a `reading` only this record has it, and it is rejected. `settlement` makes it
 * of two records. Without `fields` but with a `reading` nothing is taken over: one stays with what one has, and that this was settled is a step all the same.
 * New actors and issues that the reading names come with it.
 */
export interface Settle {
  readonly op: "settle";
  readonly id: Id | null;
  readonly fields: readonly CodedField[];
  readonly reading: Statement | null;
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  /** Who read it so. */
  readonly coder: string | null;
  /** What the other record calls the statement, and what that record goes by; so that it is known later what was settled. */
  readonly other?: Id | null;
  readonly against?: string;
  /** Neither reading holds: the statement stays as it is until somebody codes it anew. */
  readonly anew?: true;
}

/** What two coders may read differently: where the words stand, who speaks, which issues they are about, and which side they take. */
export const CODED_FIELDS = ["span", "speaker", "issue", "stance"] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

export type OperationOf<Op extends Operation["op"]> = Extract<Operation, { readonly op: Op }>;

export type SetRecord = Partial<Pick<OnRecord, (typeof RECORD_FIELDS)[number]>>;
export type SetSource = Partial<Pick<Source, (typeof SOURCE_FIELDS)[number]>>;
export type SetStatement = Partial<Pick<Statement, (typeof STATEMENT_FIELDS)[number]>>;
export type SetActor = Partial<Pick<Actor, (typeof ACTOR_FIELDS)[number]>>;
export type SetRelation = Partial<Pick<Relation, (typeof RELATION_FIELDS)[number]>>;
export type SetIssue = Partial<Pick<Issue, (typeof ISSUE_FIELDS)[number]>>;

// What can be set. Not ids, texts and what extraction suggested: other things and other people's work rest on them.
export const RECORD_FIELDS = ["title", "description", "language", "terms"] as const;
export const SOURCE_FIELDS = [
  "label",
  "names",
  "kind",
  "title",
  "publisher",
  "author",
  "url",
  "published",
  "language",
] as const;
export const STATEMENT_FIELDS = [
  "act",
  "speaker",
  "others",
  "onBehalfOf",
  "addressees",
  "relayedBy",
  "form",
  "cue",
  "mention",
  "venue",
  "date",
  "quotes",
  "gist",
  "stances",
  "uncoded",
  "mentions",
  "repeats",
] as const;
export const ACTOR_FIELDS = ["kind", "name", "short", "aliases", "description", "affiliations", "sameAs"] as const;
export const ISSUE_FIELDS = ["name", "proposition", "note", "example", "counterExample"] as const;
export const RELATION_FIELDS = ["from", "to", "kind", "date", "source", "quotes", "gist", "by"] as const;

/** Who does it and when. */
export interface By {
  readonly coder: string | null;
  /** ISO 8601, with the time. */
  readonly at: string;
}

/** A record's lists whose order means nothing. */
export const LISTS = ["sources", "actors", "issues", "statements", "relations"] as const;
export type List = (typeof LISTS)[number];
export type ThingOf<L extends List> = OnRecord[L][number];
export type Thing = ThingOf<List>;

/** A field's value, `[]` where the field is absent. */
export type Held = readonly [] | readonly [value: unknown];

/** What became of one thing, or of one field of a thing or (without `list`) of the record itself. Positions are of the list that has the thing. */
export type Change =
  | { readonly change: "added"; readonly list: List; readonly at: number; readonly thing: Thing }
  | { readonly change: "removed"; readonly list: List; readonly at: number; readonly thing: Thing }
  | FieldChange
  | { readonly change: "record"; readonly field: string; readonly before: Held; readonly after: Held };

export interface FieldChange {
  readonly change: "field";
  readonly list: List;
  readonly id: Id;
  readonly field: string;
  readonly before: Held;
  readonly after: Held;
}

/** What was done: plain JSON, enough to undo and redo it without the operation's code. */
export interface Step {
  readonly by: By;
  readonly operation: Operation;
  /** As a history shows it: "Accepted “We will stay” by Ada Lind". */
  readonly words: string;
  /** Empty when all was as wanted before: nothing to keep. Things that the operation brings are the same objects here and there. */
  readonly changes: readonly Change[];
}

/** A record after an operation, or why it was refused. */
export type Applied = { readonly record: OnRecord; readonly step: Step } | Refused;

export interface Refused {
  readonly problem: Problem;
}

/** What an operation makes of a record, before anybody has looked whether it is sound. */
export type Edited = OnRecord | Refused;
