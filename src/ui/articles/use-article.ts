import { useMemo } from "react";
import type { Id } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { byOwner } from "../check-state.tsx";
import { useAnswer, useModel } from "../use-workbench.ts";
import { keptPassages, type Passage, passagesOf } from "./passages.ts";
import { useKept } from "./use-kept.ts";

const WHOLE = { ...NO_FILTER, appearances: true };

/** All that stands in an article, whatever the filter, rejected statements too, in reading order; null until it is known. */
export function usePassages(source: Id): readonly Passage[] | null {
  const checks = useModel((model) => model.checks);
  const { answer } = useArticle(source);
  const now = useMemo(
    () => (answer?.source === source ? passagesOf(answer, byOwner(checks)) : null),
    [answer, checks, source],
  );
  return useKept(now, keptPassages);
}

/** The same as it is answered. */
export function useArticle(source: Id) {
  return useAnswer("article", wholeArticle(source));
}

export function wholeArticle(source: Id) {
  return { ask: "article", id: source, filter: WHOLE } as const;
}

/** Every article with its statements by review status, the oldest first. */
export function useArticles() {
  return useAnswer("articles", { ask: "articles", filter: NO_FILTER });
}
