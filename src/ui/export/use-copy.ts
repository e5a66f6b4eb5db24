import { useEffect, useState } from "react";

/** What became of the last copy: of which text, and whether the clipboard took it. */
export type CopyState = { readonly what: string; readonly text: string; readonly ok: boolean } | null;

/** How long "Copied" stands, in milliseconds. */
const COPIED_FOR = 2000;

/** Copies text. What was copied is forgotten after a while; what could not be copied stays, to be copied by hand. */
export function useCopy(): readonly [CopyState, (what: string, text: string) => Promise<void>, () => void] {
  const [state, setState] = useState<CopyState>(null);
  useEffect(() => {
    if (!state?.ok) return;
    const timer = setTimeout(() => setState(null), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (what: string, text: string) => {
    const ok = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setState({ what, text, ok });
  };
  return [state, copy, () => setState(null)];
}
