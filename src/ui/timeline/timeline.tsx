/** Statements in time, as a strip under the stage: bars that filter, a stretch to choose, and a play through it. */
import { Pause, Play as PlayIcon, RotateCcw, X } from "lucide-react";
import { useId, useMemo } from "react";
import { NO_FILTER, TIME_UNITS, type Timeline as TimelineAnswer, type TimeUnit } from "../../query/index.ts";
import { filterBy, goTo, unrollTime } from "../../state/index.ts";
import { useAnswer, useCounts, useModel, useWorkbench } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { datingWords } from "../words.ts";
import { endWords } from "./end-words.ts";
import { TimePlot } from "./time-plot.tsx";
import { scaleOf } from "./time-scale.ts";
import { TIMELINE, TIMELINE_BUTTON } from "./timeline-button.tsx";
import { useDates } from "./use-dates.ts";
import { usePlay } from "./use-play.ts";
import "./timeline.css";

/** In a frame of another page it is there to be read and played; unit, undated statements and the strip itself are not to be chosen. */
export function Timeline({ by }: { by: TimeUnit }) {
  const embed = useModel((model) => model.view.embed);
  const filter = useModel((model) => model.view.filter);
  // The answer does not depend on the dates: without them in the question, it is asked once and not at each step of a drag.
  const dateless = { ...filter, from: NO_FILTER.from, to: NO_FILTER.to, undated: NO_FILTER.undated };
  const { answer } = useAnswer("timeline", { ask: "timeline", by, filter: dateless });
  const scale = useMemo(() => (answer ? scaleOf(answer) : null), [answer]);
  const dates = useDates();
  const play = usePlay(answer, scale, dates);
  return (
    <section className="timeline" id={TIMELINE} aria-label="Timeline">
      <div className="timeline-head">
        {play.playable && (
          <button type="button" className="button small secondary" onClick={play.toggle}>
            {play.playing ? <Pause {...ICON} /> : play.ended ? <RotateCcw {...ICON} /> : <PlayIcon {...ICON} />}
            {play.playing ? "Pause" : play.ended ? "Play again" : "Play"}
          </button>
        )}
        {!embed && <Units by={by} />}
        {answer && <Undated answer={answer} />}
        {scale && (
          <p className="time-end" role="status">
            {answer && play.ended && endWords(answer, scale, filter)}
          </p>
        )}
        <Chosen ended={play.ended} />
        {!embed && <CloseButton />}
      </div>
      {!answer && <p className="timeline-empty timeline-wait">Counting the statements…</p>}
      {answer && !scale && <p className="timeline-empty">{emptyWords(answer)}</p>}
      {answer && scale && <TimePlot answer={answer} scale={scale} dates={dates} playing={play.playing} asked={by} />}
    </section>
  );
}

const ICON = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

function emptyWords({ undated }: TimelineAnswer): string {
  return undated.statements > 0 ? "None of these statements has a date." : "No statements match.";
}

function Units({ by }: { by: TimeUnit }) {
  const workbench = useWorkbench();
  const name = useId();
  return (
    <fieldset className="time-units" aria-label="Unit of time">
      {TIME_UNITS.map((unit) => (
        <label key={unit} className="time-unit">
          <input type="radio" name={name} checked={unit === by} onChange={() => workbench.change(unrollTime(unit))} />
          {UNIT_NAMES[unit]}
        </label>
      ))}
    </fieldset>
  );
}

const UNIT_NAMES: Readonly<Record<TimeUnit, string>> = { day: "Day", month: "Month" };

/** Shown, never dropped: statements without a date stay, whatever dates are chosen, until they are unchecked. */
function Undated({ answer }: { answer: TimelineAnswer }) {
  const workbench = useWorkbench();
  const { from, to, undated } = useModel((model) => model.view.filter);
  const embed = useModel((model) => model.view.embed);
  const { statements } = answer.undated;
  if (statements === 0) return null;
  if (embed) return <p className="time-undated">No date: {statements}</p>;
  return (
    <label className="time-undated">
      <input
        type="checkbox"
        checked={undated}
        disabled={from === null && to === null}
        onChange={() => workbench.change(filterBy((filter) => ({ ...filter, undated: !undated })))}
      />
      No date: {statements}
    </label>
  );
}

/** What to do with dates that are chosen, and how surely what they leave is of them. */
function Chosen({ ended }: { ended: boolean }) {
  const workbench = useWorkbench();
  const { from, to } = useModel((model) => model.view.filter);
  const view = useModel((model) => model.view.view);
  const { answer: counts } = useCounts();
  if (from === null && to === null) return null;
  const all = { from: NO_FILTER.from, to: NO_FILTER.to, undated: NO_FILTER.undated };
  return (
    <span className="time-chosen-links">
      <button
        type="button"
        className="link"
        onClick={() => workbench.change(filterBy((filter) => ({ ...filter, ...all })))}
      >
        {ended ? "Show all again" : "All dates"}
      </button>
      {counts?.dating && <span className="time-dating">{datingWords(counts.dating)}</span>}
      {view !== "table" && <ViewLink to={goTo("table")}>See the statements</ViewLink>}
    </span>
  );
}

function CloseButton() {
  const workbench = useWorkbench();
  return (
    <button
      type="button"
      className="button small icon timeline-close"
      aria-label="Close the timeline"
      onClick={() => {
        document.getElementById(TIMELINE_BUTTON)?.focus();
        workbench.change(unrollTime(null));
      }}
    >
      <X {...ICON} />
    </button>
  );
}
