import { type MouseEvent, type PointerEvent, useRef } from "react";

/** A finger that goes no further, in px, presses. */
const STILL = 6;

interface Drag {
  readonly sheet: HTMLElement;
  readonly height: number;
  readonly y: number;
  moved: boolean;
}

/** A grip's handlers: the sheet follows the finger that drags it, and is tall when let go further up than it was, low when further down. */
export function useSheetDrag(tall: boolean, set: (tall: boolean) => void) {
  const drag = useRef<Drag | null>(null);
  const end = () => drag.current?.sheet.style.removeProperty("height");
  return {
    onPointerDown({ button, clientY, currentTarget, pointerId }: PointerEvent) {
      const sheet = currentTarget.closest<HTMLElement>(".details-pane");
      if (button !== 0 || !sheet) return;
      drag.current = { sheet, height: sheet.getBoundingClientRect().height, y: clientY, moved: false };
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove({ clientY, currentTarget, pointerId }: PointerEvent) {
      const now = drag.current;
      if (!now || !currentTarget.hasPointerCapture(pointerId)) return;
      if (Math.abs(clientY - now.y) > STILL) now.moved = true;
      if (now.moved) now.sheet.style.height = `${now.height + now.y - clientY}px`;
    },
    onPointerUp({ clientY }: PointerEvent) {
      if (drag.current?.moved) set(clientY < drag.current.y);
      end();
    },
    onPointerCancel: end,
    onClick({ detail }: MouseEvent) {
      // The click that ends a drag; one of the keyboard has no detail and is always a press.
      if (detail === 0 || !drag.current?.moved) set(!tall);
    },
  };
}
