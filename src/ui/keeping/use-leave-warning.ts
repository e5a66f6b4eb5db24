import { useEffect } from "react";
import { useModel } from "../use-workbench.ts";

/** While something that was done is neither in this browser nor in a file, leaving the page asks first. */
export function useLeaveWarning(): void {
  const unsafe = useModel(
    ({ keeping, edits, saved }) =>
      edits.count > 0 && (keeping === "keeping" || keeping === "not kept") && saved?.position !== edits.count,
  );
  useEffect(() => {
    if (!unsafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsafe]);
}
