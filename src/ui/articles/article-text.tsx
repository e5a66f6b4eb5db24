import "./article-text.css";
import { type MouseEvent, type ReactNode, type RefObject, useCallback, useEffect, useMemo } from "react";
import type { Id } from "../../model/index.ts";
import { useReducedMotion } from "../use-media.ts";
import { useWorkbench } from "../use-workbench.ts";
import { ArticleRow } from "./article-row.tsx";
import { keptLayers, layersOf } from "./layers.ts";
import type { Passage } from "./passages.ts";
import { pointAt } from "./point-at.ts";
import { keptInRows, keptPlaces, passagesByRow } from "./row-passages.ts";
import { isLong } from "./sheets.ts";
import { textRows } from "./text-rows.ts";
import { useKept } from "./use-kept.ts";
import { useMarkPlaces } from "./use-mark-places.ts";
import { passageAt, useMet } from "./use-met.ts";
import { type Sheets, useSheets } from "./use-sheets.ts";
import { useStops } from "./use-stops.ts";

interface Props {
  /** The rows' element. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly source: Id;
  /** BCP 47. */
  readonly language: string;
  readonly passages: readonly Passage[];
  /** The one that is pointed at. */
  readonly at: Id | null;
  /** Where the line stands that is the text's heading; null where none is. */
  readonly headline?: number | null;
  /** What stands over the rows; it may bring other places of the text into the document. */
  children?(sheets: Sheets): ReactNode;
}

/** A text row by row, what stands in it marked in place; a press on marked words points at them, another one at what else they belong to. */
export function ArticleText({ host, text, source, language, passages, at, headline = null, children }: Props) {
  const workbench = useWorkbench();
  const all = useMemo(() => textRows(text), [text]);
  const layers = useKept(
    useMemo(() => layersOf(passages), [passages]),
    keptLayers,
  );
  const byId = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  const sheets = useSheets(host, all, isLong(text.length, passages.length));
  const { rows } = sheets;
  const inRows = useKept(
    useMemo(() => passagesByRow(rows, passages), [rows, passages]),
    keptInRows,
  );
  const { stops, stop } = useStops(host, passages, at, text, sheets.reveal);
  useMarkPlaces(host, rows, useKept(inRows, keptPlaces));
  useMet(host, byId, at, inRows);
  useInSight(host, byId.get(at ?? "") ?? null, sheets.reveal);

  const point = useCallback((passage: Passage) => workbench.change(pointAt(source, passage)), [workbench, source]);
  const press = ({ target }: MouseEvent) => {
    // Who marks words with the mouse wants these words.
    if (getSelection()?.isCollapsed === false) return;
    const next = passageAt(target, byId, at);
    if (next) workbench.change(pointAt(source, next));
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the marks beside the text are the buttons for the keyboard.
    <div
      className="article-text"
      ref={host}
      lang={language}
      onClick={press}
      style={{ paddingTop: sheets.above, paddingBottom: sheets.below }}
    >
      {rows.map(({ start, end }, i) => {
        const own = inRows[i] ?? NONE;
        const inRow = (id: Id | null) => (own.some((passage) => passage.id === id) ? id : null);
        return (
          <ArticleRow
            key={start}
            text={text}
            start={start}
            end={end}
            isHeadline={headline !== null && start <= headline && headline < end}
            passages={own}
            layers={layers}
            at={inRow(at)}
            stop={inRow(stop)}
            stops={stops}
            point={point}
          />
        );
      })}
      {children?.(sheets)}
    </div>
  );
}
const NONE: readonly Passage[] = [];

/** Brings what is pointed at into the middle of what is seen, unless it is seen already. */
function useInSight(host: RefObject<HTMLElement | null>, passage: Passage | null, reveal: Sheets["reveal"]) {
  const still = useReducedMotion();
  const id = passage?.marks.length ? passage.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is pointed at; who scrolls on is not called back.
  useEffect(() => {
    if (id === null || !passage) return;
    reveal(passage.start, () => {
      const words = host.current?.querySelector(`[data-owners~="${CSS.escape(id)}"]`);
      const page = host.current?.parentElement;
      if (!words || !page || isSeen(words, page)) return;
      words.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    });
  }, [host, id]);
}

/** In what scrolls, and not under what stands over its lower part. */
function isSeen(words: Element, page: HTMLElement): boolean {
  const place = words.getBoundingClientRect();
  const frame = page.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(page).scrollPaddingBottom) || 0;
  return place.top >= frame.top && place.bottom <= frame.bottom - covered;
}
