import { setClauses } from "../query/index.ts";
import { useModel } from "./use-workbench.ts";

/** Where something is absent: "in this record", or "under these filters" when any narrow it. */
export function useWhere(): string {
  const narrowed = useModel((model) => setClauses(model.view.filter).some((clause) => clause !== "appearances"));
  return narrowed ? "under these filters" : "in this record";
}
