/** Repeats -> one root for all statements of the same words, so that they can count once. */
import type { Id, Statement } from "../model/index.ts";
import { compare } from "./order.ts";

/**
 * The root of each statement: the end of its chain of `repeats`. The chain may end at a statement that the record does
 * not hold (a part of a record): all that repeat it still belong together. Of a circle, the first id is the root.
 */
export function rootsOf(statements: Iterable<Statement>): Map<Id, Id> {
  const repeats = new Map<Id, Id | null>();
  for (const { id, repeats: earlier } of statements) repeats.set(id, earlier);
  const roots = new Map<Id, Id>();
  for (const [id, earlier] of repeats) {
    if (earlier === null) {
      roots.set(id, id);
      continue;
    }
    const { chain, root } = follow(id, repeats, roots);
    for (const link of chain) if (repeats.has(link)) roots.set(link, root);
  }
  return roots;
}

/** From `id` to the end of its chain, or to the first link whose root is known. */
function follow(id: Id, repeats: ReadonlyMap<Id, Id | null>, roots: ReadonlyMap<Id, Id>) {
  const chain = new Set<Id>();
  let last = id;
  for (let link: Id | null = id; link !== null; link = repeats.get(link) ?? null) {
    const known = roots.get(link);
    if (known !== undefined) return { chain, root: known };
    if (chain.has(link)) return { chain, root: firstOfCircle([...chain], link) };
    chain.add(link);
    last = link;
  }
  return { chain, root: last };
}

function firstOfCircle(chain: readonly Id[], start: Id): Id {
  return chain.slice(chain.indexOf(start)).reduce((first, id) => (compare(id, first) < 0 ? id : first));
}
