import { addProduct, addTo, climb, dot, sparse } from "./solve.ts";

/** An example: features by name, and whether the answer is yes. */
export interface Case<F extends string> {
  readonly features: Readonly<Record<F, number>>;
  readonly yes: boolean;
  readonly weight?: number;
}

export interface LogisticOptions {
  /** How hard weights are drawn towards 0. */
  readonly ridge: number;
}

/** Cases -> weights of a logistic regression, by Newton's method; "" is the constant. The same cases give the same weights. */
export function trainLogistic<F extends string>(
  cases: readonly Case<F>[],
  names: readonly F[],
  { ridge }: LogisticOptions,
): Record<F | "", number> {
  const rows = cases.map(({ features }) => sparse([1, ...names.map((name) => features[name])]));
  const weights = climb(names.length + 1, (beta, gradient, curvature) => {
    beta.forEach((value, j) => {
      gradient[j] = j === 0 ? 0 : -ridge * value;
      (curvature[j] as Float64Array)[j] = j === 0 ? 1e-6 : ridge;
    });
    rows.forEach((row, r) => {
      const p = 1 / (1 + Math.exp(-dot(row, beta)));
      const weight = cases[r]?.weight ?? 1;
      addTo(gradient, row, ((cases[r]?.yes === true ? 1 : 0) - p) * weight);
      addProduct(curvature, row, row, Math.max(1e-6, p * (1 - p)) * weight);
    });
  });
  return Object.fromEntries(["", ...names].map((name, j) => [name, weights[j] ?? 0])) as Record<F | "", number>;
}
