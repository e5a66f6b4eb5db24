import { type RefObject, useEffect, useState } from "react";
import type { Span } from "../../../model/index.ts";
import { rangeOf, selectedSpan } from "../text-places.ts";

/** Words of the text that are selected, and where on the page they end. */
export interface MarkedWords {
  readonly span: Span;
  /** From the top of the rows' element and its left edge, in pixels: under the last line of the words. */
  readonly top: number;
  readonly left: number;
}

/** What is selected in the text, by mouse, touch or keyboard; null while nothing is. */
export function useMarkedWords(host: RefObject<HTMLElement | null>, text: string): MarkedWords | null {
  const [marked, setMarked] = useState<MarkedWords | null>(null);
  useEffect(() => {
    let frame = 0;
    let dragging = false;
    const look = () => {
      if (dragging) return;
      cancelAnimationFrame(frame);
      // Dragging changes the selection many times between two pictures.
      frame = requestAnimationFrame(() => setMarked(host.current && markedIn(host.current, text)));
    };
    // While the button is down it is not known yet which words are meant. A finger has handles of its own.
    const press = ({ pointerType }: PointerEvent) => {
      dragging = pointerType === "mouse";
    };
    const release = () => {
      dragging = false;
      look();
    };
    look();
    document.addEventListener("selectionchange", look);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
    };
  }, [host, text]);
  return marked;
}

function markedIn(host: HTMLElement, text: string): MarkedWords | null {
  const span = selectedSpan(host, text);
  // Of the last character alone, which is one unit or two: what is selected may have thousands of lines.
  const end = span && { start: Math.max(span.start, span.end - 2), end: span.end };
  const last = end && [...(rangeOf(host, end)?.getClientRects() ?? [])].at(-1);
  if (!span || !last) return null;
  const frame = host.getBoundingClientRect();
  return { span, top: last.bottom - frame.top, left: last.right - frame.left };
}
