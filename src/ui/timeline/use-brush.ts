import { type PointerEvent, useRef } from "react";
import { datesOf, type Stretch, type TimeScale, unitAt } from "./time-scale.ts";
import type { DateChanges } from "./use-dates.ts";

/** A pointer that moves less than this has pressed, not drawn, in pixels. A finger is never quite still. */
const STILL = { mouse: 4, touch: 10 };

interface Drag {
  readonly pointer: number;
  readonly x: number;
  /** The unit that the other end of the stretch stays at. */
  readonly anchor: number;
  moved: boolean;
}

/** Drawing over the bars chooses a stretch of time; on a handle it moves that end. What was only pressed stays a press. */
export function useBrush(scale: TimeScale, stretch: Stretch, dates: DateChanges) {
  const drag = useRef<Drag | null>(null);
  const drawn = useRef(false);

  const unitUnder = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return unitAt(scale, (event.clientX - left) / width);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      drawn.current = false;
      if (event.button !== 0 || drag.current) return;
      const handle = event.target instanceof Element ? event.target.closest("[data-end]") : null;
      const end = handle?.getAttribute("data-end");
      const anchor = end === "from" ? stretch.to : end === "to" ? stretch.from : unitUnder(event);
      drag.current = { pointer: event.pointerId, x: event.clientX, anchor, moved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag;
      if (!current || current.pointer !== event.pointerId) return;
      const still = event.pointerType === "touch" ? STILL.touch : STILL.mouse;
      if (!current.moved && Math.abs(event.clientX - current.x) < still) return;
      if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId);
      current.moved = true;
      drawn.current = true;
      const unit = unitUnder(event);
      dates.set(datesOf(scale, { from: Math.min(unit, current.anchor), to: Math.max(unit, current.anchor) }));
    },
    onPointerUp: () => {
      drag.current = null;
      dates.done();
    },
    onPointerCancel: () => {
      drag.current = null;
      dates.done();
    },
    /** The press that ends a drawing is none. A press by keyboard has no detail. */
    onClickCapture: (event: { readonly detail: number; stopPropagation(): void }) => {
      if (drawn.current && event.detail > 0) event.stopPropagation();
      drawn.current = false;
    },
  };
}
