/** Linear equations -> their solution, by Gauss's elimination with the largest pivot. */
export function solve(matrix: readonly Float64Array[], values: Float64Array): Float64Array {
  const size = values.length;
  const rows: Float64Array[] = matrix.map((row, i) => Float64Array.from([...row, values[i] ?? 0]));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let r = column + 1; r < size; r += 1) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r;
    }
    const best = rows[pivot] as Float64Array;
    rows[pivot] = rows[column] as Float64Array;
    rows[column] = best;
    for (let r = 0; r < size; r += 1) {
      const row = rows[r] as Float64Array;
      const factor = r === column ? 0 : (row[column] ?? 0) / (best[column] ?? 1);
      if (factor === 0) continue;
      for (let c = column; c <= size; c += 1) row[c] = (row[c] ?? 0) - factor * (best[c] ?? 0);
    }
  }
  return Float64Array.from(rows, (row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

/** Steps of Newton's method from zeros: until they are small, or so many. `at` gives the gradient and the curvature where it is. */
export function climb(
  width: number,
  at: (weights: Float64Array, gradient: Float64Array, curvature: readonly Float64Array[]) => void,
): Float64Array {
  const weights = new Float64Array(width);
  for (let round = 0; round < 25; round += 1) {
    const gradient = new Float64Array(width);
    const curvature = Array.from({ length: width }, () => new Float64Array(width));
    at(weights, gradient, curvature);
    let moved = 0;
    solve(curvature, gradient).forEach((step, j) => {
      weights[j] = (weights[j] ?? 0) + step;
      moved = Math.max(moved, Math.abs(step));
    });
    if (moved < 1e-7) break;
  }
  return weights;
}

/** What of a row is not 0. */
export interface Sparse {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** @param from the place of the first of the values */
export function sparse(values: readonly number[], from = 0): Sparse {
  const at = values.flatMap((value, j) => (value === 0 ? [] : [j]));
  return { at: at.map((j) => j + from), values: at.map((j) => values[j] ?? 0) };
}

export function dot({ at, values }: Sparse, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (values[i] ?? 0) * (weights[at[i] ?? 0] ?? 0);
  return sum;
}

/** Adds a multiple of one row times another to a matrix. */
export function addProduct(matrix: readonly Float64Array[], left: Sparse, right: Sparse, by: number): void {
  for (let i = 0; i < left.at.length; i += 1) {
    const line = matrix[left.at[i] ?? 0] as Float64Array;
    const value = by * (left.values[i] ?? 0);
    for (let j = 0; j < right.at.length; j += 1) {
      const k = right.at[j] ?? 0;
      line[k] = (line[k] ?? 0) + value * (right.values[j] ?? 0);
    }
  }
}

/** Adds a multiple of a row to a column. */
export function addTo(sum: Float64Array, { at, values }: Sparse, by: number): void {
  for (let i = 0; i < at.length; i += 1) {
    const j = at[i] ?? 0;
    sum[j] = (sum[j] ?? 0) + by * (values[i] ?? 0);
  }
}
