export interface Random {
  /** From 0 to 1, 1 not included. */
  readonly next: () => number;
  /** A whole number from 0 to `limit`, `limit` not included. */
  readonly below: (limit: number) => number;
  readonly shuffle: (items: Int32Array) => void;
}

/** Seeded numbers that look random (Mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const shuffle = (items: Int32Array) => {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const other = below(i + 1);
      const item = items[i] ?? 0;
      items[i] = items[other] ?? 0;
      items[other] = item;
    }
  };
  return { next, below, shuffle };
}
