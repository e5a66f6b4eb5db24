/** What is known of two things -> what is plainly said where neither speaks of the other. */
import type { Profile } from "../../query/index.ts";

/**
 * "Karen Bass and Gregory Guillot do not speak of each other in this record."; of an actor and an issue that it takes no
 * stance on. Null where one takes a stance toward the other or its words, and of whatever does not speak.
 * @param from - Of every appearance, whatever the filters, as is `to`.
 */
export function eachOtherWords(from: Profile, to: Profile): string | null {
  const [a, b] = [from.node.label, to.node.label];
  if (from.thing.kind === "actor" && to.thing.kind === "actor") {
    if (takesStance(from, to) || takesStance(to, from)) return null;
    if (names(from, to)) return `${a} names ${b} in this record, and neither takes a stance toward the other.`;
    if (names(to, from)) return `${b} names ${a} in this record, and neither takes a stance toward the other.`;
    return `${a} and ${b} do not speak of each other in this record.`;
  }
  if (isSilent(from, to)) return `${a} takes no stance on ${b} in this record.`;
  return isSilent(to, from) ? `${b} takes no stance on ${a} in this record.` : null;
}

/** Toward the other, or toward something that the other says. */
function takesStance(speaker: Profile, other: Profile): boolean {
  const itsOwn = new Set([other.node.id, ...other.statements.map(({ statement }) => statement.id)]);
  return speaker.statements.some(({ statement }) => statement.stances.some(({ toward }) => itsOwn.has(toward.id)));
}

function names(speaker: Profile, other: Profile): boolean {
  return speaker.statements.some(({ statement }) => statement.mentions.includes(other.node.id));
}

function isSilent(speaker: Profile, issue: Profile): boolean {
  return speaker.thing.kind === "actor" && speaker.silent.some(({ id }) => id === issue.node.id);
}
