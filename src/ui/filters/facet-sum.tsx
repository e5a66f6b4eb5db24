import type { FacetValue, ListClause } from "../../query/index.ts";
import { SumNote } from "../sum-note.tsx";
import { useCounts, useModel } from "../use-workbench.ts";

interface Props {
  /** The clause of the facet; `from` stands for its dates. */
  readonly clause: ListClause | "from";
  readonly values: readonly FacetValue[];
  readonly why: string;
}

/** What the values of a facet come to, where all of them are seen beside the number of statements that they are counted from. */
export function FacetSum({ clause, values, why }: Props) {
  const filter = useModel((model) => model.view.filter);
  const { answer, pending } = useCounts();
  const set = clause === "from" ? filter.from !== null || filter.to !== null : filter[clause] !== null;
  // A facet is counted without its own clause, so that with one its values are not of what the page counts.
  if (set || pending || answer === null) return null;
  return (
    <SumNote
      figures={values.map(({ count }) => count)}
      total={answer.statements.kept}
      why={why}
      className="hint facet-hint"
    />
  );
}
