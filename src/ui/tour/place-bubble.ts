/** Where a bubble stands beside what it points at: to its right, else below, above or on it, and always in the window. */
import type { Scene } from "../../scene/index.ts";

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From what is pointed at, and from the window's border. In CSS pixels. */
const GAP = 14;
const MARGIN = 8;
/** Half of the tip's width, and how far it keeps from the bubble's corners. */
const TIP = 6;
const CORNER = 14;

/** Of the first element that is on screen; of the graph its busiest mark, which is a line to press. */
export function boundsOf(selectors: readonly string[]): Bounds | null {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement & { scene?: Scene }>(selector);
    const bounds = element?.getBoundingClientRect();
    if (!element || !bounds || bounds.width === 0 || bounds.height === 0) continue;
    const mark = element.scene
      ?.marks()
      .reduce<Mark | null>((best, one) => (best && best.r >= one.r ? best : one), null);
    if (!mark) return element.scene ? middleOf(bounds) : bounds;
    const [x, y] = [bounds.left + mark.x, bounds.top + mark.y];
    return { left: x - mark.r, top: y - mark.r, right: x + mark.r, bottom: y + mark.r };
  }
  return null;
}

type Mark = ReturnType<Scene["marks"]>[number];

const middleOf = ({ left, right, top, bottom }: Bounds): Bounds => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, right: x, top: y, bottom: y };
};

/** What stands over the graph to be pressed, and is not covered by a bubble that points at something below it. */
const TOOLS = ".stage-tools button, .zoom-column";

/** Where a bubble begins that would begin at `top`: over the tools that it would lie on, as far as there is room. */
function clearOf(left: number, width: number, top: number, height: number): number {
  const covered = [...document.querySelectorAll(TOOLS)]
    .map((tool) => tool.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.left < left + width && box.right > left)
    .filter((box) => box.top < top + height && box.bottom > top);
  const free = Math.min(top, ...covered.map((box) => box.top - MARGIN - height));
  return free >= MARGIN ? free : top;
}

export function placeBubble(element: HTMLElement, target: Bounds): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const { clientWidth, clientHeight } = document.documentElement;
  const [x, y] = [(target.left + target.right) / 2, (target.top + target.bottom) / 2];
  const within = (at: number, size: number, room: number) => Math.max(MARGIN, Math.min(at, room - size - MARGIN));
  const side =
    target.right + GAP + width + MARGIN <= clientWidth
      ? "right"
      : target.bottom + GAP + height + MARGIN <= clientHeight
        ? "below"
        : target.top - GAP - height >= MARGIN
          ? "above"
          : "on";
  const left = side === "right" ? target.right + GAP : within(x - width / 2, width, clientWidth);
  const top =
    side === "below"
      ? target.bottom + GAP
      : side === "above"
        ? clearOf(left, width, target.top - GAP - height, height)
        : within(y - height / 2, height, clientHeight);
  element.dataset.side = side;
  // From so far its tip would point at the tools between.
  element.toggleAttribute("data-far", side === "above" && top < target.top - GAP - height);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  const along = side === "right" ? y - top : x - left;
  const room = side === "right" ? height : width;
  element.style.setProperty("--tip", `${Math.max(CORNER, Math.min(along, room - CORNER)) - TIP}px`);
}
