import type { StanceValue } from "../model/index.ts";
import type { Mix, NodeKind, StanceKey } from "../query/index.ts";
import {
  bubble,
  circle,
  HOLLOW_WIDTH,
  hexagon,
  ICONS,
  onCorner,
  page,
  rounded,
  SIGN_WIDTH,
  SIGNS,
  stanceOutline,
  TAIL,
} from "../scene/index.ts";

/** A stance's mark in a box of 16: shape, colour and sign; hollow for reported speech. Decorative unless named. */
export function StanceMark({
  stance,
  hollow = false,
  size = 16,
}: {
  stance: StanceKey;
  hollow?: boolean;
  size?: number;
}) {
  return (
    <svg className={markClass(stance, hollow)} viewBox="-9 -9 18 18" width={size} height={size} aria-hidden="true">
      <MarkPaths stance={stance} hollow={hollow} />
    </svg>
  );
}

/** A statement as the graph draws it: the bubble of its stance. Decorative. */
export function StatementMark({ stance }: { stance: StanceValue }) {
  return (
    <svg className={markClass(stance, false)} viewBox="-9 -8 18 18" width={16} height={16} aria-hidden="true">
      <path className="ground" d={TAIL} />
      <MarkPaths stance={stance} hollow={false} />
    </svg>
  );
}

/** The sign of a mark alone, for a ground that has the stance's colour already. */
export function StanceSign({ stance, size = 10 }: { stance: StanceKey; size?: number }) {
  if (stance === "uncoded") return null;
  return (
    <svg className="mark" viewBox="-6 -6 12 12" width={size} height={size} aria-hidden="true">
      <path className="sign" d={SIGNS[stance]} strokeWidth={SIGN_WIDTH[stance]} />
    </svg>
  );
}

/** A piece of edge with its mark, as the graph draws it. */
export function LegendEdge({ stance, off = false }: { stance: StanceKey; off?: boolean }) {
  return (
    <svg
      className={`legend-edge ${markClass(stance, off)}${off ? " off" : ""}`}
      viewBox="-22 -9 44 18"
      width="44"
      height="18"
      aria-hidden="true"
    >
      {stance !== "uncoded" && <path className="line" d="M-21 0H15" />}
      {stance !== "uncoded" && <path className="head" d="M21 0L13 -4V4Z" />}
      <MarkPaths stance={stance} hollow={off} />
    </svg>
  );
}

function MarkPaths({ stance, hollow }: { stance: StanceKey; hollow: boolean }) {
  if (stance === "uncoded") return <path className="ground" d={circle(6.4)} />;
  return (
    <>
      <path className="ground" d={stanceOutline(stance, hollow ? HOLLOW_WIDTH / 2 : 0)} />
      <path className="sign" d={SIGNS[stance]} strokeWidth={SIGN_WIDTH[stance]} />
    </>
  );
}

const markClass = (stance: StanceKey, hollow: boolean) => `mark mark-${stance}${hollow ? " hollow" : ""}`;

/** Support, oppose, mixed and neutral as parts of one bar, in this order. */
export function StanceBar({ mix, width = 26, of }: { mix: Mix; width?: number; of?: number }) {
  const parts = BAR_ORDER.map((stance) => ({ stance, count: mix[stance] })).filter(({ count }) => count > 0);
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const whole = of ? (sum / of) * width : width;
  let x = 0;
  return (
    <svg className="stance-bar" width={width} height={6} viewBox={`0 0 ${width} 6`} aria-hidden="true">
      {parts.map(({ stance, count }, i) => {
        const share = (count / sum) * whole;
        const at = x;
        x += share;
        const gap = i === parts.length - 1 ? 0 : 1;
        return (
          <rect
            key={stance}
            className={`fill-${stance}`}
            x={at}
            y={0}
            width={Math.max(share - gap, 1)}
            height={6}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
const BAR_ORDER: readonly StanceValue[] = ["support", "oppose", "mixed", "neutral"];

/** A kind of node in the shape and with the icon that the graph draws it with. Decorative unless named. */
export function KindIcon({ kind, size = 16 }: { kind: NodeKind; size?: number }) {
  const { outline, inner } = KIND_SHAPES[kind];
  const icon = ICONS[kind];
  return (
    <svg className={`kind-icon kind-${kind}`} viewBox="-12 -12 24 24" width={size} height={size} aria-hidden="true">
      <path className="outline" d={outline} />
      {inner && <path className="inner" d={inner} />}
      {icon && <path className="glyph" d={icon} transform={`scale(${glyphScale(kind)})`} />}
    </svg>
  );
}

/** A kind's icon inside its shape. */
export const glyphScale = (kind: NodeKind) => (kind === "group" ? 0.66 : 0.78);

/** In a box of 24. */
export const KIND_SHAPES: Readonly<Record<NodeKind, { readonly outline: string; readonly inner?: string }>> = {
  person: { outline: circle(10.5) },
  group: { outline: circle(11), inner: circle(8.6) },
  agency: { outline: rounded(10, 10, 4) },
  outlet: { outline: hexagon(11) },
  issue: { outline: onCorner(10) },
  statement: { outline: bubble(8) },
  source: { outline: page(10) },
};
