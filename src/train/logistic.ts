/** An example: features by name, and whether the answer is yes. */
export interface Case<F extends string> {
  readonly features: Readonly<Record<F, number>>;
  readonly yes: boolean;
  readonly weight?: number;
}

export interface LogisticOptions {
  /** How hard weights are drawn towards 0. */
  readonly ridge: number;
  /** Without a constant and with every case mirrored, so that what speaks for one answer speaks as much against the other. */
  readonly odd?: boolean;
}

/** Cases -> weights of a logistic regression, by Newton's method; "" is the constant. The same cases give the same weights. */
export function trainLogistic<F extends string>(
  cases: readonly Case<F>[],
  names: readonly F[],
  { ridge, odd = false }: LogisticOptions,
): Record<F | "", number> {
  const width = names.length + 1;
  const rows = cases.map(({ features }) => [odd ? 0 : 1, ...names.map((name) => features[name])]);
  const beta = new Array<number>(width).fill(0);
  for (let round = 0; round < 25; round += 1) {
    const gradient = beta.map((value, j) => (j === 0 ? 0 : -ridge * value));
    const hessian = beta.map((_, j) => beta.map((_v, k) => (j === k ? (j === 0 ? 1e-6 : ridge) : 0)));
    rows.forEach((row, r) => {
      const sum = row.reduce((total, value, j) => total + value * (beta[j] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-sum));
      const w = cases[r]?.weight ?? 1;
      const miss = ((cases[r]?.yes === true ? 1 : 0) - p) * w;
      const curve = Math.max(1e-6, p * (1 - p)) * w;
      for (let j = 0; j < width; j += 1) {
        const value = row[j] ?? 0;
        if (value === 0) continue;
        gradient[j] = (gradient[j] ?? 0) + miss * value;
        const line = hessian[j];
        if (line === undefined) continue;
        for (let k = 0; k < width; k += 1) line[k] = (line[k] ?? 0) + curve * value * (row[k] ?? 0);
      }
    });
    const step = solve(hessian, gradient);
    let moved = 0;
    for (let j = 0; j < width; j += 1) {
      beta[j] = (beta[j] ?? 0) + (step[j] ?? 0);
      moved = Math.max(moved, Math.abs(step[j] ?? 0));
    }
    if (moved < 1e-7) break;
  }
  return Object.fromEntries(["", ...names].map((name, j) => [name, beta[j] ?? 0])) as Record<F | "", number>;
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i] ?? 0]);
  const size = values.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let r = column + 1; r < size; r += 1) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r;
    }
    const best = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = best;
    for (let r = 0; r < size; r += 1) {
      const row = rows[r] ?? [];
      const factor = r === column ? 0 : (row[column] ?? 0) / (best[column] ?? 1);
      if (factor === 0) continue;
      for (let c = column; c <= size; c += 1) row[c] = (row[c] ?? 0) - factor * (best[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
