import type { ReactNode } from "react";
import type { Evidence, Id } from "../../model/index.ts";
import { CheckMark, foundWords, useChecks, worstOf } from "../check-state.tsx";
import { NameLink } from "../name-link.tsx";
import { SourceLink } from "../source-link.tsx";
import { placeWords } from "../statement-words.tsx";

interface Props {
  readonly source: Id;
  readonly quotes: readonly Evidence["quote"][];
  /** Whose quotes they are: a relation's, or an actor's, whose affiliations have many. */
  readonly owner: Id;
  /** The end of the path of the only quote that is meant; without it all of the owner's. */
  readonly path?: string;
  /** What else can be done there. */
  readonly children?: ReactNode;
}

/** "National Times at 302–383, Show in source": where something stands that is no quotation. */
export function PlaceLine({ source, quotes, owner, path = "", children }: Props) {
  const checks = useChecks(owner).filter((check) => check.source === source && check.where.endsWith(path));
  const check = worstOf(checks);
  return (
    <p className="card-line card-tools">
      <NameLink id={source} />
      <span className="card-place">{quotes.length === 0 ? "no words marked" : `at ${placeWords(quotes)}`}</span>
      {check && check.state !== "unchecked" && <CheckMark state={check.state} words={foundWords(check)} />}
      <span className="card-actions">
        {children}
        <SourceLink className="quiet" source={source} at={owner} />
      </span>
    </p>
  );
}
