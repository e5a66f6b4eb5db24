import { useEffect } from "react";
import { isUnsafe } from "../../state/index.ts";
import { useModel } from "../use-workbench.ts";

/** While something that was done is neither in this browser nor in a file, leaving the page asks first. */
export function useLeaveWarning(): void {
  const unsafe = useModel((model) => model.keeping === "keeping" || isUnsafe(model));
  useEffect(() => {
    if (!unsafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsafe]);
}
