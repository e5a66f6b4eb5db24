import { useEffect, useState } from "react";
import type { Id, Statement } from "../../model/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { type Done, stillAhead } from "./queue-state.ts";

/**
 * What was done to statements here and is not in what was answered yet, and how more is done: shown at once, gone again when it is refused.
 * @param revision of the record that was answered for
 */
export function useDone(revision: number) {
  const workbench = useWorkbench();
  const [done, setDone] = useState<readonly Done[]>([]);
  useEffect(() => setDone((all) => stillAhead(all, revision)), [revision]);
  const showing = async (id: Id, patch: Partial<Statement>, does: () => Promise<boolean>) => {
    const mark: Done = { id, patch, since: null };
    setDone((all) => [...all, mark]);
    const taken = await does();
    const { revision: now } = workbench.store.getState();
    setDone((all) => all.flatMap((one) => (one !== mark ? [one] : taken ? [{ ...mark, since: now }] : [])));
    return taken;
  };
  return { done, showing };
}
