import { useEffect } from "react";
import { only, STANCE_KEYS, toggleValue } from "../query/index.ts";
import {
  type Change,
  choose,
  comparedCoders,
  connect,
  filterBy,
  goTo,
  leaveFocus,
  putDown,
  type View,
  type ViewState,
} from "../state/index.ts";
import type { NodeOf } from "./actions/node-actions.ts";
import { nodesOf } from "./actions/nodes-of.ts";
import { goToSearch } from "./search/search-box.tsx";
import type { DialogName } from "./use-dialog.ts";
import { namesOf, useWorkbench } from "./use-workbench.ts";

const GO: Readonly<Record<string, View>> = {
  a: "actors",
  s: "statements",
  t: "table",
  x: "axis",
  c: "compare",
  p: "pairs",
  r: "articles",
};
/** What is done with the nodes that are meant: `keyChange` knows what. */
const NODE_KEYS: ReadonlySet<string> = new Set(["f", "F", "x", "h", "c"]);
/** What works in a frame of another page as well, where there is nothing to open and little to filter. */
const FRAME_KEYS: ReadonlySet<string> = new Set(["+", "-", "0"]);
/** How long `g` waits for the letter of a view, in milliseconds from press to press: a page that has much to do hears of both late. */
const PATIENCE = 1500;

/** Not 0: a page that is younger than that patience would take its first key for the second. */
const NEVER = Number.NEGATIVE_INFINITY;

/** Keys that work anywhere but in a text field or an open dialog. Single letters can be switched off in Help. */
export function useShortcuts(show: (dialog: DialogName) => void, save: () => void) {
  const workbench = useWorkbench();
  useEffect(() => {
    /** What can be done with nodes is loaded with the first key that does something with one. */
    const change = async (key: string, nodes: readonly NodeOf[]) => {
      const { keyChange } = await import("./actions/key-change.ts");
      const found = keyChange(workbench.store.getState().view, key, nodes);
      if (found) workbench.change(found);
    };
    /** When `g` was pressed, unless another key has come since. */
    let going = NEVER;
    const onKeyDown = (event: KeyboardEvent) => {
      const { settings, view, summary } = workbench.store.getState();
      if (event.defaultPrevented || !summary) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest("dialog[open], [popover]:popover-open")) return;
      if (event.key === "Escape") return workbench.change(stepOut(view));
      if (view.embed && !FRAME_KEYS.has(event.key)) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "o") {
        event.preventDefault();
        return show("open");
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        return save();
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return goToSearch();
      }
      if (target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]")) return;
      const turn = turnOf(event);
      if (turn) {
        event.preventDefault();
        return turn === "undo" ? workbench.undo() : workbench.redo();
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !settings.shortcuts) return;
      // The letters are meant for a field that is being loaded.
      if (document.querySelector("[data-field-soon]")) return;
      const to = event.timeStamp - going < PATIENCE ? GO[event.key] : undefined;
      going = event.key === "g" ? event.timeStamp : NEVER;
      if (to) return workbench.change(goTo(to));
      const { folded } = settings;
      const anywhere = { "/": goToSearch, e: () => show("export"), "?": () => show("help") }[event.key];
      if (anywhere) {
        event.preventDefault();
        return anywhere();
      }
      // The comparison of two coders hides what the others would change.
      if (comparedCoders(view) !== null) return;
      const stance = STANCE_KEYS[Number(event.code.replace("Digit", "")) - 1];
      if (stance && event.code.startsWith("Digit")) {
        const change = event.shiftKey ? only : toggleValue;
        return workbench.change(filterBy((filter) => change(filter, "stance", stance)));
      }
      if (NODE_KEYS.has(event.key)) {
        event.preventDefault();
        return void change(event.key, nodesOf(meantBy(target) ?? view.selected, namesOf(summary)));
      }
      const act = {
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
  }, [workbench, show, save]);
}

/** The node that the keyboard stands on in the graph, while it is there; null elsewhere. */
function meantBy(target: Element): readonly string[] | null {
  const walked = target instanceof HTMLElement ? target.dataset.walked : undefined;
  return walked === undefined ? null : [walked];
}

/** Takes back one thing: the selection, then the path, then the focus. */
function stepOut({ selected, connect: path, focus }: ViewState): Change {
  if (selected.length > 0 || (!path && !focus)) return letGo;
  return path ? connect(null) : leaveFocus;
}

const letGo: Change = (state) => putDown(choose(null)(state));

/** Undo and redo as editors have them. ⌘Y is the browser's own. */
function turnOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  if (altKey || ctrlKey === metaKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && ctrlKey && !shiftKey ? "redo" : null;
}

const press = (name: string) =>
  document.querySelector<HTMLButtonElement>(`.zoom-column [aria-label="${name}"]`)?.click();
