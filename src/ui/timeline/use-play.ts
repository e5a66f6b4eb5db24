import { useEffect, useRef, useState } from "react";
import type { Timeline } from "../../query/index.ts";
import { useReducedMotion } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";
import { firstWindow, nextWindow } from "./next-window.ts";
import { type Stretch, stretchOf, type TimeScale, unitName } from "./time-scale.ts";
import type { DateChanges, Dates } from "./use-dates.ts";

/** How long a play from end to end may take, and how long one step stands, in milliseconds. */
const WHOLE_PLAY = 20_000;
const SHORTEST = 350;
const LONGEST = 1200;

export interface Play {
  readonly playing: boolean;
  /** Something is dated to a unit of it. */
  readonly playable: boolean;
  /** It came to its end, and what it showed last is still on screen. */
  readonly ended: boolean;
  toggle(): void;
}

/**
 * Steps a window through time, unit by unit and past those that nothing is dated to: as wide as what is chosen, or one unit
 * from the beginning.
 * It stops at the end, and when the dates are changed by anything else.
 */
export function usePlay(answer: Timeline | null, scale: TimeScale | null, dates: DateChanges): Play {
  const from = useModel((model) => model.view.filter.from);
  const to = useModel((model) => model.view.filter.to);
  const calm = useReducedMotion();
  const [playing, setPlaying] = useState(false);
  const [end, setEnd] = useState<Dates | null>(null);
  const shown = useRef<Dates | null>(null);
  const units = scale === null ? 0 : scale.last - scale.first + 1;
  const pace = Math.min(Math.max(WHOLE_PLAY / Math.max(units, 1), calm ? LONGEST : SHORTEST), LONGEST);

  const show = (window: Stretch) => {
    if (scale === null) return;
    // Also at the ends a window names its dates, so that it stays a window.
    shown.current = { from: unitName(window.from, scale.by), to: unitName(window.to, scale.by) };
    dates.set(shown.current);
  };
  const stop = () => {
    setPlaying(false);
    dates.done();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is due once its own dates are on screen.
  useEffect(() => {
    if (!playing || answer === null || scale === null) return;
    if (shown.current?.from !== from || shown.current.to !== to) return stop();
    const next = nextWindow(answer, scale, stretchOf(scale, { from, to }));
    if (next === null) {
      setEnd(shown.current);
      return stop();
    }
    const timer = setTimeout(() => show(next), pace);
    return () => clearTimeout(timer);
  }, [playing, from, to, scale, pace]);

  return {
    playing,
    playable: answer !== null && scale !== null && firstWindow(answer, scale, 0) !== null,
    ended: !playing && end !== null && end.from === from && end.to === to,
    toggle: () => {
      if (playing) return stop();
      if (answer === null || scale === null) return;
      const now = stretchOf(scale, { from, to });
      const isWindow = now.to - now.from < scale.last - scale.first;
      const width = isWindow ? now.to - now.from : 0;
      const goesOn = isWindow && nextWindow(answer, scale, now) !== null;
      const window = goesOn ? now : firstWindow(answer, scale, width);
      if (window === null) return;
      dates.done();
      show(window);
      setEnd(null);
      setPlaying(true);
    },
  };
}
