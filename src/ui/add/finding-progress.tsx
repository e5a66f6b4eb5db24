import { useEffect, useRef } from "react";
import { counted } from "../words.ts";

interface Props {
  readonly done: number;
  readonly all: number;
  /** What the article that is looked through now is called; "" before the first. */
  readonly now: string;
  readonly find: boolean;
  onStop(): void;
}

/** How far the articles are; nothing is changed before all are done. */
export function FindingProgress({ done, all, now, find, onStop }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  // What was pressed last is gone.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="add-running">
      <p className="add-now">
        {done === all
          ? "Putting it into the record"
          : now || (find ? "Getting ready to read English" : "Getting ready")}
      </p>
      <progress max={all} value={done} aria-label={find ? "Articles looked through" : "Articles added"} />
      <p role="status">
        {done} of {counted(all, "article")}
      </p>
      <p className="add-hint">Cancel leaves everything as it was.</p>
      <button ref={cancel} type="button" className="button secondary" onClick={onStop}>
        Cancel
      </button>
    </div>
  );
}
