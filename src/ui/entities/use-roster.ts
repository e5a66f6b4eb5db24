import { type ActorUse, type IssueUse, NO_FILTER } from "../../query/index.ts";
import { useAnswer } from "../use-workbench.ts";

export interface Uses {
  /** Null until the answer is there, and for an actor that came after it. */
  ofActor(id: string): ActorUse | null;
  ofIssue(id: string): IssueUse | null;
}

/** How much of the whole record stands on each actor and issue. */
export function useRoster(): Uses {
  const { answer } = useAnswer("roster", { ask: "roster", filter: NO_FILTER });
  return {
    ofActor: (id) => answer?.actors.find((one) => one.id === id) ?? null,
    ofIssue: (id) => answer?.issues.find((one) => one.id === id) ?? null,
  };
}
