import type { FacetValue } from "../query/answer-basics.ts";
import { toCsv } from "./csv.ts";
import type { Catalogue } from "./statements-csv.ts";

/** Issues with how many statements take each stance on them -> CSV, a row an issue, in the order given. */
export function mixCsv(values: readonly FacetValue[], { issues }: Pick<Catalogue, "issues">): string {
  const propositions = new Map(issues.map(({ id, proposition }) => [id, proposition]));
  return toCsv(
    ["issue_id", "issue", "proposition", "statements", "support", "oppose", "mixed", "neutral"],
    values.map(({ value, label, count, mix }) => [
      value,
      label,
      propositions.get(value) ?? null,
      count,
      mix.support,
      mix.oppose,
      mix.mixed,
      mix.neutral,
    ]),
  );
}
