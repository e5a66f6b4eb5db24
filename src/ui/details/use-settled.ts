import { useEffect, useState } from "react";

/** The last value that was no longer pending: what stands on screen while the next is under way. */
export function useSettled<T>(value: T, pending: boolean): T {
  const [settled, setSettled] = useState(value);
  if (!pending && settled !== value) {
    setSettled(value);
    return value;
  }
  return settled;
}

/** True once `pending` has lasted for `after` milliseconds: a wait that short needs no words. */
export function useLate(pending: boolean, after = 400): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [pending, after]);
  return late;
}
