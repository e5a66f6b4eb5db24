import type { TokenSpan } from "../role-features.ts";
import { isOutside, isTag, type Reading } from "./reading.ts";

/** A verb with its auxiliaries and negation: "did not say", "has vowed", "was described". */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** The token that gives the meaning. */
  readonly head: number;
  readonly lemma: string;
  readonly passive: boolean;
  readonly shape: "finite" | "infinitive" | "participle";
}

/** A verb group in its sentence. */
export interface VerbPlace {
  readonly group: VerbGroup;
  /** First token of its unit, and the token after the unit's last. */
  readonly floor: number;
  readonly ceiling: number;
  readonly source: TokenSpan;
  /** It stands in a clause that the sentence goes on after: "Holt, who said ..., left". */
  readonly framed: boolean;
}

/** The group whose head is the token at `head`, not reaching before `floor`. */
export function verbGroup(reading: Reading, head: number, floor: number): VerbGroup {
  const { small, lemmas } = reading;
  let from = head;
  let passive = false;
  let auxiliary = false;
  let infinitive = false;
  for (let i = head - 1; i >= floor && isOutside(reading, i); i -= 1) {
    const word = small[i] ?? "";
    if (isTag(reading, i, "AUX") || AUXILIARIES.has(word)) {
      if (!auxiliary && BE.has(word) && !(small[head] ?? "").endsWith("ing")) passive = true;
      auxiliary = true;
      from = i;
    } else if (word === "to" && i === from - 1 && !auxiliary) {
      infinitive = true;
      from = i;
      break;
    } else if (word === "not" || word === "n't" || word === "never") from = i;
    else if (!isTag(reading, i, "ADV")) break;
  }
  const word = small[head] ?? "";
  const shape = infinitive ? "infinitive" : !auxiliary && word.endsWith("ing") ? "participle" : "finite";
  return { from, to: head + 1, head, lemma: lemmas[head] ?? "", passive, shape };
}

const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "get", "got"]);
const AUXILIARIES = new Set([
  ...BE,
  "has",
  "have",
  "had",
  "'ve",
  "did",
  "do",
  "does",
  "will",
  "would",
  "could",
  "can",
  "may",
  "might",
  "should",
]);
