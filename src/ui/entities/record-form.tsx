import { useState } from "react";
import { useSummary } from "../use-workbench.ts";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Field } from "./field.tsx";
import { changedFields, touchedSince, typed } from "./problems.ts";
import { isLanguage, LANGUAGE_HINT } from "./source-draft.ts";

/** What the record says of itself. */
export function RecordForm({ onClose }: TaskProps) {
  const now = useSummary();
  // What somebody else changes meanwhile is not taken back by who saves another field.
  const [summary] = useState(now);
  const { title, description, language, terms } = summary;
  const [first] = useState({ title, description, language, terms: terms ?? "" });
  const [draft, setDraft] = useState(first);
  const field = (key: keyof typeof draft) => ({
    value: draft[key],
    change: (value: string) => setDraft((all) => ({ ...all, [key]: value })),
  });
  const read = () => {
    const next = {
      title: typed(draft.title),
      description: draft.description.trim(),
      language: draft.language.trim(),
      terms: draft.terms.trim() || null,
    };
    const problems = {
      ...(next.title === "" && { title: "A record needs a title." }),
      ...(!isLanguage(next.language) && { language: "This is no language code." }),
    };
    if (Object.keys(problems).length > 0) return { problems };
    const set = changedFields({ title, description, language, terms }, next, touchedSince(first, draft));
    return { operation: Object.keys(set).length > 0 ? { op: "change-record" as const, set } : null };
  };
  return (
    <EditDialog
      title="Edit what the record says of itself"
      submit="Save"
      read={read}
      done={onClose}
      onClose={onClose}
      draft={draft}
    >
      {(problems) => (
        <>
          <Field label="Title" {...field("title")} problem={problems.title} required />
          <Field label="Description" {...field("description")} rows={3} hint="One sentence: what it is about." />
          <Field
            label="Language of our own words"
            {...field("language")}
            problem={problems.language}
            hint={LANGUAGE_HINT}
          />
          <Field label="Terms" {...field("terms")} rows={2} hint="Who may do what with it; empty when nobody said." />
        </>
      )}
    </EditDialog>
  );
}
