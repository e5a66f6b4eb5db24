import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkRecord, checkThings, isNote } from "../../src/check/index.ts";
import { describe as inWords } from "../../src/io/describe.ts";
import type { NamedView, OnRecord, Quote, Statement } from "../../src/model/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";

const texts = new Map(Object.entries(smallTexts));
const NO_TEXTS = new Map<string, string>();

it("any sound record passes on its texts, and is unchecked and sound without them", () => {
  fc.assert(
    fc.property(recordWithTexts(), ({ record, texts }) => {
      const withTexts = checkRecord(record, texts);
      expect(withTexts.problems).toEqual([]);
      expect(withTexts.checks.every(({ state, likeness }) => state === "verified" && likeness === 1)).toBe(true);
      const without = checkRecord(record, NO_TEXTS);
      expect(without.problems).toEqual([]);
      expect(without.checks.map(({ owner, where }) => [owner, where])).toEqual(
        withTexts.checks.map(({ owner, where }) => [owner, where]),
      );
      expect(without.checks.every(({ state, found }) => state === "unchecked" && found === null)).toBe(true);
    }),
    { seed: 41, numRuns: 150 },
  );
});

it("of some things only what is wrong with these is told, and with all of them as much as of the record", () => {
  const broken = {
    ...smallRecord,
    sources: smallRecord.sources.map((one) => ({ ...one, publisher: "nobody" })),
    statements: smallRecord.statements.map((one) => ({ ...one, speaker: "nobody", uncoded: "Both." })),
    relations: smallRecord.relations.map((one) => ({ ...one, quotes: [...one.quotes, ...one.quotes] })),
  };
  const all = checkRecord(broken, NO_TEXTS).problems;
  expect(checkThings(broken, () => true)).toEqual(all);
  const at = broken.statements.findIndex(({ id }) => id === "s02");
  const places = ["sources[0].", `statements[${at}]`, "relations[0]."];
  const told = checkThings(broken, (id) => id === "s02" || id === "r1" || id === "courier-1");
  expect(told).toEqual(all.filter(({ where }) => places.some((place) => where.startsWith(place))));
  expect(told).toHaveLength(4);
});

it("the small record passes on its texts", () => {
  const { checks, problems } = checkRecord(smallRecord, texts);
  expect(problems).toEqual([]);
  expect(checks.length).toBeGreaterThan(10);
  expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(["verified"]));
});

it("in another version of a text nothing is verified: what stands is moved, and where it stands is told", () => {
  fc.assert(
    fc.property(recordWithTexts(), fc.constantFrom("A new first line.\n", "\n\n", "東"), ({ record, texts }, put) => {
      const longer = new Map([...texts].map(([id, text]) => [id, put + text]));
      const { checks } = checkRecord(record, longer);
      const quotes = quotesOf(record);
      checks.forEach(({ state, found, likeness, source }, i) => {
        expect(state).toBe("moved");
        expect(likeness).toBe(1);
        const quote = quotes[i];
        const words = longer.get(source)?.slice(found?.start, found?.end);
        expect(words).toBe(texts.get(source)?.slice(quote?.start, quote?.end));
      });
    }),
    { seed: 42, numRuns: 60 },
  );
});

describe("a text that changed", () => {
  const courier = texts.get("courier-1") ?? "";
  const checkIn = (text: string) => checkRecord(smallRecord, new Map([["courier-1", text]]));
  const statesIn = (text: string, id: string) =>
    checkIn(text)
      .checks.filter(({ owner }) => owner === id)
      .map(({ state }) => state);

  it("with other words makes a quote altered", () => {
    expect(statesIn(courier.replace("until dawn", "until noon"), "s01")).toEqual(["altered"]);
    expect(statesIn(courier.replace("asked the drivers", "paid the drivers"), "s02")).toEqual(["altered", "moved"]);
  });

  it("without the words makes it missing", () => {
    expect(statesIn(courier.replace("Buses should run until dawn,", ""), "s01")).toEqual(["missing"]);
  });

  it("says so of cues too, and notes those that only moved", () => {
    const codes = (text: string) => checkIn(text).problems.map(({ code, where }) => `${code} ${where}`);
    const at = smallRecord.statements.findIndex(({ id }) => id === "s01");
    expect(codes(courier.replace("” Mayor Ada Lind said", "” Mayor Ada Lind sang"))).toContain(
      `altered-words statements[${at}].cue`,
    );
    expect(codes(courier.replace("” Mayor Ada Lind said", "” Mayor Ada Lind"))).toContain(
      `missing-words statements[${at}].cue`,
    );
    const moved = checkIn(`In ${courier}`).problems;
    expect(moved.map(({ code }) => code)).toContain("moved-words");
    expect(moved.every(isNote)).toBe(true);
  });
});

it("a text of the recorded hash and another length is told", () => {
  const record = { ...smallRecord, sources: smallRecord.sources.map((source) => ({ ...source, textLength: 9_999 })) };
  expect(checkRecord(record, texts).problems.filter(({ code }) => code === "text-length")).toHaveLength(3);
});

/** The record with its first statement changed; a check of it must give exactly these problems. */
function changed(change: Partial<Statement>): OnRecord {
  const [first, ...rest] = smallRecord.statements;
  return { ...smallRecord, statements: [{ ...first, ...change } as Statement, ...rest] };
}

function withViews(views: readonly Partial<NamedView>[]): OnRecord {
  return { ...smallRecord, views: views.map((view) => ({ id: "v", name: "A view", note: "", address: "", ...view })) };
}

const [first] = smallRecord.statements;
const [quote] = first?.quotes ?? [];
const withQuotes = (...quotes: Partial<Quote>[]): OnRecord =>
  changed({ quotes: quotes.map((more) => ({ ...quote, ...more }) as Quote) });
const date = { edtf: "2024-03", basis: "stated", why: null } as const;
const nobody = { kind: "actor", id: "nobody" } as const;
const [affiliated] = smallRecord.actors;
const actorWith = (change: object): OnRecord => ({
  ...smallRecord,
  actors: smallRecord.actors.map((actor) =>
    actor === affiliated ? { ...actor, affiliations: actor.affiliations.map((a) => ({ ...a, ...change })) } : actor,
  ),
});
const [relation] = smallRecord.relations;
const relationWith = (change: object): OnRecord => ({
  ...smallRecord,
  relations: smallRecord.relations.map((other) => (other === relation ? { ...other, ...change } : other)),
});

test.each<[string, OnRecord, string[]]>([
  ["a speaker that is nobody", changed({ speaker: "nobody" }), ["broken-reference statements[0].speaker"]],
  ["a joint speaker", changed({ others: ["ben-okoro", "nobody"] }), ["broken-reference statements[0].others[1]"]],
  ["one spoken for", changed({ onBehalfOf: "nobody" }), ["broken-reference statements[0].onBehalfOf"]],
  ["an addressee", changed({ addressees: ["nobody"] }), ["broken-reference statements[0].addressees[0]"]],
  ["a relay", changed({ relayedBy: [nobody] }), ["broken-reference statements[0].relayedBy[0].id"]],
  [
    "a venue's actor",
    changed({ venue: { actor: "nobody", label: "A hall" } }),
    ["broken-reference statements[0].venue.actor"],
  ],
  ["a name in the words", changed({ mentions: ["nobody"] }), ["broken-reference statements[0].mentions[0]"]],
  ["a source", changed({ source: "nowhere" }), ["broken-reference statements[0].source"]],
  ["a repeated statement", changed({ repeats: "s99" }), ["broken-reference statements[0].repeats"]],
  [
    "a stance's target",
    changed({ stances: [{ toward: nobody, value: "oppose", basis: "stated", reason: "" }], uncoded: null }),
    ["broken-reference statements[0].stances[0].toward.id"],
  ],
  [
    "a target of another kind",
    changed({
      stances: [{ toward: { kind: "issue", id: "ada-lind" }, value: "oppose", basis: "stated", reason: "" }],
      uncoded: null,
    }),
    ["wrong-kind statements[0].stances[0].toward.id"],
  ],
  ["an affiliation's agency", actorWith({ agency: "nobody" }), ["broken-reference actors[0].affiliations[0].agency"]],
  [
    "an affiliation's evidence",
    actorWith({ evidence: [{ source: "nowhere", quote }] }),
    ["broken-reference actors[0].affiliations[0].evidence[0].source"],
  ],
  [
    "a publisher",
    {
      ...smallRecord,
      sources: smallRecord.sources.map((source, i) => (i === 0 ? { ...source, publisher: "nobody" } : source)),
    },
    ["broken-reference sources[0].publisher"],
  ],
  ["a deed's doer", relationWith({ from: "nobody" }), ["broken-reference relations[0].from"]],
  ["whom a deed was done to", relationWith({ to: "nobody" }), ["broken-reference relations[0].to"]],
  ["a deed's claim", relationWith({ by: "s99" }), ["broken-reference relations[0].by"]],
  ["a deed's source", relationWith({ source: "nowhere" }), ["broken-reference relations[0].source"]],
  ["a deed's date", relationWith({ date: { ...date, edtf: "March" } }), ["bad-date relations[0].date.edtf"]],

  [
    "an id of two kinds",
    {
      ...smallRecord,
      issues: [...smallRecord.issues, { id: "ada-lind", name: "", proposition: "", note: "", counterExample: "" }],
    },
    ["duplicate-id issues[3]"],
  ],
  ["the id of a view that something else has", withViews([{ id: "ada-lind" }]), ["duplicate-id views[0]"]],
  [
    "views of what is not there, or is something else",
    withViews([
      { id: "v1", address: "at=ada-lind&at=nobody~oppose~night-buses&issue=night-buses+nothing" },
      { id: "v2", address: "?speaker=night-buses&axis=ada-lind&focus=ada-lind%20s99&text=nobody&view=table" },
      { id: "v3", address: "at=v1" },
    ]),
    [
      "view-reference views[0].address",
      "view-reference views[0].address",
      "view-reference views[1].address",
      "view-reference views[1].address",
      "view-reference views[1].address",
      "view-reference views[2].address",
    ],
  ],
  ["a statement that repeats itself", changed({ repeats: "s01" }), ["repeats-cycle statements[0]"]],
  [
    "a statement that relays itself",
    changed({ relayedBy: [{ kind: "statement", id: "s01" }] }),
    ["relay-cycle statements[0]"],
  ],

  ["no stance and no reason", changed({ stances: [], uncoded: null }), ["not-coded-why statements[0]"]],
  ["no stance and an empty reason", changed({ stances: [], uncoded: " " }), ["not-coded-why statements[0]"]],
  ["a stance and a reason for none", changed({ uncoded: "It takes no side." }), ["coded-and-uncoded statements[0]"]],
  ["a date that is none", changed({ date: { ...date, edtf: "2024-02-30" } }), ["bad-date statements[0].date.edtf"]],
  [
    "an inferred date without a why",
    changed({ date: { ...date, basis: "inferred" } }),
    ["no-reason-for-inferred statements[0].date.why"],
  ],
  [
    "a stated date with a why",
    changed({ date: { ...date, why: "The text says so." } }),
    ["reason-for-stated statements[0].date.why"],
  ],

  [
    "a span of nothing",
    withQuotes({ end: quote?.start ?? 0, exact: "" }),
    ["empty-span statements[0].quotes[0]", "exact-hash statements[0].quotes[0].exact"],
  ],
  [
    "a span beyond the text",
    changed({ mention: { start: 5, end: 5000, hash: "0123456789abcdef" } }),
    ["span-out-of-range statements[0].mention"],
  ],
  ["the same span twice", withQuotes({}, {}), ["overlapping-spans statements[0].quotes[1]"]],
  [
    "words of another length",
    withQuotes({ end: (quote?.end ?? 0) + 1 }),
    ["exact-length statements[0].quotes[0].exact"],
  ],
  [
    "words that contradict their hash",
    withQuotes({ hash: "0123456789abcdef" }),
    ["exact-hash statements[0].quotes[0].exact"],
  ],
])("%s is told, without any text", (_, record, expected) => {
  const { problems } = checkRecord(record, NO_TEXTS);
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(expected);
  for (const found of problems) expect(inWords(found)).toMatch(/^\S.*[\])”a-z0-9]\.$/);
});

it("the speaker's own words without the words are a note", () => {
  const { exact: _, ...bare } = quote as Quote;
  const { problems } = checkRecord(changed({ quotes: [bare] }), NO_TEXTS);
  expect(problems.map(({ code }) => code)).toEqual(["verbatim-without-exact"]);
  expect(problems.every(isNote)).toBe(true);
});

it("a view of what is not there is a note: the record can be relied on all the same", () => {
  const { problems } = checkRecord(withViews([{ address: "at=nobody" }]), NO_TEXTS);
  expect(problems.map(({ code }) => code)).toEqual(["view-reference"]);
  expect(problems.every(isNote)).toBe(true);
});

it("views of what is there are sound, however they are written", () => {
  const views = [
    { id: "v1", address: "" },
    { id: "v2", address: "at=ada-lind&at=ada-lind~oppose~night-buses&read=courier-1&mark=s01" },
    { id: "v3", address: "connect=ada-lind+ben-okoro&compare=ada-lind%20ben-okoro,night-riders&issue=" },
    { id: "v4", address: "text=100%25+at&from=2024-03&camera=1+2+3&at=ada-lind~did:met_with~ben-okoro" },
  ];
  expect(checkRecord(withViews(views), NO_TEXTS).problems).toEqual([]);
});

it("quotes out of reading order are a note", () => {
  const [statement] = smallRecord.statements.filter(({ quotes }) => quotes.length > 1);
  const record = {
    ...smallRecord,
    statements: smallRecord.statements.map((other) =>
      other === statement ? { ...other, quotes: other.quotes.toReversed() } : other,
    ),
  };
  const { problems } = checkRecord(record, NO_TEXTS);
  expect(problems.map(({ code }) => code)).toEqual(["spans-out-of-order"]);
  expect(problems.every(isNote)).toBe(true);
});

it("statements that a part leaves out are no broken references, also when a part was taken of a part", () => {
  const from = { title: "", hash: "", version: 1, filter: null, sentence: "", omitted: ["s98"], derivedFrom: null };
  const record = { ...changed({ repeats: "s98" }), derivedFrom: from };
  expect(checkRecord(record, NO_TEXTS).problems).toEqual([]);
  expect(
    checkRecord({ ...record, derivedFrom: { ...from, omitted: [], derivedFrom: from } }, NO_TEXTS).problems,
  ).toEqual([]);
  const asActor = { ...changed({ speaker: "s98" }), derivedFrom: from };
  expect(checkRecord(asActor, NO_TEXTS).problems.map(({ code }) => code)).toEqual(["broken-reference"]);
});

it("a long chain of repeats is no cycle, and a cycle in it is told once", () => {
  const long = Array.from(
    { length: 50_000 },
    (_, i) => ({ ...first, id: `r${i}`, repeats: i === 0 ? null : `r${i - 1}` }) as Statement,
  );
  const record = { ...smallRecord, statements: long, relations: [] };
  const cycles = (statements: readonly Statement[]) =>
    checkRecord({ ...record, statements }, NO_TEXTS).problems.filter(({ code }) => code === "repeats-cycle");
  expect(cycles(long)).toEqual([]);
  const closed = long.map((statement, i) => (i === 0 ? { ...statement, repeats: "r2" } : statement));
  expect(cycles(closed).map(({ args }) => args)).toEqual([{ ids: "r0, r2, r1" }]);
});

function quotesOf({ actors, statements, relations }: OnRecord): Quote[] {
  return [
    ...actors.flatMap(({ affiliations }) => affiliations.flatMap(({ evidence }) => evidence.map((e) => e.quote))),
    ...statements.flatMap(({ quotes }) => quotes),
    ...relations.flatMap(({ quotes }) => quotes),
  ];
}
