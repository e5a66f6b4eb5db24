import { Plus } from "lucide-react";
import type { Actor } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { useAnswer, useNames } from "../use-workbench.ts";
import { dated } from "../words.ts";
import type { TaskProps } from "./entity-task.ts";

const EVERY_PLACE = { ...NO_FILTER, appearances: true };

/** What an actor did and was done to, each opened in a form of its own. */
export function ActorActions({ actor, open }: Pick<TaskProps, "open"> & { readonly actor: Actor }) {
  const names = useNames();
  const { answer } = useAnswer("actions", { ask: "profile", id: actor.id, filter: EVERY_PLACE });
  const name = (id: string) => names.get(id)?.label ?? id;
  return (
    <fieldset className="entity-affiliations" aria-busy={answer === null}>
      <legend>Actions</legend>
      <ul>
        {answer?.relations.map((relation) => {
          const { id, from, kind, to, date, source } = relation;
          const words = `${name(from)} ${kind} ${name(to)}`;
          return (
            <li key={id} className="entity-deed">
              <p>
                <bdi>{words}</bdi>
                <span className="note">
                  {" "}
                  {dated(date)}, {name(source)}
                </span>
              </p>
              <button
                type="button"
                className="button secondary small"
                onClick={() => open({ do: "relation", of: actor.id, id })}
              >
                Edit…<span className="visually-hidden"> {words}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="button secondary small"
        onClick={() => open({ do: "relation", of: actor.id, id: null })}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
        Add an action
      </button>
    </fieldset>
  );
}
