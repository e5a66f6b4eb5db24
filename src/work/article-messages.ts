import type { Operation } from "../edit/index.ts";
import type { IssueProposal } from "../extract/propose-issues.ts";
import type { ArticleToPropose } from "../extract/propose-record.ts";
import type { ProposedFacts } from "../io/article/propose-facts.ts";
import type { Id, Problem } from "../model/index.ts";

/** A file's bytes, or a text that was pasted and has no name. Never leaves the machine. */
export type GivenArticle =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: null; readonly text: string };

/** What a page asks of the worker that reads articles. `outlets` are names that are known to be publishers'. */
export interface ReadRequest {
  readonly id: number;
  readonly article: GivenArticle;
  readonly outlets: readonly string[];
}
export type ReadReply =
  | { readonly id: number; readonly type: "done"; readonly read: ReadOutcome }
  | { readonly id: number; readonly type: "failed"; readonly message: string };

/** An article as it was read, or why it could not be. */
export type ReadOutcome =
  | { readonly article: ReadArticle; readonly problems: readonly Problem[] }
  | { readonly article: null; readonly problems: readonly Problem[] };

export interface ReadArticle {
  /** Canonical. */
  readonly text: string;
  /** `sha256:` of it. */
  readonly hash: string;
  readonly words: number;
  /** Null where it has too few words to tell. */
  readonly english: boolean | null;
  readonly facts: ProposedFacts;
}

/** An article as a person wants it in the record. */
export interface ArticleToAdd extends Omit<ArticleToPropose, "cast" | "attributions" | "topics"> {
  /** Whether it is one in which statements can be found: in a text that is not English there are none to find. */
  readonly find: boolean;
}

export interface FindRequest {
  /** Record JSON of the record that they are added to, as it stands: a file's bytes, which are not copied on their way. */
  readonly record: Blob;
  readonly articles: readonly ArticleToAdd[];
  /** Whether to look for statements in those where there can be some, or to add the texts alone. */
  readonly find: boolean;
}

/** What is contested in articles that are in the record already? */
export interface ContestedRequest {
  readonly contested: readonly ArticleToWeigh[];
}

export interface ArticleToWeigh {
  readonly source: Id;
  /** Canonical. */
  readonly text: string;
}

export type ArticleReply =
  /** `done` articles are, and of all the text this share, from 0 to 1; `at` is the place of the one that is looked through now. */
  | { readonly type: "progress"; readonly done: number; readonly share: number; readonly at: number }
  | { readonly type: "done"; readonly found: FoundInArticles }
  | { readonly type: "weighed"; readonly contested: Contested }
  | { readonly type: "failed"; readonly message: string };

export interface FoundInArticles {
  /** Null when there is nothing to add: a text that the record has is not added again. */
  readonly operation: Extract<Operation, { readonly op: "add" }> | null;
  /** Articles that something went wrong with, by their places: the others are there all the same. */
  readonly failed: readonly { readonly at: number; readonly why: string }[];
  /** Who may be the same and stands in the record as two, for a person to decide. */
  readonly alike: readonly { readonly actor: Called; readonly other: Called; readonly reason: string }[];
}

/** An actor by id and name. */
export interface Called {
  readonly id: Id;
  readonly name: string;
}

export interface Contested {
  /** The likeliest first. */
  readonly proposals: readonly IssueProposal[];
  /** Articles that something went wrong with: the others count all the same. */
  readonly failed: readonly Id[];
}
