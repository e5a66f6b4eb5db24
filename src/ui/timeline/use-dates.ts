import { useCallback, useMemo, useRef } from "react";
import type { Filter } from "../../query/index.ts";
import { filterBy, type ViewState } from "../../state/index.ts";
import { useWorkbench } from "../use-workbench.ts";

export type Dates = Pick<Filter, "from" | "to">;

export interface DateChanges {
  /** Sets both ends. What follows one another until `done` is one step of history, unless something else happens between. */
  set(dates: Dates): void;
  done(): void;
}

/** A drag, a held key or a play through time writes many filters and is one thing to take back. */
export function useDates(): DateChanges {
  const workbench = useWorkbench();
  const mine = useRef<ViewState | null>(null);
  const set = useCallback(
    ({ from, to }: Dates) => {
      const { view } = workbench.store.getState();
      if (view.filter.from === from && view.filter.to === to) return;
      const goesOn = view === mine.current;
      workbench.change(
        filterBy((filter) => ({ ...filter, from, to })),
        goesOn ? "quietly" : undefined,
      );
      mine.current = workbench.store.getState().view;
    },
    [workbench],
  );
  const done = useCallback(() => {
    mine.current = null;
  }, []);
  return useMemo(() => ({ set, done }), [set, done]);
}
