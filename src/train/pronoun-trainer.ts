import { probabilities, scoreOf } from "../extract/entities/pronouns.ts";

/** One pronoun: the features of each whom it may mean, and which of them it means. */
export interface PronounExample {
  /** Examples of one article are never parted. */
  readonly group: string;
  readonly features: readonly (readonly number[])[];
  /** Indices in `features`, never empty. */
  readonly right: readonly number[];
}

export interface PronounTraining {
  readonly rounds: number;
  readonly rate: number;
  /** How strongly weights are held near where they begin. */
  readonly pull: number;
}

/**
 * Examples -> weights of a logistic choice among candidates, by plain gradient steps over all examples from weights set by hand. The same examples give
 * the same weights.
 */
export function trainPronouns(
  examples: readonly PronounExample[],
  start: readonly number[],
  { rounds, rate, pull }: PronounTraining,
): number[] {
  const weights = Float64Array.from(start);
  const gradient = new Float64Array(start.length);
  for (let round = 0; round < rounds; round += 1) {
    gradient.fill(0);
    for (const { features, right } of examples) {
      const chances = probabilities(features.map((row) => scoreOf(row, weights)));
      const mass = right.reduce((sum, k) => sum + (chances[k] ?? 0), 0);
      features.forEach((row, k) => {
        const wanted = right.includes(k) ? (chances[k] ?? 0) / Math.max(mass, 1e-9) : 0;
        const pushed = wanted - (chances[k] ?? 0);
        row.forEach((value, f) => {
          gradient[f] = (gradient[f] ?? 0) + pushed * value;
        });
      });
    }
    for (let f = 0; f < weights.length; f += 1) {
      const held = pull * ((weights[f] ?? 0) - (start[f] ?? 0));
      weights[f] = (weights[f] ?? 0) + (rate * ((gradient[f] ?? 0) - held)) / Math.max(1, examples.length);
    }
  }
  return [...weights];
}
