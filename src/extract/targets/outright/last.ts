import { phrasal } from "../../lexicon/stance-phrases.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import type { IssueWords } from "../issue-words.ts";
import type { Said } from "../said.ts";
import { type StanceReading, stanceAt, stemmedWithin, stemsAt } from "../stance-reading.ts";
import { NOMINAL, NOUNS } from "./beside.ts";
import { HEAD, HOLDERS, POINTED, sideAt } from "./things.ts";

/** What was talked of shortly before a content: of an issue, the side of it and that of it where it is judged; 0 for nothing. */
export interface Last {
  readonly side: number;
  readonly judged: number;
  /** Of “the decision”: below 0 after “dropped the charge”. */
  readonly decided: number;
}

/** What was last talked of shortly before a content, less where that was another issue's. */
export function lastOf(reading: StanceReading, said: Said, issue: IssueWords): Last {
  let sure = POINTED;
  const before = stemmedWithin(reading, Math.max(0, said.from - BACK), said.from).toReversed();
  for (const [k, i] of before.entries()) {
    if (!HOLDERS.has(reading.tags[i] ?? TAG.X)) continue;
    const side = sideAt(reading, issue, i);
    if (Math.abs(side) >= HEAD) return sided(sure, side, i, side < 0 ? deedTo(before.slice(k + 1), i) : -1);
    const isOthers = stemsAt(reading, i).some(
      (stem) => !issue.heads.has(stem) && reading.index.issues.some(({ heads }) => (heads.get(stem) ?? 0) >= HEAD),
    );
    if (isOthers) sure = POINTED / 2;
  }
  return NO_LAST;

  /** The deed that is proposed, where it is said to be done to the token: shortly before it; -1 for none. */
  function deedTo(earlier: readonly number[], to: number): number {
    return earlier.find((i) => to - i <= DONE_WITHIN && sideAt(reading, issue, i) >= HEAD) ?? -1;
  }

  function sided(factor: number, side: number, i: number, deed: number): Last {
    const whole = factor * Math.abs(side);
    // “dropped the charge”: who welcomes the decision is against it
    if (isEnded(reading, issue, i)) return { side: factor * side, judged: 0, decided: -whole };
    if (deed === -1) return { side: factor * side, judged: factor * side, decided: whole };
    // “the closure of the library” is the closure, “close the library” may be either
    const isWhole = NOUNS.has(reading.tags[deed] ?? TAG.X);
    return { side: isWhole ? whole : factor * side, judged: whole, decided: whole };
  }
}

/** It is the object of a verb that means an end: “dropped the charge”, “the charge was dropped”. */
function isEnded(reading: StanceReading, issue: IssueWords, i: number): boolean {
  const { tags } = reading;
  let before = i - 1;
  while (before >= i - DONE_WITHIN && NOMINAL.has(tags[before] ?? TAG.X)) before -= 1;
  if (ends(before)) return true;
  let after = i + 1;
  while (NOUNS.has(tags[after] ?? TAG.X)) after += 1;
  const aux = after;
  while (tags[after] === TAG.AUX || tags[after] === TAG.ADV) after += 1;
  return after > aux && ends(after);

  function ends(verb: number): boolean {
    if (tags[verb] !== TAG.VERB || sideAt(reading, issue, verb) !== 0) return false;
    return (stanceAt(reading, verb) & END) !== 0 || ENDS.has(reading.lemmas[verb] ?? "") || phrasal(reading, verb) < 0;
  }
}

const NO_LAST: Last = { side: 0, judged: 0, decided: 0 };
/** Done to something contested they mean its end. */
const ENDS = new Set(["drop", "shelve", "withdraw", "lift", "waive"]);
/** Tokens from a deed to what it is done to, at most: “close the old Eastgate library”. */
const DONE_WITHIN = 5;
/** Tokens before a content that are looked at. */
const BACK = 60;
const END = stanceBit("end");
