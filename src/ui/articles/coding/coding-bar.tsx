import "./coding-bar.css";
import { type CSSProperties, type RefObject, useMemo, useRef } from "react";
import type { Source } from "../../../model/index.ts";
import type { ShownAction } from "../../entities/entity-task.ts";
import { useCodedText } from "../../use-coded-text.ts";
import { useDialogs } from "../../use-dialog.ts";
import { useSummary, useWorkbench } from "../../use-workbench.ts";
import type { Passage } from "../passages.ts";
import { pointAt } from "../point-at.ts";
import { selectedSpan } from "../text-places.ts";
import { shownAction } from "./action-acts.ts";
import { type Act, useActs } from "./use-acts.ts";
import { useComingWords } from "./use-coming-words.ts";
import type { MarkedWords } from "./use-marked-words.ts";

interface Props {
  readonly host: RefObject<HTMLElement | null>;
  readonly marked: MarkedWords;
  readonly text: string;
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly at: string | null;
}

/** Under words that are selected: what can be done with them. */
export function CodingBar({ host, marked, text, source, passages, at }: Props) {
  const workbench = useWorkbench();
  const { actors } = useSummary();
  const bar = useRef<HTMLDivElement>(null);
  const { edit } = useDialogs();
  const same = useCodedText(source.id) !== null;
  const { acts, perform } = useActs(marked.span, { text, source: source.id, passages, at });
  const shown = useMemo(
    () => (same ? shownAction(marked.span, source.id, text, actors) : null),
    [same, marked.span, source.id, text, actors],
  );
  const coming = useComingWords(host, passages);

  const selectsOthers = () => {
    const now = host.current && selectedSpan(host.current, text);
    return now !== null && (now.start !== marked.span.start || now.end !== marked.span.end);
  };
  const act = async (offered: Act) => {
    // Who is faster than a picture of the page has selected other words than the bar is about yet.
    if (selectsOthers()) return;
    const one = await perform(offered);
    if (one === null) return;
    // Other words may have been selected meanwhile; of these the marks that were drawn since may have left a point.
    if (!selectsOthers()) getSelection()?.removeAllRanges();
    if ("at" in one) workbench.change(pointAt(source.id, { id: one.at, status: "confirmed" }));
    focusText();
  };
  const focusText = () => host.current?.closest<HTMLElement>(".article-page")?.focus({ preventScroll: true });
  const tellOf = (words: ShownAction) => {
    if (selectsOthers()) return;
    // Which the form gives the focus back to: the bar goes with the words that are selected.
    focusText();
    edit({ do: "shown-relation", shown: words });
  };

  /** From the offer of a name for who speaks to the card that it would stand on; from whatever else to the words. */
  const back = (left: Act["key"] | null) => {
    const card = left === "new" || left === "speaker" ? document.querySelector<HTMLElement>(".statement-fields") : null;
    (card ?? host.current?.closest<HTMLElement>(".article-page"))?.focus({ preventScroll: true });
  };

  return (
    <div
      ref={bar}
      className="coding-bar"
      role="toolbar"
      aria-label="Selected words"
      data-span={`${marked.span.start} ${marked.span.end}`}
      style={placed(marked)}
      // The words stay selected.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
        const now = buttons.indexOf(event.target as HTMLButtonElement);
        const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1 }[event.key];
        if (to === undefined && event.key !== "Escape") return;
        event.preventDefault();
        if (to !== undefined) buttons.at(to % buttons.length)?.focus();
        else back(acts[now]?.key ?? null);
      }}
    >
      {acts.map((one, i) => (
        <button
          key={one.key}
          type="button"
          className={`button small${i === 0 ? " primary" : ""}`}
          onClick={() => void act(one)}
          {...coming(one.operation)}
        >
          {one.label}
        </button>
      ))}
      {shown && (
        <button type="button" className="button small" onClick={() => tellOf(shown)}>
          These words show an action…
        </button>
      )}
      {acts.length === 0 && !shown && (
        <p className="note">
          {same
            ? "There are no words here."
            : "This is not the text that the record was coded from, so that nothing can be marked in it."}
        </p>
      )}
    </div>
  );
}

/** As properties of the style sheet, which has the bar elsewhere on a phone. */
const placed = ({ top, left }: MarkedWords) =>
  ({ "--under": `${top + 8}px`, "--from": `${Math.max(0, Math.min(left - 120, ROOM))}px` }) as CSSProperties;

/** How far right the bar may begin, in pixels: it is as wide as the text at most. */
const ROOM = 300;
