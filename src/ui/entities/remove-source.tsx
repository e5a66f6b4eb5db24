import type { Source } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { useAnswer } from "../use-workbench.ts";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Losses } from "./loss-list.tsx";
import { sourceLosses } from "./losses.ts";

/** Takes an article out of the record, with all that stands in it, once it was said how much that is. */
export function RemoveSource({ source, onClose, gone }: TaskProps & { readonly source: Source }) {
  const { id, label } = source;
  const filter = { ...NO_FILTER, source: [id], appearances: true };
  const { answer: queue } = useAnswer("remove-source", {
    ask: "queue",
    filter,
    of: ["rejected"],
    also: [],
    order: "reading",
    at: null,
    before: 0,
    size: 0,
  });
  const { answer: profile } = useAnswer("remove-source-profile", { ask: "profile", id, filter });
  const losses =
    queue && profile ? sourceLosses(profile.statements.length, queue.counts.rejected, profile.relations.length) : null;
  return (
    <EditDialog
      title={`Delete ${label}`}
      submit="Delete"
      disabled={losses === null}
      read={() => ({ operation: { op: "remove-sources", ids: [id] } })}
      done={() => gone(id, null)}
      onClose={onClose}
      draft={null}
    >
      {() => <Losses losses={losses} />}
    </EditDialog>
  );
}
