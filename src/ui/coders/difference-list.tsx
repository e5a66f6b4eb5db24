import { useEffect, useRef } from "react";
import type { Take } from "../../edit/index.ts";
import { DIFFERENCE_KINDS } from "../../edit/index.ts";
import { compareCoders, read } from "../../state/index.ts";
import type { Compared } from "../../work/index.ts";
import { useLetters } from "../use-letters.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { CodersKey } from "./coders-key.tsx";
import { type CodersDeed, codersDeedOf } from "./coders-keys.ts";
import { type CodersPlace, placeWords } from "./coders-place.ts";
import { kindWords } from "./coders-words.ts";
import { type CoderNames, cardId, DifferenceCard } from "./difference-card.tsx";
import { LISTED } from "./use-compared.ts";
import { useSettling } from "./use-settling.ts";

const REPEATS: readonly CodersDeed[] = ["next", "previous"];

/** What the two read differently, by kind and article, one of them up; settled by a press or by keys. */
export function DifferenceList({
  compared,
  place,
  names,
}: {
  compared: Compared;
  place: CodersPlace;
  names: CoderNames;
}) {
  const workbench = useWorkbench();
  const { busy, settle } = useSettling(compared);
  const { items, total, settled, listed, from } = compared;
  const nothingDone = useModel((model) => model.edits.undo === null);
  const up = items.find(({ key }) => key === place.key) ?? items[0];
  const go = (change: Partial<CodersPlace>, how?: "quietly") =>
    workbench.change(compareCoders(placeWords({ ...place, ...change })), how);
  const pointTo = (key: string) => {
    if (key !== place.key) go({ key }, "quietly");
  };
  const walk = (by: number) => {
    const next = items[items.findIndex((one) => one.key === up?.key) + by];
    if (next) {
      pointTo(next.key);
      document.getElementById(cardId(next.key))?.focus();
    } else if (by > 0 && from + items.length < listed) go({ from: from + LISTED, key: null });
    else if (by < 0 && from > 0) go({ from: from - LISTED, key: null });
  };
  const undo = useUndo(items, pointTo);
  useLetters({
    deedOf: codersDeedOf,
    act: (deed: CodersDeed) => {
      if (deed === "next") walk(1);
      else if (deed === "previous") walk(-1);
      else if (deed === "undo") undo();
      else if (!up) return;
      else if (deed === "text") workbench.change(read(up.source, up.mine));
      else if (possible(up, deed)) settle(up, deed, null);
    },
    repeats: REPEATS,
    undo: "undo",
  });
  useOnCard(up?.key ?? null, items);

  return (
    <section className="coders-differences" aria-label="Differences" id="differences" tabIndex={-1}>
      <div className="coders-head">
        <h3>Differences</h3>
        <p role="status">
          <strong>
            {settled} of {total} settled
          </strong>
        </p>
        <button type="button" className="button small secondary" disabled={nothingDone} onClick={undo}>
          Undo
          <CodersKey does="undo" />
        </button>
      </div>
      <progress max={Math.max(total, 1)} value={settled} aria-label="Settled" />
      {total > 0 && <Choices compared={compared} place={place} names={names} go={go} />}
      {items.length === 0 && (
        <div className="coders-none">
          <h4>{total === 0 ? "No differences" : place.all ? "None of these" : "Nothing left to settle here"}</h4>
          <p>
            {total === 0
              ? "Both read these articles alike."
              : "What is settled can be listed too, and taken back in the history."}
          </p>
        </div>
      )}
      {items.map((item, i) => (
        <DifferenceCard
          key={item.key}
          item={item}
          place={`${from + i + 1} of ${listed}`}
          names={names}
          isUp={item === up}
          busy={busy}
          settle={(take, fields) => settle(item, take, fields)}
          goTo={() => pointTo(item.key)}
        />
      ))}
      {listed > items.length && (
        <nav className="coders-pages" aria-label="Pages of differences">
          <button
            type="button"
            className="button secondary"
            disabled={from === 0}
            onClick={() => go({ from: Math.max(0, from - LISTED), key: null })}
          >
            Before
          </button>
          <span>
            {from + 1}–{from + items.length} of {listed}
          </span>
          <button
            type="button"
            className="button secondary"
            disabled={from + items.length >= listed}
            onClick={() => go({ from: from + LISTED, key: null })}
          >
            Next {Math.max(0, Math.min(LISTED, listed - from - items.length))}
          </button>
        </nav>
      )}
    </section>
  );
}

/** What a key may do with a difference is what its buttons offer. */
function possible({ mine, theirs, differs }: Compared["items"][number], take: Take): boolean {
  if (mine !== null && theirs !== null) return differs.length > 0;
  return take !== "neither";
}

/** Undo that brings up what it takes back, when that comes back to the list. */
function useUndo(items: Compared["items"], pointTo: (key: string) => void): () => void {
  const workbench = useWorkbench();
  const before = useRef<Compared["items"] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the list that is there after the undo.
  useEffect(() => {
    const had = before.current;
    if (had === null || had === items) return;
    before.current = null;
    const back = items.find(({ key, settled }) => had.find((one) => one.key === key)?.settled !== settled);
    if (back) pointTo(back.key);
  }, [items]);
  return () => {
    // Never a screen back.
    if (workbench.store.getState().edits.undo === null) return;
    before.current = items;
    workbench.undo();
  };
}

/** The focus goes with what is up: from the card that was settled to the next one, also when the first is gone from the list. */
function useOnCard(key: string | null, items: Compared["items"]): void {
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list may have taken the card that had the focus.
  useEffect(() => {
    if (key === null) return;
    const active = document.activeElement;
    const there = active?.closest(".coders-card")?.id;
    const left = there !== undefined && there !== cardId(key);
    if (left || active === null || active === document.body || !begun.current)
      document.getElementById(cardId(key))?.focus({ preventScroll: !begun.current });
    begun.current = true;
  }, [key, items]);
}

interface ChoicesProps {
  readonly compared: Compared;
  readonly place: CodersPlace;
  readonly names: CoderNames;
  go(change: Partial<CodersPlace>): void;
}

/** Which of them are listed. */
function Choices({ compared, place, names, go }: ChoicesProps) {
  const { sources } = useSummary();
  const label = (id: string) => sources.find((source) => source.id === id)?.label ?? id;
  const figure = ({ open, all }: { open: number; all: number }) => (place.all ? all : open);
  return (
    <div className="coders-choices">
      <label>
        <span>Kind</span>
        <select
          className="field"
          value={place.kind ?? ""}
          onChange={({ target }) =>
            go({ kind: DIFFERENCE_KINDS.find((kind) => kind === target.value) ?? null, from: 0, key: null })
          }
        >
          <option value="">All kinds</option>
          {compared.kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {kindWords(one.kind, names.theirs)} ({figure(one)})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Article</span>
        <select
          className="field"
          value={place.source ?? ""}
          onChange={({ target }) => go({ source: target.value === "" ? null : target.value, from: 0, key: null })}
        >
          <option value="">All articles</option>
          {compared.articles.map((one) => (
            <option key={one.source} value={one.source}>
              {label(one.source)} ({figure(one)})
            </option>
          ))}
        </select>
      </label>
      <label className="coders-all">
        <input type="checkbox" checked={place.all} onChange={() => go({ all: !place.all, from: 0, key: null })} />
        Settled ones too
      </label>
      <p className="coders-quiet" role="status">
        {counted(compared.listed, "difference")} listed
      </p>
    </div>
  );
}
