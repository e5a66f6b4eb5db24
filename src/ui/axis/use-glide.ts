import { useLayoutEffect, useRef } from "react";
import { useReducedMotion } from "../use-media.ts";
import type { Spot } from "./place.ts";

/** As long as the graph's own moves. */
const LASTS = 320;
const EASING = "cubic-bezier(0.2, 0, 0, 1)";

/**
 * The list whose items glide from their last spots to new ones when what is on the axis changes; not when only the width does,
 * and never for those who want no motion. Animations, since a transition ends when an item changes its place in the list.
 */
export function useGlide(spots: readonly Spot[], width: number) {
  const list = useRef<HTMLOListElement>(null);
  const still = useReducedMotion();
  const before = useRef<{ width: number; spots: ReadonlyMap<string, Spot> }>({ width: 0, spots: new Map() });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { width, spots: new Map(spots.map((spot) => [spot.id, spot])) };
    if (still || width === 0 || last.width !== width || !list.current) return;
    for (const item of list.current.querySelectorAll<HTMLElement>(".axis-item")) {
      const id = item.dataset.id ?? "";
      const from = last.spots.get(id);
      const to = before.current.spots.get(id);
      if (!to || (from && from.x === to.x && from.y === to.y)) continue;
      const frames = from
        ? [{ transform: translate(from) }, { transform: translate(to) }]
        : [{ opacity: 0 }, { opacity: 1 }];
      item.animate(frames, { duration: LASTS, easing: EASING });
    }
  }, [spots, width, still]);
  return list;
}

const translate = ({ x, y }: Spot) => `translate(${x}px, ${y}px)`;
