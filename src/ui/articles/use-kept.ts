import { useEffect, useMemo, useRef } from "react";

/**
 * A value that is made anew after each edit -> what `keep` leaves of the one before, as the same object: what hangs on it then need not be drawn anew.
 * `keep` is the same function at each call, and the value the same object until there is another one.
 */
export function useKept<T>(now: T, keep: (before: T, now: T) => T): T {
  const last = useRef(now);
  const kept = useMemo(() => keep(last.current, now), [now, keep]);
  useEffect(() => {
    last.current = kept;
  }, [kept]);
  return kept;
}
