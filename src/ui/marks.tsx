import { Diamond, FileText, Landmark, MessageSquareQuote, Newspaper, User, Users } from "lucide-react";
import type { StanceValue } from "../model/index.ts";
import type { Mix, NodeKind, StanceKey } from "../query/index.ts";
import { STANCE_NAMES } from "./words.ts";

/** A stance's mark in a box of 16: shape, colour and sign; hollow for reported speech. Decorative unless named. */
export function StanceMark({ stance, hollow = false, size = 16 }: { stance: StanceKey; hollow?: boolean; size?: number }) {
  return (
    <svg
      className={`mark mark-${stance}${hollow ? " hollow" : ""}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {SHAPES[stance]}
      {SIGNS[stance]}
    </svg>
  );
}

const SHAPES: Readonly<Record<StanceKey, React.ReactNode>> = {
  support: <circle className="ground" cx="8" cy="8" r="7" />,
  oppose: <rect className="ground" x="1.4" y="1.4" width="13.2" height="13.2" rx="2" />,
  mixed: <rect className="ground" x="1.9" y="1.9" width="12.2" height="12.2" rx="1.5" transform="rotate(45 8 8)" />,
  neutral: <rect className="ground" x="0.2" y="2.8" width="15.6" height="10.4" rx="5.2" />,
  uncoded: <circle className="ground" cx="8" cy="8" r="6.4" />,
};

const SIGNS: Readonly<Record<StanceKey, React.ReactNode>> = {
  support: <path className="sign" d="M8 4.6v6.8M4.6 8h6.8" />,
  oppose: <path className="sign" d="M4.6 8h6.8" />,
  mixed: <path className="sign" d="M8 3.9v5M5.5 6.4h5M5.5 11.2h5" />,
  neutral: <path className="sign" d="M8 8h.01" />,
  uncoded: null,
};

/** A piece of edge with its mark, as the graph draws it. */
export function LegendEdge({ stance, off = false }: { stance: StanceKey; off?: boolean }) {
  return (
    <svg className={`legend-edge mark-${stance}${off ? " off hollow" : ""}`} viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      {stance === "uncoded" ? null : (
        <>
          <path className="line" d="M1 8h36" />
          <path className="head" d="M36 4.6 43 8l-7 3.4z" />
        </>
      )}
      <g transform="translate(13 0)" className={`mark mark-${stance}${off ? " hollow" : ""}`}>
        <circle cx="8" cy="8" r="8" className="gap" />
        {SHAPES[stance]}
        {SIGNS[stance]}
      </g>
    </svg>
  );
}

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
        return <rect key={stance} className={`fill-${stance}`} x={at} y={0} width={Math.max(share - gap, 1)} height={6} rx={1} />;
      })}
    </svg>
  );
}
const BAR_ORDER: readonly StanceValue[] = ["support", "oppose", "mixed", "neutral"];

/** "Support 21, oppose 22", for those who do not see the bar. */
export function mixWords(mix: Mix): string {
  return BAR_ORDER.filter((stance) => mix[stance] > 0)
    .map((stance) => `${STANCE_NAMES[stance].toLowerCase()} ${mix[stance]}`)
    .join(", ");
}

const KIND_ICONS = {
  person: User,
  agency: Landmark,
  group: Users,
  outlet: Newspaper,
  issue: Diamond,
  statement: MessageSquareQuote,
  source: FileText,
} as const;

export function KindIcon({ kind, size = 16 }: { kind: NodeKind; size?: number }) {
  const Icon = KIND_ICONS[kind];
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" className={kind === "issue" ? "solid" : undefined} />;
}
