import "./walk-bar.css";
import { ChevronLeft, ChevronRight, Undo2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { NamedView } from "../../model/index.ts";
import { endWalk, hasStrayed, leaveWalk, stepTo, type WalkPlace } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { useStepKeys } from "./use-step-keys.ts";
import { WalkNote } from "./walk-note.tsx";

/** The step of a walk that is on screen: its name and note, where in the walk it is, and the way to the others. */
export function WalkBar({ place }: { place: WalkPlace }) {
  const workbench = useWorkbench();
  const { views, at, view } = place;
  // After the last step there is nothing to go on to from its screen; before it, whoever ends wants to look around there.
  const last = at === views.length - 1;
  const strayed = useModel((model) => hasStrayed(model.view, view));
  const next = useRef<HTMLButtonElement>(null);
  const go = (to: NamedView | undefined) => {
    if (to) workbench.change(stepTo(to));
  };
  useStepKeys({ previous: () => go(views[at - 1]), next: () => go(views[at + 1]) });
  useEffect(() => {
    // Whoever began the walk goes on from here; a link that opens at a step takes the focus from nobody.
    if (document.activeElement !== document.body) next.current?.focus({ preventScroll: true });
  }, []);

  return (
    <section className="walk-bar" aria-label="Walk through">
      <div className="walk-words" aria-live="polite">
        <p className="walk-head">
          <b className="walk-name">{view.name}</b>
          <span className="walk-count">
            {at + 1} of {views.length}
          </span>
        </p>
        {view.note !== "" && <WalkNote key={view.id} note={view.note} />}
      </div>
      <div className="walk-steps" data-last={last || undefined}>
        {strayed && (
          <button
            type="button"
            className="button small secondary walk-back"
            onClick={() => {
              next.current?.focus({ preventScroll: true });
              go(view);
            }}
          >
            <Undo2 {...ICON} />
            <span className="walk-word">Back to this step</span>
          </button>
        )}
        <button
          type="button"
          className="button small secondary walk-previous"
          aria-disabled={at === 0 || undefined}
          onClick={() => go(views[at - 1])}
        >
          <ChevronLeft {...ICON} />
          <span className="walk-word">Previous</span>
        </button>
        <button
          ref={next}
          type="button"
          className="button small secondary walk-next"
          aria-disabled={last || undefined}
          onClick={() => go(views[at + 1])}
        >
          <span className="walk-word">Next</span>
          <ChevronRight {...ICON} />
        </button>
        <button
          type="button"
          className="button small walk-end"
          onClick={() => {
            // From where a walk is begun.
            document.getElementById("views-button")?.focus();
            workbench.change(last ? endWalk : leaveWalk);
          }}
        >
          <X {...ICON} />
          <span className="walk-word">End{last && <span className="walk-end-more">, show everything</span>}</span>
        </button>
      </div>
    </section>
  );
}

const ICON = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;
