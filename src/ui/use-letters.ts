import { useLayoutEffect, useRef } from "react";
import { useWorkbench } from "./use-workbench.ts";

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
/** How long the page waits for the second key after `g`, in milliseconds from press to press; that one is the page's. */
const PATIENCE = 1500;

interface Letters<Deed> {
  deedOf(event: KeyboardEvent): Deed | null;
  act(deed: Deed): void;
  /** What a key that is held down goes on doing. */
  readonly repeats: readonly Deed[];
  /** What stands for the page's own undo while there is something of the record to take back. */
  readonly undo?: Deed;
}

/** Single keys of a screen, from wherever nothing else takes letters. They come before the page's own. */
export function useLetters<Deed>(letters: Letters<Deed>) {
  const workbench = useWorkbench();
  const latest = useRef(letters);
  latest.current = letters;
  // As soon as the screen is seen, whose keys these are.
  useLayoutEffect(() => {
    let going = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const { settings, edits } = workbench.store.getState();
      const { deedOf, act, repeats, undo } = latest.current;
      if (event.defaultPrevented) return;
      if (target.closest(TAKES_LETTERS) || document.querySelector("dialog[open], [data-field-soon]")) return;
      if (undo !== undefined && isUndo(event) && edits.undo !== null) {
        event.preventDefault();
        return act(undo);
      }
      if (!settings.shortcuts) return;
      const second = event.timeStamp - going < PATIENCE;
      going = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const deed = second ? null : deedOf(event);
      if (deed === null || (event.repeat && !repeats.includes(deed))) return;
      event.preventDefault();
      act(deed);
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [workbench]);
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey !== metaKey && !shiftKey && !altKey && key.toLowerCase() === "z";
}
