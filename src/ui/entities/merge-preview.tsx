import { useId } from "react";
import type { Actor, Issue } from "../../model/index.ts";
import { KIND_NAMES } from "../words.ts";
import { actorUseWords, issueUseWords } from "./thing-words.ts";
import { useRoster } from "./use-roster.ts";

interface Props {
  readonly of: "actor" | "issue";
  readonly both: readonly [Actor | Issue, Actor | Issue];
  /** The id of the one that stays. */
  readonly kept: string;
  keep(id: string): void;
}

/** Which of the two stays, and what becomes of what the other has. */
export function MergePreview({ of, both, kept, keep }: Props) {
  const id = useId();
  const { ofActor, ofIssue } = useRoster();
  const use = (one: Actor | Issue) => {
    const actor = ofActor(one.id);
    const issue = ofIssue(one.id);
    return (actor ? actorUseWords(actor) : issue && issueUseWords(issue)) ?? "in no statement";
  };
  const stays = both.find((one) => one.id === kept) ?? both[0];
  const goes = both.find((one) => one !== stays) ?? both[1];
  return (
    <>
      <fieldset className="entity-pick">
        <legend>{of === "actor" ? "Which name stays" : "Which wording stays"}</legend>
        {both.map((one) => (
          <label key={one.id} className="entity-radio">
            <input type="radio" name={id} checked={one === stays} onChange={() => keep(one.id)} />
            <span className="entity-pick-name">
              <bdi>{one.name}</bdi>
              {"proposition" in one && <span>{one.proposition}</span>}
              <span className="note">
                {"kind" in one && `${KIND_NAMES[one.kind]}, `}
                {use(one)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <section className="entity-preview" aria-label="What the merge does">
        <h3>Afterwards</h3>
        <ul>
          <li>
            Whatever refers to <bdi>{goes.name}</bdi> refers to <bdi>{stays.name}</bdi>.
          </li>
          {"aliases" in stays && "aliases" in goes ? (
            <>
              <li>
                Other names: <bdi>{aliasesAfter(stays, goes).join(", ")}</bdi>
              </li>
              {stays.kind !== goes.kind && <li>The kind stays {KIND_NAMES[stays.kind].toLowerCase()}.</li>}
              {goes.affiliations.length > 0 && <li>The affiliations of both are kept.</li>}
            </>
          ) : (
            <li>
              The other wording, with its notes and examples, is gone. A stance toward it becomes a stance toward the
              one that stays, on the same side: this fits only when both propositions say the same.
            </li>
          )}
          <li>Where a statement takes a stance toward both, one stance is left.</li>
        </ul>
      </section>
    </>
  );
}

function aliasesAfter(stays: Actor, goes: Actor): string[] {
  const names = [...stays.aliases, goes.name, ...(goes.short === null ? [] : [goes.short]), ...goes.aliases];
  return [...new Set(names)].filter((name) => name.trim() !== "" && name !== stays.name);
}
