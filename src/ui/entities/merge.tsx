import { useState } from "react";
import type { Actor, Issue } from "../../model/index.ts";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { MergePreview } from "./merge-preview.tsx";
import { PickList } from "./pick-list.tsx";
import { useRoster } from "./use-roster.ts";

interface Props extends TaskProps {
  readonly of: "actor" | "issue";
  readonly thing: Actor | Issue;
  /** All of its kind. */
  readonly things: readonly (Actor | Issue)[];
  /** With which, when that is known already. */
  readonly other: string | null;
}

/** Two that are one: which name stays, and what goes over to it, before anything is done. */
export function Merge({ of, thing, things, other, onClose, gone }: Props) {
  const { ofActor, ofIssue } = useRoster();
  const weight = (id: string) => {
    const actor = ofActor(id);
    return actor ? actor.made + actor.about + actor.named : (ofIssue(id)?.statements ?? 0);
  };
  const [chosen, setChosen] = useState<string | null>(other);
  const [keeps, setKeeps] = useState<string | null>(null);
  const second = things.find(({ id }) => id === chosen) ?? null;
  // The one that more stands on, until somebody says otherwise.
  const heavier = second && weight(second.id) > weight(thing.id) ? second.id : thing.id;
  const kept = second && (keeps === thing.id || keeps === second.id ? keeps : heavier);
  const lost = kept === thing.id ? second?.id : thing.id;

  return (
    <EditDialog
      title={`Merge ${thing.name} with ${other !== null && second ? second.name : `another ${of}`}`}
      submit="Merge"
      disabled={kept === null}
      read={() => ({
        operation: kept && lost !== undefined ? { op: `merge-${of}s`, keep: kept, others: [lost] } : null,
      })}
      done={() => (kept && lost !== undefined ? gone(lost, kept) : onClose())}
      onClose={onClose}
      draft={null}
    >
      {() => (
        <>
          {other === null && (
            <PickList
              of={of}
              things={things.filter(({ id }) => id !== thing.id)}
              near={thing}
              chosen={chosen}
              choose={setChosen}
            />
          )}
          {second && kept !== null && <MergePreview of={of} both={[thing, second]} kept={kept} keep={setKeeps} />}
        </>
      )}
    </EditDialog>
  );
}
