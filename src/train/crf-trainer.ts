import { type Crf, chance, lattice, NEVER } from "../extract/crf.ts";
import { quantised } from "./quantised.ts";
import type { Random } from "./random.ts";

/** A sequence with what it is to be labelled. */
export interface Labelled {
  readonly count: number;
  /** Buckets a token, which stand one after the other in `features`. */
  readonly width: number;
  readonly features: Int32Array;
  /** The kind of place before each token. */
  readonly places: Uint8Array;
  readonly labels: Uint8Array;
}

export interface CrfOptions {
  readonly labels: number;
  /** As in {@link Crf}. Every token with another label than 0 to `voted` is known to have it. */
  readonly voted: number;
  readonly bits: number;
  /** Weights this small decide nothing, and are dropped. */
  readonly least: number;
  readonly places: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of features that are left out of each token, each time it is seen. */
  readonly dropout: number;
  readonly random: Random;
  /** Whether a label may follow another (`labels` for the beginning). */
  readonly may: (before: number, label: number) => boolean;
  readonly log?: (line: string) => void;
}

/**
 * Sequences -> a CRF, by stochastic gradient with AdaGrad's rates (Duchi, Hazan, Singer 2011). Features are left out at random, since
 * without that a field with this many overfits. The same sequences, options and seed give the same weights to the bit.
 */
export function trainCrf(count: number, sequenceAt: (i: number) => Labelled, options: CrfOptions): Crf {
  const { labels, voted, bits, places, epochs, rate, dropout, random, may, least } = options;
  const weights = new Float32Array(labels << bits);
  const squares = new Float32Array(labels << bits);
  const stride = (labels + 1) * labels;
  const transitions = new Float32Array(places * stride);
  const transitionSquares = new Float32Array(places * stride);
  for (let at = 0; at < transitions.length; at += 1) {
    const before = Math.floor((at % stride) / labels);
    if (!may(before, at % labels)) transitions[at] = NEVER;
  }
  const crf = { labels, places, transitions };
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    random.shuffle(order);
    // Towards the end steps grow smaller, so that the last sequences seen do not weigh most.
    const step = rate * (1 - epoch / (epochs + 1));
    let loss = 0;
    for (const i of order) loss += learn(sequenceAt(i), step);
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  return {
    labels,
    voted,
    bits,
    places,
    ...quantised(againstFirst(weights), least),

    transitions: transitions.map((weight) => Math.round(weight * 1000) / 1000),
  };

  function learn(sequence: Labelled, step: number): number {
    const { count: length, width } = sequence;
    if (length === 0) return 0;
    const features = sequence.features.slice();
    let kept = width;
    if (dropout > 0) {
      kept = thin(features, length, width);
    }
    // What is left speaks for what is left out.
    const boost = width / kept;
    const { places: between } = sequence;
    const votes = votesOf(features, kept, boost, sequence.labels);
    const sums = lattice(crf, votes, between, length, false);
    const { logZ, forward, backward, odds } = sums;
    const turns = Float64Array.from(transitions, Math.exp);
    let gold = 0;
    for (let i = 0; i < length; i += 1) {
      const label = sequence.labels[i] ?? 0;
      const before = i === 0 ? labels : (sequence.labels[i - 1] ?? 0);
      const table = (between[i] ?? 0) * stride;
      gold += (votes[i * labels + label] ?? 0) + (transitions[table + before * labels + label] ?? 0);
      for (let l = 0; l < labels; l += 1) {
        const expected = chance(sums, i, l);
        const gradient = ((l === label ? 1 : 0) - expected) * boost;
        if (gradient < 1e-4 && gradient > -1e-4) continue;
        for (let k = i * kept, end = k + kept; k < end; k += 1) {
          const at = (features[k] ?? 0) * labels + l;
          const square = (squares[at] ?? 0) + gradient * gradient;
          squares[at] = square;
          weights[at] = (weights[at] ?? 0) + (step * gradient) / Math.sqrt(square + 1e-2);
        }
      }
      learnTransition(i, label, before, table);
    }
    return logZ - gold;

    function learnTransition(i: number, label: number, before: number, table: number): void {
      const update = (at: number, gradient: number) => {
        if ((transitions[at] ?? 0) <= NEVER / 2 || (gradient < 1e-4 && gradient > -1e-4)) return;
        const square = (transitionSquares[at] ?? 0) + gradient * gradient;
        transitionSquares[at] = square;
        transitions[at] = (transitions[at] ?? 0) + (step * gradient) / Math.sqrt(square + 1e-2);
      };
      if (i === 0) {
        for (let l = 0; l < labels; l += 1) {
          const expected = chance(sums, 0, l);
          update(table + labels * labels + l, (l === label ? 1 : 0) - expected);
        }
        return;
      }
      for (let b = 0; b < labels; b += 1) {
        for (let l = 0; l < labels; l += 1) {
          const at = table + b * labels + l;
          const expected =
            ((forward[(i - 1) * labels + b] ?? 0) *
              (turns[at] ?? 0) *
              (odds[i * labels + l] ?? 0) *
              (backward[i * labels + l] ?? 0)) /
            (sums.sums[i] ?? 1);
          update(at, (b === before && l === label ? 1 : 0) - expected);
        }
      }
    }
  }

  function votesOf(features: Int32Array, width: number, boost: number, known: Uint8Array): Float32Array {
    const votes = new Float32Array(known.length * labels);
    for (let i = 0; i < known.length; i += 1) {
      const row = i * labels;
      const label = known[i] as number;
      if (label > voted) {
        votes.fill(NEVER, row, row + labels);
        votes[row + label] = 0;
        continue;
      }
      for (let k = i * width, end = k + width; k < end; k += 1) {
        const at = (features[k] as number) * labels;
        for (let l = 0; l <= voted; l += 1) votes[row + l] = (votes[row + l] as number) + (weights[at + l] as number);
      }
      for (let l = 0; l < labels; l += 1) votes[row + l] = l > voted ? NEVER : (votes[row + l] as number) * boost;
    }
    return votes;
  }

  /** Only differences count: what speaks for a label, less what speaks for the first. */
  function againstFirst(all: Float32Array): Float32Array {
    const rows = 1 << bits;
    const differences = new Float32Array(rows * voted);
    for (let row = 0; row < rows; row += 1) {
      for (let l = 1; l <= voted; l += 1)
        differences[row * voted + l - 1] = (all[row * labels + l] as number) - (all[row * labels] as number);
    }
    return differences;
  }

  /** Keeps the same number of randomly chosen features of each token, so that rows stay even. */
  function thin(features: Int32Array, length: number, width: number): number {
    const kept = Math.max(1, Math.round(width * (1 - dropout)));
    for (let i = 0; i < length; i += 1) {
      const from = i * width;
      for (let k = 0; k < kept; k += 1) {
        const other = k + random.below(width - k);
        const chosen = features[from + other] ?? 0;
        features[from + other] = features[from + k] ?? 0;
        features[from + k] = chosen;
      }
      features.copyWithin(i * kept, from, from + kept);
    }
    return kept;
  }
}
