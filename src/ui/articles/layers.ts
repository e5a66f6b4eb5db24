import type { Id } from "../../model/index.ts";
import type { Mark } from "../../text/index.ts";

/** Underlines that have room under one line of text. */
export const LAYERS_MOST = 3;

/**
 * Passages in reading order -> on which level the underline of each runs, so that those of passages that overlap lie under each other and each
 * keeps its level throughout: the lowest that is free, from 0. {@link LAYERS_MOST} and above have no room and are only counted.
 */
export function layersOf(
  passages: readonly { readonly id: Id; readonly marks: readonly Mark[] }[],
): ReadonlyMap<Id, number> {
  const layers = new Map<Id, number>();
  /** What still reaches beyond where we are, by level. */
  const taken: Mark[][] = [];
  for (const { id, marks } of passages) {
    const [first] = marks;
    if (!first) continue;
    let level = 0;
    for (; ; level += 1) {
      const open = (taken[level] ?? []).filter(({ end }) => end > first.start);
      taken[level] = open;
      if (!open.some((one) => marks.some(({ start, end }) => start < one.end && end > one.start))) break;
    }
    taken[level]?.push(...marks);
    layers.set(id, level);
  }
  return layers;
}

/** Levels before and after an edit -> the same ones when none has changed. */
export function keptLayers(before: ReadonlyMap<Id, number>, now: ReadonlyMap<Id, number>): ReadonlyMap<Id, number> {
  const isSame = before.size === now.size && [...now].every(([id, level]) => before.get(id) === level);
  return isSame ? before : now;
}
