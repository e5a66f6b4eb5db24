// What is drawn, found the slow way: every tie that there could be is tried, and stays when something stands behind it.
import {
  type Affiliation,
  type Id,
  type OnRecord,
  type Relation,
  STANCE_VALUES,
  type StanceValue,
} from "../../src/model/index.ts";
import type { Mix, Row } from "../../src/query/answer-basics.ts";
import type { Tie, TieNode } from "../../src/query/answer-graph.ts";
import type { Filter } from "../../src/query/filter.ts";
import { isMany } from "../../src/query/is-many.ts";
import type { Fold, Show } from "../../src/query/question.ts";
import { countsFor, deedStays, isOut, naiveRows, sorted, speakersOf, stancesOf } from "./naive-select.ts";

export interface NaiveTie {
  readonly tie: Tie;
  readonly rows: readonly Row[];
  readonly relations: readonly Relation[];
  readonly affiliations: readonly Affiliation[];
}
export interface NaivePicture {
  readonly nodes: readonly TieNode[];
  readonly ties: readonly NaiveTie[];
}

const VERBS = { support: "supports", oppose: "opposes", mixed: "is mixed on", neutral: "is neutral on" };
const VERBS_OF_MANY = { support: "support", oppose: "oppose", mixed: "are mixed on", neutral: "are neutral on" };
const NO_WORDS = { rows: [], relations: [], affiliations: [] };

/** @param whole the record that the filter is applied to; `rows` may be a part of what stays in it. */
export function naivePicture(
  whole: OnRecord,
  filter: Filter,
  fold: Fold,
  show: Show,
  rows: readonly Row[] = naiveRows(whole, filter),
  always: readonly Id[] = [],
  counted: (id: Id) => Id | null = (id) => countsFor(whole, filter, id),
): NaivePicture {
  const seen = <T extends { id: Id }>(all: readonly T[]) => all.filter(({ id }) => !isOut(whole, filter, id));
  const things = new Set(seen([...whole.actors, ...whole.issues]).map(({ id }) => id));
  const actors = new Set(seen(whole.actors).map(({ id }) => id));
  const ties: NaiveTie[] = [];
  const put = (parts: Pick<Tie, "kind" | "source" | "target" | "stance" | "label">, middle: string, behind: object) => {
    const { rows: words, relations, affiliations } = { ...NO_WORDS, ...behind } as Omit<NaiveTie, "tie">;
    const weight = words.length + relations.length + affiliations.length;
    if (weight === 0) return;
    const reported = words.length > 0 && !words.some(({ statement }) => statement.form !== "indirect");
    const tie = { id: `${parts.source}~${middle}~${parts.target}`, ...parts, weight, reported };
    ties.push({ tie, rows: words, relations, affiliations });
  };
  const takes = (row: Row, value: StanceValue, target: Id) =>
    stancesOf(row).some(
      ({ value: own, toward }) =>
        own === value && (toward.kind === "statement" ? counted(toward.id) : toward.id) === target,
    );
  const there = new Set<Id>();

  if (fold === "actors") {
    for (const source of actors) {
      for (const target of things) {
        for (const value of STANCE_VALUES) {
          const behind = rows.filter((row) => speakersOf(row.statement).includes(source) && takes(row, value, target));
          if (source === target || behind.length === 0) continue;
          const { kind, name } = whole.actors.find(({ id }) => id === source) ?? { kind: "person", name: "" };
          const label = (isMany({ kind, label: name }) ? VERBS_OF_MANY : VERBS)[value];
          put({ kind: "stance", source, target, stance: value, label }, value, { rows: behind });
          there.add(source).add(target);
        }
      }
    }
  } else {
    for (const row of rows) {
      const { id } = row.statement;
      there.add(id);
      const speakers = speakersOf(row.statement).filter((id) => whole.actors.some((actor) => actor.id === id));
      for (const source of speakers.filter((speaker) => actors.has(speaker))) {
        put({ kind: "said", source, target: id, stance: null, label: "said" }, "said", { rows: [row] });
        there.add(source);
      }
      for (const target of [...things, ...rows.map(({ statement }) => statement.id)]) {
        if (target === id || (speakers.length === 1 && speakers[0] === target)) continue;
        for (const value of STANCE_VALUES) {
          if (!takes(row, value, target)) continue;
          put({ kind: "stance", source: id, target, stance: value, label: VERBS[value] }, value, { rows: [row] });
          there.add(target);
        }
      }
    }
  }
  for (const id of things) if (show.isolates || always.includes(id)) there.add(id);

  if (show.relations) {
    const deeds = sorted(whole.relations).filter((relation) => deedStays(whole, filter, relation));
    for (const from of actors) {
      for (const to of actors) {
        for (const kind of new Set(deeds.map((deed) => deed.kind))) {
          if (from === to || !there.has(from) || !there.has(to)) continue;
          const relations = deeds.filter((deed) => deed.from === from && deed.to === to && deed.kind === kind);
          put({ kind: "relation", source: from, target: to, stance: null, label: kind }, deedMiddle(kind), {
            relations,
          });
        }
      }
    }
  }
  if (show.affiliations) {
    for (const { id, affiliations: all } of whole.actors) {
      for (const agency of actors) {
        if (agency === id || !there.has(id) || !there.has(agency)) continue;
        const affiliations = all.filter((each) => each.agency === agency);
        const roles = [...new Set(affiliations.map(({ role }) => role).filter((role) => role !== null))];
        const label = roles.join(", ") || "affiliated with";
        put({ kind: "affiliation", source: id, target: agency, stance: null, label }, "of", { affiliations });
      }
    }
  }
  if (show.sources) {
    const ends = [...there];
    for (const { id: target } of seen(whole.sources)) {
      if (show.isolates || always.includes(target)) there.add(target);
      for (const source of ends) {
        const behind = rows.filter(
          ({ statement }) =>
            statement.source === target &&
            (fold === "actors" ? speakersOf(statement).includes(source) : statement.id === source),
        );
        put({ kind: "source", source, target, stance: null, label: "in" }, "in", { rows: behind });
        if (behind.length > 0) there.add(target);
      }
    }
  }
  const nodes = [...there].map((id) => naiveNode(whole, rows, counted, id));
  return { nodes: sorted(nodes), ties: ties.sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1)) };
}

export function naiveNode(record: OnRecord, rows: readonly Row[], counted: (id: Id) => Id | null, id: Id): TieNode {
  const actor = record.actors.find((each) => each.id === id);
  const issue = record.issues.find((each) => each.id === id);
  const source = record.sources.find((each) => each.id === id);
  const statement = record.statements.find((each) => each.id === id);
  const isToward = ({ toward }: { toward: { kind: string; id: Id } }) =>
    (toward.kind === "statement" ? counted(toward.id) : toward.id) === id;
  const about = rows.filter((row) => stancesOf(row).some(isToward));
  const own = rows.filter(
    (row) => row.statement.id === id || row.statement.source === id || speakersOf(row.statement).includes(id),
  );
  const toSelf = own.flatMap((row) => stancesOf(row).filter(isToward)).map(({ value }) => value);
  return {
    id,
    kind: actor?.kind ?? (issue ? "issue" : source ? "source" : "statement"),
    label: actor?.name ?? issue?.name ?? source?.label ?? statement?.gist ?? "",
    short: actor?.short ?? null,
    statements: issue ? about.length : own.length,
    about: about.length,
    mix: issue ? naiveMix(about, ({ toward }) => toward.id === id) : source ? naiveMix([]) : naiveMix(own),
    self: source ? [] : STANCE_VALUES.filter((value) => toSelf.includes(value)),
    form: statement?.form ?? null,
  };
}

export function naiveMix(rows: readonly Row[], only: (stance: { toward: { id: Id } }) => boolean = () => true): Mix {
  const taking = (value: StanceValue) =>
    rows.filter((row) => stancesOf(row).some((stance) => stance.value === value && only(stance))).length;
  return {
    support: taking("support"),
    oppose: taking("oppose"),
    mixed: taking("mixed"),
    neutral: taking("neutral"),
    uncoded: rows.filter(({ statement }) => statement.stances.length === 0).length,
  };
}

/** Letters, digits, dots and hyphens as they are, a space as `_`, any other sign as the bytes of an address. */
function deedMiddle(kind: string): string {
  let middle = "did:";
  for (const sign of kind) {
    if (/[\p{L}\p{N}.-]/u.test(sign)) middle += sign;
    else if (sign === " ") middle += "_";
    else {
      const bytes = new TextEncoder().encode(sign);
      middle += [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    }
  }
  return middle;
}
