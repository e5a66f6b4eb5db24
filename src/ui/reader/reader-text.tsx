import { Lock } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { Id } from "../../model/index.ts";
import { highlight, type Segment } from "../../text/index.ts";
import { StanceMark } from "../marks.tsx";
import { useReducedMotion } from "../use-media.ts";
import { ViewLink } from "../view-link.tsx";
import type { Passage } from "./marks-of.ts";
import { pointAt } from "./point-at.ts";

interface Props {
  readonly name: string;
  readonly text: string;
  readonly source: Id;
  readonly passages: readonly Passage[];
  readonly at: Id | null;
}

/** The text in paragraphs, its marks as links; the list beside it leads to the same ones by keyboard. */
export function ReaderText({ name, text, source, passages, at }: Props) {
  const paragraphs = useMemo(() => paragraphsOf(text, passages), [text, passages]);
  const byId = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  const page = useRef<HTMLDivElement>(null);
  const still = useReducedMotion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paragraphs are what there is to scroll in.
  useEffect(() => {
    if (at === null) return;
    page.current
      ?.querySelector(`[data-owners~="${CSS.escape(at)}"]`)
      ?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }, [at, paragraphs, still]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="reader-page" ref={page} aria-label="Text" tabIndex={0}>
      <div className="reader-text">
        <p className="reader-note">
          <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
          {name}. It stays in this page until the page is closed.
        </p>
        {paragraphs.map(({ start, segments, begun }) => (
          <p key={start} className="reader-paragraph">
            <span className="reader-gutter" aria-hidden="true">
              {begun.map(({ id, stance, reported }) => (
                <StanceMark key={id} stance={stance ?? "uncoded"} hollow={reported && stance !== null} size={15} />
              ))}
            </span>
            {segments.map((segment) => (
              <Stretch key={segment.start} segment={segment} offset={start} byId={byId} source={source} at={at} />
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

interface Paragraph {
  readonly start: number;
  readonly segments: readonly Segment[];
  /** Statements that begin in it. */
  readonly begun: readonly Passage[];
}

function paragraphsOf(text: string, passages: readonly Passage[]): readonly Paragraph[] {
  const marks = passages.flatMap((passage) => passage.marks);
  let start = 0;
  return text.split("\n").flatMap((line): Paragraph[] => {
    const from = start;
    const to = from + line.length;
    start = to + 1;
    if (line.trim() === "") return [];
    const own = marks.filter((mark) => mark.start < to && mark.end > from);
    const moved = own.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    const begun = passages.filter(({ row, marks: [first] }) => row && first && first.start >= from && first.start < to);
    return [{ start: from, segments: highlight(line, moved), begun }];
  });
}

function Stretch({
  segment,
  offset,
  byId,
  source,
  at,
}: {
  segment: Segment;
  /** Where its paragraph begins in the text. */
  offset: number;
  byId: ReadonlyMap<Id, Passage>;
  source: Id;
  at: Id | null;
}) {
  const { ids, text } = segment;
  if (ids.length === 0) return text;
  const covering = ids.flatMap((id) => byId.get(id) ?? []);
  const shown = covering.find(({ id }) => id === at) ?? covering.toSorted(foremost)[0];
  if (!shown) return text;
  const current = shown.id === at;
  const ends = shown.marks.flatMap(({ start, end }) => [
    ...(start === offset + segment.start ? ["begins"] : []),
    ...(end === offset + segment.end ? ["ends"] : []),
  ]);
  return (
    <ViewLink
      to={pointAt(source, shown)}
      tabIndex={-1}
      className={[
        `stretch tint-${shown.stance ?? "uncoded"}`,
        ...(current ? ["current"] : []),
        ...(ids.length > 1 ? ["nested"] : []),
        ...ends,
      ].join(" ")}
      data-state={shown.check?.state}
      data-owners={ids.join(" ")}
    >
      {text}
    </ViewLink>
  );
}

/** Of marks that lie inside each other a statement is shown rather than a deed, and the shorter rather than the longer. */
function foremost(a: Passage, b: Passage): number {
  return Number(a.row === null) - Number(b.row === null) || lengthOf(a) - lengthOf(b);
}

function lengthOf({ marks }: Passage): number {
  return marks.reduce((sum, { start, end }) => sum + end - start, 0);
}
