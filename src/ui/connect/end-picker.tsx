import { ChevronDown } from "lucide-react";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Collection } from "react-aria-components/Collection";
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components/ComboBox";
import { Header } from "react-aria-components/Header";
import { ListBoxSection } from "react-aria-components/ListBox";
import { ACTOR_KINDS, type Id } from "../../model/index.ts";
import type { NodeKind, Summary } from "../../query/index.ts";
import { KindIcon } from "../marks.tsx";
import { useSummary } from "../use-workbench.ts";
import { ACTOR_KIND_NAMES } from "../words.ts";

interface Props {
  readonly name: string;
  readonly value: Id | null;
  /** The other end, which cannot be this one too. */
  readonly other: Id | null;
  choose(id: Id): void;
}

/** One end of the ways: any actor or issue of the record, found by typing a part of its name. An empty one is there to be filled in. */
export function EndPicker({ name, value, other, choose }: Props) {
  const groups = groupsOf(useSummary(), value);
  const field = useRef<HTMLInputElement>(null);
  const empty = value === null;
  // Before anything is typed, so that no letter is taken for a shortcut.
  useLayoutEffect(() => {
    if (empty) field.current?.focus();
  }, [empty]);
  return (
    <ComboBox
      className="end-picker"
      // Another value from outside begins anew, with its name in the field.
      key={value}
      defaultItems={groups}
      selectedKey={value}
      onSelectionChange={(key) => typeof key === "string" && key !== value && choose(key)}
      disabledKeys={other === null ? [] : [other]}
      menuTrigger="input"
    >
      <Label>{name}</Label>
      <div className="end-field">
        <Input ref={field} placeholder="An actor or issue" />
        <Button aria-label={`Choose ${name.toLowerCase()}`}>
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <Popover className="end-popover" offset={4}>
        <FirstMatch />
        <ListBox<Group> className="end-list">
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="end-head">{group.name}</Header>
              <Collection items={group.things}>
                {(thing) => (
                  <ListBoxItem id={thing.id} textValue={thing.name} className="end-item">
                    <KindIcon kind={thing.kind} />
                    {thing.name}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What is typed stands on its first match, which Enter takes, and says so; arrow keys go on from there. */
function FirstMatch() {
  const state = useContext(ComboBoxStateContext);
  const typed = state?.isOpen && state.inputValue.trim() !== "" && state.inputValue !== state.selectedItem?.textValue;
  const first = typed
    ? [...state.collection.getKeys()].find(
        (key) => state.collection.getItem(key)?.type === "item" && !state.disabledKeys.has(key),
      )
    : undefined;
  const manager = state?.selectionManager;
  const nowhere = manager?.focusedKey == null;
  const text = state?.inputValue ?? "";
  // The field stands nowhere after each letter: that is over before this is drawn again with the same text.
  const [settled, setSettled] = useState("");
  useEffect(() => {
    setSettled(text);
    if (!manager || !nowhere || first === undefined || settled !== text) return;
    manager.setFocused(true);
    manager.setFocusedKey(first);
  });
  return (
    <p className="visually-hidden" role="status">
      {first !== undefined && `Enter takes ${state?.collection.getItem(first)?.textValue}`}
    </p>
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly things: readonly { readonly id: Id; readonly kind: NodeKind; readonly name: string }[];
}

/** A link may lead from a source: then that one is offered too. */
function groupsOf({ actors, issues, sources }: Summary, value: Id | null): Group[] {
  const groups: Group[] = [
    ...ACTOR_KINDS.map((kind) => ({
      id: `kind ${kind}`,
      name: ACTOR_KIND_NAMES[kind],
      things: actors.filter((one) => one.kind === kind),
    })),
    { id: "kind issue", name: "Issues", things: issues.map((one) => ({ ...one, kind: "issue" as const })) },
    {
      id: "kind source",
      name: "Sources",
      things: sources
        .filter((one) => one.id === value)
        .map(({ id, label }) => ({ id, kind: "source" as const, name: label })),
    },
  ];
  return groups
    .filter(({ things }) => things.length > 0)
    .map((group) => ({ ...group, things: group.things.toSorted((a, b) => a.name.localeCompare(b.name)) }));
}
