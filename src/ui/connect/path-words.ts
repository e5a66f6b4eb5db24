import type { PathKind, Tie } from "../../query/index.ts";
import { AFFILIATED_LABEL } from "../../query/labels.ts";
import { counted } from "../words.ts";

export const PATH_KIND_NAMES: Readonly<Record<PathKind, string>> = {
  stance: "Stances",
  relation: "Actions",
  affiliation: "Affiliations",
  source: "Same source",
};

/** What lies between the two ends of a tie, as a sentence has it: "opposes", "deployed", "is affiliated with", or of `many` "are". */
export function linkVerb({ kind, label }: Tie, many: boolean): string {
  const be = many ? "are" : "is";
  if (kind === "source") return `${be} quoted in`;
  return kind === "affiliation" ? `${be} ${AFFILIATED_LABEL}` : label;
}

/** What a sentence about a tie ends with: the roles, " (mayor)"; "" when there is nothing more to say. */
export function linkRole({ kind, label }: Tie): string {
  return kind === "affiliation" && label !== AFFILIATED_LABEL ? ` (${label})` : "";
}

/** What stands behind a tie: "4 statements", "reported 2 times", "1 affiliation". */
export function linkCount({ kind, weight }: Tie): string {
  if (kind === "relation") return `reported ${counted(weight, "time")}`;
  return counted(weight, kind === "affiliation" ? "affiliation" : "statement");
}
