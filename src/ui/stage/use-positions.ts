import { useEffect, useState } from "react";
import type { Stage } from "../../graph/layout-input.ts";
import { layoutInput, type SizeBy } from "../../graph/measure.ts";
import { type Filter, type Fold, NO_FILTER, type Question, type Reach, type Show, Stopped } from "../../query/index.ts";
import { layoutInWorker } from "../../work/index.ts";
import { useAnswer, useModel, useWorkbench } from "../use-workbench.ts";

export type Positions = ReadonlyMap<string, readonly [number, number]>;

/** The most nodes that one picture holds; what is beyond is counted and named on screen. */
export const TOP = 400;

export interface Wish {
  readonly fold: Fold;
  readonly show: Show;
  readonly appearances: boolean;
  readonly stage: Stage;
  readonly sizeBy: SizeBy;
  /** How often it was wished to arrange anew. */
  readonly again: number;
  /** Only this neighbourhood; null for everything. */
  readonly reach: Reach | null;
}

type TiesQuestion = Extract<Question, { ask: "ties" | "around" }>;

/** The question whose answer is drawn. */
export function tiesOf(filter: Filter, fold: Fold, show: Show, reach: Reach | null): TiesQuestion {
  const drawn = { filter, fold, show, top: TOP };
  return reach === null ? { ask: "ties", ...drawn } : { ask: "around", ...reach, ...drawn };
}

/** An arrangement under way. */
export interface Busy {
  readonly nodes: number;
  /** Of the work that is done. */
  readonly share: number;
  stop(): void;
}

interface Arranged {
  /** What was wished for. */
  readonly wish: string;
  /** The same as long as nothing was moved. */
  readonly key: string;
  readonly xy: Positions;
}
/** Pictures that were arranged in this visit, by wish, so that going back and forth between views costs nothing. */
const arranged = new Map<string, Arranged>();

/**
 * Where each node of the whole, unfiltered picture or neighbourhood stands, arranged in a worker: filters take nodes away and
 * never move them.
 * The same record, view and switches give the same positions. An edit moves nothing unless it brings a node that has no place.
 */
export function usePositions({ fold, show, appearances, stage, sizeBy, again, reach }: Wish) {
  const workbench = useWorkbench();
  const record = useModel((model) => model.key);
  const revision = useModel((model) => model.revision);
  const { answer: whole, pending } = useAnswer("whole", tiesOf({ ...NO_FILTER, appearances }, fold, show, reach));
  const [current, setCurrent] = useState<Arranged | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const wish = JSON.stringify([record, fold, show, appearances, stage, sizeBy, again, reach]);

  useEffect(() => {
    if (!whole || pending) return;
    const known = arranged.get(wish);
    if (known && whole.nodes.every(({ id }) => known.xy.has(id))) {
      setCurrent(known);
      return;
    }
    const key = `${wish} ${revision}`;
    const stop = new AbortController();
    const input = layoutInput(whole, stage, sizeBy);
    setBusy({ nodes: input.ids.length, share: 0, stop: () => stop.abort() });
    layoutInWorker(input, {
      stop: stop.signal,
      progress: (share) => setBusy((before) => before && { ...before, share }),
    }).then(
      (flat) => {
        const xy = new Map(input.ids.map((id, i) => [id, [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const]));
        arranged.set(wish, { wish, key, xy });
        setCurrent({ wish, key, xy });
        setBusy(null);
      },
      (error: unknown) => {
        if (stop.signal.aborted || error instanceof Stopped) return;
        setBusy(null);
        workbench.tell({
          tone: "problem",
          title: "The graph could not be arranged.",
          problems: [],
          lines: [String(error), "The table shows the same statements."],
        });
      },
    );
    return () => {
      stop.abort();
      setBusy(null);
    };
  }, [whole, pending, wish, revision, stage, sizeBy, workbench]);

  // Positions of another view or of other switches would put nodes where they do not belong.
  const here = current?.wish === wish ? current : null;
  return { xy: here?.xy ?? null, key: here?.key ?? wish, busy };
}
