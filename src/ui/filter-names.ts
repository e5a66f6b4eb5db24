import { useEffect, useState } from "react";
import type { Id } from "../model/index.ts";
import type { Filter, Summary } from "../query/index.ts";
import type { Workbench } from "../state/index.ts";
import { askStatement } from "./use-statement.ts";
import { namesOf, useModel, useSummary, useWorkbench } from "./use-workbench.ts";

type NameOf = (id: Id) => string;

/**
 * The names that a filter's sentence needs, and what is in focus. Statements are not in the summary: one that is left out or in
 * focus is asked for, by its gist.
 */
export function useFilterNames(): NameOf {
  const workbench = useWorkbench();
  const summary = useSummary();
  const filter = useModel((model) => model.view.filter);
  const focus = useModel((model) => model.view.focus);
  const [loaded, setLoaded] = useState<ReadonlyMap<Id, string>>(new Map());
  useEffect(() => {
    let wanted = true;
    const around = focus ? [focus.id, ...focus.expanded] : [];
    void gistsOf(workbench, summary, [...(filter.without ?? []), ...around]).then((gists) => {
      if (wanted && gists.size > 0) setLoaded(gists);
    });
    return () => {
      wanted = false;
    };
  }, [workbench, summary, filter, focus]);
  return namedBy(summary, loaded);
}

/** The same for a file that is written once. */
export async function loadFilterNames(workbench: Workbench, summary: Summary, filter: Filter): Promise<NameOf> {
  return namedBy(summary, await gistsOf(workbench, summary, filter.without ?? []));
}

function namedBy(summary: Summary, gists: ReadonlyMap<Id, string>): NameOf {
  const names = namesOf(summary);
  return (id) => names.get(id)?.label ?? gists.get(id) ?? "one statement";
}

/** What the record does not hold keeps its id. */
async function gistsOf(workbench: Workbench, summary: Summary, ids: readonly Id[]): Promise<Map<Id, string>> {
  const names = namesOf(summary);
  const unnamed = ids.filter((id) => !names.has(id));
  const statements = await Promise.all(unnamed.map((id) => askStatement(workbench, summary, id)));
  return new Map(unnamed.map((id, i) => [id, statements[i]?.gist ?? id]));
}
