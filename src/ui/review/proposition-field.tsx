import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { NO_PROPOSITION, PROPOSITION_HINT } from "../entities/issue-draft.ts";
import { typed } from "../entities/problems.ts";

interface Props {
  /** The new issue's. */
  readonly name: string;
  done(proposition: string): void;
  /** Back to the card with nothing added. */
  leave(): void;
  /** Nothing added, and the focus is elsewhere already. */
  drop(): void;
}

/** What makes a name an issue: one sentence, without which support and oppose mean nothing. */
export function PropositionField({ name, done, leave, drop }: Props) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  // In the place of the field that was being typed in.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.closest(".review-field")?.scrollIntoView({ block: "nearest" });
  }, []);
  const add = () => {
    if (typed(words) === "") setAsked(true);
    else done(typed(words));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter") add();
    else return;
    event.preventDefault();
    // What Escape closes further out stays as it is.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
  };
  const isMissing = asked && typed(words) === "";
  return (
    <div className="picker">
      <p className="picker-issue">
        New issue: <b>{name}</b>
      </p>
      <input
        ref={field}
        className="field small"
        type="text"
        aria-label={`Proposition of ${name}`}
        aria-describedby={hint}
        aria-invalid={isMissing || undefined}
        autoComplete="off"
        placeholder="Its proposition, in one sentence"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
        onBlur={drop}
      />
      <p id={hint} className="picker-hint" role="status">
        {isMissing ? NO_PROPOSITION : PROPOSITION_HINT}
      </p>
      {/* The field keeps the focus, without which it would go. */}
      <button
        type="button"
        className="button secondary small picker-add"
        tabIndex={-1}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={add}
      >
        Add the issue
      </button>
      <p className="picker-keys">
        <kbd>Enter</kbd> add it <kbd>Esc</kbd> leave it
      </p>
    </div>
  );
}
