import { useId, useMemo, useState } from "react";
import type { Actor, Issue } from "../../model/index.ts";
import { fold } from "../../text/fold.ts";
import { KindIcon } from "../marks.tsx";
import { useLikely } from "./use-likely.ts";

interface Props {
  readonly of: "actor" | "issue";
  readonly things: readonly (Actor | Issue)[];
  /** Those that may be the same as this one stand first. */
  readonly near: Actor | Issue;
  readonly chosen: string | null;
  choose(id: string): void;
}

/** As many as are looked through without typing. */
const SHOWN = 12;

/** One of many, found by a part of its names. */
export function PickList({ of, things, near, chosen, choose }: Props) {
  const [text, setText] = useState("");
  const id = useId();
  const pairs = useLikely(near.id);
  const likely = useMemo(
    () => new Map(pairs?.pairs.map(({ actor, other, reason }) => [actor === near.id ? other : actor, reason])),
    [pairs, near.id],
  );
  const found = useMemo(() => matching(things, text, likely), [things, text, likely]);
  const shown = found.slice(0, SHOWN);
  const there = shown.some((one) => one.id === chosen);
  const picked = things.find((one) => one.id === chosen);
  return (
    <fieldset className="entity-pick">
      <legend>{of === "actor" ? "The other actor" : "The other issue"}</legend>
      <input
        type="search"
        className="field"
        aria-label={`Find ${of === "actor" ? "an actor" : "an issue"} by name`}
        placeholder="A part of its name"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ul className="entity-picks">
        {[...(picked && !there ? [picked] : []), ...shown].map((one) => (
          <li key={one.id}>
            <label className="entity-radio">
              <input type="radio" name={id} checked={chosen === one.id} onChange={() => choose(one.id)} />
              <KindIcon kind={"kind" in one ? one.kind : "issue"} />
              <span className="entity-pick-name">
                <bdi>{one.name}</bdi>
                {likely.has(one.id) && <span className="note">{likely.get(one.id)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="note" role="status">
        {found.length === 0
          ? `No other ${of} is called so.`
          : found.length > SHOWN && `${found.length - SHOWN} more. Type a part of the name.`}
      </p>
    </fieldset>
  );
}

function matching(
  things: readonly (Actor | Issue)[],
  text: string,
  likely: ReadonlyMap<string, string>,
): readonly (Actor | Issue)[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return things
    .map((thing) => ({ thing, name: fold(thing.name), names: namesOf(thing), near: likely.has(thing.id) ? 0 : 1 }))
    .filter(({ names }) => words.every((word) => names.includes(word)))
    .sort((a, b) => a.near - b.near || compare(a.name, b.name) || compare(a.thing.id, b.thing.id))
    .map(({ thing }) => thing);
}

function namesOf(thing: Actor | Issue): string {
  return fold([thing.name, ...("aliases" in thing ? [thing.short ?? "", ...thing.aliases] : [])].join("\n"));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
