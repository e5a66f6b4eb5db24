/** A node's stances as shares of a ring or a strip, in the fixed order support, oppose, mixed, neutral. */
import { STANCE_VALUES, type StanceValue } from "../model/index.ts";

export interface Share {
  readonly stance: StanceValue;
  /** 0 to 1, from where to where. */
  readonly from: number;
  readonly to: number;
}

/** Shares are rounded to this, so that a ring does not flicker in size when one of many statements is filtered away. */
const STEPS = 20;

/** Shares of the stances that there are, each at least 5 %; they cover 0 to 1, or nothing when there is no stance. */
export function sharesOf(mix: ArrayLike<number>): Share[] {
  const counts = STANCE_VALUES.map((_, i) => Math.max(0, mix[i] ?? 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return [];
  const steps = counts.map((count) => (count > 0 ? Math.max(1, Math.round((count / total) * STEPS)) : 0));
  // What rounding adds or takes goes to the largest, where it shows least.
  const largest = steps.indexOf(Math.max(...steps));
  steps[largest] = (steps[largest] ?? 0) + STEPS - steps.reduce((sum, step) => sum + step, 0);
  let from = 0;
  return STANCE_VALUES.flatMap((stance, i) => {
    const width = (steps[i] ?? 0) / STEPS;
    if (width <= 0) return [];
    const share = { stance, from, to: from + width };
    from += width;
    return [share];
  });
}

export interface Arc {
  readonly stance: StanceValue;
  /** Radians, clockwise from 12 o'clock. */
  readonly from: number;
  readonly to: number;
}

/** Radians between two arcs of a ring. */
export const RING_GAP = 0.18;

/** Shares as arcs with gaps between them; one stance alone is a closed ring. */
export function arcsOf(mix: ArrayLike<number>): Arc[] {
  const shares = sharesOf(mix);
  const gap = shares.length > 1 ? RING_GAP / 2 : 0;
  return shares.map(({ stance, from, to }) => ({
    stance,
    from: from * 2 * Math.PI + gap,
    to: to * 2 * Math.PI - gap,
  }));
}
