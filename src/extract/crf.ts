import { scratch } from "./scratch.ts";

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features. What a token looks like votes for
 * labels by weights in a table of `2 ** bits` rows; which label follows which is weighed by the kind of place between two tokens.
 */
export interface Crf {
  readonly labels: number;
  readonly bits: number;
  /** Kinds of place between two tokens. */
  readonly places: number;
  /** Row-major: bucket, label. */
  readonly weights: Float32Array | Int8Array;
  /** What one unit of `weights` is worth. */
  readonly scale: number;
  /** Row-major: place, label before (`labels` for none), label. */
  readonly transitions: Float32Array;
}

/** Score of what may not be. */
export const NEVER = -1e4;

/** Features of a sequence: `width` buckets a token, one after the other. */
export interface Sequence {
  readonly count: number;
  readonly width: number;
  readonly features: Int32Array;
  /** The kind of place before each token. */
  readonly places: Uint8Array;
}

/** Votes of the features: token by label, row-major. */
export function emissions(crf: Crf, sequence: Sequence, out: Float32Array): void {
  if (crf.labels === 3) votesOfThree(crf, sequence, out);
  else if (crf.labels === 6) votesOfSix(crf, sequence, out);
  else throw new Error(`A field of ${crf.labels} labels where 3 or 6 are expected`);
}

// Nearly all time goes by here: sums that stay in registers make it several times faster than a loop over the labels.

function votesOfThree({ weights, scale }: Crf, { count, width, features }: Sequence, out: Float32Array): void {
  for (let i = 0; i < count; i += 1) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = i * width, end = k + width; k < end; k += 1) {
      const at = (features[k] as number) * 3;
      a += weights[at] as number;
      b += weights[at + 1] as number;
      c += weights[at + 2] as number;
    }
    out[i * 3] = a * scale;
    out[i * 3 + 1] = b * scale;
    out[i * 3 + 2] = c * scale;
  }
}

function votesOfSix({ weights, scale }: Crf, { count, width, features }: Sequence, out: Float32Array): void {
  for (let i = 0; i < count; i += 1) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let k = i * width, end = k + width; k < end; k += 1) {
      const at = (features[k] as number) * 6;
      a += weights[at] as number;
      b += weights[at + 1] as number;
      c += weights[at + 2] as number;
      d += weights[at + 3] as number;
      e += weights[at + 4] as number;
      f += weights[at + 5] as number;
    }
    const row = i * 6;
    out[row] = a * scale;
    out[row + 1] = b * scale;
    out[row + 2] = c * scale;
    out[row + 3] = d * scale;
    out[row + 4] = e * scale;
    out[row + 5] = f * scale;
  }
}

/** The likeliest labels (Viterbi). `votes` as by {@link emissions}. */
export function decode(crf: Crf, votes: Float32Array, places: Uint8Array, count: number): Uint8Array {
  const { labels, transitions } = crf;
  const best = new Uint8Array(count);
  if (count === 0) return best;
  const from = scratch("bytes", "decode from", count * labels);
  let scores = new Float64Array(labels);
  let next = new Float64Array(labels);
  const stride = (labels + 1) * labels;
  for (let label = 0; label < labels; label += 1) {
    scores[label] =
      (votes[label] as number) + (transitions[(places[0] as number) * stride + labels * labels + label] ?? 0);
  }
  for (let i = 1; i < count; i += 1) {
    const table = (places[i] as number) * stride;
    for (let label = 0; label < labels; label += 1) {
      let top = Number.NEGATIVE_INFINITY;
      let argument = 0;
      for (let before = 0; before < labels; before += 1) {
        const score = (scores[before] as number) + (transitions[table + before * labels + label] as number);
        if (score > top) {
          top = score;
          argument = before;
        }
      }
      next[label] = top + (votes[i * labels + label] as number);
      from[i * labels + label] = argument;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let other = 1; other < labels; other += 1)
    if ((scores[other] as number) > (scores[label] as number)) label = other;
  for (let i = count - 1; i >= 0; i -= 1) {
    best[i] = label;
    label = from[i * labels + label] ?? 0;
  }
  return best;
}

/** Forward and backward passes, each token's scaled to a sum of one (Rabiner 1989, section V A), token by label. */
export interface Lattice {
  readonly labels: number;
  /** Log of the sum over all labellings. */
  readonly logZ: number;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What each token's sum was before it was scaled. */
  readonly sums: Float64Array;
  /** Votes as odds, each token's largest being one. */
  readonly odds: Float64Array;
  /** Transitions as odds, as laid out in {@link Crf.transitions}. */
  readonly turns: Float64Array;
}

const turnsOf = new WeakMap<Crf, Float64Array>();

/** Transitions as odds. Remembered for a field that is done learning (`fixed`). */
function transitionOdds(crf: Crf, fixed: boolean): Float64Array {
  const known = fixed ? turnsOf.get(crf) : undefined;
  if (known !== undefined) return known;
  const turns = Float64Array.from(crf.transitions, Math.exp);
  if (fixed) turnsOf.set(crf, turns);
  return turns;
}

/** Sums over all labellings; good until the next are asked for. `fixed` when the field's transitions do not change any more. */
export function lattice(crf: Crf, votes: Float32Array, places: Uint8Array, count: number, fixed = true): Lattice {
  const { labels } = crf;
  const stride = (labels + 1) * labels;
  const turns = transitionOdds(crf, fixed);
  const forward = scratch("double", "lattice forward", count * labels);
  const backward = scratch("double", "lattice backward", count * labels);
  const sums = scratch("double", "lattice sums", count);
  const odds = scratch("double", "lattice odds", count * labels);
  let logZ = 0;
  for (let i = 0; i < count; i += 1) {
    const row = i * labels;
    let top = votes[row] as number;
    for (let l = 1; l < labels; l += 1) top = Math.max(top, votes[row + l] as number);
    logZ += top;
    for (let l = 0; l < labels; l += 1) odds[row + l] = Math.exp((votes[row + l] as number) - top);
    const table = (places[i] as number) * stride;
    if (i === 0) {
      for (let l = 0; l < labels; l += 1) forward[l] = turns[table + labels * labels + l] as number;
    } else {
      for (let before = 0; before < labels; before += 1) {
        const reached = forward[row - labels + before] as number;
        // Most labels cannot stand at most tokens.
        if (reached === 0) continue;
        const from = table + before * labels;
        for (let l = 0; l < labels; l += 1) {
          forward[row + l] = (forward[row + l] as number) + reached * (turns[from + l] as number);
        }
      }
    }
    let sum = 0;
    for (let l = 0; l < labels; l += 1) {
      const value = (forward[row + l] as number) * (odds[row + l] as number);
      forward[row + l] = value;
      sum += value;
    }
    sums[i] = sum;
    logZ += Math.log(sum);
    for (let l = 0; l < labels; l += 1) forward[row + l] = (forward[row + l] as number) / sum;
  }
  if (count > 0) backward.fill(1, (count - 1) * labels);
  for (let i = count - 2; i >= 0; i -= 1) {
    const row = i * labels;
    const next = row + labels;
    const table = (places[i + 1] as number) * stride;
    const sum = sums[i + 1] as number;
    for (let after = 0; after < labels; after += 1) {
      const worth = ((odds[next + after] as number) * (backward[next + after] as number)) / sum;
      if (worth === 0) continue;
      for (let l = 0; l < labels; l += 1) {
        backward[row + l] = (backward[row + l] as number) + (turns[table + l * labels + after] as number) * worth;
      }
    }
  }
  return { labels, logZ, forward, backward, sums, odds, turns };
}

/** How likely a token has a label, over all labellings; from 0 to 1. */
export function chance({ labels, forward, backward }: Lattice, token: number, label: number): number {
  return (forward[token * labels + label] ?? 0) * (backward[token * labels + label] ?? 0);
}
