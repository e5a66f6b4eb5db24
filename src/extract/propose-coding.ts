import type { Id, SuggestedCoding, SuggestedTarget } from "../model/index.ts";
import { rounded } from "./attributions-json.ts";
import type { Cast, CodedAttribution, CodedTarget } from "./cast.ts";

/**
 * An article's cast, whose entities are the actors with these ids by index -> how to tell what an attribution suggests, in a record's own ids. Entities
 * that are one actor are named once.
 */
export function proposeCoding({ mentions }: Cast, actors: readonly Id[]): (one: CodedAttribution) => SuggestedCoding {
  const actorOf = (entity: number | null) => (entity === null ? null : (actors[entity] ?? null));
  const sure = new Map<Id, number>();
  for (const { entity, confidence } of mentions) {
    const actor = actorOf(entity);
    if (actor !== null) sure.set(actor, Math.max(confidence, sure.get(actor) ?? 0));
  }
  return ({ speaker: entity, others, onBehalfOf, addressees, relayedBy, targets, confidence }) => {
    const speaker = actorOf(entity);
    const besides = (entities: readonly number[]) =>
      [...new Set(entities.flatMap((one) => actorOf(one) ?? []))].filter((one) => one !== speaker);
    return {
      speaker: { id: speaker, confidence: rounded(confidence.speaker) },
      others: besides(others),
      onBehalfOf: besides(onBehalfOf === null ? [] : [onBehalfOf])[0] ?? null,
      addressees: besides(addressees).map((id) => ({ id, confidence: rounded(sure.get(id) ?? 0) })),
      relayedBy: besides(relayedBy),
      targets: suggestedTargets(targets, actorOf),
    };
  };
}

/** Of two entities that are one actor the surer target counts, which comes first. */
function suggestedTargets(targets: readonly CodedTarget[], actorOf: (entity: number) => Id | null): SuggestedTarget[] {
  const found = new Map<string, SuggestedTarget>();
  for (const { toward, stance, basis, reason, confidence } of targets) {
    const id = toward.kind === "issue" ? toward.id : actorOf(toward.entity);
    const key = `${toward.kind} ${id}`;
    if (id === null || found.has(key)) continue;
    found.set(key, {
      toward: { kind: toward.kind, id },
      stance,
      basis,
      reason,
      confidence: { target: rounded(confidence.target), stance: stance === null ? null : rounded(confidence.stance) },
    });
  }
  return [...found.values()];
}
