import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Issue } from "../../model/index.ts";
import { StanceMark } from "../marks.tsx";
import { useWidth } from "../use-width.ts";
import { useModel } from "../use-workbench.ts";
import { isArrowKey, type Placed, place, type Spot, walk } from "./place.ts";
import { Speaker } from "./speaker.tsx";
import type { Standing } from "./standings.ts";
import { useGlide } from "./use-glide.ts";
import { useGrowing } from "./use-growing.ts";

/** Where three columns of names no longer fit side by side, each speaker has a row and an axis of its own. */
const ROWS_UNDER = 560;

interface Props {
  readonly issue: Issue;
  readonly standings: readonly Standing[];
}

/** The axis with its speakers: a list in the order of their places, drawn where those are. */
export function AxisChart({ issue, standings }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const rows = width < ROWS_UNDER;
  const placed = useMemo(() => placeAll(standings, Math.max(width, ROWS_UNDER)), [standings, width]);
  const byId = useMemo(() => new Map(standings.map((standing) => [standing.who.id, standing])), [standings]);
  // In rows support is on top.
  const spots = useMemo(() => (rows ? topDown(standings, placed) : placed.spots), [rows, standings, placed]);
  const list = useGlide(spots, rows ? 0 : width);
  const { current, setCurrent, onKeyDown } = useWalk(spots, rows, list);
  const many = useGrowing(spots.length);
  const drawn = useMemo(() => new Set(highest(spots, rows, many)), [spots, rows, many]);
  return (
    <div ref={host} className="axis-chart" data-rows={rows || undefined}>
      {width > 0 && (
        <>
          <Scale placed={placed} rows={rows} />
          {!rows && <Guides placed={placed} />}
          <ol
            ref={list}
            className="axis-list"
            aria-label={`On ${issue.name}, ${rows ? "from support to oppose" : "from oppose to support"}`}
            style={rows ? undefined : { height: placed.height }}
            onKeyDown={onKeyDown}
          >
            {spots.map((spot) => {
              const standing = byId.get(spot.id);
              const isDrawn = drawn.has(spot) || spot.id === current;
              return (
                standing &&
                isDrawn && (
                  <Speaker
                    key={spot.id}
                    standing={standing}
                    spot={spot}
                    label={placed.label}
                    rows={rows}
                    stop={spot.id === current}
                    onFocus={setCurrent}
                  />
                )
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
}

/** So many of the speakers as stand furthest up, where one looks first. */
function highest(spots: readonly Spot[], rows: boolean, many: number): readonly Spot[] {
  if (many >= spots.length) return spots;
  return (rows ? spots : spots.toSorted((a, b) => a.y - b.y)).slice(0, many);
}

/** One stop for the keyboard: the speaker whose words are open, else the first; arrows go on from there. */
function useWalk(spots: readonly Spot[], rows: boolean, list: React.RefObject<HTMLOListElement | null>) {
  const [focused, setCurrent] = useState<string | null>(null);
  const selected = useModel((model) => model.view.selected);
  const known = (id: string | null) => id !== null && spots.some((spot) => spot.id === id);
  const open = spots.find(({ id }) => selected.some((one) => one === id || one.startsWith(`${id}~`)))?.id ?? null;
  const current = known(focused) ? focused : (open ?? spots[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || current === null || !isArrowKey(key)) return;
    if (!(event.target instanceof Element) || !event.target.closest(".axis-speaker")) return;
    event.preventDefault();
    const inRows = { ArrowLeft: "ArrowUp", ArrowRight: "ArrowDown" } as const;
    const turned = rows && (key === "ArrowLeft" || key === "ArrowRight") ? inRows[key] : key;
    const to = walk(spots, current, turned);
    setCurrent(to);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(to)}"] .axis-speaker`)?.focus();
  };
  return { current, setCurrent, onKeyDown };
}

const RADIUS = { least: 10, perRoot: 5, most: 26 };

function placeAll(standings: readonly Standing[], width: number): Placed {
  const things = standings.map(({ who, place: at, least, most, statements }) => ({
    id: who.id,
    place: at,
    least,
    most,
    weight: statements,
    radius: Math.min(RADIUS.most, RADIUS.least + RADIUS.perRoot * Math.sqrt(statements)),
  }));
  return place(things, { width, radius: RADIUS.most });
}

function topDown(standings: readonly Standing[], { spots }: Placed): readonly Spot[] {
  const order = new Map(standings.map(({ who, place: at }) => [who.id, at]));
  const at = ({ id }: Spot) => order.get(id) ?? 0;
  return spots.toSorted((a, b) => at(b) - at(a) || a.y - b.y);
}

const ENDS = [
  { stance: "oppose", at: -1, name: "Oppose" },
  { stance: "neutral", at: 0, name: "Neutral or both" },
  { stance: "support", at: 1, name: "Support" },
] as const;

/** The axis itself, its ends by mark and word. It stays in sight. */
function Scale({ placed, rows }: { placed: Placed; rows: boolean }) {
  const left = (at: number) => (rows ? `${((at + 1) / 2) * 100}%` : `${placed.x(at)}px`);
  return (
    <div className="axis-scale">
      {ENDS.map(({ stance, at, name }) => (
        <span key={stance} className="axis-end" data-at={at} style={{ left: left(at) }}>
          <StanceMark stance={stance} />
          <span className={`text-${stance}`}>{name}</span>
        </span>
      ))}
      <span
        className="axis-line"
        style={rows ? undefined : { left: placed.x(-1), width: placed.x(1) - placed.x(-1) }}
        aria-hidden="true"
      />
    </div>
  );
}

/** Where the ends and the middle are, down behind the speakers. */
function Guides({ placed }: { placed: Placed }) {
  return GUIDES.map((at) => <span key={at} className="axis-guide" style={{ left: placed.x(at) }} aria-hidden="true" />);
}
const GUIDES = [-1, 0, 1];
