import "./walk-caption.css";
import type { WalkView } from "./use-walk.ts";

/** What the walk says, for screen readers; and for the eye where it stands and which line it points at. */
export function WalkCaption({ said, caption }: WalkView) {
  return (
    <>
      <div id="walk-said" className="visually-hidden" aria-live="assertive">
        {said}
      </div>
      {caption && (
        // Said above, in other words.
        <div className="walk-caption" aria-hidden="true">
          <p className="walk-where">{caption.where}</p>
          {caption.line !== "" && <p className="walk-line">{caption.line}</p>}
          {caption.note !== "" && <p className="walk-note">{caption.note}</p>}
        </div>
      )}
    </>
  );
}
