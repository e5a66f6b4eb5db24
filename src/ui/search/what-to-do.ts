/** A thing that was found -> the change of the screen that is asked for with it. */
import { type Filter, NO_FILTER, only, type Profile } from "../../query/index.ts";
import { type Change, choose, chooseAll, filterBy, putDown, type Workbench } from "../../state/index.ts";
import { verbatimWords } from "../statement-words.tsx";

export type Deed = "go" | "add" | "filter";

/** Null when the record no longer holds it. */
export async function changeFor(workbench: Workbench, id: string, deed: Deed): Promise<Change | null> {
  if (deed === "go") return shown(choose(id));
  if (deed === "add") return shown(chooseAll([id], true));
  // Whether an actor speaks, and what a statement says, whatever the filter is now.
  const whole: Filter = { ...NO_FILTER, appearances: true };
  const profile = await workbench.askOnce({ ask: "profile", id, filter: whole });
  return profile && shown(filterBy((filter) => filteredBy(filter, profile)));
}

/** By every word of a text, as the text filter has it. */
export function textFilter(text: string): Change {
  return shown(filterBy((filter) => ({ ...filter, text })));
}

/** Nothing is pointed at in an article any more, so that what was asked for is what is seen. */
function shown(change: Change): Change {
  return (state) => putDown(change(state));
}

function filteredBy(filter: Filter, { node: { id }, thing, statements }: Profile): Filter {
  switch (thing.kind) {
    case "actor":
      return only(filter, statements.length > 0 ? "speaker" : "actor", id);
    case "issue":
      return only(filter, "issue", id);
    case "source":
      return only(filter, "source", id);
    case "statement": {
      const { statement } = thing.row;
      return { ...filter, text: firstWords(verbatimWords(statement)[0]?.text ?? statement.gist) };
    }
  }
}

/** Enough to tell a statement apart, and not too much for a sentence and an address. */
const WORDS_MOST = 10;

function firstWords(text: string): string {
  return text.trim().split(/\s+/u).slice(0, WORDS_MOST).join(" ");
}
