import { createContext, useContext } from "react";
import type { DialogName } from "./app.tsx";

const DialogContext = createContext<(dialog: DialogName) => void>(() => {
  throw new Error("expected a DialogProvider above, found none");
});
export const DialogProvider = DialogContext.Provider;

/** Opens one of the page's dialogs. */
export function useDialog(): (dialog: DialogName) => void {
  return useContext(DialogContext);
}
