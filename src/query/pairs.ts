/** What stays under a filter -> pairs of statements: one speaker on two sides of a target, and words that answer words. */
import type { Id, Stance, StanceValue } from "../model/index.ts";
import { LAST_DAY } from "../text/edtf.ts";
import type { Page } from "./answer-basics.ts";
import type { StatementPair } from "./answer-pairs.ts";
import { type Filtered, type Kept, keptOrNot, stayingStances, toRow } from "./kept.ts";
import { findNamed, namesOf } from "./names.ts";
import { compare } from "./order.ts";
import type { PairKind } from "./question.ts";
import type { Entry, RecordIndex } from "./record-index.ts";
import { rowIds } from "./refs.ts";
import { cutPage } from "./rows.ts";
import type { Halt } from "./stopped.ts";

/** A pair before it is written out. */
interface Couple {
  readonly speaker: Id | null;
  readonly target: Id | null;
  readonly a: Entry;
  readonly b: Entry;
  readonly aStance: StanceValue | null;
  readonly bStance: StanceValue;
}

export function pairs(
  index: RecordIndex,
  filtered: Filtered,
  kind: PairKind,
  from: number,
  size: number,
  halt: Halt,
): Page<StatementPair> {
  const couples = kind === "reply" ? replies(index, filtered) : contradictions(index, filtered, halt);
  const page = cutPage(couples.sort(compareCouples), from, size);
  halt();
  return { ...page, items: page.items.map((couple) => writeOut(index, filtered, kind, couple)) };
}

/** Each support of a speaker for a target beside each of the same speaker's statements that oppose it. */
function contradictions(index: RecordIndex, { rows }: Filtered, halt: Halt): Couple[] {
  const sides = new Map<string, { speaker: Id; target: Id; support: Set<Kept>; oppose: Set<Kept> }>();
  for (const row of rows) {
    const speakers = row.entry.speakers.filter((id) => index.actors.has(id));
    for (const stance of stayingStances(row)) {
      const { value, toward } = stance;
      if ((value !== "support" && value !== "oppose") || !isThing(index, stance)) continue;
      for (const speaker of speakers) {
        const key = `${speaker} ${toward.id}`;
        const both = sides.get(key) ?? { speaker, target: toward.id, support: new Set(), oppose: new Set() };
        sides.set(key, both);
        both[value].add(row);
      }
    }
  }
  return [...sides.values()].flatMap(({ speaker, target, support, oppose }) =>
    [...support].flatMap((one) => {
      halt();
      return [...oppose].flatMap((other): Couple[] => {
        if (one === other) return [];
        const first = compareDays(one.entry, other.entry) || compare(one.entry.statement.id, other.entry.statement.id);
        return first < 0
          ? [{ speaker, target, a: one.entry, b: other.entry, aStance: "support", bStance: "oppose" }]
          : [{ speaker, target, a: other.entry, b: one.entry, aStance: "oppose", bStance: "support" }];
      });
    }),
  );
}

function isThing({ actors, issues }: RecordIndex, { toward: { kind, id } }: Stance): boolean {
  return (kind === "actor" && actors.has(id)) || (kind === "issue" && issues.has(id));
}

/** Once a statement that is answered and a value, however many stances say it. */
function replies(index: RecordIndex, { rows }: Filtered): Couple[] {
  return rows.flatMap((row) => {
    const b = row.entry;
    const couples = new Map<string, Couple>();
    for (const { toward, value } of stayingStances(row)) {
      const a = toward.kind === "statement" ? index.statements.get(toward.id) : undefined;
      if (!a || a === b) continue;
      const couple = { speaker: firstSpeaker(index, b), target: firstSpeaker(index, a), a, b };
      couples.set(`${toward.id} ${value}`, { ...couple, aStance: null, bStance: value });
    }
    return [...couples.values()];
  });
}

function firstSpeaker(index: RecordIndex, { speakers }: Entry): Id | null {
  return speakers.find((id) => index.actors.has(id)) ?? null;
}

function compareCouples(a: Couple, b: Couple): number {
  return compareDays(a.b, b.b) || compare(keyOf(a), keyOf(b));
}

/** What is undated, or open at its beginning, has no first day: it comes last, or first. */
function compareDays(a: Entry, b: Entry): number {
  return compare(a.days?.from ?? LATER, b.days?.from ?? LATER);
}

/** After every day. */
const LATER = `${LAST_DAY}~`;

/** Ids hold no space. */
function keyOf({ a, b, speaker, target, aStance, bStance }: Couple): string {
  return [b.statement.id, a.statement.id, speaker ?? "", target ?? "", aStance ?? "", bStance].join(" ");
}

function writeOut(index: RecordIndex, filtered: Filtered, kind: PairKind, couple: Couple): StatementPair {
  const [a, b] = [toRow(keptOrNot(filtered, couple.a)), toRow(keptOrNot(filtered, couple.b))];
  const ids = [couple.speaker, couple.target].filter((id) => id !== null);
  return {
    kind,
    speaker: couple.speaker === null ? null : findNamed(index, couple.speaker),
    target: couple.target === null ? null : findNamed(index, couple.target),
    aStance: couple.aStance,
    bStance: couple.bStance,
    a,
    b,
    names: namesOf(index, [...ids, ...rowIds(a), ...rowIds(b)]),
  };
}
