import { columnOf, type Weights } from "./score.ts";

/** What may hold of an entity, a bit each; those that are measured have one, too. Written out, so that each bit is known where it is asked. */
export const HELD = {
  count: 1,
  opens: 1 << 1,
  subject: 1 << 2,
  blamed: 1 << 3,
  praised: 1 << 4,
  judged: 1 << 5,
  possessive: 1 << 6,
  addressee: 1 << 7,
  self: 1 << 8,
  selfDenies: 1 << 9,
  selfFirst: 1 << 10,
  onBehalf: 1 << 11,
  person: 1 << 12,
  agency: 1 << 13,
  group: 1 << 14,
  unnamed: 1 << 15,
  issueNear: 1 << 16,
  rivals: 1 << 17,
  accuse: 1 << 18,
  cueObject: 1 << 19,
  bad: 1 << 20,
  good: 1 << 21,
  should: 1 << 22,
  decline: 1 << 23,
  demand: 1 << 24,
  direct: 1 << 25,
  alone: 1 << 26,
  thanked: 1 << 27,
  charged: 1 << 28,
  wronged: 1 << 29,
  late: 1 << 30,
} as const;
export type EntityFeature = keyof typeof HELD;

/** In the order of their bits. */
export const ENTITY_FEATURES = Object.keys(HELD) as EntityFeature[];

/** What is seen of an entity that an attribution may be about. */
export interface EntitySeen {
  /** What is measured: how often its words name it, how near they come to an issue, and how many others they may be about; each from 0 to 1. */
  readonly count: number;
  readonly issueNear: number;
  readonly rivals: number;
  /** Of all else what holds, as bits in the order of {@link ENTITY_FEATURES}. */
  readonly held: number;
}

/** The features as numbers, in the order of {@link ENTITY_FEATURES}. */
export function entityRow(seen: EntitySeen): number[] {
  return ENTITY_FEATURES.map((name) =>
    name === "count" || name === "issueNear" || name === "rivals" ? seen[name] : (seen.held & HELD[name]) === 0 ? 0 : 1,
  );
}

/** The sum of what the features say, added in their order. */
export function entityLogit(weights: Weights<EntityFeature>, { held, count, issueNear, rivals }: EntitySeen): number {
  const column = columnOf(weights, ENTITY_FEATURES);
  let sum = weights[""];
  for (let left = held | MEASURED; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const weight = column[31 - Math.clz32(bit)] as number;
    if ((bit & MEASURED) === 0) sum += weight;
    else sum += weight * (bit === HELD.count ? count : bit === HELD.rivals ? rivals : issueNear);
  }
  return sum;
}

const MEASURED = HELD.count | HELD.issueNear | HELD.rivals;
