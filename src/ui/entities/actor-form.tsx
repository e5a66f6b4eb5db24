import { type Dispatch, type SetStateAction, useMemo, useState } from "react";
import type { SetActor } from "../../edit/index.ts";
import { ACTOR_KINDS, type Actor, type ActorKind } from "../../model/index.ts";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { KIND_NAMES } from "../words.ts";
import { ActorActions } from "./actor-actions.tsx";
import { type ActorDraft, actorDraft, choicesOf, readActorDraft } from "./actor-draft.ts";
import { AffiliationFields } from "./affiliation-fields.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Choice, Field } from "./field.tsx";
import { freshIn } from "./fresh-in.ts";
import { NameListField } from "./name-list-field.tsx";

interface Props extends TaskProps {
  /** Null for a new one. */
  readonly actor: Actor | null;
  /** What a new one is called at first. */
  readonly name: string;
  readonly kind: ActorKind;
}

const KINDS = ACTOR_KINDS.map((kind) => [kind, KIND_NAMES[kind]] as const);

/** Who an actor is: names, kind, what we say of them, and where they belong. */
export function ActorForm({ actor, name, kind, onClose, open }: Props) {
  const workbench = useWorkbench();
  const summary = useSummary();
  const id = actor?.id;
  const others = useMemo(() => summary.actors.filter((one) => one.id !== id), [summary, id]);
  const choices = useMemo(() => choicesOf(others), [others]);
  // What somebody else changes meanwhile is not taken back by who saves another field.
  const [first] = useState(actor);
  const [draft, setDraft] = useState<ActorDraft>(() => (actor ? actorDraft(actor, choices) : { ...EMPTY, kind, name }));
  const set = setterOf(setDraft);

  const read = async () => {
    const found = readActorDraft(draft, first, choices);
    if ("problems" in found) return found;
    const { set: fields } = found;
    if (actor !== null) {
      const changed = Object.keys(fields).length > 0;
      return { operation: changed ? { op: "change-actor" as const, id: actor.id, set: fields } : null };
    }
    const made = { ...NEW, ...fields, id: await freshIn(workbench, "actor", draft.name) };
    return { operation: { op: "add" as const, sources: [], actors: [made], issues: [], statements: [] } };
  };

  return (
    <EditDialog
      title={actor ? `Edit ${actor.name}` : "New actor"}
      submit={actor ? "Save" : "Add"}
      read={read}
      done={onClose}
      onClose={onClose}
      draft={draft}
      more={
        actor && (
          <>
            <button
              type="button"
              className="button secondary"
              onClick={() => open({ do: "merge", of: "actor", id: actor.id })}
            >
              Merge with…
            </button>
            <button type="button" className="button secondary" onClick={() => open({ do: "split", id: actor.id })}>
              Split…
            </button>
            <button
              type="button"
              className="button secondary"
              onClick={() => open({ do: "remove", of: "actor", id: actor.id })}
            >
              Delete…
            </button>
          </>
        )
      }
    >
      {(problems) => (
        <>
          <div className="entity-pair">
            <Field label="Name" value={draft.name} change={set("name")} problem={problems.name} required />
            <Choice label="Kind" value={draft.kind} choices={KINDS} change={set("kind")} />
          </div>
          <NameListField
            label="Other names"
            hint="Names and roles that the articles use. What a speaker calls others is none."
            names={draft.aliases}
            change={set("aliases")}
            next={draft.alias}
            changeNext={set("alias")}
          />
          <Field
            label="Short name"
            value={draft.short}
            change={set("short")}
            hint="Drawn where there is little room, such as NWS; may be empty."
          />
          <Field
            label="Description"
            value={draft.description}
            change={set("description")}
            hint="One line, in our words."
          />
          <AffiliationFields
            affiliations={draft.affiliations}
            change={set("affiliations")}
            problems={problems}
            actors={others}
            choices={choices}
            addAgency={(agency) => open({ do: "actor", id: null, name: agency, kind: "agency" })}
          />
          {actor && <ActorActions actor={actor} open={open} />}
        </>
      )}
    </EditDialog>
  );
}

const EMPTY: ActorDraft = {
  kind: "person",
  name: "",
  short: "",
  aliases: [],
  alias: "",
  description: "",
  affiliations: [],
};
const NEW: Omit<Actor, "id"> & Required<Omit<SetActor, "sameAs">> = {
  kind: "person",
  name: "",
  short: null,
  aliases: [],
  description: null,
  affiliations: [],
  sameAs: [],
};

function setterOf(setDraft: Dispatch<SetStateAction<ActorDraft>>) {
  return <K extends keyof ActorDraft>(key: K) =>
    (value: ActorDraft[K]) =>
      setDraft((draft) => ({ ...draft, [key]: value }));
}
