/** What was found, and what the filter leaves of it -> kind by kind how much it is, and what of it comes first. */
import type { Hit, SearchGroup } from "./answer-search.ts";
import type { Findable } from "./findables.ts";
import { compare } from "./order.ts";
import type { Found } from "./search-index.ts";
import type { Standing } from "./search-standing.ts";

export interface Ranked {
  readonly total: number;
  /** Places among the things, best first. */
  readonly best: readonly number[];
}

/** @param most of a kind; one is told even when none is asked for. */
export function rankFound(
  things: readonly Findable[],
  found: Found,
  standing: Standing,
  most: number,
): Map<SearchGroup["kind"], Ranked> {
  const kinds = new Map<SearchGroup["kind"], number[]>();
  for (const [at, { kind }] of things.entries()) {
    if (found.held[at] !== 1) continue;
    // Of statements of the same words the one that counts for them is found in place of the others.
    const counted = standing.countedAs[at] ?? at;
    if (counted !== at && found.held[counted] === 1) continue;
    const known = kinds.get(kind);
    if (known) known.push(at);
    else kinds.set(kind, [at]);
  }
  const better = betterOf(things, found, standing);
  return new Map([...kinds].map(([kind, all]) => [kind, { total: all.length, best: firstOf(all, most, better) }]));
}

/** Whether a kind comes after the others: the filter leaves nothing of its best, and no name of it fits. */
export function standsAside({ statements, about, in: line }: Hit): boolean {
  return statements + about === 0 && line !== "name" && line !== "alias";
}

/**
 * What the filter leaves nothing of comes last, unless it is called exactly what was typed. Then the more of the terms are there as
 * typed, then in another form, the better. What is named so comes before what is only described so. Names and statements
 * go by how well they fit; a description that fits tells little, so there it counts how much the record holds.
 */
function betterOf(things: readonly Findable[], found: Found, { statements, about }: Standing) {
  const { score } = found;
  const worth = new Uint32Array(things.length);
  const fits = new Float64Array(things.length);
  const left = statements.map((count, at) => count + (about[at] ?? 0));
  for (const [at, { kind }] of things.entries()) {
    if (found.held[at] !== 1) continue;
    const leftOf = left[at] ?? 0;
    const named = found.named[at] ?? 0;
    const isFirst = leftOf > 0 || found.whole.has(at);
    worth[at] = packed(Number(isFirst), bits(found.typed[at] ?? 0), bits(found.kin[at] ?? 0), named);
    fits[at] = (named > 0 || kind === "statement" ? score[at] : leftOf) ?? 0;
  }
  return (a: number, b: number) =>
    byMost(worth, a, b) ||
    byMost(fits, a, b) ||
    byMost(score, a, b) ||
    byMost(left, a, b) ||
    // Things stand by id.
    compare(a, b);
}

/** What decides first counts more than all that comes after it; none of them is above 32, as many as there may be terms. */
function packed(first: number, typed: number, kin: number, named: number): number {
  return ((first * 64 + typed) * 64 + kin) * 64 + named;
}

function byMost(values: Uint32Array | Float64Array, a: number, b: number): number {
  return compare(values[b] ?? 0, values[a] ?? 0);
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The first few in an order, without putting all the others into theirs; at least one. */
function firstOf(all: readonly number[], most: number, order: (a: number, b: number) => number): number[] {
  const size = Math.max(1, most);
  if (size >= all.length) return [...all].sort(order);
  const first: number[] = [];
  for (const one of all) {
    const last = first.at(-1);
    if (last !== undefined && first.length >= size && order(last, one) <= 0) continue;
    if (first.length >= size) first.pop();
    const after = first.findIndex((other) => order(one, other) < 0);
    first.splice(after < 0 ? first.length : after, 0, one);
  }
  return first;
}
