/** A record's index and a text that somebody types -> what it may mean: actors, issues, sources and statements. */

import type { Hit, SearchAnswer, SearchGroup } from "./answer-search.ts";
import type { Filtered } from "./kept.ts";
import { countNodes } from "./node-counts.ts";
import { distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { type AllFound, type Found, indexWords } from "./search-index.ts";
import { bestLine } from "./search-line.ts";
import { type Counted, rankFound, standsAside } from "./search-rank.ts";
import { termsIn } from "./search-words.ts";

/** @param most hits a kind at most; throws a RangeError below 0. */
export type Search = (filtered: Filtered, text: string, most: number) => SearchAnswer;

const KINDS = ["actor", "issue", "source", "statement"] as const;

/** What is asked for is cut to this: words, after so many UTF-16 code units. A whole paragraph is found by its beginning. */
const TERMS_MOST = 16;
const TEXT_MOST = 1000;

export function createSearch(index: RecordIndex): Search {
  const find = indexWords(index);
  const counts = new WeakMap<Filtered, ReturnType<typeof countNodes>>();
  return (filtered, text, most) => {
    if (!(most >= 0)) throw new RangeError(`expected most to be 0 or more, got ${most}`);
    const terms = distinct(termsIn(text.slice(0, TEXT_MOST))).slice(0, TERMS_MOST);
    if (terms.length === 0) return { groups: [] };
    const counted = counts.get(filtered) ?? countNodes(filtered);
    counts.set(filtered, counted);
    const countsOf = ({ thing: { kind, node } }: Found): Counted => {
      const { statements = 0, about = 0 } = counted.get(node.id) ?? {};
      return { statements: kind === "statement" ? Number(filtered.countedAs.has(node.id)) : statements, about };
    };
    const all = find(terms, {
      countsFor: (id) => filtered.countedAs.get(id)?.entry.statement.id ?? id,
      stays: (id) => filtered.countedAs.has(id),
    });
    const kinds = KINDS.flatMap((kind) => groupOf(kind, all, countsOf, most));
    const ordered = [...kinds.filter(({ aside }) => !aside), ...kinds.filter(({ aside }) => aside)];
    return { groups: ordered.map(({ group }) => group) };
  };
}

function groupOf(
  kind: SearchGroup["kind"],
  { totals, found, closeness }: AllFound,
  countsOf: (one: Found) => Counted,
  most: number,
): { readonly group: SearchGroup; readonly aside: boolean }[] {
  const ranked = rankFound(
    found.filter(({ thing }) => thing.kind === kind),
    countsOf,
  );
  const toHit = (one: Found): Hit => {
    const { node, by } = one.thing;
    return { node, by, ...bestLine(one, closeness), ...countsOf(one) };
  };
  const [best] = ranked;
  if (!best) return [];
  const group = { kind, total: totals.get(kind) ?? 0, hits: ranked.slice(0, most).map(toHit) };
  return [{ group, aside: standsAside(toHit(best)) }];
}
