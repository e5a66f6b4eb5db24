import { type RefObject, useEffect } from "react";
import type { Id } from "../../model/index.ts";
import { paint } from "./paint.ts";
import { foremost, type Passage } from "./passages.ts";

/**
 * What a press there leads to: beside the text the mark's passage, in it the foremost of those that have the words, or the one after it when that is pointed at
 * already.
 */
export function passageAt(target: EventTarget | null, byId: ReadonlyMap<Id, Passage>, at: Id | null): Passage | null {
  if (!(target instanceof Element)) return null;
  const beside = target.closest<HTMLElement>("[data-stop]")?.dataset.stop;
  if (beside !== undefined) return byId.get(beside) ?? null;
  const owners = target.closest<HTMLElement>("[data-owners]")?.dataset.owners?.split(" ") ?? [];
  const covering = owners.flatMap((id) => byId.get(id) ?? []).sort(foremost);
  const now = covering.findIndex(({ id }) => id === at);
  return covering[(now + 1) % covering.length] ?? null;
}

/**
 * Paints all the words of the passage that a press would lead to, under the pointer or from the mark beside the text that has the focus: of passages that
 * overlap one sees how far each goes. Anew when `drawn` is other rows.
 */
export function useMet(
  host: RefObject<HTMLElement | null>,
  byId: ReadonlyMap<Id, Passage>,
  at: Id | null,
  drawn: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: in other rows it is painted anew.
  useEffect(() => {
    const rows = host.current;
    if (!rows) return;
    let met: Id | null = null;
    const meet = (target: EventTarget | null) => {
      const passage = passageAt(target, byId, at);
      if (met === (passage?.id ?? null)) return;
      met = passage?.id ?? null;
      paint(rows, "article-met", passage?.marks ?? []);
    };
    // A finger is over nothing; and who drags marks words.
    const over = ({ target, pointerType, buttons }: PointerEvent) => {
      if (pointerType !== "touch" && buttons === 0) meet(target);
    };
    const focus = ({ target }: FocusEvent) => meet(target);
    const leave = () => meet(null);
    rows.addEventListener("pointerover", over);
    rows.addEventListener("pointerleave", leave);
    rows.addEventListener("focusin", focus);
    rows.addEventListener("focusout", leave);
    return () => {
      rows.removeEventListener("pointerover", over);
      rows.removeEventListener("pointerleave", leave);
      rows.removeEventListener("focusin", focus);
      rows.removeEventListener("focusout", leave);
      paint(rows, "article-met", []);
    };
  }, [host, byId, at, drawn]);
}
