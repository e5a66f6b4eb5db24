// What a record becomes when articles are added to it: ids hold, nothing that was there changes, nobody is merged in silence.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import { code } from "../../src/extract/code.ts";
import { extendRecord } from "../../src/extract/extend-record.ts";
import { type ArticleToPropose, proposeRecord } from "../../src/extract/propose-record.ts";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { canonicalText } from "../../src/text/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";
import { goldTexts } from "./score-gold.ts";

const FACTS = { title: null, publisher: null, author: null, url: null, published: null, language: null };

function article(name: string, raw: string, issues: OnRecord["issues"] = [], model = RULES_ALONE): ArticleToPropose {
  const text = canonicalText(raw);
  return { ...FACTS, name, text, ...code(text, { model, issues }) };
}

const ARTICLES = goldTexts()
  .filter(({ name }) => Number(name.slice(1, 3)) % 2 === 1)
  .slice(0, 12)
  .map(({ name, text }, i) => ({
    ...article(`${name}.txt`, text),
    publisher: i % 3 === 0 ? "The Quay Courier" : null,
  }));

function expectSound(record: OnRecord): void {
  const texts = new Map(record.sources.flatMap(({ id, text }) => (text === undefined ? [] : [[id, text] as const])));
  const { checks, problems } = checkRecord(record, texts);
  expect(problems).toEqual([]);
  expect(checks.filter(({ source, state }) => texts.has(source) && state !== "verified")).toEqual([]);
  const back = readRecord(writeRecord(record));
  expect(back.problems).toEqual([]);
  expect(back.value === null ? null : writeRecord(back.value)).toBe(writeRecord(record));
}

const idsOf = ({ sources, actors, statements }: OnRecord) => [...sources, ...actors, ...statements].map(({ id }) => id);

describe("articles that become a record", () => {
  const whole = proposeRecord(ARTICLES);

  it("have speakers, affiliations with their places, and names in the words, and pass the strict check", () => {
    expectSound(whole);
    const { statements, actors } = whole;
    const spoken = statements.filter(({ speaker }) => speaker !== null);
    expect(spoken.length).toBeGreaterThan(statements.length * 0.7);
    expect(statements.some(({ mentions }) => mentions.length > 0)).toBe(true);
    expect(statements.some(({ addressees }) => addressees.length > 0)).toBe(true);
    expect(actors.some(({ affiliations }) => affiliations.some(({ evidence }) => evidence.length > 0))).toBe(true);
    for (const { review } of statements) expect(review).toEqual({ status: "suggested", coder: null });
  });

  it("come to the same record in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ARTICLES, { minLength: 2 }), (some) => {
        const sorted = [...some].sort((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
        expect(writeRecord(proposeRecord(some))).toBe(writeRecord(proposeRecord(sorted)));
      }),
      { seed: 8, numRuns: 25 },
    );
  });

  it("keep their ids when others are read with them", () => {
    const all = new Set(idsOf(whole));
    fc.assert(
      fc.property(fc.subarray(ARTICLES, { minLength: 1 }), (some) => {
        const record = proposeRecord(some);
        expect(idsOf(record).filter((id) => !all.has(id))).toEqual([]);
        const speakers = new Map(whole.statements.map(({ id, speaker }) => [id, speaker]));
        for (const { id, speaker } of record.statements) expect(speaker).toBe(speakers.get(id));
      }),
      { seed: 9, numRuns: 25 },
    );
  });

  it("never hold a word of anybody's gender", () => {
    expect(writeRecord(whole)).not.toMatch(/"(?:gender|sex|male|female)"/);
  });
});

describe("a record that is extended", () => {
  it("keeps all that it had, to the letter, and nothing is added twice", () => {
    fc.assert(
      fc.property(fc.subarray(ARTICLES), fc.subarray(ARTICLES), (first, second) => {
        const before = proposeRecord(first);
        const { record, had } = extendRecord(before, second);
        for (const list of ["sources", "actors", "issues", "statements", "relations"] as const)
          expect(record[list].slice(0, before[list].length)).toEqual(before[list]);
        expectSound(record);
        const names = new Set(first.map(({ name }) => name));
        expect(had.map(({ name }) => name)).toEqual(second.map(({ name }) => name).filter((one) => names.has(one)));
        expect(record.sources.length).toBe(new Set([...first, ...second]).size);
        expect(extendRecord(record, second).record).toEqual(record);
      }),
      { seed: 10, numRuns: 20 },
    );
  });

  const before: OnRecord = {
    ...smallRecord,
    actors: [
      ...smallRecord.actors,
      {
        id: "mara-quill",
        kind: "person",
        name: "Mara Quill",
        short: null,
        aliases: ["Mayor Quill"],
        description: null,
        affiliations: [],
        sameAs: [],
      },
    ],
    issues: [
      ...smallRecord.issues,
      {
        id: "pier-closure",
        name: "Closure of the pier",
        proposition: "The pier should be closed.",
        note: "",
        counterExample: "",
      },
    ],
  };
  const text = `Mara Quill opposed the closure of the pier on Monday. “Closing the pier would be a mistake,” Quill said.

Odo Quill, a fisherman, said that the pier should be closed.
`;
  const { record, proposals } = extendRecord(before, [article("pier.txt", text, before.issues, LEARNT)]);
  const added = record.statements.slice(before.statements.length);

  it("knows its own actors again, and another of that surname is somebody else", () => {
    const speakers = added.map(({ speaker }) => speaker);
    expect(speakers).toContain("mara-quill");
    expect(speakers).toContain("actor-odo-quill");
    expect(record.actors.filter(({ name }) => name === "Mara Quill")).toHaveLength(1);
    expect(proposals.every(({ reason }) => reason !== "")).toBe(true);
  });

  it("has its own issues spoken of, and keeps apart what was suggested and what a coder decides", () => {
    const toward = added.flatMap(({ suggested }) => suggested?.coding?.targets ?? []).map((target) => target.toward);
    expect(toward).toContainEqual({ kind: "issue", id: "pier-closure" });
    const [first] = added;
    if (first === undefined) throw new Error("expected a statement");
    const decided: OnRecord = {
      ...record,
      statements: [
        {
          ...first,
          speaker: null,
          stances: [],
          uncoded: "It takes no side.",
          review: { status: "confirmed", coder: "A" },
        },
      ],
      actors: [],
      relations: [],
    };
    const back = readRecord(writeRecord(decided)).value?.statements[0];
    expect(back?.suggested).toEqual(first.suggested);
    expect(back?.speaker).toBeNull();
  });

  it("may have an actor or an issue of a suggestion taken away, but not another thing under its id", () => {
    const [first] = added;
    const coding = first?.suggested?.coding;
    if (first === undefined || coding === undefined) throw new Error("expected a suggestion");
    const naming = (id: string): OnRecord => ({
      ...smallRecord,
      sources: [...smallRecord.sources, ...record.sources.slice(-1)],
      statements: [
        ...smallRecord.statements,
        {
          ...first,
          speaker: null,
          others: [],
          onBehalfOf: null,
          addressees: [],
          mentions: [],
          stances: [],
          uncoded: "It takes no side.",
          suggested: {
            ...first.suggested,
            confidence: { content: 1, source: null },
            coding: { ...coding, speaker: { id, confidence: 1 } },
          },
        },
      ],
    });
    const problems = (id: string) =>
      checkRecord(naming(id), new Map()).problems.filter(({ where }) => where.includes("suggested"));
    expect(problems("nobody-any-more")).toEqual([]);
    expect(problems(smallRecord.sources[0]?.id ?? "")).toMatchObject([{ code: "wrong-kind" }]);
  });
});

describe("the role that an article states", () => {
  const rolesIn = (text: string) =>
    proposeRecord([article("pier.txt", text)]).actors.flatMap(({ name, affiliations }) =>
      affiliations.map(({ role }) => `${name}: ${role}`),
    );

  it.each([
    [
      "A spokeswoman for the Harbour Trust, Dana Whitfield, said that the pier was safe.",
      "Dana Whitfield: spokeswoman",
    ],
    ["“We will wait,” said Peter Lund, a spokesman for the Island Riders Union.", "Peter Lund: spokesman"],
    ["“We will wait,” said Peter Lund, a spokesperson for the Island Riders Union.", "Peter Lund: spokesperson"],
    ["“We will wait,” said Ada Holt, the chairwoman of the Island Riders Union.", "Ada Holt: chairwoman"],
    ["“We will wait,” said Gov. Ada Holt. She left.", "Ada Holt: governor"],
    ["“We will wait,” said Attorney General Ada Holt. She left.", "Ada Holt: attorney general"],
    ["“We will wait,” said Los Angeles Mayor Ada Holt. She left.", "Ada Holt: Los Angeles mayor"],
    ["Ada Holt, the mayor of neighboring Port Ellery, said the pier was safe.", "Ada Holt: mayor of Port Ellery"],
    ["“We will wait,” said Secretary of Defense Ada Holt. She left.", "Ada Holt: secretary of Defense"],
    ["“We will wait,” said former governor Ada Holt. She left.", "Ada Holt: former governor"],
  ])("is called what it is called there: %s", (text, role) => {
    expect(rolesIn(text)).toContain(role);
  });

  it.each([
    ["whose neighbor somebody is", "“We will wait,” said Peter Lund, a neighbor of the pier.", "Peter Lund"],
    ["whose relative", "“We will wait,” said her brother, Peter Lund.", "Peter Lund"],
  ])("is not %s", (_, text, name) => {
    const { actors } = proposeRecord([article("pier.txt", text)]);
    expect(actors.map((one) => one.name)).toContain(name);
    expect(actors.flatMap(({ affiliations }) => affiliations)).toEqual([]);
  });

  it("is held in a body that stands there, not in one that begins with the town's name", () => {
    const council = "The Harwick City Council said it would wait. “This is a victory,” said Peter Lund of Harwick.\n\n";
    const text = `${council}Ellen Marsh, the mayor of Harwick, said she was glad. “It is safe,” said Ada Holt, a director of the Harwick City Council.`;
    const { actors } = proposeRecord([article("pier.txt", text)]);
    const offices = (name: string) =>
      actors.find((one) => one.name === name)?.affiliations.map(({ role, agency }) => [role, agency]);
    expect(offices("Ellen Marsh")).toEqual([["mayor of Harwick", null]]);
    expect(offices("Ada Holt")).toEqual([["director", actors.find((one) => one.name === "Harwick City Council")?.id]]);
  });

  it("is that of whoever is named next, not of whoever stands before in a list", () => {
    const text =
      "“We will wait,” said Gov. Ada Holt, Secretary of Defense Peter Lund, and others. “No,” Peter Lund said.";
    expect(rolesIn(text)).toEqual(["Ada Holt: governor", "Peter Lund: secretary of Defense"]);
  });
});
