// What a few actors say side by side, and statements in pairs: found the slow way, by trying every combination.
import { type Id, type OnRecord, STANCE_VALUES, type Statement } from "../../src/model/index.ts";
import type { Page, Row } from "../../src/query/answer-basics.ts";
import type {
  ComparedAnswer,
  ComparedTarget,
  Comparison,
  StatementPair,
  Verdict,
} from "../../src/query/answer-pairs.ts";
import type { Group } from "../../src/query/answer-profile.ts";
import type { Filter } from "../../src/query/filter.ts";
import type { PairKind } from "../../src/query/question.ts";
import { naiveNamed, naiveNames, naiveProfile } from "./naive-profile.ts";
import {
  actorOf,
  countsFor,
  naiveAppearances,
  naiveDays,
  naiveRows,
  speakersOf,
  stancesOf,
  unkept,
} from "./naive-select.ts";
import { readingOrder } from "./naive-steps.ts";
import { naiveNode } from "./naive-ties.ts";

const NEVER = "\u{10ffff}";

export function naiveCompare(record: OnRecord, filter: Filter, asked: readonly Id[]): Comparison {
  const ids = [...new Set(asked)].filter((id) => actorOf(record, id));
  const rows = naiveRows(record, filter);
  const said = ids.map((id) => naiveProfile(record, filter, id)?.says ?? []);
  const targets = new Map(said.flat().map(({ other }) => [other.id, other]));
  const compared = [...targets.values()].map((target): ComparedTarget => {
    const says = said.map((groups) =>
      STANCE_VALUES.flatMap((value) => groups.filter((group) => group.other.id === target.id && group.value === value)),
    );
    const statements = new Set(says.flat().flatMap((group) => group.rows.map(({ statement }) => statement.id))).size;
    return { target, verdict: verdict(says), says, statements };
  });
  const order = ["differ", "both", "agree", "apart", "one"];
  compared.sort((a, b) => {
    if (a.verdict !== b.verdict) return order.indexOf(a.verdict) - order.indexOf(b.verdict);
    if (a.statements !== b.statements) return b.statements - a.statements;
    if (a.target.label !== b.target.label) return a.target.label < b.target.label ? -1 : 1;
    return a.target.id < b.target.id ? -1 : 1;
  });
  const answer = {
    actors: ids.map((id) => naiveNode(record, rows, (other) => countsFor(record, filter, other), id)),
    targets: compared,
    answers: readingOrder(record, rows).flatMap((row) => answersIn(record, filter, ids, row)),
  };
  return { ...answer, names: naiveNames(record, answer) };
}

/** By every two of them. */
function verdict(says: readonly (readonly Group[])[]): Verdict {
  let same = false;
  let different = false;
  for (const [i, one] of says.entries()) {
    for (const other of says.slice(i + 1)) {
      const has = (groups: readonly Group[], value: string) => groups.some((group) => group.value === value);
      const [a, b] = [has(one, "support"), has(one, "oppose")];
      const [c, d] = [has(other, "support"), has(other, "oppose")];
      same ||= (a && c) || (b && d);
      different ||= (a && d) || (b && c);
    }
  }
  if (same || different) return same && different ? "both" : same ? "agree" : "differ";
  return says.filter((groups) => groups.length > 0).length > 1 ? "apart" : "one";
}

function answersIn(record: OnRecord, filter: Filter, ids: readonly Id[], row: Row): ComparedAnswer[] {
  const answers: ComparedAnswer[] = [];
  const statements = [null, ...live(record).sort(byId)];
  for (const by of [...ids].sort()) {
    for (const toward of [...ids].sort()) {
      for (const value of STANCE_VALUES) {
        for (const answered of statements) {
          const target = answered?.id ?? toward;
          const takes = stancesOf(row).some((stance) => stance.value === value && stance.toward.id === target);
          const speaks = speakersOf(row.statement).includes(by);
          const isSpokenOf = answered === null || speakersOf(answered).includes(toward);
          if (by === toward || !takes || !speaks || !isSpokenOf) continue;
          answers.push({ by, toward, value, row, answered: answered && rowOf(record, filter, answered) });
        }
      }
    }
  }
  return answers;
}

export function naivePairs(
  record: OnRecord,
  filter: Filter,
  kind: PairKind,
  from: number,
  size: number,
): Page<StatementPair> {
  const rows = naiveRows(record, filter);
  const found = kind === "reply" ? replies(record, filter, rows) : contradictions(record, rows);
  const first = (row: Row) => naiveDays(record, row.statement)?.from ?? NEVER;
  const keys = (pair: Pair) => [
    first(pair.b),
    pair.b.statement.id,
    pair.a.statement.id,
    pair.speaker?.id ?? "",
    pair.target?.id ?? "",
    pair.aStance ?? "",
    pair.bStance,
  ];
  found.sort((one, other) => {
    const [x, y] = [keys(one), keys(other)];
    const i = x.findIndex((key, at) => key !== y[at]);
    return (x[i] ?? "") < (y[i] ?? "") ? -1 : 1;
  });
  const items = found.slice(from, from + size).map((pair) => ({ ...pair, names: naiveNames(record, pair) }));
  return { total: found.length, from, items };
}

type Pair = Omit<StatementPair, "names">;

function contradictions(record: OnRecord, rows: readonly Row[]): Pair[] {
  const found: Pair[] = [];
  const first = (row: Row) => naiveDays(record, row.statement)?.from ?? NEVER;
  for (const a of rows) {
    for (const b of rows) {
      const before = first(a) === first(b) ? a.statement.id < b.statement.id : first(a) < first(b);
      if (!before) continue;
      for (const actor of record.actors.filter(({ id }) => bothSpeak(id, a, b))) {
        for (const target of [...record.actors, ...record.issues]) {
          for (const aStance of ["support", "oppose"] as const) {
            const bStance = aStance === "support" ? "oppose" : "support";
            const takes = (row: Row, value: string) =>
              stancesOf(row).some((stance) => stance.value === value && stance.toward.id === target.id);
            if (!takes(a, aStance) || !takes(b, bStance)) continue;
            const [speaker, toward] = [naiveNamed(record, actor.id), naiveNamed(record, target.id)];
            found.push({ kind: "contradiction", speaker, target: toward, aStance, bStance, a, b });
          }
        }
      }
    }
  }
  return found;
}

function bothSpeak(id: Id, a: Row, b: Row): boolean {
  return speakersOf(a.statement).includes(id) && speakersOf(b.statement).includes(id);
}

function replies(record: OnRecord, filter: Filter, rows: readonly Row[]): Pair[] {
  const who = (statement: Statement) => {
    const speaker = speakersOf(statement).find((id) => actorOf(record, id));
    return speaker === undefined ? null : naiveNamed(record, speaker);
  };
  return rows.flatMap((b) =>
    live(record).flatMap((answered) =>
      STANCE_VALUES.filter(
        (value) =>
          answered.id !== b.statement.id &&
          stancesOf(b).some((stance) => stance.value === value && stance.toward.id === answered.id),
      ).map(
        (bStance): Pair => ({
          kind: "reply",
          speaker: who(b.statement),
          target: who(answered),
          aStance: null,
          bStance,
          a: rowOf(record, filter, answered),
          b,
        }),
      ),
    ),
  );
}

function live(record: OnRecord): Statement[] {
  return record.statements.filter(({ review }) => review.status !== "rejected");
}

function byId(a: Statement, b: Statement): number {
  return a.id < b.id ? -1 : 1;
}

/** Whether or not it stays. */
function rowOf(record: OnRecord, filter: Filter, statement: Statement): Row {
  const row = naiveAppearances(record, filter).find((each) => each.statement.id === statement.id);
  return row ?? unkept(record, statement);
}
