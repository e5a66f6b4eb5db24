/**
 * Arrays that are written over and over while one article is read, so that thousands of small ones need not be made and cleared away. What a slot
 * gives holds until the same slot is asked again. Shared by all that runs in one thread, where nothing is interrupted.
 */
const KINDS = { bytes: Uint8Array, whole: Int32Array, single: Float32Array, double: Float64Array } as const;
type Kind = keyof typeof KINDS;
type ArrayOf<K extends Kind> = InstanceType<(typeof KINDS)[K]>;

const slots = new Map<string, Uint8Array | Int32Array | Float32Array | Float64Array>();
/** What is longer than this is made anew, and not kept. */
const KEPT_MAX = 1 << 18;

/** An array of `length` numbers, all zero. */
export function scratch<K extends Kind>(kind: K, slot: string, length: number): ArrayOf<K> {
  const known = slots.get(slot);
  if (known instanceof KINDS[kind] && known.length >= length) return known.subarray(0, length).fill(0) as ArrayOf<K>;
  const made = new KINDS[kind](Math.max(length, 1024)) as ArrayOf<K>;
  if (made.length <= KEPT_MAX) slots.set(slot, made);
  return made.subarray(0, length) as ArrayOf<K>;
}
