import { mix } from "./hash.ts";

/**
 * Which columns of a token's row make up its features. What a token looks like stands in a row of columns (its word, its tag, how far
 * the cue is ...), each value mixed with its column's number; a feature is the sum of a few of them, and its bucket the sum's top bits.
 * Sums of numbers that are mixed well collide no more often than hashes would, and cost an addition each (Zobrist 1970).
 */
export interface FeaturePlan {
  /** Features, and so buckets, a token. */
  readonly width: number;
  /** Columns that are filled from a token's values. */
  readonly filled: number;
  /** Columns behind those, each the sum of two, a byte for each of the two. */
  readonly pairs: Int32Array;
  /** Three columns of each feature, a byte each; the last column of all, which is always zero, where it has fewer. */
  readonly columns: Int32Array;
}

/**
 * Columns' names in their order, and features as names parted by blanks. Throws on a name that is no column's, a column that no feature
 * asks for, a feature of more than four columns, and one that stands there twice.
 */
export function featurePlan(columns: readonly string[], features: readonly string[]): FeaturePlan {
  const seen = new Set<string>();
  const numbered = features.map((feature) => {
    const names = feature.split(" ");
    const same = names.toSorted().join(" ");
    if (seen.has(same) || names.length > ARITY_MAX)
      throw new Error(`The feature “${feature}” is there twice, or too long`);
    seen.add(same);
    return names.map((name) => {
      const at = columns.indexOf(name);
      if (at < 0) throw new Error(`A feature of “${name}”, which is no column`);
      return at;
    });
  });
  const idle = columns.filter((_, at) => !numbered.some((numbers) => numbers.includes(at)));
  if (idle.length > 0) throw new Error(`Columns that no feature asks for: ${idle.join(", ")}`);
  // Of a feature of four columns the first two are summed once, since others begin with the same two.
  const pairs = [...new Set(numbered.flatMap(([a = 0, b = 0, , d]) => (d === undefined ? [] : [(b << 8) | a])))];
  const zero = columns.length + pairs.length;
  return {
    width: features.length,
    filled: columns.length,
    pairs: Int32Array.from(pairs),
    columns: Int32Array.from(numbered, ([a = zero, b = zero, c = zero, d]) => {
      const three = d === undefined ? [a, b, c] : [columns.length + pairs.indexOf((b << 8) | a), c, d];
      return three.reduceRight((all, n) => (all << 8) | n, 0);
    }),
  };
}

const ARITY_MAX = 4;

/** Room for a token's values, mixed. */
export function newRow({ filled, pairs }: FeaturePlan): Int32Array {
  return new Int32Array(filled + pairs.length + 1);
}

/**
 * A token's values, a column each, from the column `first` on, into a row: each mixed with its column's number. `first` is for columns
 * that stay as they are over many tokens.
 */
export function mixInto(row: Int32Array, { filled, pairs }: FeaturePlan, values: Int32Array, first: number): void {
  for (let c = first; c < filled; c += 1) row[c] = mix(Math.imul(c + 1, APART), values[c] as number);
  for (let k = 0; k < pairs.length; k += 1) {
    const pair = pairs[k] as number;
    row[filled + k] = (row[pair & 255] as number) + (row[pair >>> 8] as number);
  }
}

/** So that small numbers in two columns are not alike. */
const APART = 0x9e3779b1;

/** What is done with each token's row; `i` counts from the sequence's beginning. */
export type RowReader = (row: Int32Array, i: number) => void;

/** A row -> the buckets of its features, into `out` from `at` on. */
export function bucketsOf(plan: FeaturePlan, row: Int32Array, bits: number, out: Int32Array, at: number): void {
  for (let k = 0; k < plan.width; k += 1) out[at + k] = bucketOf(plan.columns[k] as number, row) >>> (32 - bits);
}

/** The sum of a feature's columns (as in {@link FeaturePlan.columns}), whose top bits are its bucket. */
export function bucketOf(columns: number, row: Int32Array): number {
  const sum = ((row[columns & 255] as number) + (row[(columns >>> 8) & 255] as number)) | 0;
  return (sum + (row[columns >>> 16] as number)) | 0;
}
