import { ArrowRight } from "lucide-react";
import { type Change, FIRST_VIEW } from "../../state/index.ts";
import { ViewLink } from "../view-link.tsx";
import { QUOTED, type Whole } from "./use-whole.ts";

/** Three ways in, worked out from the record: its most contested issue, its busiest speaker, its fullest source. */
export function StartingPoints({ whole }: { whole: Whole | null }) {
  return (
    <ul className="starts">
      {pointsOf(whole).map(({ words, to }) => (
        <li key={words}>
          <ViewLink to={to} className="start">
            {words}
            <ArrowRight className="start-arrow" size={16} strokeWidth={1.75} aria-hidden="true" />
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}

interface Point {
  readonly words: string;
  readonly to: Change;
}

function pointsOf(whole: Whole | null): readonly Point[] {
  const [issue, speaker, source] = [whole?.issues[0], whole?.speakers[0], whole?.quoting[0]];
  return [
    ...(issue ? [{ words: `Where they stand on ${issue.label}`, to: fresh({ selected: [issue.value] }) }] : []),
    ...(speaker ? [{ words: `What ${speaker.label} says`, to: fresh({ selected: [speaker.value] }) }] : []),
    ...(source
      ? [
          {
            words: `The words quoted in ${source.label}`,
            to: fresh({ view: "table", filter: { ...QUOTED, source: [source.value] } }),
          },
        ]
      : []),
  ];
}

/** From the first screen of the record that is open, so that a starting point starts the same from everywhere. */
const fresh =
  (part: Partial<ReturnType<Change>>): Change =>
  ({ record }) => ({ ...FIRST_VIEW, record, ...part });
