import type { TokenSpan } from "../role-features.ts";
import { TAG } from "../tag.ts";
import { range, type Said } from "./said.ts";
import type { StanceReading } from "./stance-reading.ts";

/** The words of a content, cut where marks and joining words part them; tokens, no marks. Who says it parts nothing: “the rise, [he said], was unfair”. */
export function clausesOf(reading: StanceReading, { content }: Said): number[][] {
  const { small, worded } = reading;
  const found: number[][] = [];
  let clause: number[] = [];
  const close = () => {
    if (clause.length > 0) found.push(clause);
    clause = [];
  };
  content.forEach((span, s) => {
    const next = content[s + 1];
    const goesOn = next !== undefined && isSetOff(reading, span, next);
    for (const i of range(span)) {
      const word = small[i] ?? "";
      if (BREAKS.has(word) && !(goesOn && i >= span.to - MARKS)) close();
      else if (worded[i] === 1) clause.push(i);
    }
    if (!goesOn || clause.some((i) => VERBS.has(reading.tags[i] ?? TAG.X))) close();
  });
  return found;
}

/** What stands between two spans is within their sentence, set off by commas. */
function isSetOff({ small }: StanceReading, span: TokenSpan, next: TokenSpan): boolean {
  const before = small.slice(Math.max(span.from, span.to - MARKS), span.to + 1);
  return before.includes(",") && !small.slice(span.to - MARKS, next.from).some((word) => ENDS.has(word));
}

/** A comma and a quotation mark. */
const MARKS = 2;
const ENDS = new Set([...". ? ! ; :".split(" ")]);
const VERBS: ReadonlySet<number> = new Set([TAG.VERB, TAG.AUX]);

const BREAKS = new Set([
  ..."but or and because although though while whereas if unless until before".split(" "),
  ...". , ; : ? ! — –".split(" "),
]);
