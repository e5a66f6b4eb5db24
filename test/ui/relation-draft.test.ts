// The form of what somebody did, and the list of actors that its fields offer.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "../../src/edit/index.ts";
import type { Relation } from "../../src/model/index.ts";
import { choicesOf } from "../../src/ui/entities/actor-draft.ts";
import { offeredActors } from "../../src/ui/entities/listed-actors.ts";
import { readRelationDraft, relationDraft } from "../../src/ui/entities/relation-draft.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const choices = choicesOf(smallRecord.actors);
const met = smallRecord.relations.find(({ id }) => id === "r1") as Relation;

describe("the form of an action", () => {
  test("that nobody touched changes nothing, whatever the record", () => {
    fc.assert(
      fc.property(recordWithTexts(), ({ record }) => {
        const among = choicesOf(record.actors);
        for (const one of record.relations) {
          const found = readRelationDraft(relationDraft(one, one.from, one.source, among), one, among);
          expect(found).toEqual(one.kind.trim() === "" ? { problems: expect.any(Object) } : { set: {} });
        }
      }),
      { seed: 81, numRuns: 60 },
    );
  });

  test("gives what was changed, as an operation can take it", () => {
    const draft = { ...relationDraft(met, met.from, met.source, choices), to: " Night  Riders ", date: "2024-03-02" };
    const found = readRelationDraft(draft, met, choices);
    expect(found).toEqual({ set: { to: "night-riders", date: { edtf: "2024-03-02", basis: "stated", why: null } } });
    const set = "set" in found ? found.set : {};
    expect(apply(smallRecord, { op: "change-relation", id: "r1", set }, { coder: null, at: "" })).toHaveProperty(
      "step",
    );
  });

  test("of something new begins with whose form it was, and says what is missing", () => {
    const draft = relationDraft(null, "ada-lind", "courier-1", choices);
    expect(draft.from).toBe("Ada Lind");
    const found = readRelationDraft({ ...draft, to: "Somebody", date: "last spring" }, null, choices);
    expect("problems" in found && Object.keys(found.problems).sort()).toEqual(["date", "kind", "to"]);
    expect(readRelationDraft({ ...draft, to: "Ben Okoro", kind: "thanked" }, null, choices)).toEqual({
      set: { from: "ada-lind", to: "ben-okoro", kind: "thanked", date: null, source: "courier-1", gist: "" },
    });
  });
});

test("actors are offered by a part of any of their names, those whose name begins so first", () => {
  const offered = (typed: string) => offeredActors(smallRecord.actors, typed).map(({ id }) => id);
  expect(offered("quay")).toEqual(["drivers-union", "town-council", "quay-courier"]);
  expect(offered("MAY")).toEqual(["ada-lind"]);
  expect(offered("union")).toEqual(["drivers-union"]);
  expect(offered("")).toHaveLength(smallRecord.actors.length);
  expect(offered("nobody at all")).toEqual([]);
});
