import { useMemo } from "react";
import type { Filter, Question, SearchAnswer } from "../../query/index.ts";
import { recentIn, shortHash } from "../../state/index.ts";
import { useAnswer, useModel, useSummary } from "../use-workbench.ts";
import { type FoundGroup, foundGroups, recentGroup } from "./found-rows.ts";

/** Shown of each kind. */
const MOST = 5;

export interface Found {
  /** Recent ones while nothing is typed. */
  readonly groups: readonly FoundGroup[];
  /** Null while nothing is typed, and until there is one. */
  readonly answer: SearchAnswer | null;
  /** The answer is to what was typed before. */
  readonly pending: boolean;
}

export const searchFor = (text: string, filter: Filter) => ({ ask: "search", filter, text, most: MOST }) as const;

/** What a text finds in the record that is open. */
export function useFound(text: string): Found {
  const filter = useModel((model) => model.view.filter);
  const recents = useModel((model) => model.settings.recents);
  const record = shortHash(useSummary().hash);
  // Asked with nothing typed as well: the index is made meanwhile.
  const { answer, pending } = useAnswer("search", searchFor(text, filter));
  const asFilter: Question | null = /[\p{L}\p{N}]/u.test(text) ? { ask: "counts", filter: { ...filter, text } } : null;
  const { answer: counts, pending: counting } = useAnswer("search:counts", asFilter);
  const holding = asFilter !== null && !counting ? (counts?.statements.kept ?? 0) : 0;
  return useMemo(() => {
    if (text.trim() === "") return { groups: recentGroup(recentIn(recents, record)), answer: null, pending: false };
    return { groups: answer ? foundGroups(answer, text.trim(), holding) : [], answer, pending };
  }, [text, answer, pending, holding, recents, record]);
}
