import "./title-form.css";
import { type FormEvent, useEffect, useId, useState } from "react";
import { UnsavedQuestion } from "../unsaved-question.tsx";
import { useUnsavedForm } from "../use-unsaved-form.ts";

interface Props {
  readonly label: string;
  readonly submit: string;
  readonly title: string;
  onCancel(): void;
  onSubmit(title: string): Promise<void>;
  /** Told what was written and is not kept yet; null while that is nothing. Stays the same function. */
  onDraft(words: string | null): void;
}

/** A record's title, to be written. */
export function TitleForm({ label, submit, title, onCancel, onSubmit, onDraft }: Props) {
  const id = useId();
  const [words, setWords] = useState(title);
  const { asking, stay, handlers } = useUnsavedForm(words, onCancel);
  useEffect(() => {
    onDraft(words === title ? null : words);
    return () => onDraft(null);
  }, [onDraft, words, title]);
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "") void onSubmit(words.trim());
  };
  return (
    <form className="title-form" onSubmit={done} {...handlers}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        value={words}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      {asking ? (
        <UnsavedQuestion stay={stay} discard={onCancel} />
      ) : (
        <>
          <button type="submit" className="button primary" disabled={words.trim() === ""}>
            {submit}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        </>
      )}
    </form>
  );
}
