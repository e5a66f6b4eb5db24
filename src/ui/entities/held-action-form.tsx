import { useEffect, useState } from "react";
import type { Id, Relation } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import type { TaskProps } from "./entity-task.ts";
import { RelationForm } from "./relation-form.tsx";

/** The form of an action as the record holds it when it is opened: what it is opened from may show it as it was before the last edit. */
export function HeldActionForm({ id, ...props }: TaskProps & { readonly id: Id }) {
  const workbench = useWorkbench();
  const { onClose } = props;
  /** Undefined until it is known; null for one that is gone. */
  const [held, setHeld] = useState<Relation | null>();
  useEffect(() => {
    const stop = new AbortController();
    void workbench
      .askOnce({ ask: "relation", id, filter: NO_FILTER }, stop.signal)
      // Not answered because the record was closed: nor is there anything to edit.
      .catch(() => null)
      .then((relation) => {
        if (!stop.signal.aborted) setHeld(relation);
      });
    return () => stop.abort();
  }, [workbench, id]);
  useEffect(() => {
    if (held === null) onClose();
  }, [held, onClose]);
  return held && <RelationForm begun={{}} relation={held} {...props} />;
}
