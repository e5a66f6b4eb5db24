import { useEffect } from "react";
import { filterSentence, sentenceText } from "../query/index.ts";
import { namesOf, useModel } from "./use-workbench.ts";

/** The record and the filter in the window's title, so that history and bookmarks can be told apart. */
export function usePageTitle() {
  const summary = useModel((model) => model.summary);
  const filter = useModel((model) => model.view.filter);
  useEffect(() => {
    if (!summary) {
      document.title = "Onrecord";
      return;
    }
    const names = namesOf(summary);
    const sentence = sentenceText(filterSentence(filter, (id) => names.get(id)?.label ?? id));
    document.title = `${sentence} · ${summary.title} · Onrecord`;
  }, [summary, filter]);
}
