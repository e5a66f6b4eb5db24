import { range, type Said } from "../said.ts";
import type { StanceReading } from "../stance-reading.ts";

/** Its tokens where a statement says that no side is taken: “had not decided on it”, “neither for nor against it”, “took no position”; else none. */
export function undecidedBy(
  { small }: StanceReading,
  { inside, cue, asked }: Said,
  nested: ReadonlySet<number>,
): readonly number[] {
  if (asked) return [];
  const at = [...(cue === null ? [] : range(cue)), ...inside.slice(0, READ_MAX)].sort((a, b) => a - b);
  const words = at.map((i) => small[i] ?? "");
  if (!words.some((word) => TURNING.has(word))) return [];
  const found = NO_SIDE.exec(words.join(" "));
  if (found === null) return [];
  const before = found.input.slice(0, found.index).split(" ").length - 1;
  const tokens = at.slice(before, before + found[0].split(" ").length);
  return tokens.some((i) => nested.has(i)) ? [] : tokens;
}

const READ_MAX = 60;
/** Each way to say it has one of these. */
const TURNING = new Set("no not n't n’t never without yet neither neutral undecided".split(" "));
const SOME = "(?:(?:an?|any|official|formal|public|firm|strong) )*";
const NO_SIDE = new RegExp(
  [
    `\\b(?:has|have|had|takes?|taken|took|taking|holds?|held|with|expressed) no (?:official |formal |public )?(?:position|opinion|view|views|stance|sides?|preference)\\b`,
    `\\b(?:not|n't|n’t|never|without|yet to) (?:yet )?(?:tak(?:e|en|ing)|pick(?:ed|ing)?|choos(?:e|ing)|chosen) ${SOME}(?:position|stance|stand|sides?)\\b`,
    `\\b(?:not|n't|n’t|yet to) (?:yet )?(?:decided?|ma(?:de|ke) up (?:its|his|her|my|their|our) minds?)\\b(?! (?:when|how|where|who)\\b)`,
    `\\b(?:am|is|are|was|were|be|been|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?) (?:still |strictly )?(?:neutral|undecided)\\b`,
    `\\bneither (?:for nor against|(?:support|oppos|endors|back|favou?r|object)\\w* nor \\w+)`,
  ].join("|"),
);
