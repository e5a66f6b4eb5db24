/** What stands on an actor or issue, in words. */
import type { ActorUse, IssueUse } from "../../query/index.ts";
import { counted, listed } from "../words.ts";

/** "4 statements made, 2 about, named in 1 more and 3 actions"; null when nothing is. */
export function actorUseWords({ made, about, named, deeds }: ActorUse): string | null {
  const parts = [
    ...(made > 0 ? [`${counted(made, "statement")} made`] : []),
    ...(about > 0 ? [`${made > 0 ? about : counted(about, "statement")} about`] : []),
    ...(named > 0 ? [`named in ${made + about > 0 ? `${named} more` : counted(named, "statement")}`] : []),
    ...(deeds > 0 ? [counted(deeds, "action")] : []),
  ];
  return parts.length === 0 ? null : listed(parts);
}

/** "12 statements: 4 support, 8 oppose"; null when there are none. */
export function issueUseWords({ statements, mix }: IssueUse): string | null {
  if (statements === 0) return null;
  const parts = (["support", "oppose", "mixed", "neutral"] as const)
    .filter((value) => mix[value] > 0)
    .map((value) => `${mix[value]} ${value}`);
  return `${counted(statements, "statement")}: ${parts.join(", ")}`;
}
