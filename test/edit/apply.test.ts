import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord, isNote } from "../../src/check/index.ts";
import { apply, doAgain, type Operation, type Step, takeBack } from "../../src/edit/index.ts";
import { describe as inWords } from "../../src/io/describe.ts";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import type { OnRecord, Statement } from "../../src/model/index.ts";
import { isSummedUp, notSummedUp } from "../../src/text/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { type DrawnOperation, drawnOperation } from "./arbitrary-operation.ts";
import { deepFreeze } from "./deep-freeze.ts";

const by = { coder: "Coder A", at: "2026-03-01T10:00:00Z" };

/** All that could be done, one after the other, with the record after each. */
function run(start: OnRecord, drawn: readonly DrawnOperation[]) {
  const steps: Step[] = [];
  const records = [start];
  const refused: { readonly operation: Operation; readonly code: string; readonly words: string }[] = [];
  let record = start;
  drawn.forEach((draw, i) => {
    const operation = draw(record, i);
    const applied = apply(record, operation, by);
    if ("problem" in applied) refused.push({ operation, code: applied.problem.code, words: inWords(applied.problem) });
    else {
      steps.push(applied.step);
      record = applied.record;
      records.push(record);
    }
  });
  return { record, steps, records, refused };
}

const SEEN_TO = ["broken-reference", "wrong-kind", "not-coded-why", "coded-and-uncoded", "duplicate-id"];

const sequences = fc.tuple(recordWithTexts(), fc.array(drawnOperation(), { minLength: 1, maxLength: 25, size: "max" }));

describe("any operations one after the other", () => {
  it("are taken back to the same bytes one by one, and done again to the same bytes", () => {
    fc.assert(
      fc.property(sequences, ([{ record: start }, drawn]) => {
        const { record, steps, records } = run(start, drawn);
        const files = records.map(writeRecord);
        let back = record;
        for (const [i, step] of [...steps.entries()].reverse()) {
          back = takeBack(back, step);
          expect(writeRecord(back)).toBe(files[i]);
        }
        expect(back).toEqual(start);
        let again = back;
        for (const [i, step] of steps.entries()) {
          again = doAgain(again, JSON.parse(JSON.stringify(step)) as Step);
          expect(writeRecord(again)).toBe(files[i + 1]);
        }
      }),
      { seed: 61, numRuns: 150 },
    );
  });

  it("leave the record sound, and such that its file is read again", () => {
    fc.assert(
      fc.property(sequences, ([{ record: start, texts }, drawn]) => {
        const { record } = run(start, drawn);
        const file = writeRecord(record);
        const sources = new Set(record.sources.map(({ id }) => id));
        const held = new Map([...texts].filter(([id]) => sources.has(id)));
        expect(checkRecord(record, held).problems.filter((one) => !isNote(one))).toEqual([]);
        const read = readRecord(file);
        expect(read.problems).toEqual([]);
        expect(read.value && writeRecord(read.value)).toBe(file);
      }),
      { seed: 62, numRuns: 150 },
    );
  });

  it("mutate nothing, and never touch what was suggested", () => {
    fc.assert(
      fc.property(sequences, ([{ record: start }, drawn]) => {
        const suggested = new Map(start.statements.map((one) => [one.id, JSON.stringify(one.suggested)]));
        let record = deepFreeze(start);
        drawn.forEach((draw, i) => {
          const applied = apply(record, deepFreeze(draw(record, i)), by);
          if (!("problem" in applied)) record = deepFreeze(applied.record);
        });
        for (const one of record.statements) {
          if (suggested.has(one.id)) expect(JSON.stringify(one.suggested)).toBe(suggested.get(one.id));
        }
      }),
      { seed: 63, numRuns: 60 },
    );
  });

  it("leave what stands for a gist to be known as that, and naming nobody but who speaks now", () => {
    let followed = 0;
    let settled = 0;
    fc.assert(
      fc.property(sequences, ([{ record: start }, drawn]) => {
        const standIn = (name: string) => `${name} (cue: say): words, not summed up yet.`;
        const names = ({ actors }: OnRecord) => new Map(actors.map(({ id, name }) => [id, name]));
        const nameIn = (record: OnRecord, { speaker }: Statement) =>
          (speaker === null ? undefined : names(record).get(speaker)) ?? "Nobody named";
        let record: OnRecord = {
          ...start,
          statements: start.statements.map((one) => ({ ...one, gist: standIn(nameIn(start, one)) })),
        };
        drawn.forEach((draw, i) => {
          const drawnOne = draw(record, i);
          // These write a gist themselves.
          if (drawnOne.op === "add" || ("set" in drawnOne && "gist" in drawnOne.set)) return;
          // The other coder's record calls people otherwise.
          const { op } = drawnOne;
          const reading = op === "settle" && drawnOne.reading;
          const operation = reading
            ? { ...drawnOne, reading: { ...reading, gist: standIn("Their Speaker") } }
            : drawnOne;
          if (op === "settle") settled += 1;
          const applied = apply(record, operation, by);
          if (!("problem" in applied)) record = applied.record;
        });
        for (const one of record.statements) {
          expect(isSummedUp(one.gist)).toBe(false);
          if (one.gist === notSummedUp(one.quotes)) followed += 1;
          else expect(one.gist).toBe(standIn(nameIn(record, one)));
        }
      }),
      { seed: 65, numRuns: 150 },
    );
    expect(followed).toBeGreaterThan(50);
    expect(settled).toBeGreaterThan(20);
  });

  it("are refused in words that are known, and most are not refused", () => {
    let done = 0;
    const kinds = new Set<string>();
    const refusals = new Set<string>();
    fc.assert(
      fc.property(sequences, ([{ record: start }, drawn]) => {
        const { steps, refused } = run(start, drawn);
        for (const { operation } of steps) kinds.add(operation.op);
        done += steps.length;
        for (const { words, operation, code } of refused) {
          refusals.add(operation.op);
          // Whatever goes or becomes one, its references are seen to.
          if (/^(?:remove|merge)-/.test(operation.op)) expect(SEEN_TO).not.toContain(code);
          expect(words).not.toContain("problem of the kind");
        }
      }),
      { seed: 64, numRuns: 100 },
    );
    expect(done).toBeGreaterThan(500);
    expect([...kinds].sort()).toEqual(
      [
        "add",
        "change-actor",
        "change-issue",
        "change-record",
        "change-relation",
        "change-source",
        "change-statement",
        "merge-actor-groups",
        "merge-actors",
        "merge-issues",
        "merge-statements",
        "settle",
        "split-actor",
        "split-statement",
        "tell-apart",
        "remove-actors",
        "remove-issues",
        "remove-relations",
        "remove-sources",
        "remove-statements",
        "review",
      ].sort(),
    );
    expect(refusals.size).toBeGreaterThan(5);
  });
});

it("five thousand operations are taken back to the first byte and done again to the last", () => {
  const drawn = fc.sample(drawnOperation(), { seed: 65, numRuns: 5000 });
  const steps: Step[] = [];
  let record = smallRecord;
  drawn.forEach((draw, i) => {
    const applied = apply(record, draw(record, i), by);
    if ("problem" in applied) return;
    // Something stays to be edited.
    if (applied.record.statements.length < 3 || applied.record.actors.length < 3) return;
    steps.push(applied.step);
    record = applied.record;
  });
  expect(steps.length).toBeGreaterThan(1500);
  const back = steps.reduceRight(takeBack, record);
  expect(writeRecord(back)).toBe(writeRecord(smallRecord));
  expect(writeRecord(steps.reduce(doAgain, back))).toBe(writeRecord(record));
});
