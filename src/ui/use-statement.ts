import { useEffect, useState } from "react";
import type { Id, Statement } from "../model/index.ts";
import { NO_FILTER, type Row, type Summary } from "../query/index.ts";
import type { Workbench } from "../state/index.ts";
import { useSummary, useWorkbench } from "./use-workbench.ts";

/** A statement that another one points at, whatever the filter; null until it is there, and when the record does not have it. */
export function useStatement(id: Id | null): Statement | null {
  return useStatementRow(id)?.statement ?? null;
}

/** The same with whom it came through. */
export function useStatementRow(id: Id | null): Row | null {
  const workbench = useWorkbench();
  const summary = useSummary();
  const [found, setFound] = useState<Row | null>(null);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    void askRow(workbench, summary, id).then((row) => {
      if (wanted) setFound(row);
    });
    return () => {
      wanted = false;
    };
  }, [workbench, summary, id]);
  return found?.statement.id === id ? found : null;
}

/** Asked once a record. */
export async function askStatement(workbench: Workbench, summary: Summary, id: Id): Promise<Statement | null> {
  return (await askRow(workbench, summary, id))?.statement ?? null;
}

function askRow(workbench: Workbench, summary: Summary, id: Id): Promise<Row | null> {
  const known = knownIn(summary);
  const asked =
    known.get(id) ??
    workbench
      .askOnce({ ask: "profile", id, filter: NO_FILTER })
      .then((profile) => (profile?.thing.kind === "statement" ? profile.thing.row : null))
      // The record was closed meanwhile: nobody is left to show the statement to.
      .catch(() => null);
  known.set(id, asked);
  return asked;
}

function knownIn(summary: Summary): Map<Id, Promise<Row | null>> {
  const known = statements.get(summary) ?? new Map<Id, Promise<Row | null>>();
  statements.set(summary, known);
  return known;
}
const statements = new WeakMap<Summary, Map<Id, Promise<Row | null>>>();
