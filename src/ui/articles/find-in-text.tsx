import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Span } from "../../model/index.ts";
import { findPlaces, PLACES_MOST } from "./find-places.ts";
import { paint } from "./paint.ts";
import { rangeOf } from "./text-places.ts";
import type { Sheets } from "./use-sheets.ts";

interface Props {
  readonly host: RefObject<HTMLElement | null>;
  readonly text: string;
  /** Not all of the text is in the document, where the browser's own search looks. */
  readonly isLong: boolean;
  readonly sheets: Sheets;
}

/** Finds words in the whole text: a field, how many places there are, and the way from one to the next. In a long text Ctrl/⌘ F leads here. */
export function FindInText({ host, text, isLong, sheets }: Props) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(words);
  const places = useMemo(() => findPlaces(text, sought), [text, sought]);
  const field = useRef<HTMLInputElement>(null);
  const place = places[at];
  useInSight(host, open ? place : undefined, sheets.reveal);
  usePainted(host, open ? places : NONE, at, sheets.rows);

  useEffect(() => {
    if (!isLong) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f";
      if (!isFind || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
      field.current?.select();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isLong]);

  const close = () => {
    setOpen(false);
    host.current?.parentElement?.focus({ preventScroll: true });
  };
  const go = (by: number) => {
    if (places.length > 0) setAt((at + by + places.length) % places.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape") close();
    else go(event.shiftKey ? -1 : 1);
  };

  if (!open) {
    return (
      <button type="button" className="button small icon" aria-label="Find in this text" onClick={() => setOpen(true)}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    );
  }
  return (
    <search className="find-in-text">
      <input
        ref={field}
        type="search"
        className="field"
        aria-label="Find in this text"
        // biome-ignore lint/a11y/noAutofocus: who opens the field wants to write in it.
        autoFocus
        value={words}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="find-count">
        {words.trim() !== "" && countWords(places.length, at)}
      </span>
      <button type="button" className="button small icon" aria-label="Place before" onClick={() => go(-1)}>
        <ChevronUp size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button type="button" className="button small icon" aria-label="Next place" onClick={() => go(1)}>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button type="button" className="button small icon" aria-label="Close the search" onClick={close}>
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </search>
  );
}

function countWords(count: number, at: number): string {
  if (count === 0) return "not in this text";
  return `${at + 1} of ${count}${count === PLACES_MOST ? " or more" : ""}`;
}

/** Brings a place into sight. */
function useInSight(host: RefObject<HTMLElement | null>, place: Span | undefined, reveal: Sheets["reveal"]) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another place is shown; who scrolls on is not called back.
  useEffect(() => {
    if (!place) return;
    reveal(place.start, () => {
      const range = host.current && rangeOf(host.current, place);
      if (!range) return;
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      const page = host.current?.parentElement;
      const box = range.getBoundingClientRect();
      const seen = page?.getBoundingClientRect();
      if (page && seen && (box.top < seen.top + MARGIN || box.bottom > seen.bottom - MARGIN)) {
        page.scrollTop += box.top - seen.top - seen.height / 2;
      }
    });
  }, [host, place]);
}
/** How near to an edge what was found may stand, in pixels. */
const MARGIN = 40;

/** Paints the place that is shown, and those around it otherwise; anew when `drawn` is other rows. */
function usePainted(host: RefObject<HTMLElement | null>, places: readonly Span[], at: number, drawn: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: in other rows it is painted anew.
  useEffect(() => {
    const rows = host.current;
    if (!rows) return;
    const from = Math.max(0, at - AROUND);
    paint(rows, "article-found", places.slice(at, at + 1));
    paint(rows, "article-found-too", [...places.slice(from, at), ...places.slice(at + 1, at + AROUND)]);
    return () => {
      paint(rows, "article-found", []);
      paint(rows, "article-found-too", []);
    };
  }, [host, places, at, drawn]);
}
/** So many places before and after the one that is shown: more than are seen at once, and painted while somebody types. */
const AROUND = 400;
const NONE: readonly Span[] = [];
