import { ArrowRight } from "lucide-react";
import { memo, type ReactNode } from "react";
import type { Id } from "../../model/index.ts";
import { highlight } from "../../text/index.ts";
import { StanceMark } from "../marks.tsx";
import { LAYERS_MOST } from "./layers.ts";
import { foremost, type Passage } from "./passages.ts";
import { quotationAt } from "./text-rows.ts";
import type { Stops } from "./use-stops.ts";

interface Props {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is what the whole text is called. */
  readonly isHeadline: boolean;
  /** Those that stand in it. */
  readonly passages: readonly Passage[];
  readonly layers: ReadonlyMap<Id, number>;
  /** What is pointed at, and where the keyboard stands; null in every row but theirs, which alone are drawn anew. */
  readonly at: Id | null;
  readonly stop: Id | null;
  readonly stops: Stops;
  point(passage: Passage): void;
}

/** One row of a text: beside it the marks of the statements and actions that begin in it, as buttons, whose places `useMarkPlaces` says; in it every passage in place. */
export const ArticleRow = memo(({ text, start, end, isHeadline, passages, layers, at, stop, stops, point }: Props) => {
  const { quoted, from } = quotationAt(text, start);
  const Paragraph = isHeadline ? "h2" : quoted ? "blockquote" : "p";
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const begun = passages.filter(({ marks: [first] }) => first && first.start >= from && first.start < end);
  const beyond = passages.filter(({ id }) => (layers.get(id) ?? 0) >= LAYERS_MOST);
  const deep = passages.some(({ id }) => layers.get(id) === LAYERS_MOST - 1);
  const marks = passages.flatMap((passage) =>
    passage.marks.map((mark) => ({ id: mark.id, start: mark.start - start, end: mark.end - start })),
  );
  return (
    <div className="article-row" data-quoted={quoted || undefined}>
      <div className="article-gutter">
        {begun.map((passage) => (
          <button
            key={passage.id}
            type="button"
            className="article-mark"
            data-status={passage.status}
            data-beside={passage.id}
            {...stops.of(passage, stop)}
            aria-current={passage.id === at || undefined}
            onClick={(event) => {
              event.stopPropagation();
              point(passage);
            }}
          >
            {passage.row ? (
              <StanceMark
                stance={passage.stance ?? "uncoded"}
                hollow={passage.reported && passage.stance !== null}
                size={15}
              />
            ) : (
              <ArrowRight size={15} strokeWidth={2} aria-hidden="true" />
            )}
          </button>
        ))}
        {beyond[0] && (
          <span
            className="article-beyond"
            data-beside={beyond[0].id}
            title="More statements overlap here than there is room for lines"
          >
            +{beyond.length}
          </span>
        )}
      </div>
      <Paragraph className="article-paragraph" data-start={start} data-deep={deep || undefined} dir="auto">
        {highlight(text.slice(start, end), marks).map((segment) => {
          if (segment.ids.length === 0) return segment.text;
          const covering = segment.ids.flatMap((id) => byId.get(id) ?? []);
          return (
            <Stretch
              key={segment.start}
              covering={covering}
              from={start + segment.start}
              to={start + segment.end}
              layers={layers}
              at={at}
            >
              {segment.text}
            </Stretch>
          );
        })}
      </Paragraph>
    </div>
  );
});

/** Words that belong to one passage or several: the ground of the shortest that is confirmed, a line for each, the lowest outermost. */
function Stretch({
  covering,
  from,
  to,
  layers,
  at,
  children,
}: {
  covering: readonly Passage[];
  from: number;
  to: number;
  layers: ReadonlyMap<Id, number>;
  at: Id | null;
  children: string;
}) {
  const ground = covering.filter(({ status }) => status === "confirmed").toSorted(foremost)[0];
  const current = covering.find(({ id }) => id === at);
  const edges = (current?.marks ?? []).flatMap(({ start, end }) => [
    ...(start === from ? ["begins"] : []),
    ...(end === to ? ["ends"] : []),
  ]);
  const lines = covering
    .map((passage) => ({ passage, level: layers.get(passage.id) ?? 0 }))
    .filter(({ level }) => level < LAYERS_MOST)
    .sort((a, b) => a.level - b.level);
  const lined = lines.reduceRight<ReactNode>(
    (inner, { passage, level }) => (
      <span
        key={passage.id}
        className={`under under-${passage.stance ?? "uncoded"}`}
        data-status={passage.status ?? "deed"}
        data-check={passage.check?.state}
        data-level={level}
      >
        {inner}
      </span>
    ),
    children,
  );
  return (
    <mark
      className={[
        `stretch${ground ? ` tint-${ground.stance ?? "uncoded"}` : ""}`,
        ...(current ? ["current", ...edges] : []),
      ].join(" ")}
      data-owners={covering.map(({ id }) => id).join(" ")}
    >
      {lined}
    </mark>
  );
}
