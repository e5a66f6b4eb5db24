import { type ComponentType, useEffect, useState } from "react";
import type { ChosenProps } from "./chosen.tsx";

export type Chosen = ComponentType<ChosenProps>;

/** Kept for the whole visit, so that it is waited for once. */
let loaded: Chosen | null = null;

/** What shows the chosen, loaded when first something is; null until then. It comes while the record is asked. */
export function useChosen(wanted: boolean): Chosen | null {
  const [, setLoaded] = useState(loaded !== null);
  useEffect(() => {
    if (!wanted || loaded) return;
    let waiting = true;
    void import("./chosen.tsx").then(({ ChosenDetails }) => {
      loaded = ChosenDetails;
      if (waiting) setLoaded(true);
    });
    return () => {
      waiting = false;
    };
  }, [wanted]);
  return loaded;
}
