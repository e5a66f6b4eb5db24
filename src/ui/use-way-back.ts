import { type FocusEvent, useCallback, useRef } from "react";

/** For something that goes when a button in it is pressed: the focus goes back to where it was before it came there, else to the view. */
export function useWayBack() {
  const from = useRef<Element | null>(null);
  const onFocus = useCallback(({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) from.current = relatedTarget;
  }, []);
  const goBack = useCallback(() => {
    const back = from.current?.isConnected ? from.current : document.getElementById("stage");
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  }, []);
  return { onFocus, goBack };
}
