/** Ids that suggestions call actors and issues by -> the ids that these have now, where they were merged since. */
import type { Id, OnRecord, Ref, Statement, Suggested } from "./record.ts";

/** Gives an id back as it is where nothing with it was merged into another. */
export function presentIds({ actors, issues }: Pick<OnRecord, "actors" | "issues">): (id: Id) => Id {
  const now = new Map<Id, Id>();
  for (const { id, was = [] } of [...actors, ...issues]) for (const old of was) now.set(old, id);
  return now.size === 0 ? asItIs : (id) => now.get(id) ?? id;
}

/** A suggestion as it would read had it been made after the merges. Those who became one are named once in a list of ids. */
export function suggestedNow(suggested: Suggested, now: (id: Id) => Id): Suggested {
  const { coding } = suggested;
  if (coding === undefined || now === asItIs) return suggested;
  const toward = <K extends string>(ref: Ref<K>): Ref<K> => ({ ...ref, id: now(ref.id) });
  const speaker = coding.speaker.id && now(coding.speaker.id);
  return {
    ...suggested,
    coding: {
      ...coding,
      speaker: { ...coding.speaker, id: speaker },
      others: [...new Set(coding.others.map(now))].filter((id) => id !== speaker),
      onBehalfOf: coding.onBehalfOf && now(coding.onBehalfOf),
      addressees: coding.addressees.map((one) => ({ ...one, id: now(one.id) })),
      relayedBy: coding.relayedBy.map(now),
      targets: coding.targets.map((one) => ({ ...one, toward: toward(one.toward) })),
    },
  };
}

/** Every actor and issue that a suggestion names, as it calls them. */
export function suggestedIds({ suggested }: Pick<Statement, "suggested">): Id[] {
  const coding = suggested?.coding;
  if (coding === undefined) return [];
  const { speaker, others, onBehalfOf, addressees, relayedBy, targets } = coding;
  const named = [speaker.id, onBehalfOf, ...others, ...relayedBy].filter((id) => id !== null);
  return [...named, ...addressees.map(({ id }) => id), ...targets.map(({ toward }) => toward.id)];
}

function asItIs(id: Id): Id {
  return id;
}
