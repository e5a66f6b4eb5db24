import { useMemo, useRef, useState } from "react";
import type { Relation } from "../../model/index.ts";
import { useCodedText } from "../use-coded-text.ts";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { ActionWordsField } from "./action-words-field.tsx";
import { choicesOf } from "./actor-draft.ts";
import { ActorField } from "./actor-field.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Choice, Field } from "./field.tsx";
import { freshIn } from "./fresh-in.ts";
import { typed } from "./problems.ts";
import { type Begun, type RelationDraft, readRelationDraft, relationDraft } from "./relation-draft.ts";
import { DATE_FORMS } from "./typed-date.ts";

interface Props extends TaskProps {
  /** What is known of a new one. */
  readonly begun: Begun;
  /** Null for a new one. */
  readonly relation: Relation | null;
  /** After a new one is in the record; the form closes without it. */
  made?(relation: Relation): void;
}

/** Who did what to whom, when, in which article that is told, and in what words. */
export function RelationForm({ begun, relation: first, onClose, open, made: onMade }: Props) {
  const workbench = useWorkbench();
  const { actors, sources } = useSummary();
  const choices = useMemo(() => choicesOf(actors), [actors]);
  const [draft, setDraft] = useState(() => relationDraft(first, { source: sources[0]?.id ?? "", ...begun }, choices));
  const added = useRef<Relation | null>(null);
  const text = useCodedText(draft.source);
  const change = (fields: Partial<RelationDraft>) => setDraft((all) => ({ ...all, ...fields }));
  const field = (key: Exclude<keyof RelationDraft, "quotes">) => ({
    value: draft[key],
    change: (value: string) => change({ [key]: value }),
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
    const found = readRelationDraft(draft, first, choices, text);
    if ("problems" in found) return found;
    const { set } = found;
    if (first !== null) {
      const changed = Object.keys(set).length > 0;
      return { operation: changed ? { op: "change-relation" as const, id: first.id, set } : null };
    }
    const id = await freshIn(workbench, "deed", `${draft.from} ${draft.kind} ${draft.to}`);
    const made: Relation = { ...NEW, ...set, id };
    added.current = made;
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
      done={() => (added.current && onMade ? onMade(added.current) : onClose())}
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
          {draft.quotes.length === 0 && <Choice label="Told in" {...field("source")} choices={articles} />}
          {problems.source && <p className="entity-problem">{problems.source}</p>}
          <ActionWordsField draft={draft} change={change} text={text} problem={problems.words} />
          <Field label="Summary" {...field("gist")} hint="One line, in our words." />
        </>
      )}
    </EditDialog>
  );
}

const NEW = { from: "", to: "", kind: "", date: null, source: "", quotes: [], gist: "", by: null };
