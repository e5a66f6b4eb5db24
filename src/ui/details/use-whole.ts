import { useMemo } from "react";
import { type Facets, type FacetValue, type Filter, NO_FILTER } from "../../query/index.ts";
import { useAnswer } from "../use-workbench.ts";

/** The record as a whole, whatever the filter: its issues by how contested they are, its speakers by statements. */
export interface Whole {
  readonly issues: readonly FacetValue[];
  readonly speakers: readonly FacetValue[];
  /** By the statements in them that quote somebody. */
  readonly quoting: readonly FacetValue[];
}

export function useWhole(): Whole | null {
  const { answer } = useAnswer("details-facets", { ask: "facets", of: ["issue", "speaker"], filter: NO_FILTER });
  const { answer: quoting } = useAnswer("details-quoting", { ask: "facets", of: ["source"], filter: QUOTED });
  return useMemo(() => answer && quoting && wholeOf({ ...answer, ...quoting }), [answer, quoting]);
}

/** What is quoted, wholly or in part. */
export const QUOTED: Filter = { ...NO_FILTER, form: ["direct", "mixed"] };

/** Values that nothing stands behind lead nowhere. */
const some = (values: readonly FacetValue[] = []) => values.filter(({ count }) => count > 0);

function wholeOf({ issue, speaker, source }: Facets): Whole {
  return { issues: some(issue).toSorted(byContest), speakers: some(speaker), quoting: some(source) };
}

/** An issue is as contested as its weaker side is strong; then by how much is said on it, then as they came. */
function byContest({ mix: a }: FacetValue, { mix: b }: FacetValue): number {
  const weaker = Math.min(b.support, b.oppose) - Math.min(a.support, a.oppose);
  return weaker || b.support + b.oppose - (a.support + a.oppose) || b.mixed + b.neutral - (a.mixed + a.neutral);
}
