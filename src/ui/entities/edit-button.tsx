import { Pencil, Users } from "lucide-react";
import { useDialogs } from "../use-dialog.ts";
import type { EntityTask } from "./entity-task.ts";

/** Opens the dialog about a thing that is on screen, or a list of such things. */
export function EditButton({ task, children = "Edit" }: { readonly task: EntityTask; readonly children?: string }) {
  const { edit } = useDialogs();
  const Icon = task.do === "list" ? Users : Pencil;
  return (
    <button type="button" className="button secondary small" onClick={() => edit(task)}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {children}
    </button>
  );
}
