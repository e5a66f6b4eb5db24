import { useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Filter, Surest } from "../../query/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { expectation } from "./accept-all-words.ts";
import { shareFigure } from "./certainty-words.ts";
import type { Review } from "./use-review.ts";

/** Nine in ten right in the part that is least sure. */
const FIRST_BOUND = 0.9;
const LOWEST = 0.5;
const HIGHEST = 0.99;

interface Props {
  readonly filter: Filter;
  readonly review: Review;
  /** After they were accepted, with the focus still in here. */
  onAccepted(): void;
}

/** Every suggestion that is sure enough, accepted in one step, with how many mistakes to expect from that. */
export function AcceptAll({ filter, review, onAccepted }: Props) {
  const [open, setOpen] = useState(false);
  const [least, setLeast] = useState(FIRST_BOUND);
  const surest = useSurest(open ? filter : null, least);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  // It comes up at the edge of the pane, and becomes higher with the words that tell what to expect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens and with each answer.
  useEffect(() => {
    group.current?.scrollIntoView({ block: "nearest" });
  }, [open, surest]);
  if (!open) {
    return (
      <button ref={opener} type="button" className="button secondary small" onClick={() => setOpen(true)}>
        Accept all above…
      </button>
    );
  }
  const many = surest?.ids.length ?? 0;
  const accept = async () => {
    if (!surest || !(await review.acceptAll(surest.ids))) return;
    onAccepted();
    setOpen(false);
  };
  const cancel = () => {
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot hold the figure that changes.
    <div
      ref={group}
      className="review-all"
      role="group"
      aria-label="Accept all above a confidence"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        cancel();
      }}
    >
      <label htmlFor={id}>
        Sure by at least <output>{shareFigure(least)}</output> in every part
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it comes up by a press on the button that stood here.
        autoFocus
        type="range"
        min={LOWEST}
        max={HIGHEST}
        step={0.01}
        value={least}
        onChange={(event) => setLeast(Number(event.target.value))}
      />
      <p aria-live="polite">{surest ? expectation(surest) : "Counting…"}</p>
      <div className="review-all-buttons">
        <button type="button" className="button secondary small" disabled={many === 0} onClick={() => void accept()}>
          Accept {many}
        </button>
        <button type="button" className="button small" onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** The last answer stays until the next is there. */
function useSurest(filter: Filter | null, least: number): Surest | null {
  const workbench = useWorkbench();
  const revision = useModel((model) => model.revision);
  const [surest, setSurest] = useState<Surest | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer record asks again.
  useEffect(() => {
    if (filter === null) return;
    const stop = new AbortController();
    workbench.askOnce({ ask: "surest", filter, least }, stop.signal).then(
      (answer) => {
        if (!stop.signal.aborted) setSurest(answer);
      },
      // Stopped for another bound, or with the record.
      () => undefined,
    );
    return () => stop.abort();
  }, [workbench, filter, least, revision]);
  return surest;
}
