import { useRef, useState } from "react";
import type { CodedField, Take } from "../../edit/index.ts";
import { choose, compareCoders, read } from "../../state/index.ts";
import type { Compared, ComparedItem } from "../../work/index.ts";
import { useWorkbench } from "../use-workbench.ts";
import { placeFrom, placeWords } from "./coders-place.ts";
import { neitherLines } from "./coders-words.ts";

export interface Settling {
  readonly busy: boolean;
  settle(item: ComparedItem, take: Take, fields: readonly CodedField[] | null): void;
}

/** Settles differences one at a time, each by one operation, and goes on to the next one that is open. */
export function useSettling(compared: Compared | null): Settling {
  const workbench = useWorkbench();
  const [busy, setBusy] = useState(false);
  /** A key that is pressed twice settles one difference, not also the next. */
  const running = useRef(false);

  const settle = async (item: ComparedItem, take: Take, fields: readonly CodedField[] | null) => {
    const own = workbench.store.getState().settings.coder;
    const operation = await workbench.coders({ do: "settle", own, key: item.key, take, fields });
    if (operation === null || !(await workbench.edit(operation))) return;
    const { source, mine } = item;
    if (take === "neither" && mine !== null) {
      // Selected too: its fields are what it is coded anew in.
      workbench.change((state) => choose(mine)(read(source, mine)(state)));
      const lines = neitherLines(item.readings.mine?.review.status ?? "suggested");
      const title = "Neither reading is taken, and the difference counts as settled.";
      return workbench.tell({
        tone: "done",
        title,
        problems: [],
        lines,
        step: workbench.store.getState().edits.count,
      });
    }
    const left = fields === null ? [] : item.differs.filter((field) => !fields.includes(field));
    const next = left.length > 0 ? item.key : nextOpen(compared?.items ?? [], item.key);
    // What is listed may have been chosen anew meanwhile, or the comparison closed.
    const { coders } = workbench.store.getState().view;
    if (coders !== null) workbench.change(compareCoders(placeWords({ ...placeFrom(coders), key: next })), "quietly");
  };

  return {
    busy,
    settle: (item, take, fields) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      void settle(item, take, fields).finally(() => {
        running.current = false;
        setBusy(false);
      });
    },
  };
}

/** After the last one those before it. */
function nextOpen(items: readonly ComparedItem[], key: string): string | null {
  const at = items.findIndex((one) => one.key === key);
  const others = [...items.slice(at + 1), ...items.slice(0, at)];
  return others.find(({ settled }) => settled === null)?.key ?? null;
}
