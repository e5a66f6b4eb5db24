import { useEffect, useMemo, useState } from "react";
import type { PartRequest } from "../../io/export-part.ts";
import { type PartAnswer, Stopped } from "../../query/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** A part of the record, asked for once; null while the answer to the present question is under way. */
export function usePart(request: PartRequest | null): PartAnswer | null {
  const workbench = useWorkbench();
  const [answered, setAnswered] = useState<{ key: string; answer: PartAnswer } | null>(null);
  // The record may be edited, or another one opened, while the dialog stands: a file can be dropped on it.
  const record = useModel((model) => model.revision);
  const key = request && JSON.stringify({ record, request });
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    const asked = (JSON.parse(key) as { request: PartRequest }).request;
    workbench.askOnce({ ask: "part", ...asked }, stop.signal).then(
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
