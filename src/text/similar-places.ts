import { slackFor } from "./align.ts";
import type { Work } from "./occurrences.ts";

/** Places worth an alignment. */
const PLACES_MAX = 4;
/** Shorter words share their pieces with too much of any text; they are looked for where they are expected only. */
export const SHORTEST_SOUGHT = 12;

/**
 * Where in `text` something like `words` may begin, most likely first, at most four places: pieces of the words that occur in them only
 * once are looked up in the text, and each one found votes for the place at which the words would begin. One pass over the
 * words and one over the text, whatever is in them.
 */
export function similarPlaces(text: string, words: string, near: number, work: Work): number[] {
  if (words.length < SHORTEST_SOUGHT || text.length < SHORTEST_SOUGHT) return [];
  const size = words.length >= 64 ? 8 : words.length >= 24 ? 5 : 4;
  const pieces = new PieceTable(words, size);
  const width = slackFor(words.length);
  const votes = new Uint32Array(Math.floor((text.length + words.length) / width) + 2);
  eachPiece(text, size, (hash, at) => {
    const inWords = pieces.placeOf(hash);
    if (inWords < 0) return;
    const box = Math.floor((at - inWords + words.length) / width);
    votes[box] = (votes[box] ?? 0) + 1;
  });
  work.steps += text.length + words.length + votes.length;
  return mostVoted(votes, near, (box) => (box + 1) * width - words.length);
}

/** A place at a border votes into two boxes, so neighbours count together. */
function mostVoted(votes: Uint32Array, near: number, placeOf: (box: number) => number): number[] {
  let top: { readonly place: number; readonly count: number }[] = [];
  for (let box = 0; box + 1 < votes.length; box += 1) {
    const count = (votes[box] ?? 0) + (votes[box + 1] ?? 0);
    if (count === 0 || (top.length === PLACES_MAX && count < (top.at(-1)?.count ?? 0))) continue;
    top.push({ place: placeOf(box), count });
    top.sort((a, b) => b.count - a.count || Math.abs(a.place - near) - Math.abs(b.place - near) || a.place - b.place);
    top = top.slice(0, PLACES_MAX);
  }
  return top.map(({ place }) => place);
}

const BASE = 0x01000193;
const ABSENT = -1;
const SEVERAL = -2;

/** Rolling hash of a piece -> its place in the words; pieces that share a slot are left out. */
class PieceTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #places: Int32Array;

  constructor(words: string, size: number) {
    const slots = 2 ** Math.min(22, Math.ceil(Math.log2(4 * words.length)));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#places = new Int32Array(slots).fill(ABSENT);
    eachPiece(words, size, (hash, at) => {
      const slot = this.#slotOf(hash);
      this.#places[slot] = this.#places[slot] === ABSENT ? at : SEVERAL;
      this.#hashes[slot] = hash;
    });
  }

  /** Negative when there is none. */
  placeOf(hash: number): number {
    const slot = this.#slotOf(hash);
    return this.#hashes[slot] === hash ? (this.#places[slot] ?? ABSENT) : ABSENT;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

function eachPiece(text: string, size: number, visit: (hash: number, at: number) => void): void {
  let leaving = 1;
  for (let i = 0; i < size; i += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= size) hash = (hash - Math.imul(leaving, text.charCodeAt(at - size))) | 0;
    if (at >= size - 1) visit(hash, at - size + 1);
  }
}
