import "../option-list.css";
import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { KindIcon } from "../marks.tsx";
import { type Option, type Pick, startIn } from "./picker-options.ts";
import { PropositionField } from "./proposition-field.tsx";

interface Props {
  /** Names the field: "Speaker". */
  readonly name: string;
  readonly options: (typed: string) => readonly Option[];
  pick(pick: Pick, also: boolean): void;
  /** Back to the card with nothing taken. */
  leave(): void;
  /** Nothing taken, and the focus is elsewhere already. */
  drop(): void;
}

/** A field of the card that is being changed: type a part of a name, go with the arrow keys, take with Enter, leave with Escape. */
export function Picker({ name, options, pick, leave, drop }: Props) {
  const [typed, setTyped] = useState("");
  const [row, setRow] = useState(() => startIn(options("")));
  /** The name of a new issue whose proposition is being written. */
  const [issue, setIssue] = useState<string | null>(null);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  // Before the next letter is typed, which is meant for it. What there is to choose from is seen too, as far as it has room.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.closest(".review-field")?.scrollIntoView({ block: "nearest" });
  }, []);
  const offered = options(typed);
  const active = Math.min(row, offered.length - 1);
  const at = offered[active];
  const activeId = active < 0 ? undefined : `${list}-${active}`;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const take = ({ pick: chosen, held }: Option, joins: boolean) => {
    if (held === "alone") leave();
    else if (chosen.what === "new" && chosen.thing.kind === "issue") setIssue(chosen.thing.name);
    else pick(chosen, joins);
  };
  const press = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = at;
    if (steps !== undefined && offered.length > 0) setRow((active + steps + offered.length) % offered.length);
    else if (event.key === "Enter" && chosen) take(chosen, event.shiftKey && chosen.also !== null);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    // What Escape closes further out stays as it is.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
  };

  if (issue !== null) {
    return (
      <PropositionField
        name={issue}
        done={(proposition) => pick({ what: "new", thing: { kind: "issue", name: issue, proposition } }, false)}
        leave={leave}
        drop={drop}
      />
    );
  }
  return (
    <div className="picker">
      <input
        ref={field}
        className="field small"
        type="text"
        role="combobox"
        aria-label={name}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        aria-describedby={`${list}-keys`}
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a part of the name"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setRow(0);
        }}
        onKeyDown={press}
        onBlur={drop}
      />
      <div id={list} className="option-list" role="listbox" aria-label={name} tabIndex={-1}>
        {offered.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys.
          <div
            key={option.key}
            id={`${list}-${i}`}
            className="option"
            role="option"
            aria-selected={i === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option, false)}
          >
            {option.kind && <KindIcon kind={option.kind} />}
            <span className="picker-label">{option.label}</span>
            {option.held && <Check size={14} strokeWidth={2} aria-hidden="true" />}
            {option.held && (
              <span className="picker-note">{option.held === "alone" ? "now" : "now: again takes it out"}</span>
            )}
            {option.note && <span className="picker-note">{option.note}</span>}
          </div>
        ))}
      </div>
      <p id={`${list}-keys`} className="picker-keys">
        {at && (
          <>
            <kbd>Enter</kbd> {at.held === null ? "take it" : at.held === "alone" ? "keep it" : "take it out"}{" "}
          </>
        )}
        {at?.also && (
          <>
            <kbd>Shift Enter</kbd> {at.also}{" "}
          </>
        )}
        <kbd>Esc</kbd> leave it
      </p>
    </div>
  );
}
