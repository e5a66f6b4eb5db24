import type { Id, Relation } from "../../model/index.ts";
import { NameLink } from "../name-link.tsx";
import { StatementRef } from "../statement-ref.tsx";
import { useNames } from "../use-workbench.ts";
import { dated } from "../words.ts";
import { PlaceLine } from "./place-line.tsx";

/** Deeds, each with where it stands and who says so. `self` is not linked to itself. */
export function RelationList({ relations, self = null }: { relations: readonly Relation[]; self?: Id | null }) {
  return (
    <ul className="detail-rows">
      {relations.map((relation) => (
        <li key={relation.id} className="detail-entry">
          <p>
            <End id={relation.from} self={self} /> {relation.kind} <End id={relation.to} self={self} />
            {relation.date && <span className="aside"> {dated(relation.date)}</span>}
          </p>
          <p className="note">{relation.gist}</p>
          <p className="card-line">
            {relation.by === null ? (
              "By the source’s own account"
            ) : (
              <>
                By <StatementRef id={relation.by} />
              </>
            )}
          </p>
          <PlaceLine source={relation.source} quotes={relation.quotes} owner={relation.id} />
        </li>
      ))}
    </ul>
  );
}

function End({ id, self }: { id: Id; self: Id | null }) {
  const names = useNames();
  return id === self ? <b>{names.get(id)?.label ?? id}</b> : <NameLink id={id} />;
}
