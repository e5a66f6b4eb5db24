import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMS, type Id } from "../../src/model/index.ts";
import { NO_FILTER, STANCE_KEYS } from "../../src/query/index.ts";
import { FIRST_VIEW, fromAddress, toAddress, VIEWS, type ViewState } from "../../src/state/index.ts";

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
    issue: ids,
    speaker: ids,
    actor: ids,
    kind: fc.option(fc.subarray(["person", "agency", "group", "outlet"] as const, { minLength: 1, maxLength: 3 })),
    source: ids,
    outlet: ids,
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
