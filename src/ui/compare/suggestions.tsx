import { ArrowRight } from "lucide-react";
import type { TieNode } from "../../query/index.ts";
import type { Change } from "../../state/index.ts";
import { useWhole } from "../details/use-whole.ts";
import { useAnswer, useModel } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { counted } from "../words.ts";
import { type SharedPair, sharedPairs } from "./shared-pairs.ts";

/** Among so many of the busiest speakers is looked for two that speak on the same issues. */
const BUSIEST = 5;
/** Pairs that are offered. */
const OFFERED = 4;

/** Before there is anything to compare: what this is for, and two actors to start with who speak on the same issues. */
export function Suggestions({ chosen }: { chosen: TieNode | null }) {
  const pairs = usePairs(chosen?.id ?? null);
  return (
    <div className="compare-start">
      <p>
        {chosen
          ? `${chosen.label} is chosen. Add one to three others to see where they agree, differ and answer each other.`
          : "Two to four actors side by side: what each says on the same issues, where they agree and differ, and where they answer each other."}
      </p>
      {pairs.length > 0 && (
        <>
          <h3>{chosen ? "Compare with" : "Start with"}</h3>
          <ul className="compare-pairs">
            {pairs.map(({ pair: [a, b], issues, actors, differ }) => (
              <li key={`${a.id} ${b.id}`}>
                <ViewLink
                  to={both(chosen && b.id === chosen.id ? [b.id, a.id] : [a.id, b.id])}
                  className="compare-offer"
                >
                  <span>
                    {chosen ? (a.id === chosen.id ? b : a).label : `${a.label} and ${b.label}`}
                    <span className="compare-why">{whyWords(issues, actors, differ)}</span>
                  </span>
                  <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />
                </ViewLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const both =
  (compared: readonly string[]): Change =>
  (view) => ({ ...view, compared });

/** Counted as the comparison itself counts. */
function whyWords(issues: number, actors: number, differ: number): string {
  const sides = differ === 0 ? "" : `, and differ on ${differ}`;
  const about = actors === 0 ? "" : ` and ${counted(actors, "actor")}`;
  return `Both speak on ${counted(issues, "issue")}${about}${sides}`;
}

/** With the chosen one, or any two of the busiest; only those that share an issue. */
function usePairs(chosen: string | null): readonly SharedPair[] {
  const filter = useModel((model) => model.view.filter);
  const whole = useWhole();
  const busiest = whole?.speakers.slice(0, BUSIEST).map(({ value }) => value) ?? [];
  const actors = [...new Set([...(chosen === null ? [] : [chosen]), ...busiest])];
  const { answer } = useAnswer("compare-start", actors.length < 2 ? null : { ask: "compare", actors, filter });
  if (!answer) return [];
  const withChosen = ({ pair }: SharedPair) => chosen === null || pair.some(({ id }) => id === chosen);
  return sharedPairs(answer)
    .filter((pair) => pair.issues > 0 && withChosen(pair))
    .slice(0, OFFERED);
}
