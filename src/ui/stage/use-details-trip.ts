import { type RefObject, useEffect, useRef } from "react";
import { useWorkbench } from "../use-workbench.ts";

/** Takes the focus from the graph to the details; from there Escape brings it back, once, and leaves open what is open. */
export function useDetailsTrip(graph: RefObject<HTMLElement | null>): () => void {
  const workbench = useWorkbench();
  const away = useRef(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || !away.current) return;
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest("#details") || target.closest("dialog[open], [popover]:popover-open")) return;
      away.current = false;
      event.preventDefault();
      graph.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [graph]);
  return () => {
    const { folded } = workbench.store.getState().settings;
    if (folded.details) workbench.set({ folded: { ...folded, details: false } });
    // Once the pane stands there.
    requestAnimationFrame(() => {
      away.current = true;
      document.getElementById("details")?.focus();
    });
  };
}
