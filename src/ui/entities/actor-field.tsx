import "../option-list.css";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Actor } from "../../model/index.ts";
import { KindIcon } from "../marks.tsx";
import type { Choices } from "./actor-draft.ts";
import { Problem } from "./field.tsx";
import { offeredActors } from "./listed-actors.ts";
import { typed } from "./problems.ts";

interface Props {
  readonly label: string;
  /** What is typed: an actor as `choices` calls them, or a part of a name on the way there. */
  readonly value: string;
  change(value: string): void;
  readonly problem?: string | undefined;
  /** Who can be chosen. */
  readonly actors: readonly Actor[];
  readonly choices: Choices;
  /** Opens the form of a new actor of this name. */
  add(name: string): void;
  readonly required?: boolean;
}

/** A field for an actor of the record: type a part of any of their names, go with the arrow keys, take with Enter, close the list with Escape. */
export function ActorField({ label, value, change, problem, actors, choices, add, required = false }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [row, setRow] = useState(0);
  const name = typed(value);
  const offered = useMemo(() => (open ? offeredActors(actors, name) : []), [open, actors, name]);
  const isNew = name !== "" && !choices.idOf.has(name);
  const rows = offered.length + (isNew ? 1 : 0);
  const active = Math.min(row, rows - 1);
  const activeId = open && active >= 0 ? `${id}-${active}` : undefined;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const take = (at: number) => {
    const actor = offered[at];
    setOpen(false);
    if (actor) change(choices.labelOf.get(actor.id) ?? actor.name);
    else add(name);
    field.current?.focus();
  };

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setRow(open && rows > 0 ? (active + step + rows) % rows : 0);
      setOpen(true);
    } else if (event.key === "Enter" && open && active >= 0) take(active);
    else if (event.key === "Escape" && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="entity-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="field"
        type="text"
        role="combobox"
        dir="auto"
        aria-expanded={open && rows > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a part of the name"
        required={required}
        value={value}
        onChange={({ target }) => {
          change(target.value);
          setRow(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <Problem id={`${id}-problem`} words={problem} mend={{ name: "Add it as an actor…", act: () => add(name) }} />
      <div
        id={`${id}-list`}
        className="option-list"
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        hidden={!open || rows === 0}
      >
        {offered.map((actor, i) => (
          <Option key={actor.id} id={`${id}-${i}`} on={i === active} take={() => take(i)}>
            <KindIcon kind={actor.kind} />
            <bdi>{choices.labelOf.get(actor.id) ?? actor.name}</bdi>
          </Option>
        ))}
        {open && isNew && (
          <Option id={`${id}-${offered.length}`} on={active === offered.length} take={() => take(offered.length)}>
            New actor: <bdi>{name}</bdi>
          </Option>
        )}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly on: boolean;
  take(): void;
  readonly children: ReactNode;
}

function Option({ id, on, take, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys.
    <div
      id={id}
      className="option"
      role="option"
      aria-selected={on}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {children}
    </div>
  );
}
