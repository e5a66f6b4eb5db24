import { useCallback } from "react";
import type { Id } from "../../model/index.ts";
import { useWorkbench } from "../use-workbench.ts";

/** Deletes what stands in an article, and says so with the way back; false where that was refused. */
export function useRemove(): (id: Id, what: "statement" | "action") => Promise<boolean> {
  const workbench = useWorkbench();
  return useCallback(
    async (id, what) => {
      const op = what === "action" ? "remove-relations" : "remove-statements";
      if (!(await workbench.edit({ op, ids: [id] }))) return false;
      const title = what === "action" ? "Action deleted." : "Statement deleted.";
      const { count } = workbench.store.getState().edits;
      workbench.tell({ tone: "done", title, problems: [], lines: [], step: count });
      return true;
    },
    [workbench],
  );
}
