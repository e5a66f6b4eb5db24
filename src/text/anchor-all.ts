import { anchor, haystack, standsAtItsPlace } from "./anchor.ts";
import type { Work } from "./occurrences.ts";
import type { Anchor, Surroundings, Wanted } from "./place.ts";

export interface AnchorOptions {
  /** Length of the text that the offsets are of; the text at hand may be another version of it. */
  readonly textLength: number;
  /** The text at hand is that very text. */
  readonly unchanged: boolean;
  readonly work?: Work;
}

/**
 * Finds many words of one text again, each in the light of the others: those with the most to go by come first, and where they have
 * moved to tells where the others are to be expected. The result has an entry for each of `wanted`, in its order.
 */
export function anchorAll(text: string, wanted: readonly Wanted[], options: AnchorOptions): (Anchor | null)[] {
  const { work = { steps: 0 }, textLength, unchanged } = options;
  const hay = haystack(text);
  const landmarks = new Landmarks(textLength, text.length);
  const found: (Anchor | null)[] = wanted.map((words) => (unchanged ? atItsPlace(text, words, work) : null));
  wanted.forEach((words, i) => {
    if (found[i]) landmarks.add(words, 0);
  });
  const bySureness = wanted
    .map((words, i) => ({ words, i, sureness: sureness(words) }))
    .filter(({ i }) => found[i] === null)
    .sort((a, b) => b.sureness - a.sureness || a.words.start - b.words.start || a.i - b.i);
  for (const { words, i } of bySureness) {
    const place = anchor(hay, words, landmarks.around(words), work);
    found[i] = place;
    if (place !== null && place.likeness === 1) landmarks.add(words, place.start - words.start);
  }
  return found;
}

/** One quote alone. */
export function anchorOne(text: string, wanted: Wanted, options: AnchorOptions): Anchor | null {
  return anchorAll(text, [wanted], options)[0] ?? null;
}

function atItsPlace(text: string, words: Wanted, work: Work): Anchor | null {
  const { start, end } = words;
  return standsAtItsPlace(text, words, work) ? { start, end, state: "verified", likeness: 1 } : null;
}

/** Known words tell a place best, then what stands around them; a hash alone finds long words more surely than short ones. */
function sureness({ exact, prefix = "", suffix = "", start, end }: Wanted): number {
  return (exact === undefined ? (end - start) / 4 : exact.length) + prefix.length + suffix.length;
}

interface Landmark {
  readonly at: number;
  readonly shift: number;
  /** Not the beginning or end of the text. */
  readonly found: boolean;
}

/** Ends of words that were found again, by their place in the recorded text and by that in the text at hand. */
class Landmarks {
  readonly #recorded: Landmark[];
  readonly #now: Landmark[];

  constructor(oldLength: number, newLength: number) {
    const first = { at: 0, shift: 0, found: false };
    const shift = newLength - oldLength;
    this.#recorded = [first, { at: oldLength, shift, found: false }];
    this.#now = [first, { at: newLength, shift, found: false }];
  }

  add({ start, end }: Wanted, shift: number): void {
    insert(this.#recorded, start, end, shift, 0);
    insert(this.#now, start, end, shift, shift);
  }

  around({ start, end }: Wanted): Surroundings {
    const [before, after] = bracket(this.#recorded, start, end);
    const nearest = start - before.at <= Math.abs(after.at - end) ? before.shift : after.shift;
    return {
      before: before.shift,
      after: after.shift,
      nearest,
      certain: before.found || after.found,
      stood: (from, to) => this.#stood(from, to),
    };
  }

  #stood(start: number, end: number): number | null {
    const [before, after] = bracket(this.#now, start, end);
    return before.shift === after.shift && (before.found || after.found) ? start - before.shift : null;
  }
}

function insert(sorted: Landmark[], start: number, end: number, shift: number, moved: number): void {
  for (const [at, index] of [
    [start + moved, indexAfter(sorted, start + moved)],
    // Before others at the same place, so that words that end there find it first.
    [end + moved, indexAfter(sorted, end + moved - 1)],
  ] as const) {
    sorted.splice(index, 0, { at, shift, found: true });
  }
}

/** The last landmark at or before a start, and the first at or after an end. */
function bracket(sorted: readonly Landmark[], start: number, end: number): [Landmark, Landmark] {
  const before = sorted[indexAfter(sorted, start) - 1] ?? { at: 0, shift: 0, found: false };
  return [before, sorted[indexAfter(sorted, end - 1)] ?? before];
}

/** Index of the first landmark beyond a place. */
function indexAfter(sorted: readonly Landmark[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
