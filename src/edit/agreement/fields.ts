import type { Id, StanceValue } from "../../model/index.ts";
import type { CodedField } from "../operation.ts";
import { type Coefficient, cohenKappa, krippendorffAlpha, type Unit } from "./coefficients.ts";

export interface FieldAgreement {
  readonly units: number;
  readonly agreed: number;
  readonly alpha: Coefficient;
  readonly kappa: Coefficient;
}

export type Agreement = Readonly<Record<CodedField, FieldAgreement>>;

/** Who speaks and where that stands, as one coder reads a statement. Ids are of one record for both. */
export interface Reading {
  /** None where nobody is named. */
  readonly speakers: readonly Id[];
  /** With null where it is about something and takes no side that can be told. */
  readonly stances: readonly { readonly kind: string; readonly id: Id; readonly value: StanceValue | null }[];
}

/** The words of both, of one statement. */
export type Both = readonly [Reading, Reading];

/**
 * Two readings of each statement -> the units of each field. Speaker: a statement, by all who speak. Issue: a statement and an issue that anybody coded
 * anywhere, by whether it is about it. Stance: a statement and a target that both coded, by the value; of several toward one target by all of them.
 */
export function fieldUnits(pairs: readonly Both[]): Record<Exclude<CodedField, "span">, Unit[]> {
  const issues = new Set(
    pairs.flat().flatMap(({ stances }) => stances.flatMap(({ kind, id }) => (kind === "issue" ? [id] : []))),
  );
  const units: Record<Exclude<CodedField, "span">, Unit[]> = { speaker: [], issue: [], stance: [] };
  for (const [mine, theirs] of pairs) {
    units.speaker.push({ values: [speakerOf(mine), speakerOf(theirs)] });
    const [a, b] = [valuesOf(mine), valuesOf(theirs)];
    let neither = issues.size;
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const [one, other] = [a.get(key), b.get(key)];
      if (key.startsWith("issue ")) {
        neither -= 1;
        units.issue.push({ values: [about(one), about(other)] });
      }
      if (one && other) units.stance.push({ values: [one, other] });
    }
    if (neither > 0) units.issue.push({ values: [about(undefined), about(undefined)], count: neither });
  }
  return units;
}

/** The fields in which two readings of one statement differ. */
export function differingFields([mine, theirs]: Both): Exclude<CodedField, "span">[] {
  const [a, b] = [valuesOf(mine), valuesOf(theirs)];
  const issuesOf = (values: ReadonlyMap<string, string>) =>
    [...values.keys()].filter((key) => key.startsWith("issue ")).sort();
  const sameIssues = issuesOf(a).join() === issuesOf(b).join();
  const sameStances =
    [...a].every(([key, value]) => b.get(key) === undefined || b.get(key) === value) && others(a) === others(b);
  return [
    ...(speakerOf(mine) === speakerOf(theirs) ? [] : ["speaker" as const]),
    ...(sameIssues ? [] : ["issue" as const]),
    ...(sameStances ? [] : ["stance" as const]),
  ];
}

/** Targets that are no issue: who is meant is a part of the stance. */
function others(values: ReadonlyMap<string, string>): string {
  return [...values.keys()]
    .filter((key) => !key.startsWith("issue "))
    .sort()
    .join();
}

export function agreementOf(units: readonly Unit[]): FieldAgreement {
  const count = (some: readonly Unit[]) => some.reduce((sum, { count: many = 1 }) => sum + many, 0);
  const read = units.filter(({ values }) => values.every((value) => value !== null));
  return {
    units: count(read),
    agreed: count(read.filter(({ values: [first, second] }) => first === second)),
    alpha: krippendorffAlpha(units),
    kappa: cohenKappa(units),
  };
}

function speakerOf({ speakers }: Reading): string {
  return [...new Set(speakers)].sort().join(" ");
}

/** The values toward each target, "" where it is about it without a side. */
function valuesOf({ stances }: Reading): Map<string, string> {
  const values = new Map<string, Set<string>>();
  for (const { kind, id, value } of stances) {
    const key = `${kind} ${id}`;
    const own = values.get(key) ?? new Set();
    values.set(key, value === null ? own : own.add(value));
  }
  return new Map([...values].map(([key, some]) => [key, [...some].sort().join(" and ")]));
}

function about(values: string | undefined): string {
  return values === undefined ? "not about it" : "about it";
}
