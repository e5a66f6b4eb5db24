import { type KeyboardEvent as KeyPress, type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { Id } from "../../model/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { usePassageWords } from "./passage-words.ts";
import type { Passage } from "./passages.ts";
import type { Sheets } from "./use-sheets.ts";

/** What makes the marks beside a text one stop of the keyboard. */
export interface Stops {
  /** What a passage's button needs. */
  of(passage: Passage): {
    readonly tabIndex: number;
    readonly "aria-label": string;
    readonly "data-stop": Id;
    onFocus(): void;
    onKeyDown(event: KeyPress): void;
  };
}

/** The statements in a text one after the other: arrows, Home and End go from mark to mark, each says who stands where and how many there are. */
export function useStops(
  host: RefObject<HTMLElement | null>,
  passages: readonly Passage[],
  at: Id | null,
  text: string,
  reveal: Sheets["reveal"],
): Stops {
  const workbench = useWorkbench();
  const [last, setLast] = useState<Id | null>(null);
  const words = usePassageWords(text);
  const stops = useMemo(() => passages.filter(({ row, marks }) => row && marks.length > 0), [passages]);
  const order = useMemo(() => new Map(stops.map(({ id }, i) => [id, i])), [stops]);
  const stop = [last, at].find((id) => id !== null && order.has(id)) ?? stops[0]?.id;

  const go = useCallback(
    (to: number) => {
      const next = stops.at(Math.min(to, stops.length - 1));
      if (!next) return;
      const buttonOf = () => host.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next.id)}"]`);
      reveal(next.start, () => buttonOf()?.focus());
    },
    [stops, host, reveal],
  );
  /** Who deletes statement after statement stays at the place. */
  const remove = async (place: number) => {
    const id = stops[place]?.id;
    const next = (stops[place + 1] ?? stops[place - 1])?.id;
    if (id === undefined || !(await workbench.edit({ op: "remove-statements", ids: [id] }))) return;
    host.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next ?? "")}"]`)?.focus();
  };
  useLetters(stop === undefined ? -1 : (order.get(stop) ?? -1), last === null && at === null, go);

  return {
    of: (passage) => {
      const place = order.get(passage.id) ?? 0;
      return {
        tabIndex: passage.id === stop ? 0 : -1,
        "aria-label": `${words(passage)}, ${place + 1} of ${stops.length}`,
        "data-stop": passage.id,
        onFocus: () => setLast(passage.id),
        onKeyDown: (event) => {
          if (event.key === "Delete") return void remove(place);
          const to = NEXT[event.key]?.(place, stops.length);
          if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          go(Math.max(to, 0));
        },
      };
    },
  };
}

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
