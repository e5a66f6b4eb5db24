import { NameLink } from "../name-link.tsx";
import { ActorHead } from "./actor-head.tsx";
import type { ComparisonProps } from "./comparison-table.tsx";
import { Side } from "./side.tsx";
import { VERDICT_NAMES, VERDICT_NOTES } from "./summary.ts";
import { TargetName } from "./target-name.tsx";

/** Where columns would be too narrow: under each target one actor after the other. */
export function ComparisonCards({ actors, verdicts }: ComparisonProps) {
  return (
    <div className="compare-cards">
      <ul className="compare-actors">
        {actors.map((actor) => (
          <li key={actor.id}>
            <ActorHead actor={actor} />
          </li>
        ))}
      </ul>
      {verdicts.map(([verdict, targets]) => (
        <section key={verdict} aria-labelledby={`compare-${verdict}`}>
          <div className="compare-verdict">
            <h3 id={`compare-${verdict}`}>
              {VERDICT_NAMES[verdict]} <span className="figure">{targets.length}</span>
            </h3>
            <p className="compare-means">{VERDICT_NOTES[verdict]}</p>
          </div>
          {targets.map(({ target, says }) => (
            <section key={target.id} className="compare-card" aria-labelledby={`compare-${target.id}`}>
              <h4 id={`compare-${target.id}`} className="compare-target">
                <TargetName target={target} />
              </h4>
              <ul>
                {actors.map(({ id }, i) => (
                  <li key={id}>
                    <p className="compare-who">
                      <NameLink id={id} />
                    </p>
                    <Side by={id} groups={says[i] ?? []} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </div>
  );
}
