/** Who stands where on an issue: an issue's stances by speaker -> one place for each speaker, from oppose to support. */
import { STANCE_VALUES, type StanceValue } from "../../model/index.ts";
import type { Group, Mix, Named } from "../../query/index.ts";
import { compare } from "../../query/order.ts";

/** A speaker, or words that nobody is named for, on an issue. */
export interface Standing {
  readonly who: Named;
  /** Mean of its statements, from −1 (oppose) to 1 (support). */
  readonly place: number;
  /** The least and the most of its single stances; the same as the place when they are all alike. */
  readonly least: number;
  readonly most: number;
  /** Each counted once, however many stances it takes on the issue. */
  readonly statements: number;
  /** Statements by stance. */
  readonly mix: Mix;
  /** Its stances in the order of stances, each with its statements. */
  readonly groups: readonly Group[];
  /** The tie of the stance with most statements behind it; the statement itself when nobody is named. */
  readonly leadsTo: string;
}

/** What a stance adds to the mean. */
export const WORTH: Readonly<Record<StanceValue, number>> = { support: 1, oppose: -1, mixed: 0, neutral: 0 };

/**
 * @param about An issue's stances by speaker and value, as its profile lists them.
 * @returns From oppose to support; at one place by statements, then name, then id.
 */
export function standings(about: readonly Group[]): Standing[] {
  const bySpeaker = new Map<string, Group[]>();
  for (const group of about) bySpeaker.set(group.other.id, [...(bySpeaker.get(group.other.id) ?? []), group]);
  return [...bySpeaker.values()].map(standing).sort(fromOpposeToSupport);
}

function standing(all: readonly Group[]): Standing {
  const groups = all.toSorted((a, b) => STANCE_VALUES.indexOf(a.value) - STANCE_VALUES.indexOf(b.value));
  const [first] = groups;
  if (!first) throw new Error("expected a speaker with a stance, got one without");
  const single = new Map<string, number[]>();
  for (const { value, rows } of groups) {
    for (const { statement } of rows) single.set(statement.id, [...(single.get(statement.id) ?? []), WORTH[value]]);
  }
  const worths = groups.map(({ value }) => WORTH[value]);
  const busiest = groups.reduce((most, group) => (group.rows.length > most.rows.length ? group : most), first);
  return {
    who: first.other,
    place: rounded(mean([...single.values()].map(mean))),
    least: Math.min(...worths),
    most: Math.max(...worths),
    statements: single.size,
    mix: mixOf(groups),
    groups,
    leadsTo: busiest.tie ?? first.other.id,
  };
}

/** A speaker's groups differ in their values. */
function mixOf(groups: readonly Group[]): Mix {
  const count = (value: StanceValue) => groups.find((group) => group.value === value)?.rows.length ?? 0;
  return {
    support: count("support"),
    oppose: count("oppose"),
    mixed: count("mixed"),
    neutral: count("neutral"),
    uncoded: 0,
  };
}

function mean(numbers: readonly number[]): number {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.length === 0 ? 0 : sum / numbers.length;
}

/** So that two thirds are two thirds, however they were added up. */
function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function fromOpposeToSupport(a: Standing, b: Standing): number {
  return (
    a.place - b.place || b.statements - a.statements || compare(a.who.label, b.who.label) || compare(a.who.id, b.who.id)
  );
}
