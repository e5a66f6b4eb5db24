import "./article-text.css";
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useMemo } from "react";
import type { Id } from "../../model/index.ts";
import { useReducedMotion } from "../use-media.ts";
import { useWorkbench } from "../use-workbench.ts";
import { ArticleRow } from "./article-row.tsx";
import { layersOf } from "./layers.ts";
import { foremost, type Passage } from "./passages.ts";
import { pointAt } from "./point-at.ts";
import { textRows } from "./text-rows.ts";
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
  /** What stands over the rows. */
  readonly children?: ReactNode;
}

/** A text row by row, what stands in it marked in place; a press on marked words points at them, another one at what else they belong to. */
export function ArticleText({ host, text, source, language, passages, at, children }: Props) {
  const workbench = useWorkbench();
  const rows = useMemo(() => textRows(text), [text]);
  const layers = useMemo(() => layersOf(passages), [passages]);
  const byId = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  const stops = useStops(host, passages, at, text);
  useInSight(host, at, text);

  const press = ({ target }: MouseEvent) => {
    // Who marks words with the mouse wants these words.
    if (getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    const owners = target.closest<HTMLElement>("[data-owners]")?.dataset.owners?.split(" ") ?? [];
    const covering = owners.flatMap((id) => byId.get(id) ?? []).sort(foremost);
    const now = covering.findIndex(({ id }) => id === at);
    const next = covering[(now + 1) % covering.length];
    if (next) workbench.change(pointAt(source, next));
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the marks beside the text are the buttons for the keyboard.
    <div className="article-text" ref={host} lang={language} onClick={press}>
      {rows.map(({ start, end }) => (
        <ArticleRow
          key={start}
          text={text}
          start={start}
          end={end}
          passages={passages}
          layers={layers}
          byId={byId}
          at={at}
          stops={stops}
          point={(passage) => workbench.change(pointAt(source, passage))}
          remove={({ id }) => void workbench.edit({ op: "remove-statements", ids: [id] })}
        />
      ))}
      {children}
    </div>
  );
}

/** Brings what is pointed at into the middle of what is seen, unless it is there already. */
function useInSight(host: RefObject<HTMLElement | null>, at: Id | null, text: string) {
  const still = useReducedMotion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places.
  useEffect(() => {
    if (at === null) return;
    const words = host.current?.querySelector(`[data-owners~="${CSS.escape(at)}"]`);
    words?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }, [host, at, text, still]);
}
