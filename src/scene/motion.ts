/** Nodes gliding from where they were to where they belong. */
import type { Point } from "./curve.ts";
import type { Positions } from "./frame.ts";

const GLIDE_MS = 320;

export function createMotion(still: () => boolean) {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    stop,
    /** Calls `step` with the positions of each moment, the last time with the goal itself. New nodes start at their place. */
    run(
      from: ReadonlyMap<string, Point>,
      ids: readonly string[],
      goal: Positions,
      step: (positions: Positions) => void,
    ): void {
      stop();
      if (still()) {
        step(goal);
        return;
      }
      const begin = performance.now();
      const x0 = goal.x.map((x, i) => from.get(ids[i] ?? "")?.x ?? x);
      const y0 = goal.y.map((y, i) => from.get(ids[i] ?? "")?.y ?? y);
      const tick = (now: number) => {
        const share = Math.min(1, Math.max(0, (now - begin) / GLIDE_MS));
        if (share === 1) {
          step(goal);
          return;
        }
        const eased = 1 - (1 - share) ** 3;
        step({
          x: goal.x.map((x, i) => (x0[i] ?? x) + (x - (x0[i] ?? x)) * eased),
          y: goal.y.map((y, i) => (y0[i] ?? y) + (y - (y0[i] ?? y)) * eased),
        });
        frame = requestAnimationFrame(tick);
      };
      tick(begin);
    },
  };
}
