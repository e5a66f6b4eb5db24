import { createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import type { AnswerTo, Id, NodeKind, Question, Summary } from "../query/index.ts";
import type { Answered, Model, Workbench } from "../state/index.ts";

const WorkbenchContext = createContext<Workbench | null>(null);
export const WorkbenchProvider = WorkbenchContext.Provider;

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("expected a WorkbenchProvider above, found none");
  return workbench;
}

export function useModel<T>(select: (model: Model) => T): T {
  return useStore(useWorkbench().store, select);
}

/** The answer to a question, asked again when it or the record changes; meanwhile the slot's last answer, `pending`. A null question asks nothing. */
export function useAnswer<Q extends Question>(slot: string, question: Q | null): Answered<AnswerTo<Q>> {
  const workbench = useWorkbench();
  const revision = useModel((model) => model.revision);
  const isOpen = useModel((model) => model.summary !== null);
  const answered = useModel((model) => model.answers[slot]) as Answered<AnswerTo<Q>> | undefined;
  const key = question && JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, whose object is new each time, and a newer record asks it again.
  useEffect(() => {
    if (question && isOpen) workbench.ask(slot, question);
  }, [workbench, slot, key, revision, isOpen]);
  if (!answered) return { key: key ?? "", revision, answer: null, pending: key !== null };
  return answered.key === key && answered.revision === revision ? answered : { ...answered, pending: true };
}

/** How much of the record the filter leaves. */
export function useCounts() {
  const filter = useModel((model) => model.view.filter);
  return useAnswer("counts", { ask: "counts", filter });
}

export interface NamedThing {
  readonly kind: NodeKind;
  readonly label: string;
}

/** Names and kinds of the record's actors, issues and sources. Statements are not among them. */
export function namesOf(summary: Summary): ReadonlyMap<Id, NamedThing> {
  const { actors, issues, sources } = summary;
  const known = catalogues.get(actors);
  if (known?.issues === issues && known.sources === sources) return known.names;
  const names = new Map<Id, NamedThing>([
    ...actors.map(({ id, kind, name }): [Id, NamedThing] => [id, { kind, label: name }]),
    ...issues.map(({ id, name }): [Id, NamedThing] => [id, { kind: "issue", label: name }]),
    ...sources.map(({ id, label }): [Id, NamedThing] => [id, { kind: "source", label }]),
  ]);
  catalogues.set(actors, { issues, sources, names });
  return names;
}
/** By the actors: an edit that changes nothing that has a name leaves the names as they are, and whoever shows them as it is. */
const catalogues = new WeakMap<
  Summary["actors"],
  Pick<Summary, "issues" | "sources"> & { readonly names: ReadonlyMap<Id, NamedThing> }
>();

/** The record that is open. Only for what is shown when there is one. */
export function useSummary(): Summary {
  return useModel(summaryOf);
}

export function useNames(): ReadonlyMap<Id, NamedThing> {
  return useModel((model) => namesOf(summaryOf(model)));
}

function summaryOf({ summary }: Model): Summary {
  if (!summary) throw new Error("expected a record to be open, found none");
  return summary;
}
