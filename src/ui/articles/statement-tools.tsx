import { ChevronLeft, ChevronRight, Trash2 } from "lucide-react";
import type { Id } from "../../model/index.ts";
import { choose, putDown } from "../../state/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import type { Passage } from "./passages.ts";
import { pointAt } from "./point-at.ts";
import { useRemove } from "./use-remove.ts";

/** The statements of the article one after the other, and what can be done with the one that is pointed at. */
export function StatementTools({ source, passages, at }: { source: Id; passages: readonly Passage[]; at: Id | null }) {
  const workbench = useWorkbench();
  const statements = passages.filter(({ row }) => row !== null);
  const place = statements.findIndex(({ id }) => id === at);
  const current = statements[place];
  const go = (to: number) => {
    const next = statements.at(to % statements.length);
    if (next) workbench.change(pointAt(source, next));
  };
  const removeOne = useRemove();
  const remove = async (id: Id) => {
    if (!(await removeOne(id, "statement"))) return;
    // The button goes with the statement.
    document.querySelector<HTMLElement>(".article-page")?.focus({ preventScroll: true });
    workbench.change((state) => putDown(choose(null)(state)));
  };
  if (statements.length === 0) return null;
  return (
    <div className="statement-tools">
      {current?.status === "rejected" && (
        <button
          type="button"
          className="button small"
          onClick={() => void workbench.edit({ op: "review", ids: [current.id], status: "suggested" })}
        >
          Take the rejection back
        </button>
      )}
      {current && (
        <button
          type="button"
          className="button small icon statement-delete"
          aria-label="Delete this statement"
          title="Delete this statement"
          onClick={() => void remove(current.id)}
        >
          <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="button small icon"
        aria-label="Statement before"
        title="Statement before"
        onClick={() => go(place < 0 ? -1 : place - 1)}
      >
        <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <span className="statement-place">
        {current ? `${place + 1} of ${statements.length}` : `${statements.length}`}
      </span>
      <button
        type="button"
        className="button small icon"
        aria-label="Next statement"
        title="Next statement"
        onClick={() => go(place + 1)}
      >
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
