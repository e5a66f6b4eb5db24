import { useEffect, useState } from "react";
import type { Id } from "../model/index.ts";
import type { Filter, Summary } from "../query/index.ts";
import type { Workbench } from "../state/index.ts";
import { askStatement } from "./use-statement.ts";
import { namesOf, useModel, useSummary, useWorkbench } from "./use-workbench.ts";

type NameOf = (id: Id) => string;

/** The names that a filter's sentence needs. Statements are not in the summary: one that is left out is asked for, by its gist. */
export function useFilterNames(): NameOf {
  const workbench = useWorkbench();
  const summary = useSummary();
  const filter = useModel((model) => model.view.filter);
  const [loaded, setLoaded] = useState<ReadonlyMap<Id, string>>(new Map());
  useEffect(() => {
    let wanted = true;
    void gistsOf(workbench, summary, filter).then((gists) => {
      if (wanted && gists.size > 0) setLoaded(gists);
    });
    return () => {
      wanted = false;
    };
  }, [workbench, summary, filter]);
  return namedBy(summary, loaded);
}

/** The same for a file that is written once. */
export async function loadFilterNames(workbench: Workbench, summary: Summary, filter: Filter): Promise<NameOf> {
  return namedBy(summary, await gistsOf(workbench, summary, filter));
}

function namedBy(summary: Summary, gists: ReadonlyMap<Id, string>): NameOf {
  const names = namesOf(summary);
  return (id) => names.get(id)?.label ?? gists.get(id) ?? "one statement";
}

/** What the record does not hold keeps its id. */
async function gistsOf(workbench: Workbench, summary: Summary, { without }: Filter): Promise<Map<Id, string>> {
  const names = namesOf(summary);
  const unnamed = (without ?? []).filter((id) => !names.has(id));
  const statements = await Promise.all(unnamed.map((id) => askStatement(workbench, summary, id)));
  return new Map(unnamed.map((id, i) => [id, statements[i]?.gist ?? id]));
}
