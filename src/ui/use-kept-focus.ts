import { type RefObject, useEffect, useRef } from "react";
import type { View } from "../state/index.ts";

/** What had the focus may go with the view that is left. The one that comes has it then, so that the keyboard goes on from there. */
export function useKeptFocus(host: RefObject<HTMLElement | null>, view: View) {
  const last = useRef(view);
  useEffect(() => {
    if (last.current === view) return;
    last.current = view;
    if (document.activeElement === document.body) host.current?.focus({ preventScroll: true });
  }, [host, view]);
}
