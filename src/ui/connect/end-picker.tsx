import { useId } from "react";
import { ACTOR_KINDS, type Id } from "../../model/index.ts";
import { useSummary } from "../use-workbench.ts";
import { ACTOR_KIND_NAMES } from "../words.ts";

interface Props {
  readonly name: string;
  readonly value: Id | null;
  /** The other end, which cannot be this one too. */
  readonly other: Id | null;
  choose(id: Id): void;
}

/** One end of the ways: any actor or issue of the record, found by its first letters. */
export function EndPicker({ name, value, other, choose }: Props) {
  const id = useId();
  const { actors, issues, sources } = useSummary();
  const groups = [
    ...ACTOR_KINDS.map((kind) => ({ name: ACTOR_KIND_NAMES[kind], things: actors.filter((one) => one.kind === kind) })),
    { name: "Issues", things: issues },
    // A link may lead from a source; none is offered.
    { name: "Sources", things: sources.filter((one) => one.id === value).map((one) => ({ ...one, name: one.label })) },
  ];
  const known = groups.some(({ things }) => things.some((one) => one.id === value));
  return (
    <div className="end-picker">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={known ? (value ?? "") : ""} onChange={({ target }) => choose(target.value)}>
        <option value="" disabled>
          {value === null ? "Choose an actor or issue" : "Not in this record"}
        </option>
        {groups
          .filter(({ things }) => things.length > 0)
          .map(({ name: group, things }) => (
            <optgroup key={group} label={group}>
              {things
                .toSorted((a, b) => a.name.localeCompare(b.name))
                .map((one) => (
                  <option key={one.id} value={one.id} disabled={one.id === other}>
                    {one.name}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}
