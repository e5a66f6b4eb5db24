import { useEffect, useMemo, useState } from "react";
import type { PartRequest } from "../../io/export-part.ts";
import { type PartAnswer, Stopped } from "../../query/index.ts";
import { useWorkbench } from "../use-workbench.ts";

/** A part of the record, asked for once; null while the answer to the present question is under way. */
export function usePart(request: PartRequest | null): PartAnswer | null {
  const workbench = useWorkbench();
  const [answered, setAnswered] = useState<{ key: string; answer: PartAnswer } | null>(null);
  const key = request && JSON.stringify(request);
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    workbench.askOnce({ ask: "part", ...(JSON.parse(key) as PartRequest) }, stop.signal).then(
      (answer) => {
        if (!stop.signal.aborted) setAnswered({ key, answer });
      },
      (error: unknown) => {
        if (error instanceof Stopped || stop.signal.aborted) return;
        workbench.tell({
          tone: "problem",
          title: "This part could not be put together.",
          problems: [],
          lines: [String(error)],
        });
      },
    );
    return () => stop.abort();
  }, [workbench, key]);
  return useMemo(() => (answered?.key === key ? answered.answer : null), [answered, key]);
}
