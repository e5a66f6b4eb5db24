import type { Stance } from "../../model/index.ts";
import type { Row } from "../../query/index.ts";

/** Units of the drawing's width; the strip is as wide as the pane. */
const WIDTH = 1000;
/** The narrowest tick that can still be seen. */
const LEAST = 4;

/** A source in miniature: where in its text each statement stands. The list below it says the same in words. */
export function PlaceStrip({ rows, length }: { rows: readonly Row[]; length: number }) {
  const scale = WIDTH / Math.max(1, length);
  return (
    <svg className="place-strip" viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="strip-ground" x="0" y="4" width={WIDTH} height="4" />
      {rows.flatMap(({ statement: { id, quotes, stances }, kept }) =>
        quotes.map(({ start, end }) => (
          <rect
            key={`${id} ${start}`}
            className={fillOf(stances[kept[0] ?? -1])}
            x={start * scale}
            y="0"
            width={Math.max((end - start) * scale, LEAST)}
            height="12"
          />
        )),
      )}
    </svg>
  );
}

function fillOf(stance: Stance | undefined): string {
  return stance ? `fill-${stance.value}` : "strip-uncoded";
}
