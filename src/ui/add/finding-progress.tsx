import { useEffect, useRef } from "react";
import { counted } from "../words.ts";

interface Props {
  readonly done: number;
  readonly all: number;
  /** Of all the text, from 0 to 1: one article may have as much of it as all the others. */
  readonly share: number;
  /** What the article that is looked through now is called; "" before the first. */
  readonly now: string;
  readonly find: boolean;
  onStop(): void;
}

/** How far the articles are; nothing is changed before all are done. */
export function FindingProgress({ done, all, share, now, find, onStop }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  // What was pressed last is gone.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="add-running">
      <p className="add-now">
        {done === all
          ? "Getting it ready for the record"
          : now || (find ? "Getting ready to read English" : "Getting ready")}
      </p>
      <progress max={1} value={share} aria-label={find ? "Articles looked through" : "Articles added"} />
      <p role="status">{done === all ? `All ${counted(all, "article")}` : `Article ${done + 1} of ${all}`}</p>
      <p className="add-hint">Cancel leaves everything as it was.</p>
      <button ref={cancel} type="button" className="button secondary" onClick={onStop}>
        Cancel
      </button>
    </div>
  );
}

/** The record is being changed: there is nothing to stop any more, and one press takes it back afterwards. */
export function WritingProgress({ all }: { all: number }) {
  const words = useRef<HTMLParagraphElement>(null);
  // Cancel, which had the focus, is gone.
  useEffect(() => words.current?.focus(), []);
  return (
    <div className="add-running">
      <p ref={words} className="add-now" tabIndex={-1} role="status">
        Putting {counted(all, "article")} into the record
      </p>
      <progress aria-label="Putting it into the record" />
      <p className="add-hint">It goes on when this is closed. Undo takes it back.</p>
    </div>
  );
}
