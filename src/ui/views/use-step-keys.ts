import { useEffect, useRef } from "react";
import { useWorkbench } from "../use-workbench.ts";

interface Steps {
  previous(): void;
  next(): void;
}

/**
 * "," and "." anywhere but in a text field, while single letters are shortcuts; Page Up and Page Down, which remote controls for
 * slides send, where nothing scrolls by them.
 */
export function useStepKeys(steps: Steps): void {
  const workbench = useWorkbench();
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest("dialog[open], [popover]:popover-open, select, textarea, [contenteditable]")) return;
      if (target.closest("input:not([type=checkbox], [type=radio])")) return;
      const way = WAYS[event.key];
      if (!way) return;
      const isLetter = event.key.length === 1;
      if (isLetter ? !workbench.store.getState().settings.shortcuts : scrolls(target)) return;
      event.preventDefault();
      latest.current[way]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [workbench]);
}

const WAYS: Readonly<Record<string, keyof Steps>> = {
  ",": "previous",
  ".": "next",
  PageUp: "previous",
  PageDown: "next",
};

/** The element, or one that it stands in, has more than it shows. */
function scrolls(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
  }
  return false;
}
