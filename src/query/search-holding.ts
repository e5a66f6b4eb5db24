/** An index of words and what is looked for -> what holds it: how many of each kind, and which of them are worth a score. */
import type MiniSearch from "minisearch";
import type { Id } from "../model/index.ts";
import type { SearchGroup } from "./answer-search.ts";
import type { Findable } from "./findables.ts";
import { OWN, queryFor, type Sought, SPEAKERS } from "./search-query.ts";

/** What a filter says of statements. */
export interface Standing {
  /** Which of the statements of the same words counts for them: itself or another. */
  countsFor(statement: Id): Id;
  stays(statement: Id): boolean;
}

export interface Holding {
  /** Whether all that is looked for is in each of them, rather than any of it. */
  readonly every: boolean;
  readonly totals: ReadonlyMap<SearchGroup["kind"], number>;
  /** Places among the things. Of more than {@link SCORED_MOST} statements only so many: those that stay first, then by id. */
  readonly scored: ReadonlySet<number>;
}

/** What thousands of statements hold is too common to tell them apart by; scoring them all would take more than a frame. */
const SCORED_MOST = 500;

/** @param things by id, each in the index under its place among them. */
export function holding(
  words: MiniSearch,
  things: readonly Findable[],
  sought: readonly Sought[],
  { countsFor, stays }: Standing,
): Holding {
  const { every, held } = holders(words, things, sought);
  const found = new Set(held.map(({ thing }) => thing.node.id));
  const totals = new Map<SearchGroup["kind"], number>();
  const scored = new Set<number>();
  const staying: number[] = [];
  const others: number[] = [];
  for (const { at, thing } of held) {
    const { kind, node } = thing;
    const counted = kind === "statement" ? countsFor(node.id) : node.id;
    if (counted !== node.id && found.has(counted)) continue;
    totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (kind !== "statement") scored.add(at);
    else (stays(node.id) ? staying : others).push(at);
  }
  for (const at of [...staying, ...others].slice(0, SCORED_MOST)) scored.add(at);
  return { every, totals, scored };
}

/**
 * What holds every term, one of them in words of its own; when nothing does, what holds any in words of its own. The index is
 * asked for each term which documents it weighs, and told to weigh none: that is many times quicker than a score.
 */
function holders(words: MiniSearch, things: readonly Findable[], sought: readonly Sought[]) {
  const terms = sought.map(({ term }) => term);
  const own = new Uint8Array(things.length);
  const count = new Uint8Array(things.length);
  const last = new Uint8Array(things.length);
  for (const [i, one] of sought.entries()) {
    const hold = (at: number) => {
      if (last[at] !== i + 1) count[at] = (count[at] ?? 0) + 1;
      last[at] = i + 1;
      return 0;
    };
    const holdOwn = (at: number) => {
      own[at] = 1;
      return hold(at);
    };
    words.search(queryFor(one, terms), { fields: [...OWN], boostDocument: holdOwn });
    words.search(queryFor(one, terms), { fields: [...SPEAKERS], boostDocument: hold });
  }
  const any: Held[] = [];
  for (const [at, thing] of things.entries()) if (own[at] === 1) any.push({ at, thing });
  const all = any.filter(({ at }) => count[at] === terms.length);
  return all.length > 0 ? { held: all, every: true } : { held: any, every: false };
}

interface Held {
  readonly at: number;
  readonly thing: Findable;
}
