import type { Span } from "../model/index.ts";
import type { Work } from "./occurrences.ts";

export interface Aligned extends Span {
  /** Letters to put in, take out or replace (Levenshtein). */
  readonly distance: number;
}

/** Cells of one alignment's table, beyond the few per code unit that long words get anyway. */
const CELLS_MAX = 2_000_000;
const SLACK_MIN = 8;
const SLACK_MAX = 200;

/** How far from a likely place, in code units, it is worth to look for words of this length. */
export function slackFor(length: number): number {
  const wished = Math.min(SLACK_MAX, Math.max(SLACK_MIN, length >> 2));
  return Math.max(SLACK_MIN, Math.min(wished, Math.floor(CELLS_MAX / (2 * length + 1))));
}

/**
 * The stretch of `text` that is most like `words`, begun within `slack` of `place`. Sellers' search in a band: the edit
 * distance table with a free beginning and end in the text, of which only the diagonals near the expected one are filled in, so
 * that it takes words times slack and not words times text. Null when the band lies outside the text.
 */
export function align(text: string, words: string, place: number, slack: number, work: Work): Aligned | null {
  const width = 2 * slack + 1;
  // Cell (i, k): the first i units of the words against text up to `base + i + k`; begun at `starts`.
  const base = place - slack;
  const never = words.length + width;
  const costs = new Int32Array(width);
  const starts = new Int32Array(width);
  for (let k = 0; k < width; k += 1) {
    costs[k] = base + k >= 0 && base + k <= text.length ? 0 : never;
    starts[k] = base + k;
  }
  for (let i = 1; i <= words.length; i += 1) {
    const unit = words.charCodeAt(i - 1);
    for (let k = 0; k < width; k += 1) {
      const end = base + i + k;
      // Replace or keep (same k), before one taken out (k + 1), before one put in (k - 1): ties keep the length.
      let cost = never;
      let start = starts[k] ?? 0;
      if (end >= 1 && end <= text.length) cost = (costs[k] ?? never) + (text.charCodeAt(end - 1) === unit ? 0 : 1);
      if (end >= 0 && end <= text.length && k + 1 < width && (costs[k + 1] ?? never) + 1 < cost) {
        cost = (costs[k + 1] ?? never) + 1;
        start = starts[k + 1] ?? 0;
      }
      if (end >= 1 && end <= text.length && k > 0 && (costs[k - 1] ?? never) + 1 < cost) {
        cost = (costs[k - 1] ?? never) + 1;
        start = starts[k - 1] ?? 0;
      }
      costs[k] = cost;
      starts[k] = start;
    }
  }
  work.steps += width * (words.length + 1);
  return best(costs, starts, base + words.length, words.length, never);
}

/** The least distance; among equals the length nearest to the words', then the place nearest to the expected one. */
function best(costs: Int32Array, starts: Int32Array, firstEnd: number, length: number, never: number): Aligned | null {
  let found: Aligned | null = null;
  let foundRank: readonly number[] = [];
  costs.forEach((distance, k) => {
    const start = starts[k] ?? 0;
    const end = firstEnd + k;
    if (distance >= never || end <= start) return;
    const rank = [distance, Math.abs(end - start - length), Math.abs(k - (costs.length >> 1))];
    if (found !== null && !isBefore(rank, foundRank)) return;
    found = { start, end, distance };
    foundRank = rank;
  });
  return found;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
