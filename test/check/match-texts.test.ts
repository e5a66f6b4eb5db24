import fc from "fast-check";
import { expect, it } from "vitest";
import { checkRecord, matchTexts } from "../../src/check/index.ts";
import { textHash } from "../../src/text/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";

// Distinct hashes and names, whatever the fixture's.
const record = {
  ...smallRecord,
  sources: smallRecord.sources.map((source) => ({
    ...source,
    names: [`${source.id}.txt`],
    textHash: textHash(smallTexts[source.id] ?? ""),
  })),
};
const text = (id: string) => smallTexts[id] ?? "";
const found = (named: Parameters<typeof matchTexts>[1]) => {
  const { matches, unmatchedSources, unmatchedNames } = matchTexts(record, named);
  return {
    matches: matches.map(({ source, name, by }) => `${source} = ${name} by ${by}`),
    unmatchedSources,
    unmatchedNames,
  };
};

it("a text is known by its hash, whatever its file is called and however its lines end", () => {
  const crlf = `\uFEFF${text("courier-1").replaceAll("\n", "\r\n")}`;
  expect(found([{ name: "courier-2.txt", text: crlf }])).toEqual({
    matches: ["courier-1 = courier-2.txt by hash"],
    unmatchedSources: ["courier-2", "post-1"],
    unmatchedNames: [],
  });
});

it("a changed text is known by its file's name, in any folder", () => {
  expect(found([{ name: "texts/2024\\post-1.txt", text: "Somebody cut it all." }])).toEqual({
    matches: ["post-1 = texts/2024\\post-1.txt by name"],
    unmatchedSources: ["courier-1", "courier-2"],
    unmatchedNames: [],
  });
});

it("a changed text under another name is known by the quotes in it, and a text of nobody's is left", () => {
  const named = [
    { name: "b.txt", text: `${text("courier-2")}\nUpdated.` },
    { name: "notes.txt", text: "Buses, mostly." },
    { name: "a.txt", text: text("courier-1") },
  ];
  expect(found(named)).toEqual({
    matches: ["courier-1 = a.txt by hash", "courier-2 = b.txt by quotes"],
    unmatchedSources: ["post-1"],
    unmatchedNames: ["notes.txt"],
  });
});

it("of two files of one name the one with the right hash is taken, and no file twice by name", () => {
  const named = [
    { name: "old/post-1.txt", text: "An older one." },
    { name: "post-1.txt", text: text("post-1") },
  ];
  expect(found(named)).toMatchObject({ matches: ["post-1 = post-1.txt by hash"], unmatchedNames: ["old/post-1.txt"] });
});

it("all texts of any record are matched, in whatever order they come, and the record passes on them", () => {
  fc.assert(
    fc.property(recordWithTexts(), ({ record, texts }) => {
      const named = [...texts].map(([, words], i) => ({ name: `${i}`, text: words })).reverse();
      const matching = matchTexts(record, named);
      expect(matching.unmatchedSources).toEqual([]);
      expect(checkRecord(record, matching.texts).checks.every(({ state }) => state === "verified")).toBe(true);
    }),
    { seed: 43, numRuns: 60 },
  );
});
