import type { TokenSpan } from "../role-features.ts";
import { contentEnd } from "./content-end.ts";
import { hasVerb, isTag, opens, type Reading, startsParagraph } from "./reading.ts";

/** Quotations that go on after a cue: “...,” she said. “We go.”; “...,” she said, “and we go.” */
export function furtherContents(reading: Reading, from: number, ceiling: number): TokenSpan[] {
  const { small, tokens, unitEnds, quotationEnds } = reading;
  const reach = Math.min(ceiling, from + CUE_REACH);
  for (let i = from; i < reach; i += 1) {
    const before = small[i - 1] ?? "";
    if (opens(reading, i) && (INTRODUCING.has(before) || SHORT.test(before))) {
      return [{ from: i, to: contentEnd(reading, i, ceiling, {}) }];
    }
  }
  if (ceiling >= tokens.count || !opens(reading, ceiling) || startsParagraph(reading, ceiling)) return [];
  const to = quotationEnds[ceiling] ?? ceiling;
  return to >= (unitEnds[ceiling] ?? 0) - 1 ? [{ from: ceiling, to }] : [];
}

/** Tokens from a cue to the quotation that it may still introduce. */
const CUE_REACH = 30;
/** A short form with its full stop may end the sentence: "she said in Calif. “We go.”" */
const SHORT = /.\.$/;
const INTRODUCING = new Set([",", ":", "—"]);

/** If it fails, she said, nobody pays: what goes on after the cue's comma. */
export function restAfter(reading: Reading, from: number, ceiling: number, framed: boolean): TokenSpan[] {
  const word = reading.small[from] ?? "";
  if (from >= ceiling || opens(reading, from) || OTHERS.has(word)) return [];
  if (word.endsWith("ing") && isTag(reading, from, "VERB")) return [];
  if (isTag(reading, from, "ADP") && !hasVerb(reading, from, ceiling)) return [];
  const to = contentEnd(reading, from, ceiling, { framed });
  return to > from + 1 ? [{ from, to }] : [];
}

/** Words with which another clause begins. */
const OTHERS = new Set(["and", "but", "as", "who", "which", "while"]);
