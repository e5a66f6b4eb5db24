import type { Dispatch, SetStateAction } from "react";
import { flushSync } from "react-dom";
import type { Id } from "../../model/index.ts";
import { movedId } from "../../state/index.ts";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { ActorForm } from "./actor-form.tsx";
import { Contested } from "./contested.tsx";
import type { EntityTask, TaskProps } from "./entity-task.ts";
import { HeldActionForm } from "./held-action-form.tsx";
import { IssueForm } from "./issue-form.tsx";
import { Lists } from "./lists.tsx";
import { Merge } from "./merge.tsx";
import { RecordForm } from "./record-form.tsx";
import { RelationForm } from "./relation-form.tsx";
import { Remove } from "./remove.tsx";
import { RemoveSource } from "./remove-source.tsx";
import { ShownActionForm } from "./shown-action-form.tsx";
import { SourceForm } from "./source-form.tsx";
import { Split } from "./split.tsx";

interface Props {
  /** The last one lies on top. */
  readonly tasks: readonly EntityTask[];
  set: Dispatch<SetStateAction<readonly EntityTask[]>>;
}

/** The dialogs about the record's things, one over the other: a list stays where it was under what was opened from it. */
export function EntityDialogs({ tasks, set }: Props) {
  const workbench = useWorkbench();
  const props = (task: EntityTask): TaskProps => ({
    onClose: () => set((all) => all.filter((one) => one !== task)),
    open: (next) => set((all) => [...all, next]),
    closeAll: () => set([]),
    settled: (id) => set((all) => all.filter((one) => one !== task && !isAbout(one, id))),
    gone: (id, now) => {
      const left = tasks.filter((one) => one !== task && !isAbout(one, id) && !isAbout(one, now));
      flushSync(() => set(left));
      workbench.change(movedId(id, now), "quietly");
      // The button that it began from may be gone with the thing.
      if (left.length === 0) document.getElementById("details")?.focus({ preventScroll: true });
    },
  });
  return tasks.map((task) => <Task key={JSON.stringify(task)} task={task} {...props(task)} />);
}

function isAbout(task: EntityTask, id: Id | null): boolean {
  return "id" in task && task.id !== null && task.id === id;
}

/** Another record may be opened under a dialog: what is not in it is not asked about. */
function Task({ task, ...props }: TaskProps & { readonly task: EntityTask }) {
  const { actors, issues, sources } = useSummary();
  switch (task.do) {
    case "list":
      return <Lists of={task.of} {...props} />;
    case "record":
      return <RecordForm {...props} />;
    case "contested":
      return <Contested {...props} />;
    case "source": {
      const source = sources.find(({ id }) => id === task.id);
      return source && <SourceForm source={source} {...props} />;
    }
    case "remove-source": {
      const source = sources.find(({ id }) => id === task.id);
      return source && <RemoveSource source={source} {...props} />;
    }
    case "split": {
      const actor = actors.find(({ id }) => id === task.id);
      return actor && <Split actor={actor} {...props} />;
    }
    case "actor": {
      const actor = actors.find(({ id }) => id === task.id) ?? null;
      return actor || task.id === null ? (
        <ActorForm actor={actor} name={task.name ?? ""} kind={task.kind ?? "person"} {...props} />
      ) : null;
    }
    case "relation":
      return task.id === null ? (
        <RelationForm begun={{ of: task.of }} relation={null} {...props} />
      ) : (
        <HeldActionForm id={task.id} {...props} />
      );
    case "shown-relation":
      return <ShownActionForm shown={task.shown} {...props} />;
    case "issue": {
      const issue = issues.find(({ id }) => id === task.id) ?? null;
      return issue || task.id === null ? <IssueForm issue={issue} name={task.name ?? ""} {...props} /> : null;
    }
    case "merge": {
      const things = task.of === "actor" ? actors : issues;
      const thing = things.find(({ id }) => id === task.id);
      return thing && <Merge of={task.of} thing={thing} things={things} other={task.other ?? null} {...props} />;
    }
    case "remove": {
      const thing = (task.of === "actor" ? actors : issues).find(({ id }) => id === task.id);
      return thing && <Remove of={task.of} thing={thing} {...props} />;
    }
  }
}
