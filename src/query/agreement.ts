/** Statements that extraction suggested and a person decided on -> what became of the suggestion, field by field. */
import { type Id, presentIds, type Statement, type Suggested, suggestedNow } from "../model/index.ts";
import type { Page } from "./answer-basics.ts";
import {
  AGREED_FIELDS,
  type AgreedField,
  type Agreement,
  type FieldAgreement,
  type Outcome,
  type QueueRow,
} from "./answer-review.ts";
import type { Filter } from "./filter.ts";
import type { Staying } from "./kept.ts";
import type { Question } from "./question.ts";
import { inOrder, reviewableOf, toQueueRow } from "./queue.ts";
import type { RecordIndex } from "./record-index.ts";
import { cutPage } from "./rows.ts";

export function agreement(index: RecordIndex, filter: Filter): Agreement {
  const suggested = suggestedOf(index, filter);
  const decided = suggested.filter(isDecided);
  const now = presentIds(index.record);
  const fields = AGREED_FIELDS.map((field): FieldAgreement => {
    const counts: Record<Outcome, number> = { kept: 0, changed: 0, rejected: 0, added: 0 };
    for (const { entry } of decided) {
      const outcome = outcomeOf(entry.statement, field, now);
      if (outcome !== null) counts[outcome] += 1;
    }
    return { field, suggested: counts.kept + counts.changed + counts.rejected, ...counts };
  });
  return { decided: decided.length, open: suggested.length - decided.length, fields };
}

/** The statements behind one figure of the agreement, in reading order. */
export function decisions(
  index: RecordIndex,
  { filter, field, outcome, from, size }: Extract<Question, { ask: "decisions" }>,
): Page<QueueRow> {
  const now = presentIds(index.record);
  const behind = suggestedOf(index, filter).filter(
    (row) => isDecided(row) && outcomeOf(row.entry.statement, field, now) === outcome,
  );
  const page = cutPage(inOrder(index, behind, "reading"), from, size);
  return { ...page, items: page.items.map(toQueueRow) };
}

/**
 * Null where nothing was suggested and nothing filled in, and where the record does not tell what was suggested. Who was merged since is the same one: `now` gives
 * the id that a suggested one has by now.
 */
function outcomeOf(statement: Statement, field: AgreedField, now: (id: Id) => Id): Outcome | null {
  const { suggested, review } = statement;
  if (suggested === undefined) return null;
  const { before, same } = COMPARED[field](statement, suggestedNow(suggested, now));
  if (before === "unknown") return null;
  if (review.status === "rejected") return before === "nothing" ? null : "rejected";
  if (before === "nothing") return same ? null : "added";
  return same ? "kept" : "changed";
}

/** Whether something was suggested, and whether what stands there now is the same. */
interface Compared {
  readonly before: "something" | "nothing" | "unknown";
  readonly same: boolean;
}

const UNKNOWN: Compared = { before: "unknown", same: true };

const COMPARED: Readonly<Record<AgreedField, (statement: Statement, suggested: Suggested) => Compared>> = {
  words: ({ quotes }, { words }) => (words === undefined ? UNKNOWN : compared(words.map(place), quotes.map(place))),
  form: ({ form }, suggested) => (suggested.form === undefined ? UNKNOWN : compared([suggested.form], [form])),
  speaker: ({ speaker, others }, { coding }) =>
    coding ? compared(people(coding.speaker.id, coding.others), people(speaker, others)) : UNKNOWN,
  behalf: ({ onBehalfOf }, { coding }) => (coding ? compared(people(coding.onBehalfOf), people(onBehalfOf)) : UNKNOWN),
  addressees: ({ addressees }, { coding }) =>
    coding
      ? compared(
          coding.addressees.map(({ id }) => id),
          addressees,
        )
      : UNKNOWN,
  target: targets,
  stance: sides,
};

/**
 * Where no side was suggested, the surest target stood on the card all the same. Accepted without a stance, nothing is said of it: that is no
 * reading to compare.
 */
function targets({ stances, review }: Statement, { coding }: Suggested): Compared {
  if (coding === undefined) return UNKNOWN;
  const sided = taken(coding.targets);
  if (sided.length === 0 && stances.length === 0 && review.status !== "rejected") return UNKNOWN;
  return compared(
    (sided.length > 0 ? sided : coding.targets.slice(0, 1)).map(({ toward }) => toward.id),
    stances.map(({ toward }) => toward.id),
  );
}

/**
 * A stance is compared where its target was found right: a wrong target is counted as one already. Where all that was suggested
 * of a side went with its targets there is nothing to compare.
 */
function sides({ stances, review }: Statement, { coding }: Suggested): Compared {
  if (coding === undefined) return UNKNOWN;
  const before = taken(coding.targets).map(({ toward, stance }) => ({ id: toward.id, value: `${stance}` }));
  if (before.length === 0) return compared([], values(stances, null));
  const still = new Set(stances.map(({ toward }) => toward.id));
  const shared = new Set(before.map(({ id }) => id).filter((id) => still.has(id)));
  if (review.status === "rejected" || shared.size === 0)
    return { before: review.status === "rejected" ? "something" : "unknown", same: true };
  return compared(
    before.filter(({ id }) => shared.has(id)).map(({ id, value }) => `${id} ${value}`),
    values(stances, shared),
  );
}

function values(stances: Statement["stances"], only: ReadonlySet<Id> | null): string[] {
  return stances
    .filter(({ toward }) => only === null || only.has(toward.id))
    .map(({ toward, value }) => `${toward.id} ${value}`);
}

/** Targets that were suggested with a side: those alone stood in the statement's stances. */
function taken(targets: NonNullable<Suggested["coding"]>["targets"]) {
  return targets.filter(({ stance }) => stance !== null);
}

/** As sets: the order of those who speak, or are spoken to, is no reading. */
function compared(before: readonly string[], now: readonly string[]): Compared {
  const [old, held] = [new Set(before), new Set(now)];
  const same = old.size === held.size && [...old].every((one) => held.has(one));
  return { before: old.size === 0 ? "nothing" : "something", same };
}

function people(id: Id | null, others: readonly Id[] = []): Id[] {
  return id === null ? [...others] : [id, ...others];
}

function place({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

function suggestedOf(index: RecordIndex, filter: Filter): Staying[] {
  return reviewableOf(index, filter).filter(({ entry }) => entry.statement.suggested !== undefined);
}

function isDecided({ entry }: Staying): boolean {
  return entry.statement.review.status !== "suggested";
}
