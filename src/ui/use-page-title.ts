import { useEffect } from "react";
import { filterSentence, parseTieId, sentenceText } from "../query/index.ts";
import type { Connection } from "../state/index.ts";
import { areMany } from "./use-verb.ts";
import { type NamedThing, namesOf, useModel } from "./use-workbench.ts";
import { counted, stanceVerb } from "./words.ts";

/** What is chosen, the filter and the record in the window's title, so that history and bookmarks can be told apart. */
export function usePageTitle() {
  const summary = useModel((model) => model.summary);
  const filter = useModel((model) => model.view.filter);
  const selected = useModel((model) => model.view.selected);
  const connection = useModel((model) => model.view.connect);
  useEffect(() => {
    if (!summary) {
      document.title = "Onrecord";
      return;
    }
    const names = namesOf(summary);
    const sentence = sentenceText(filterSentence(filter, (id) => names.get(id)?.label ?? "one statement"));
    const about = chosen(selected, names) ?? connected(connection, names);
    document.title = [about, sentence, summary.title, "Onrecord"].filter((part) => part).join(" · ");
  }, [summary, filter, selected, connection]);
}

function connected(connection: Connection | null, names: ReadonlyMap<string, NamedThing>): string | null {
  if (!connection || connection.to === null) return null;
  const [from, to] = [connection.from, connection.to].map((id) => names.get(id)?.label ?? id);
  return `Ways from ${from} to ${to}`;
}

function chosen(selected: readonly string[], names: ReadonlyMap<string, NamedThing>): string | null {
  const [id, ...more] = selected;
  if (id === undefined) return null;
  if (more.length > 0) return `${selected.length} selected`;
  const name = (end: string) => names.get(end)?.label ?? counted(1, "statement");
  const tie = parseTieId(id);
  if (!tie) return name(id);
  const verb = tie.kind === "stance" ? stanceVerb(tie.stance, areMany(names, [tie.source])) : "–";
  return `${name(tie.source)} ${verb} ${name(tie.target)}`;
}
