import { useCallback } from "react";
import { useWorkbench } from "../use-workbench.ts";

/** Saves the record to a file. What does it is loaded when it is first wanted. */
export function useSave(): () => void {
  const workbench = useWorkbench();
  return useCallback(
    () => void import("./save-record.ts").then(({ saveRecord }) => saveRecord(workbench)),
    [workbench],
  );
}
