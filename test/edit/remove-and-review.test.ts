import { describe, expect, it } from "vitest";
import { apply, type Operation } from "../../src/edit/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { by, changedFields, done, found, refused } from "./on-small.ts";

describe("what refers to something that is removed", () => {
  it("repeats what that repeated, is relayed by the rest, and replies to nothing", () => {
    const without = done({ op: "remove-statements", ids: ["s01", "s07", "s04"] });
    expect(without.statement("s03").repeats).toBeNull();
    expect(without.statement("s08").relayedBy).toEqual([{ kind: "actor", id: "night-riders" }]);
    expect(without.statement("s05").stances.map(({ toward }) => toward.id)).toEqual(["fare-rise"]);
  });

  it("passes a removed repeat over", () => {
    const third = { ...found(smallRecord.statements, "s03"), id: "s12", repeats: "s03" };
    const record = { ...smallRecord, statements: [...smallRecord.statements, third] };
    expect(done({ op: "remove-statements", ids: ["s03"] }, record).statement("s12").repeats).toBe("s01");
  });

  it("goes with an article: its statements, its relations, its evidence", () => {
    const { record, words } = done({ op: "remove-sources", ids: ["courier-2"] });
    expect(record.statements.map(({ source }) => source)).not.toContain("courier-2");
    expect(record.relations.map(({ id }) => id)).toEqual(["r1"]);
    expect(words).toBe("Removed the article Courier, second report, with 6 statements");
  });

  it("says why it has no stance when its only target goes", () => {
    const { statement, words } = done({ op: "remove-issues", ids: ["depot-move"] });
    expect(statement("s10")).toMatchObject({ stances: [], uncoded: expect.stringContaining("taken out") });
    expect(words).toBe("Removed the issue Moving the depot; 1 statement follows");
  });

  it("lets the next of joint speakers speak", () => {
    const { statement, source, record } = done({ op: "remove-actors", ids: ["night-riders", "quay-courier"] });
    expect(statement("s04")).toMatchObject({ speaker: "ben-okoro", others: [] });
    expect(statement("s07")).toMatchObject({ speaker: null });
    expect(source("courier-1").publisher).toBeNull();
    expect(record.relations).toHaveLength(3);
  });
});

describe("a decision", () => {
  it("carries the coder, changes nothing else, and is taken back without one", () => {
    const { record, step, words } = done({ op: "review", ids: ["s01"], status: "rejected" });
    expect(changedFields(step)).toEqual(["statements s01 review"]);
    expect(words).toBe("Rejected “Buses should run until dawn,” by Ada Lind");
    const back = done({ op: "review", ids: ["s01"], status: "suggested" }, record);
    expect(back.statement("s01").review).toEqual({ status: "suggested", coder: null });
    expect(done({ op: "review", ids: ["s01", "s02"], status: "confirmed" }).words).toBe("Accepted 2 statements");
  });

  it("that was made before changes nothing", () => {
    const twice = done(
      { op: "review", ids: ["s01"], status: "confirmed" },
      done({ op: "review", ids: ["s01"], status: "confirmed" }).record,
    );
    expect(twice.step.changes).toEqual([]);
  });
});

describe("a change", () => {
  it("of stances clears the reason for none, and the other way round", () => {
    const stances = found(smallRecord.statements, "s01").stances;
    expect(done({ op: "change-statement", id: "s06", set: { stances } }).statement("s06").uncoded).toBeNull();
    expect(done({ op: "change-statement", id: "s01", set: { uncoded: "A joke." } }).statement("s01").stances).toEqual(
      [],
    );
    expect(refused({ op: "change-statement", id: "s01", set: { stances: [] } })).toContain(
      "does not say why none is coded",
    );
  });

  it("names the person by the old and the new name", () => {
    expect(done({ op: "change-actor", id: "ada-lind", set: { name: "Ada B. Lind" } }).words).toBe(
      "Renamed Ada Lind to Ada B. Lind",
    );
    expect(done({ op: "change-actor", id: "ada-lind", set: { aliases: [], short: "Lind" } }).words).toBe(
      "Changed aliases and short name of Ada Lind",
    );
  });

  it("that would make the record unsound is refused with what is wrong, where", () => {
    expect(refused({ op: "change-statement", id: "s01", set: { speaker: "nobody" } })).toBe(
      "statements[0].speaker refers to the actor “nobody”, which the record does not hold.",
    );
    expect(refused({ op: "change-statement", id: "s01", set: { repeats: "s03" } })).toContain("repeats itself");
    expect(refused({ op: "change-source", id: "courier-1", set: { url: "javascript:alert(1)" } })).toContain(
      "https://",
    );
    const published = { edtf: "8 June", basis: "stated", why: null } as const;
    expect(refused({ op: "change-source", id: "courier-1", set: { published } })).toContain("“8 June”");
    const quotes = found(smallRecord.statements, "s01").quotes;
    expect(refused({ op: "change-statement", id: "s01", set: { quotes: [] } })).toContain("at least 1 quote");
    expect(refused({ op: "change-statement", id: "s01", set: { quotes: [...quotes, ...quotes] } })).toContain(
      "overlaps",
    );
  });

  it("is not refused for what was wrong before", () => {
    const statements = smallRecord.statements.map((one) =>
      one.id === "s01" ? { ...one, date: { edtf: "once", basis: "stated", why: null } as const } : one,
    );
    expect(done({ op: "review", ids: ["s01"], status: "rejected" }, { ...smallRecord, statements }).words).toContain(
      "Rejected",
    );
  });

  it("of what may not be set is a mistake of the program", () => {
    const hostile = JSON.parse(
      '{"op": "change-actor", "id": "ada-lind", "set": {"__proto__": {"id": "x"}}}',
    ) as Operation;
    expect(() => apply(smallRecord, hostile, by)).toThrow("expected to set one of kind, name");
    const suggested = { op: "change-statement", id: "s01", set: { suggested: null } } as unknown as Operation;
    expect(() => apply(smallRecord, suggested, by)).toThrow("got suggested");
  });
});
