/** A record's index and a text that somebody types -> what it may mean: actors, issues, sources and statements. */

import type { Hit, SearchAnswer, SearchGroup } from "./answer-search.ts";
import type { Filtered } from "./kept.ts";
import { distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { indexWords } from "./search-index.ts";
import { bestLine } from "./search-line.ts";
import { rankFound, standsAside } from "./search-rank.ts";
import { type Standing, standingOf } from "./search-standing.ts";
import { termsIn } from "./search-words.ts";

/** @param most hits a kind at most; throws a RangeError below 0. */
export type Search = (filtered: Filtered, text: string, most: number) => SearchAnswer["groups"];

const KINDS = ["actor", "issue", "source", "statement"] as const;

/** What is asked for is cut to this: words, after so many UTF-16 code units. A whole paragraph is found by its beginning. */
const TERMS_MOST = 16;
const TEXT_MOST = 1000;

export function createSearch(index: RecordIndex): Search {
  const { things, find } = indexWords(index);
  const places = new Map(things.map(({ node }, at) => [node.id, at]));
  const standings = new WeakMap<Filtered, Standing>();
  return (filtered, text, most) => {
    if (!(most >= 0)) throw new RangeError(`expected most to be 0 or more, got ${most}`);
    // With nothing typed as well: the first key then waits for no more than the others.
    const standing = standings.get(filtered) ?? standingOf(things, places, filtered);
    standings.set(filtered, standing);
    const terms = distinct(termsIn(text.slice(0, TEXT_MOST))).slice(0, TERMS_MOST);
    if (terms.length === 0) return [];
    const found = find(terms);
    const toHit = (at: number): Hit[] => {
      const thing = things[at];
      if (!thing) return [];
      const { statements, about } = standing;
      const line = bestLine(thing, (word) => found.isMatch(at, word), found.closeness);
      return [
        {
          node: thing.node,
          by: thing.by,
          date: thing.date,
          ...line,
          statements: statements[at] ?? 0,
          about: about[at] ?? 0,
        },
      ];
    };
    const ranked = rankFound(things, found, standing, most);
    const groups = KINDS.flatMap((kind): { readonly group: SearchGroup; readonly aside: boolean }[] => {
      const { total = 0, best = [] } = ranked.get(kind) ?? {};
      const hits = best.flatMap(toHit);
      const [first] = hits;
      return first ? [{ group: { kind, total, hits: hits.slice(0, most) }, aside: standsAside(first) }] : [];
    });
    return [...groups.filter(({ aside }) => !aside), ...groups.filter(({ aside }) => aside)].map(({ group }) => group);
  };
}
