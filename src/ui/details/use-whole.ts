import { useMemo } from "react";
import { type Facets, type FacetValue, NO_FILTER } from "../../query/index.ts";
import { useAnswer } from "../use-workbench.ts";

/** The record as a whole, whatever the filter: its issues by how contested they are, its speakers and sources by statements. */
export interface Whole {
  readonly issues: readonly FacetValue[];
  readonly speakers: readonly FacetValue[];
  readonly sources: readonly FacetValue[];
}

export function useWhole(): Whole | null {
  const { answer } = useAnswer("details-facets", {
    ask: "facets",
    of: ["issue", "speaker", "source"],
    filter: NO_FILTER,
  });
  return useMemo(() => answer && wholeOf(answer), [answer]);
}

function wholeOf({ issue = [], speaker = [], source = [] }: Facets): Whole {
  return { issues: issue.toSorted(byContest), speakers: speaker, sources: source };
}

/** An issue is as contested as its weaker side is strong; then by how much is said on it, then as they came. */
function byContest({ mix: a }: FacetValue, { mix: b }: FacetValue): number {
  const weaker = Math.min(b.support, b.oppose) - Math.min(a.support, a.oppose);
  return weaker || b.support + b.oppose - (a.support + a.oppose) || b.mixed + b.neutral - (a.mixed + a.neutral);
}
