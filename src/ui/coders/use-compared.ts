import { useEffect, useState } from "react";
import type { Compared } from "../../work/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import type { CodersPlace } from "./coders-place.ts";
import { useOpenings } from "./openings.ts";

/** Differences that stand in the document at once. */
export const LISTED = 20;

export interface Comparing {
  /** The last that was told; null without another coder's record. */
  readonly compared: Compared | null;
  readonly state: "reckoning" | "there" | "nothing" | "failed";
}

/** The comparison as the two records stand, reckoned again when one of them is another. */
export function useCompared({ kind, source, all, from }: CodersPlace): Comparing {
  const workbench = useWorkbench();
  const revision = useModel((model) => model.revision);
  const openings = useOpenings();
  const own = useModel((model) => model.settings.coder);
  const [comparing, setComparing] = useState<Comparing>({ compared: null, state: "reckoning" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the record, and another file, are compared anew.
  useEffect(() => {
    let left = false;
    const told = (next: (before: Comparing) => Comparing) => {
      if (!left) setComparing(next);
    };
    told(({ compared }) => ({ compared, state: "reckoning" }));
    workbench.coders({ do: "compare", own, list: { kind, source, all }, from, size: LISTED }).then(
      (compared) => told(() => ({ compared, state: compared === null ? "nothing" : "there" })),
      () => told(({ compared }) => ({ compared, state: "failed" })),
    );
    return () => {
      left = true;
    };
  }, [workbench, revision, openings, own, kind, source, all, from]);
  return comparing;
}
