import { createContext, useContext } from "react";
import type { EntityTask } from "./entities/entity-task.ts";

export type DialogName = "export" | "open" | "add" | "records" | "history" | "help";

export interface Dialogs {
  show(dialog: DialogName): void;
  /** Opens a dialog about the record's things. */
  edit(task: EntityTask): void;
  /** The tour is on screen. */
  readonly touring: boolean;
  setTouring(on: boolean): void;
}

const DialogContext = createContext<Dialogs | null>(null);
export const DialogProvider = DialogContext.Provider;

/** What can be laid over the page, from anywhere in it. */
export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogContext);
  if (!dialogs) throw new Error("expected a DialogProvider above, found none");
  return dialogs;
}

/** Opens one of the page's dialogs. */
export function useDialog(): (dialog: DialogName) => void {
  return useDialogs().show;
}
