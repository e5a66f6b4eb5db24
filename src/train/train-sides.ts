import { leaning } from "../extract/targets/score.ts";
import { addProduct, addTo, climb, dot, sparse } from "./solve.ts";

/** Words and an issue: what speaks for a side at all, what for one of the two, and which it is: 1 support, -1 opposition, 0 neither. */
export interface SideCase<E extends string, O extends string> {
  readonly sided: Readonly<Record<E, number>>;
  readonly sign: Readonly<Record<O, number>>;
  readonly side: 1 | 0 | -1;
}

export interface SideWeights<E extends string, O extends string> {
  readonly sided: Record<E | "", number>;
  readonly sign: Record<O | "", number>;
}

/**
 * Cases -> weights of a regression on three answers, by Newton's method: log odds of support beside neither are the sum of both parts, those of
 * opposition their difference. So what speaks for one side speaks as much against the other. The same cases give the same weights.
 *
 * @param ridges how hard weights are drawn towards 0, those for a side at all and those for which one
 */
export function trainSides<E extends string, O extends string>(
  cases: readonly SideCase<E, O>[],
  sidedNames: readonly E[],
  signNames: readonly O[],
  ridges: { readonly sided: number; readonly sign: number },
): SideWeights<E, O> {
  const first = sidedNames.length + 1;
  const rows = cases.map(({ sided, sign, side }) => ({
    even: sparse([1, ...sidedNames.map((name) => sided[name])]),
    odd: sparse(
      signNames.map((name) => sign[name]),
      first,
    ),
    side,
  }));
  const weights = climb(first + signNames.length, (beta, gradient, curvature) => {
    beta.forEach((value, j) => {
      const ridge = j === 0 ? 1e-6 : j < first ? ridges.sided : ridges.sign;
      gradient[j] = -ridge * value;
      (curvature[j] as Float64Array)[j] = ridge;
    });
    for (const { even, odd, side } of rows) {
      const { support, oppose } = leaning(dot(even, beta), dot(odd, beta));
      const any = support + oppose;
      const tilt = support - oppose;
      addTo(gradient, even, Math.abs(side) - any);
      addTo(gradient, odd, side - tilt);
      addProduct(curvature, even, even, Math.max(1e-6, any * (1 - any)));
      addProduct(curvature, odd, odd, Math.max(1e-6, any - tilt * tilt));
      addProduct(curvature, even, odd, tilt * (1 - any));
      addProduct(curvature, odd, even, tilt * (1 - any));
    }
  });
  return {
    sided: Object.fromEntries(["", ...sidedNames].map((name, j) => [name, weights[j] ?? 0])) as Record<E | "", number>,
    sign: {
      "": 0,
      ...Object.fromEntries(signNames.map((name, j) => [name, weights[first + j] ?? 0])),
    } as Record<O | "", number>,
  };
}
