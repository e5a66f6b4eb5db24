import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import { EXPORT_FORMATS, exportPart, type PartRequest, writePart } from "../../src/io/export-part.ts";
import { fileSlug } from "../../src/io/file-slug.ts";
import { readRecord, recordHash, writeRecord } from "../../src/io/index.ts";
import { withChecks } from "../../src/io/with-checks.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { textHash } from "../../src/text/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";

const NOTHING_ELSE = { moved: 0, altered: 0, missing: 0 };
const ASKED: PartRequest = { part: { what: "see" }, filter: NO_FILTER, fold: "actors", show: SHOW_NOTHING_ELSE };
const engineOf = (record: OnRecord) => createMemoryEngine(record, recordHash(record));
const opened = (text: string): OnRecord => {
  const { value, problems } = readRecord(text);
  if (!value) throw new Error(`expected a record, got ${JSON.stringify(problems)}`);
  return value;
};

describe("exportPart", () => {
  it("writes everything as the record's own file", async () => {
    const { text, fileName } = await exportPart(
      engineOf(smallRecord),
      { ...ASKED, part: { what: "everything" } },
      "record",
    );
    expect(text).toBe(writeRecord(smallRecord));
    expect(fileName).toBe("night-buses-in-marsh-quay.json");
  });

  it("tells of how many statements it has neither words nor a summary", async () => {
    const [reported] = smallRecord.statements.filter(({ quotes }) => !quotes.some(({ verbatim }) => verbatim));
    expect((await exportPart(engineOf(smallRecord), ASKED, "csv")).untold).toBe(0);
    const statements = smallRecord.statements.map((one) =>
      one === reported ? { ...one, gist: "Ada Lind (cue: say): reported speech, not summed up yet." } : one,
    );
    expect((await exportPart(engineOf({ ...smallRecord, statements }), ASKED, "csv")).untold).toBe(1);
  });

  it("keeps what was rejected in the whole record alone, and tells how many that is", async () => {
    const rejected = { status: "rejected", coder: null } as const;
    const statements = smallRecord.statements.map((one) => (one.id === "s02" ? { ...one, review: rejected } : one));
    const engine = engineOf({ ...smallRecord, statements });
    const everything: PartRequest = { ...ASKED, part: { what: "everything" } };
    const whole = await exportPart(engine, everything, "record");
    expect([whole.rejected, opened(whole.text).statements.length]).toEqual([2, statements.length]);
    expect((await exportPart(engine, everything, "csv")).rejected).toBe(0);
    const seen = await exportPart(engine, ASKED, "record");
    expect([seen.rejected, opened(seen.text).statements.some(({ id }) => id === "s02")]).toEqual([0, false]);
  });

  it("leaves the texts of articles out of a part, whose quotes are verified when they are attached again", async () => {
    const sources = smallRecord.sources.map((source) => {
      const text = smallTexts[source.id];
      return text === undefined ? source : { ...source, text };
    });
    const holding = engineOf({ ...smallRecord, sources });
    const filter = { ...NO_FILTER, stance: ["oppose" as const] };
    for (const format of EXPORT_FORMATS) {
      const { text, articles } = await exportPart(holding, { ...ASKED, filter }, format);
      expect([articles, Object.values(smallTexts).filter((article) => text.includes(article.slice(0, 40)))]).toEqual([
        0,
        [],
      ]);
    }
    const { text } = await exportPart(holding, { ...ASKED, filter }, "record");
    const part = opened(text);
    for (const { id, textHash, textLength } of part.sources) {
      const source = smallRecord.sources.find((other) => other.id === id);
      expect([textHash, textLength]).toEqual([source?.textHash, source?.textLength]);
    }
    const { checks } = checkRecord(part, new Map(Object.entries(smallTexts)));
    expect(checks.length).toBeGreaterThan(3);
    expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(["verified"]));
    const whole = await exportPart(holding, { ...ASKED, part: { what: "everything" } }, "record");
    expect(whole.articles).toBe(Object.keys(smallTexts).length);
    expect(opened(whole.text).sources.every(({ text }) => text !== undefined)).toBe(true);
  });

  it("tells what was found here of the quotes that are in it, and leaves alone what was found before", async () => {
    const engine = engineOf(smallRecord);
    const [[source = "", text = ""] = []] = Object.entries(smallTexts);
    const write = async (what: "everything" | "see", format: "record" | "csv", words = text) => {
      const request: PartRequest = { ...ASKED, part: { what }, filter: { ...NO_FILTER, stance: ["oppose"] } };
      const texts = { [source]: { text: words } };
      const { checks } = checkRecord(smallRecord, new Map([[source, words]]));
      const here = { checks, texts, on: "2025-03-04" };
      return writePart(await engine.ask({ ask: "part", ...request }), await engine.summary(), request, format, here)
        .text;
    };
    const whole = opened(await write("everything", "record"));
    const part = opened(await write("see", "record"));
    const counted = ({ sources, statements, relations, actors }: OnRecord) => [
      sources.find(({ id }) => id === source)?.lastCheck,
      [...statements, ...relations].flatMap((one) => (one.source === source ? one.quotes : [])).length +
        actors
          .flatMap((one) => one.affiliations.flatMap(({ evidence }) => evidence))
          .filter((one) => one.source === source).length,
    ];
    for (const record of [whole, part]) {
      const [last, quotes] = counted(record);
      expect(last).toEqual({ textHash: textHash(text), on: "2025-03-04", verified: quotes, ...NOTHING_ELSE });
      expect(record.sources.filter(({ lastCheck }) => lastCheck !== null)).toHaveLength(1);
    }
    expect(part.statements.length).toBeLessThan(whole.statements.length);
    const { data } = Papa.parse<Record<string, string>>(await write("see", "csv"), { header: true });
    const states = data.filter((row) => row.statement_id).map((row) => [row.source_id === source, row.check]);
    expect(states).toContainEqual([true, "verified"]);
    expect(states).not.toContainEqual([true, "unchecked"]);
    expect(states).not.toContainEqual([false, "verified"]);
    // In another text the words are moved, and its hash is told.
    const other = opened(await write("everything", "record", `Read this.\n\n${text}`));
    const [last, quotes] = counted(other);
    expect(last).toMatchObject({ textHash: textHash(`Read this.\n\n${text}`), verified: 0, moved: quotes });
    // The same found on another day is no news.
    const texts = { [source]: { text } };
    const { checks } = checkRecord(whole, new Map([[source, text]]));
    expect(withChecks(whole, { checks, texts, on: "2026-01-01" })).toEqual(whole);
  });

  it("keeps where a part came from when everything of it is written again", async () => {
    const filter = { ...NO_FILTER, stance: ["oppose" as const] };
    const first = await exportPart(engineOf(smallRecord), { ...ASKED, filter }, "record");
    const again = await exportPart(engineOf(opened(first.text)), { ...ASKED, part: { what: "everything" } }, "record");
    expect(again.text).toBe(first.text);
    expect(opened(again.text).derivedFrom?.hash).toBe(recordHash(smallRecord));
    expect(again.fileName).toBe("night-buses-in-marsh-quay-part.json");
  });

  it("gives what nobody has summed up for no words of ours, and names no speaker of old in it", async () => {
    const statements = smallRecord.statements.map((one) => ({
      ...one,
      gist: `The county auditor (cue: write): ${one.form === "mixed" ? "words, partly quoted" : "reported speech"}, not summed up yet.`,
      review: { status: "confirmed", coder: "ada" } as const,
    }));
    const engine = engineOf({ ...smallRecord, statements });
    for (const fold of ["actors", "statements"] as const) {
      for (const format of EXPORT_FORMATS) {
        const { text } = await exportPart(engine, { ...ASKED, fold }, format);
        expect(text, format).not.toContain("county auditor");
        expect(text, format).not.toContain("in our words");
        if (format !== "record") expect(text, format).not.toContain("not summed up yet");
      }
    }
    const { text } = await exportPart(engine, { ...ASKED, fold: "statements" }, "graph");
    const { nodes } = JSON.parse(text) as {
      nodes: { key: string; attributes: { kind: string; label: string; gist: null } }[];
    };
    const said = nodes.find(({ key }) => key === "s02");
    expect(said?.attributes).toMatchObject({ gist: null, label: "Reported speech, not summed up" });
    const { text: quotes } = await exportPart(engine, ASKED, "quotes");
    expect(quotes).toContain("reported speech, not summed up");
    const part = opened((await exportPart(engine, ASKED, "record")).text);
    expect(part.statements.find(({ id }) => id === "s02")?.gist).toBe("Reported speech, not summed up yet.");
  });

  it("names the file after the title and the part", async () => {
    const names: string[] = [];
    for (const format of EXPORT_FORMATS) names.push((await exportPart(engineOf(smallRecord), ASKED, format)).fileName);
    const ids = ["ada-lind"];
    for (const part of [
      { what: "selection", ids } as const,
      { what: "selection", ids: [...ids, "ben-okoro"] } as const,
      { what: "around", ids, steps: 1 } as const,
    ]) {
      names.push((await exportPart(engineOf(smallRecord), { ...ASKED, part }, "record")).fileName);
    }
    expect(names).toEqual([
      "night-buses-in-marsh-quay-view.graph.json",
      "night-buses-in-marsh-quay-view.json",
      "night-buses-in-marsh-quay-view.csv",
      "night-buses-in-marsh-quay-view.md",
      "night-buses-in-marsh-quay-view.codebook.md",
      "night-buses-in-marsh-quay-ada-lind.json",
      "night-buses-in-marsh-quay-selection.json",
      "night-buses-in-marsh-quay-around-ada-lind.json",
    ]);
  });

  it("heads quotes with the filter's sentence and the hash of the record that they are from", async () => {
    const filter = { ...NO_FILTER, speaker: ["ada-lind"] };
    const { text, counts } = await exportPart(engineOf(smallRecord), { ...ASKED, filter }, "quotes");
    expect(text).toContain(
      `Statements by Ada Lind: 3 statements (4 appearances) in 3 sources. Record ${recordHash(smallRecord)}.`,
    );
    expect(counts.statements).toBe(3);
  });
});

describe("fileSlug", () => {
  it("makes a file's name of a title in any script", () => {
    expect(
      [
        "Los Angeles, June and July 2025",
        "  Été: “L’eau” ",
        "東京 2025",
        "../..",
        "a".repeat(80),
        `${"x".repeat(59)} yz`,
      ].map(fileSlug),
    ).toEqual(["los-angeles-june-and-july-2025", "ete-leau", "東京-2025", "", "a".repeat(60), "x".repeat(59)]);
  });
});
