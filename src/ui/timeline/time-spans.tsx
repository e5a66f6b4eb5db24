import type { TimeSpan } from "../../query/index.ts";
import { edtfRange } from "../../text/edtf.ts";
import { layLanes, spanLine } from "./time-lanes.ts";
import { mayLieIn, type Stretch, type TimeScale } from "./time-scale.ts";
import { TimeStack } from "./time-stack.tsx";
import { countWords } from "./time-words.ts";
import { type Dates, usePresses } from "./use-presses.ts";

/** In pixels. */
const LANE = { fine: 24, coarse: 44 };
const LOW = 8;

interface Props {
  readonly spans: readonly TimeSpan[];
  readonly scale: TimeScale;
  /** What is chosen. */
  readonly stretch: Stretch;
  /** In pixels. */
  readonly width: number;
  readonly coarse: boolean;
  tell(words: string | null): void;
}

/** What is dated less exactly, as low bars that are as wide as the time they may be of. Each is a button that filters to it. */
export function TimeSpans({ spans, scale, stretch, width, coarse, tell }: Props) {
  const { button, onKeyDown } = usePresses(spans.map(keyOf), tell);
  const laid = layLanes(scale, spans, width);
  const lane = coarse ? LANE.coarse : LANE.fine;
  const lanes = Math.max(0, ...laid.map((one) => one.lane + 1));
  if (spans.length === 0) return null;
  return (
    <div className="time-spans">
      <div role="toolbar" aria-label="Less exact dates" style={{ width, height: lanes * lane }} onKeyDown={onKeyDown}>
        {laid.map(({ span, left, width: wide, barLeft, barWidth, before, after, ...one }) => (
          <button
            key={keyOf(span)}
            className="time-span"
            data-out={!mayLieIn(scale, stretch, span.from, span.to) || undefined}
            style={{ left, width: Math.min(wide, width - left), top: one.lane * lane, height: lane }}
            {...button({ key: keyOf(span), dates: datesOf(span), words: countWords(span.label, span) })}
          >
            <span className="time-span-words">{spanLine(span)}</span>
            <TimeStack count={span} left={barLeft} width={barWidth} height={LOW} low={{ before, after }} />
          </button>
        ))}
      </div>
    </div>
  );
}

function keyOf({ from, to }: TimeSpan): string {
  return `${from ?? ""}/${to ?? ""}`;
}

/** A whole month or year by its name, so that it is the same choice wherever it is made. */
function datesOf({ from, to }: TimeSpan): Dates {
  if (from === null || to === null) return { from, to };
  const whole = [from.slice(0, 4), from.slice(0, 7)].find((unit) => {
    const days = edtfRange(unit);
    return days?.from === from && days.to === to;
  });
  return whole === undefined ? { from, to } : { from: whole, to: whole };
}
