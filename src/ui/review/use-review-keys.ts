import { useEffect, useRef } from "react";
import { useWorkbench } from "../use-workbench.ts";
import { type Deed, deedOf } from "./review-keys.ts";

/** What takes letters itself, and so is left alone. */
const TAKES_LETTERS = [
  "input:not([type=checkbox], [type=radio], [type=range])",
  "select",
  "textarea",
  "[contenteditable]",
  "dialog[open]",
  "[popover]:popover-open",
  "[role=application]",
  "[role=grid]",
  "[role=listbox]",
  "[role=menu]",
].join(", ");
/** How long the page waits for the second key after `g`, in milliseconds; that one is not the review's. */
const PATIENCE = 1500;

/**
 * The review's keys, from its panel or from wherever nothing else takes letters. They come before the page's own: while the review
 * is open a figure is a stance, not a filter.
 */
export function useReviewKeys(act: (deed: Deed) => void) {
  const workbench = useWorkbench();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let going = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const { settings, edits } = workbench.store.getState();
      if (event.defaultPrevented) return;
      if (target.closest(TAKES_LETTERS) || document.querySelector("dialog[open], [data-field-soon]")) return;
      // The page's own undo would leave the card of what it takes back behind.
      if (isUndo(event) && edits.undo !== null) {
        event.preventDefault();
        return latest.current("undo");
      }
      if (!settings.shortcuts) return;
      const second = performance.now() - going < PATIENCE;
      going = event.key === "g" ? performance.now() : Number.NEGATIVE_INFINITY;
      const deed = second ? null : deedOf(event);
      if (deed === null || (event.repeat && deed !== "next" && deed !== "previous")) return;
      event.preventDefault();
      latest.current(deed);
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [workbench]);
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey !== metaKey && !shiftKey && !altKey && key.toLowerCase() === "z";
}
