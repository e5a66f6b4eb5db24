/** Readings of the same units by several coders -> how far they agree beyond chance: Krippendorff's alpha and Cohen's kappa, both for categories without an order. */

/** What each coder read in one unit, null where a coder read nothing; `count` units that were read alike, 1 if absent. */
export interface Unit {
  readonly values: readonly (string | null)[];
  readonly count?: number;
}

/** From at most 1, which is full agreement; 0 is what chance alone would bring. Null with the reason where it is not defined. */
export type Coefficient =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: string };

/**
 * Nominal alpha = 1 - Do / De over the coincidence matrix, with any number of coders and with missing readings: a unit that only one coder read
 * counts for nothing. Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability", Annenberg School for Communication, University of
 * Pennsylvania, 2011, https://repository.upenn.edu/asc_papers/43.
 */
export function krippendorffAlpha(units: readonly Unit[]): Coefficient {
  let readings = 0;
  let apart = 0;
  const readingsOf = new Map<string, number>();
  for (const { values, count = 1 } of units) {
    const read = values.filter((value) => value !== null);
    if (read.length < 2) continue;
    const here = tally(read);
    for (const [value, times] of here) readingsOf.set(value, (readingsOf.get(value) ?? 0) + times * count);
    readings += read.length * count;
    apart += (count * unlikePairs(read.length, here.values())) / (read.length - 1);
  }
  if (readings === 0) return undefinedFor(NO_UNITS);
  const expected = unlikePairs(readings, readingsOf.values()) / (readings - 1);
  return expected === 0 ? undefinedFor(ONE_VALUE) : { value: 1 - apart / expected, reason: null };
}

/**
 * Kappa = (po - pe) / (1 - pe) of two coders, where pe is what they would agree on if each gave out their own shares of values at random. Jacob Cohen,
 * "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1), 1960, 37-46, https://doi.org/10.1177/001316446002000104.
 * Units that one of the two did not read are left out. Throws when a unit has not two readings.
 */
export function cohenKappa(units: readonly Unit[]): Coefficient {
  let total = 0;
  let alike = 0;
  const byFirst = new Map<string, number>();
  const bySecond = new Map<string, number>();
  for (const { values, count = 1 } of units) {
    if (values.length !== 2) throw new Error(`expected two readings of each unit, got ${values.length}`);
    const [first, second] = values;
    if (first == null || second == null) continue;
    total += count;
    if (first === second) alike += count;
    byFirst.set(first, (byFirst.get(first) ?? 0) + count);
    bySecond.set(second, (bySecond.get(second) ?? 0) + count);
  }
  if (total === 0) return undefinedFor(NO_UNITS);
  const chance = [...byFirst].reduce((sum, [value, times]) => sum + times * (bySecond.get(value) ?? 0), 0) / total ** 2;
  return chance === 1 ? undefinedFor(ONE_VALUE) : { value: (alike / total - chance) / (1 - chance), reason: null };
}

const NO_UNITS = "There is nothing that both have read.";
const ONE_VALUE = "Only one value occurs, so that agreement cannot be told from chance.";

function undefinedFor(reason: string): Coefficient {
  return { value: null, reason };
}

/** Ordered pairs of two different readings of `all`, where each of the values was read so many times. */
function unlikePairs(all: number, times: Iterable<number>): number {
  let alike = 0;
  for (const many of times) alike += many ** 2;
  return all ** 2 - alike;
}

function tally(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}
