import { useEffect, useRef, useState } from "react";
import { emptyRecord } from "../../model/index.ts";
import { Stopped } from "../../query/index.ts";
import type { Workbench } from "../../state/index.ts";
import type { FoundInArticles } from "../../work/article-messages.ts";
import { findInWorker } from "../../work/extract-client.ts";
import { useWorkbench } from "../use-workbench.ts";
import type { Target } from "./add-target.tsx";
import { articleToAdd } from "./article-to-add.ts";
import type { Draft } from "./drafts.ts";
import { draftsOf } from "./use-drafts.ts";

/** What came of it, for whoever waited. */
export interface Outcome {
  /** Articles that are in the record now. */
  readonly count: number;
  readonly statements: number;
  readonly sources: readonly string[];
  readonly found: boolean;
  /** What each failed article is called, and why. */
  readonly failed: readonly { readonly name: string; readonly why: string }[];
  readonly alike: FoundInArticles["alike"];
}

export type Adding =
  | { readonly step: "choosing" }
  | { readonly step: "running"; readonly done: number; readonly all: number; readonly now: string }
  | { readonly step: "done"; readonly outcome: Outcome };

export interface Wish {
  readonly drafts: readonly Draft[];
  readonly target: Target;
  readonly find: boolean;
}

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
    const called = (at: number) => wish.drafts[at]?.facts.label.value ?? "";
    const show = (done: number, at: number) =>
      setAdding({ step: "running", done, all: wish.drafts.length, now: called(at) });
    setAdding({ step: "running", done: 0, all: wish.drafts.length, now: "" });
    try {
      const outcome = await added(workbench, wish, stop.signal, show);
      setAdding(outcome === null ? { step: "choosing" } : { step: "done", outcome });
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

/** Null when the record refused them, of which a notice tells. */
async function added(
  workbench: Workbench,
  { drafts, target, find }: Wish,
  stop: AbortSignal,
  show: (done: number, at: number) => void,
): Promise<Outcome | null> {
  const title = target.title.trim() || "New record";
  const record = target.into === "new" ? JSON.stringify(emptyRecord(title)) : await workbench.textOf();
  const articles = drafts.flatMap((draft) => articleToAdd(draft) ?? []);
  const { operation, failed, alike } = await findInWorker({ record, articles, find }, { stop, progress: show });
  const left = new Set(failed.map(({ at }) => at));
  const outcome: Outcome = {
    count: operation?.sources.length ?? 0,
    statements: operation?.statements.length ?? 0,
    sources: operation?.sources.map(({ id }) => id) ?? [],
    found: find,
    failed: failed.map(({ at, why }) => ({ name: drafts[at]?.facts.label.value ?? "", why })),
    alike,
  };
  if (operation !== null) {
    if (target.into === "new" && !(await workbench.newRecord({ title }))) return null;
    // Of many articles, receiving what was found and handing it on take a while each: the page can answer between them.
    await new Promise((resolve) => setTimeout(resolve));
    if (!(await workbench.edit(operation))) return null;
  }
  if (operation !== null) draftsOf(workbench).setTitle(null);
  draftsOf(workbench).remove(drafts.filter((_, at) => !left.has(at)).map(({ key }) => key));
  return outcome;
}
