import { hashText } from "../hash.ts";
import { BASE_SALT } from "../word-info.ts";

/** Lets through the hashes of some words, and few others: asked before a set of words is, which takes longer. */
export type WordSieve = Uint8Array;

/** Words in small letters as `Reading.small` has them -> the sieve that holds the hashes in `Article.words`. */
export function wordSieve(words: Iterable<string>): WordSieve {
  const sieve = new Uint8Array(SIZE);
  // An article's column has every dash as one.
  for (const word of words) sieve[hashText(DASHES.has(word) ? "—" : word) & MASK] = 1;
  return sieve;
}

export function mayPass(sieve: WordSieve, hash: number | undefined): boolean {
  return hash !== undefined && sieve[hash & MASK] === 1;
}

/** As above, of the hashes of base forms, in `Article.bases`. */
export function mayPassBase(sieve: WordSieve, hash: number | undefined): boolean {
  return hash !== undefined && sieve[(hash ^ BASE_SALT) & MASK] === 1;
}

const SIZE = 2048;
const MASK = SIZE - 1;
const DASHES = new Set(["–", "―", "--"]);
