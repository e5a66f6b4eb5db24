import { useMemo } from "react";
import type { Id } from "../model/index.ts";
import { textHash } from "../text/hash.ts";
import { useModel, useSummary } from "./use-workbench.ts";

/** The text of an article when it is at hand and is the one that the record was coded from, so that the record's places hold in it; else null. */
export function useCodedText(source: Id): string | null {
  const text = useModel((model) => model.texts[source]?.text ?? null);
  const { sources } = useSummary();
  const hash = sources.find(({ id }) => id === source)?.textHash;
  return useMemo(() => (text !== null && hashOf(text) === hash ? text : null), [text, hash]);
}

/** Kept of the last text, which is asked about at each selection: of 5 MB it takes a second. */
let last = { text: "", hash: textHash("") };

function hashOf(text: string): string {
  if (text !== last.text) last = { text, hash: textHash(text) };
  return last.hash;
}
