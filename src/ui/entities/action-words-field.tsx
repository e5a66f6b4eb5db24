import { X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { Quote } from "../../model/index.ts";
import { withoutQuoteSigns } from "../../text/block-quote.ts";
import { placeWords } from "../statement-words.tsx";
import { useSummary } from "../use-workbench.ts";
import { Problem } from "./field.tsx";
import { typed } from "./problems.ts";
import { type RelationDraft, withTyped } from "./relation-draft.ts";

interface Props {
  readonly draft: RelationDraft;
  change(fields: Partial<Pick<RelationDraft, "quotes" | "words">>): void;
  /** The article's, as it was coded; null when it is not at hand. */
  readonly text: string | null;
  readonly problem?: string | undefined;
}

/** The article's words that show an action: each can be taken away, and more of them be typed or pasted. */
export function ActionWordsField({ draft, change, text, problem }: Props) {
  const [said, setSaid] = useState("");
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const { sources } = useSummary();
  const { quotes, words, source } = draft;
  const told = typed(words) === "" ? undefined : (wrong ?? problem);

  const add = () => {
    if (typed(words) === "") return;
    const read = withTyped(draft, text);
    if ("problem" in read) setWrong(read.problem);
    else {
      change({ quotes: read.quotes, words: "" });
      setSaid("Words added");
    }
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || typed(words) === "") return;
    // The words are added; the form is not sent yet.
    event.preventDefault();
    add();
  };
  const remove = (quote: Quote) => {
    change({ quotes: quotes.filter((one) => one !== quote) });
    setSaid("Words removed");
    // The button goes with the words.
    field.current?.focus();
  };

  return (
    <fieldset className="entity-field entity-names entity-words">
      <legend>Words that show it</legend>
      {quotes.length > 0 && (
        <ul className="entity-shown">
          {quotes.map((quote) => (
            <li key={quote.start}>
              <p>
                {wordsOf(quote, text)}
                <span className="note">
                  {sources.find((one) => one.id === source)?.label} at {placeWords([quote])}
                </span>
              </p>
              <button
                type="button"
                className="entity-remove"
                aria-label={`Remove the words at ${placeWords([quote])}`}
                onClick={() => remove(quote)}
              >
                <X size={14} strokeWidth={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {text === null ? (
        <p className="note">{NOT_AT_HAND}</p>
      ) : (
        <div className="entity-add">
          <input
            ref={field}
            className="field"
            aria-label="Words that show it: more"
            aria-describedby={`${id}-hint`}
            aria-invalid={told !== undefined || undefined}
            value={words}
            dir="auto"
            autoComplete="off"
            onChange={({ target }) => {
              setWrong(undefined);
              change({ words: target.value });
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="button secondary" onClick={add}>
            Add
          </button>
        </div>
      )}
      <Problem id={`${id}-problem`} words={told} mend={false} />
      {text !== null && (
        <p id={`${id}-hint`} className="note">
          As they stand in the article, typed or pasted. Words selected in the Articles view can be added there.
        </p>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}

const NOT_AT_HAND = "The article’s text is not at hand. With it, the words that show the action can be marked.";

function wordsOf({ start, end, exact }: Quote, text: string | null) {
  if (exact !== undefined) return <span className="words-quoted">“{exact}”</span>;
  return text !== null && <span>{withoutQuoteSigns(text.slice(start, end))}</span>;
}
