import { describe, expect, it } from "vitest";
import type { Relation } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { changedFields, done, found, refused } from "./on-small.ts";

const made: Relation = {
  id: "r9",
  from: "town-council",
  to: "drivers-union",
  kind: "thanked",
  date: null,
  source: "courier-2",
  quotes: [],
  gist: "The council thanked the drivers.",
  by: null,
};
const nothingElse = { sources: [], actors: [], issues: [], statements: [] };

describe("what somebody did to somebody", () => {
  it("is added by hand, in an article of the record, between actors of it", () => {
    const { record, words } = done({ ...nothingElse, op: "add", relations: [made] });
    expect(record.relations.at(-1)).toBe(made);
    expect(words).toBe("Added the action Marsh Quay Town Council thanked Marsh Quay Drivers' Union");
    const add = (some: Partial<Relation>) => refused({ ...nothingElse, op: "add", relations: [{ ...made, ...some }] });
    expect(add({ to: "nobody" })).toContain("nobody");
    expect(add({ source: "nowhere" })).toContain("nowhere");
    expect(add({ id: "r1" })).toContain("has already");
    expect(add({ date: { edtf: "last spring", basis: "stated", why: null } })).toContain("last spring");
  });

  it("is changed field by field, and nothing else of it", () => {
    const set = { kind: "spoke with", date: { edtf: "2024-03-02", basis: "stated", why: null } } as const;
    const { record, step, words } = done({ op: "change-relation", id: "r1", set });
    expect(found(record.relations, "r1")).toEqual({ ...found(smallRecord.relations, "r1"), ...set });
    expect(changedFields(step).sort()).toEqual(["relations r1 date", "relations r1 kind"]);
    expect(words).toBe("Changed the kind and the date of the action Ada Lind met with Ben Okoro");
    expect(done({ op: "change-relation", id: "r1", set: { to: "night-riders" } }).words).toBe(
      "Changed the person or body that it was done to of the action Ada Lind met with Ben Okoro to Night Riders",
    );
    expect(refused({ op: "change-relation", id: "r1", set: { from: "nobody" } })).toContain("nobody");
    expect(refused({ op: "change-relation", id: "__proto__", set })).toContain("not in this record");
  });

  it("is removed, and the actors stay", () => {
    const { record, words } = done({ op: "remove-relations", ids: ["r1", "r3"] });
    expect(record.relations.map(({ id }) => id)).toEqual(["r2"]);
    expect(record.actors).toBe(smallRecord.actors);
    expect(words).toBe("Removed 2 actions");
    expect(done({ op: "remove-relations", ids: ["r1"] }).words).toBe("Removed the action Ada Lind met with Ben Okoro");
  });
});
