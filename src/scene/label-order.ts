/** Whose names are drawn, in which order they choose their places, and in which words. */
import type { Frame } from "./frame.ts";
import { namedUnasked } from "./named.ts";
import { type Face, fittingLabel, WORDS_MAX } from "./text.ts";

/** Statements are named from this zoom on. */
const STATEMENT_ZOOM = 2;
/** Issues and this many of the busiest others are the main names; losing one is as bad as losing several others. */
const BUSIEST = 12;
const MAIN_LOSS = 5;
export const LIT = 1;
export const HOVERED = 2;
const SELECTED = 3;

export function rankOf({ nodes, any }: Frame, i: number): number {
  const { selected = false, hovered = false, look = "plain" } = nodes[i] ?? {};
  return selected ? SELECTED : hovered ? HOVERED : any && look === "lit" ? LIT : 0;
}

/** Selected, hovered, what stands out with them, and then the priority that the picture gives; ties by place. */
export function byPriority(frame: Frame): number[] {
  const { picture, view } = frame;
  const { labels, kind } = picture;
  const unasked = namedUnasked(picture);
  const wanted = picture.ids.flatMap((_, i) => {
    const near = labels !== "few" && kind[i] === "statement" && view.zoom >= STATEMENT_ZOOM;
    // Where few names are drawn, what stands out is named too: it was asked for.
    const asked = rankOf(frame, i) >= (labels === "few" && kind[i] !== "statement" ? LIT : HOVERED);
    return unasked.has(i) || near || asked ? [i] : [];
  });
  const priority = (i: number) => Math.max(0, picture.priority[i] || 0);
  return wanted.sort((a, b) => rankOf(frame, b) - rankOf(frame, a) || priority(b) - priority(a) || a - b);
}

/** Where nodes are drawn this much smaller names are set smaller too: more of them find room. */
const SMALL = 0.75;

export function wording({ picture, nodes, any, view }: Frame, i: number): { text: string; face: Face } {
  const kind = picture.kind[i];
  const max = kind === "statement" ? WORDS_MAX : undefined;
  const { selected = false, hovered = false, look = "plain" } = nodes[i] ?? {};
  // On hover and on selection the whole name is shown, wherever it is drawn.
  const text = selected || hovered ? cut(picture.label(i)) : fittingLabel(picture.label(i), picture.short(i), max);
  const face = any && look === "quiet" ? "quiet" : kind === "issue" ? "issue" : "name";
  return { text, face: selected ? "chosen" : view.size < SMALL ? `small ${face}` : face };
}

const WHOLE_MAX = 60;
function cut(label: string): string {
  return fittingLabel(label, label, WHOLE_MAX);
}

/** The main names, and as how many other names the loss of each counts. */
export function mainOf({ picture }: Frame, byPriority: readonly number[]): ReadonlyMap<number, number> {
  const issues = byPriority.filter((i) => picture.kind[i] === "issue");
  const busiest = byPriority.filter((i) => picture.kind[i] !== "issue").slice(0, BUSIEST);
  // The busiest issue counts as much as the busiest of the others, and so on: who speaks and of what are equally the picture.
  const loss = (i: number, order: number) => [i, MAIN_LOSS + Math.max(0, BUSIEST - order) / 2] as const;
  return new Map([...issues.map(loss), ...busiest.map(loss)]);
}

const EDGE = 80;
export function onStage(frame: Frame, i: number): boolean {
  const x = frame.x[i] ?? 0;
  const y = frame.y[i] ?? 0;
  return x > -EDGE && y > -EDGE && x < frame.view.width + EDGE && y < frame.view.height + EDGE;
}
