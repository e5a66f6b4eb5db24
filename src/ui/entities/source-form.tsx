import { useId, useMemo, useState } from "react";
import { SOURCE_KINDS, type Source } from "../../model/index.ts";
import { useSummary } from "../use-workbench.ts";
import { SOURCE_KIND_NAMES } from "../words.ts";
import { choicesOf } from "./actor-draft.ts";
import { BASIS_CHOICES } from "./affiliation-fields.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Choice, Field } from "./field.tsx";
import { typed } from "./problems.ts";
import { LANGUAGE_HINT, readSourceDraft, type SourceDraft, sourceDraft } from "./source-draft.ts";
import { DATE_FORMS } from "./typed-date.ts";

const KINDS = SOURCE_KINDS.map((kind) => [kind, SOURCE_KIND_NAMES[kind]] as const);

/** What is known of an article beside its text, which stays as it is. */
export function SourceForm({ source, onClose, open }: TaskProps & { readonly source: Source }) {
  const { actors } = useSummary();
  const choices = useMemo(() => choicesOf(actors), [actors]);
  // What somebody else changes meanwhile is not taken back by who saves another field.
  const [first] = useState(source);
  const [draft, setDraft] = useState<SourceDraft>(() => sourceDraft(source, choices));
  const outlets = useId();
  const set =
    <K extends keyof SourceDraft>(key: K) =>
    (value: SourceDraft[K]) =>
      setDraft((all) => ({ ...all, [key]: value }));
  const read = () => {
    const found = readSourceDraft(draft, first, choices);
    if ("problems" in found) return found;
    const changed = Object.keys(found.set).length > 0;
    return { operation: changed ? { op: "change-source" as const, id: source.id, set: found.set } : null };
  };
  // Outlets first: they are what publishes.
  const publishers = [...actors].sort((a, b) => Number(b.kind === "outlet") - Number(a.kind === "outlet"));
  return (
    <EditDialog
      title={`Edit ${source.label}`}
      submit="Save"
      read={read}
      done={onClose}
      onClose={onClose}
      draft={draft}
      more={
        <button type="button" className="button secondary" onClick={() => open({ do: "remove-source", id: source.id })}>
          Delete…
        </button>
      }
    >
      {(problems) => (
        <>
          <div className="entity-pair">
            <Field
              label="Label"
              value={draft.label}
              change={set("label")}
              problem={problems.label}
              required
              hint="What this project calls it on screen."
            />
            <Choice label="Kind" value={draft.kind} choices={KINDS} change={set("kind")} />
          </div>
          <Field
            label="Title"
            value={draft.title}
            change={set("title")}
            hint="The article’s own; empty when it states none."
          />
          <div className="entity-pair">
            <Field
              label="Publisher"
              value={draft.publisher}
              change={set("publisher")}
              problem={choices.idOf.has(typed(draft.publisher)) ? undefined : problems.publisher}
              list={outlets}
              mend={
                problems.publisher !== undefined && {
                  name: "Add it as an actor…",
                  act: () => open({ do: "actor", id: null, name: draft.publisher.trim(), kind: "outlet" }),
                }
              }
            />
            <Field label="Author" value={draft.author} change={set("author")} />
          </div>
          <Field label="Address" type="url" value={draft.url} change={set("url")} problem={problems.url} />
          <div className="entity-pair">
            <Field
              label="Published"
              value={draft.published}
              change={set("published")}
              problem={problems.published}
              hint={DATE_FORMS}
            />
            <Choice label="How the date is known" value={draft.basis} choices={BASIS_CHOICES} change={set("basis")} />
          </div>
          {draft.basis === "inferred" && (
            <Field
              label="From what the date is inferred"
              value={draft.why}
              change={set("why")}
              problem={problems.why}
            />
          )}
          <Field
            label="Language"
            value={draft.language}
            change={set("language")}
            problem={problems.language}
            hint={LANGUAGE_HINT}
          />
          <datalist id={outlets}>
            {publishers.map(({ id }) => (
              <option key={id} value={choices.labelOf.get(id) ?? id} />
            ))}
          </datalist>
        </>
      )}
    </EditDialog>
  );
}
