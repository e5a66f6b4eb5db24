/** A record and the texts at hand -> what the page is told of its soundness and of its quotes. Loaded when there is something to check. */
import { checkRecord, isNote, matchTexts } from "../check/index.ts";
import type { Id, OnRecord, Problem, QuoteCheck } from "../model/index.ts";

export { matchTexts };

/** Canonical texts by source. */
type Texts = ReadonlyMap<Id, string>;

/** Where the record contradicts itself, whatever the texts say. What is only worth a note is not among it. */
export function faultsOf(record: OnRecord): readonly Problem[] {
  return checkRecord(record, new Map()).problems.filter((one) => !isNote(one));
}

export function allChecks(record: OnRecord, texts: Texts): readonly QuoteCheck[] {
  return checkRecord(record, texts).checks;
}

/** The checks of all quotes in these sources. Their `where` is of the record as it stands now. */
export function checksIn(record: OnRecord, sources: ReadonlySet<Id>, texts: Texts): readonly QuoteCheck[] {
  const here = new Map([...texts].filter(([id]) => sources.has(id)));
  return checkRecord(record, here).checks.filter(({ source }) => sources.has(source));
}
