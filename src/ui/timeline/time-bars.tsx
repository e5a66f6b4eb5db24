import type { TimeBin } from "../../query/index.ts";
import { dateWords } from "../../text/date-words.ts";
import { between, percent, placeOf, type Stretch, type TimeScale, unitOf } from "./time-scale.ts";
import { TimeStack } from "./time-stack.tsx";
import { countWords } from "./time-words.ts";
import { usePresses } from "./use-presses.ts";

/** In pixels: the tallest and the widest bar, the gap between two, and the room that a figure takes. */
const TALLEST = 52;
const WIDEST = 96;
const GAP = 2;
const FIGURE_ROOM = 16;
/** A bar with few around it is pressed from this far on either side of its middle, in pixels. */
const REACH = { fine: 12, coarse: 22 };

interface Props {
  readonly bins: readonly TimeBin[];
  readonly scale: TimeScale;
  /** What is chosen. */
  readonly stretch: Stretch;
  /** In pixels. */
  readonly width: number;
  readonly coarse: boolean;
  tell(words: string | null): void;
}

/** A bar a day or month with a statement, from the ground up in the order of stances. Each is a button that filters to it. */
export function TimeBars({ bins, scale, stretch, width, coarse, tell }: Props) {
  const filled = bins.filter(({ statements }) => statements > 0);
  const keys = filled.map(({ value }) => value);
  const { button, onKeyDown } = usePresses(keys, tell);
  const most = Math.max(1, ...filled.map(({ statements }) => statements));
  const tallest = filled.find(({ statements }) => statements === most);
  const roomy = (placeOf(scale, scale.first + 1) - placeOf(scale, scale.first)) * width >= FIGURE_ROOM;
  const placed = filled.map((bin) => {
    const unit = unitOf(bin.value, scale.by);
    const [start, end] = [placeOf(scale, unit) * width, placeOf(scale, unit + 1) * width];
    const out = unit < stretch.from || unit > stretch.to;
    return { bin, out, middle: (start + end) / 2, wide: Math.max(2, Math.min(end - start - GAP, WIDEST)) };
  });
  const chosen = stretch.from > scale.first || stretch.to < scale.last;
  const reach = coarse ? REACH.coarse : REACH.fine;
  return (
    <div
      className="time-bars"
      role="toolbar"
      aria-label={`Statements by ${scale.by}`}
      style={{ height: TALLEST + 16 }}
      onKeyDown={onKeyDown}
    >
      {chosen && <div className="time-band" style={between(scale, stretch)} />}
      {placed.map(({ bin, out, middle, wide }, i) => {
        const before = placed[i - 1]?.middle ?? Number.NEGATIVE_INFINITY;
        const after = placed[i + 1]?.middle ?? Number.POSITIVE_INFINITY;
        const left = Math.max(middle - Math.max(wide / 2, reach), (before + middle) / 2);
        const right = Math.min(middle + Math.max(wide / 2, reach), (after + middle) / 2);
        const height = Math.max((bin.statements / most) * TALLEST, 3);
        const { value } = bin;
        const words = countWords(dateWords(value), bin);
        return (
          <button
            key={value}
            className="time-bar"
            data-out={out || undefined}
            style={{ left: percent(left / width), width: percent((right - left) / width) }}
            {...button({ key: value, dates: { from: value, to: value }, words })}
          >
            {(roomy || bin === tallest) && <span className="time-figure">{bin.statements}</span>}
            <TimeStack count={bin} left={middle - left - wide / 2} width={wide} height={height} />
          </button>
        );
      })}
    </div>
  );
}
