// Questions of every kind about a record: of things that it holds, and of things that it does not.
import fc from "fast-check";
import { ACTOR_KINDS, FORMS, type OnRecord } from "../../src/model/index.ts";
import { AGREED_FIELDS, OUTCOMES, REVIEW_STATUSES } from "../../src/query/answer-review.ts";
import { FILTER_VERSION, type Filter, REVIEW_KEYS, STANCE_KEYS } from "../../src/query/filter.ts";
import {
  FACETS,
  PAIR_KINDS,
  PATH_KINDS,
  type Question,
  REVIEW_ORDERS,
  SORT_KEYS,
  STEPS,
  TIME_UNITS,
  WAYS,
} from "../../src/query/question.ts";
import { naivePicture } from "./naive-ties.ts";

const UNKNOWN = "nobody-of-that-id";

export function arbitraryFilter(record: OnRecord): fc.Arbitrary<Filter> {
  // Half of the clauses ask for nothing, so that combinations keep something.
  const clause = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 2 });
  const ids = (things: readonly { readonly id: string }[]) =>
    seldom(fc.uniqueArray(fc.constantFrom(UNKNOWN, ...things.map(({ id }) => id)), { maxLength: 4 }));
  const seldom = <T>(values: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });
  return fc.record({
    version: fc.constant(FILTER_VERSION),
    stance: clause(fc.subarray([...STANCE_KEYS], { minLength: 1 })),
    issue: ids(record.issues),
    form: seldom(fc.subarray([...FORMS])),
    review: seldom(fc.subarray([...REVIEW_KEYS])),
    speaker: ids(record.actors),
    actor: ids(record.actors),
    kind: seldom(fc.subarray([...ACTOR_KINDS])),
    source: ids(record.sources),
    outlet: ids(record.actors),
    without: ids([...record.actors, ...record.issues, ...record.sources, ...record.statements]),
    from: seldom(arbitraryDay),
    to: seldom(arbitraryDay),
    undated: fc.boolean(),
    text: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, wordsOf(record)),
    appearances: fc.boolean(),
  });
}

/** About the years of the records that are drawn. */
export const arbitraryDay = fc.constantFrom(
  "2024",
  "2025",
  "2025-06",
  "2025-06-07",
  "2025-07",
  "2025-07-31",
  "2026",
  "1999",
);

function wordsOf(record: OnRecord): fc.Arbitrary<string> {
  const gists = record.statements.map(({ gist }) => gist);
  const names = record.actors.map(({ name }) => name.toUpperCase());
  const words = [...gists, ...names].flatMap((text) => text.split(" ")).filter((word) => word !== "");
  const marks = fc.constantFrom("", "", "“", "'", "’,", "…", "('", '"');
  const marked = fc.tuple(marks, fc.constantFrom("qq", " ", ...words), marks).map((parts) => parts.join(""));
  return fc.array(marked, { maxLength: 2 }).map((some) => some.join("  "));
}

export function arbitraryQuestion(record: OnRecord): fc.Arbitrary<Question> {
  return arbitraryFilter(record).chain((filter) => questionsUnder(record, filter));
}

/** Every kind of question under one filter. */
export function questionsUnder(record: OnRecord, filter: Filter): fc.Arbitrary<Question> {
  const things = [...record.actors, ...record.issues, ...record.sources, ...record.statements].map(({ id }) => id);
  const everything = { sources: true, relations: true, affiliations: true, isolates: false };
  const ties = (["actors", "statements"] as const).flatMap((fold) =>
    naivePicture(record, filter, fold, everything).ties.map(({ tie }) => tie.id),
  );
  const id = fc.constantFrom(UNKNOWN, ...things);
  const sources = record.sources.map((source) => source.id);
  const relations = record.relations.map((relation) => relation.id);
  const tie = fc.constantFrom("not a tie", `${UNKNOWN}~support~${UNKNOWN}`, ...ties);
  const ids = fc.array(fc.oneof(id, tie), { minLength: 1, maxLength: 3 });
  const steps = fc.constantFrom(...STEPS);
  const reach = fc.oneof(
    fc.record({ ids, steps }),
    fc.record({ ids, steps, way: fc.constantFrom(...WAYS), expanded: fc.uniqueArray(id, { maxLength: 3 }) }),
  );
  const fold = fc.constantFrom("actors" as const, "statements" as const);
  const show = fc.record({
    sources: fc.boolean(),
    relations: fc.boolean(),
    affiliations: fc.boolean(),
    isolates: fc.boolean(),
  });
  const top = fc.constantFrom(0, 2, 5, 1000);
  const page = { from: fc.nat(3), size: fc.constantFrom(0, 1, 3, 1000) };
  const sort = fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
  const part = fc.oneof(
    fc.constant({ what: "see" as const }),
    fc.record({ what: fc.constant("selection" as const), ids }),
    fc.record({ what: fc.constant("ties" as const), ids }),
    reach.map((where) => ({ what: "around" as const, ...where })),
    fc.constant({ what: "everything" as const }),
  );
  const actors = fc.array(fc.constantFrom(UNKNOWN, ...record.actors.map((actor) => actor.id)), { maxLength: 4 });
  // Mostly what can be drawn, so that there are ways.
  const drawn = [...record.actors, ...record.issues].map((thing) => thing.id);
  const end = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(UNKNOWN, ...drawn) }, { weight: 1, arbitrary: id });
  const over = fc.subarray([...PATH_KINDS], { minLength: 1 });
  const said = fc.constantFrom(UNKNOWN, ...record.statements.map((statement) => statement.id));
  const under = { filter: fc.constant(filter) };
  return fc.oneof(
    fc.record({ ...under, ask: fc.constant("counts" as const) }),
    fc.record({ ...under, ask: fc.constant("facets" as const), of: fc.subarray([...FACETS]) }),
    fc.record({ ...under, ask: fc.constant("statements" as const), sort, ...page }),
    fc.record({ ...under, ask: fc.constant("place" as const), sort, ids }),
    fc.record({ ...under, ask: fc.constant("ties" as const), fold, show, top }),
    fc
      .tuple(fc.record({ ...under, ask: fc.constant("around" as const), fold, show, top }), reach)
      .map(([question, where]) => ({ ...question, ...where })),
    fc.record({ ...under, ask: fc.constant("evidence" as const), tie, ...page }),
    fc.record({ ...under, ask: fc.constant("profile" as const), id }),
    fc.record({ ...under, ask: fc.constant("part" as const), part, fold, show }),
    fc.record({ ...under, ask: fc.constant("compare" as const), actors }),
    fc.record({ ...under, ask: fc.constant("paths" as const), from: end, to: end, over, most: fc.nat(6) }),
    fc.record({ ...under, ask: fc.constant("pairs" as const), of: fc.constantFrom(...PAIR_KINDS), ...page }),
    fc.record({ ...under, ask: fc.constant("timeline" as const), by: fc.constantFrom(...TIME_UNITS) }),
    fc.record({ ...under, ask: fc.constant("roster" as const) }),
    fc.record({
      ...under,
      ask: fc.constant("queue" as const),
      of: fc.subarray([...REVIEW_STATUSES]),
      also: fc.array(id, { maxLength: 2 }),
      order: fc.constantFrom(...REVIEW_ORDERS),
      at: fc.option(said, { freq: 3 }),
      before: fc.nat(3),
      size: fc.constantFrom(0, 1, 3, 1000),
    }),
    fc.record({ ...under, ask: fc.constant("surest" as const), least: fc.constantFrom(0, 0.5, 0.8, 1) }),
    fc.record({ ...under, ask: fc.constant("agreement" as const) }),
    fc.record({
      ...under,
      ask: fc.constant("decisions" as const),
      field: fc.constantFrom(...AGREED_FIELDS),
      outcome: fc.constantFrom(...OUTCOMES),
      ...page,
    }),
    fc.record({ ...under, ask: fc.constant("articles" as const) }),
    fc.record({ ...under, ask: fc.constant("article" as const), id: fc.constantFrom(UNKNOWN, ...sources) }),
    fc.record({ ...under, ask: fc.constant("relation" as const), id: fc.constantFrom(UNKNOWN, ...relations) }),
  );
}
