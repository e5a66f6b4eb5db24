import { type RefObject, useLayoutEffect, useState } from "react";

/** An element's inner width in pixels, as it changes; 0 until it is known. */
export function useWidth(of: RefObject<HTMLElement | null>, key: unknown): number {
  const [width, setWidth] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells when another element stands there.
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, key]);
  return width;
}
