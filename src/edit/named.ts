import type { Id, OnRecord, Relation, Statement } from "../model/index.ts";
import { isSummedUp } from "../text/summed-up.ts";
import { cut } from "./cut.ts";
import { KIND_OF } from "./find-things.ts";
import type { List, Thing } from "./operation.ts";

/** A thing of a record -> what a sentence calls it: "Ada Lind", "the issue Night buses", "“We will stay” by Ada Lind". */
export function named(record: OnRecord, list: List, id: Id): string {
  const things: readonly Thing[] = record[list];
  const thing = things.find((one) => one.id === id);
  return thing === undefined ? `${KIND_OF[list]} ${id}` : thingWords(record, thing);
}

export function thingWords(record: OnRecord, thing: Thing): string {
  if ("label" in thing) return `the ${thing.kind} ${cut(thing.title ?? thing.label)}`;
  if ("proposition" in thing) return `the issue ${cut(thing.name)}`;
  if ("gist" in thing) return "stances" in thing ? statementWords(record, thing) : relationWords(record, thing);
  return cut(thing.name);
}

function relationWords({ actors }: OnRecord, { from, kind, to }: Relation): string {
  const name = (id: Id) => cut(actors.find((one) => one.id === id)?.name ?? id);
  return `the action ${name(from)} ${cut(kind)} ${name(to)}`;
}

/** Quotation marks stand around nothing but somebody's own words. */
function statementWords(record: OnRecord, statement: Statement): string {
  const { quotes, gist, speaker } = statement;
  const own = quotes.find(({ verbatim, exact }) => verbatim && exact !== undefined)?.exact;
  const name = record.actors.find(({ id }) => id === speaker)?.name;
  const by = name === undefined ? "" : ` by ${cut(name)}`;
  if (own !== undefined) return `“${cut(own)}”${by}`;
  return `a statement${by} (${isSummedUp(gist) ? cut(gist) : reportedWords(record, statement)})`;
}

/** What nobody has summed up is told by the article's first words of it, where the record holds its text. */
function reportedWords({ sources }: OnRecord, { source, quotes }: Statement): string {
  const text = sources.find(({ id }) => id === source)?.text;
  const [first] = quotes;
  const words = text === undefined || first === undefined ? "" : cut(text.slice(first.start, first.end));
  return words === "" ? "reported speech" : words;
}
