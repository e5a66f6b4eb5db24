import { emptyRecord, type OnRecord } from "../model/index.ts";
import type { Coded } from "./code.ts";
import { type Extended, extendRecord } from "./extend-record.ts";

/** An article with what was found in it. What its file does not state is null. */
export interface ArticleToPropose extends Coded {
  /** Its file's name; null when it came from no file. */
  readonly name: string | null;
  /** What it is to be called in the record; when not given its file's name without the ending. */
  readonly label?: string;
  /** Canonical. */
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** Extended Date/Time Format. */
  readonly published: string | null;
  readonly language: string | null;
}

/**
 * Articles and what was found in them -> a record of suggestions, for a person to confirm, change or reject: who speaks, to whom, of whom, and what is
 * suggested of where they stand. It has no issues: those a person names. It holds the articles' texts, without which nobody could judge a suggestion,
 * and so is for the machine of whoever has the articles. The articles' order changes nothing.
 */
export function proposeRecord(articles: readonly ArticleToPropose[]): OnRecord {
  return proposeNew(articles).record;
}

/** As above, with who may be the same. */
export function proposeNew(articles: readonly ArticleToPropose[]): Extended {
  const empty = emptyRecord(titleOf(articles), "Statements that extraction suggests. Nobody has confirmed them.");
  return extendRecord(empty, articles);
}

function titleOf([first, ...more]: readonly ArticleToPropose[]): string {
  if (first === undefined) return "Suggestions from no article";
  return more.length > 0
    ? `Suggestions from ${more.length + 1} articles`
    : `Suggestions from ${first.title ?? first.name ?? "an article"}`;
}
