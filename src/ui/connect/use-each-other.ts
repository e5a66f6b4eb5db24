import { type Filter, NO_FILTER } from "../../query/index.ts";
import type { Connection } from "../../state/index.ts";
import { useAnswer } from "../use-workbench.ts";
import { eachOtherWords } from "./each-other.ts";

/** All that is said, wherever it is said. */
const ALL: Filter = { ...NO_FILTER, appearances: true };

/** That the two do not speak of each other; null when they do, and until that is known. */
export function useEachOther({ from, to }: Connection): string | null {
  const one = useAnswer("connect-from", { ask: "profile", id: from, filter: ALL });
  const other = useAnswer("connect-to", to === null ? null : { ask: "profile", id: to, filter: ALL });
  if (one.answer?.node.id !== from || !other.answer || other.answer.node.id !== to) return null;
  return eachOtherWords(one.answer, other.answer);
}
