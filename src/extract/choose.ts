import type { TokenSpan } from "./role-features.ts";

export interface Weighed {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  /** From 0 to 1. */
  readonly worth: number;
}

/** Share of a content that may be another's already; the rest of it is kept then. */
const SHARED_MAX = 0.3;

/**
 * Candidates -> those that stand together: the likelier first, none said within another (“Holt said the mayor believes ...” is Holt's),
 * no word in two contents. Ties go to the earlier.
 */
export function choose<C extends Weighed>(
  candidates: readonly C[],
  count: number,
  least: number,
): (C & { content: TokenSpan[] })[] {
  const taken = new Uint8Array(count);
  const chosen: (C & { content: TokenSpan[] })[] = [];
  const byWorth = candidates
    .map((candidate, i) => ({ candidate, i }))
    .filter(({ candidate }) => candidate.worth >= least)
    .sort((a, b) => b.candidate.worth - a.candidate.worth || a.i - b.i);
  for (const { candidate } of byWorth) {
    if (candidate.cue !== null && isTaken(candidate.cue)) continue;
    let words = 0;
    let shared = 0;
    for (const { from, to } of candidate.content) {
      words += to - from;
      for (let i = from; i < to; i += 1) shared += taken[i] ?? 0;
    }
    if (shared > SHARED_MAX * words) continue;
    const content = candidate.content.filter((span) => !isTaken(span));
    if (content.length === 0) continue;
    for (const { from, to } of content) taken.fill(1, from, to);
    chosen.push({ ...candidate, content });
  }
  return chosen;

  function isTaken({ from, to }: TokenSpan): boolean {
    for (let i = from; i < to; i += 1) if (taken[i] === 1) return true;
    return false;
  }
}
