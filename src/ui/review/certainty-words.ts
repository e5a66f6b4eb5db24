/** How sure extraction was of a suggestion -> words, and the figure for whoever wants it. */
import type { Certainty, SureOf } from "../../query/index.ts";

/** Bounds of what the words stand for; confidences are calibrated, so that of those called sure at least nine in ten are right. */
const SURE = 0.9;
const FAIRLY = 0.75;
const HALF = 0.5;

export const PART_WORDS: Readonly<Record<SureOf, string>> = {
  words: "the words",
  source: "the words that name the speaker",
  speaker: "the speaker",
  target: "what it is about",
  stance: "the stance",
};

/** "Sure of all parts", "Fairly sure, least of the stance", "Unsure of the speaker". */
export function certaintyWords(certainty: Certainty | null): string {
  if (certainty === null) return "Not said how sure";
  const part = PART_WORDS[certainty.of];
  if (certainty.least >= SURE) return "Sure of all parts";
  if (certainty.least >= FAIRLY) return `Fairly sure, least of ${part}`;
  return certainty.least >= HALF ? `Unsure of ${part}` : `Very unsure of ${part}`;
}

/** "sure", "fairly sure", "unsure", "very unsure". */
export function sureWords(share: number): string {
  if (share >= SURE) return "sure";
  if (share >= FAIRLY) return "fairly sure";
  return share >= HALF ? "unsure" : "very unsure";
}

/** "0.54"; a share of one is a whole one. */
export function shareFigure(share: number): string {
  return share.toFixed(2);
}

/** "Confidence 0.54 in the stance, the least of its parts." */
export function certaintyFigure(certainty: Certainty | null): string {
  if (certainty === null) return "Extraction stated no confidence.";
  return `Confidence ${shareFigure(certainty.least)} in ${PART_WORDS[certainty.of]}, the least of its parts.`;
}
