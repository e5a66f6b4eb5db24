import type { KeyboardEvent } from "react";
import { between, datesOf, percent, placeOf, type Stretch, type TimeScale, unitWords } from "./time-scale.ts";
import type { DateChanges } from "./use-dates.ts";

/** How many units a Page key goes. */
const PAGE = { day: 7, month: 12 };

/** Two sliders on one rail: the first and the last unit that are chosen. */
export function TimeHandles({ scale, stretch, dates }: { scale: TimeScale; stretch: Stretch; dates: DateChanges }) {
  const { from, to } = stretch;
  const set = (next: Stretch) => dates.set(datesOf(scale, next));
  return (
    <div className="time-rail">
      <div className="time-chosen" style={between(scale, stretch)} />
      <Handle
        end="from"
        name="From"
        {...{ scale, dates }}
        unit={from}
        least={scale.first}
        most={to}
        place={placeOf(scale, from)}
        move={(unit) => set({ from: unit, to })}
      />
      <Handle
        end="to"
        name="To"
        {...{ scale, dates }}
        unit={to}
        least={from}
        most={scale.last}
        place={placeOf(scale, to + 1)}
        move={(unit) => set({ from, to: unit })}
      />
    </div>
  );
}

function Handle(props: {
  end: "from" | "to";
  name: string;
  scale: TimeScale;
  dates: DateChanges;
  unit: number;
  least: number;
  most: number;
  place: number;
  move(unit: number): void;
}) {
  const { end, name, scale, dates, unit, least, most, place, move } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: unit - 1,
      ArrowDown: unit - 1,
      ArrowRight: unit + 1,
      ArrowUp: unit + 1,
      PageDown: unit - PAGE[scale.by],
      PageUp: unit + PAGE[scale.by],
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(Math.min(Math.max(to, least), most));
  };
  return (
    <div
      className="time-handle"
      role="slider"
      tabIndex={0}
      data-end={end}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={unit}
      aria-valuetext={unitWords(unit, scale.by)}
      style={{ left: percent(place) }}
      onKeyDown={onKeyDown}
      onBlur={dates.done}
    />
  );
}
