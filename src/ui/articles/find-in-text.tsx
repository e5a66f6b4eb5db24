import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Span } from "../../model/index.ts";
import { findPlaces, PLACES_MOST } from "./find-places.ts";
import { rangeOf } from "./text-places.ts";
import type { Sheets } from "./use-sheets.ts";

interface Props {
  readonly host: RefObject<HTMLElement | null>;
  readonly text: string;
  /** Not all of the text is in the document, where the browser's own search looks. */
  readonly isLong: boolean;
  readonly reveal: Sheets["reveal"];
}

/** The name under which the style sheet knows what was found. */
const FOUND = "article-found";

/** Finds words in the whole text: a field, how many places there are, and the way from one to the next. In a long text Ctrl/⌘ F leads here. */
export function FindInText({ host, text, isLong, reveal }: Props) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(words);
  const places = useMemo(() => findPlaces(text, sought), [text, sought]);
  const field = useRef<HTMLInputElement>(null);
  const place = places[at];
  usePainted(host, open ? place : undefined, reveal);

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

/** Brings a place into sight and paints it, without touching the document that others select in. */
function usePainted(host: RefObject<HTMLElement | null>, place: Span | undefined, reveal: Sheets["reveal"]) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another place is shown; who scrolls on is not called back.
  useEffect(() => {
    if (!place) return;
    reveal(place.start, () => {
      const range = host.current && rangeOf(host.current, place);
      if (!range) return;
      CSS.highlights.set(FOUND, new Highlight(range));
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      const page = host.current?.parentElement;
      const box = range.getBoundingClientRect();
      const seen = page?.getBoundingClientRect();
      if (page && seen && (box.top < seen.top + MARGIN || box.bottom > seen.bottom - MARGIN)) {
        page.scrollTop += box.top - seen.top - seen.height / 2;
      }
    });
    return () => {
      CSS.highlights.delete(FOUND);
    };
  }, [host, place]);
}
/** How near to an edge what was found may stand, in pixels. */
const MARGIN = 40;
