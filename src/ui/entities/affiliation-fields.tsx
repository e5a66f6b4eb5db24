import { Plus } from "lucide-react";
import { useRef } from "react";
import type { Actor, Basis } from "../../model/index.ts";
import { type AffiliationDraft, type Choices, newAffiliation } from "./actor-draft.ts";
import { ActorField } from "./actor-field.tsx";
import { Choice, Field } from "./field.tsx";
import { type Problems, typed } from "./problems.ts";
import { DATE_FORMS } from "./typed-date.ts";

interface Props {
  readonly affiliations: readonly AffiliationDraft[];
  change(affiliations: readonly AffiliationDraft[]): void;
  readonly problems: Problems;
  /** Whom one can belong to. */
  readonly actors: readonly Actor[];
  readonly choices: Choices;
  /** Opens the form of a new actor of this name. */
  addAgency(name: string): void;
}

export const BASIS_CHOICES: readonly (readonly [Basis, string])[] = [
  ["stated", "An article states it"],
  ["inferred", "Inferred"],
];

/** Where an actor belongs, as what, and from when to when. */
export function AffiliationFields({ affiliations, change, problems, actors, choices, addAgency }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const put = (key: number, fields: Partial<AffiliationDraft>) =>
    change(affiliations.map((one) => (one.key === key ? { ...one, ...fields } : one)));
  const addOne = () => {
    change([...affiliations, newAffiliation(affiliations)]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  };
  return (
    <fieldset className="entity-affiliations">
      <legend>Affiliations</legend>
      <ul ref={list}>
        {affiliations.map((one, i) => {
          const { key } = one;
          const set = (field: keyof AffiliationDraft) => (value: string) => put(key, { [field]: value });
          return (
            <li key={key}>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend for each row. */}
              <div role="group" aria-label={`Affiliation ${i + 1}`} className="entity-affiliation">
                <ActorField
                  label="With"
                  value={one.agency}
                  change={set("agency")}
                  problem={choices.idOf.has(typed(one.agency)) ? undefined : problems[`${key} agency`]}
                  actors={actors}
                  choices={choices}
                  add={addAgency}
                />
                <Field label="As" value={one.role} change={set("role")} problem={problems[`${key} role`]} />
                <Field label="From" value={one.from} change={set("from")} problem={problems[`${key} from`]} />
                <Field label="To" value={one.to} change={set("to")} problem={problems[`${key} to`]} />
                <Choice
                  label="How it is known"
                  value={one.basis}
                  choices={BASIS_CHOICES}
                  change={(basis) => put(key, { basis })}
                />
                {one.basis === "inferred" && (
                  <Field label="From what" value={one.why} change={set("why")} problem={problems[`${key} why`]} />
                )}
                <button
                  type="button"
                  className="button small entity-row-remove"
                  onClick={() => {
                    change(affiliations.filter((other) => other.key !== key));
                    add.current?.focus();
                  }}
                >
                  Remove<span className="visually-hidden"> affiliation {i + 1}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {affiliations.length > 0 && <p className="note">Dates: {DATE_FORMS}.</p>}
      <button ref={add} type="button" className="button secondary small" onClick={addOne}>
        <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
        Add an affiliation
      </button>
    </fieldset>
  );
}
