// What a search puts first: what the record has something of before what it has nothing of, and words as typed before other forms.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Actor, Issue, OnRecord, Statement } from "../../src/model/index.ts";
import {
  createMemoryEngine,
  type Hit,
  NO_FILTER,
  only,
  type SearchAnswer,
  type SearchGroup,
} from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

async function search(text: string, record: OnRecord, filter = NO_FILTER): Promise<SearchAnswer> {
  return createMemoryEngine(record, SMALL_HASH).ask({ ask: "search", filter, text, most: 50 });
}

const hitsOf = ({ groups }: SearchAnswer, kind: SearchGroup["kind"]) =>
  groups.find((group) => group.kind === kind)?.hits ?? [];
const idsOf = (answer: SearchAnswer, kind: SearchGroup["kind"]) => hitsOf(answer, kind).map(({ node }) => node.id);
const marked = (hit: Hit | undefined) => hit?.marks.map(({ start, end }) => hit.line.slice(start, end));

/** The small record with other names, descriptions, notes and gists where they are given, by id. */
function withWords(words: {
  readonly actors?: Readonly<Record<string, Partial<Actor>>>;
  readonly issues?: Readonly<Record<string, Partial<Issue>>>;
  readonly gists?: Readonly<Record<string, string>>;
}): OnRecord {
  return {
    ...smallRecord,
    actors: smallRecord.actors.map((one) => ({ ...one, ...words.actors?.[one.id] })),
    issues: smallRecord.issues.map((one) => ({ ...one, ...words.issues?.[one.id] })),
    statements: smallRecord.statements.map((one): Statement => ({ ...one, gist: words.gists?.[one.id] ?? one.gist })),
  };
}

describe("what the record has something of", () => {
  const described = withWords({
    actors: {
      "quay-courier": { name: "Ferry Times", description: "A ferry paper." },
      "ben-okoro": { description: "Once worked on the ferry." },
    },
  });

  test("comes before what it has nothing of, though that is named so", async () => {
    const hits = hitsOf(await search("ferry", described), "actor");
    expect(hits.map(({ node, statements, about }) => [node.id, statements + about > 0])).toEqual([
      ["ben-okoro", true],
      ["quay-courier", false],
    ]);
  });

  test("unless that is called exactly what was typed", async () => {
    const record = withWords({
      actors: { "quay-courier": { name: "Ferry" }, "ben-okoro": { description: "Once worked on the ferry." } },
    });
    expect(idsOf(await search("ferry", record), "actor")).toEqual(["quay-courier", "ben-okoro"]);
  });

  test("is what the filter leaves", async () => {
    const record = withWords({ gists: { s05: "A ferry is no ferry.", s11: "A ferry, too." } });
    expect(idsOf(await search("ferry", record), "statement")).toEqual(["s05", "s11"]);
    const filter = only(NO_FILTER, "speaker", "drivers-union");
    expect(idsOf(await search("ferry", record, filter), "statement")).toEqual(["s11", "s05"]);
  });

  test("stands before a kind of which only something that says nothing is described so", async () => {
    const record = withWords({
      actors: { "quay-courier": { description: "A ferry paper." } },
      issues: { "night-buses": { note: "Code the ferry here." } },
    });
    const kindsOf = ({ groups }: SearchAnswer) => groups.map(({ kind }) => kind);
    expect(kindsOf(await search("ferry", record))).toEqual(["issue", "actor"]);
    expect(kindsOf(await search("ferry", described))).toEqual(["actor", "source"]);
    const named = withWords({
      actors: { "quay-courier": { name: "Ferry Times" } },
      issues: { "night-buses": { note: "Code the ferry here." } },
    });
    expect(kindsOf(await search("ferry", named))).toEqual(["actor", "issue", "source"]);
  });

  test("comes first among what is only described so when it has most, and after what is named so", async () => {
    const record = withWords({
      issues: {
        "depot-move": { name: "The ferry" },
        "fare-rise": { proposition: "Ferry, ferry, ferry.", note: "Ferry." },
        "night-buses": { note: "All that is said of buses through the night, and of a bus that meets the ferry." },
      },
    });
    const hits = hitsOf(await search("ferry", record, only(NO_FILTER, "stance", "support")), "issue");
    expect(hits.map(({ node }) => node.id)).toEqual(["night-buses", "fare-rise", "depot-move"]);
    const most = hits.map(({ statements }) => statements);
    expect(most).toEqual([...most].sort((a, b) => b - a));
    const all = withWords({
      issues: {
        "fare-rise": { name: "The ferry" },
        "night-buses": { note: "All that is said of buses through the night, and of a bus that meets the ferry." },
      },
    });
    expect(idsOf(await search("ferry", all), "issue")).toEqual(["fare-rise", "night-buses"]);
  });

  test("of the Los Angeles record is troops for a deployment", async () => {
    const url = new URL("../../data/los-angeles-2025.json", import.meta.url);
    const record = JSON.parse(readFileSync(url, "utf8")) as OnRecord;
    for (const text of ["deployment", "deployments", "deploying", "deployed", "deploy"]) {
      const answer = await search(text, record);
      const [first, second] = hitsOf(answer, "issue");
      expect(first?.node.label, text).toBe("Troops in Los Angeles");
      expect(second?.node.label, text).toBe("Wildfire readiness");
      const rows = answer.groups.flatMap(({ hits }) => hits);
      const nothing = rows.findIndex(
        ({ node, statements, about }) => node.kind !== "statement" && statements + about === 0,
      );
      expect(nothing, text).toBeGreaterThan(rows.findIndex(({ node }) => node.label === "Wildfire readiness"));
    }
  });
});

describe("another form of a word", () => {
  const record = withWords({
    actors: { "night-riders": { name: "Ferrying Riders" } },
    issues: { "night-buses": { proposition: "Ferries should be ferried at night." } },
    gists: {
      s04: "The town is deploying ferries.",
      s05: "It deploys a ferry.",
      s07: "A deployment of employees.",
      s08: "They deployed it.",
      s11: "The deplxyments are over.",
    },
  });

  test("is found, and marked whole", async () => {
    const hits = hitsOf(await search("deployments", record), "statement");
    expect(
      hits
        .slice(0, 4)
        .map(({ node }) => node.id)
        .sort(),
    ).toEqual(["s04", "s05", "s07", "s08"]);
    const marks = new Map(hits.map((hit) => [hit.node.id, marked(hit)]));
    expect(marks.get("s04")).toEqual(["deploying"]);
    expect(marks.get("s05")).toEqual(["deploys"]);
    expect(marks.get("s07")).toEqual(["deployment"]);
    const [issue] = hitsOf(await search("ferry", record), "issue");
    expect(marked(issue)).toEqual(["Ferries", "ferried"]);
  });

  test("comes after the word as it was typed or begun, and before an error", async () => {
    expect(idsOf(await search("deployed", record), "statement")[0]).toBe("s08");
    expect(idsOf(await search("deployments", record), "statement").at(-1)).toBe("s11");
    const begun = idsOf(await search("deployme", record), "statement");
    expect(begun[0]).toBe("s07");
    expect(idsOf(await search("deployment", record), "statement").slice(0, 1)).toEqual(["s07"]);
  });

  test("is found beside other words, and in the name of who says them", async () => {
    expect(idsOf(await search("ferry deployments", record), "statement").sort()).toEqual(["s04", "s05", "s07"]);
  });
});

test("a word that the record knows, if only as the beginning of another, is not taken for another that is like it", async () => {
  const record = withWords({ gists: { s04: "They will wait for the tram.", s05: "The wildfire came near." } });
  expect(idsOf(await search("wild", record), "statement")).toEqual(["s05"]);
  expect(idsOf(await search("wild fire", record), "statement")).toEqual(["s05"]);
  expect(idsOf(await search("wlil", record), "statement")).toEqual([]);
  expect(idsOf(await search("wiill", record), "statement")).toEqual(["s04"]);
});

describe("two letters that changed places", () => {
  test.each([
    ["Okroo", "ben-okoro"],
    ["Kooro", "ben-okoro"],
    ["Lidn", "ada-lind"],
    ["Cuorier", "quay-courier"],
    ["Ckuorier", "quay-courier"],
    ["Rdiers", "night-riders"],
    ["Rders", "night-riders"],
  ])("and more are forgiven in “%s”", async (text, id) => {
    const [hit] = hitsOf(await search(text, smallRecord), "actor");
    expect(hit?.node.id).toBe(id);
    expect(marked(hit)).toHaveLength(1);
  });

  test("are no error in a word that the record holds", async () => {
    const record = withWords({ actors: { "ada-lind": { name: "Ada Form" }, "ben-okoro": { name: "Ben From" } } });
    expect(idsOf(await search("from", record), "actor")).toEqual(["ben-okoro"]);
    expect(idsOf(await search("form", record), "actor")).toEqual(["ada-lind"]);
  });

  test("find statements by who says them only beside their own words", async () => {
    const found = hitsOf(await search("dawn lidn", smallRecord), "statement");
    expect(found.map(({ by }) => by?.id)).toEqual(["ada-lind"]);
    expect(idsOf(await search("lidn", smallRecord), "statement")).toEqual([]);
  });
});
