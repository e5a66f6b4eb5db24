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
          </p>
          <p className="note">{relation.gist}</p>
          <p className="card-line">
            <span className="card-part">{dated(relation.date)}</span>
            <span className="card-part">
              {relation.by === null ? "by the source’s own account" : <By id={relation.by} />}
            </span>
          </p>
          <PlaceLine source={relation.source} quotes={relation.quotes} owner={relation.id} />
        </li>
      ))}
    </ul>
  );
}

function By({ id }: { id: Id }) {
  return (
    <>
      by <StatementRef id={id} />
    </>
  );
}

function End({ id, self }: { id: Id; self: Id | null }) {
  const names = useNames();
  return id === self ? <b>{names.get(id)?.label ?? id}</b> : <NameLink id={id} />;
}
