import "./search-panel.css";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { SearchGroup } from "../../query/index.ts";
import { shortHash, withoutRecent, withRecent } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { type FoundRow, foundWords } from "./found-rows.ts";
import { ResultList } from "./result-list.tsx";
import type { FieldKeys, Pointed } from "./search-box.tsx";
import { searchFor, useFound } from "./use-found.ts";
import { changeFor, type Deed, textFilter } from "./what-to-do.ts";

interface Props {
  readonly text: string;
  /** The field's keys go to what is listed here. */
  readonly keys: FieldKeys;
  point(pointed: Pointed): void;
  /** For a screen reader. */
  say(words: string): void;
  /** Something was chosen. */
  done(): void;
}

/** Where the arrow keys stand: a row, or -1 for the field itself, and which cell of it. */
interface Place {
  readonly row: number;
  readonly cell: 0 | 1;
}

/** Kinds of which more than a few are listed, while the text is the same. */
interface Widened {
  readonly text: string;
  readonly kinds: readonly SearchGroup["kind"][];
}
const NONE: Widened["kinds"] = [];

/** How long a reader of the screen hears nothing while somebody types, in milliseconds. */
const HUSH = 500;

/** What is found, in a list under the field that keeps the focus: the arrow keys walk it, Enter takes what they stand on. */
export function SearchPanel({ text, keys, point, say, done }: Props) {
  const workbench = useWorkbench();
  const record = shortHash(useModel((model) => model.key));
  const recents = useModel((model) => model.settings.recents);
  const list = useId();
  const [widened, setWidened] = useState<Widened>({ text, kinds: [] });
  const kinds = widened.text === text ? widened.kinds : NONE;
  const { groups, answer, pending } = useFound(text, kinds);
  const rows = groups.flatMap((group) => group.rows);
  const typed = text.trim() !== "";
  const [moved, setMoved] = useState<Place & { readonly text: string }>({ text, row: typed ? 0 : -1, cell: 0 });
  // What is typed is answered by the first row until the arrow keys say otherwise.
  const place = moved.text === text ? moved : { row: typed ? 0 : -1, cell: 0 as const };
  const row = Math.min(place.row, rows.length - 1);
  const active = row < 0 ? null : `${list}-${row}-${place.cell}`;

  useEffect(() => point({ list: rows.length > 0 ? list : null, active }), [point, list, rows.length, active]);
  useEffect(() => {
    if (active) document.getElementById(active)?.closest("[role=row]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  useEffect(() => {
    // What was then asked to be listed is told of by itself, and not after it how much was found.
    if (!answer || pending || kinds.length > 0) return;
    const words = answer.groups.length > 0 ? foundWords(answer) : `Nothing in this record matches ${text.trim()}.`;
    const timer = setTimeout(() => say(words), HUSH);
    return () => clearTimeout(timer);
  }, [answer, pending, kinds.length, text, say]);

  /** What else there is of a kind takes the place of the row that told of it. */
  const widen = ({ kind, count }: Extract<FoundRow, { what: "more" }>, at: number) => {
    setWidened({ text, kinds: [...kinds, kind] });
    setMoved({ text, row: at, cell: 0 });
    say(`${counted(count, kind)} listed.`);
  };
  const act = async (chosen: FoundRow, deed: Deed) => {
    if (chosen.what === "more") return widen(chosen, rows.indexOf(chosen));
    const change = chosen.what === "all" ? textFilter(chosen.text) : await changeFor(workbench, chosen.node.id, deed);
    if (!change) return;
    workbench.change(change);
    if (chosen.what !== "all") {
      const { id, kind, label } = chosen.node;
      workbench.set({ recents: withRecent(recents, record, { id, kind, label }) });
    }
    say(saidOf(chosen, deed));
    done();
  };

  /** Takes what the arrow keys stand on; when what was typed is not answered yet, the first of its answer. */
  const enter = async ({ shiftKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "shiftKey" | "ctrlKey" | "metaKey">) => {
    const deed: Deed = ctrlKey || metaKey ? "add" : shiftKey || place.cell === 1 ? "filter" : "go";
    const there = rows[row];
    if (there && !pending) return act(there, deed);
    if (!typed) return;
    const fresh = await workbench.askOnce(searchFor(text, workbench.store.getState().view.filter));
    const hit = fresh.groups[0]?.hits[0];
    if (hit) await act({ what: "hit", node: hit.node, hit }, deed);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = (next: Place) => {
      event.preventDefault();
      setMoved({ text, ...next });
    };
    const { selectionStart, value } = event.currentTarget;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      void enter(event);
    } else if (steps !== undefined && rows.length > 0) {
      // The field is one stop of the round.
      const stops = rows.length + 1;
      to({ row: ((row + 1 + steps + stops) % stops) - 1, cell: 0 });
    } else if (
      event.key === "ArrowRight" &&
      row >= 0 &&
      rows[row] &&
      "node" in rows[row] &&
      selectionStart === value.length
    )
      to({ row, cell: 1 });
    else if (event.key === "ArrowLeft" && place.cell === 1) to({ row, cell: 0 });
  };

  useEffect(() => {
    keys.press = press;
    const { early } = keys;
    keys.early = null;
    if (early) void enter(early);
    return () => {
      keys.press = null;
    };
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list leaves the focus in the field.
    <div className="search-panel" onMouseDown={(event) => event.preventDefault()}>
      {groups[0]?.key === "recent" && (
        <div className="result-head">
          <h3>Recent</h3>
          <button
            type="button"
            className="button small"
            onClick={() => workbench.set({ recents: withoutRecent(recents, record) })}
          >
            Clear<span className="visually-hidden"> what was gone to</span>
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <ResultList
          id={list}
          groups={groups}
          busy={pending}
          active={row < 0 ? null : { row, cell: place.cell }}
          act={act}
        />
      )}
      <PanelNote
        typed={typed}
        text={text.trim()}
        found={answer && !pending ? answer.groups.length > 0 : null}
        rows={rows.length}
      />
    </div>
  );
}

/** What there is to find, that nothing was found, or how to take what was. */
function PanelNote({
  typed,
  text,
  found,
  rows,
}: {
  typed: boolean;
  text: string;
  found: boolean | null;
  rows: number;
}) {
  if (!typed && rows === 0)
    return (
      <p className="panel-note">Names, issues, sources and the words of statements. Typing errors are forgiven.</p>
    );
  if (typed && found === false) {
    return (
      <p className="panel-note">
        <b>Nothing in this record matches “{text}”.</b> Fewer words may find more; so may another name for the same.
      </p>
    );
  }
  if (typed && rows === 0) return <p className="panel-note">Looking through the record…</p>;
  return (
    <p className="panel-keys">
      <kbd>Enter</kbd> go there <kbd>Shift Enter</kbd> filter by it <kbd>Ctrl Enter</kbd> select too
    </p>
  );
}

function saidOf(chosen: Exclude<FoundRow, { what: "more" }>, deed: Deed): string {
  if (chosen.what === "all") return "Filtered by these words.";
  const { label } = chosen.node;
  return { go: `Opened ${label}.`, add: `Added ${label} to the selection.`, filter: `Filtered by ${label}.` }[deed];
}
