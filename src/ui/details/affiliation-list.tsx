import type { Affiliation, Id } from "../../model/index.ts";
import { NameLink } from "../name-link.tsx";
import { useSummary } from "../use-workbench.ts";
import { dated } from "../words.ts";
import { PlaceLine } from "./place-line.tsx";

interface Entry {
  /** Whose affiliation it is: its evidence is kept with them. */
  readonly owner: Id;
  /** The other end: the agency in a person's details, the person in an agency's. */
  readonly other: Id | null;
  readonly affiliation: Affiliation;
}

/** Roles, each with on what it rests. */
export function AffiliationList({ entries }: { entries: readonly Entry[] }) {
  const { actors } = useSummary();
  return (
    <ul className="detail-rows">
      {entries.map(({ owner, other, affiliation }, i) => {
        const place = placeAmong(actors.find(({ id }) => id === owner)?.affiliations ?? [], affiliation);
        const { role, from, to, basis, why, evidence } = affiliation;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: affiliations have no id, and their order is the record's.
          <li key={`${owner} ${i}`} className="detail-entry">
            <p>
              {role ?? "Affiliated with"}
              {other !== null && (
                <>
                  {role === null ? " " : ", "}
                  <NameLink id={other} />
                </>
              )}
              {(from || to) && (
                <span className="aside">
                  {" "}
                  {from ? dated(from) : ""}–{to ? dated(to) : ""}
                </span>
              )}
            </p>
            {basis === "inferred" && <p className="note">Inferred: {why}</p>}
            {evidence.map(({ source, quote }, k) => (
              <PlaceLine
                key={`${source} ${quote.start}`}
                source={source}
                quotes={[quote]}
                owner={owner}
                path={`affiliations[${place}].evidence[${k}].quote`}
              />
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** Answers come out of a worker as copies, so that an affiliation is found by what it says. */
function placeAmong(affiliations: readonly Affiliation[], affiliation: Affiliation): number {
  const wanted = JSON.stringify(affiliation);
  return affiliations.findIndex((other) => JSON.stringify(other) === wanted);
}
