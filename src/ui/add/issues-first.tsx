import { useDialogs } from "../use-dialog.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import type { Target } from "./add-target.tsx";
import { draftsOf } from "./use-drafts.ts";

/** Of more issues so many are named. */
const NAMED = 3;

interface Props {
  readonly target: Target;
  onTarget(change: Partial<Target>): void;
}

/** Sides are suggested toward the issues that a record has when articles come to it: which those are, or that there are none, and the way to make one first. */
export function IssuesFirst({ target, onTarget }: Props) {
  const workbench = useWorkbench();
  const { edit } = useDialogs();
  const issues = useModel((model) => model.summary?.issues) ?? [];
  const isNew = target.into === "new";
  const hasIssues = !isNew && issues.length > 0;
  // What is brought stays, and goes into the record that is open then.
  const makeFirst = async () => {
    if (isNew) {
      if (!(await workbench.newRecord({ title: target.title.trim() || "New record" }))) return;
      onTarget({ into: "open" });
      draftsOf(workbench).setTitle(null);
    }
    edit({ do: "issue", id: null });
  };
  const more = issues.length - NAMED;
  const named = issues.slice(0, NAMED).map(({ name }) => name);
  return (
    <section className="add-issues" aria-label="Issues" data-none={!hasIssues || undefined}>
      {hasIssues ? (
        <p>
          Sides are looked for toward {named.join(", ")}
          {more > 0 && ` and ${more} more`}.
        </p>
      ) : (
        <p>
          <strong>{isNew ? "A new record" : "This record"} has no issues yet.</strong> Statements are found all the
          same, but which side one takes is suggested only toward issues that are there before the articles are added.
        </p>
      )}
      <button type="button" className="button secondary" onClick={() => void makeFirst()}>
        {isNew ? "Make the record and an issue first…" : hasIssues ? "Another issue…" : "Make an issue first…"}
      </button>
    </section>
  );
}
