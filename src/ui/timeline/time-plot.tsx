import { useRef, useState } from "react";
import { STANCE_KEYS, type TimeCount, type Timeline, type TimeUnit } from "../../query/index.ts";
import { StanceMark } from "../marks.tsx";
import { useMedia } from "../use-media.ts";
import { useWidth } from "../use-width.ts";
import { useModel } from "../use-workbench.ts";
import { STANCE_NAMES } from "../words.ts";
import { TimeBars } from "./time-bars.tsx";
import { TimeHandles } from "./time-handles.tsx";
import { percent, stretchOf, type TimeScale } from "./time-scale.ts";
import { TimeSpans } from "./time-spans.tsx";
import { ticksOf } from "./time-ticks.ts";
import { countsTwice, inferredWords } from "./time-words.ts";
import { useBrush } from "./use-brush.ts";
import type { DateChanges } from "./use-dates.ts";

interface Props {
  readonly answer: Timeline;
  readonly scale: TimeScale;
  readonly dates: DateChanges;
  readonly playing: boolean;
  readonly asked: TimeUnit;
}

/** Bars, the rail with its two handles, dates, and low bars; under them the words of what is pointed at, or the legend. */
export function TimePlot({ answer, scale, dates, playing, asked }: Props) {
  const filter = useModel((model) => model.view.filter);
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const coarse = useMedia("(pointer: coarse)");
  const [told, tell] = useState<string | null>(null);
  const stretch = stretchOf(scale, filter);
  const brush = useBrush(scale, stretch, dates);
  const shared = { scale, stretch, width, coarse, tell };
  return (
    <>
      <div className="timeline-scroll">
        <div className="time-plot" ref={plot} data-playing={playing || undefined} {...brush}>
          {width > 0 && (
            <>
              <TimeBars bins={answer.bins} {...shared} />
              <TimeHandles scale={scale} stretch={stretch} dates={dates} />
              <div className="time-ticks" aria-hidden="true">
                {ticksOf(scale, width).map(({ place, label }) => (
                  <span key={place} style={{ left: percent(place) }}>
                    {label}
                  </span>
                ))}
              </div>
              <TimeSpans spans={answer.spans} {...shared} />
            </>
          )}
        </div>
      </div>
      <div className="timeline-foot" data-told={told === null ? undefined : true}>
        <Legend answer={answer} />
        <Honesty answer={answer} asked={asked} />
        {/* The button that is pointed at has these words as its name. */}
        <p className="time-told" aria-hidden="true">
          {told}
        </p>
      </div>
    </>
  );
}

/** The stances that there are, in the order in which they are stacked. */
function Legend({ answer }: { answer: Timeline }) {
  const counts: readonly TimeCount[] = [...answer.bins, ...answer.spans];
  const there = STANCE_KEYS.filter((key) => counts.some(({ mix }) => mix[key] > 0));
  return (
    <ul className="time-legend" aria-label="From the ground up">
      {there.map((key) => (
        <li key={key}>
          <StanceMark stance={key} size={14} /> {STANCE_NAMES[key]}
        </li>
      ))}
    </ul>
  );
}

/** How the stances are counted, how far the dates are to be trusted, and when other units are drawn than were asked for. */
function Honesty({ answer, asked }: { answer: Timeline; asked: TimeUnit }) {
  const inferred = inferredWords([...answer.bins, ...answer.spans]);
  return (
    <p className="time-honesty">
      {[...answer.bins, ...answer.spans].some(countsTwice) && (
        <span>A statement with different stances counts under each of them</span>
      )}
      {answer.by !== asked && <span>More than 1000 days: shown by month</span>}
      {inferred && (
        <span>
          <span className="time-swatch" aria-hidden="true" /> {inferred}
        </span>
      )}
    </p>
  );
}
