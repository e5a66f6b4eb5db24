/** Sources of a record -> the same sources in a part of it, which claim no more than was checked of the part's own quotes, and hold no article. */
import type { Id, LastCheck, OnRecord, Source } from "../model/index.ts";

type Quoting = Pick<OnRecord, "actors" | "statements" | "relations">;

/**
 * A check tells how many quotes were verified, not which. So it holds for a part only when every quote that the whole has
 * of that source was verified; then the part's are, and are counted again.
 *
 * A part goes to others, and whole articles should not go along unasked: their texts stay behind, their hashes and lengths are
 * kept, so that a text that is attached to the part verifies its quotes again.
 */
export function partSources(sources: readonly Source[], whole: Quoting, part: Quoting): Source[] {
  const before = quotesBySource(whole);
  const now = quotesBySource(part);
  return sources.map(({ text: _, ...source }) => {
    const { id, lastCheck } = source;
    const verified = now.get(id) ?? 0;
    const holds = lastCheck !== null && verified > 0 && coversAll(lastCheck, before.get(id) ?? 0);
    return { ...source, lastCheck: holds ? { ...lastCheck, verified } : null };
  });
}

function coversAll({ verified, moved, altered, missing }: LastCheck, quotes: number): boolean {
  return verified === quotes && moved + altered + missing === 0;
}

/** Quotes of statements, relations and affiliations, as a check counts them. */
function quotesBySource({ actors, statements, relations }: Quoting): Map<Id, number> {
  const counts = new Map<Id, number>();
  const add = (source: Id, quotes: number) => counts.set(source, (counts.get(source) ?? 0) + quotes);
  for (const { affiliations } of actors) {
    for (const { evidence } of affiliations) for (const { source } of evidence) add(source, 1);
  }
  for (const { source, quotes } of [...statements, ...relations]) add(source, quotes.length);
  return counts;
}
