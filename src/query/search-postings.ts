/**
 * The words of documents, field by field -> for each word where it stands and what it weighs there, in flat lists that a key
 * runs through in well under a frame. Weights are those of BM25+ (Lv and Zhai, "Lower-bounding term frequency normalization",
 * 2011) times what the field is worth.
 */
import { compare } from "./order.ts";

export interface Postings {
  /** Every word, in order. */
  readonly words: readonly string[];
  /** Where each word's part of the lists below begins, and after the last one their length. */
  readonly starts: Uint32Array;
  /** In ascending order under each word, once for each field that holds it. */
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
  readonly weights: Float64Array;
}

/** How soon a word that comes again adds little, how far a long field is held against it, and what any match is worth. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/**
 * @param size how many documents there are.
 * @param boosts what each field is worth.
 * @param wordsOf a document's words in a field, again and again where they come so.
 */
export function postingsOf(
  size: number,
  boosts: readonly number[],
  wordsOf: (document: number, field: number) => readonly string[],
): Postings {
  const known = new Map<string, number>();
  const read: Reading[] = [];
  const lengths = boosts.map(() => 0);
  for (let document = 0; document < size; document++) {
    for (const field of boosts.keys()) {
      const times = new Map<number, number>();
      for (const text of wordsOf(document, field)) {
        const word = known.get(text) ?? known.size;
        known.set(text, word);
        times.set(word, (times.get(word) ?? 0) + 1);
      }
      if (times.size > 0) read.push({ document, field, times });
      lengths[field] = (lengths[field] ?? 0) + times.size;
    }
  }
  const words = [...known.keys()].sort(compare);
  return { words, ...listed(read, placesOf(words, known), { size, boosts, lengths }) };
}

/** A document's field with how many times each word stands in it. */
interface Reading {
  readonly document: number;
  readonly field: number;
  readonly times: ReadonlyMap<number, number>;
}

interface Whole {
  readonly size: number;
  readonly boosts: readonly number[];
  /** How many words each field holds in all documents together. */
  readonly lengths: readonly number[];
}

/** For each word, by when it was first read, its place in the order of all. */
function placesOf(words: readonly string[], known: ReadonlyMap<string, number>): Uint32Array {
  const places = new Uint32Array(words.length);
  for (const [place, word] of words.entries()) places[known.get(word) ?? 0] = place;
  return places;
}

/** Where each word's part begins is known once all are counted; then each is put where it belongs. */
function listed(read: readonly Reading[], places: Uint32Array, whole: Whole): Omit<Postings, "words"> {
  const { size, boosts, lengths } = whole;
  const starts = new Uint32Array(places.length + 1);
  /** In how many documents each word stands in each field. */
  const holding = new Uint32Array(places.length * boosts.length);
  for (const { field, times } of read) {
    for (const word of times.keys()) {
      const place = places[word] ?? 0;
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
      const at = place * boosts.length + field;
      holding[at] = (holding[at] ?? 0) + 1;
    }
  }
  for (let place = 0; place < places.length; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const total = starts[places.length] ?? 0;
  const [documents, fields, weights] = [new Uint32Array(total), new Uint8Array(total), new Float64Array(total)];
  const next = starts.slice();
  for (const { document, field, times } of read) {
    const length = (times.size * size) / (lengths[field] ?? 1);
    for (const [word, often] of times) {
      const place = places[word] ?? 0;
      const at = next[place] ?? 0;
      next[place] = at + 1;
      documents[at] = document;
      fields[at] = field;
      const rarity = rarityOf(holding[place * boosts.length + field] ?? 0, size);
      weights[at] = (boosts[field] ?? 1) * rarity * (D + (often * (K + 1)) / (often + K * (1 - B + B * length)));
    }
  }
  return { starts, documents, fields, weights };
}

function rarityOf(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}
