import "./embed-desk.css";
import { ExternalLink, X } from "lucide-react";
import { lazy, useEffect, useRef, useState } from "react";
import { filterSentence, STANCE_KEYS, sentenceText } from "../../query/index.ts";
import { type Model, toAddress } from "../../state/index.ts";
import { addressOf } from "../browser-url.ts";
import { Details } from "../details/details.tsx";
import { useFilterNames } from "../filter-names.ts";
import { Main } from "../main-pane.tsx";
import { StanceMark } from "../marks.tsx";
import { Piece } from "../part.tsx";
import { useModel, useSummary } from "../use-workbench.ts";
import { STANCE_NAMES } from "../words.ts";
import { useWalkPlace } from "./use-walk-place.ts";

const Reader = lazy(() => import("../reader/reader.tsx").then((m) => ({ default: m.Reader })));

/** A view without chrome, for a frame in another page: the words are one press away, and so is the page that it is of. */
export function EmbedDesk() {
  const { title } = useSummary();
  const reading = useModel(({ view }) => view.reading !== null && view.view !== "articles");
  const [words, setWords] = useWords();
  return (
    <div className="embed" data-words={words || undefined}>
      <header>
        <h1 className="visually-hidden">{title}</h1>
        <Sentence />
      </header>
      <Main />
      <Foot read={words ? null : () => setWords(true)} />
      {words && <Words close={() => setWords(false)} />}
      <Piece>{reading && <Reader />}</Piece>
    </div>
  );
}

/** The words open when something is chosen by hand: not because an address or a step has it chosen, which shows the picture first. */
function useWords() {
  const selected = useModel((model) => model.view.selected);
  const step = useWalkPlace()?.view.id ?? null;
  const [open, setOpen] = useState(false);
  const before = useRef({ selected, step });
  useEffect(() => {
    const { selected: last, step: lastStep } = before.current;
    before.current = { selected, step };
    if (selected.length === 0 || step !== lastStep) setOpen(false);
    else if (selected !== last) setOpen(true);
  }, [selected, step]);
  const asking = useModel(isAsking);
  return [open && asking, setOpen] as const;
}

/** Something is chosen, or two things are connected: there are words to read. */
const isAsking = ({ view }: Model) => view.selected.length > 0 || view.connect !== null;

function Sentence() {
  const filter = useModel((model) => model.view.filter);
  return <p className="embed-sentence">{sentenceText(filterSentence(filter, useFilterNames()))}</p>;
}

function Foot({ read }: { read: (() => void) | null }) {
  const { title } = useSummary();
  const view = useModel((model) => model.view);
  const asking = useModel(isAsking);
  return (
    <footer className="embed-foot">
      <ul className="embed-legend" aria-label="Legend">
        {STANCE_KEYS.filter((key) => key !== "uncoded").map((key) => (
          <li key={key}>
            <StanceMark stance={key} size={14} />
            <span className="embed-stance">{STANCE_NAMES[key]}</span>
          </li>
        ))}
      </ul>
      {read && asking && (
        <button type="button" className="button small secondary" onClick={read}>
          Read the words
        </button>
      )}
      <a
        className="button small"
        href={addressOf(toAddress({ ...view, embed: false }))}
        target="_blank"
        rel="noopener"
        title={title}
      >
        <ExternalLink size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="embed-open">Open in Onrecord</span>
      </a>
    </footer>
  );
}

/** What is chosen, down to its words, over the frame. */
function Words({ close }: { close(): void }) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    pane.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      ref={pane}
      className="embed-words"
      id="details"
      aria-label="Details"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <button type="button" className="button small secondary embed-close" onClick={close}>
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
        Back to the picture
      </button>
      <Details />
    </aside>
  );
}
