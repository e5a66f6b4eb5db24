// How far two coders agree is what each read alone: settling what they differ on leaves the figures as they were.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  apply,
  beforeSettling,
  compareCoders,
  differences,
  doAgain,
  type Operation,
  type Step,
  type Take,
  takeBack,
  takeSide,
} from "../../src/edit/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { firstCoder, secondCoder } from "../fixtures/two-coders.ts";
import { drawnOperation } from "./arbitrary-operation.ts";
import { by, done } from "./on-small.ts";

const AGAINST = "Noor Castellan";
const NAMES = new Set([AGAINST]);

function figures(mine: OnRecord, theirs: OnRecord, steps: readonly Step[]) {
  const { agreement, counted, withUnreviewed, unreviewed, pairs } = compareCoders(
    beforeSettling(mine, steps, NAMES),
    theirs,
  );
  return { agreement, counted, withUnreviewed, unreviewed, pairs: pairs.length };
}

/** The operation that settles the difference at that place of the list; null where there is none. */
function settling(mine: OnRecord, theirs: OnRecord, steps: readonly Step[], at: number, take: Take) {
  const compared = compareCoders(mine, theirs);
  const list = differences(mine, theirs, compared, steps, NAMES);
  const one = list[at % Math.max(1, list.length)];
  if (one === undefined) return null;
  const isPair = one.mine !== null && one.theirs !== null;
  const choice = { take: take === "neither" && !isPair ? ("mine" as const) : take, fields: null, against: AGAINST };
  return takeSide(mine, theirs, compared, one, choice);
}

it("settling any differences in any order, and taking some back, leaves the figures as they were", () => {
  let settled = 0;
  fc.assert(
    fc.property(
      recordWithTexts(),
      fc.array(drawnOperation(), { minLength: 5, maxLength: 20, size: "max" }),
      fc.array(
        fc.record({
          at: fc.nat(99),
          take: fc.constantFrom<Take[]>("mine", "theirs", "neither"),
          back: fc.boolean(),
        }),
        { minLength: 3, maxLength: 12, size: "max" },
      ),
      ({ record: start }, drawn, choices) => {
        const theirs = drawn.reduce((record, draw, i) => {
          const applied = apply(record, draw(record, i), by);
          return "problem" in applied ? record : applied.record;
        }, start);
        const steps: Step[] = [];
        let mine = start;
        const before = figures(mine, theirs, steps);
        for (const { at, take, back } of choices) {
          const operation = settling(mine, theirs, steps, at, take);
          if (operation === null) continue;
          const applied = apply(mine, operation, by);
          if ("problem" in applied) continue;
          mine = applied.record;
          steps.push(applied.step);
          settled += 1;
          expect(figures(mine, theirs, steps)).toEqual(before);
          if (!back) continue;
          const last = steps.pop();
          if (last) mine = takeBack(mine, last);
          expect(figures(mine, theirs, steps)).toEqual(before);
          if (last) expect(figures(doAgain(mine, last), theirs, [...steps, last])).toEqual(before);
        }
      },
    ),
    { seed: 93, numRuns: 60 },
  );
  expect(settled).toBeGreaterThan(100);
});

/** The first coder's record after operations and settlings. */
function after(...operations: readonly (Operation | readonly [key: string, take: Take])[]) {
  const steps: Step[] = [];
  const record = operations.reduce((mine: OnRecord, one) => {
    let operation = one as Operation;
    if (Array.isArray(one)) {
      const compared = compareCoders(mine, secondCoder);
      const found = differences(mine, secondCoder, compared, steps, NAMES).find(({ key }) => key === one[0]);
      if (found === undefined) throw new Error(`expected ${one[0]} to differ`);
      operation = takeSide(mine, secondCoder, compared, found, { take: one[1], fields: null, against: AGAINST });
    }
    const { record: next, step } = done(operation, mine);
    steps.push(step);
    return next;
  }, firstCoder);
  return { record, steps };
}

it("what is coded anew, corrected or removed after it was settled is as it was read alone", () => {
  const before = figures(firstCoder, secondCoder, []);
  const { record, steps } = after(
    ["theirs:s-quay", "neither"],
    { op: "change-statement", id: "s-quay", set: { speaker: "mara-quill" } },
    ["mine:s-boats", "theirs"],
    { op: "remove-statements", ids: ["s-boats"] },
    ["theirs:t-nobody", "theirs"],
    { op: "merge-actors", keep: "mara-quill", others: ["ilse-brandt"] },
    { op: "split-actor", id: "mara-quill", into: { ...actor("ilse-brandt") }, statements: [] },
  );
  expect(figures(record, secondCoder, steps).agreement.span).toEqual(before.agreement.span);
  expect(figures(record, secondCoder, steps)).toMatchObject({ pairs: before.pairs, counted: before.counted });
  const removed = after(["theirs:s-budget", "theirs"], { op: "remove-actors", ids: ["tobin-ashe"] });
  expect(figures(removed.record, secondCoder, removed.steps)).toEqual(before);
});

it("an article in which nothing was settled counts as it is read now", () => {
  const morning = firstCoder.statements.find(({ id }) => id === "s-full");
  const { record, steps } = after(["theirs:s-full", "theirs"], {
    op: "change-statement",
    id: "s-budget",
    set: { speaker: "mara-quill" },
  });
  expect(morning?.source).toBe("morning");
  const [was, is] = [figures(firstCoder, secondCoder, []), figures(record, secondCoder, steps)];
  expect(is.withUnreviewed.issue).toEqual(was.withUnreviewed.issue);
  expect(is.withUnreviewed.speaker.agreed).toBe(was.withUnreviewed.speaker.agreed + 1);
});

it("what was settled with somebody else does not count as settled with these", () => {
  const { record, steps } = after(["theirs:s-budget", "theirs"]);
  expect(beforeSettling(record, steps, new Set(["Ilka Frey"]))).toBe(record);
});

function actor(id: string) {
  const found = firstCoder.actors.find((one) => one.id === id);
  if (found === undefined) throw new Error(`expected ${id} to be there`);
  return found;
}
