/** What each facet lists: the values that the record has, and which of them a statement falls under. */
import { ACTOR_KINDS, FORMS, type Id } from "../model/index.ts";
import { monthName, monthNumber } from "../text/calendar.ts";
import { dateWords } from "../text/date-words.ts";
import { type DayRange, FIRST_DAY, LAST_DAY } from "../text/edtf.ts";
import { REVIEW_KEYS, STANCE_KEYS } from "./filter.ts";
import { participants, type Staying } from "./kept.ts";
import { ACTOR_KIND_LABELS, FORM_LABELS, REVIEW_LABELS, STANCE_LABELS, UNDATED_LABEL } from "./labels.ts";
import { distinct } from "./order.ts";
import type { Facet } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";

export interface Value {
  readonly value: string;
  readonly label: string;
}

/** Every value that the record has, whatever the filter: of actors all, of speakers and outlets those that are ones. */
export function valuesOf(index: RecordIndex, facet: Facet): Value[] {
  switch (facet) {
    case "stance": {
      const uncoded = index.entries.some(({ statement }) => statement.stances.length === 0);
      const keys = STANCE_KEYS.filter((key) => key !== "uncoded" || uncoded);
      return keys.map((value) => ({ value, label: STANCE_LABELS[value] }));
    }
    case "form":
      return FORMS.map((value) => ({ value, label: FORM_LABELS[value] }));
    case "review":
      return REVIEW_KEYS.map((value) => ({ value, label: REVIEW_LABELS[value] }));
    case "kind":
      return ACTOR_KINDS.map((value) => ({ value, label: ACTOR_KIND_LABELS[value] }));
    case "speaker":
      return actorValues(
        index,
        index.entries.flatMap(({ speakers }) => speakers),
      );
    case "actor":
      return actorValues(index, index.actors.keys());
    case "outlet":
      return actorValues(
        index,
        [...index.sources.values()].flatMap(({ publisher }) => publisher ?? []),
      );
    case "issue":
      return [...index.issues.values()].map(({ id, name }) => ({ value: id, label: name }));
    case "source":
      return [...index.sources.values()].map(({ id, label }) => ({ value: id, label }));
    case "date":
      return dateValues(index);
  }
}

/** The values that a statement falls under, for the facets that do not choose among its stances. */
export function valuesUnder(
  index: RecordIndex,
  facet: Exclude<Facet, "stance" | "issue" | "date">,
): (staying: Staying) => Iterable<string> {
  switch (facet) {
    case "form":
      return ({ entry }) => [entry.statement.form];
    case "review":
      return ({ entry }) => [entry.statement.review.status];
    case "kind":
      return ({ entry }) => new Set(entry.speakers.flatMap((id) => index.actors.get(id)?.kind ?? []));
    case "speaker":
      return ({ entry }) => entry.speakers;
    case "actor":
      return participants;
    case "source":
      return ({ entry }) => [entry.statement.source];
    case "outlet":
      return ({ entry }) => (entry.outlet === null ? [] : [entry.outlet]);
  }
}

/** Whether days may fall into a month, `yyyy-mm`; no days fall into the value for no date, `""`. */
export function fallsInto(days: DayRange | null, month: string): boolean {
  if (days === null || month === "") return days === null && month === "";
  return days.from.slice(0, 7) <= month && month <= days.to.slice(0, 7);
}

function actorValues({ actors }: RecordIndex, ids: Iterable<Id>): Value[] {
  return distinct(ids).flatMap((id) => {
    const actor = actors.get(id);
    return actor ? [{ value: id, label: actor.name }] : [];
  });
}

function dateValues({ entries }: RecordIndex): Value[] {
  const months = new Set(entries.flatMap(({ days }) => (days === null ? [] : monthsOf(days))));
  const values = [...months].sort().map((value) => ({ value, label: dateWords(value) }));
  const undated = entries.some(({ days }) => days === null);
  return undated ? [...values, { value: "", label: UNDATED_LABEL }] : values;
}

/** A date less precise than this would list months that nobody speaks of; it lists only those at its ends. */
const LISTED_MONTHS = 24;

function monthsOf({ from, to }: DayRange): string[] {
  const first = monthNumber(from);
  const last = monthNumber(to);
  if (last - first >= LISTED_MONTHS) {
    return [...(from === FIRST_DAY ? [] : [from.slice(0, 7)]), ...(to === LAST_DAY ? [] : [to.slice(0, 7)])];
  }
  return Array.from({ length: last - first + 1 }, (_, i) => monthName(first + i));
}
