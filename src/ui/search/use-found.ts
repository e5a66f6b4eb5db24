import { useMemo } from "react";
import type { Filter, SearchAnswer, SearchGroup } from "../../query/index.ts";
import { recentIn, shortHash } from "../../state/index.ts";
import { useAnswer, useModel } from "../use-workbench.ts";
import { FEW, type FoundGroup, foundGroups, MANY, recentGroup } from "./found-rows.ts";

export interface Found {
  /** Recent ones while nothing is typed. */
  readonly groups: readonly FoundGroup[];
  /** Null while nothing is typed, and until there is one. */
  readonly answer: SearchAnswer | null;
  /** The answer is to what was typed before. */
  readonly pending: boolean;
}

export const searchFor = (text: string, filter: Filter, most = FEW) => ({ ask: "search", filter, text, most }) as const;

/**
 * What a text finds in the record that is open.
 * @param wide kinds of which more than a few are listed
 */
export function useFound(text: string, wide: readonly SearchGroup["kind"][]): Found {
  const filter = useModel((model) => model.view.filter);
  const recents = useModel((model) => model.settings.recents);
  const record = shortHash(useModel((model) => model.key));
  // Asked with nothing typed as well: the index is made meanwhile.
  const { answer: few, pending } = useAnswer("search", searchFor(text, filter));
  const isWide = wide.length > 0;
  const { answer: many, pending: widening } = useAnswer("search:many", isWide ? searchFor(text, filter, MANY) : null);
  const answer = isWide && !widening ? many : few;
  const holding = pending ? 0 : (few?.holding ?? 0);
  return useMemo(() => {
    if (text.trim() === "") return { groups: recentGroup(recentIn(recents, record)), answer: null, pending: false };
    return { groups: answer ? foundGroups(answer, text.trim(), holding, wide) : [], answer, pending };
  }, [text, answer, pending, holding, recents, record, wide]);
}
