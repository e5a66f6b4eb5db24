/** A statement -> how sure extraction was of each part of what it suggested, and of the least sure one. */
import type { Statement } from "../model/index.ts";
import { type Certainty, SURE_OF, type SureOf } from "./answer-review.ts";

/**
 * The least confidence a part; a part that nothing was suggested for is absent. Of targets without a side the confidence that
 * it is one counts, since a person is shown it.
 */
export function confidences({ suggested }: Pick<Statement, "suggested">): ReadonlyMap<SureOf, number> {
  const sure = new Map<SureOf, number>();
  if (suggested === undefined) return sure;
  const { confidence, coding } = suggested;
  const note = (part: SureOf, value: number | null) => {
    if (value !== null) sure.set(part, Math.min(value, sure.get(part) ?? 1));
  };
  note("words", confidence.content);
  note("source", confidence.source);
  if (coding?.speaker.id != null) note("speaker", coding.speaker.confidence);
  for (const { confidence: own } of coding?.targets ?? []) {
    note("target", own.target);
    note("stance", own.stance);
  }
  return sure;
}

/** Of parts that are as little sure the first one; null for what was not suggested by extraction. */
export function certaintyOf(statement: Pick<Statement, "suggested">): Certainty | null {
  const sure = confidences(statement);
  let least: Certainty | null = null;
  for (const of of SURE_OF) {
    const value = sure.get(of);
    if (value !== undefined && (least === null || value < least.least)) least = { least: value, of };
  }
  return least;
}
