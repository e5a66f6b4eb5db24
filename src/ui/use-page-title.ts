import { useEffect } from "react";
import { filterSentence, parseTieId, sentenceText } from "../query/index.ts";
import { type NamedThing, namesOf, useModel } from "./use-workbench.ts";
import { counted, STANCE_VERBS } from "./words.ts";

/** What is chosen, the filter and the record in the window's title, so that history and bookmarks can be told apart. */
export function usePageTitle() {
  const summary = useModel((model) => model.summary);
  const filter = useModel((model) => model.view.filter);
  const selected = useModel((model) => model.view.selected);
  useEffect(() => {
    if (!summary) {
      document.title = "Onrecord";
      return;
    }
    const names = namesOf(summary);
    const sentence = sentenceText(filterSentence(filter, (id) => names.get(id)?.label ?? "one statement"));
    document.title = [chosen(selected, names), sentence, summary.title, "Onrecord"].filter((part) => part).join(" · ");
  }, [summary, filter, selected]);
}

function chosen(selected: readonly string[], names: ReadonlyMap<string, NamedThing>): string | null {
  const [id, ...more] = selected;
  if (id === undefined) return null;
  if (more.length > 0) return `${selected.length} selected`;
  const name = (end: string) => names.get(end)?.label ?? counted(1, "statement");
  const tie = parseTieId(id);
  if (!tie) return name(id);
  const verb = tie.kind === "stance" ? STANCE_VERBS[tie.stance] : "–";
  return `${name(tie.source)} ${verb} ${name(tie.target)}`;
}
