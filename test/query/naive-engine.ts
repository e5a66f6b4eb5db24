// An engine that answers every question by walking over the record again: slow, and easy to see to be right.
import { ACTOR_KINDS, FORMS, type Id, type OnRecord } from "../../src/model/index.ts";
import type { Counts, FacetValue, Row } from "../../src/query/answer-basics.ts";
import type { Evidenced } from "../../src/query/answer-graph.ts";
import type { Answers, AnswerTo } from "../../src/query/answers.ts";
import type { Engine } from "../../src/query/engine.ts";
import { type Filter, NO_FILTER, REVIEW_KEYS, STANCE_KEYS } from "../../src/query/filter.ts";
import type { Ask, Facet, Question, Sort } from "../../src/query/question.ts";
import { dateWords } from "../../src/text/date-words.ts";
import { edtfRange } from "../../src/text/edtf.ts";
import { fold } from "../../src/text/fold.ts";
import { naiveArticle, naiveArticles } from "./naive-articles.ts";
import { naiveCompare, naivePairs } from "./naive-compare.ts";
import { naivePart } from "./naive-part.ts";
import { naivePaths } from "./naive-paths.ts";
import { naiveProfile } from "./naive-profile.ts";
import { naiveAgreement, naiveDecisions, naiveQueue, naiveSurest } from "./naive-review.ts";
import { naiveRoster } from "./naive-roster.ts";
import {
  actorOf,
  isOut,
  naiveAppearances,
  naiveDays,
  naiveRows,
  rootOf,
  sorted,
  sourceOf,
  speakersOf,
  stancesOf,
} from "./naive-select.ts";
import { cut, naiveAround, naiveStarts, readingOrder } from "./naive-steps.ts";
import { naiveMix, naiveNode, naivePicture } from "./naive-ties.ts";
import { naiveTimeline } from "./naive-timeline.ts";

const EVERYTHING = {
  ask: "queue",
  filter: { ...NO_FILTER, appearances: true },
  of: [],
  also: [],
  order: "reading",
  at: null,
  before: 0,
  size: 0,
} as const satisfies Question;

export function createNaiveEngine(record: OnRecord, hash: string): Engine {
  const live = record.statements.filter(({ review }) => review.status !== "rejected");
  return {
    summary: async () => ({
      title: record.title,
      description: record.description,
      language: record.language,
      terms: record.terms,
      hash,
      derivedFrom: record.derivedFrom,
      sources: sorted(record.sources).map(({ text: _, ...source }) => source),
      actors: sorted(record.actors),
      issues: sorted(record.issues),
      statements: { appearances: live.length, distinct: new Set(live.map(({ id }) => rootOf(record, id))).size },
      review: naiveQueue(record, EVERYTHING).counts,
      relations: record.relations.length,
      views: record.views ?? [],
      apart: record.apart ?? [],
    }),
    ask: async <Q extends Question>(question: Q) => answer(record, hash, question) as AnswerTo<Q>,
    close: () => {},
  };
}

function answer(record: OnRecord, hash: string, question: Question): Answers[Ask] {
  const { filter } = question;
  switch (question.ask) {
    case "counts":
      return counts(record, filter);
    case "facets":
      return Object.fromEntries(question.of.map((facet) => [facet, facetValues(record, filter, facet)]));
    case "statements": {
      const rows = sortedRows(record, naiveRows(record, filter), question.sort);
      const { from, size } = question;
      return { total: rows.length, from, items: rows.slice(from, from + size) };
    }
    case "place": {
      const ids = sortedRows(record, naiveRows(record, filter), question.sort).map(({ statement }) => statement.id);
      const places = question.ids.map((id) => ids.indexOf(id)).filter((at) => at !== -1);
      return { at: places.length > 0 ? Math.min(...places) : null };
    }
    case "ties":
      return cut(naivePicture(record, filter, question.fold, question.show), question.top, []);
    case "around": {
      const picture = naivePicture(record, filter, question.fold, question.show);
      const starts = naiveStarts(record, filter, picture, question.ids);
      return cut(naiveAround(picture, starts, question), question.top, starts);
    }
    case "evidence":
      return evidence(record, filter, question);
    case "profile":
      return naiveProfile(record, filter, question.id);
    case "part":
      return naivePart(record, hash, question);
    case "compare":
      return naiveCompare(record, filter, question.actors);
    case "paths":
      return naivePaths(record, question);
    case "pairs":
      return naivePairs(record, filter, question.of, question.from, question.size);
    case "roster":
      return naiveRoster(record, filter);
    case "timeline":
      return naiveTimeline(record, filter, question.by);
    case "queue":
      return naiveQueue(record, question);
    case "surest":
      return naiveSurest(record, filter, question.least);
    case "agreement":
      return naiveAgreement(record, filter);
    case "decisions":
      return naiveDecisions(record, question);
    case "articles":
      return naiveArticles(record);
    case "article":
      return naiveArticle(record, filter, question.id);
    case "relation":
      return record.relations.find(({ id }) => id === question.id) ?? null;
    case "search":
      throw new RangeError(
        "expected a question with one right answer, got a search, whose promises are tested instead",
      );
  }
}

function counts(record: OnRecord, filter: Filter): Counts {
  const rows = naiveRows(record, filter);
  const all = naiveRows(record, { ...NO_FILTER, appearances: filter.appearances });
  const targets = rows.flatMap(stancesOf).map(({ toward }) => toward.id);
  const named = new Set([...targets, ...rows.flatMap(({ statement }) => speakersOf(statement))]);
  const appearances = naiveAppearances(record, filter);
  const tally = <T>(things: readonly T[], stays: (thing: T) => boolean) => ({
    kept: things.filter(stays).length,
    total: things.length,
  });
  const clauses = (Object.keys(NO_FILTER) as (keyof Filter)[]).filter(
    (clause) => clause !== "version" && clause !== "appearances" && filter[clause] !== NO_FILTER[clause],
  );
  const loosen = clauses
    .filter((clause) => clause !== "text" || filter.text.trim() !== "")
    .filter((clause) => clause !== "undated" || filter.from !== null || filter.to !== null)
    .map((clause) => ({ clause, statements: naiveRows(record, { ...filter, [clause]: NO_FILTER[clause] }).length }))
    .sort((a, b) => (a.statements === b.statements ? (a.clause < b.clause ? -1 : 1) : b.statements - a.statements));
  return {
    statements: { kept: rows.length, total: all.length },
    actors: tally(record.actors, ({ id }) => named.has(id) && !isOut(record, filter, id)),
    issues: tally(record.issues, ({ id }) => targets.includes(id)),
    sources: tally(record.sources, ({ id }) => appearances.some(({ statement }) => statement.source === id)),
    mix: naiveMix(rows),
    dating: naiveDating(record, filter, rows),
    loosen: rows.length === 0 ? loosen : [],
  };
}

function naiveDating(record: OnRecord, filter: Filter, rows: readonly Row[]): Counts["dating"] {
  if (filter.from === null && filter.to === null) return null;
  const dating = { within: 0, maybe: 0, undated: 0 };
  for (const { statement } of rows) {
    const days = naiveDays(record, statement);
    const early = days && filter.from !== null && days.from < (edtfRange(filter.from)?.from ?? "");
    const late = days && filter.to !== null && days.to > (edtfRange(filter.to)?.to ?? "");
    if (days === null) dating.undated += 1;
    else if (early || late) dating.maybe += 1;
    else dating.within += 1;
  }
  return dating;
}

/** Each value is tried as a filter. */
function facetValues(record: OnRecord, filter: Filter, facet: Facet): FacetValue[] {
  const live = record.statements.filter(({ review }) => review.status !== "rejected");
  const actorName = (value: Id) => actorOf(record, value)?.name ?? "";
  const valued = (values: Iterable<string>, label: (value: string) => string) =>
    [...new Set(values)].map((value) => {
      const rows = naiveRows(record, { ...filter, [facet]: [value] });
      return { value, label: label(value), count: rows.length, mix: naiveMix(rows) };
    });
  const inOrder = (values: FacetValue[]) =>
    values.sort((a, b) => b.count - a.count || (`${a.label}\n${a.value}` < `${b.label}\n${b.value}` ? -1 : 1));
  const held = (ids: Iterable<Id | null>) =>
    [...new Set(ids)].filter((id) => id !== null).filter((id) => actorOf(record, id));
  const words: Readonly<Record<string, string>> = {
    support: "Support",
    oppose: "Oppose",
    neutral: "Neutral",
    uncoded: "Not coded",
    direct: "Direct quotation",
    indirect: "Reported speech",
    person: "Person",
    agency: "Agency",
    group: "Group",
    outlet: "Outlet",
    suggested: "Suggested",
    confirmed: "Confirmed",
    mixed: facet === "form" ? "Partly quoted" : "Mixed",
  };
  const word = (value: string) => words[value] ?? "";
  switch (facet) {
    case "stance": {
      const uncoded = live.some(({ stances }) => stances.length === 0);
      const keys = STANCE_KEYS.filter((key) => key !== "uncoded" || uncoded);
      return inOrder(valued(keys, word));
    }
    case "form":
      return inOrder(valued(FORMS, word));
    case "review":
      return inOrder(valued(REVIEW_KEYS, word));
    case "kind":
      return inOrder(valued(ACTOR_KINDS, word));
    case "speaker":
      return inOrder(valued(held(live.flatMap(speakersOf)), actorName));
    case "actor":
      return inOrder(valued(held(record.actors.map(({ id }) => id)), actorName));
    case "outlet":
      return inOrder(valued(held(record.sources.map(({ publisher }) => publisher)), actorName));
    case "issue":
      return inOrder(
        valued(
          record.issues.map(({ id }) => id),
          (value) => record.issues.find(({ id }) => id === value)?.name ?? "",
        ),
      );
    case "source":
      return inOrder(
        valued(
          record.sources.map(({ id }) => id),
          (value) => sourceOf(record, value)?.label ?? "",
        ),
      );
    case "date":
      return dateValues(record, filter);
  }
}

function dateValues(record: OnRecord, filter: Filter): FacetValue[] {
  const live = record.statements.filter(({ review }) => review.status !== "rejected");
  const ranges = live.map((statement) => naiveDays(record, statement));
  const listed: string[] = [];
  for (let year = 0; year < 10_000; year++) {
    for (const month of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
      const name = `${String(year).padStart(4, "0")}-${month}`;
      if (ranges.some((days) => days && lists(days, name))) listed.push(name);
    }
  }
  const months = listed.map((month) => {
    const rows = naiveRows(record, { ...filter, from: month, to: month, undated: false });
    return { value: month, label: dateWords(month), count: rows.length, mix: naiveMix(rows) };
  });
  if (!ranges.includes(null)) return months;
  // No filter asks for what has no date alone, so the rest of the record is taken away instead.
  const undated = {
    ...record,
    statements: record.statements.map((each) =>
      naiveDays(record, each) === null ? each : { ...each, review: { status: "rejected" as const, coder: null } },
    ),
  };
  const rows = naiveRows(undated, { ...filter, from: null, to: null, undated: true });
  return [...months, { value: "", label: "No date", count: rows.length, mix: naiveMix(rows) }];
}

/** Long ranges list only the months at their ends, and an open end none. */
function lists(days: { from: string; to: string }, month: string): boolean {
  const [first, last] = [days.from.slice(0, 7), days.to.slice(0, 7)];
  const span =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5));
  if (span < 24) return first <= month && month <= last;
  return (month === first && days.from !== "0000-01-01") || (month === last && days.to !== "9999-12-31");
}

function sortedRows(record: OnRecord, rows: readonly Row[], sort: Sort): Row[] {
  const nobody = "\u{10ffff}";
  const keys = ({ statement, kept }: Row): (string | number | null)[] => {
    const values = stancesOf({ statement, kept }).map(({ value }) => STANCE_KEYS.indexOf(value));
    const days = naiveDays(record, statement);
    const speaker = statement.speaker === null ? undefined : actorOf(record, statement.speaker)?.name;
    const exact = statement.quotes.find((quote) => quote.exact !== undefined)?.exact;
    return {
      source: [fold(sourceOf(record, statement.source)?.label ?? nobody), statement.quotes[0]?.start ?? 0],
      speaker: [speaker === undefined ? null : fold(speaker)],
      words: [fold(exact ?? statement.gist)],
      stance: [values.sort((a, b) => a - b)[0] ?? 4],
      date: [days?.from ?? null, days?.to ?? null],
      form: [FORMS.indexOf(statement.form)],
    }[sort.by];
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [keys(a), keys(b)];
    for (const i of x.keys()) {
      const [left, right] = [x[i] ?? null, y[i] ?? null];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right === sort.descending ? 1 : -1;
    }
    return a.statement.id < b.statement.id ? -1 : 1;
  });
}

function evidence(
  record: OnRecord,
  filter: Filter,
  question: Extract<Question, { ask: "evidence" }>,
): Evidenced | null {
  const show = { sources: true, relations: true, affiliations: true, isolates: true };
  const isStatement = (id: Id) => record.statements.some((statement) => statement.id === id);
  for (const view of ["actors", "statements"] as const) {
    const { nodes, ties } = naivePicture(record, filter, view, show);
    const found = ties.find(({ tie }) => tie.id === question.tie);
    if (!found) continue;
    const { tie, rows, relations, affiliations } = found;
    const ends = [tie.source, tie.target];
    const read = readingOrder(record, rows);
    const node = (id: Id) =>
      nodes.find((each) => each.id === id) ?? naiveNode(record, [], (other) => (isStatement(other) ? null : other), id);
    return {
      tie,
      source: node(tie.source),
      target: node(tie.target),
      statements: {
        total: read.length,
        from: question.from,
        items: read.slice(question.from, question.from + question.size),
      },
      relations,
      affiliations,
      parallel: ties
        .map((each) => each.tie)
        .filter((each) => each.id !== tie.id && ends.includes(each.source) && ends.includes(each.target)),
    };
  }
  return null;
}
