import { X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { typed } from "./problems.ts";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
  change(names: readonly string[]): void;
  /** One more, as far as it is typed. */
  readonly next: string;
  changeNext(next: string): void;
}

/** Names that can be taken away, each by a button of its own, and a field for one more. */
export function NameListField({ label, hint, names, change, next, changeNext }: Props) {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const add = () => {
    const name = typed(next);
    if (name === "") return;
    if (!names.includes(name)) change([...names, name]);
    setSaid(names.includes(name) ? `${name} is there already` : `${name} added`);
    changeNext("");
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || typed(next) === "") return;
    // The name is added; the form is not sent yet.
    event.preventDefault();
    add();
  };
  return (
    <fieldset className="entity-field entity-names">
      <legend>{label}</legend>
      {names.length > 0 && (
        <ul className="entity-chips">
          {names.map((name) => (
            <li key={name} className="entity-chip">
              <bdi>{name}</bdi>
              <button
                type="button"
                className="entity-remove"
                aria-label={`Remove ${name}`}
                onClick={() => {
                  change(names.filter((other) => other !== name));
                  setSaid(`${name} removed`);
                  // The button goes with the name.
                  field.current?.focus();
                }}
              >
                <X size={14} strokeWidth={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="entity-add">
        <input
          ref={field}
          className="field"
          aria-label={`${label}: one more`}
          aria-describedby={`${id}-hint`}
          value={next}
          dir="auto"
          autoComplete="off"
          onChange={({ target }) => changeNext(target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button secondary" onClick={add}>
          Add
        </button>
      </div>
      <p id={`${id}-hint`} className="note">
        {hint}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}
