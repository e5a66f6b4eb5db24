import { extendRecord } from "../extract/extend-record.ts";
import type { Coded } from "../extract/index.ts";
import type { ArticleToPropose } from "../extract/propose-record.ts";
import { readRecord } from "../io/index.ts";
import type { Issue } from "../model/index.ts";
import type { FindRequest, FoundInArticles } from "./article-messages.ts";

export interface FindWith {
  /** What is found in one text about these issues; null where nothing is to be looked for. */
  readonly code: ((text: string, issues: readonly Issue[], progress: (share: number) => void) => Coded) | null;
  /** Told before each article how many are done, within a long one, and after the last one; `share` is how much of all the text is, from 0 to 1. */
  readonly progress: (done: number, share: number) => void;
}

/**
 * A record and articles -> the operation that adds them, with what is suggested in them. An article that something goes wrong with is told of and
 * the others go on. Throws when the record cannot be read.
 */
export function findInArticles(
  { record: text, articles }: { readonly record: string; readonly articles: FindRequest["articles"] },
  { code, progress }: FindWith,
): FoundInArticles {
  const { value: record } = readRecord(text);
  if (record === null) throw new Error("expected the text of the record that is open, got one that cannot be read");
  const failed: { readonly at: number; readonly why: string }[] = [];
  const coded: ArticleToPropose[] = [];
  const all = Math.max(1, sizeOf(articles));
  let before = 0;
  for (const [at, { find, ...article }] of articles.entries()) {
    const size = article.text.length;
    const within = (share: number) => progress(at, (before + share * size) / all);
    within(0);
    try {
      coded.push({ ...article, ...(code === null || !find ? NOTHING : code(article.text, record.issues, within)) });
    } catch (error) {
      failed.push({ at, why: error instanceof Error ? error.message : String(error) });
    }
    before += size;
  }
  progress(articles.length, 1);
  const { record: after, proposals } = extendRecord(record, coded);
  const [sources, actors, statements] = [
    after.sources.slice(record.sources.length),
    after.actors.slice(record.actors.length),
    after.statements.slice(record.statements.length),
  ];
  const names = new Map(after.actors.map(({ id, name }) => [id, name]));
  const called = (id: string) => names.get(id) ?? id;
  return {
    operation: sources.length === 0 ? null : { op: "add", sources, actors, issues: [], statements },
    failed,
    alike: proposals.map(({ actor, other, reason }) => ({ actor: called(actor), other: called(other), reason })),
  };
}

/** In UTF-16 code units. */
const sizeOf = (articles: FindRequest["articles"]) => articles.reduce((sum, { text }) => sum + text.length, 0);

/** A text that is only added. */
const NOTHING: Coded = { cast: { entities: [], mentions: [] }, attributions: [], topics: [] };
