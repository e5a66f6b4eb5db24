import type { Tie } from "../../query/index.ts";
import { AffiliationList } from "../details/affiliation-list.tsx";
import { Few } from "../details/group.tsx";
import { RelationList } from "../details/relation-list.tsx";
import { useLate } from "../details/use-settled.ts";
import { StatementCard } from "../statement-card.tsx";
import { useAnswer, useModel } from "../use-workbench.ts";

/** Statements that are asked for, and how many of them stand there at first. */
const PAGE = 200;
const FEW = 10;

/** What a link of a way rests on: the words, the deeds or the roles. */
export function LinkEvidence({ tie }: { tie: Tie }) {
  const filter = useModel((model) => model.view.filter);
  const { answer, pending } = useAnswer(`link:${tie.id}`, {
    ask: "evidence",
    tie: tie.id,
    from: 0,
    size: PAGE,
    filter,
  });
  const late = useLate(pending);
  if (!answer) return <p className="note">{late && "Looking it up…"}</p>;
  const { statements, relations, affiliations } = answer;
  return (
    <>
      {statements.items.length > 0 && (
        <div className="cards">
          <Few
            items={statements.items}
            few={FEW}
            each={(row) => <StatementCard key={row.statement.id} row={row} by stances rule={tie.stance} />}
          />
        </div>
      )}
      {relations.length > 0 && <RelationList relations={relations} />}
      {affiliations.length > 0 && (
        <AffiliationList
          entries={affiliations.map((affiliation) => ({ owner: tie.source, other: affiliation.agency, affiliation }))}
        />
      )}
    </>
  );
}
