import type { ReactNode } from "react";
import { FORMS } from "../../model/index.ts";
import type { Evidenced, Row, Tie, TieNode } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { StatementRef, useThingName } from "../statement-ref.tsx";
import { useSummary } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { AffiliationList } from "./affiliation-list.tsx";
import { Few, Group } from "./group.tsx";
import { NotDrawn } from "./not-drawn.tsx";
import { RelationList } from "./relation-list.tsx";
import { Title } from "./title.tsx";

/** Cards that are shown at first; the largest edges have more. */
const FEW = 20;

/** An edge: the words behind it, or the deeds, or the role. */
export function TieDetails({ evidence, note }: { evidence: Evidenced; note: ReactNode }) {
  const { tie, source, target, statements, relations, affiliations, parallel } = evidence;
  const { issues } = useSummary();
  const issue = issues.find(({ id }) => id === tie.target);
  return (
    <>
      <Title className="tie-title">
        <End node={source} first />{" "}
        <span className="tie-line">
          {tie.stance && <StanceMark stance={tie.stance} hollow={tie.reported} size={18} />}
          <span className={tie.stance ? `text-${tie.stance}` : "tie-verb"}>{verbOf(tie)}</span>{" "}
          {tie.kind === "said" ? <NameLink id={target.id}>this</NameLink> : <End node={target} />}
        </span>
      </Title>
      {issue && <p className="details-lead">{issue.proposition}</p>}
      <p className="tie-sum">
        <Sum evidence={evidence} />
      </p>
      {note}
      {statements.items.length > 0 && (
        <div className="cards">
          <Few
            items={statements.items}
            few={FEW}
            each={(row) => (
              <StatementCard key={row.statement.id} row={row} by={!speaks(row, source.id)} size="evidence" />
            )}
          />
        </div>
      )}
      {relations.length > 0 && (
        <Group title="Actions" figure={relations.length}>
          <NotDrawn relations={relations} chosen />
          <RelationList relations={relations} />
        </Group>
      )}
      {affiliations.length > 0 && (
        <Group title="On what it rests">
          <AffiliationList
            entries={affiliations.map((affiliation) => ({ owner: tie.source, other: affiliation.agency, affiliation }))}
          />
        </Group>
      )}
      {parallel.length > 0 && (
        <Group title="Also between the two">
          <ul className="detail-rows">
            {parallel.map((other) => (
              <li key={other.id} className="detail-row">
                <TieLink tie={other} />
                <span className="figure">{other.weight}</span>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}

/** A tie as a link to its evidence: "Karen Bass opposes Immigration raids". */
export function TieLink({ tie }: { tie: Tie }) {
  const source = useThingName(tie.source, true);
  const target = useThingName(tie.target);
  return (
    <>
      {tie.stance && <StanceMark stance={tie.stance} hollow={tie.reported} />}
      <NameLink id={tie.id}>
        {source} <span className={tie.stance ? `text-${tie.stance}` : undefined}>{verbOf(tie)}</span> {target}
      </NameLink>
    </>
  );
}

function End({ node, first = false }: { node: TieNode; first?: boolean }) {
  return node.kind === "statement" ? (
    <StatementRef id={node.id} first={first} />
  ) : (
    <NameLink id={node.id}>{node.label}</NameLink>
  );
}

function verbOf({ kind, label }: Tie): string {
  return kind === "affiliation" ? `${label},` : label;
}

function speaks({ statement }: Row, id: string): boolean {
  return statement.speaker === id && statement.others.length === 0;
}

const FORM_WORDS = { direct: "direct", mixed: "partly quoted", indirect: "reported" } as const;

/** "4 statements in 2 sources: 3 direct, 1 reported", or what else stands behind it. */
function Sum({ evidence: { statements, relations, affiliations } }: { evidence: Evidenced }) {
  if (statements.total > 0) {
    const rows = statements.items.map(({ statement }) => statement);
    const forms = FORMS.map((form) => ({ form, count: rows.filter((row) => row.form === form).length }));
    const sources = new Set(rows.map(({ source }) => source)).size;
    return (
      <>
        <b>{counted(statements.total, "statement")}</b>
        {rows.length < statements.total && `, of which the first ${rows.length} are listed,`} in{" "}
        {counted(sources, "source")}:{" "}
        {forms
          .filter(({ count }) => count > 0)
          .map(({ form, count }) => `${count} ${FORM_WORDS[form]}`)
          .join(", ")}
      </>
    );
  }
  if (relations.length > 0) {
    const sources = new Set(relations.map(({ source }) => source)).size;
    return (
      <>
        <b>Reported {counted(relations.length, "time")}</b> in {counted(sources, "source")}
      </>
    );
  }
  return <b>{counted(affiliations.length, "affiliation")}</b>;
}
