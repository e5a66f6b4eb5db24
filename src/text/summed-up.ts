import type { Quote } from "../model/index.ts";

/** How the gist of a statement ends that extraction found and nobody has put into words of their own yet. */
export const NOT_SUMMED_UP = "not summed up yet.";

/** Whether a gist is somebody's own words. */
export function isSummedUp(gist: string): boolean {
  return gist.trim() !== "" && !gist.endsWith(NOT_SUMMED_UP);
}

/** A gist where it is somebody's own words, else null: what only says that there is none yet is no gist. */
export function ownGist(gist: string): string | null {
  return isSummedUp(gist) ? gist : null;
}

/** Quotes -> what stands for the gist until somebody sums them up. It names no speaker, who may turn out to be another. */
export function notSummedUp(quotes: readonly Pick<Quote, "verbatim">[]): string {
  return `${saidHow(quotes)}, ${NOT_SUMMED_UP}`;
}

function saidHow(quotes: readonly Pick<Quote, "verbatim">[]): string {
  if (!quotes.some(({ verbatim }) => verbatim)) return "Reported speech";
  return quotes.every(({ verbatim }) => verbatim) ? "Words" : "Words, partly quoted";
}
