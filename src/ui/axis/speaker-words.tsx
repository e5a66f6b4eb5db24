import { useLayoutEffect, useRef, useState } from "react";
import type { StanceValue } from "../../model/index.ts";
import type { Row } from "../../query/index.ts";
import { StatementCard } from "../statement-card.tsx";
import { counted } from "../words.ts";
import type { Standing } from "./standings.ts";

/** Quotes that are shown; the others are in the details. */
const FEW = 2;
const WIDTH = 320;
/** From the stage's edges, and from the speaker. */
const GAP = 8;

interface Props {
  readonly standing: Standing;
  readonly name: string;
  /** How far the speaker reaches from its disc's centre. */
  readonly reach: { readonly left: number; readonly right: number };
}

/** The first words of a speaker, beside it: to the right where there is room, else to the left, and always in sight. */
export function SpeakerWords({ standing, name, reach }: Props) {
  const card = useRef<HTMLElement>(null);
  const [at, setAt] = useState({ left: reach.right + GAP, top: 0 });
  useLayoutEffect(() => {
    const element = card.current;
    const item = element?.parentElement;
    const stage = element?.closest(".axis");
    if (!element || !item || !stage) return;
    const room = stage.getBoundingClientRect();
    const here = item.getBoundingClientRect();
    const right = here.left + reach.right + GAP;
    const left = here.left - reach.left - GAP - WIDTH;
    const x = right + WIDTH <= room.right - GAP || left < room.left + GAP ? right : left;
    const lowest = room.bottom - GAP - element.offsetHeight;
    const y = Math.max(room.top + GAP, Math.min(here.top, lowest));
    setAt({ left: Math.min(x, room.right - GAP - WIDTH) - here.left, top: y - here.top });
  }, [reach.left, reach.right]);
  const quotes = inTurn(standing);
  const rest = quotes.length - FEW;
  return (
    <section ref={card} className="axis-card" style={{ ...at, width: WIDTH }} aria-label={`Words of ${name}`}>
      {quotes.slice(0, FEW).map(({ row, value }) => (
        <StatementCard key={`${value} ${row.statement.id}`} row={row} rule={value} tools={false} />
      ))}
      <p className="axis-rest">
        {rest > 0 ? `${counted(rest, "more statement")} in the details` : "Press the name for the details"}
      </p>
    </section>
  );
}

/** One of each stance in turn, so that every stance is heard. */
function inTurn({ groups }: Standing): readonly { row: Row; value: StanceValue }[] {
  const rounds = Math.max(0, ...groups.map(({ rows }) => rows.length));
  return Array.from({ length: rounds }, (_, i) =>
    groups.flatMap(({ value, rows }) => {
      const row = rows[i];
      return row ? [{ row, value }] : [];
    }),
  ).flat();
}
