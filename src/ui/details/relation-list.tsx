import type { Id, Relation } from "../../model/index.ts";
import { withoutQuoteSigns } from "../../text/block-quote.ts";
import { NameLink } from "../name-link.tsx";
import { StatementRef } from "../statement-ref.tsx";
import { useSoundText } from "../suggested-words.ts";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useNames } from "../use-workbench.ts";
import { dated } from "../words.ts";
import { PlaceLine } from "./place-line.tsx";

/** Deeds, each with the words that show it, where they stand and who says so. `self` is not linked to itself. */
export function RelationList({ relations, self = null }: { relations: readonly Relation[]; self?: Id | null }) {
  return (
    <ul className="detail-rows">
      {relations.map((relation) => (
        <li key={relation.id} className="detail-entry">
          <p>
            <End id={relation.from} self={self} /> {relation.kind} <End id={relation.to} self={self} />
          </p>
          {relation.gist !== "" && <p className="note">{relation.gist}</p>}
          <Words relation={relation} />
          <p className="card-line">
            <span className="card-part">{dated(relation.date)}</span>
            <span className="card-part">
              {relation.by === null ? "by the source’s own account" : <By id={relation.by} />}
            </span>
          </p>
          <PlaceLine source={relation.source} quotes={relation.quotes} owner={relation.id}>
            <Edit relation={relation} />
          </PlaceLine>
        </li>
      ))}
    </ul>
  );
}

/** In the article's own letter: nobody said them. Nothing while its text is not at hand. */
function Words({ relation }: { relation: Relation }) {
  const text = useSoundText(relation);
  if (text === null || relation.quotes.length === 0) return null;
  const words = relation.quotes.map(({ start, end }) => withoutQuoteSigns(text.slice(start, end)));
  return (
    <p>
      <span className="words-note">In the article’s words: </span>
      {words.join(" … ")}
    </p>
  );
}

function Edit({ relation }: { relation: Relation }) {
  const { edit } = useDialogs();
  const names = useNames();
  const embed = useModel((model) => model.view.embed);
  if (embed) return null;
  const name = (id: Id) => names.get(id)?.label ?? id;
  return (
    <button type="button" className="link" onClick={() => edit({ do: "relation", of: relation.from, id: relation.id })}>
      Edit
      <span className="visually-hidden">
        {" "}
        {name(relation.from)} {relation.kind} {name(relation.to)}
      </span>
    </button>
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
