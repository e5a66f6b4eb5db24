import type { Id } from "../model/index.ts";
import { NameLink } from "./name-link.tsx";
import { useStatement } from "./use-statement.ts";
import { useNames } from "./use-workbench.ts";
import { listed } from "./words.ts";

/** A link to a statement by who said it: "what Ada Lind said". */
export function StatementRef({ id, first = false }: { id: Id; first?: boolean }) {
  return <NameLink id={id}>{useThingName(id, first)}</NameLink>;
}

/** What anything of the record is called in a line of text, or `first` in it; a statement by who said it. */
export function useThingName(id: Id, first = false): string {
  const names = useNames();
  const known = names.get(id)?.label;
  const statement = useStatement(known === undefined ? id : null);
  if (known !== undefined) return known;
  if (!statement) return first ? "A statement" : "a statement";
  const speakers = [...(statement.speaker === null ? [] : [statement.speaker]), ...statement.others];
  const who = listed(speakers.map((speaker) => names.get(speaker)?.label ?? speaker));
  return `${first ? "What" : "what"} ${who === "" ? "somebody" : who} said`;
}
