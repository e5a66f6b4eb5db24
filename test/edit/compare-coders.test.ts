import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord, isNote } from "../../src/check/index.ts";
import {
  apply,
  CODED_FIELDS,
  type CoderComparison,
  compareCoders,
  type Operation,
  settlement,
  suggestionAgreement,
} from "../../src/edit/index.ts";
import type { OnRecord, Stance, Statement } from "../../src/model/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { drawnOperation } from "./arbitrary-operation.ts";
import { by, changedFields, done, found } from "./on-small.ts";

const toward = (kind: Stance["toward"]["kind"], id: string, value: Stance["value"]): Stance => ({
  toward: { kind, id },
  value,
  basis: "stated",
  reason: "So it is read.",
});

/** The small record as another coder has it. */
function after(...operations: readonly Operation[]): OnRecord {
  return operations.reduce((record, operation) => done(operation, record).record, smallRecord);
}

describe("two coders of one article", () => {
  const added = {
    id: "someone",
    kind: "person" as const,
    name: "Someone Else",
    short: null,
    aliases: [],
    description: null,
    affiliations: [],
    sameAs: [],
  };
  const theirs = after(
    { op: "add", sources: [], actors: [added], issues: [], statements: [] },
    { op: "change-statement", id: "s01", set: { speaker: "someone" } },
    {
      op: "change-statement",
      id: "s02",
      set: { stances: [toward("issue", "night-buses", "support"), toward("issue", "depot-move", "oppose")] },
    },
    { op: "change-statement", id: "s02", set: { quotes: found(smallRecord.statements, "s02").quotes.slice(0, 1) } },
    { op: "review", ids: ["s09"], status: "rejected" },
    { op: "remove-statements", ids: ["s11"] },
  );
  const compared = compareCoders(smallRecord, theirs);
  const pair = (id: string) => compared.pairs.find(({ mine }) => mine === id);

  it("have pairs by their words, and what only one of them has", () => {
    expect(compared.sources).toHaveLength(3);
    expect(compared.pairs.map(({ mine, theirs: other }) => mine === other)).not.toContain(false);
    expect(compared.onlyMine).toEqual(["s09", "s11"]);
    expect(compared.onlyTheirs).toEqual([]);
    expect(compareCoders(theirs, smallRecord).onlyTheirs).toEqual(["s09", "s11"]);
  });

  it("differ in what was read differently, and in nothing else", () => {
    expect(pair("s01")?.differs).toEqual(["speaker"]);
    expect(pair("s02")).toMatchObject({ differs: ["span", "issue", "stance"], overlap: expect.any(Number) });
    expect(compared.pairs.filter(({ differs }) => differs.length > 0)).toHaveLength(2);
  });

  it("agree field by field on so many units", () => {
    const { speaker, issue, stance, span } = compared.agreement;
    // Eight pairs, without the rejected one; three issues in each.
    expect([speaker.units, speaker.agreed]).toEqual([8, 7]);
    expect([issue.units, issue.agreed]).toEqual([24, 22]);
    expect([stance.units, stance.agreed]).toEqual([10, 9]);
    expect(span.units).toBe(smallRecord.sources.reduce((sum, { textLength }) => sum + textLength, 0));
    for (const { alpha, kappa } of [speaker, issue, stance, span]) {
      expect(alpha.value).toBeGreaterThan(0.5);
      expect(alpha.value).toBeLessThan(1);
      expect(kappa.value).toBeGreaterThan(0.5);
    }
  });

  it("have no reading of a suggestion that neither, or one of them, has reviewed", () => {
    const unlooked = { status: "suggested", coder: null } as const;
    const s01 = found(smallRecord.statements, "s01");
    const statements = smallRecord.statements.map((one) => (one.id === "s01" ? { ...one, review: unlooked } : one));
    const { agreement, withUnreviewed, unreviewed, counted, pairs } = compareCoders(
      { ...smallRecord, statements },
      smallRecord,
    );
    expect([unreviewed, pairs.length - counted]).toEqual([{ mine: 1, theirs: 0 }, 1]);
    expect(withUnreviewed.speaker.units - agreement.speaker.units).toBe(1);
    const words = s01.quotes.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(withUnreviewed.span.units - agreement.span.units).toBe(words);
    const none = smallRecord.statements.map((one) => ({ ...one, review: unlooked }));
    const nobody = compareCoders({ ...smallRecord, statements: none }, smallRecord);
    expect(Object.values(nobody.agreement).map(({ units }) => units)).toEqual([0, 0, 0, 0]);
    expect(nobody.withUnreviewed.span.units).toBeGreaterThan(0);
  });

  it("settle one field at a time, with the actor that one lacks", () => {
    const settled = done(settlement(smallRecord, theirs, compared, { id: "s01", other: "s01", fields: ["speaker"] }));
    expect(settled.statement("s01")).toMatchObject({
      speaker: "someone",
      review: { status: "confirmed", coder: "Coder A" },
    });
    expect(settled.actor("someone").name).toBe("Someone Else");
    expect(settled.words).toBe("Settled the speaker of “Buses should run until dawn,” by Ada Lind as first read it");
    expect(changedFields(settled.step)).toEqual([
      "added actors someone",
      "statements s01 speaker",
      "statements s01 review",
    ]);
    const stance = done(settlement(smallRecord, theirs, compared, { id: "s02", other: "s02", fields: ["stance"] }));
    expect(stance.statement("s02").stances.map(({ toward: { id }, value }) => `${value} ${id}`)).toEqual([
      "support fare-rise",
      "support night-buses",
    ]);
  });

  it("settle what one of them has alone: it is rejected here, or taken over there", () => {
    const rejected = done(settlement(smallRecord, theirs, compared, { id: "s11", other: null, fields: [] }));
    expect(rejected.statement("s11").review).toEqual({ status: "rejected", coder: "Coder A" });
    const there = compareCoders(theirs, smallRecord);
    const taken = done(
      settlement(theirs, smallRecord, there, { id: null, other: "s11", fields: CODED_FIELDS }),
      theirs,
    );
    expect(taken.statement("s11").quotes).toEqual(found(smallRecord.statements, "s11").quotes);
    expect(taken.words).toBe("Took over “We drivers are ready, council.” by Marsh Quay Drivers' Union from first");
    const again = done(
      settlement(theirs, smallRecord, there, { id: null, other: "s09", fields: CODED_FIELDS }),
      theirs,
    );
    expect(again.statement("s09").review.status).toBe("confirmed");
    expect(again.record.statements).toHaveLength(theirs.statements.length);
  });
});

it("actors, issues and articles under other ids are the same by name and by text", () => {
  const renamed = JSON.parse(
    JSON.stringify(smallRecord).replaceAll(/"(ada-lind|night-buses|courier-1|ben-okoro)"/g, '"x-$1"'),
  ) as OnRecord;
  const compared = compareCoders(smallRecord, renamed);
  expect(compared.pairs.flatMap(({ differs }) => differs)).toEqual([]);
  expect([...compared.onlyMine, ...compared.onlyTheirs]).toEqual([]);
  expect(compared.agreement.stance.alpha.value).toBe(1);
});

describe("any record", () => {
  it("agrees with itself", () => {
    fc.assert(
      fc.property(recordWithTexts(), ({ record }) => {
        const { pairs, onlyMine, onlyTheirs, agreement } = compareCoders(record, record);
        expect([...onlyMine, ...onlyTheirs, ...pairs.flatMap(({ differs }) => differs)]).toEqual([]);
        expect(pairs.length).toBe(record.statements.filter(({ review }) => review.status !== "rejected").length);
        for (const field of CODED_FIELDS) {
          const { alpha, kappa, units, agreed } = agreement[field];
          expect(agreed).toBe(units);
          for (const { value, reason } of [alpha, kappa])
            expect(value === null ? reason : value).toSatisfy((one) => one === 1 || typeof one === "string");
        }
      }),
      { seed: 91, numRuns: 60 },
    );
  });

  it("has no difference left when all are settled, and is sound", () => {
    let settled = 0;
    fc.assert(
      fc.property(
        recordWithTexts(),
        fc.array(drawnOperation(), { minLength: 5, maxLength: 20, size: "max" }),
        ({ record: start }, drawn) => {
          const theirs = drawn.reduce((record, draw, i) => {
            const applied = apply(record, draw(record, i), by);
            return "problem" in applied ? record : applied.record;
          }, start);
          let mine = start;
          // What was taken over in one round can be replied to in the next.
          for (let round = 0; round < 12; round += 1) {
            const todo = openOnes(compareCoders(mine, theirs));
            if (todo.length === 0) break;
            for (const one of todo) {
              const applied = apply(mine, settlement(mine, theirs, compareCoders(mine, theirs), one), by);
              if ("problem" in applied) throw new Error(JSON.stringify(applied.problem));
              mine = applied.record;
              settled += 1;
            }
          }
          expect(openOnes(compareCoders(mine, theirs))).toEqual([]);
          expect(checkRecord(mine, new Map()).problems.filter((one) => !isNote(one))).toEqual([]);
        },
      ),
      { seed: 92, numRuns: 60 },
    );
    expect(settled).toBeGreaterThan(30);
  });
});

function openOnes({ pairs, onlyMine, onlyTheirs }: CoderComparison) {
  return [
    ...pairs.flatMap(({ mine, theirs, differs }) =>
      differs.length === 0 ? [] : [{ id: mine, other: theirs, fields: differs }],
    ),
    ...onlyMine.map((id) => ({ id, other: null, fields: [] })),
    ...onlyTheirs.map((other) => ({ id: null, other, fields: [] })),
  ];
}

it("a decision agrees with the suggestion as far as it was kept", () => {
  const suggest = (statement: Statement): Statement => ({
    ...statement,
    suggested: {
      confidence: { content: 1, source: 1 },
      words: statement.quotes.map(({ start, end }) => ({ start, end: statement.id === "s03" ? end + 4 : end })),
      coding: {
        speaker: { id: statement.id === "s03" ? "ben-okoro" : statement.speaker, confidence: 1 },
        others: statement.others,
        onBehalfOf: null,
        addressees: [],
        relayedBy: [],
        targets: statement.stances.flatMap(({ toward: to, value, basis, reason }) =>
          to.kind === "statement"
            ? []
            : [
                {
                  toward: { kind: to.kind, id: to.id },
                  stance: statement.id === "s01" ? null : value,
                  basis,
                  reason,
                  confidence: { target: 1, stance: 1 },
                },
              ],
        ),
      },
    },
  });
  const { speaker, stance, issue, span } = suggestionAgreement({
    ...smallRecord,
    statements: smallRecord.statements.map(suggest),
  });
  expect([speaker.units, speaker.agreed]).toEqual([10, 9]);
  expect([stance.units, stance.agreed]).toEqual([11, 11]);
  expect(issue.agreed).toBe(issue.units);
  // Four code units more were suggested than kept; s10 was rejected with all its words.
  const gone = found(smallRecord.statements, "s10").quotes.reduce((sum, { start, end }) => sum + end - start, 0);
  expect(span.units - span.agreed).toBe(4 + gone);
  const bare = suggestionAgreement(smallRecord);
  expect(bare.span).toMatchObject({ units: 0, alpha: { value: null, reason: expect.stringContaining("nothing") } });
});
