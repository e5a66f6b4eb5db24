/** Nodes gliding from where they were to where they belong. */
import type { Point } from "./curve.ts";
import { eased, MOVE_MS } from "./easing.ts";
import type { Positions } from "./frame.ts";

export function createMotion(still: () => boolean) {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    stop,
    /**
     * Calls `step` with the positions of each moment, the last time with the goal itself. New nodes start at their place.
     * @param goal Asked at each moment, since the stage may take another shape on the way.
     */
    run(
      from: ReadonlyMap<string, Point>,
      ids: readonly string[],
      goal: () => Positions,
      step: (positions: Positions) => void,
    ): void {
      stop();
      if (still()) {
        step(goal());
        return;
      }
      const begin = performance.now();
      const start = ids.map((id) => from.get(id));
      const tick = (now: number) => {
        const time = Math.min(1, Math.max(0, (now - begin) / MOVE_MS));
        const to = goal();
        if (time === 1) {
          step(to);
          return;
        }
        const share = eased(time);
        const between = (value: number, before: number | undefined) =>
          before === undefined ? value : before + (value - before) * share;
        step({
          x: to.x.map((x, i) => between(x, start[i]?.x)),
          y: to.y.map((y, i) => between(y, start[i]?.y)),
        });
        frame = requestAnimationFrame(tick);
      };
      tick(begin);
    },
  };
}
