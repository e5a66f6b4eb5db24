import { type RefObject, useCallback, useEffect } from "react";
import type { Operation } from "../../../edit/index.ts";
import { paint } from "../paint.ts";
import type { Passage } from "../passages.ts";
import { comingWords } from "./coming-words.ts";

/** What a button needs to show, while it is pointed at or has the focus, which words its operation would leave a statement with. */
export function useComingWords(host: RefObject<HTMLElement | null>, passages: readonly Passage[]) {
  const show = useCallback(
    (operation: Operation | null) => {
      if (host.current) paint(host.current, "article-coming", operation ? comingWords(operation, passages) : []);
    },
    [host, passages],
  );
  useEffect(() => {
    const rows = host.current;
    return () => {
      if (rows) paint(rows, "article-coming", []);
    };
  }, [host]);
  return (operation: Operation) => ({
    onPointerEnter: () => show(operation),
    onPointerLeave: () => show(null),
    onFocus: () => show(operation),
    onBlur: () => show(null),
  });
}
