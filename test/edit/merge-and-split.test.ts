import { describe, expect, it } from "vitest";
import type { Operation } from "../../src/edit/index.ts";
import type { Actor, OnRecord, Statement } from "../../src/model/index.ts";
import { quoteAt } from "../../src/text/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { changedFields, done, found, refused } from "./on-small.ts";

describe("two actors that are one", () => {
  const merged = done({ op: "merge-actors", keep: "night-riders", others: ["drivers-union"] });

  it("have all names once, the second’s name among the aliases", () => {
    expect(merged.actor("night-riders").aliases).toEqual(["Marsh Quay Drivers' Union", "Union", "the drivers"]);
    expect(merged.actor("night-riders").short).toBe("Union");
    expect(merged.record.actors.some(({ id }) => id === "drivers-union")).toBe(false);
  });

  it("are followed by speakers, behalf, stances, affiliations and relations", () => {
    expect(merged.statement("s11").speaker).toBe("night-riders");
    expect(merged.statement("s02").onBehalfOf).toBe("night-riders");
    expect(merged.statement("s11").stances[0]?.toward.id).toBe("night-riders");
    expect(merged.actor("ben-okoro").affiliations[0]?.agency).toBe("night-riders");
    expect(found(merged.record.relations, "r2").from).toBe("night-riders");
    expect(merged.words).toBe("Merged Marsh Quay Drivers' Union into Night Riders; 2 statements follow");
  });

  it("leave a step of the changed fields alone", () => {
    expect(changedFields(merged.step).sort()).toEqual([
      "actors ben-okoro affiliations",
      "actors night-riders aliases",
      "actors night-riders short",
      "actors night-riders was",
      "relations r2 from",
      "removed actors drivers-union",
      "statements s02 onBehalfOf",
      "statements s11 speaker",
      "statements s11 stances",
    ]);
  });

  it("leave a small step though a thousand statements follow", () => {
    const statement = { ...found(smallRecord.statements, "s11"), gist: "A long summary. ".repeat(40) };
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...statement, id: `m${i}` }));
    const record = { ...smallRecord, statements: [...smallRecord.statements, ...many] };
    const { step, words } = done({ op: "merge-actors", keep: "night-riders", others: ["drivers-union"] }, record);
    expect(words).toContain("1,002 statements follow");
    const kept = JSON.stringify(step);
    expect(kept).not.toContain("A long summary");
    expect(kept.length).toBeLessThan(JSON.stringify(record).length / 2);
  });

  it("speak once where they spoke jointly", () => {
    const { statement } = done({ op: "merge-actors", keep: "ben-okoro", others: ["night-riders"] });
    expect(statement("s04")).toMatchObject({ speaker: "ben-okoro", others: [] });
  });

  it("do not belong to themselves, and keep what they are called there", () => {
    const { actor } = done({ op: "merge-actors", keep: "town-council", others: ["ada-lind"] });
    expect(actor("town-council").affiliations).toMatchObject([{ agency: null, role: "mayor" }]);
  });

  it("have what both are said to be once, with the evidence of both", () => {
    const [mayor] = found(smallRecord.actors, "ada-lind").affiliations;
    const [source, text] = Object.entries(smallTexts)[0] ?? [];
    if (!mayor || source === undefined || text === undefined) throw new Error("expected a mayor and a text");
    const told = { ...mayor, evidence: [{ source, quote: quoteAt(text, { start: 0, end: 3 }, true) }] };
    const actors = smallRecord.actors.map((one) => (one.id === "ben-okoro" ? { ...one, affiliations: [told] } : one));
    const { actor } = done({ op: "merge-actors", keep: "ada-lind", others: ["ben-okoro"] }, { ...smallRecord, actors });
    const { affiliations } = actor("ada-lind");
    expect(affiliations.filter(({ role }) => role === mayor.role)).toEqual([
      { ...mayor, evidence: [...mayor.evidence, ...told.evidence] },
    ]);
  });

  it("are told when there is but one", () => {
    expect(refused({ op: "merge-actors", keep: "ada-lind", others: ["ada-lind"] })).toContain("Choose another actor");
    expect(refused({ op: "merge-actors", keep: "ada-lind", others: ["__proto__"] })).toContain("not in this record");
  });

  it("can be split again, for the statements given", () => {
    const into = found(smallRecord.actors, "drivers-union");
    const { record, actor, statement, words } = done(
      { op: "split-actor", id: "night-riders", into, statements: ["s11"] },
      merged.record,
    );
    expect(actor("night-riders")).toEqual(found(smallRecord.actors, "night-riders"));
    expect(actor("drivers-union")).toEqual(into);
    expect(statement("s11")).toEqual(found(smallRecord.statements, "s11"));
    expect(record.statements.find(({ id }) => id === "s02")?.onBehalfOf).toBe("night-riders");
    expect(words).toBe("Split Marsh Quay Drivers' Union from Night Riders; 1 statement follows");
  });
});

describe("stances that meet", () => {
  const two = (second: "support" | "oppose"): OnRecord => ({
    ...smallRecord,
    statements: smallRecord.statements.map((one) =>
      one.id === "s01"
        ? {
            ...one,
            stances: [
              { toward: { kind: "issue", id: "night-buses" }, value: "support", basis: "inferred", reason: "First." },
              { toward: { kind: "issue", id: "fare-rise" }, value: second, basis: "stated", reason: "Second." },
              { toward: { kind: "actor", id: "ada-lind" }, value: "support", basis: "stated", reason: "Third." },
            ],
          }
        : one,
    ),
  });
  const merge = { op: "merge-issues", keep: "night-buses", others: ["fare-rise"] } as const;

  it("are one of the same value, with the reason of the stated one", () => {
    const { statement, words } = done(merge, two("support"));
    expect(statement("s01").stances).toEqual([
      { toward: { kind: "issue", id: "night-buses" }, value: "support", basis: "stated", reason: "Second." },
      { toward: { kind: "actor", id: "ada-lind" }, value: "support", basis: "stated", reason: "Third." },
    ]);
    expect(words).toBe("Merged the issue Higher fares into the issue Night buses; 5 statements follow");
  });

  it("are mixed where they differ, and say why", () => {
    const { statement } = done(merge, two("oppose"));
    expect(statement("s01").stances[0]).toMatchObject({
      value: "mixed",
      reason: "Night buses and Higher fares are one now, and it has both: support (First.); oppose (Second.)",
    });
  });

  it("are left alone in statements that nothing moved in", () => {
    const { statement } = done(merge);
    expect(statement("s01")).toBe(found(smallRecord.statements, "s01"));
  });
});

describe("two statements that are one", () => {
  it("have all words in reading order, and what the kept one lacked", () => {
    const { record, statement, words } = done({ op: "merge-statements", keep: "s09", others: ["s04", "s05"] });
    const one = statement("s09");
    expect(one.quotes.map(({ exact }) => exact)).toEqual([
      "a tax on the tired",
      "That is not what a fare is,",
      "Let us ride home.",
    ]);
    expect(one).toMatchObject({ speaker: "night-riders", others: ["ben-okoro"], form: "mixed", uncoded: null });
    expect(one.stances.map(({ toward, value }) => `${value} ${toward.id}`)).toEqual([
      "support night-buses",
      "mixed fare-rise",
      "oppose ada-lind",
    ]);
    expect(found(record.relations, "r2").by).toBe("s09");
    expect(record.statements).toHaveLength(smallRecord.statements.length - 2);
    expect(words).toBe("Merged 2 statements into “Let us ride home.”");
  });

  it("are followed by repeats and chains", () => {
    expect(done({ op: "merge-statements", keep: "s11", others: ["s07"] }).statement("s08").relayedBy).toEqual([
      { kind: "actor", id: "night-riders" },
      { kind: "statement", id: "s11" },
    ]);
  });

  describe("have the summaries that somebody wrote", () => {
    const none = "Words, not summed up yet.";
    const gists = (s04: string, s05: string, s09: string): OnRecord => ({
      ...smallRecord,
      statements: smallRecord.statements.map((one) => {
        const gist = { s04, s05, s09 }[one.id];
        return gist === undefined ? one : { ...one, gist };
      }),
    });
    const merged = (record: OnRecord) =>
      done({ op: "merge-statements", keep: "s09", others: ["s05", "s04"] }, record).statement("s09").gist;

    it("before what only says that there is none", () => {
      expect(merged(gists(none, "A fare is no tax.", none))).toBe("A fare is no tax.");
      expect(merged(gists(none, "", "Home at night."))).toBe("Home at night.");
    });

    it("each, in the order of their words", () => {
      expect(merged(gists("Fares are a tax.", none, "Home at night. "))).toBe("Fares are a tax. Home at night.");
    });

    it("once where they are the same", () => {
      expect(merged(gists("Home at night.", "Fares are no tax.", "Home at night."))).toBe(
        "Home at night. Fares are no tax.",
      );
    });

    it("as sentences, and those of the one that is kept where they are too many to be a summary", () => {
      expect(merged(gists("Fares are a tax", none, "Home at night"))).toBe("Fares are a tax. Home at night");
      expect(merged(gists("Fares. ".repeat(60), none, "Home at night."))).toBe("Home at night.");
    });

    it("or one that says there is none, of all their words", () => {
      expect(merged(gists(none, none, "Reported speech, not summed up yet."))).toBe(none);
    });
  });

  it("stand in one article", () => {
    expect(refused({ op: "merge-statements", keep: "s01", others: ["s03"] })).toContain("different articles");
  });

  it("join words that cross where the text is at hand, and are refused where it is not", () => {
    const text = smallTexts["courier-1"] ?? "";
    const span = (from: string, to: string) => ({ start: text.indexOf(from), end: text.indexOf(to) + to.length });
    const crossing = quoteAt(text, span("run until", "Mayor Ada"), false);
    const more: Statement = { ...found(smallRecord.statements, "s02"), id: "s12", quotes: [crossing] };
    const record = { ...smallRecord, statements: [...smallRecord.statements, more] };
    const operation = { op: "merge-statements", keep: "s01", others: ["s12"] } as const;
    expect(refused(operation, record)).toContain("Attach the text");
    const holding = { ...record, sources: record.sources.map((one) => ({ ...one, text: smallTexts[one.id] ?? "" })) };
    const [quote, ...others] = done(operation, holding).statement("s01").quotes;
    expect(others).toEqual([]);
    expect(text.slice(quote?.start, quote?.end)).toBe("Buses should run until dawn,” Mayor Ada");
    expect(quote).toEqual(quoteAt(text, span("Buses should", "Mayor Ada"), false));
  });

  it("put together again what a split took apart, where the text is at hand", () => {
    const text = smallTexts["courier-1"] ?? "";
    const partOf = (words: string) => {
      const start = text.indexOf(words);
      return quoteAt(text, { start, end: start + words.length }, true);
    };
    const whole = found(smallRecord.statements, "s01");
    const half = (id: string, words: string): Statement => ({ ...whole, id, quotes: [partOf(words)] });
    const halves = [half("s01", "Buses should"), half("s12", "run until dawn,")];
    const record: OnRecord = {
      ...smallRecord,
      statements: [...halves, ...smallRecord.statements.filter(({ id }) => id !== "s01")],
    };
    const operation = { op: "merge-statements", keep: "s01", others: ["s12"] } as const;
    expect(done(operation, record).statement("s01").quotes).toHaveLength(2);
    const holding = { ...record, sources: record.sources.map((one) => ({ ...one, text: smallTexts[one.id] ?? "" })) };
    expect(done(operation, holding).statement("s01").quotes).toEqual([partOf("Buses should run until dawn,")]);
  });
});

describe("one statement that is two", () => {
  const whole = found(smallRecord.statements, "s02");
  const second = { ...whole, id: "s02-b", quotes: whole.quotes.slice(1) };

  it("shares its words out", () => {
    const { statement, words } = done({ op: "split-statement", id: "s02", into: second });
    expect(statement("s02").quotes).toEqual(whole.quotes.slice(0, 1));
    expect(statement("s02-b").quotes).toEqual(whole.quotes.slice(1));
    expect(words).toBe(
      "Split a statement by Ben Okoro (Drivers were not asked, nights cannot be staffed, and a…) in two",
    );
  });

  it("keeps some, and gives no others", () => {
    expect(refused({ op: "split-statement", id: "s02", into: { ...second, quotes: whole.quotes } })).toContain(
      "no words left",
    );
    const others = found(smallRecord.statements, "s01").quotes;
    expect(refused({ op: "split-statement", id: "s02", into: { ...second, quotes: others } })).toContain(
      "Only words that it has",
    );
    expect(refused({ op: "split-statement", id: "s02", into: { ...second, id: "s01" } })).toContain(
      "which “Buses should run until dawn,” by Ada Lind has already",
    );
  });
});

describe("what nobody has summed up yet", () => {
  const [a, b] = found(smallRecord.statements, "s02").quotes;
  if (!a || !b) throw new Error("expected two quotes");
  const said = { ...a, verbatim: true, exact: "nobody had asked the drivers" };
  const gist = "The county auditor (cue: write): words, partly quoted, not summed up yet.";
  const whole: Statement = { ...found(smallRecord.statements, "s02"), form: "mixed", quotes: [said, b], gist };
  const record = { ...smallRecord, statements: smallRecord.statements.map((one) => (one.id === "s02" ? whole : one)) };

  it("is in two halves each in the form of its own words, and neither names the speaker of old", () => {
    const into: Statement = { ...whole, id: "s02-b", form: "indirect", quotes: [b] };
    const { statement } = done({ op: "split-statement", id: "s02", into }, record);
    expect(statement("s02")).toMatchObject({ form: "direct", gist: "Words, not summed up yet." });
    expect(statement("s02-b")).toMatchObject({ form: "indirect", gist: "Reported speech, not summed up yet." });
  });

  it("names the speaker of old no more once another is set, and the history tells of the speaker alone", () => {
    const { statement, words } = done({ op: "change-statement", id: "s02", set: { speaker: "ada-lind" } }, record);
    expect(statement("s02").gist).toBe("Words, partly quoted, not summed up yet.");
    expect(words).toBe("Changed the speaker of “nobody had asked the drivers” by Ben Okoro to Ada Lind");
  });

  const named = (name: string) => ({
    ...record,
    statements: record.statements.map((one) =>
      one === whole ? { ...one, gist: `${name} (cue: write): words, not summed up yet.` } : one,
    ),
  });
  const plain = "Words, partly quoted, not summed up yet.";

  it("names nobody any more once the speaker is called otherwise, is one of two, is merged or is taken out", () => {
    const before = named("Ben Okoro");
    const into: Actor = {
      ...found(smallRecord.actors, "ben-okoro"),
      id: "ben-2",
      name: "Ben Okoro the younger",
      aliases: [],
      affiliations: [],
    };
    const operations: readonly Operation[] = [
      { op: "change-actor", id: "ben-okoro", set: { name: "Benjamin Okoro" } },
      { op: "split-actor", id: "ben-okoro", into, statements: ["s02"] },
      { op: "merge-actors", keep: "ada-lind", others: ["ben-okoro"] },
      { op: "remove-actors", ids: ["ben-okoro"] },
    ];
    for (const operation of operations) expect(done(operation, before).statement("s02").gist, operation.op).toBe(plain);
  });

  it("stays as it is when what is done to the speaker leaves the name", () => {
    const before = named("Ben Okoro");
    const set = { description: "Audits the county." };
    expect(done({ op: "change-actor", id: "ben-okoro", set }, before).record.statements).toEqual(before.statements);
  });

  it("gives way to nothing but somebody’s own words", () => {
    const own = {
      ...record,
      statements: record.statements.map((one) => (one === whole ? { ...one, gist: "Ours." } : one)),
    };
    const set = { speaker: "ada-lind" };
    expect(done({ op: "change-statement", id: "s02", set }, own).statement("s02").gist).toBe("Ours.");
  });
});

describe("reported speech that nobody has summed up", () => {
  const gist = "Opponents (cue: say): reported speech, not summed up yet.";
  const statements = smallRecord.statements.map((one) => (one.id === "s02" ? { ...one, gist } : one));
  const record = { ...smallRecord, statements };
  const review = { op: "review", ids: ["s02"], status: "rejected" } as const;

  it("is told in a history by the article’s first words of it", () => {
    const holding = { ...record, sources: record.sources.map((one) => ({ ...one, text: smallTexts[one.id] ?? "" })) };
    expect(done(review, holding).words).toBe("Rejected a statement by Ben Okoro (nobody had asked the drivers)");
  });

  it("is called reported speech where the text is not held", () => {
    expect(done(review, record).words).toBe("Rejected a statement by Ben Okoro (reported speech)");
  });
});

it("the names of an object’s own methods are names as others are", () => {
  const actor: Actor = {
    ...found(smallRecord.actors, "ada-lind"),
    id: "constructor",
    name: "__proto__",
    aliases: ["toString"],
    affiliations: [],
  };
  const added = done({ op: "add", sources: [], actors: [actor], issues: [], statements: [] });
  const { record } = done({ op: "merge-actors", keep: "constructor", others: ["ada-lind"] }, added.record);
  expect(found(record.actors, "constructor").aliases).toEqual(["toString", "Ada Lind", "the mayor"]);
  expect(found(record.statements, "s01").speaker).toBe("constructor");
});
