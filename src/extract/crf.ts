import { bucketOf, type FeaturePlan, type RowReader } from "./feature-plan.ts";
import { unwiped } from "./scratch.ts";

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features. What a token looks like votes for
 * labels by weights in a table of `2 ** bits` rows; which label follows which is weighed by the kind of place between two tokens.
 */
export interface Crf {
  readonly labels: number;
  /** Labels 1 to `voted`, an even number, are voted for or against, beside label 0. Others stand only where they are known to. */
  readonly voted: number;
  readonly bits: number;
  /** Kinds of place between two tokens. */
  readonly places: number;
  /** Row-major: bucket, voted label. */
  readonly weights: Int8Array;
  /** What one unit of `weights` is worth. */
  readonly scale: number;
  /** Row-major: place, label before (`labels` for none), label. */
  readonly transitions: Float32Array;
}

/** Score of what may not be. */
export const NEVER = -1e4;

const rowsOf = new WeakMap<Int8Array, Uint16Array | Uint32Array>();

/**
 * A row of the table as one number, each weight a byte from 0 to 255 with {@link MIDDLE} for none. Nearly all time goes by in fetching
 * rows from a table that is larger than the nearest memory: so a row is small, and fetched at once.
 */
function rows<R extends Uint16Array | Uint32Array>({ weights }: Crf, kind: { new (buffer: ArrayBuffer): R }): R {
  const known = rowsOf.get(weights);
  if (known instanceof kind) return known;
  const bytes = new Uint8Array(weights.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = (weights[i] as number) + MIDDLE;
  const made = new kind(bytes.buffer);
  rowsOf.set(weights, made);
  return made;
}

const MIDDLE = 128;

/**
 * A reader of rows that adds up what each token's features vote for: token by label, row-major, into `out`, whose other numbers it
 * leaves as they are.
 */
export function voting(crf: Crf, plan: FeaturePlan, out: Float32Array): RowReader {
  const { labels, scale, bits } = crf;
  const shift = 32 - bits;
  const none = MIDDLE * plan.width;
  if (plan.width > WIDTH_MAX) throw new Error(`${plan.width} features where ${WIDTH_MAX} can be counted`);
  if (crf.voted === 2) {
    const table = rows(crf, Uint16Array);
    return (row, i) => {
      const { width, columns } = plan;
      let sum = 0;
      // Two at a time, so that neither fetch waits for the other.
      for (let k = width & 1; k < width; k += 2) {
        const votes = table[bucketOf(columns[k] as number, row) >>> shift] as number;
        const more = table[bucketOf(columns[k + 1] as number, row) >>> shift] as number;
        sum = (sum + ((votes | (votes << 8)) & EVERY_OTHER) + ((more | (more << 8)) & EVERY_OTHER)) | 0;
      }
      if ((width & 1) === 1) {
        const votes = table[bucketOf(columns[0] as number, row) >>> shift] as number;
        sum = (sum + ((votes | (votes << 8)) & EVERY_OTHER)) | 0;
      }
      out[i * labels + 1] = ((sum & 0xffff) - none) * scale;
      out[i * labels + 2] = ((sum >>> 16) - none) * scale;
    };
  }
  if (crf.voted !== 4) throw new Error(`A field with votes on ${crf.voted} labels where 2 or 4 are expected`);
  const table = rows(crf, Uint32Array);
  return (row, i) => {
    const { width, columns } = plan;
    let odd = 0;
    let even = 0;
    for (let k = width & 1; k < width; k += 2) {
      const votes = table[bucketOf(columns[k] as number, row) >>> shift] as number;
      const more = table[bucketOf(columns[k + 1] as number, row) >>> shift] as number;
      odd = (odd + (votes & EVERY_OTHER) + (more & EVERY_OTHER)) | 0;
      even = (even + ((votes >>> 8) & EVERY_OTHER) + ((more >>> 8) & EVERY_OTHER)) | 0;
    }
    if ((width & 1) === 1) {
      const votes = table[bucketOf(columns[0] as number, row) >>> shift] as number;
      odd = (odd + (votes & EVERY_OTHER)) | 0;
      even = (even + ((votes >>> 8) & EVERY_OTHER)) | 0;
    }
    const at = i * labels;
    out[at + 1] = ((odd & 0xffff) - none) * scale;
    out[at + 2] = ((even & 0xffff) - none) * scale;
    out[at + 3] = ((odd >>> 16) - none) * scale;
    out[at + 4] = ((even >>> 16) - none) * scale;
  };
}

/** Two sums are counted in one number, in sixteen bits each; those of this many bytes stay within them. */
const WIDTH_MAX = 256;
const EVERY_OTHER = 0x00ff00ff;

/** What the passes need of a field. */
type Turns = Pick<Crf, "labels" | "places" | "transitions">;

/** The turns that are possible, one after the other: each label's own begin at `starts[label]`. */
interface Ways {
  readonly starts: Uint8Array;
  /** The label at a turn's other end. */
  readonly others: Uint8Array;
  /** Row-major: place, turn. */
  readonly weights: Float64Array;
  readonly odds: Float64Array;
}

interface BothWays {
  /** Turns to each label from those before. */
  readonly into: Ways;
  /** Turns from each label to those after. */
  readonly outOf: Ways;
  /** Weights of what may come first. Row-major: place, label. */
  readonly first: Float64Array;
}

const waysOf = new WeakMap<Turns, BothWays>();

/** Remembered for a field that is done learning (`fixed`). */
function bothWays(crf: Turns, fixed: boolean): BothWays {
  const known = fixed ? waysOf.get(crf) : undefined;
  if (known !== undefined) return known;
  const { labels, places, transitions } = crf;
  const stride = (labels + 1) * labels;
  const weight = (place: number, before: number, label: number) =>
    transitions[place * stride + before * labels + label] ?? NEVER;
  const made = {
    into: ways(labels, places, (place, label, before) => weight(place, before, label)),
    outOf: ways(labels, places, weight),
    first: Float64Array.from({ length: places * labels }, (_, at) =>
      weight(Math.floor(at / labels), labels, at % labels),
    ),
  };
  if (fixed) waysOf.set(crf, made);
  return made;
}

function ways(labels: number, places: number, weight: (place: number, label: number, other: number) => number): Ways {
  const starts = [0];
  const turns: (readonly [number, number])[] = [];
  for (let label = 0; label < labels; label += 1) {
    // What may not follow may follow at no kind of place.
    for (let other = 0; other < labels; other += 1) if (weight(0, label, other) > NEVER / 2) turns.push([label, other]);
    starts.push(turns.length);
  }
  const weights = new Float64Array(places * turns.length);
  for (let place = 0; place < places; place += 1) {
    turns.forEach(([label, other], turn) => {
      weights[place * turns.length + turn] = weight(place, label, other);
    });
  }
  return {
    starts: Uint8Array.from(starts),
    others: Uint8Array.from(turns, ([, other]) => other),
    weights,
    odds: weights.map(Math.exp),
  };
}

/** The likeliest labels (Viterbi), good until the next are asked for. `votes` as by {@link voting}. */
export function decode(crf: Turns, votes: Float32Array, places: Uint8Array, count: number): Uint8Array {
  const { labels } = crf;
  const best = unwiped("bytes", "decode best", count).subarray(0, count);
  if (count === 0) return best;
  const from = unwiped("bytes", "decode from", count * labels);
  let scores = unwiped("double", "decode scores", labels);
  let next = unwiped("double", "decode next", labels);
  const { into, first } = bothWays(crf, true);
  const { starts, others, weights } = into;
  for (let label = 0; label < labels; label += 1)
    scores[label] = (votes[label] as number) + (first[(places[0] as number) * labels + label] as number);
  for (let i = 1, row = labels; i < count; i += 1, row += labels) {
    const table = (places[i] as number) * others.length;
    for (let label = 0, turn = 0; label < labels; label += 1) {
      const stop = starts[label + 1] as number;
      const vote = votes[row + label] as number;
      let top = Number.NEGATIVE_INFINITY;
      let argument = 0;
      // Many labels cannot stand at most tokens.
      if (vote <= NEVER) turn = stop;
      for (; turn < stop; turn += 1) {
        const before = others[turn] as number;
        const score = (scores[before] as number) + (weights[table + turn] as number);
        if (score > top) {
          top = score;
          argument = before;
        }
      }
      next[label] = top + vote;
      from[row + label] = argument;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let other = 1; other < labels; other += 1)
    if ((scores[other] as number) > (scores[label] as number)) label = other;
  for (let i = count - 1; i >= 0; i -= 1) {
    best[i] = label;
    label = from[i * labels + label] as number;
  }
  return best;
}

/** e to the power of what is not above zero, to four digits: lines between the points of a table, since the exact one takes half of a pass. */
function oddsOf(log: number): number {
  const at = log * -STEPS;
  const step = Math.floor(at);
  if (step >= POWERS.length - 1) return Math.exp(log);
  const low = POWERS[step] as number;
  return low + ((POWERS[step + 1] as number) - low) * (at - step);
}

const STEPS = 64;
const POWERS = Float64Array.from({ length: 30 * STEPS }, (_, step) => Math.exp(-step / STEPS));

/** Forward and backward passes, each token's scaled to a sum of one (Rabiner 1989, section V A), token by label. */
export interface Lattice {
  readonly labels: number;
  /** Log of the sum over all labellings; of a field that still learns. */
  readonly logZ: number;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What each token's sum was before it was scaled. */
  readonly sums: Float64Array;
  /** Votes as odds, each token's largest being one. */
  readonly odds: Float64Array;
}

/** Sums over all labellings; good until the next are asked for. `fixed` when the field's transitions do not change any more. */
export function lattice(crf: Turns, votes: Float32Array, places: Uint8Array, count: number, fixed = true): Lattice {
  const { labels } = crf;
  const forward = unwiped("double", "lattice forward", count * labels);
  const backward = unwiped("double", "lattice backward", count * labels);
  const sums = unwiped("double", "lattice sums", count);
  const odds = unwiped("double", "lattice odds", count * labels);
  const { into, outOf, first } = bothWays(crf, fixed);
  let logZ = 0;
  for (let i = 0, row = 0; i < count; i += 1, row += labels) {
    let top = votes[row] as number;
    for (let l = 1; l < labels; l += 1) if ((votes[row + l] as number) > top) top = votes[row + l] as number;
    logZ += top;
    const place = places[i] as number;
    const table = place * into.others.length;
    let sum = 0;
    for (let l = 0, turn = 0; l < labels; l += 1) {
      const stop = into.starts[l + 1] as number;
      const vote = votes[row + l] as number;
      let reached = 0;
      // Many labels cannot stand at most tokens.
      if (vote <= NEVER) turn = stop;
      else if (i === 0) reached = Math.exp(first[place * labels + l] as number);
      else {
        for (; turn < stop; turn += 1)
          reached +=
            (forward[row - labels + (into.others[turn] as number)] as number) * (into.odds[table + turn] as number);
      }
      const odd = vote === top ? 1 : vote <= NEVER ? 0 : oddsOf(vote - top);
      odds[row + l] = odd;
      forward[row + l] = reached * odd;
      sum += reached * odd;
    }
    sums[i] = sum;
    if (!fixed) logZ += Math.log(sum);
    for (let l = 0; l < labels; l += 1) forward[row + l] = (forward[row + l] as number) / sum;
  }
  if (count > 0) backward.fill(1, (count - 1) * labels, count * labels);
  const worth = unwiped("double", "lattice worth", labels);
  for (let i = count - 2; i >= 0; i -= 1) {
    const row = i * labels;
    const next = row + labels;
    const table = (places[i + 1] as number) * outOf.others.length;
    const sum = sums[i + 1] as number;
    for (let l = 0; l < labels; l += 1) worth[l] = ((odds[next + l] as number) * (backward[next + l] as number)) / sum;
    for (let l = 0, turn = 0; l < labels; l += 1) {
      const stop = outOf.starts[l + 1] as number;
      let ahead = 0;
      // What a label that cannot stand here would lead to is asked by nobody.
      if ((odds[row + l] as number) === 0) turn = stop;
      for (; turn < stop; turn += 1)
        ahead += (outOf.odds[table + turn] as number) * (worth[outOf.others[turn] as number] as number);
      backward[row + l] = ahead;
    }
  }
  return { labels, logZ, forward, backward, sums, odds };
}

/** How likely a token has a label, over all labellings; from 0 to 1. */
export function chance({ labels, forward, backward }: Lattice, token: number, label: number): number {
  return (forward[token * labels + label] ?? 0) * (backward[token * labels + label] ?? 0);
}
