import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import type { ViewWords } from "../../state/index.ts";
import { UnsavedQuestion } from "../unsaved-question.tsx";
import { useUnsavedForm } from "../use-unsaved-form.ts";

interface Props {
  readonly label: string;
  readonly words?: ViewWords;
  readonly submit: string;
  onSubmit(words: ViewWords): Promise<void>;
  onCancel(): void;
  /** Told whether something is in it that is not saved; what it stands in keeps it then. */
  onWriting(writing: boolean): void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** As long as a name is still one line of the bar. */
const NAME_LENGTH = 80;
const NOTE_LENGTH = 400;

/** Name and note of a view. */
export function ViewForm({ label, words, submit, onSubmit, onCancel, onWriting, children }: Props) {
  const [name, setName] = useState(words?.name ?? "");
  const [note, setNote] = useState(words?.note ?? "");
  const [missing, setMissing] = useState(false);
  const { asking, changed, stay, handlers } = useUnsavedForm({ name, note }, onCancel);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    onWriting(changed);
    return () => onWriting(false);
  }, [changed, onWriting]);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === "") {
      setMissing(true);
      field.current?.focus();
      return;
    }
    void onSubmit({ name: name.trim(), note: note.trim() });
  };
  return (
    <form className="view-form" aria-label={label} noValidate onSubmit={save} {...handlers}>
      <label htmlFor={`${id}-name`}>Name</label>
      <input
        ref={field}
        id={`${id}-name`}
        className="field"
        required
        maxLength={NAME_LENGTH}
        value={name}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={({ target }) => {
          setName(target.value);
          setMissing(false);
        }}
      />
      {missing && (
        <p id={`${id}-missing`} className="view-missing" role="alert">
          A view needs a name to be found again.
        </p>
      )}
      <label htmlFor={`${id}-note`}>Note: what there is to see</label>
      <textarea
        id={`${id}-note`}
        className="field"
        rows={3}
        maxLength={NOTE_LENGTH}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {asking ? (
        <UnsavedQuestion stay={stay} discard={onCancel} />
      ) : (
        <div className="view-form-foot">
          {children}
          <span className="view-form-gap" />
          <button type="button" className="button small" onClick={onCancel}>
            Cancel
          </button>
          <button type="submit" className="button small primary">
            {submit}
          </button>
        </div>
      )}
    </form>
  );
}
