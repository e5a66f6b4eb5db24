import { useMemo } from "react";
import type { Id } from "../model/index.ts";
import { textHash } from "../text/hash.ts";
import { useModel, useSummary } from "./use-workbench.ts";

/** The text of an article when it is at hand and is the one that the record was coded from, so that the record's places hold in it; else null. */
export function useCodedText(source: Id): string | null {
  const text = useModel((model) => model.texts[source]?.text ?? null);
  const { sources } = useSummary();
  const hash = sources.find(({ id }) => id === source)?.textHash;
  return useMemo(() => (text !== null && textHash(text) === hash ? text : null), [text, hash]);
}
