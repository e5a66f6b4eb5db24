import { useEffect, useState } from "react";
import { choose, LINK_NEEDS_FILE, putDown, toAddress } from "../../state/index.ts";
import { addressOf } from "../browser-url.ts";
import { useWorkbench } from "../use-workbench.ts";

/** How long "Link copied" stands, in milliseconds. */
const COPIED_FOR = 2000;

/** Copies a link to the screen as it is with one thing chosen; what became of it in words, for a while. */
export function useCopyLink(): readonly [string | null, (id: string) => Promise<void>] {
  const workbench = useWorkbench();
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (id: string) => {
    const view = putDown(choose(id)(workbench.store.getState().view));
    const link = new URL(addressOf(toAddress(view)), location.href).href;
    setSaid(
      await navigator.clipboard.writeText(link).then(
        () => {
          if (view.record !== null) workbench.tell(LINK_NEEDS_FILE);
          return "Link copied";
        },
        () => "Could not copy. Open it and take the link from the address bar.",
      ),
    );
  };
  return [said, copy];
}
