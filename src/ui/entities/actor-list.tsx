import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { ACTOR_KINDS, type Actor, type ActorKind } from "../../model/index.ts";
import { choose } from "../../state/index.ts";
import { KindIcon } from "../marks.tsx";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { ACTOR_KIND_NAMES, counted } from "../words.ts";
import type { EntityTask } from "./entity-task.ts";
import { LikelyPairs } from "./likely-pairs.tsx";
import { type ActorOrder, inActorOrder, matchingActors } from "./listed-actors.ts";
import { useRoster } from "./use-roster.ts";

export interface ListProps {
  open(task: EntityTask): void;
  /** Closes the list, to see something on the page. */
  leave(): void;
}

const ORDERS: readonly (readonly [ActorOrder, string])[] = [
  ["name", "By name"],
  ["made", "Most statements made"],
  ["about", "Most statements about"],
  ["unused", "In no statement first"],
];

/** Rows that are drawn at first, and how many more at a time. */
const PAGE = 60;

/** Everybody in the record, with what they say and what is said of them. */
export function ActorList({ open, leave }: ListProps) {
  const workbench = useWorkbench();
  const { actors } = useSummary();
  const { ofActor } = useRoster();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<ActorKind | "">("");
  const [order, setOrder] = useState<ActorOrder>("name");
  const [most, setMost] = useState(PAGE);
  const found = useMemo(
    () => inActorOrder(matchingActors(actors, text, kind === "" ? null : kind), order, ofActor),
    [actors, text, kind, order, ofActor],
  );
  const show = (actor: Actor) => {
    leave();
    workbench.change(choose(actor.id));
  };
  return (
    <>
      <LikelyPairs open={open} />
      <div className="entity-search">
        <input
          type="search"
          className="field"
          aria-label="Find an actor by name"
          placeholder="A part of a name"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <select
          className="field"
          aria-label="Kind"
          value={kind}
          onChange={({ target }) => setKind(ACTOR_KINDS.find((one) => one === target.value) ?? "")}
        >
          <option value="">All kinds</option>
          {ACTOR_KINDS.map((one) => (
            <option key={one} value={one}>
              {ACTOR_KIND_NAMES[one]}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label="Order"
          value={order}
          onChange={({ target }) => setOrder(ORDERS.find(([one]) => one === target.value)?.[0] ?? "name")}
        >
          {ORDERS.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button secondary"
          onClick={() => open({ do: "actor", id: null, name: found.length === 0 ? text : "" })}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          New actor
        </button>
      </div>
      <p className="note" role="status">
        {found.length === actors.length
          ? counted(actors.length, "actor")
          : `${found.length} of ${counted(actors.length, "actor")}`}
      </p>
      <table className="entity-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="entity-number">
              Says
            </th>
            <th scope="col" className="entity-number">
              About
            </th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, most).map((actor) => {
            const use = ofActor(actor.id);
            return (
              <tr key={actor.id}>
                <th scope="row">
                  <span className="entity-name">
                    <KindIcon kind={actor.kind} />
                    <button type="button" className="link" title="Show it on the page" onClick={() => show(actor)}>
                      <bdi>{actor.name}</bdi>
                    </button>
                  </span>
                  {actor.aliases.length > 0 && (
                    <span className="note entity-also">
                      <bdi>{actor.aliases.join(", ")}</bdi>
                    </span>
                  )}
                </th>
                <td className="entity-number">{use?.made}</td>
                <td className="entity-number">{use?.about}</td>
                <td className="entity-row-tools">
                  <button
                    type="button"
                    className="button secondary small"
                    onClick={() => open({ do: "actor", id: actor.id })}
                  >
                    Edit<span className="visually-hidden"> {actor.name}</span>
                  </button>
                  <button
                    type="button"
                    className="button small"
                    onClick={() => open({ do: "merge", of: "actor", id: actor.id })}
                  >
                    Merge…<span className="visually-hidden"> {actor.name}</span>
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {found.length > most && (
        <button type="button" className="link more" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, found.length - most)} more
        </button>
      )}
    </>
  );
}
