import { useMemo, useState } from "react";
import type { Id, Relation } from "../../model/index.ts";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { choicesOf } from "./actor-draft.ts";
import { ActorField } from "./actor-field.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Choice, Field } from "./field.tsx";
import { freshIn } from "./fresh-in.ts";
import { typed } from "./problems.ts";
import { type RelationDraft, readRelationDraft, relationDraft } from "./relation-draft.ts";
import { DATE_FORMS } from "./typed-date.ts";

interface Props extends TaskProps {
  /** From whose form it was opened. */
  readonly of: Id;
  /** Null for a new one. */
  readonly relation: Relation | null;
}

/** Who did what to whom, when, and in which article that is told. */
export function RelationForm({ of, relation: first, onClose, open }: Props) {
  const workbench = useWorkbench();
  const { actors, sources } = useSummary();
  const choices = useMemo(() => choicesOf(actors), [actors]);
  const [draft, setDraft] = useState(() => relationDraft(first, of, sources[0]?.id ?? "", choices));
  const field = (key: keyof RelationDraft) => ({
    value: draft[key],
    change: (value: string) => setDraft((all) => ({ ...all, [key]: value })),
  });
  const who = (key: "from" | "to", problem: string | undefined) => ({
    ...field(key),
    problem: choices.idOf.has(typed(draft[key])) ? undefined : problem,
    actors,
    choices,
    add: (name: string) => open({ do: "actor", id: null, name }),
    required: true,
  });
  const articles = sources.map(({ id, title, label }) => [id, title ?? label] as const);

  const read = async () => {
    const found = readRelationDraft(draft, first, choices);
    if ("problems" in found) return found;
    const { set } = found;
    if (first !== null) {
      const changed = Object.keys(set).length > 0;
      return { operation: changed ? { op: "change-relation" as const, id: first.id, set } : null };
    }
    const id = await freshIn(workbench, "deed", `${draft.from} ${draft.kind} ${draft.to}`);
    const made: Relation = { ...NEW, ...set, id };
    return {
      operation: { op: "add" as const, sources: [], actors: [], issues: [], statements: [], relations: [made] },
    };
  };

  const remove = async () => {
    if (first !== null && (await workbench.edit({ op: "remove-relations", ids: [first.id] }))) onClose();
  };

  return (
    <EditDialog
      draft={draft}
      title={first ? "Edit action" : "New action"}
      submit={first ? "Save" : "Add"}
      read={read}
      done={onClose}
      onClose={onClose}
      more={
        first && (
          <button type="button" className="button secondary" onClick={() => void remove()}>
            Delete
          </button>
        )
      }
    >
      {(problems) => (
        <>
          <ActorField label="Who" {...who("from", problems.from)} />
          <Field
            label="What was done"
            {...field("kind")}
            problem={problems.kind}
            hint="A verb in the past tense, as it is drawn: met with, blocked."
            required
          />
          <ActorField label="To whom" {...who("to", problems.to)} />
          <Field label="Date" {...field("date")} problem={problems.date} hint={`${DATE_FORMS}; may be empty.`} />
          {/* Its words stand in the article that tells of it. */}
          {(first === null || first.quotes.length === 0) && (
            <Choice label="Told in" {...field("source")} choices={articles} />
          )}
          {problems.source && <p className="entity-problem">{problems.source}</p>}
          <Field label="Summary" {...field("gist")} hint="One line, in our words." />
        </>
      )}
    </EditDialog>
  );
}

const NEW = { from: "", to: "", kind: "", date: null, source: "", quotes: [], gist: "", by: null };
