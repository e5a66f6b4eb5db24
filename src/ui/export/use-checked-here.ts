import { useMemo } from "react";
import type { CheckedHere } from "../../io/with-checks.ts";
import { useModel } from "../use-workbench.ts";

/** What was found of the record's quotes in the texts that this page has; null where it contradicts itself, for then a check proves nothing. */
export function useCheckedHere(on: string): CheckedHere | null {
  const checks = useModel((model) => model.checks);
  const texts = useModel((model) => model.texts);
  const sound = useModel((model) => model.faults.length === 0);
  return useMemo(() => (sound && checks.length > 0 ? { checks, texts, on } : null), [checks, texts, on, sound]);
}
