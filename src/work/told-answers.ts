/** Answers that the page was told last -> whether the next one is the same, so that it need not be told again. */
import { sameJson } from "../edit/same-json.ts";

/** Questions that one screen asks again after an edit, and some more: either side keeps so many answers. */
const KEPT = 32;

/** By the numbers of the requests that they answered. */
export function createToldAnswers() {
  const told = keptLately<number, unknown>();
  return {
    /** The earlier request whose answer was the same, of those that the page still has; or null, and the answer is noted as told. */
    sameAs(id: number, held: number | null, answer: unknown): number | null {
      if (held !== null && told.has(held) && sameJson(told.get(held), answer)) return held;
      told.put(id, answer);
      return null;
    },
  };
}

export interface Kept<K, V> {
  has(key: K): boolean;
  get(key: K): V | undefined;
  put(key: K, value: V): void;
}

/** Holds what was put or got last, and drops what was longest not. */
export function keptLately<K, V>(): Kept<K, V> {
  const kept = new Map<K, V>();
  const put = (key: K, value: V) => {
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  };
  return {
    has: (key) => kept.has(key),
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    put,
  };
}
