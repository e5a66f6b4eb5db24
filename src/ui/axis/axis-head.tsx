import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Issue } from "../../model/index.ts";
import { showAxisOf } from "../../state/index.ts";
import { NameLink } from "../name-link.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";

interface Props {
  /** In the order in which they are leafed through. */
  readonly issues: readonly Issue[];
  readonly chosen: Issue;
  /** The one whose answer is on screen: the chosen one, or the one before it for a moment. */
  readonly shown: Issue;
  readonly speakers: number;
  readonly statements: number;
}

/** Which issue, what it says, and how the places under it come about. In a frame of another page the issue is not to be chosen. */
export function AxisHead({ issues, chosen, shown, speakers, statements }: Props) {
  const embed = useModel((model) => model.view.embed);
  return (
    <header className="axis-head">
      {!embed && <Picker issues={issues} chosen={chosen} />}
      <h2>
        <NameLink id={shown.id} className="name">
          {shown.name}
        </NameLink>
      </h2>
      <p className="axis-proposition">{shown.proposition}</p>
      <p className="axis-sum" role="status">
        {speakers === 0
          ? "Nobody speaks on it"
          : `${counted(speakers, "speaker")} in ${counted(statements, "statement")}`}
      </p>
      <details className="axis-how">
        <summary>How places are worked out</summary>
        <p>
          Each speaker stands at the mean of its statements on the issue: one that supports it counts 1, one that
          opposes it −1, a mixed or neutral one 0. Who has only neutral ones stands in the middle. A statement counts
          once, however much it says. The ring shows the stances, the disc is larger with more statements, and the bar
          under a speaker with different stances runs from the least to the most of them. At one place the speaker with
          most statements is nearest to the axis.
        </p>
        <p>
          A place often rests on one statement or two: read it as a pointer to the words. It tells what the words say
          toward the issue in this record. It is no rating of a person.
        </p>
        <p className="with-keys">
          With the keyboard: arrow keys go from speaker to speaker, Home and End to the ends, Enter opens the words.
        </p>
      </details>
    </header>
  );
}

/** Leafs through the issues. */
function Picker({ issues, chosen }: Pick<Props, "issues" | "chosen">) {
  const workbench = useWorkbench();
  const at = issues.findIndex(({ id }) => id === chosen.id);
  const leaf = (by: number) => {
    const next = issues[(at + by + issues.length) % issues.length];
    if (next) workbench.change(showAxisOf(next.id));
  };
  return (
    <div className="axis-picker">
      <label htmlFor="axis-issue">Issue</label>
      <select
        id="axis-issue"
        className="field"
        value={chosen.id}
        onChange={(event) => workbench.change(showAxisOf(event.target.value))}
      >
        {issues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {issues.length > 1 && (
        <>
          <Leaf name="Previous issue" icon={ChevronLeft} press={() => leaf(-1)} />
          <Leaf name="Next issue" icon={ChevronRight} press={() => leaf(1)} />
        </>
      )}
    </div>
  );
}

function Leaf({ name, icon: Icon, press }: { name: string; icon: typeof ChevronLeft; press(): void }) {
  return (
    <button type="button" className="button icon" aria-label={name} title={name} onClick={press}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
