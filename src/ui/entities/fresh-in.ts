import { type Id, presentIds } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import type { Workbench } from "../../state/index.ts";
import { idFrom } from "../../text/ids.ts";

/** A kind of thing and its name -> a readable id that nothing in the open record has or had before a merge: "actor-ada-lind", or "actor-ada-lind-2". */
export async function freshIn(
  { askOnce, store }: Pick<Workbench, "askOnce" | "store">,
  kind: string,
  name: string,
): Promise<Id> {
  const wanted = idFrom(kind, name);
  const { summary } = store.getState();
  const now = presentIds(summary ?? { actors: [], issues: [] });
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (now(id) === id && (await askOnce({ ask: "profile", id, filter: NO_FILTER })) === null) return id;
  }
}
