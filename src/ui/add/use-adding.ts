import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Stopped } from "../../query/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { addFound, type Outcome, type Wish } from "./add-found.ts";
import { draftsOf } from "./use-drafts.ts";

export type Adding =
  | { readonly step: "choosing" }
  /** `share` of all the text is done, from 0 to 1. */
  | {
      readonly step: "running";
      readonly done: number;
      readonly all: number;
      readonly share: number;
      readonly now: string;
    }
  /** The record changes: too late to stop. */
  | { readonly step: "writing"; readonly all: number }
  | { readonly step: "done"; readonly outcome: Outcome };

/** Takes articles into a record: looks through them in a worker, then changes the record in one step. Stopping changes nothing. */
export function useAdding() {
  const workbench = useWorkbench();
  const [adding, setAdding] = useState<Adding>({ step: "choosing" });
  const stopping = useRef<AbortController | null>(null);
  // Whoever leaves the dialog no longer waits.
  useEffect(() => () => stopping.current?.abort(), []);

  const start = async (wish: Wish) => {
    const stop = new AbortController();
    stopping.current = stop;
    const all = wish.drafts.length;
    const called = (at: number) => wish.drafts[at]?.facts.label.value ?? "";
    const progress = (done: number, at: number, share: number) =>
      setAdding({ step: "running", done, all, share, now: called(at) });
    // Cancel is gone before anything changes.
    const begin = () => flushSync(() => setAdding({ step: "writing", all }));
    setAdding({ step: "running", done: 0, all, share: 0, now: "" });
    try {
      const added = await addFound(workbench, wish, { stop: stop.signal, progress, begin });
      if (added === null) return setAdding({ step: "choosing" });
      const { outcome, done } = added;
      if (outcome.count > 0) draftsOf(workbench).setTitle(null);
      draftsOf(workbench).remove(done.map(({ key }) => key));
      setAdding({ step: "done", outcome });
    } catch (error) {
      setAdding({ step: "choosing" });
      if (error instanceof Stopped) return;
      const lines = [error instanceof Error ? error.message : String(error), "The record is as it was."];
      workbench.tell({ tone: "problem", title: "The articles could not be added.", problems: [], lines });
    }
  };
  return {
    adding,
    start,
    stop: () => stopping.current?.abort(),
    again: () => setAdding({ step: "choosing" }),
  };
}
