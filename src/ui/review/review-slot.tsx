import { lazy, useEffect } from "react";
import { NO_FILTER } from "../../query/index.ts";
import { FIRST_REVIEW, review } from "../../state/index.ts";
import { Piece } from "../part.tsx";
import { useModel, useNames, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";

const ReviewPanel = lazy(() => import("./review-panel.tsx").then((m) => ({ default: m.ReviewPanel })));

/** The review in the place of the details; its code comes when it is first opened. */
export function ReviewSlot() {
  const reviewing = useModel((model) => model.view.review);
  // What was done a moment ago is of one record.
  const record = useModel((model) => model.key);
  return (
    reviewing && (
      <Piece fallback={<p className="details-head">Review</p>}>
        <ReviewPanel key={record} reviewing={reviewing} />
      </Piece>
    )
  );
}

/** "Review 31 suggested", while there are any. */
export function ReviewButton() {
  const workbench = useWorkbench();
  const { suggested } = useSummary().review;
  const open = useModel((model) => model.view.review !== null && model.view.selected.length === 0);
  if (suggested === 0 || open) return null;
  return (
    <button type="button" className="link review-button" onClick={() => workbench.change(review({}))}>
      Review {counted(suggested, "suggested statement")}
    </button>
  );
}

/** Above the details of what was chosen while a review is open. A statement that is pressed in a text, and can be reviewed, comes up itself. */
export function BackToReview() {
  const workbench = useWorkbench();
  usePressedInText();
  const open = useModel((model) => model.view.review !== null);
  const { suggested } = useSummary().review;
  if (!open) return null;
  return (
    <p className="back-to-review">
      <button type="button" className="link" onClick={() => workbench.change(review({}))}>
        Back to the review
      </button>
      <span>{suggested} to review</span>
    </p>
  );
}

function usePressedInText(): void {
  const workbench = useWorkbench();
  const names = useNames();
  const pressed = useModel(({ view }) =>
    view.review && view.view === "articles" && view.selected.length === 1 ? (view.selected[0] ?? null) : null,
  );
  const id = pressed === null || names.has(pressed) ? null : pressed;
  useEffect(() => {
    if (id === null) return;
    const stop = new AbortController();
    const filter = { ...NO_FILTER, appearances: true };
    const asked = { ask: "queue", filter, of: [], also: [id], order: "reading", at: id, before: 0, size: 1 } as const;
    workbench.askOnce(asked, stop.signal).then(
      ({ items }) => {
        const [row] = items;
        if (stop.signal.aborted || !row) return;
        const { scope } = workbench.store.getState().view.review ?? FIRST_REVIEW;
        const { source } = row.statement;
        // It may stand outside of what was reviewed until now.
        const within = scope === "article" ? { article: source } : { scope: "all" as const };
        workbench.change(review({ at: id, ...within }), "quietly");
      },
      // Something else was pressed, or the record closed.
      () => undefined,
    );
    return () => stop.abort();
  }, [workbench, id]);
}
