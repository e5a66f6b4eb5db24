import { isAttributing, takes } from "./frames.ts";
import { phraseEnd } from "./phrases.ts";
import { closes, isOutside, isTag, type Reading, STOPS } from "./reading.ts";

export interface EndOptions {
  /** The sentence goes on after a comma: "Holt, who said ..., left". */
  readonly framed?: boolean;
  /** It ends with its own clause: "They want a vote, so they wrote". */
  readonly loose?: boolean;
}

/**
 * The end of the content that begins at `from`: the unit's, without the mark that ends the sentence, unless another attribution or the sentence that
 * frames this one goes on before it. Quotations are taken whole.
 */
export function contentEnd(
  reading: Reading,
  from: number,
  ceiling: number,
  { framed = false, loose = false }: EndOptions,
): number {
  let end = from;
  for (let i = from; i < ceiling; i = end) {
    const outside = isOutside(reading, i);
    if (outside && i > from) {
      if (attributesAfter(reading, i, ceiling)) break;
      if (framed && reading.small[i] === "," && isTag(reading, i + 1, "VERB", "AUX", "PRON", "DET", "PROPN")) break;
      if (loose && beginsAnother(reading, i, ceiling)) break;
    }
    end = outside ? i + 1 : Math.max(i + 1, reading.quotationEnds[i] ?? 0);
  }
  end = Math.min(end, ceiling);
  while (end > from && isOutside(reading, end - 1) && STOPS.has(reading.small[end - 1] ?? "")) end -= 1;
  return end;
}

/** "..., adding that"; "..., according to"; "... and called it"; "..., but Cruz said" */
function attributesAfter(reading: Reading, i: number, ceiling: number): boolean {
  const { small, lemmas } = reading;
  const word = small[i] ?? "";
  if (word === ";") return true;
  if (word === "," && i + 1 < ceiling) {
    const first = small[i + 1] ?? "";
    if (first.endsWith("ing") && isAttributing(lemmas[i + 1] ?? "") && isTag(reading, i + 1, "VERB")) return true;
    if (first === "according" || first === "despite") return true;
    if ((first === "and" || first === "but" || first === "while") && saysSoon(reading, i + 2, ceiling)) return true;
  }
  const then = word === "," && small[i + 1] === "then" ? i + 2 : word === "then" && closes(reading, i - 1) ? i + 1 : -1;
  if (then === -1 && word !== "and" && word !== "but" && word !== "before") return false;
  if (closes(reading, i - 1) && saysSoon(reading, i + 1, ceiling)) return true;
  let next = then === -1 ? i + 1 : then;
  let auxiliary = false;
  while (next < ceiling && (isTag(reading, next, "ADV", "AUX") || NEGATIONS.has(small[next] ?? ""))) {
    if (isTag(reading, next, "AUX")) auxiliary = true;
    next += 1;
  }
  const lemma = lemmas[next] ?? "";
  const attributes = takes(lemma, "clause") || takes(lemma, "object") || takes(lemma, "request");
  return isTag(reading, next, "VERB") && attributes && (auxiliary || PAST.test(small[next] ?? ""));
}

const NEGATIONS = new Set(["not", "n't"]);
const PAST = /(?:ed|id|ld|te|ing)$/;

/** "Cruz said" within a few words: a further attribution with a source of its own. */
function saysSoon(reading: Reading, from: number, ceiling: number): boolean {
  const end = Math.min(ceiling, from + SOON);
  for (let i = from; i < end && isOutside(reading, i); i += 1) {
    if (isTag(reading, i, "VERB")) return SAYING.has(reading.small[i] ?? "");
    if (isTag(reading, i, "AUX")) return false;
  }
  return false;
}

const SOON = 8;
const SAYING = new Set(["said", "says", "told", "called", "added"]);

/** "a friend, and he ..."; "a vote, so they ..."; "to go, the party ..." */
function beginsAnother(reading: Reading, i: number, ceiling: number): boolean {
  const { small } = reading;
  const word = small[i] ?? "";
  if (word !== "," && word !== "and" && word !== "but") return false;
  const joined = word === "," && JOINING.has(small[i + 1] ?? "");
  const next = joined ? i + 2 : i + 1;
  const first = small[next] ?? "";
  if (SUBJECTS.has(first)) return true;
  if (word !== ",") return false;
  if (first === "so" || isTag(reading, next, "SCONJ")) return true;
  if (isTag(reading, next, "VERB", "AUX") && !first.endsWith("ing")) return true;
  const end = phraseEnd(reading, next, ceiling);
  return end > next && isTag(reading, end, "VERB", "AUX") && !(small[end] ?? "").endsWith("ing");
}

const JOINING = new Set(["and", "but", "or"]);
const SUBJECTS = new Set(["he", "she", "they", "it", "i", "we"]);
