/** A few actors under a filter -> what each says of the same targets, and what they say of and to each other. */
import { type Id, STANCE_VALUES, type StanceValue } from "../model/index.ts";
import { type ComparedAnswer, type ComparedTarget, type Comparison, VERDICTS } from "./answer-pairs.ts";
import type { Group } from "./answer-profile.ts";
import { type Filtered, keptOrNot, stayingStances, toRow } from "./kept.ts";
import { namesOf } from "./names.ts";
import { compare, distinct } from "./order.ts";
import { stancesOf } from "./profile-stances.ts";
import type { RecordIndex } from "./record-index.ts";
import { rowIds } from "./refs.ts";
import { inReadingOrder } from "./rows.ts";
import { nodesOf } from "./ties.ts";

/** Of what is no actor of the record nothing is said. */
export function comparison(index: RecordIndex, filtered: Filtered, asked: readonly Id[]): Comparison {
  const ids = distinct(asked).filter((id) => index.actors.has(id));
  const targets = targetsOf(ids.map((id) => stancesOf(index, filtered, id)));
  const answers = answersOf(index, filtered, ids);
  const groups = targets.flatMap(({ says }) => says.flat());
  const rows = [
    ...groups.flatMap((group) => group.rows),
    ...answers.flatMap(({ row, answered }) => [row, ...(answered ? [answered] : [])]),
  ];
  return {
    actors: ids.map(nodesOf(index, filtered)),
    targets,
    answers,
    names: namesOf(index, [...ids, ...groups.map(({ other }) => other.id), ...rows.flatMap(rowIds)]),
  };
}

/** @param said the groups of each actor */
function targetsOf(said: readonly (readonly Group[])[]): ComparedTarget[] {
  const others = new Map(said.flat().map(({ other }) => [other.id, other]));
  const targets = [...others.values()].map((target): ComparedTarget => {
    const says = said.map((groups) =>
      groups
        .filter(({ other }) => other.id === target.id)
        .sort((a, b) => STANCE_VALUES.indexOf(a.value) - STANCE_VALUES.indexOf(b.value)),
    );
    const rows = says.flat().flatMap((group) => group.rows);
    return { target, verdict: verdictOn(says), says, statements: distinct(rows.map((row) => row.statement.id)).length };
  });
  return targets.sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      b.statements - a.statements ||
      compare(a.target.label, b.target.label) ||
      compare(a.target.id, b.target.id),
  );
}

function verdictOn(says: readonly (readonly Group[])[]): ComparedTarget["verdict"] {
  const taking = (value: StanceValue) => says.filter((groups) => groups.some((group) => group.value === value));
  const [support, oppose] = [taking("support"), taking("oppose")];
  const agree = support.length > 1 || oppose.length > 1;
  // One actor alone may be on both sides.
  const differ = support.some((one) => oppose.some((other) => other !== one));
  if (agree) return differ ? "both" : "agree";
  if (differ) return "differ";
  return says.filter((groups) => groups.length > 0).length > 1 ? "apart" : "one";
}

function answersOf(index: RecordIndex, filtered: Filtered, ids: readonly Id[]): ComparedAnswer[] {
  return inReadingOrder(filtered.rows).flatMap((row) => {
    const answers = new Map<string, ComparedAnswer>();
    for (const { toward, value } of stayingStances(row)) {
      const answered = toward.kind === "statement" ? index.statements.get(toward.id) : undefined;
      const spokenOf = answered ? answered.speakers : toward.kind === "actor" ? [toward.id] : [];
      for (const by of row.entry.speakers) {
        for (const other of spokenOf) {
          if (by === other || !ids.includes(by) || !ids.includes(other)) continue;
          const key = [by, other, STANCE_VALUES.indexOf(value), answered ? toward.id : ""].join(" ");
          answers.set(key, {
            by,
            toward: other,
            value,
            row: toRow(row),
            answered: answered ? toRow(keptOrNot(filtered, answered)) : null,
          });
        }
      }
    }
    return [...answers].sort(([a], [b]) => compare(a, b)).map(([, answer]) => answer);
  });
}
