import type { Id } from "../../model/index.ts";
import { isTieId } from "../../query/index.ts";
import { useNarrow } from "../use-media.ts";
import { useStatement } from "../use-statement.ts";
import { useModel, useNames } from "../use-workbench.ts";
import { useArticles } from "./use-article.ts";

/** The article that the view shows, and what is pointed at in it. */
export interface OpenArticle {
  /** Null where the list has the room to itself, and until it is known. */
  readonly source: Id | null;
  readonly at: Id | null;
}

/**
 * The one that the address names; where there is room beside the list and it names none, the article of what is selected, or else the
 * first. A statement that is selected is what is pointed at unless something else is.
 */
export function useOpenArticle(): OpenArticle {
  const narrow = useNarrow();
  const reading = useModel((model) => model.view.reading);
  const selected = useModel(({ view }) => (view.selected.length === 1 ? (view.selected[0] ?? null) : null));
  const names = useNames();
  const { answer: articles } = useArticles();
  const named = selected === null ? undefined : names.get(selected);
  const asked = selected !== null && named === undefined && !isTieId(selected) ? selected : null;
  const statement = useStatement(asked);
  const at = reading?.at ?? null;
  if (reading) return { source: reading.source, at: at ?? (statement?.source === reading.source ? asked : null) };
  if (narrow) return { source: null, at: null };
  if (named?.kind === "source") return { source: selected, at: null };
  if (statement) return { source: statement.source, at: statement.id };
  return { source: articles?.[0]?.source ?? null, at: null };
}
