import { PATH_KINDS, type Paths, type Question } from "../../query/index.ts";
import { type Connection, WAYS_FIRST } from "../../state/index.ts";
import { useAnswer, useModel } from "../use-workbench.ts";

export interface Found {
  readonly paths: Paths | null;
  /** The answer to these very ends is not there yet. */
  readonly pending: boolean;
}

/** The ways between the two that are being connected; null until they are known, or when there are none to know of. */
export function usePaths(): Found {
  const connection = useModel((model) => model.view.connect);
  const filter = useModel((model) => model.view.filter);
  const { answer, pending } = useAnswer("paths", connection && questionOf(connection, { filter }));
  if (!connection || connection.to === null) return { paths: null, pending: false };
  // While other kinds are looked at the last ways stay, but never those of others.
  const same = answer?.from.id === connection.from && answer.to.id === connection.to;
  return { paths: same ? answer : null, pending };
}

/** Null while an end is missing. The kinds in one order, so that the same choice is the same question. */
export function questionOf(
  { from, to, over, most = WAYS_FIRST }: Connection,
  { filter }: Pick<Question, "filter">,
): Extract<Question, { ask: "paths" }> | null {
  if (to === null) return null;
  return { ask: "paths", from, to, over: PATH_KINDS.filter((kind) => over.includes(kind)), most, filter };
}
