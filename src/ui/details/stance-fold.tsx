import type { StanceValue } from "../../model/index.ts";
import type { Named, Row, Group as Stances } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { StatementHint } from "../statement-hint.tsx";
import { StatementRef } from "../statement-ref.tsx";
import { useStatement } from "../use-statement.ts";
import { counted, stanceVerb } from "../words.ts";
import { Few, Fold } from "./group.tsx";

/** How many quotes an open row shows at first. */
const FEW = 10;

export const STANCE_PASSIVES: Readonly<Record<StanceValue, string>> = {
  support: "supported by",
  oppose: "opposed by",
  mixed: "mixed view by",
  neutral: "neutral view by",
};

interface Props {
  readonly group: Stances;
  readonly way: "says" | "about";
  /** Whether who says it is several. */
  readonly many?: boolean;
  readonly open?: boolean;
}

/** "opposes Immigration raids 4", or "opposed by Nick Sortor 2": one stance toward one target, or by one speaker, over its words. */
export function StanceFold({ group, way, many = false, open = false }: Props) {
  const { tie, value, other, rows } = group;
  const verb = way === "says" ? stanceVerb(value, many) : STANCE_PASSIVES[value];
  const count = counted(rows.length, "statement");
  // Two replies to one person are told apart by what they reply to.
  const answered = useStatement(other.kind === "statement" ? other.id : null);
  const toward =
    other.kind === "statement" ? (answered ? `the statement: ${answered.gist}` : "a statement") : other.label;
  return (
    <Fold
      open={open}
      label={`${verb} ${toward}, ${count}`}
      face={
        <>
          <StanceMark stance={value} hollow={allReported(rows)} />
          <span className={`verb text-${value}`}>{verb}</span>
        </>
      }
      below={answered && <StatementHint statement={answered} />}
      beside={
        <>
          <span className="fold-name">
            <OtherEnd other={other} />
          </span>
          {tie === null ? (
            <span className="figure">{rows.length}</span>
          ) : (
            <NameLink id={tie} className="figure" label={`${count}, as a line`}>
              {rows.length}
            </NameLink>
          )}
        </>
      }
    >
      <Few
        items={rows}
        few={FEW}
        each={(row) => <StatementCard key={row.statement.id} row={row} rule={value} tools={false} />}
      />
    </Fold>
  );
}

/** No quotation behind it: the mark is hollow. */
export function allReported(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.every(({ statement }) => statement.form === "indirect");
}

function OtherEnd({ other }: { other: Named }) {
  return other.kind === "statement" ? <StatementRef id={other.id} /> : <NameLink id={other.id}>{other.label}</NameLink>;
}
