import { TAG } from "../tag.ts";
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

/** “that the gate was shut”, not “to shut the gate” or “the gate”. */
export function isFiniteClause({ small, tags }: StanceReading, clause: readonly number[]): boolean {
  const first = small[clause[0] ?? -1] ?? "";
  if (first === "to") return false;
  return first === "that" || clause.some((i) => tags[i] === TAG.AUX || FINITE.has(small[i] ?? ""));
}

const BREAKS = new Set([
  ..."but or and because although though while whereas if unless until before".split(" "),
  ...". , ; : ? ! — –".split(" "),
]);
const FINITE = new Set(
  "is are was were has have had will would could can may might does did do 's 're 'll 'd should must".split(" "),
);
