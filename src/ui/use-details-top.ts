import { type RefObject, useLayoutEffect } from "react";

/** Where details stand over the stage they begin below an element that is always in reach: its foot goes to the layout, in pixels. */
export function useDetailsTop(element: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const above = element.current;
    const desk = above?.closest<HTMLElement>(".desk");
    const main = above?.closest("main");
    if (!above || !desk || !main) return;
    const tell = () => {
      const foot = above.getBoundingClientRect().bottom - main.getBoundingClientRect().top;
      desk.style.setProperty("--details-top", `${foot}px`);
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(above);
    return () => observer.disconnect();
  }, [element]);
}
