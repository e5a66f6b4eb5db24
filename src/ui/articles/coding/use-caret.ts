import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Span } from "../../../model/index.ts";
import { caretPlace, rangeOf, select } from "../text-places.ts";

/** Where the caret is drawn, in pixels from the rows' element. */
export interface Caret {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  /** The word that stands there. */
  readonly word: string;
}

/**
 * Selecting words by keyboard in a text that is not written in: ← and → put a caret into it and move it by words (with Ctrl by characters), ↑ and ↓ move
 * it by lines, Shift selects, Enter goes to what can be done with what is selected, Esc takes the caret away. After that was done it goes on from where it
 * stood.
 */
export function useCaret(host: RefObject<HTMLElement | null>, text: string, start: () => number) {
  const [caret, setCaret] = useState<Caret | null>(null);
  const last = useRef<number | null>(null);
  const drop = useCallback(() => {
    last.current = null;
    setCaret(null);
  }, []);
  useEffect(() => {
    // Who goes on with the mouse has a pointer of their own.
    document.addEventListener("pointerdown", drop);
    return () => document.removeEventListener("pointerdown", drop);
  }, [drop]);

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = host.current;
    const selection = getSelection();
    if (!rows || !selection || event.target !== event.currentTarget || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && !selection.isCollapsed) {
      event.preventDefault();
      rows.parentElement?.querySelector<HTMLElement>(".coding-bar button")?.focus();
      return;
    }
    if (event.key === "Escape" && caret) {
      event.preventDefault();
      selection.removeAllRanges();
      return drop();
    }
    const way = WAYS[event.key];
    if (!way || (!caret && way.by === "line" && selection.isCollapsed)) return;
    event.preventDefault();
    const isFirst = caretPlace(rows) === null && last.current === null;
    if (caretPlace(rows) === null) {
      const stood = last.current !== null && select(rows, pointAt(last.current));
      if (!stood) select(rows, pointAt(start()));
    }
    const by = way.by === "word" && event.ctrlKey ? "character" : way.by;
    if (!isFirst) moveWithin(selection, event.shiftKey ? "extend" : "move", way.to, by);
    const at = caretPlace(rows);
    if (at === null) return;
    last.current = at;
    const next = caretAt(rows, text, at);
    setCaret(next);
    selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
  };
  return { caret, onKeyDown };
}

type To = "left" | "right" | "forward" | "backward";
const WAYS: Readonly<Record<string, { readonly to: To; readonly by: "word" | "line" }>> = {
  ArrowLeft: { to: "left", by: "word" },
  ArrowRight: { to: "right", by: "word" },
  ArrowUp: { to: "backward", by: "line" },
  ArrowDown: { to: "forward", by: "line" },
};

/** Before the first row and after the last one the caret stays where it is: beyond them stands what is not of the text. */
function moveWithin(selection: Selection, alter: "move" | "extend", to: To, by: "word" | "line" | "character") {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(alter, to, by);
  const now = selection.focusNode;
  const element = now instanceof Element ? now : now?.parentElement;
  if (element?.closest("[data-start]") || !anchorNode || !focusNode) return;
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

function caretAt(rows: HTMLElement, text: string, at: number): Caret | null {
  const rect = rangeOf(rows, pointAt(at))?.getBoundingClientRect();
  if (!rect) return null;
  const frame = rows.getBoundingClientRect();
  const word = /^\s*\S*/u.exec(text.slice(at, at + WORD_MOST))?.[0].trim() ?? "";
  return { top: rect.top - frame.top, left: rect.left - frame.left, height: rect.height, word };
}
const pointAt = (place: number): Span => ({ start: place, end: place });
/** The longest word that is read out, in UTF-16 code units. */
const WORD_MOST = 60;
