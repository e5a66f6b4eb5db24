import { type ReactNode, useId } from "react";
import type { Show } from "../query/index.ts";
import {
  DEFAULT_LOOK,
  filterBy,
  flip,
  LABEL_COUNTS,
  type Look,
  lookLike,
  NODE_FILLS,
  NODE_SIZES,
} from "../state/index.ts";
import { FILL_NAMES, LABEL_NAMES, SIZE_NAMES } from "./look-words.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";

const SWITCHES: readonly { readonly key: keyof Show; readonly name: string; readonly hint: string }[] = [
  { key: "sources", name: "Sources", hint: "Where each was said, as nodes" },
  { key: "relations", name: "Actions", hint: "Deployed, withdrew, arrested and so on" },
  { key: "affiliations", name: "Affiliations", hint: "Who belongs to which agency" },
  { key: "isolates", name: "Nodes without lines", hint: "Also actors and issues that nothing on screen ties" },
];

/** What the Display menu holds: what is drawn beside the stances, and how nodes and names are drawn. */
export function DisplayChoices() {
  const workbench = useWorkbench();
  const show = useModel((model) => model.view.show);
  const look = useModel((model) => model.view.look);
  const appearances = useModel((model) => model.view.filter.appearances);
  const first = NODE_PARTS.every((part) => look[part] === DEFAULT_LOOK[part]);
  return (
    <>
      <Group name="Drawn">
        {SWITCHES.map(({ key, name, hint }) => (
          <Switch key={key} name={name} hint={hint} on={show[key]} flip={() => workbench.change(flip(key))} />
        ))}
        <Switch
          name="Count repeated words each time"
          hint="Otherwise words quoted again count once"
          on={appearances}
          flip={() => workbench.change(filterBy((filter) => ({ ...filter, appearances: !filter.appearances })))}
        />
      </Group>
      <Choice part="size" name="Size" values={NODE_SIZES} names={SIZE_NAMES} look={look} />
      <Choice part="fill" name="Fill" values={NODE_FILLS} names={FILL_NAMES} look={look} />
      <Choice part="labels" name="Names" values={LABEL_COUNTS} names={LABEL_NAMES} look={look} />
      <button
        type="button"
        className="button small display-back"
        // Stays a place for the focus once it has done its work.
        aria-disabled={first}
        onClick={() => first || workbench.change(lookLike(DEFAULT_LOOK))}
      >
        Back to the first look
      </button>
    </>
  );
}

const NODE_PARTS = ["size", "fill", "labels"] as const satisfies readonly (keyof Look)[];

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="display-group">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps<P extends keyof Look> {
  readonly part: P;
  readonly name: string;
  readonly values: readonly Look[P][];
  readonly names: Readonly<Record<Look[P], string>>;
  readonly look: Look;
}

/** One of a few ways to draw. */
function Choice<P extends keyof Look>({ part, name, values, names, look }: ChoiceProps<P>) {
  const workbench = useWorkbench();
  const group = useId();
  return (
    <Group name={name}>
      {values.map((value) => (
        <label key={value} className="display-choice">
          <input
            type="radio"
            name={group}
            checked={look[part] === value}
            onChange={() => workbench.change(lookLike({ [part]: value } as Pick<Look, P>))}
          />
          {names[value]}
        </label>
      ))}
    </Group>
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
