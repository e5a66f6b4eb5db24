import type { Span } from "../model/index.ts";
import { isTag, type Reading } from "./rules/reading.ts";
import { stemsOf } from "./targets/stems.ts";

/** Words of an article that something contested can be named after. */
export interface Topic extends Span {
  /** A noun phrase without its article ("dark-sky rule"), or a verb with its object ("drain the lake"). */
  readonly kind: "phrase" | "clause";
}

/** Words of the longest that is proposed. */
const LONGEST = 4;

/** An article -> its noun phrases, and its verbs with their objects, in reading order; long ones are cut at the front. */
export function topicsIn(reading: Reading): Topic[] {
  const { tokens, small } = reading;
  const found: Topic[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isPart(i)) continue;
    let to = i + 1;
    while (to < tokens.count && isPart(to) && reading.sentences[to] === reading.sentences[i]) to += 1;
    let end = to;
    while (end > i && !isTag(reading, end - 1, "NOUN", "PROPN")) end -= 1;
    if (end > i) {
      const from = Math.max(i, end - LONGEST);
      const verb = verbBefore(i);
      if (verb !== -1) found.push({ ...span(verb, end), kind: "clause" });
      found.push({ ...span(from, end), kind: "phrase" });
    }
    i = to - 1;
  }
  return found;

  function isPart(i: number): boolean {
    return isTag(reading, i, "NOUN", "PROPN", "ADJ") && /^[\p{L}\p{N}]/u.test(small[i] ?? "");
  }

  /** "drain | the lake", "charge | for parking"; -1 where none stands right before. */
  function verbBefore(noun: number): number {
    let i = noun - 1;
    while (i >= 0 && noun - i < 4 && (isTag(reading, i, "DET") || JOINTS.has(small[i] ?? ""))) i -= 1;
    const isVerb = i >= 0 && isTag(reading, i, "VERB") && reading.sentences[i] === reading.sentences[noun];
    const isProposed = (small[i] ?? "").endsWith("ing") || PROPOSING.has(small[i - 1] ?? "");
    return isVerb && isProposed && stemsOf(small[i] ?? "").length > 0 ? i : -1;
  }

  function span(from: number, to: number): Span {
    return { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 };
  }
}

/** What stands before a verb that tells of what may be, not of what was. */
const PROPOSING = new Set("to should must will would shall can could cannot not n't may might ought let".split(" "));
const JOINTS = new Set(["for", "on", "to", "their", "its", "his", "her", "our"]);
