import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { textHash } from "../../src/text/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { BIN, type Outcome, ROOT, runCli } from "./run-cli.ts";

/** Runs the program as a user does. Paths are inside the test's folder. */
const onrecord = (args: readonly string[], env?: Record<string, string>) => runCli(dir, args, env);

// The small record as one that ships: each source with the name and hash of its text.
const record: OnRecord = {
  ...smallRecord,
  sources: smallRecord.sources.map((source) => ({
    ...source,
    names: [`${source.id}.txt`],
    textHash: textHash(smallTexts[source.id] ?? ""),
  })),
};
const QUOTES =
  record.statements.reduce((sum, { quotes }) => sum + quotes.length, 0) +
  record.relations.reduce((sum, { quotes }) => sum + quotes.length, 0) +
  record.actors.reduce((sum, { affiliations }) => sum + affiliations.reduce((n, a) => n + a.evidence.length, 0), 0);

let dir = "";

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "onrecord-"));
  const courier = smallTexts["courier-1"] ?? "";
  const withCourier = (text: string) => ({ ...smallTexts, "courier-1": text });
  writeFileSync(join(dir, "record.json"), writeRecord(record));
  writeTexts("texts", smallTexts);
  writeTexts("moved", withCourier(`A new first line.\n${courier}`));
  writeTexts("altered", withCourier(courier.replace("run until dawn", "run until noon")));
  writeTexts("missing", withCourier(courier.replace("Buses should run until dawn,", "")));
  const [first, ...rest] = record.statements;
  const withFirst = (change: object) => ({ ...record, statements: [{ ...first, ...change }, ...rest] }) as OnRecord;
  writeFileSync(join(dir, "broken.json"), writeRecord(withFirst({ speaker: "nobody" })));
  writeFileSync(join(dir, "uncoded.json"), writeRecord(withFirst({ stances: [], uncoded: null })));
  const date = { edtf: "2024-03-04", basis: "inferred", why: null };
  writeFileSync(join(dir, "noted.json"), writeRecord(withFirst({ date })));
  writeFileSync(join(dir, "graph.json"), '{"attributes": {}, "nodes": [], "edges": []}');
});

afterAll(() => {
  rmSync(dir, { recursive: true });
});

function writeTexts(name: string, texts: Readonly<Record<string, string>>): void {
  mkdirSync(join(dir, name));
  for (const [id, text] of Object.entries(texts)) writeFileSync(join(dir, name, `${id}.txt`), text);
}

describe("check", () => {
  test.each<[string, string[], number, string]>([
    [
      "all verified",
      ["record.json", "--sources", "texts"],
      0,
      `${QUOTES} verified, 0 moved, 0 altered, 0 missing, 0 unchecked`,
    ],
    ["all verified, strictly", ["--strict", "record.json", "--sources", "texts"], 0, `${QUOTES} verified, 0 moved`],
    ["no texts", ["record.json"], 0, `0 verified, 0 moved, 0 altered, 0 missing, ${QUOTES} unchecked`],
    ["no texts, strictly", ["record.json", "--strict"], 1, `${QUOTES} unchecked`],
    ["moved", ["record.json", "--sources", "moved"], 0, "moved: statements[0].quotes[0] (s01) stands at"],
    [
      "moved, strictly",
      ["record.json", "--sources", "moved", "--strict"],
      1,
      " moved, 0 altered, 0 missing, 0 unchecked",
    ],
    [
      "altered",
      ["record.json", "--sources", "altered"],
      1,
      "altered: statements[0].quotes[0] (s01) reads otherwise at",
    ],
    [
      "missing",
      ["record.json", "--sources", "missing"],
      1,
      "missing: statements[0].quotes[0] (s01) is not in courier-1.",
    ],
    [
      "a broken reference",
      ["broken.json"],
      1,
      "statements[0].speaker refers to the actor “nobody”, which the record does not hold.",
    ],
    [
      "neither a stance nor a reason",
      ["uncoded.json", "--sources", "texts"],
      1,
      "statements[0] (s01) has no stance and does not say why none is coded.",
    ],
    ["a note", ["noted.json", "--sources", "texts"], 0, "1 note:\n    statements[0].date.why is missing;"],
    ["a note, strictly", ["noted.json", "--sources", "texts", "--strict"], 1, "1 note:"],
    ["two records, one of them unsound", ["record.json", "broken.json", "--sources", "texts"], 1, "record.json: "],
  ])("%s: exit code and words", async (_, args, code, words) => {
    const outcome = await onrecord(["check", ...args]);
    expect(outcome).toEqual({ code, out: expect.stringContaining(words), err: "" });
  });

  test.each<[string, string[], number, string]>([
    ["no record is given", ["check"], 2, "No record is given.\nonrecord check --help tells more.\n"],
    ["an unknown option", ["check", "record.json", "--loud"], 2, "--loud is no option of onrecord check.\n"],
    ["an option without its value", ["check", "record.json", "--sources"], 2, "--sources needs a value.\n"],
    ["no such file", ["check", "nothing.json"], 2, "nothing.json cannot be read. There is no such file or folder."],
    ["a folder for a file", ["check", "texts"], 2, "texts cannot be read. It is a folder."],
    ["no such folder", ["check", "record.json", "--sources", "nowhere"], 2, "nowhere cannot be read. There is no such"],
    [
      "a file for a folder",
      ["check", "record.json", "--sources", "record.json"],
      2,
      "record.json cannot be read. It is not a folder.",
    ],
    ["an unknown command", ["chekc"], 2, "There is no command “chekc”."],
    ["an unknown option of its own", ["--verbose"], 2, "--verbose is no option of onrecord.\nonrecord --help"],
    ["nothing at all", [], 2, "No command is given."],
    ["help for what there is not", ["help", "chekc"], 2, "There is no command “chekc”."],
  ])("%s: told on stderr, and nothing on stdout", async (_, args, code, words) => {
    expect(await onrecord(args)).toEqual({ code, out: "", err: expect.stringContaining(words) });
  });

  it("a file that is no record is told in words, and the others are checked all the same", async () => {
    const outcome = await onrecord(["check", "graph.json", "record.json", "--sources", "texts"]);
    expect(outcome).toEqual({
      code: 1,
      out: expect.stringContaining(`${QUOTES} verified`),
      err: "graph.json cannot be read as a record.\n  This file holds a graph, not a record. Export it as Record JSON.\n",
    });
  });

  it("ONRECORD_SOURCES names the folder when --sources does not", async () => {
    const { out } = await onrecord(["check", "record.json"], { ONRECORD_SOURCES: join(dir, "texts") });
    expect(out).toContain(`${QUOTES} verified`);
    const other = await onrecord(["check", "record.json", "--sources", "missing"], {
      ONRECORD_SOURCES: join(dir, "texts"),
    });
    expect(other.code).toBe(1);
  });

  it("a record that holds its texts is checked on them, unless a folder has the same texts", async () => {
    const sources = record.sources.map((source) => ({ ...source, text: smallTexts[source.id] ?? "" }));
    writeFileSync(join(dir, "held.json"), writeRecord({ ...record, sources }));
    const held = await onrecord(["check", "held.json", "--strict"]);
    expect(held).toEqual({ code: 0, out: expect.stringContaining(`${QUOTES} verified, 0 moved`), err: "" });
    expect(held.out).toContain("held.json (courier-1), the recorded text");
    const { out } = await onrecord(["check", "held.json", "--sources", "texts"]);
    expect(out).toContain(`${join("texts", "courier-1.txt")}, the recorded text`);
  });

  it("the text of an article in HTML is what is read out of it", async () => {
    const sources = record.sources.map((source) => ({ ...source, names: [`${source.id}.html`] }));
    writeFileSync(join(dir, "paged.json"), writeRecord({ ...record, sources }));
    mkdirSync(join(dir, "pages"));
    for (const [id, text] of Object.entries(smallTexts)) {
      const page = `<html><body><p>${text.split("\n").join("</p><p>")}</p></body></html>`;
      writeFileSync(join(dir, "pages", `${id}.html`), page);
    }
    const { out } = await onrecord(["check", "paged.json", "--sources", "pages"]);
    expect(out).toContain(`${join("pages", "courier-1.html")}, another version of the text`);
    expect(out).toMatch(/ moved, 0 altered, 0 missing, 0 unchecked\n$/);
  });

  it("--json prints the same as data", async () => {
    const { out, code } = await onrecord(["check", "record.json", "--sources", "altered", "--json"]);
    expect(code).toBe(1);
    const [report] = JSON.parse(out);
    expect(report.totals.altered).toBe(1);
    expect(report.sources[0].text).toEqual({ file: join("altered", "courier-1.txt"), by: "name", unchanged: false });
    expect(report.quotes).toContainEqual(
      expect.objectContaining({ owner: "s01", where: "statements[0].quotes[0]", state: "altered" }),
    );
  });

  it("stops quietly when nobody reads on", async () => {
    const piped = await new Promise<Outcome>((resolve) => {
      // More than a pipe holds.
      const command = `"${process.execPath}" "${BIN}" check ${"broken.json ".repeat(300)} --json | head -c 1`;
      execFile("sh", ["-c", command], { cwd: dir }, (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      });
    });
    expect(piped).toEqual({ code: 0, out: "[", err: "" });
  });
});

describe("help", () => {
  test.each([[["--help"]], [["-h"]], [["help"]]])("%j lists every command on stdout", async (args) => {
    const { code, out, err } = await onrecord(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: onrecord COMMAND/);
    expect(out).toMatch(/\n {2}check +\S/);
  });

  test.each([[["check", "--help"]], [["check", "-h"]], [["help", "check"]]])(
    "%j tells of one command",
    async (args) => {
      const { code, out, err } = await onrecord(args);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(/^Usage: onrecord check FILE/);
      expect(out).toContain("Exit code");
    },
  );

  it("--version prints a version", async () => {
    expect(await onrecord(["--version"])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: "",
    });
  });

  it("runs from its sources as well, and says that it does", () => {
    const tsx = join(ROOT, "node_modules/.bin/tsx");
    const out = execFileSync(tsx, [join(ROOT, "src/cli/bin.ts"), "--version"], { encoding: "utf8" });
    expect(out).toBe("0.0.0 (from sources)\n");
  });
});

const sources = process.env.ONRECORD_SOURCES ?? "";
const skipped = sources === "" ? " (skipped: ONRECORD_SOURCES does not name the folder of the texts)" : "";

test.skipIf(sources === "")(`the record that ships is verified on its texts, to the last quote${skipped}`, async () => {
  const file = join(ROOT, "data/los-angeles-2025.json");
  const { code, out, err } = await onrecord(["check", file, "--strict"], { ONRECORD_SOURCES: sources });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/\n {2}[1-9]\d+ verified, 0 moved, 0 altered, 0 missing, 0 unchecked\n$/);
});

it("the record that ships is sound, and written as this version writes it", async () => {
  const file = join(ROOT, "data/los-angeles-2025.json");
  const { code, out } = await onrecord(["check", file]);
  expect(code).toBe(0);
  expect(out).not.toMatch(/problems?:|notes?:/);
  const text = readFileSync(file, "utf8");
  const { value } = readRecord(text);
  expect(value && writeRecord(value)).toBe(text);
});
