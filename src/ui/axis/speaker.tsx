import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useState } from "react";
import { STANCE_VALUES } from "../../model/index.ts";
import type { NodeKind } from "../../query/index.ts";
import { choose, putDown } from "../../state/index.ts";
import { KindIcon, StanceMark } from "../marks.tsx";
import { useModel, useSummary } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { counted, mixWords, STANCE_NAMES } from "../words.ts";
import type { Spot } from "./place.ts";
import { SpeakerWords } from "./speaker-words.tsx";
import type { Standing } from "./standings.ts";

interface Props {
  readonly standing: Standing;
  readonly spot: Spot;
  /** Room for the words beside the disc. */
  readonly label: number;
  /** With an axis of its own in a row, not at its spot. */
  readonly rows: boolean;
  /** The one that Tab leads to. */
  readonly stop: boolean;
  onFocus(id: string): void;
}

/** A speaker at its place: a link to the words, which also open beside it under the pointer and the keyboard's focus. */
export const Speaker = memo(({ standing, spot, label, rows, stop, onFocus }: Props) => {
  const { who, statements, groups, leadsTo } = standing;
  const selected = useModel((model) => model.view.selected);
  const chosen = groups.some(({ tie }) => tie !== null && selected.includes(tie)) || selected.includes(who.id);
  const name = useSpeakerName(standing);
  const { open, listeners } = useOpen(() => onFocus(who.id));
  const radius = (rows ? 0.8 : 1) * spot.radius;
  return (
    <li
      className="axis-item"
      data-id={who.id}
      data-open={open || undefined}
      style={rows ? undefined : { transform: `translate(${spot.x}px, ${spot.y}px)` }}
      {...listeners}
    >
      <ViewLink
        to={(state) => putDown(choose(leadsTo)(state))}
        className="axis-speaker"
        tabIndex={stop ? 0 : -1}
        aria-current={chosen || undefined}
        style={rows ? undefined : { left: -radius - 4, width: 2 * radius + 16 + label, height: spot.height }}
      >
        {rows ? <Track standing={standing} radius={radius} /> : <Disc standing={standing} radius={radius} />}
        <span className="axis-words">
          <span className="axis-name" title={name}>
            {name}
          </span>
          <span className="axis-count">
            {counted(statements, "statement")}
            <Stances standing={standing} />
          </span>
        </span>
      </ViewLink>
      {!rows && spot.bar && (
        <span
          className="axis-bar"
          style={{ left: spot.bar.from - spot.x, width: spot.bar.to - spot.bar.from, top: spot.height + 1 }}
          aria-hidden="true"
        />
      )}
      {open && !rows && (
        <SpeakerWords standing={standing} name={name} reach={{ left: radius, right: radius + 12 + label }} />
      )}
    </li>
  );
});

/** Open under the pointer of a mouse and under the keyboard's focus; Escape closes it, a finger only presses. */
function useOpen(onFocus: () => void) {
  const [open, setOpen] = useState(false);
  const listeners = {
    onPointerEnter: ({ pointerType }: PointerEvent) => setOpen(pointerType === "mouse"),
    onPointerLeave: () => setOpen(false),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      onFocus();
      setOpen((before) => before || target.matches(":focus-visible"));
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) setOpen(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !open) return;
      event.preventDefault();
      setOpen(false);
    },
  };
  return { open, listeners };
}

/** Names that are longer than a column give way to a shorter one that the record has. */
const LONG = 26;

function useSpeakerName({ who }: Standing): string {
  const { actors } = useSummary();
  if (who.kind === "statement") return "Speaker not stated";
  const short = actors.find(({ id }) => id === who.id)?.short ?? null;
  return who.label.length > LONG && short !== null ? short : who.label;
}

/** At the ends the axis says it; in the middle the only stance in words, several as marks with their counts. */
function Stances({ standing: { groups, mix } }: { standing: Standing }) {
  const [only, ...more] = groups;
  if (!only) return null;
  if (more.length === 0) {
    const between = only.value === "mixed" || only.value === "neutral";
    return <span className={between ? "" : "visually-hidden"}>, {STANCE_NAMES[only.value].toLowerCase()}</span>;
  }
  return (
    <>
      <span className="visually-hidden">: {mixWords(mix)}</span>
      {groups.map(({ value, rows }) => (
        <span key={value} className="axis-part" aria-hidden="true">
          <StanceMark stance={value} size={12} />
          {rows.length}
        </span>
      ))}
    </>
  );
}

/** The kind's shape in a ring of its stances. */
function Disc({ standing: { who, mix }, radius }: { standing: Standing; radius: number }) {
  const parts = STANCE_VALUES.filter((value) => mix[value] > 0);
  const sum = parts.reduce((total, value) => total + mix[value], 0);
  const gap = parts.length > 1 ? 0.03 : 0;
  let from = 0;
  return (
    <span className="axis-disc" style={{ width: 2 * radius, height: 2 * radius }}>
      <svg viewBox="-50 -50 100 100" width={2 * radius} height={2 * radius} aria-hidden="true">
        <circle className="axis-ground" r={50} />
        {parts.map((value) => {
          const share = mix[value] / sum;
          const at = from;
          from += share;
          return (
            <circle
              key={value}
              className={`axis-ring ring-${value}`}
              r={50 - (50 * RING) / radius / 2}
              strokeWidth={(50 * RING) / radius}
              pathLength={1}
              strokeDasharray={`${share - gap} ${1 - share + gap}`}
              strokeDashoffset={-(at + gap / 2)}
              transform="rotate(-90)"
            />
          );
        })}
      </svg>
      <KindIcon kind={who.kind} size={2 * (radius - RING) * FITS[who.kind]} />
    </span>
  );
}
/** Width of the ring, in pixels. */
const RING = 3.5;
/** How large a kind's shape is within the ring, so that its corners stay off it. */
const FITS: Readonly<Record<NodeKind, number>> = {
  person: 1,
  group: 1,
  agency: 0.8,
  outlet: 0.94,
  issue: 0.9,
  statement: 0.9,
  source: 0.8,
};

/** Its own little axis, for where there is no room for one that all share. */
function Track({ standing, radius }: { standing: Standing; radius: number }) {
  const at = (place: number) => `${((place + 1) / 2) * 100}%`;
  const { place, least, most } = standing;
  return (
    <span className="axis-track">
      {least < most && (
        <span className="axis-bar" style={{ left: at(least), right: `${(1 - (most + 1) / 2) * 100}%` }} />
      )}
      <span className="axis-at" style={{ left: at(place) }}>
        <Disc standing={standing} radius={radius} />
      </span>
    </span>
  );
}
