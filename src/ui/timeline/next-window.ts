/** A window onto a timeline -> the next one, unit by unit, past those that nothing is dated to. */
import type { Timeline } from "../../query/index.ts";
import { type Stretch, type TimeScale, unitName } from "./time-scale.ts";

type Dated = Pick<Timeline, "bins">;

/** Null at the end. What only may be of a window is no reason to stop there: it would be the same in one after another. */
export function nextWindow({ bins }: Dated, scale: TimeScale, { from, to }: Stretch): Stretch | null {
  for (let step = 1; to + step <= scale.last; step++) {
    const window = { from: from + step, to: to + step };
    const [first, last] = [unitName(window.from, scale.by), unitName(window.to, scale.by)];
    if (bins.some(({ value, statements }) => statements > 0 && first <= value && value <= last)) return window;
  }
  return null;
}

/** So many units wide, plus one. */
export function firstWindow(dated: Dated, scale: TimeScale, width: number): Stretch | null {
  return nextWindow(dated, scale, { from: scale.first - 1, to: scale.first - 1 + width });
}
