import { extendRecord } from "../extract/extend-record.ts";
import { type Coded, NOTHING_CODED } from "../extract/index.ts";
import type { ArticleToPropose } from "../extract/propose-record.ts";
import { readRecord } from "../io/index.ts";
import type { Issue } from "../model/index.ts";
import type { FindRequest, FoundInArticles } from "./article-messages.ts";
import { codeInPortions } from "./code-in-portions.ts";

interface Text {
  /** Canonical. */
  readonly text: string;
}

export interface FindWith {
  /** What is found in some articles about these issues; null where nothing is to be looked for. */
  readonly code:
    | ((some: readonly Text[], issues: readonly Issue[], within: (share: number) => void) => readonly Coded[])
    | null;
  /** Told now and then how many articles are done, and after the last one; `share` is how much of all the text is, from 0 to 1. */
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
  const { issues } = record;
  const found = codeInPortions(
    articles,
    (some, within) => inSought(some, (sought) => code?.(sought, issues, within) ?? []),
    progress,
  );
  const failed: { readonly at: number; readonly why: string }[] = [];
  const coded: ArticleToPropose[] = [];
  for (const [at, { find, ...article }] of articles.entries()) {
    const one = found[at] ?? NOTHING_CODED;
    if (one instanceof Error) failed.push({ at, why: one.message });
    else coded.push({ ...article, ...one });
  }
  const { record: after, proposals } = extendRecord(record, coded);
  const [sources, actors, statements] = [
    after.sources.slice(record.sources.length),
    after.actors.slice(record.actors.length),
    after.statements.slice(record.statements.length),
  ];
  const names = new Map(after.actors.map(({ id, name }) => [id, name]));
  const called = (id: string) => ({ id, name: names.get(id) ?? id });
  return {
    operation: sources.length === 0 ? null : { op: "add", sources, actors, issues: [], statements },
    failed,
    alike: proposals.map(({ actor, other, reason }) => ({ actor: called(actor), other: called(other), reason })),
  };
}

/** Articles, some of which are only added -> what is found in each of the others. */
function inSought(
  some: FindRequest["articles"],
  code: (sought: readonly Text[]) => readonly Coded[],
): readonly Coded[] {
  const coded = code(some.filter(({ find }) => find)).values();
  return some.map(({ find }) => (find ? (coded.next().value ?? NOTHING_CODED) : NOTHING_CODED));
}
