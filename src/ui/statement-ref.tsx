import type { Id } from "../model/index.ts";
import { NameLink } from "./name-link.tsx";
import { useStatement } from "./use-statement.ts";
import { useNames } from "./use-workbench.ts";
import { listed } from "./words.ts";

/** A link to a statement by who said it: "what Ada Lind said". */
export function StatementRef({ id }: { id: Id }) {
  const names = useNames();
  const statement = useStatement(id);
  if (!statement) return <NameLink id={id}>a statement</NameLink>;
  const speakers = [...(statement.speaker === null ? [] : [statement.speaker]), ...statement.others];
  const who = listed(speakers.map((speaker) => names.get(speaker)?.label ?? speaker));
  return <NameLink id={id}>{who === "" ? "what somebody said" : `what ${who} said`}</NameLink>;
}
