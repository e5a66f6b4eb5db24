import type { OnRecord, Ref, Stance, Statement } from "../model/index.ts";
import { cut } from "./cut.ts";

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

/** The one that is stated, where one is; of different values the first of each is told. */
function together(first: Stance, met: readonly Stance[], names: readonly string[]): Stance {
  const best = met.find(({ basis }) => basis === "stated") ?? first;
  const byValue = new Map([...met].reverse().map((stance) => [stance.value, stance]));
  if (byValue.size === 1) return { ...best, toward: first.toward };
  const sides = [...byValue.values()].reverse().map(({ value, reason }) => `${value} (${cut(reason)})`);
  return {
    ...best,
    toward: first.toward,
    value: "mixed",
    reason: `${names.map(cut).join(" and ")} are one now, and it has both: ${sides.join("; ")}`,
  };
}
