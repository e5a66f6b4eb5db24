// Suggestions call an actor by the id it had when they were made: what becomes of that when actors become one, and two again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import { sameThings } from "../../src/edit/agreement/same-things.ts";
import { apply, freshId, suggestionAgreement } from "../../src/edit/index.ts";
import { describe as inWords } from "../../src/io/describe.ts";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import type { Actor, OnRecord, Statement, Suggested } from "../../src/model/index.ts";
import { type AgreedField, createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";
import { by, done, found, refused } from "./on-small.ts";

/** As extraction would have suggested what stands there. */
function suggestedAs({ speaker, others, onBehalfOf, addressees, stances }: Statement): Suggested {
  return {
    confidence: { content: 0.9, source: null },
    coding: {
      speaker: { id: speaker, confidence: 0.9 },
      others,
      onBehalfOf,
      addressees: addressees.map((id) => ({ id, confidence: 0.9 })),
      relayedBy: [],
      targets: stances.flatMap(({ toward: { kind, id }, value, basis, reason }) =>
        kind === "statement"
          ? []
          : [{ toward: { kind, id }, stance: value, basis, reason, confidence: { target: 0.9, stance: 0.9 } }],
      ),
    },
  };
}

const suggested: OnRecord = {
  ...smallRecord,
  statements: smallRecord.statements.map((one) => ({ ...one, suggested: suggestedAs(one) })),
};
const riders: Actor = found(smallRecord.actors, "night-riders");
const union: Actor = found(smallRecord.actors, "drivers-union");

async function decided(record: OnRecord, field: AgreedField, outcome: "kept" | "changed") {
  const engine = createMemoryEngine(record, SMALL_HASH);
  const question = { filter: { ...NO_FILTER, appearances: true }, field, outcome, from: 0, size: 1000 };
  return (await engine.ask({ ask: "decisions", ...question })).items.map(({ statement }) => statement.id);
}

describe("actors and issues that became one", () => {
  const merged = done({ op: "merge-actors", keep: "night-riders", others: ["drivers-union"] }, suggested);

  it("keep the ids by which suggestions call them, over several merges", () => {
    expect(merged.actor("night-riders").was).toEqual(["drivers-union"]);
    const again = done({ op: "merge-actors", keep: "ben-okoro", others: ["night-riders"] }, merged.record);
    expect(again.actor("ben-okoro").was).toEqual(["night-riders", "drivers-union"]);
    const issue = done({ op: "merge-issues", keep: "fare-rise", others: ["depot-move"] }, suggested);
    expect(issue.issue("fare-rise").was).toEqual(["depot-move"]);
  });

  it("change nothing that a suggestion says", () => {
    expect(merged.statement("s11").suggested).toBe(found(suggested.statements, "s11").suggested);
  });

  it("count as what was suggested, who speaks and whom it is toward", async () => {
    for (const field of ["speaker", "behalf", "target", "stance"] as const) {
      expect(await decided(merged.record, field, "changed")).toEqual(await decided(suggested, field, "changed"));
      expect(await decided(merged.record, field, "kept")).toEqual(await decided(suggested, field, "kept"));
    }
    const { speaker, issue, stance } = suggestionAgreement(merged.record);
    for (const { units, agreed } of [speaker, issue, stance]) expect(agreed).toBe(units);
  });

  it("leave another speaker than the one suggested changed", async () => {
    const { record } = done({ op: "change-statement", id: "s11", set: { speaker: "ada-lind" } }, merged.record);
    expect(await decided(record, "speaker", "changed")).toEqual(["s11"]);
  });

  it("are written and read, the ids in the order of the merges", () => {
    const { record } = done({ op: "merge-actors", keep: "night-riders", others: ["town-council"] }, merged.record);
    const read = readRecord(writeRecord(record)).value;
    expect(found(read?.actors ?? [], "night-riders").was).toEqual(["drivers-union", "town-council"]);
    expect(checkRecord(record, new Map()).problems).toEqual(checkRecord(smallRecord, new Map()).problems);
  });

  it("hand out none of these ids again", () => {
    expect(freshId(merged.record, "drivers", "Union")).toBe("drivers-union-2");
  });

  it("are the same as either of the two in another coder’s record", () => {
    expect(sameThings(merged.record, suggested).actors.get("drivers-union")).toBe("night-riders");
    expect(sameThings(suggested, merged.record).actors.get("night-riders")).toBe("night-riders");
    const gone = { ...suggested, actors: suggested.actors.filter(({ id }) => id !== "night-riders") };
    expect(sameThings(gone, merged.record).actors.get("night-riders")).toBe("drivers-union");
  });
});

describe("what was one and is two again", () => {
  const merged = done({ op: "merge-actors", keep: "night-riders", others: ["drivers-union"] }, suggested).record;
  const split = (into: Actor, statements: readonly string[]) =>
    done({ op: "split-actor", id: "night-riders", into, statements }, merged);

  it("has its id back where it is given back", () => {
    expect(split(union, ["s11", "s02"]).actor("night-riders")).toEqual(riders);
    expect(split(union, ["s11", "s02"]).actor("drivers-union")).toEqual(union);
  });

  it("takes the id along with all statements that were suggested under it", async () => {
    const { record, actor } = split({ ...union, id: "union-anew" }, ["s11", "s02"]);
    expect(actor("night-riders").was).toBeUndefined();
    expect(actor("union-anew").was).toEqual(["drivers-union"]);
    expect(await decided(record, "speaker", "changed")).toEqual([]);
    expect(await decided(record, "behalf", "changed")).toEqual([]);
  });

  it("leaves the id where some of them stay", async () => {
    const { record, actor } = split({ ...union, id: "union-anew" }, ["s11"]);
    expect(actor("night-riders").was).toEqual(["drivers-union"]);
    expect(actor("union-anew").was).toBeUndefined();
    expect(await decided(record, "speaker", "changed")).toEqual(["s11"]);
  });
});

describe("an id of something merged", () => {
  const { record } = done({ op: "merge-actors", keep: "night-riders", others: ["drivers-union"] });

  it("belongs to whoever gets it again", () => {
    const added = done({ op: "add", sources: [], actors: [union], issues: [], statements: [] }, record);
    expect(added.actor("night-riders").was).toBeUndefined();
  });

  it("is nobody else’s in a sound record", () => {
    const twice = { ...record, actors: record.actors.map((one) => ({ ...one, was: ["somebody"] })) };
    const held = { ...record, issues: record.issues.map((one, i) => (i === 0 ? { ...one, was: ["ada-lind"] } : one)) };
    const wordsOf = (one: OnRecord) => checkRecord(one, new Map()).problems.map(inWords).join(" ");
    expect(wordsOf(twice)).toContain("actors[1].was[0] is the id “somebody” of something that was merged");
    expect(wordsOf(held)).toContain("issues[0].was[0] is the id “ada-lind” of something that was merged");
    expect(readRecord(writeRecord(record).replace('"drivers-union"\n', "7\n")).problems.map(inWords).join()).toContain(
      "was[0]",
    );
  });

  it("is brought by no operation that would have it twice", () => {
    const other = done({ op: "merge-actors", keep: "ben-okoro", others: ["town-council"] }, record).record;
    const into: Actor = { ...union, id: "apart", was: ["town-council"] };
    expect(refused({ op: "split-actor", id: "night-riders", into, statements: [] }, other)).toContain("was merged");
  });
});

it("whatever actors become one, no suggestion that was kept counts as changed", async () => {
  await fc.assert(
    fc.asyncProperty(recordWithTexts(), fc.nat(99), fc.nat(99), async ({ record }, one, two) => {
      const [keep, other] = [record.actors[one % record.actors.length], record.actors[two % record.actors.length]];
      if (keep === undefined || other === undefined || keep === other) return;
      const applied = apply(record, { op: "merge-actors", keep: keep.id, others: [other.id] }, by);
      if ("problem" in applied) throw new Error(inWords(applied.problem));
      for (const field of ["speaker", "behalf", "addressees", "target"] as const) {
        expect(await decided(applied.record, field, "kept")).toEqual(
          expect.arrayContaining(await decided(record, field, "kept")),
        );
      }
    }),
    { seed: 71, numRuns: 100 },
  );
});
