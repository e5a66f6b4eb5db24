/** A window onto a timeline -> the next one that changes what is there, past those that nothing is dated to. */
import type { Timeline } from "../../query/index.ts";
import { mayLieIn, type Stretch, type TimeScale, unitName } from "./time-scale.ts";

type Dated = Pick<Timeline, "bins" | "spans">;

/** Null at the end. What only may be of a window is no reason to stop there, but what comes or goes beside what is dated to it is. */
export function nextWindow(dated: Dated, scale: TimeScale, now: Stretch): Stretch | null {
  const before = contents(dated, scale, now);
  return windowAfter(dated, scale, now, (held) => held !== before);
}

/** So many units wide, plus one. */
export function firstWindow(dated: Dated, scale: TimeScale, width: number): Stretch | null {
  return windowAfter(dated, scale, { from: scale.first - 1, to: scale.first - 1 + width }, () => true);
}

function windowAfter(dated: Dated, scale: TimeScale, { from, to }: Stretch, wanted: (held: string) => boolean) {
  for (let step = 1; to + step <= scale.last; step++) {
    const window = { from: from + step, to: to + step };
    const held = contents(dated, scale, window);
    if (held !== null && wanted(held)) return window;
  }
  return null;
}

/** What a filter with these dates keeps, to be told from another's; null when nothing is dated to them. */
function contents({ bins, spans }: Dated, scale: TimeScale, window: Stretch): string | null {
  const [first, last] = [unitName(window.from, scale.by), unitName(window.to, scale.by)];
  const units = bins.filter(({ value, statements }) => statements > 0 && first <= value && value <= last);
  if (units.length === 0) return null;
  const around = spans.flatMap(({ from, to }, i) => (mayLieIn(scale, window, from, to) ? [i] : []));
  return `${units.map(({ value }) => value)} ${around}`;
}
