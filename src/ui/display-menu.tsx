import { Eye } from "lucide-react";
import { useId, useRef } from "react";
import type { Show } from "../query/index.ts";
import { filterBy, flip } from "../state/index.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const SWITCHES: readonly { readonly key: keyof Show; readonly name: string; readonly hint: string }[] = [
  { key: "sources", name: "Sources", hint: "Where each was said, as nodes" },
  { key: "relations", name: "Actions", hint: "Deployed, withdrew, arrested and other deeds" },
  { key: "affiliations", name: "Affiliations", hint: "Who belongs to which agency" },
  { key: "isolates", name: "Nodes without lines", hint: "Also actors and issues that nothing on screen ties" },
];

/** What else is drawn beside the stances. */
export function DisplayMenu() {
  const workbench = useWorkbench();
  const show = useModel((model) => model.view.show);
  const appearances = useModel((model) => model.view.filter.appearances);
  const id = useId();
  const menu = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const place = () => {
    const at = button.current?.getBoundingClientRect();
    if (!at || !menu.current) return;
    menu.current.style.top = `${at.bottom + 4}px`;
    menu.current.style.right = `${Math.max(document.documentElement.clientWidth - at.right, 8)}px`;
  };
  return (
    <div className="display">
      <button ref={button} type="button" className="button" popoverTarget={id} onClick={place}>
        <Eye size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="display-word">Display</span>
      </button>
      <fieldset ref={menu} id={id} popover="auto" className="popover" aria-label="Display" onToggle={place}>
        {SWITCHES.map(({ key, name, hint }) => (
          <Switch key={key} name={name} hint={hint} on={show[key]} flip={() => workbench.change(flip(key))} />
        ))}
        <hr />
        <Switch
          name="Count repeated words each time"
          hint="Otherwise words quoted again count once"
          on={appearances}
          flip={() => workbench.change(filterBy((filter) => ({ ...filter, appearances: !filter.appearances })))}
        />
      </fieldset>
    </div>
  );
}

function Switch({ name, hint, on, flip }: { name: string; hint: string; on: boolean; flip(): void }) {
  const id = useId();
  return (
    <div className="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        id={id}
        checked={on}
        onChange={flip}
        aria-describedby={`${id}-hint`}
      />
      <label htmlFor={id}>
        {name}
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      </label>
    </div>
  );
}
