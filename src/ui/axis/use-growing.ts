import { useEffect, useState } from "react";

/** More speakers than a window shows. */
const FIRST = 48;
/** So few at a time that the page answers a key meanwhile. */
const MORE = 48;

/** How many of so many speakers are drawn by now: at first those that are seen, and then more after more, until all are. */
export function useGrowing(total: number): number {
  const [many, setMany] = useState(FIRST);
  const isAll = many >= total;
  useEffect(() => {
    if (isAll) return;
    const soon = setTimeout(() => setMany(many + MORE));
    return () => clearTimeout(soon);
  }, [many, isAll]);
  return many;
}
