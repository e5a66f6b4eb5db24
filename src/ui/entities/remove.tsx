import type { Actor, Issue } from "../../model/index.ts";
import { useSummary } from "../use-workbench.ts";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Losses } from "./loss-list.tsx";
import { actorLosses, issueLosses } from "./losses.ts";
import { useRoster } from "./use-roster.ts";

interface Props extends TaskProps {
  readonly of: "actor" | "issue";
  readonly thing: Actor | Issue;
}

/** Takes an actor or issue out of the record, once it was said what that means for the rest. */
export function Remove({ of, thing, onClose, gone }: Props) {
  const summary = useSummary();
  const { ofActor, ofIssue } = useRoster();
  const actor = ofActor(thing.id);
  const issue = ofIssue(thing.id);
  const losses = actor ? actorLosses(actor, summary) : issue ? issueLosses(issue) : null;
  return (
    <EditDialog
      title={`Delete ${thing.name}`}
      submit="Delete"
      disabled={losses === null}
      read={() => ({ operation: { op: `remove-${of}s`, ids: [thing.id] } })}
      done={() => gone(thing.id, null)}
      onClose={onClose}
      draft={null}
    >
      {() => <Losses losses={losses} />}
    </EditDialog>
  );
}
