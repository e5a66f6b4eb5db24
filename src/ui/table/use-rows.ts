import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Filter, type Row, type Sort, Stopped } from "../../query/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** Rows that are asked for at a time. */
const PAGE = 200;

export interface Rows {
  readonly items: readonly Row[];
  readonly total: number;
  /** The rows are those of the question before; the new ones are under way. */
  readonly pending: boolean;
  /** Asks for the next page, unless all rows are there or one is under way. */
  more(): void;
}

interface Loaded {
  readonly key: string;
  readonly items: readonly Row[];
  readonly total: number;
}
const NOTHING: Loaded = { key: "", items: [], total: 0 };

/** The rows of a filter in an order, a page at a time. Those of the last question stay until the first new page is there. */
export function useRows(filter: Filter, sort: Sort): Rows {
  const workbench = useWorkbench();
  const record = useModel((model) => model.summary?.hash);
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const key = JSON.stringify({ record, filter, sort });
  const running = useRef<AbortController | null>(null);

  const load = useCallback(
    (from: number) => {
      const stop = new AbortController();
      running.current = stop;
      const asked = JSON.parse(key) as { filter: Filter; sort: Sort };
      workbench.askOnce({ ask: "statements", ...asked, from, size: PAGE }, stop.signal).then(
        ({ items, total }) => {
          if (stop.signal.aborted) return;
          running.current = null;
          setLoaded((before) => ({ key, total, items: from === 0 ? items : [...before.items, ...items] }));
        },
        (error: unknown) => {
          if (stop.signal.aborted || error instanceof Stopped) return;
          running.current = null;
          const lines = [String(error)];
          workbench.tell({ tone: "problem", title: "The table could not be filled.", problems: [], lines });
        },
      );
    },
    [workbench, key],
  );

  useEffect(() => {
    load(0);
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [load]);

  const { items, total } = loaded;
  const pending = loaded.key !== key;
  const more = useCallback(() => {
    if (!pending && running.current === null && items.length < total) load(items.length);
  }, [load, pending, items.length, total]);
  return useMemo(() => ({ items, total, pending, more }), [items, total, pending, more]);
}
