/**
 * Arrays that are written over and over while one article is read, so that thousands of small ones need not be made and cleared away. What a slot
 * gives holds until the same slot is asked again. Shared by all that runs in one thread, where nothing is interrupted.
 */
const KINDS = { bytes: Uint8Array, whole: Int32Array, single: Float32Array, double: Float64Array } as const;
type Kind = keyof typeof KINDS;
type ArrayOf<K extends Kind> = InstanceType<(typeof KINDS)[K]>;

/** By what stands in them, so that each asker meets one kind alone. */
const slots: { readonly [K in Kind]: Map<string, ArrayOf<K>> } = {
  bytes: new Map(),
  whole: new Map(),
  single: new Map(),
  double: new Map(),
};
/** What is longer than this is made anew, and not kept. */
const KEPT_MAX = 1 << 18;
const LEAST = 1 << 10;

/** An array of at least `length` numbers, of which the first `length` are zero. */
export function scratch<K extends Kind>(kind: K, slot: string, length: number): ArrayOf<K> {
  const array = unwiped(kind, slot, length);
  array.fill(0, 0, length);
  return array;
}

/** As above, for one who writes every number: what stands in it is what was left there. */
export function unwiped<K extends Kind>(kind: K, slot: string, length: number): ArrayOf<K> {
  const kept: Map<string, ArrayOf<K>> = slots[kind];
  const known = kept.get(slot);
  if (known !== undefined && known.length >= length) return known;
  const made = new KINDS[kind](Math.max(length, LEAST)) as ArrayOf<K>;
  if (made.length <= KEPT_MAX) kept.set(slot, made);
  return made;
}
