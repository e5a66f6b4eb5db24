/** A statement's chain of relays -> who speaks in each step, and the words for it. */
import type { Id, Statement } from "../model/index.ts";
import type { Row } from "./answer-basics.ts";
import { distinct } from "./order.ts";

/**
 * Who a statement came through, for each step of its chain: an actor, or whoever speaks in a statement that relays it. Nobody in a
 * step whose statement names no speaker or is not at hand.
 */
export function throughOf(
  { relayedBy }: Statement,
  statements: ReadonlyMap<Id, Statement>,
): readonly (readonly Id[])[] {
  return relayedBy.map(({ kind, id }) => {
    if (kind === "actor") return [id];
    const relay = statements.get(id);
    return relay ? speakersOf(relay) : [];
  });
}

/** The speaker and the joint speakers, each once. */
export function speakersOf({ speaker, others }: Pick<Statement, "speaker" | "others">): Id[] {
  return distinct([...(speaker === null ? [] : [speaker]), ...others]);
}

export interface Relay {
  /** An actor, or a statement that has the words in it. */
  readonly id: Id;
  /** Of the actor, or of who speaks in the statement. */
  readonly name: string;
}

/** Innermost first. Who relays in several steps on end is named once. */
export function relaysOf(
  { statement, through }: Pick<Row, "statement" | "through">,
  nameOf: (id: Id) => string,
): Relay[] {
  const relays = statement.relayedBy.map(({ id }, step) => {
    const who = (through[step] ?? []).map(nameOf);
    return { id, name: who.length > 0 ? who.join(" and ") : "a statement" };
  });
  return relays.filter(({ name }, step) => name !== relays[step - 1]?.name);
}

/** "through Nick Sortor", "through Ada Lind, then The Quay Courier"; null when the source itself has the words. */
export function throughWords(relays: readonly Relay[]): string | null {
  return relays.length === 0 ? null : `through ${relays.map(({ name }) => name).join(", then ")}`;
}
