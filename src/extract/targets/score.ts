/** Weights by a feature's name; "" is the constant. */
export type Weights<F extends string> = Readonly<Record<F | "", number>>;

/** The sum of what features say, on the scale of log odds. */
export function logit<F extends string>(weights: Weights<F>, features: Readonly<Record<F, number>>): number {
  let sum = weights[""];
  for (const name in features) sum += weights[name] * features[name];
  return sum;
}

/** The same of features in the order of their names, for what is asked often. */
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

/** Log odds -> a probability. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
