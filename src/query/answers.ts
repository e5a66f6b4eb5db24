/** Which answer each question has. */
import type { Relation } from "../model/index.ts";
import type { Article, ArticleCount } from "./answer-articles.ts";
import type { Counts, Facets, Page, Row } from "./answer-basics.ts";
import type { Evidenced, Paths, Ties } from "./answer-graph.ts";
import type { Comparison, StatementPair } from "./answer-pairs.ts";
import type { PartAnswer, Profile } from "./answer-profile.ts";
import type { Agreement, Queue, QueueRow, Surest } from "./answer-review.ts";
import type { Roster } from "./answer-roster.ts";
import type { SearchAnswer } from "./answer-search.ts";
import type { Timeline } from "./answer-timeline.ts";
import type { Question } from "./question.ts";

export interface Answers {
  readonly counts: Counts;
  readonly facets: Facets;
  readonly statements: Page<Row>;
  /** Null where the filter leaves all of them out. */
  readonly place: { readonly at: number | null };
  readonly ties: Ties;
  readonly around: Ties;
  readonly evidence: Evidenced | null;
  readonly profile: Profile | null;
  readonly part: PartAnswer;
  readonly paths: Paths | null;
  readonly compare: Comparison;
  readonly pairs: Page<StatementPair>;
  readonly timeline: Timeline;
  readonly roster: Roster;
  readonly search: SearchAnswer;
  readonly queue: Queue;
  readonly surest: Surest;
  readonly agreement: Agreement;
  readonly decisions: Page<QueueRow>;
  readonly articles: readonly ArticleCount[];
  readonly article: Article | null;
  readonly relation: Relation | null;
}

export type AnswerTo<Q extends Question> = Answers[Q["ask"]];
