import { type Crf, chance, emissions, lattice, NEVER, type Sequence } from "../extract/crf.ts";
import type { Random } from "./random.ts";

export interface Labelled extends Sequence {
  readonly labels: Uint8Array;
}

export interface CrfOptions {
  readonly labels: number;
  readonly bits: number;
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
  const { labels, bits, places, epochs, rate, dropout, random, may } = options;
  const weights = new Float32Array(labels << bits);
  const squares = new Float32Array(labels << bits);
  const stride = (labels + 1) * labels;
  const transitions = new Float32Array(places * stride);
  const transitionSquares = new Float32Array(places * stride);
  for (let at = 0; at < transitions.length; at += 1) {
    const before = Math.floor((at % stride) / labels);
    if (!may(before, at % labels)) transitions[at] = NEVER;
  }
  const crf: Crf = { labels, bits, places, weights, scale: 1, transitions };
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    random.shuffle(order);
    // Towards the end steps grow smaller, so that the last sequences seen do not weigh most.
    const step = rate * (1 - epoch / (epochs + 1));
    let loss = 0;
    for (const i of order) loss += learn(sequenceAt(i), step);
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  return crf;

  function learn(sequence: Labelled, step: number): number {
    const { count: length, width } = sequence;
    if (length === 0) return 0;
    const features = sequence.features.slice();
    let kept = width;
    if (dropout > 0) {
      kept = thin(features, length, width);
    }
    const seen: Sequence = { count: length, width: kept, features, places: sequence.places };
    const votes = new Float32Array(length * labels);
    // What is left speaks for what is left out.
    const boost = width / kept;
    emissions({ ...crf, scale: boost }, seen, votes);
    const sums = lattice(crf, votes, seen.places, length, false);
    const { logZ, forward, backward, odds, turns } = sums;
    let gold = 0;
    for (let i = 0; i < length; i += 1) {
      const label = sequence.labels[i] ?? 0;
      const before = i === 0 ? labels : (sequence.labels[i - 1] ?? 0);
      const table = (seen.places[i] ?? 0) * stride;
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
