/** A record's index and a text that somebody types -> what it may mean: actors, issues, sources and statements. */
import type { Id } from "../model/index.ts";
import type { Hit, SearchAnswer, SearchGroup } from "./answer-search.ts";
import type { Findable } from "./findables.ts";
import type { Filtered } from "./kept.ts";
import { countNodes } from "./node-counts.ts";
import { compare, distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { type Found, indexWords } from "./search-index.ts";
import { bestLine } from "./search-line.ts";
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
    const statementsOf = ({ kind, node }: Findable) =>
      kind === "statement" ? Number(filtered.countedAs.has(node.id)) : (counted.get(node.id)?.statements ?? 0);

    const { totals, found } = find(terms, (id) => filtered.countedAs.get(id)?.entry.statement.id ?? id);
    const groups = KINDS.flatMap((kind): SearchGroup[] => {
      const total = totals.get(kind);
      const ofKind = found.filter(({ thing }) => thing.kind === kind);
      const hits = best(ofKind, most, statementsOf).map((one): Hit => {
        const { node, by } = one.thing;
        const about = counted.get(node.id)?.about ?? 0;
        return { node, by, ...bestLine(one, terms), statements: statementsOf(one.thing), about };
      });
      return total === undefined ? [] : [{ kind, total, hits }];
    });
    return { groups };
  };
}

/** By score, then statements, then id. */
function best(found: readonly Found[], most: number, statementsOf: (thing: Findable) => number): Found[] {
  const idOf = ({ thing }: Found): Id => thing.node.id;
  return found
    .toSorted((a, b) => b.score - a.score || statementsOf(b.thing) - statementsOf(a.thing) || compare(idOf(a), idOf(b)))
    .slice(0, most);
}
