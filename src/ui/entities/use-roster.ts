import { useMemo } from "react";
import { type ActorUse, type IssueUse, NO_FILTER } from "../../query/index.ts";
import { useAnswer } from "../use-workbench.ts";

export interface Uses {
  /** Null until the answer is there, and for an actor that came after it. */
  ofActor(id: string): ActorUse | null;
  ofIssue(id: string): IssueUse | null;
}

/** How much of the whole record stands on each actor and issue; the same object while that is the same. */
export function useRoster(): Uses {
  const { answer } = useAnswer("roster", { ask: "roster", filter: NO_FILTER });
  return useMemo(() => {
    const actors = new Map(answer?.actors.map((one) => [one.id, one]));
    const issues = new Map(answer?.issues.map((one) => [one.id, one]));
    return { ofActor: (id) => actors.get(id) ?? null, ofIssue: (id) => issues.get(id) ?? null };
  }, [answer]);
}
