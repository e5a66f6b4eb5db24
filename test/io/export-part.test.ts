import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, exportPart, type PartRequest } from "../../src/io/export-part.ts";
import { fileSlug } from "../../src/io/file-slug.ts";
import { readRecord, recordHash, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

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

  it("keeps where a part came from when everything of it is written again", async () => {
    const filter = { ...NO_FILTER, stance: ["oppose" as const] };
    const first = await exportPart(engineOf(smallRecord), { ...ASKED, filter }, "record");
    const again = await exportPart(engineOf(opened(first.text)), { ...ASKED, part: { what: "everything" } }, "record");
    expect(again.text).toBe(first.text);
    expect(opened(again.text).derivedFrom?.hash).toBe(recordHash(smallRecord));
    expect(again.fileName).toBe("night-buses-in-marsh-quay-part.json");
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
