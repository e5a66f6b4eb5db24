/** Weights by a feature's name; "" is the constant. */
export type Weights<F extends string> = Readonly<Record<F | "", number>>;

/** The sum of what features say, on the scale of log odds. */
export function logit<F extends string>(weights: Weights<F>, features: Readonly<Record<F, number>>): number {
  let sum = weights[""];
  for (const name in features) sum += weights[name] * features[name];
  return sum;
}

/** Log odds -> a probability. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
