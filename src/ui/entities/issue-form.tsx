import { useState } from "react";
import type { Issue } from "../../model/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Field } from "./field.tsx";
import { freshIn } from "./fresh-in.ts";
import { type IssueDraft, issueDraft, NOTE_HINT, PROPOSITION_HINT, readIssueDraft } from "./issue-draft.ts";

interface Props extends TaskProps {
  /** Null for a new one. */
  readonly issue: Issue | null;
  readonly name: string;
}

/** What can be contested: a proposition, and how its sides are told. */
export function IssueForm({ issue, name, onClose, open }: Props) {
  const workbench = useWorkbench();
  // What somebody else changes meanwhile is not taken back by who saves another field.
  const [first] = useState(issue);
  const [draft, setDraft] = useState<IssueDraft>(() => issueDraft(issue, name));
  const field = (key: keyof IssueDraft) => ({
    value: draft[key],
    change: (value: string) => setDraft((all) => ({ ...all, [key]: value })),
  });

  const read = async () => {
    const found = readIssueDraft(draft, first);
    if ("problems" in found) return found;
    if (issue !== null) {
      const changed = Object.keys(found.set).length > 0;
      return { operation: changed ? { op: "change-issue" as const, id: issue.id, set: found.set } : null };
    }
    const made: Issue = { ...NEW, ...found.set, id: await freshIn(workbench, "issue", draft.name) };
    return { operation: { op: "add" as const, sources: [], actors: [], issues: [made], statements: [] } };
  };

  return (
    <EditDialog
      title={issue ? `Edit ${issue.name}` : "New issue"}
      submit={issue ? "Save" : "Add"}
      read={read}
      done={onClose}
      onClose={onClose}
      draft={draft}
      more={
        issue && (
          <>
            <button
              type="button"
              className="button secondary"
              onClick={() => open({ do: "merge", of: "issue", id: issue.id })}
            >
              Merge with…
            </button>
            <button
              type="button"
              className="button secondary"
              onClick={() => open({ do: "remove", of: "issue", id: issue.id })}
            >
              Delete…
            </button>
          </>
        )
      }
    >
      {(problems) => (
        <>
          <Field label="Name" {...field("name")} problem={problems.name} required hint="As the graph shows it." />
          <Field
            label="Proposition"
            {...field("proposition")}
            problem={problems.proposition}
            required
            rows={2}
            hint={PROPOSITION_HINT}
          />
          <Field label="Note" {...field("note")} rows={3} hint={NOTE_HINT} />
          <Field label="Example" {...field("example")} rows={2} hint="Words that are a case of it, and their side." />
          <Field
            label="Counter-example"
            {...field("counterExample")}
            rows={2}
            hint="Something that looks like it and is not."
          />
        </>
      )}
    </EditDialog>
  );
}

const NEW = { name: "", proposition: "", note: "", counterExample: "" };
