import type { Id } from "../../model/index.ts";
import type { Workbench } from "../../state/index.ts";

export interface SummaryDraft {
  /** Null where nothing was begun. */
  get(): string | null;
  set(words: string | null): void;
}

const ofWorkbench = new WeakMap<Workbench, Map<string, string>>();

/** A summary that somebody began and left unfinished, as long as this page is open: offered again at the statement that it is of. */
export function summaryDraft(workbench: Workbench, statement: Id): SummaryDraft {
  const drafts = ofWorkbench.get(workbench) ?? new Map<string, string>();
  ofWorkbench.set(workbench, drafts);
  const key = JSON.stringify([workbench.store.getState().key, statement]);
  return {
    get: () => drafts.get(key) ?? null,
    set: (words) => void (words === null ? drafts.delete(key) : drafts.set(key, words)),
  };
}
