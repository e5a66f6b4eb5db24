import { type RefObject, useEffect, useState } from "react";

/** On which sides a list that scrolls sideways goes on: "before", "after", both with a space between, or undefined. */
export function useMore(list: RefObject<HTMLElement | null>): string | undefined {
  const [more, setMore] = useState<string>();
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const sides = [
        ...(scrollLeft > 1 ? ["before"] : []),
        ...(scrollLeft + clientWidth < scrollWidth - 1 ? ["after"] : []),
      ];
      setMore(sides.length > 0 ? sides.join(" ") : undefined);
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [list]);
  return more;
}
