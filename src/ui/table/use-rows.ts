import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Filter, type Row, type Sort, Stopped } from "../../query/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** Rows that are asked for at a time. */
const PAGE = 200;
/** Rows that are shown at a time on the way to one that is further down: all at once would hold the page. */
const STRIDE = 1000;

export interface Rows {
  readonly items: readonly Row[];
  readonly total: number;
  /** The rows are those of the question before; the new ones are under way. */
  readonly pending: boolean;
  /** Asks for the next page, unless all rows are there or one is under way. */
  more(): void;
  /** Asks for all pages up to the first row of one of these, unless the filter leaves all of them out. */
  reach(ids: readonly string[]): void;
}

interface Loaded {
  readonly key: string;
  readonly revision: number;
  readonly items: readonly Row[];
  readonly total: number;
}
const NOTHING: Loaded = { key: "", revision: 0, items: [], total: 0 };

/**
 * The rows of a filter in an order, a page at a time. Those of the last question stay until the first new page is there; after
 * an edit those of the record before stay until as many are there again, so that nothing moves under a reader.
 */
export function useRows(filter: Filter, sort: Sort): Rows {
  const workbench = useWorkbench();
  const record = useModel((model) => model.key);
  const revision = useModel((model) => model.revision);
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const key = JSON.stringify({ record, filter, sort });
  const running = useRef<AbortController | null>(null);
  /** The index of the row that is to be reached; -1 when none is. */
  const far = useRef(-1);
  const last = useRef(loaded);
  last.current = loaded;

  const load = useCallback(
    (before: readonly Row[], upTo: number) => {
      const stop = new AbortController();
      running.current = stop;
      const asked = JSON.parse(key) as { filter: Filter; sort: Sort };
      const pages = async () => {
        let items = before;
        for (;;) {
          const from = items.length;
          const page = await workbench.askOnce({ ask: "statements", ...asked, from, size: PAGE }, stop.signal);
          items = [...items, ...page.items];
          if (items.length >= upTo || page.items.length < PAGE) return { items, total: page.total };
        }
      };
      pages().then(
        ({ items, total }) => {
          if (stop.signal.aborted) return;
          running.current = null;
          setLoaded({ key, revision, items, total });
          if (far.current >= items.length && items.length < total) load(items, nextStop(far.current, items.length));
        },
        (error: unknown) => {
          if (stop.signal.aborted || error instanceof Stopped) return;
          running.current = null;
          const lines = [String(error)];
          workbench.tell({ tone: "problem", title: "The table could not be filled.", problems: [], lines });
        },
      );
    },
    [workbench, key, revision],
  );

  useEffect(() => {
    load([], last.current.key === key ? last.current.items.length : PAGE);
    return () => {
      far.current = -1;
      running.current?.abort();
      running.current = null;
    };
  }, [load, key]);

  const { items, total } = loaded;
  const pending = loaded.key !== key || loaded.revision !== revision;
  const more = useCallback(() => {
    if (!pending && running.current === null && items.length < total) load(items, items.length + 1);
  }, [load, pending, items, total]);
  const reach = useCallback(
    (ids: readonly string[]) => {
      const stop = new AbortController();
      running.current?.abort();
      running.current = stop;
      const asked = JSON.parse(key) as { filter: Filter; sort: Sort };
      const found = ({ at }: { readonly at: number | null }) => {
        if (stop.signal.aborted) return;
        running.current = null;
        far.current = at ?? -1;
        const { items } = last.current;
        if (far.current >= items.length) load(items, nextStop(far.current, items.length));
      };
      workbench.askOnce({ ask: "place", ...asked, ids }, stop.signal).then(found, () => found({ at: null }));
    },
    [workbench, key, load],
  );
  return useMemo(() => ({ items, total, pending, more, reach }), [items, total, pending, more, reach]);
}

/** How many rows are to be there next, on the way to the one at the index `far`. */
const nextStop = (far: number, loaded: number) => Math.min(far, loaded + STRIDE) + 1;
