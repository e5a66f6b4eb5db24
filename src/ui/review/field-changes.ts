/** What a reviewer says of a field -> what is set on the statement for it. */

import type { SetStatement } from "../../edit/index.ts";
import type { Form, Id, Ref, Stance, StanceValue, Statement } from "../../model/index.ts";

/** A stance that a reviewer reads there rests on their reading, which the record says. */
const READ_IN_REVIEW = "Read so in review.";
/** Of a statement whose last target was taken out. */
const NO_STANCE_IN_REVIEW = "No stance read in review.";

/** Null: nobody is named. Who spoke jointly and is chosen now is named once. */
export function withSpeaker({ others }: Statement, speaker: Id | null): SetStatement {
  return { speaker, ...(others.includes(speaker ?? "") && { others: others.filter((id) => id !== speaker) }) };
}

/** Joins in, or no longer. */
export function withJoint({ speaker, others }: Statement, id: Id): SetStatement {
  if (id === speaker) return {};
  return { others: others.includes(id) ? others.filter((other) => other !== id) : [...others, id] };
}

/** Is addressed too, or no longer; null: nobody is. */
export function withAddressee({ addressees }: Statement, id: Id | null): SetStatement {
  if (id === null) return { addressees: [] };
  return { addressees: addressees.includes(id) ? addressees.filter((other) => other !== id) : [...addressees, id] };
}

export function withForm(form: Form): SetStatement {
  return { form };
}

/** Another target in the place of one, with its side; what rested on the old target is not said of the new one. */
export function withTarget({ stances }: Statement, at: number, toward: Ref): SetStatement {
  return {
    stances: stances.map((stance, i) =>
      i === at && stance.toward.id !== toward.id
        ? { toward, value: stance.value, basis: "stated", reason: READ_IN_REVIEW }
        : stance,
    ),
  };
}

export function withoutTarget({ stances }: Statement, at: number): SetStatement {
  const left = stances.filter((_, i) => i !== at);
  return left.length > 0 ? { stances: left, uncoded: null } : { stances: [], uncoded: NO_STANCE_IN_REVIEW };
}

/** The side of a stance, or a stance toward something that has none yet. What was suggested keeps the reason it was suggested for. */
export function withStance(
  { stances, suggested }: Statement,
  at: number,
  toward: Ref,
  value: StanceValue,
): SetStatement {
  const known = suggested?.coding?.targets.find((one) => one.toward.id === toward.id && one.stance === value);
  const read: Stance = known
    ? { toward, value, basis: known.basis, reason: known.reason }
    : { toward, value, basis: "stated", reason: READ_IN_REVIEW };
  const had = stances[at];
  if (had?.toward.id === toward.id && had.value === value) return {};
  return { stances: had ? stances.map((stance, i) => (i === at ? read : stance)) : [...stances, read], uncoded: null };
}
