import "./search.css";
import { Search, X } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, lazy, useEffect, useRef, useState } from "react";
import { Piece } from "../part.tsx";
import { useNarrow } from "../use-media.ts";
import { useModel } from "../use-workbench.ts";

const SearchPanel = lazy(() => import("./search-panel.tsx").then((m) => ({ default: m.SearchPanel })));

const FIELD = "search";
const OPENER = "search-open";

/** What the list, once it is there, tells the field that it belongs to. */
export interface Pointed {
  /** Id of the list, while it has rows. */
  readonly list: string | null;
  /** Id of the part of it that the arrow keys stand on. */
  readonly active: string | null;
}
const NOWHERE: Pointed = { list: null, active: null };

/** Keys of the field that the list answers to. Enter may be pressed before the list is there, and waits for it. */
export interface FieldKeys {
  press: ((event: KeyboardEvent<HTMLInputElement>) => void) | null;
  early: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean } | null;
}

/** What is to stand in the field when it next has the focus; null leaves what stands there. */
let awaited: string | null = null;

/** Puts the focus into the search field, and a text if one is given; where there is a button in its place, opens it. */
export function goToSearch(text: string | null = null): void {
  awaited = text;
  const field = document.getElementById(FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else document.getElementById(OPENER)?.click();
}

/** The field by which a thing of the record is found. What answers is loaded when it first has the focus. */
export function SearchBox() {
  const narrow = useNarrow();
  const [row, setRow] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!narrow) return <SearchField />;
  return (
    <>
      <button
        ref={opener}
        id={OPENER}
        type="button"
        className="button icon"
        title="Search"
        aria-label="Search"
        aria-expanded={row}
        onClick={() => setRow(true)}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      {row && (
        <SearchField
          onLeave={(how) => {
            setRow(false);
            if (how === "closed") opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** `onLeave` makes it a row of its own, which is there until it is left. */
function SearchField({ onLeave }: { onLeave?: (how: "closed" | "elsewhere") => void }) {
  const shortcuts = useModel((model) => model.settings.shortcuts);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [pointed, setPointed] = useState(NOWHERE);
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const keys = useRef<FieldKeys>({ press: null, early: null });
  const asRow = onLeave !== undefined;
  useEffect(() => {
    if (asRow) field.current?.focus();
  }, [asRow]);

  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setOpen(false);
    onLeave?.("elsewhere");
  };
  /** First what is open, then what is typed, then the row. */
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !(open || text !== "" || onLeave)) return;
    event.preventDefault();
    if (open) {
      setOpen(false);
      field.current?.focus();
    } else if (text !== "") setText("");
    else onLeave?.("closed");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (!open && ["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) {
      event.preventDefault();
      setOpen(true);
    } else if (keys.current.press) keys.current.press(event);
    else if (event.key === "Enter") {
      const { shiftKey, ctrlKey, metaKey } = event;
      keys.current.early = { shiftKey, ctrlKey, metaKey };
    }
  };
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from all that stands in it.
    <div className={asRow ? "search search-row" : "search"} onBlur={leave} onKeyDown={onEscape}>
      <Search className="search-icon" size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        id={FIELD}
        className="field search-field"
        role="combobox"
        aria-label="Search"
        aria-autocomplete="list"
        aria-haspopup="grid"
        aria-expanded={open && pointed.list !== null}
        aria-controls={open ? (pointed.list ?? undefined) : undefined}
        aria-activedescendant={open ? (pointed.active ?? undefined) : undefined}
        placeholder="Search"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={() => {
          if (awaited !== null) setText(awaited);
          awaited = null;
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {text === "" && !asRow && shortcuts && (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      )}
      {(text !== "" || asRow) && (
        <button
          type="button"
          className="button icon search-clear"
          aria-label={text === "" ? "Close the search" : "Clear the search"}
          onClick={() => {
            if (text === "") return onLeave?.("closed");
            type("");
            field.current?.focus();
          }}
        >
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
      {open && (
        <Piece>
          <SearchPanel
            text={text}
            keys={keys.current}
            point={setPointed}
            say={setSaid}
            done={() => {
              setText("");
              setOpen(false);
              onLeave?.("closed");
            }}
          />
        </Piece>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
