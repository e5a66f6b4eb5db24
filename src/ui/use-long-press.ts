import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";

/** ms */
const LONG = 500;
/** A finger that goes further, in px, scrolls. */
const STILL = 10;

/** A button's handlers: a press does `tap`, one that is held does `hold` instead, as soon as it has been held long enough. */
export function useLongPress({ tap, hold }: { tap(): void; hold(): void }) {
  const press = useRef<{ readonly x: number; readonly y: number; readonly timer: number } | null>(null);
  const done = useRef(false);
  const stop = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  useEffect(() => () => clearTimeout(press.current?.timer), []);
  return {
    onPointerDown: ({ button, clientX, clientY }: PointerEvent) => {
      stop();
      done.current = false;
      if (button !== 0) return;
      const timer = window.setTimeout(() => {
        done.current = true;
        hold();
      }, LONG);
      press.current = { x: clientX, y: clientY, timer };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const from = press.current;
      if (from && Math.hypot(clientX - from.x, clientY - from.y) > STILL) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: stop,
    // A held finger asks for a menu, which would stand over what the press does.
    onContextMenu: (event: MouseEvent) => {
      if (press.current || done.current) event.preventDefault();
    },
    onClick: ({ detail }: MouseEvent) => {
      // The click at the end of a held press; one of the keyboard has no detail and is always a tap.
      if (done.current && detail > 0) done.current = false;
      else tap();
    },
  };
}
