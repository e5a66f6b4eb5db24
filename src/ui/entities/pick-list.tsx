import { useId, useMemo, useState } from "react";
import { likelySame } from "../../edit/index.ts";
import type { Actor, Issue } from "../../model/index.ts";
import { fold } from "../../text/fold.ts";
import { KindIcon } from "../marks.tsx";

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
  const likely = useMemo(() => reasonsFor(near, things), [near, things]);
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

function reasonsFor(near: Actor | Issue, things: readonly (Actor | Issue)[]): ReadonlyMap<string, string> {
  if (!("kind" in near)) return new Map();
  const actors = things.filter((one): one is Actor => "kind" in one);
  return new Map(
    likelySame([near, ...actors]).flatMap(({ actor, other, reason }): [string, string][] =>
      actor === near.id ? [[other, reason]] : other === near.id ? [[actor, reason]] : [],
    ),
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
  const names = (one: Actor | Issue) =>
    fold([one.name, ...("aliases" in one ? [one.short ?? "", ...one.aliases] : [])].join("\n"));
  return things
    .filter((one) => words.every((word) => names(one).includes(word)))
    .toSorted(
      (a, b) =>
        Number(likely.has(b.id)) - Number(likely.has(a.id)) ||
        compare(fold(a.name), fold(b.name)) ||
        compare(a.id, b.id),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
