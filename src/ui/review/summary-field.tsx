import { useLayoutEffect, useRef } from "react";
import { isSummedUp } from "../../text/summed-up.ts";
import { Key } from "./key.tsx";
import type { Fields } from "./use-fields.ts";

/** What is said, in the reviewer's own words: Enter keeps them, Escape leaves them as they were. */
export function SummaryField({ gist, fields }: { gist: string; fields: Fields }) {
  const open = fields.open === "summary";
  const own = isSummedUp(gist);
  return (
    <div className="review-field">
      <span className="review-name">Summary</span>
      <span className="review-values">
        <button
          type="button"
          className="review-value"
          aria-expanded={open}
          aria-label={`Summary: ${own ? gist : "Not summed up"}. Change`}
          onClick={() => fields.start("summary")}
        >
          {own ? gist : "Not summed up"}
        </button>
      </span>
      <Key does="summary" />
      {open && <Words words={own ? gist : ""} fields={fields} />}
    </div>
  );
}

function Words({ words, fields }: { words: string; fields: Fields }) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next letter is typed, which is meant for it.
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <div className="picker">
      <textarea
        ref={field}
        className="field review-summary"
        rows={2}
        aria-label="Summary"
        defaultValue={words}
        onBlur={fields.drop}
        onKeyDown={(event) => {
          if (event.key === "Enter") fields.sumUp(event.currentTarget.value.replace(/\s+/g, " ").trim());
          else if (event.key === "Escape") fields.leave();
          else return;
          event.preventDefault();
          // What Escape closes further out stays as it is.
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
        }}
      />
      <p className="picker-keys">
        <kbd>Enter</kbd> keep it <kbd>Esc</kbd> leave it
      </p>
    </div>
  );
}
