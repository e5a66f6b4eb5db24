import { range, type Said } from "./said.ts";
import type { StanceReading } from "./stance-reading.ts";

/** The words of a content, cut where marks and joining words part them; tokens, no marks. */
export function clausesOf({ small, worded }: StanceReading, { content }: Said): number[][] {
  const found: number[][] = [];
  let clause: number[] = [];
  const close = () => {
    if (clause.length > 0) found.push(clause);
    clause = [];
  };
  for (const span of content) {
    for (const i of range(span)) {
      const word = small[i] ?? "";
      if (BREAKS.has(word)) close();
      else if (worded[i] === 1) clause.push(i);
    }
    close();
  }
  return found;
}

const BREAKS = new Set([
  ..."but or and because although though while whereas if unless until before".split(" "),
  ...". , ; : ? ! — –".split(" "),
]);
