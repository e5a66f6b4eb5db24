import type { Named } from "../../query/index.ts";
import { KindIcon } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementRef } from "../statement-ref.tsx";
import { useSummary } from "../use-workbench.ts";

/** What is spoken of, with an issue's proposition; a statement by who said it and what, in our words. */
export function TargetName({ target: { kind, id, label } }: { target: Named }) {
  const { issues } = useSummary();
  const proposition = kind === "issue" ? issues.find((issue) => issue.id === id)?.proposition : undefined;
  return (
    <>
      <KindIcon kind={kind} size={14} />
      {kind === "statement" ? <StatementRef id={id} first /> : <NameLink id={id}>{label}</NameLink>}
      {proposition !== undefined && <span className="compare-proposition">{proposition}</span>}
      {kind === "statement" && <span className="compare-proposition">In our words: {label}</span>}
    </>
  );
}
