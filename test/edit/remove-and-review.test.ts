import { describe, expect, it } from "vitest";
import { apply, doAgain, type Operation, type SetStatement, takeBack } from "../../src/edit/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { quoteAt } from "../../src/text/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
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

  it("leaves the addresses of saved views, and says so", () => {
    const view = { id: "v1", name: "Fares", note: "", address: "issue=fare-rise&at=ada-lind" };
    const record = {
      ...smallRecord,
      views: [view, { ...view, id: "v2" }, { ...view, id: "v3", address: "at=ben-okoro" }],
    };
    const gone = done({ op: "remove-issues", ids: ["fare-rise"] }, record);
    expect(gone.words).toBe(
      "Removed the issue Higher fares; 4 statements follow; 2 saved views still name what is gone",
    );
    expect(gone.record.views).toEqual(record.views);
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
      "Changed the short name and the aliases of Ada Lind",
    );
  });

  it("says what of whom became what, and of several fields which they are", () => {
    const words = (set: SetStatement) => done({ op: "change-statement", id: "s01", set }).words;
    const of = "of “Buses should run until dawn,” by Ada Lind";
    expect(words({ speaker: "ben-okoro" })).toBe(`Changed the speaker ${of} to Ben Okoro`);
    expect(words({ speaker: null })).toBe(`Changed the speaker ${of} to nobody`);
    expect(words({ act: "demand" })).toBe(`Changed the act ${of} to demand`);
    expect(words({ stances: found(smallRecord.statements, "s10").stances })).toBe(
      `Changed the stance ${of} to oppose toward the issue Moving the depot`,
    );
    expect(words({ uncoded: "A joke." })).toBe(`Changed the stance ${of} to none`);
    expect(words({ act: "demand", form: "mixed" })).toBe(`Changed the act and the form ${of}`);
    expect(words({ act: "demand", form: "mixed", gist: "x", speaker: null })).toBe(`Changed 4 fields ${of}`);
    expect(done({ op: "change-record", set: { title: "Buses" } }).words).toBe(
      "Changed the title of this record to Buses",
    );
  });

  it("of words that the held text does not have there is refused", () => {
    const text = smallTexts["courier-1"] ?? "";
    const holding = {
      ...smallRecord,
      sources: smallRecord.sources.map((one) => (one.id === "courier-1" ? { ...one, text } : one)),
    };
    const quote = quoteAt(text, { start: 10, end: 20 }, true);
    const set = (start: number, end: number) => ({
      op: "change-statement" as const,
      id: "s01",
      set: { quotes: [{ ...quote, start, end }] },
    });
    expect(done(set(10, 20), holding).statement("s01").quotes[0]?.exact).toBe(text.slice(10, 20));
    expect(refused(set(11, 21), holding)).toContain("reads otherwise in the text");
  });

  it("leaves keys that only the file knows, and takes them back with the rest", () => {
    const marked = (thing: object) => ({ ...thing, "x-mark": { __proto__: null, deep: [1] } });
    const record = {
      ...marked(smallRecord),
      statements: smallRecord.statements.map((one) => ({ ...marked(one), review: marked(one.review) })),
      actors: smallRecord.actors.map(marked),
    } as unknown as OnRecord;
    const reviewed = done({ op: "review", ids: ["s01"], status: "rejected" }, record);
    expect(reviewed.statement("s01")).toMatchObject({ "x-mark": { deep: [1] }, review: { "x-mark": { deep: [1] } } });
    const merged = done({ op: "merge-actors", keep: "ada-lind", others: ["ben-okoro"] }, reviewed.record);
    expect(merged.actor("ada-lind")).toMatchObject({ "x-mark": { deep: [1] } });
    expect(takeBack(takeBack(merged.record, merged.step), reviewed.step)).toEqual(record);
  });

  it("of a field that was not there takes the field away again", () => {
    const [first, ...rest] = smallRecord.issues;
    const { counterExample, ...bare } = first ?? {};
    const record = { ...smallRecord, issues: [bare, ...rest] } as unknown as OnRecord;
    const set = done({ op: "change-issue", id: "depot-move", set: { counterExample: "Trams." } }, record);
    expect(counterExample).toBe("Trains.");
    expect(set.issue("depot-move").counterExample).toBe("Trams.");
    expect(takeBack(set.record, set.step)).toEqual(record);
    expect(Object.keys(takeBack(set.record, set.step).issues[0] ?? {})).not.toContain("counterExample");
  });

  it("is taken back from the record that it made, and from no other", () => {
    const { step, record } = done({ op: "remove-issues", ids: ["depot-move"] });
    expect(() => takeBack(smallRecord, step)).toThrow(
      "expected a record whose issues lack depot-move, got one with it",
    );
    expect(() => doAgain(record, step)).toThrow("expected a record whose issues have depot-move, got one without it");
  });

  it("that would make the record unsound is refused with what is wrong, where", () => {
    expect(refused({ op: "change-statement", id: "s01", set: { speaker: "nobody" } })).toBe(
      "The speaker of “Buses should run until dawn,” refers to the actor “nobody”, which the record does not hold.",
    );
    expect(refused({ op: "change-statement", id: "s01", set: { repeats: "s03" } })).toContain("repeats itself");
    expect(refused({ op: "change-source", id: "courier-1", set: { url: "javascript:alert(1)" } })).toContain(
      "https://",
    );
    const published = { edtf: "8 June", basis: "stated", why: null } as const;
    expect(refused({ op: "change-source", id: "courier-1", set: { published } })).toMatch(
      /^The date of the article Courier, first report is “8 June”; it should be/,
    );
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
