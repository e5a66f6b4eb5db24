/** Words that answer terms, and where they stand -> for each document how much of what is asked for it holds, and how well. */
import { type Closeness, KIN, OPENING } from "./search-closeness.ts";
import type { Postings } from "./search-postings.ts";
import { type Match, NAME_FIELDS, SPEAKERS } from "./search-query.ts";

/** Each by document. A set of terms has a bit for each. */
export interface Tally {
  /** Terms that it holds, if only in the name of who says it. */
  readonly holds: Uint32Array;
  /** 1 where any is in words of its own. */
  readonly own: Uint8Array;
  /** Terms that it holds as they were typed, whole or as a beginning, and those that it holds at least in another form. */
  readonly typed: Uint32Array;
  readonly kin: Uint32Array;
  /** How closely one of its names answers a term, 0 where none does. */
  readonly named: Uint8Array;
  readonly score: Float64Array;
}

/** Terms are told by bits, and numbers have so many. */
const TERMS_MOST = 32;

/**
 * @param matches term by term.
 * @throws RangeError when there are more than 32 terms.
 */
export function tally(
  postings: Postings,
  size: number,
  terms: readonly string[],
  matches: readonly (readonly Match[])[],
  closeness: Closeness,
): Tally {
  if (terms.length > TERMS_MOST) throw new RangeError(`expected ${TERMS_MOST} terms at most, got ${terms.length}`);
  const { words, starts, documents, fields, weights } = postings;
  const holds = new Uint32Array(size);
  const own = new Uint8Array(size);
  const typed = new Uint32Array(size);
  const kin = new Uint32Array(size);
  const named = new Uint8Array(size);
  const score = new Float64Array(size);
  /** How many of the sources are found in it, and after which of them that was counted last. */
  const sources = new Uint32Array(size);
  const last = new Uint32Array(size);
  for (const [i, same] of bySource(matches).entries()) {
    for (const { term, word, worth, inNames } of same) {
      const { asked, by } = closeness(words[word] ?? "");
      const askedBit = asked === "" ? 0 : 1 << terms.indexOf(asked);
      const termBit = 1 << term;
      const typedBit = by >= OPENING ? askedBit : 0;
      const kinBit = by >= KIN ? askedBit : 0;
      const name = Math.min(by, OPENING);
      const end = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < end; at++) {
        const field = fields[at] ?? 0;
        if (inNames && field >= NAME_FIELDS) continue;
        const document = documents[at] ?? 0;
        holds[document] = (holds[document] ?? 0) | termBit;
        typed[document] = (typed[document] ?? 0) | typedBit;
        kin[document] = (kin[document] ?? 0) | kinBit;
        score[document] = (score[document] ?? 0) + worth * (weights[at] ?? 0);
        if (field !== SPEAKERS) own[document] = 1;
        if (field < NAME_FIELDS && (named[document] ?? 0) < name) named[document] = name;
        if (last[document] === i + 1) continue;
        last[document] = i + 1;
        sources[document] = (sources[document] ?? 0) + 1;
      }
    }
  }
  // What holds more of what is looked for is worth more than what holds one thing often.
  for (let document = 0; document < size; document++)
    score[document] = (score[document] ?? 0) * (sources[document] ?? 0);
  return { holds, own, typed, kin, named, score };
}

/** Together by what was looked for, which counts once, even where it stands in the place of several terms. */
function bySource(matches: readonly (readonly Match[])[]): (Match & { readonly term: number })[][] {
  const sources = new Map<string, (Match & { readonly term: number })[]>();
  for (const [term, found] of matches.entries()) {
    for (const match of found) {
      const same = sources.get(match.source);
      if (same) same.push({ ...match, term });
      else sources.set(match.source, [{ ...match, term }]);
    }
  }
  return [...sources.values()];
}
