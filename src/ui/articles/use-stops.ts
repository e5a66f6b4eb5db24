import { type KeyboardEvent as KeyPress, type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { sameJson } from "../../edit/same-json.ts";
import type { Id } from "../../model/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { usePassageWords } from "./passage-words.ts";
import type { Passage } from "./passages.ts";
import { useKept } from "./use-kept.ts";
import { useRemove } from "./use-remove.ts";
import type { Sheets } from "./use-sheets.ts";

/** What makes the marks beside a text one stop of the keyboard; the same until the statements change. */
export interface Stops {
  /** What a passage's button needs; `stop` is where the keyboard stands. */
  of(
    passage: Passage,
    stop: Id | null,
  ): {
    readonly tabIndex: number;
    readonly "aria-label": string;
    readonly "data-stop": Id;
    onFocus(): void;
    onKeyDown(event: KeyPress): void;
  };
}

/** The statements and actions in a text one after the other: arrows, Home and End go from mark to mark, each says who stands where and how many there are. */
export function useStops(
  host: RefObject<HTMLElement | null>,
  passages: readonly Passage[],
  at: Id | null,
  text: string,
  reveal: Sheets["reveal"],
): { readonly stops: Stops; readonly stop: Id | null } {
  const removeOne = useRemove();
  const [last, setLast] = useState<Id | null>(null);
  // What is pointed at is where one goes on from, until the focus is on another.
  useEffect(() => {
    if (at !== null) setLast(null);
  }, [at]);
  const words = usePassageWords(text);
  const all = useKept(
    useMemo(() => stopsOf(passages), [passages]),
    keptStops,
  );
  const order = useMemo(() => new Map(all.map(({ id }, i) => [id, i])), [all]);
  const stop = [last, at].find((id) => id !== null && order.has(id)) ?? all[0]?.id ?? null;

  const go = useCallback(
    (to: number) => {
      const next = all.at(Math.min(to, all.length - 1));
      if (!next) return;
      const buttonOf = () => host.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next.id)}"]`);
      reveal(next.start, () => buttonOf()?.focus());
    },
    [all, host, reveal],
  );
  useLetters(stop === null ? -1 : (order.get(stop) ?? -1), last === null && at === null, go);

  const stops = useMemo((): Stops => {
    /** Who deletes statement after statement stays at the place. */
    const remove = async (place: number) => {
      const gone = all[place];
      const next = (all[place + 1] ?? all[place - 1])?.id;
      if (!gone) return;
      if (!(await removeOne(gone.id, gone.isDeed ? "action" : "statement"))) return;
      host.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next ?? "")}"]`)?.focus();
    };
    return {
      of: (passage, current) => {
        const place = order.get(passage.id) ?? 0;
        return {
          tabIndex: passage.id === current ? 0 : -1,
          "aria-label": `${words(passage)}${passage.relation ? ", action" : ""}, ${place + 1} of ${all.length}`,
          "data-stop": passage.id,
          onFocus: () => setLast(passage.id),
          onKeyDown: (event) => {
            if (event.key === "Delete") return void remove(place);
            const to = NEXT[event.key]?.(place, all.length);
            if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            go(Math.max(to, 0));
          },
        };
      },
    };
  }, [all, order, words, go, host, removeOne]);
  return { stops, stop };
}

/** What has a mark beside the text, and where it begins. */
interface Place {
  readonly id: Id;
  readonly start: number;
  readonly isDeed: boolean;
}

function stopsOf(passages: readonly Passage[]): readonly Place[] {
  return passages.flatMap(({ id, relation, marks, start }) =>
    marks.length > 0 ? [{ id, start, isDeed: relation !== null }] : [],
  );
}

const keptStops = (before: readonly Place[], now: readonly Place[]) => (sameJson(before, now) ? before : now);

/** `n` and `p` from anywhere in the view: to the next statement and the one before; at first to the first. */
function useLetters(place: number, isFirst: boolean, go: (to: number) => void) {
  const workbench = useWorkbench();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { settings, view } = workbench.store.getState();
      const target = event.target instanceof Element ? event.target : document.body;
      const step = { n: 1, p: -1 }[event.key];
      if (step === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // `g p` has led to another view by now.
      if (!settings.shortcuts || view.view !== "articles" || place < 0) return;
      if (target.closest("dialog[open], input, select, textarea, [contenteditable]")) return;
      event.preventDefault();
      go(isFirst ? place : Math.max(place + step, 0));
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [workbench, place, isFirst, go]);
}

const NEXT: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowDown: (place) => place + 1,
  ArrowRight: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  ArrowLeft: (place) => place - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};
