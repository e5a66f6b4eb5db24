import { useEffect, useMemo, useState } from "react";
import type { Id } from "../../model/index.ts";
import { type Filter, NO_FILTER, type Question, type Queue } from "../../query/index.ts";
import type { Reviewing } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** How many statements before and after the one that is up are at hand, so that no key waits for the engine. */
const BEFORE = 30;
const AFTER = 60;
/** So near to an end of the stretch the next one is fetched. */
const MARGIN = 15;

/** An answer, and of which revision of the record it is. */
export interface Answered {
  readonly queue: Queue;
  readonly revision: number;
}

/** The stretch of the queue around the statement that is up. The last one stays until the next is there; null before the first. */
export function useQueue(reviewing: Reviewing, recent: readonly Id[]): Answered | null {
  const filter = useReviewFilter(reviewing);
  const { list, order, at } = reviewing;
  const [anchor, setAnchor] = useState(at);
  const question = useMemo(() => {
    if (list === "agreement") return null;
    const also = anchor === null ? recent : [...new Set([...recent, anchor])];
    return { ask: "queue", filter, of: [list], also, order, at: anchor, before: BEFORE, size: AFTER } as const;
  }, [filter, list, order, recent, anchor]);
  const answered = useAnswered(question);
  // Without one that is up the first open one is looked for, which a stretch further on does not have.
  const elsewhere = at === null || (answered !== null && isElsewhere(answered.queue, at));
  useEffect(() => {
    if (elsewhere) setAnchor(at);
  }, [elsewhere, at]);
  return answered;
}

/** The statements that a review is of. Each place of the same words is decided on by itself. */
export function useReviewFilter({ scope, article }: Pick<Reviewing, "scope" | "article">): Filter {
  const own = useModel((model) => (scope === "filter" ? model.view.filter : null));
  return useMemo(() => {
    if (own !== null) return { ...own, appearances: true };
    const source = scope === "article" && article !== null ? [article] : null;
    return { ...NO_FILTER, source, appearances: true };
  }, [scope, article, own]);
}

/** Near an end of the stretch that is not one of the queue, or not in it at all. */
function isElsewhere({ items, from, total }: Queue, at: Id): boolean {
  const place = items.findIndex(({ statement }) => statement.id === at);
  if (place < 0) return true;
  const hasMore = from + items.length < total;
  return (place < MARGIN && from > 0) || (items.length - place < MARGIN && hasMore);
}

function useAnswered(question: Extract<Question, { ask: "queue" }> | null): Answered | null {
  const workbench = useWorkbench();
  const revision = useModel((model) => model.revision);
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (question === null) return;
    const stop = new AbortController();
    workbench.askOnce(question, stop.signal).then(
      (queue) => {
        if (!stop.signal.aborted) setAnswered({ queue, revision });
      },
      // Stopped for a newer question, or with the record: nobody waits for it.
      () => undefined,
    );
    return () => stop.abort();
  }, [workbench, question, revision]);
  return answered;
}
