import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMS, type Id } from "../../src/model/index.ts";
import {
  AGREED_FIELDS,
  NO_FILTER,
  OUTCOMES,
  PATH_KINDS,
  REVIEW_KEYS,
  REVIEW_ORDERS,
  SORT_KEYS,
  STANCE_KEYS,
  STEPS,
  TIME_UNITS,
  WAYS,
} from "../../src/query/index.ts";
import {
  FIRST_VIEW,
  fromAddress,
  LABEL_COUNTS,
  NODE_FILLS,
  NODE_SIZES,
  REVIEW_LISTS,
  REVIEW_SCOPES,
  toAddress,
  VIEWS,
  type ViewState,
} from "../../src/state/index.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9.:_-]{0,12}$/);
const tie = fc.tuple(id, fc.constantFrom("support", "did:clashed_with", "said"), id).map((parts) => parts.join("~"));
const ids: fc.Arbitrary<Id[] | null> = fc.option(fc.uniqueArray(id, { maxLength: 4 }).map((some) => some.toSorted()));
const inOrder = <T>(all: readonly T[]) => fc.option(fc.subarray([...all]).filter((some) => some.length < all.length));
const month = fc.option(
  fc
    .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
);

const viewState: fc.Arbitrary<ViewState> = fc.record({
  record: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
  view: fc.constantFrom(...VIEWS),
  filter: fc.record({
    version: fc.constant(NO_FILTER.version),
    stance: inOrder(STANCE_KEYS),
    form: inOrder(FORMS),
    review: inOrder(REVIEW_KEYS),
    issue: ids,
    speaker: ids,
    actor: ids,
    kind: fc.option(fc.subarray(["person", "agency", "group", "outlet"] as const, { minLength: 1, maxLength: 3 })),
    source: ids,
    outlet: ids,
    without: ids.map((some) => (some?.length ? some : null)),
    from: month,
    to: month,
    undated: fc.boolean(),
    text: fc.string().map((words) => words.trim()),
    appearances: fc.boolean(),
  }),
  show: fc.record({
    sources: fc.boolean(),
    relations: fc.boolean(),
    affiliations: fc.boolean(),
    isolates: fc.boolean(),
  }),
  selected: fc.uniqueArray(fc.oneof(id, tie), { maxLength: 4 }),
  reading: fc.option(fc.record({ source: id, at: fc.option(id) })),
  rejected: fc.boolean(),
  focus: fc.option(
    fc
      .record({
        path: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
        steps: fc.constantFrom(...STEPS),
        way: fc.constantFrom(...WAYS),
        rest: fc.constantFrom("hide" as const, "dim" as const),
        expanded: fc.uniqueArray(id, { maxLength: 3 }),
      })
      .map(({ path, ...how }) => ({ ...how, id: path.at(-1) ?? "", trail: path.slice(0, -1) })),
  ),
  connect: fc.option(
    fc
      .record({
        ends: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
        over: fc.subarray([...PATH_KINDS]),
        most: fc.constantFrom(undefined, 10, 50),
        lead: fc.constantFrom(undefined, 1, 7, 50),
      })
      .map(({ ends: [from = "", to = null], over, most, lead }) => ({
        from,
        to,
        over,
        ...(most === undefined ? {} : { most }),
        ...(lead === undefined ? {} : { lead }),
      })),
  ),
  review: fc.option(
    fc.record({
      list: fc.constantFrom(...REVIEW_LISTS),
      order: fc.constantFrom(...REVIEW_ORDERS),
      scope: fc.constantFrom(...REVIEW_SCOPES),
      article: fc.option(id),
      at: fc.option(id),
      figure: fc.option(fc.record({ field: fc.constantFrom(...AGREED_FIELDS), outcome: fc.constantFrom(...OUTCOMES) })),
    }),
  ),
  coders: fc.option(fc.string({ minLength: 1 })),
  look: fc.record({
    size: fc.constantFrom(...NODE_SIZES),
    fill: fc.constantFrom(...NODE_FILLS),
    labels: fc.constantFrom(...LABEL_COUNTS),
  }),
  sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  axis: fc.option(id),
  compared: fc.uniqueArray(id, { maxLength: 4 }),
  bothSpeak: fc.boolean(),
  time: fc.option(fc.constantFrom(...TIME_UNITS)),
  camera: fc.option(
    fc
      .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 9e4 }))
      .map(([x, y, zoom]) => ({ x: x / 1000, y: y / 1000, zoom: zoom / 1000 })),
  ),
  step: fc.option(id),
  embed: fc.boolean(),
});

test("the first view has an empty address", () => {
  expect(toAddress(FIRST_VIEW)).toEqual([]);
  expect(fromAddress([])).toEqual(FIRST_VIEW);
});

test("what is on screen comes back from its address, through a real query string", () => {
  fc.assert(
    fc.property(viewState, (state) => {
      const query = new URLSearchParams(toAddress(state).map(([key, value]) => [key, value])).toString();
      const back = fromAddress([...new URLSearchParams(query)]);
      expect(back).toEqual(state);
      expect(toAddress(back)).toEqual(toAddress(state));
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("an address of anything at all gives a view, never an error", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.oneof(fc.string(), fc.constantFrom("view", "stance", "at", "show", "read", "from", "kind")),
          fc.string(),
        ),
      ),
      (pairs) => {
        const state = fromAddress(pairs);
        expect(VIEWS).toContain(state.view);
        expect(fromAddress(toAddress(state))).toEqual(state);
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});
