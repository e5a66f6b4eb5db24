/** A window onto a timeline -> the next one, unit by unit, past those in which nobody spoke. */
import type { Timeline } from "../../query/index.ts";
import { mayLieIn, type Stretch, type TimeScale, unitName } from "./time-scale.ts";

type Placed = Pick<Timeline, "bins" | "spans">;

/** Null at the end. */
export function nextWindow(answer: Placed, scale: TimeScale, { from, to }: Stretch): Stretch | null {
  for (let step = 1; to + step <= scale.last; step++) {
    const window = { from: from + step, to: to + step };
    if (holdsAny(answer, scale, window)) return window;
  }
  return null;
}

function holdsAny({ bins, spans }: Placed, scale: TimeScale, window: Stretch): boolean {
  const [from, to] = [unitName(window.from, scale.by), unitName(window.to, scale.by)];
  return (
    bins.some(({ value, statements }) => statements > 0 && from <= value && value <= to) ||
    spans.some((span) => mayLieIn(scale, window, span.from, span.to))
  );
}
