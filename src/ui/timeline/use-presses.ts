import { type KeyboardEvent, useState } from "react";
import { filterBy } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import type { Dates } from "./use-dates.ts";

export type { Dates };

/** A stretch of time that can be pressed: the filter's dates are then its own, or, pressed again, none. */
export interface Pressable {
  readonly key: string;
  readonly dates: Dates;
  /** "7 June 2025, 12 statements: 3 support, 9 oppose". */
  readonly words: string;
}

/**
 * Buttons that are one stop for the keyboard; arrows, Home and End go from one to the next.
 * @param tell hears the words of the one that is pointed at or focused, and null when none is
 */
export function usePresses(keys: readonly string[], tell: (words: string | null) => void) {
  const workbench = useWorkbench();
  const { from, to } = useModel((model) => model.view.filter);
  const [visited, setVisited] = useState<string | null>(null);
  const stop = visited !== null && keys.includes(visited) ? visited : keys[0];

  const button = ({ key, dates, words }: Pressable) => {
    const on = from === dates.from && to === dates.to;
    const press = on ? { from: null, to: null } : dates;
    return {
      type: "button" as const,
      "data-key": key,
      tabIndex: key === stop ? 0 : -1,
      "aria-label": words,
      "aria-pressed": on,
      onClick: () => workbench.change(filterBy((filter) => ({ ...filter, ...press }))),
      onFocus: () => {
        setVisited(key);
        tell(words);
      },
      onBlur: () => tell(null),
      onPointerEnter: () => tell(words),
      onPointerLeave: () => tell(null),
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = keys.indexOf(stop ?? "");
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: keys.length - 1 }[event.key];
    const key = next === undefined ? undefined : keys[next];
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  return { button, onKeyDown };
}
