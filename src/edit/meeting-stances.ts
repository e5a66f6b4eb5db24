import type { OnRecord, Ref, Stance, Statement } from "../model/index.ts";

/** What became one, and what it was called. */
export interface Became {
  readonly toward: Ref;
  readonly names: readonly string[];
}

/** The record after things became one -> the same with one stance a statement toward it. Where the stances differ it is mixed, and says why. */
export function withMetStances(before: OnRecord, after: OnRecord, became: Became): OnRecord {
  const old = new Map(before.statements.map((statement) => [statement.id, statement]));
  return {
    ...after,
    statements: after.statements.map((statement) =>
      old.get(statement.id) === statement ? statement : metStances(statement, became),
    ),
  };
}

/** One statement's stances toward what became one, as one at the place of the first. */
export function metStances(statement: Statement, { toward, names }: Became): Statement {
  const isMeant = (stance: Stance) => stance.toward.kind === toward.kind && stance.toward.id === toward.id;
  const met = statement.stances.filter(isMeant);
  const [first] = met;
  if (first === undefined || met.length === 1) return statement;
  const one = together(first, met, names);
  return { ...statement, stances: statement.stances.flatMap((s) => (s === first ? [one] : isMeant(s) ? [] : [s])) };
}

function together(first: Stance, met: readonly Stance[], names: readonly string[]): Stance {
  const basis = met.some((stance) => stance.basis === "stated") ? "stated" : "inferred";
  if (met.every(({ value }) => value === first.value)) {
    return { ...first, basis, reason: [...new Set(met.map(({ reason }) => reason))].join(" ") };
  }
  const sides = met.map(({ value, reason }) => `${value} (${reason})`);
  return {
    ...first,
    value: "mixed",
    basis,
    reason: `${names.join(" and ")} are one now, and it has both: ${sides.join("; ")}`,
  };
}
