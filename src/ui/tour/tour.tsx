import "./tour.css";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useOnStage } from "../stage/on-stage.ts";
import { useDialogs } from "../use-dialog.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { boundsOf, placeBubble } from "./place-bubble.ts";
import { TOUR } from "./steps.ts";

/** Three bubbles that point at the page's own parts. The page stays in use; Escape or Skip puts them away for good, and so does another record. */
export function Tour() {
  const workbench = useWorkbench();
  const { setTouring } = useDialogs();
  const [at, setAt] = useState(0);
  const bubble = useRef<HTMLDivElement>(null);
  const id = useId();
  const step = TOUR[at];
  const end = () => {
    workbench.set({ greeted: true });
    setTouring(false);
  };
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });

  // It is about the record that it began with.
  const key = useModel((model) => model.key);
  const [began] = useState(key);
  useEffect(() => {
    if (key !== began) latest.current();
  }, [key, began]);
  useBubble(bubble, step?.at ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out when it comes.
  useEffect(() => bubble.current?.focus({ preventScroll: true }), [at]);
  useEffect(() => {
    const before = document.activeElement;
    const onKeyDown = (event: KeyboardEvent) => {
      // What lies over the page is closed first.
      if (event.key !== "Escape" || document.querySelector("dialog[open], [popover]:popover-open")) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", onKeyDown, true);
    const element = bubble.current;
    return () => {
      removeEventListener("keydown", onKeyDown, true);
      const held = document.activeElement === document.body || element?.contains(document.activeElement);
      if (held && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  if (!step) return null;
  const last = at === TOUR.length - 1;
  return (
    <div
      ref={bubble}
      className="tour"
      role="dialog"
      aria-modal="false"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      tabIndex={-1}
    >
      <span className="tour-tip" aria-hidden="true" />
      <h2 id={`${id}-title`}>
        <span className="visually-hidden">Tour, </span>
        <span className="tour-count">
          {at + 1} of {TOUR.length}
        </span>{" "}
        {step.title}
      </h2>
      <p id={`${id}-words`}>{step.words}</p>
      <div className="tour-foot">
        {!last && (
          <button type="button" className="button small" onClick={end}>
            Skip
          </button>
        )}
        <span className="tour-gap" />
        {at > 0 && (
          <button type="button" className="button small secondary" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        <button type="button" className="button small primary" onClick={last ? end : () => setAt(at + 1)}>
          {last ? "Done" : "Next"}
        </button>
      </div>
    </div>
  );
}

/** Keeps the bubble beside what it points at, while the page around it moves. */
function useBubble(bubble: React.RefObject<HTMLDivElement | null>, selectors: readonly string[]) {
  const onStage = useOnStage();
  const key = selectors.join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the selectors; what is on stage moves what is pointed at.
  useLayoutEffect(() => {
    const element = bubble.current;
    if (!element) return;
    const place = () => {
      const target = boundsOf(selectors);
      if (target) placeBubble(element, target);
    };
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(document.body);
    watcher.observe(element);
    const target = document.querySelector(selectors.join(", "));
    if (target) watcher.observe(target);
    const stop = onStage?.scene.on("camera", place);
    const settled = setTimeout(place, SETTLED_MS);
    addEventListener("resize", place);
    return () => {
      watcher.disconnect();
      stop?.();
      clearTimeout(settled);
      removeEventListener("resize", place);
    };
  }, [bubble, key, onStage]);
}

/** By then the graph's marks stand where they stay. */
const SETTLED_MS = 400;
