/** Weights by a feature's name; "" is the constant. */
export type Weights<F extends string> = Readonly<Record<F | "", number>>;

/** The sum of what some of the features say, on the scale of log odds, without the constant. */
export function featuresLogit<F extends string>(
  weights: Readonly<Record<F, number>>,
  features: Readonly<Record<F, number>>,
): number {
  let sum = 0;
  for (const name in features) sum += weights[name] * features[name];
  return sum;
}

/** The sum of what features say and the constant; features in the order of their names, for what is asked often. */
export function rowLogit<F extends string>(weights: Weights<F>, names: readonly F[], row: readonly number[]): number {
  const column = columnOf(weights, names);
  let sum = weights[""];
  for (let k = 0; k < row.length; k += 1) sum += (column[k] as number) * (row[k] as number);
  return sum;
}

/** Weights in the order of the names of their features. */
export function columnOf<F extends string>(weights: Weights<F>, names: readonly F[]): Float64Array {
  let column = columns.get(weights);
  if (column === undefined) {
    column = Float64Array.from(names, (name) => weights[name]);
    columns.set(weights, column);
  }
  return column;
}

const columns = new WeakMap<object, Float64Array>();

/** How much likelier one is than the likeliest of the others, from -1 to 1. */
export function aheadOf(chances: readonly number[], k: number): number {
  let most = 0;
  for (let i = 0; i < chances.length; i += 1) if (i !== k) most = Math.max(most, chances[i] ?? 0);
  return (chances[k] ?? 0) - most;
}

/** Log odds -> a probability. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** How likely words are to support an issue and to oppose it; the rest is that they do neither. */
export interface Leaning {
  readonly support: number;
  readonly oppose: number;
}

/** @param sided log odds of a side at all. @param sign which side: above 0 support. */
export function leaning(sided: number, sign: number): Leaning {
  const most = Math.max(0, sided + Math.abs(sign));
  const support = Math.exp(sided + sign - most);
  const oppose = Math.exp(sided - sign - most);
  const all = support + oppose + Math.exp(-most);
  return { support: support / all, oppose: oppose / all };
}
