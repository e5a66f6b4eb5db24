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
export function emissions(crf: Crf, { count, width, features }: Sequence, out: Float32Array): void {
  const { labels, weights, scale } = crf;
  for (let i = 0; i < count; i += 1) {
    const row = i * labels;
    for (let label = 0; label < labels; label += 1) out[row + label] = 0;
    for (let k = i * width, end = k + width; k < end; k += 1) {
      const at = (features[k] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1)
        out[row + label] = (out[row + label] ?? 0) + (weights[at + label] ?? 0);
    }
    if (scale !== 1) for (let label = 0; label < labels; label += 1) out[row + label] = (out[row + label] ?? 0) * scale;
  }
}

/** The likeliest labels (Viterbi). `votes` as by {@link emissions}. */
export function decode(crf: Crf, votes: Float32Array, places: Uint8Array, count: number): Uint8Array {
  const { labels, transitions } = crf;
  const best = new Uint8Array(count);
  if (count === 0) return best;
  const from = new Uint8Array(count * labels);
  let scores = new Float64Array(labels);
  let next = new Float64Array(labels);
  const stride = (labels + 1) * labels;
  for (let label = 0; label < labels; label += 1) {
    scores[label] = (votes[label] ?? 0) + (transitions[(places[0] ?? 0) * stride + labels * labels + label] ?? 0);
  }
  for (let i = 1; i < count; i += 1) {
    const table = (places[i] ?? 0) * stride;
    for (let label = 0; label < labels; label += 1) {
      let top = Number.NEGATIVE_INFINITY;
      let argument = 0;
      for (let before = 0; before < labels; before += 1) {
        const score = (scores[before] ?? 0) + (transitions[table + before * labels + label] ?? 0);
        if (score > top) {
          top = score;
          argument = before;
        }
      }
      next[label] = top + (votes[i * labels + label] ?? 0);
      from[i * labels + label] = argument;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let other = 1; other < labels; other += 1) if ((scores[other] ?? 0) > (scores[label] ?? 0)) label = other;
  for (let i = count - 1; i >= 0; i -= 1) {
    best[i] = label;
    label = from[i * labels + label] ?? 0;
  }
  return best;
}

/** Forward and backward passes' results, token by label. */
export interface Lattice {
  /** Log of the sum over all labellings. */
  readonly logZ: number;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** Sums over all labellings, in the log domain. */
export function lattice(crf: Crf, votes: Float32Array, places: Uint8Array, count: number): Lattice {
  const { labels, transitions } = crf;
  const stride = (labels + 1) * labels;
  const forward = new Float64Array(count * labels);
  const backward = new Float64Array(count * labels);
  const terms = new Float64Array(labels);
  for (let label = 0; label < labels; label += 1) {
    forward[label] = (votes[label] ?? 0) + (transitions[(places[0] ?? 0) * stride + labels * labels + label] ?? 0);
  }
  for (let i = 1; i < count; i += 1) {
    const table = (places[i] ?? 0) * stride;
    for (let label = 0; label < labels; label += 1) {
      for (let before = 0; before < labels; before += 1) {
        terms[before] = (forward[(i - 1) * labels + before] ?? 0) + (transitions[table + before * labels + label] ?? 0);
      }
      forward[i * labels + label] = logSum(terms) + (votes[i * labels + label] ?? 0);
    }
  }
  for (let i = count - 2; i >= 0; i -= 1) {
    const table = (places[i + 1] ?? 0) * stride;
    for (let label = 0; label < labels; label += 1) {
      for (let after = 0; after < labels; after += 1) {
        terms[after] =
          (transitions[table + label * labels + after] ?? 0) +
          (votes[(i + 1) * labels + after] ?? 0) +
          (backward[(i + 1) * labels + after] ?? 0);
      }
      backward[i * labels + label] = logSum(terms);
    }
  }
  for (let label = 0; label < labels; label += 1) terms[label] = forward[(count - 1) * labels + label] ?? 0;
  return { logZ: count === 0 ? 0 : logSum(terms), forward, backward };
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < terms.length; i += 1) top = Math.max(top, terms[i] ?? 0);
  if (top <= NEVER * 100) return top;
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) sum += Math.exp((terms[i] ?? 0) - top);
  return top + Math.log(sum);
}
