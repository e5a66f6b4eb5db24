import { useEffect } from "react";
import { only, STANCE_KEYS, toggleValue } from "../query/index.ts";
import { choose, filterBy, goTo, type View } from "../state/index.ts";
import type { DialogName } from "./app.tsx";
import { useWorkbench } from "./use-workbench.ts";

const GO: Readonly<Record<string, View>> = { a: "actors", s: "statements", t: "table" };
/** How long `g` waits for the letter of a view, in milliseconds. */
const PATIENCE = 1500;

/** Keys that work anywhere but in a text field or an open dialog. Single letters can be switched off in Help. */
export function useShortcuts(show: (dialog: DialogName) => void) {
  const workbench = useWorkbench();
  useEffect(() => {
    let going = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !workbench.store.getState().summary) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest("dialog[open], [popover]:popover-open")) return;
      if (event.key === "Escape") return workbench.change(choose(null));
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "o") {
        event.preventDefault();
        return show("open");
      }
      const { settings, view } = workbench.store.getState();
      if (event.ctrlKey || event.metaKey || event.altKey || !settings.shortcuts) return;
      if (target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]")) return;
      const to = performance.now() - going < PATIENCE ? GO[event.key] : undefined;
      going = event.key === "g" ? performance.now() : 0;
      if (to) return workbench.change(goTo(to));
      const stance = STANCE_KEYS[Number(event.code.replace("Digit", "")) - 1];
      if (stance && event.code.startsWith("Digit")) {
        const change = event.shiftKey ? only : toggleValue;
        return workbench.change(filterBy((filter) => change(filter, "stance", stance)));
      }
      const { folded } = settings;
      const act = {
        "/": () => document.getElementById("facet-text")?.focus(),
        e: () => show("export"),
        "?": () => show("help"),
        "+": () => press("Zoom in"),
        "-": () => press("Zoom out"),
        "0": () => press("Fit the picture"),
        "[": () => workbench.set({ folded: { ...folded, filters: !folded.filters } }),
        "]": () => workbench.set({ folded: { ...folded, details: !folded.details } }),
      }[event.key];
      if (!act || (event.key === "0" && view.view === "table")) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [workbench, show]);
}

const press = (name: string) =>
  document.querySelector<HTMLButtonElement>(`.zoom-column [aria-label="${name}"]`)?.click();
