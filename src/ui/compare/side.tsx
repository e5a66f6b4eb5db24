import type { Group, Id } from "../../query/index.ts";
import { Few } from "../details/group.tsx";
import { allReported } from "../details/stance-fold.tsx";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { useVerb } from "../use-verb.ts";
import { useWhere } from "../use-where.ts";
import { counted } from "../words.ts";

/** Quotes of one stance that are shown at first. */
const FEW = 1;

/** What one actor says of one target: each stance with its words, or that there is none. */
export function Side({ by, groups }: { by: Id; groups: readonly Group[] }) {
  const verb = useVerb();
  const where = useWhere();
  if (groups.length === 0) {
    return <p className="compare-silent">No statement {where}</p>;
  }
  return groups.map(({ tie, value, rows }) => (
    <div key={value} className="compare-side">
      <p className="compare-stance">
        <StanceMark stance={value} hollow={allReported(rows)} />
        <span className={`text-${value}`}>{verb(value, [by])}</span>
        {tie === null ? (
          <span className="figure">{rows.length}</span>
        ) : (
          <NameLink id={tie} className="figure" label={counted(rows.length, "statement")}>
            {rows.length}
          </NameLink>
        )}
      </p>
      <Few
        items={rows}
        few={FEW}
        each={(row) => <StatementCard key={row.statement.id} row={row} rule={value} tools={false} />}
      />
    </div>
  ));
}
