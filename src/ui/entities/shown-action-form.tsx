import { pointAt } from "../articles/point-at.ts";
import { select } from "../articles/text-places.ts";
import { useWorkbench } from "../use-workbench.ts";
import type { ShownAction, TaskProps } from "./entity-task.ts";
import { RelationForm } from "./relation-form.tsx";

/** The form of an action that marked words show; afterwards the article points at it. */
export function ShownActionForm({ shown, onClose, ...props }: TaskProps & { readonly shown: ShownAction }) {
  const workbench = useWorkbench();
  const { from, to, kind, source, quotes } = shown;
  /** Who thinks better of it has the words selected as before. */
  const leave = () => {
    onClose();
    const rows = document.querySelector<HTMLElement>(".article-text");
    const [first, last] = [quotes[0], quotes.at(-1)];
    if (rows && first && last) select(rows, { start: first.start, end: last.end });
  };
  return (
    <RelationForm
      {...props}
      begun={{ ...(from !== null && { of: from }), ...(to !== null && { to }), kind, source, quotes }}
      relation={null}
      onClose={leave}
      made={(relation) => {
        onClose();
        workbench.change(pointAt(source, { id: relation.id, status: null, relation }));
      }}
    />
  );
}
