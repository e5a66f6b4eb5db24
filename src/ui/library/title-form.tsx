import { type FormEvent, useId, useState } from "react";

interface Props {
  readonly label: string;
  readonly submit: string;
  readonly title: string;
  onCancel(): void;
  onSubmit(title: string): Promise<void>;
}

/** A record's title, to be written. */
export function TitleForm({ label, submit, title, onCancel, onSubmit }: Props) {
  const id = useId();
  const [words, setWords] = useState(title);
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "") void onSubmit(words.trim());
  };
  return (
    <form
      className="title-form"
      onSubmit={done}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Of the form, not of the dialog that it stands in.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
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
      <button type="submit" className="button primary" disabled={words.trim() === ""}>
        {submit}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
