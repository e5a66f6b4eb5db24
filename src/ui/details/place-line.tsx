import type { Evidence, Id } from "../../model/index.ts";
import { read } from "../../state/index.ts";
import { CheckStateLine } from "../check-state.tsx";
import { NameLink } from "../name-link.tsx";
import { placeWords } from "../statement-words.tsx";
import { ViewLink } from "../view-link.tsx";

/** "National Times at 302–383, Show in source": where something of ours stands that is no quotation. */
export function PlaceLine({ source, quotes, owner }: { source: Id; quotes: readonly Evidence["quote"][]; owner: Id }) {
  return (
    <p className="card-line card-tools">
      <NameLink id={source} />
      <span className="card-place">at {placeWords(quotes)}</span>
      <CheckStateLine owner={owner} source={source} brief />
      <span className="card-actions">
        <ViewLink className="quiet" to={read(source, owner)}>
          Show in source
        </ViewLink>
      </span>
    </p>
  );
}
