import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Graph from "graphology";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { readRecord, recordHash, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { type Outcome, runCli } from "./run-cli.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "onrecord-"));
  writeFileSync(join(dir, "record.json"), writeRecord(smallRecord));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the program as a user does. Paths are inside the test's folder. */
const onrecord = (args: readonly string[], env?: Record<string, string>) => runCli(dir, args, env);

/** The same without a process of its own, which takes most of the time. */
async function inProcess(args: readonly string[], onWrite?: Error): Promise<Outcome> {
  const written = { out: "", err: "" };
  const code = await run(args, {
    read: (path) => readFileSync(join(dir, path), "utf8"),
    bytes: (path) => readFileSync(join(dir, path)),
    isFolder: () => false,
    list: () => [],
    write: (path) => {
      throw onWrite ?? new Error(`expected nothing to be written, got ${path}`);
    },
    makeFolder: () => {},
    input: () => Promise.resolve(new Uint8Array()),
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    program: new URL(import.meta.url),
    onInterrupt: () => ({ forget() {} }),
  });
  return { code, ...written };
}

const graph = (...args: string[]) => onrecord(["graph", "record.json", ...args]);

function opened(text: string): OnRecord {
  const { value, problems } = readRecord(text);
  if (!value) throw new Error(`expected a record, got ${JSON.stringify(problems)}`);
  return value;
}

describe("onrecord graph", () => {
  it("writes the filtered graph to standard output and its counts to standard error", async () => {
    const { code, out, err } = await graph("--stance", "oppose", "--speaker", "ben-okoro");
    expect(code).toBe(0);
    const drawn = Graph.from(JSON.parse(out));
    expect(err).toBe(
      `Statements that oppose something, by Ben Okoro: 2 statements, ${drawn.order} nodes, ${drawn.size} edges, 2 sources.\n`,
    );
    expect(drawn.hasEdge("ben-okoro~oppose~night-buses")).toBe(true);
    expect(drawn.hasEdge("ben-okoro~support~fare-rise")).toBe(false);
  });

  it("gives the same bytes in every language and time zone", async () => {
    const args = ["graph", "record.json", "--show", "sources,relations", "--view", "statements"];
    const outcomes = await Promise.all(
      [
        { TZ: "UTC", LANG: "C", LC_ALL: "C" },
        { TZ: "Asia/Kathmandu", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
        { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      ].map((env) => onrecord(args, env)),
    );
    expect(new Set(outcomes.map(({ out }) => out)).size).toBe(1);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  });

  it("takes values that repeat and values with commas as the same", async () => {
    const [repeated, listed] = await Promise.all([
      graph("--speaker", "ada-lind", "--speaker", "ben-okoro", "--stance", "oppose", "--stance", "support"),
      graph("--speaker", "ben-okoro,ada-lind", "--stance=support,oppose"),
    ]);
    expect(repeated.out).toBe(listed.out);
    expect(repeated.out).toMatch(/^\{\n/);
  });

  it("writes a record that check passes, and keeps where it came from when everything of it is written", async () => {
    const part = await graph("--around", "night-buses", "--steps", "1", "--format", "record", "-o", "part.json");
    expect(part).toMatchObject({ code: 0, out: "" });
    expect(part.err).toMatch(/within 1 step of Night buses: .*\nWritten to part\.json\.\n$/);
    const text = readFileSync(join(dir, "part.json"), "utf8");
    expect(opened(text).derivedFrom).toMatchObject({ title: smallRecord.title, hash: recordHash(smallRecord) });
    const [checked, again] = await Promise.all([
      onrecord(["check", "part.json"]),
      onrecord(["graph", "part.json", "--everything", "--format", "record"]),
    ]);
    expect(checked.code, checked.out + checked.err).toBe(0);
    expect(again.out).toBe(text);
  });

  it("writes quotes as Markdown, and the statements behind a tie", async () => {
    const { code, out } = await graph("--select", "ada-lind~support~night-buses", "--format", "quotes");
    expect(code).toBe(0);
    expect(out).toContain("the selection of Ada Lind supports Night buses: 1 statement (2 appearances) in 2 sources.");
    expect(out.match(/^\d+\. /gm)).toEqual(["1. ", "2. "]);
  });

  it("writes how it is coded as Markdown, of all of the record or of a part", async () => {
    const { code, out } = await graph("--everything", "--format", "codebook");
    expect(code).toBe(0);
    expect(out).toMatch(/^# .*: codebook\n/);
    expect(out).toContain("### Night buses\n\nBuses should run through the night.");
    const part = await graph("--speaker", "ada-lind", "--format", "codebook");
    expect(part.out).toContain("Used in 1 statement: 1 support. Id: night-buses.");
  });

  it("leaves out what is named, of any kind", async () => {
    const { code, out, err } = await inProcess([
      "graph",
      "record.json",
      "--without",
      "ada-lind,fare-rise",
      "--without",
      "s09",
    ]);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Statements without Ada Lind or Higher fares or Buses should take people home at night: 4 stat/,
    );
    const drawn = Graph.from(JSON.parse(out));
    expect(drawn.nodes().sort()).toEqual(["ben-okoro", "night-buses", "night-riders"]);
  });

  it("walks along the ties or against them, and expands what it meets", async () => {
    const around = async (...args: string[]) => {
      const { out, err } = await inProcess(["graph", "record.json", "--around", "ada-lind", ...args]);
      return { nodes: Graph.from(JSON.parse(out)).nodes().sort(), err };
    };
    const out = await around("--way", "out");
    expect(out.nodes).toEqual(["ada-lind", "fare-rise", "night-buses"]);
    expect(out.err).toContain("; of these, within 1 step out from Ada Lind: ");
    const into = await around("--way", "in", "--expand", "ben-okoro");
    expect(into.nodes).toEqual(["ada-lind", "ben-okoro", "fare-rise", "night-buses", "night-riders"]);
    expect(into.err).toContain("; of these, within 1 step in to Ada Lind, with all ties of Ben Okoro: ");
  });

  it("tells what it can do", async () => {
    const { code, out, err } = await onrecord(["graph", "--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const option of [
      "--stance",
      "--issue",
      "--speaker",
      "--without",
      "--around",
      "--way",
      "--expand",
      "--select",
      "--format",
      "--output",
      "--view",
    ]) {
      expect(out).toContain(option);
    }
  });
});

describe("onrecord graph refuses what cannot be meant", () => {
  it.each([
    {
      args: ["--stance", "against"],
      words: "--stance against: it should be support, oppose, mixed, neutral or uncoded.",
    },
    { args: ["--speaker", "lind"], words: "--speaker lind: this record has no such id. The nearest: ada-lind." },
    {
      args: ["--issue", "night-busses"],
      words: "--issue night-busses: this record has no such id. The nearest: night-buses.",
    },
    { args: ["--around", "ada-lind~support~nihgt-buses"], words: "The nearest: night-buses." },
    { args: ["--around", "ada-lind", "--steps", "4"], words: "--steps 4: it should be 1, 2 or 3." },
    { args: ["--around", "ada-lind", "--steps", "-1"], words: "--steps -1: it should be 1, 2 or 3." },
    { args: ["--steps", "-1"], words: "--steps -1: it should be 1, 2 or 3." },
    { args: ["--steps=-1"], words: "--steps -1: it should be 1, 2 or 3." },
    { args: ["--steps", "4"], words: "--steps 4: it should be 1, 2 or 3." },
    { args: ["--steps", "2"], words: "--steps goes with --around." },
    { args: ["--way", "out"], words: "--way goes with --around." },
    { args: ["--expand", "ada-lind"], words: "--expand goes with --around." },
    { args: ["--around", "ada-lind", "--way", "up"], words: "--way up: it should be both, out or in." },
    { args: ["--around", "ada-lind", "--expand", "lind"], words: "--expand lind: this record has no such id." },
    { args: ["--without", "ada-lin"], words: "--without ada-lin: this record has no such id. The nearest: ada-lind." },
    { args: ["--everything", "--select", "ada-lind"], words: "--everything and --select exclude each other." },
    { args: ["--everything", "--text", "bus"], words: "--everything takes no filter." },
    { args: ["--from", "March"], words: "--from March: a date is written 2025, 2025-06 or 2025-06-08." },
    { args: ["--view", "table"], words: "--view table: it should be actors or statements." },
    { args: ["--show", "all"], words: "--show all: it should be sources, relations, affiliations or isolates." },
    { args: ["--format", "gexf"], words: "--format gexf: it should be graph, record, csv, quotes or codebook." },
    { args: ["--stanse", "oppose"], words: "--stanse is no option of onrecord graph. The nearest: --stance." },
    { args: ["--bogus"], words: "--bogus is no option of onrecord graph.\n" },
    { args: ["--toString=1"], words: "--toString is no option of onrecord graph.\n" },
    { args: ["-x"], words: "-x is no option of onrecord graph.\n" },
    { args: ["--everything=yes"], words: "--everything takes no value." },
    { args: ["--speaker", "--stance", "oppose"], words: "--speaker needs a value." },
    { args: ["-o"], words: "-o needs a value." },
    { args: ["--speaker"], words: "--speaker needs a value." },
    { args: ["other.json"], words: "One record at a time" },
  ])("$args", async ({ args, words }) => {
    const { code, out, err } = await inProcess(["graph", "record.json", ...args]);
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    // One line more says where to read on; a wrong id has said all.
    expect(err.split("\n").slice(1)).toEqual(
      err.includes("no such id") ? [""] : ["onrecord graph --help tells more.", ""],
    );
  });

  it.each([
    ["nowhere/part.json", "There is no such folder."],
    ["folder", "It is a folder."],
    ["record.json/part.json", "A part of its path is not a folder."],
  ])("to write to %s", async (path, reason) => {
    mkdirSync(join(dir, "folder"), { recursive: true });
    const { code, out, err } = await graph("-o", path);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `${path} cannot be written. ${reason}\n` });
  });

  it("to write where there is no permission, and tells a reason that it has no words for", async () => {
    const failing = (code: string) =>
      inProcess(["graph", "record.json", "-o", "x.json"], Object.assign(new Error(), { code }));
    expect((await failing("EACCES")).err).toBe("x.json cannot be written. There is no permission to write it.\n");
    expect(await failing("EMFILE")).toMatchObject({
      code: 2,
      err: "x.json cannot be written. The system says EMFILE.\n",
    });
  });

  it("takes a value that begins with a dash when it is joined to its option", async () => {
    const { code, err } = await inProcess(["graph", "record.json", "--text=-dawn"]);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining("with the words “-dawn”") });
  });

  it("a file that is not there, and one that is no record", async () => {
    writeFileSync(join(dir, "graph.json"), '{"nodes": [], "edges": []}');
    const [absent, wrong] = await Promise.all([onrecord(["graph", "absent.json"]), onrecord(["graph", "graph.json"])]);
    expect(absent).toMatchObject({ code: 2, out: "" });
    expect(absent.err).toContain("absent.json cannot be read.");
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toContain("This file holds a graph, not a record.");
  });
});
