// Where two coders differ as one list, and what becomes of each when it is settled and when that is taken back.
import { describe, expect, it } from "vitest";
import { checkRecord, isNote } from "../../src/check/index.ts";
import {
  apply,
  type CodedField,
  compareCoders,
  type Difference,
  differences,
  type Step,
  type Take,
  takeSide,
} from "../../src/edit/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { firstCoder, rejectingCoder, secondCoder } from "../fixtures/two-coders.ts";
import { by, done } from "./on-small.ts";

const NOOR = "Noor Castellan";

/** A desk on which differences are settled one after the other. */
function desk(start: OnRecord = firstCoder, theirs: OnRecord = secondCoder) {
  let mine = start;
  const steps: Step[] = [];
  const list = () => differences(mine, theirs, compareCoders(mine, theirs), steps, new Set([NOOR]));
  const one = (key: string): Difference => {
    const found = list().find((difference) => difference.key === key);
    if (found === undefined) throw new Error(`expected ${key} among ${list().map((each) => each.key)}`);
    return found;
  };
  const settle = (key: string, take: Take, fields: readonly CodedField[] | null = null) => {
    const operation = takeSide(mine, theirs, compareCoders(mine, theirs), one(key), { take, fields, against: NOOR });
    const settled = done(operation, mine);
    steps.push(settled.step);
    mine = settled.record;
    return settled;
  };
  return { list, one, settle, record: () => mine, steps };
}

const keys = (list: readonly Difference[]) => list.map(({ key, kinds }) => `${key} ${kinds.join("+")}`);

describe("two coders’ differences", () => {
  it("are listed by article and place, each with what is read differently", () => {
    expect(keys(desk().list())).toEqual([
      "theirs:s-quay span",
      "theirs:s-budget speaker",
      "theirs:s-shifts stance",
      "mine:s-boats mine",
      "theirs:s-full issue",
      "theirs:t-nobody theirs",
    ]);
  });

  it("of one record with itself are none", () => {
    expect(desk(firstCoder, firstCoder).list()).toEqual([]);
  });

  it("that are settled stay in the list, whoever’s reading was taken", () => {
    const { settle, one, list } = desk();
    expect(settle("theirs:s-budget", "theirs").statement("s-budget").speaker).toBe("mara-quill");
    expect(one("theirs:s-budget")).toMatchObject({ settled: "theirs", differs: [], kinds: ["speaker"] });
    const kept = settle("theirs:s-shifts", "mine");
    expect(kept.statement("s-shifts")).toMatchObject({ review: { coder: "Coder A" } });
    expect(kept.words).toBe(
      "Kept “We want the shifts, and we do not want the nights,” by Ilse Brandt as it was, beside what Noor Castellan has",
    );
    expect(one("theirs:s-shifts")).toMatchObject({ settled: "mine", differs: ["stance"] });
    expect(settle("theirs:s-full", "neither").words).toBe(
      "Took neither reading of “It is full by six,” by Mara Quill, to code it anew",
    );
    expect(one("theirs:s-full")).toMatchObject({ settled: "neither", settledBy: "Coder A", differs: ["issue"] });
    expect(list()).toHaveLength(6);
  });

  it("of which neither reading holds are settled, and the statement is as decided as it was", () => {
    const statements = secondCoder.statements.map((one) => (one.id === "s-wait" ? { ...one, speaker: null } : one));
    // A suggestion, and one that was confirmed.
    for (const id of ["s-wait", "s-budget"]) {
      const { settle, one } = desk(firstCoder, { ...secondCoder, statements });
      const { record, step } = settle(`theirs:${id}`, "neither");
      expect([record, step.changes]).toEqual([firstCoder, []]);
      expect(one(`theirs:${id}`)).toMatchObject({ settled: "neither", settledBy: "Coder A" });
    }
  });

  it("of a statement that one alone has are settled by having it or not", () => {
    const taken = desk();
    const { record } = taken.settle("theirs:t-nobody", "theirs");
    expect(record.statements).toHaveLength(firstCoder.statements.length + 1);
    expect(taken.one("theirs:t-nobody")).toMatchObject({ settled: "theirs", differs: [] });
    expect(taken.settle("mine:s-boats", "theirs").statement("s-boats").review.status).toBe("rejected");
    expect(taken.one("mine:s-boats")).toMatchObject({ settled: "theirs", kinds: ["mine"] });

    const left = desk();
    const without = left.settle("theirs:t-nobody", "mine");
    expect([without.record, without.step.changes]).toEqual([firstCoder, []]);
    expect(without.words).toBe("Left a statement (The council was absent.) to Noor Castellan");
    expect(left.one("theirs:t-nobody").settled).toBe("mine");
    left.settle("mine:s-boats", "mine");
    expect(left.one("mine:s-boats").settled).toBe("mine");
  });

  it("of a statement that the other rejected are told from those of one that the other lacks", () => {
    const there = desk(firstCoder, rejectingCoder);
    expect(keys(there.list())).toEqual(keys(desk().list()));
    expect(there.one("mine:s-boats")).toMatchObject({ theirs: null, rejected: "s-boats" });
    expect(there.list().filter(({ rejected }) => rejected !== null)).toHaveLength(1);
    there.settle("mine:s-boats", "theirs");
    expect(there.one("mine:s-boats")).toMatchObject({ settled: "theirs", rejected: "s-boats" });

    const here = desk(rejectingCoder, firstCoder);
    expect(here.one("theirs:s-boats")).toMatchObject({ mine: null, rejected: "s-boats", kinds: ["theirs"] });
    here.settle("theirs:s-boats", "mine");
    expect(here.one("theirs:s-boats")).toMatchObject({ settled: "mine", rejected: "s-boats" });
    const { record } = here.settle("theirs:s-boats", "theirs");
    expect(record.statements).toHaveLength(rejectingCoder.statements.length);
    expect(here.one("theirs:s-boats")).toMatchObject({ settled: "theirs", mine: "s-boats", kinds: ["theirs"] });
    // Other words that share none with these, and what both rejected, are not meant.
    expect(desk(rejectingCoder, rejectingCoder).list()).toEqual([]);
  });

  it("leave no stand-in for a gist that names the other coder’s speaker or tells of other words", () => {
    const unwritten = (record: OnRecord, name: string): OnRecord => ({
      ...record,
      statements: record.statements.map((one) => ({ ...one, gist: `${name} (cue: say): words, not summed up yet.` })),
    });
    const { settle } = desk(unwritten(firstCoder, "Mine"), unwritten(secondCoder, "Theirs"));
    const gistOf = (key: string, id: string) => settle(key, "theirs").statement(id).gist;
    const whole = settle("theirs:t-nobody", "theirs").record.statements.at(-1);
    expect(whole?.gist).toBe("Reported speech, not summed up yet.");
    expect(gistOf("theirs:s-budget", "s-budget")).toBe("Words, not summed up yet.");
    expect(gistOf("theirs:s-quay", "s-quay")).toBe("Words, not summed up yet.");
    expect(gistOf("theirs:s-full", "s-full")).toBe("Mine (cue: say): words, not summed up yet.");
  });

  it("in several fields are settled one field at a time or the rest at once", () => {
    const both = secondCoder.statements.map((one) => (one.id === "s-shifts" ? { ...one, speaker: "mara-quill" } : one));
    const here = desk(firstCoder, { ...secondCoder, statements: both });
    here.settle("theirs:s-shifts", "theirs", ["speaker"]);
    expect(here.one("theirs:s-shifts")).toMatchObject({
      settled: null,
      differs: ["stance"],
      kinds: ["speaker", "stance"],
    });
    here.settle("theirs:s-shifts", "mine");
    expect(here.one("theirs:s-shifts").settled).toBe("mine");
  });

  it("are open again without the step that settled them, and to another coder’s record they are new", () => {
    const { steps, settle, record } = desk();
    settle("theirs:s-budget", "mine");
    const compared = compareCoders(record(), secondCoder);
    const settled = (some: readonly Step[], name: string) =>
      differences(record(), secondCoder, compared, some, new Set([name])).filter((one) => one.settled !== null).length;
    expect([settled(steps, NOOR), settled([], NOOR), settled(steps, "Ilka Frey")]).toEqual([1, 0, 0]);
  });

  it("leave a sound record whichever way all of them go", () => {
    for (const take of ["mine", "theirs", "neither"] as const) {
      const { list, settle, record } = desk();
      for (const { key, mine, theirs } of list()) {
        settle(key, mine === null || theirs === null ? (take === "neither" ? "mine" : take) : take);
      }
      expect(list().map(({ settled }) => settled)).not.toContain(null);
      expect(checkRecord(record(), new Map()).problems.filter((one) => !isNote(one))).toEqual([]);
    }
  });
});

it("a statement that is gone from the record cannot be settled, and the refusal names it", () => {
  const operation = takeSide(
    firstCoder,
    secondCoder,
    compareCoders(firstCoder, secondCoder),
    { mine: "s-quay", theirs: "s-quay", differs: ["span"] },
    { take: "theirs", fields: null, against: NOOR },
  );
  const without = done({ op: "remove-statements", ids: ["s-quay"] }, firstCoder).record;
  expect(apply(without, operation, by)).toMatchObject({ problem: { code: "not-there", args: { id: "s-quay" } } });
});
