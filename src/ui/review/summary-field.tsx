import { useLayoutEffect, useRef } from "react";
import type { Statement } from "../../model/index.ts";
import { isSummedUp } from "../../text/summed-up.ts";
import { useWorkbench } from "../use-workbench.ts";
import { Key } from "./key.tsx";
import { type SummaryDraft, summaryDraft } from "./summary-drafts.ts";
import type { Fields } from "./use-fields.ts";

interface Props {
  readonly statement: Pick<Statement, "id" | "gist">;
  readonly fields: Fields;
}

/** What is said, in the reviewer's own words: Enter keeps them, Escape leaves them as they were. What was begun is offered again. */
export function SummaryField({ statement: { id, gist }, fields }: Props) {
  const draft = summaryDraft(useWorkbench(), id);
  const open = fields.open === "summary";
  const own = isSummedUp(gist) ? gist : "";
  const begun = open ? null : draft.get();
  return (
    <div className="review-field">
      <span className="review-name">Summary</span>
      <span className="review-values">
        <button
          type="button"
          className="review-value"
          aria-expanded={open}
          aria-label={
            begun === null ? `Summary: ${own || "Not summed up"}. Change` : `Summary, not kept yet: ${begun}. Go on`
          }
          onClick={() => fields.start("summary")}
        >
          {begun ?? (own || "Not summed up")}
        </button>
        {begun !== null && (
          <>
            <span className="review-quiet">not kept yet</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                draft.set(null);
                fields.leave();
              }}
            >
              Discard
            </button>
          </>
        )}
      </span>
      <Key does="summary" />
      {open && <Words own={own} draft={draft} fields={fields} />}
    </div>
  );
}

function Words({ own, draft, fields }: { own: string; draft: SummaryDraft; fields: Fields }) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next letter is typed, which is meant for it; what was begun is gone on with at its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens.
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus();
    if (area && draft.get() !== null) area.setSelectionRange(area.value.length, area.value.length);
    else area?.select();
  }, []);
  const hold = (words: string) => draft.set(words.trim() === "" || words === own ? null : words);
  return (
    <div className="picker">
      <textarea
        ref={field}
        className="field review-summary"
        rows={2}
        aria-label="Summary"
        defaultValue={draft.get() ?? own}
        onInput={({ currentTarget }) => hold(currentTarget.value)}
        onBlur={fields.drop}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            draft.set(null);
            fields.sumUp(event.currentTarget.value.replace(/\s+/g, " ").trim());
          } else if (event.key === "Escape") fields.leave();
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
