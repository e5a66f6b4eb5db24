import type { ComparedTarget, TieNode, Verdict } from "../../query/index.ts";
import { listed } from "../words.ts";
import { ActorHead } from "./actor-head.tsx";
import { Side } from "./side.tsx";
import { VERDICT_NAMES, VERDICT_NOTES } from "./summary.ts";
import { TargetName } from "./target-name.tsx";

export interface ComparisonProps {
  readonly actors: readonly TieNode[];
  readonly verdicts: readonly (readonly [Verdict, readonly ComparedTarget[]])[];
}

/** A column an actor; each target is a heading over a row of what they say of it, so that words have the columns' whole width. */
export function ComparisonTable({ actors, verdicts }: ComparisonProps) {
  const names = listed(actors.map(({ label }) => label));
  return (
    <table className="compare-table">
      <caption className="visually-hidden">What {names} say, by what it is about</caption>
      <colgroup>
        {actors.map(({ id }) => (
          <col key={id} style={{ width: `${100 / actors.length}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {actors.map((actor) => (
            <th key={actor.id} scope="col" id={`compare-${actor.id}`}>
              <ActorHead actor={actor} />
            </th>
          ))}
        </tr>
      </thead>
      {verdicts.map(([verdict, targets]) => [
        <tbody key={verdict}>
          <tr>
            <td colSpan={actors.length} className="compare-verdict">
              <h3>
                {VERDICT_NAMES[verdict]} <span className="figure">{targets.length}</span>
              </h3>
              <p className="compare-means">{VERDICT_NOTES[verdict]}</p>
            </td>
          </tr>
        </tbody>,
        ...targets.map(({ target, says }) => (
          <tbody key={target.id}>
            <tr>
              <th colSpan={actors.length} scope="rowgroup" id={`compare-${target.id}`} className="compare-target">
                <TargetName target={target} />
              </th>
            </tr>
            <tr>
              {actors.map(({ id }, i) => (
                <td key={id} headers={`compare-${id} compare-${target.id}`}>
                  <Side by={id} groups={says[i] ?? []} />
                </td>
              ))}
            </tr>
          </tbody>
        )),
      ])}
    </table>
  );
}
