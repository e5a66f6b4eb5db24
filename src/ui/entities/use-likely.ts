import { useEffect, useState } from "react";
import type { Id } from "../../model/index.ts";
import { likelyInWorker } from "../../work/likely-client.ts";
import type { LikelyPairs } from "../../work/likely-pairs.ts";
import { useSummary } from "../use-workbench.ts";

/** As many as anybody looks through before some of them are decided. */
const MOST = 200;

/** Pairs of actors that may be one, with one of them or any; null until they are there. The last ones stay while the record changes. */
export function useLikely(near: Id | null): LikelyPairs | null {
  const { actors, apart } = useSummary();
  const [found, setFound] = useState<LikelyPairs | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    // Without them the list is as useful as before.
    likelyInWorker({ actors, near, apart, most: MOST }, stop.signal).then(setFound, () => undefined);
    return () => stop.abort();
  }, [actors, near, apart]);
  return found;
}
