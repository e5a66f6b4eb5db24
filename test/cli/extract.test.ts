import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import { paragraph, wordFile } from "../fixtures/word-file.ts";
import { BIN, type Outcome, runCli } from "./run-cli.ts";

/** Each process loads its own model of English. */
const MINUTES = 240_000;

let dir = "";
const NAMES = [
  "Ada Lind",
  "Ben Okoro",
  "Carla Voss",
  "Dan Reyes",
  "Eve Marsh",
  "Finn Osei",
  "Gro Dahl",
  "Hal Brandt",
  "Ida Moe",
];

const article = (name: string, i: number) =>
  `Ferries stay, says ${name}\n\n“We will keep all ${i + 2} crossings open,” said ${name} on Monday. ` +
  `${name} warned that the fares would rise in May.\n`;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "onrecord-"));
  mkdirSync(join(dir, "texts"));
  NAMES.forEach((name, i) => {
    writeFileSync(join(dir, "texts", `${"abcdefghi"[i]}-ferries.txt`), article(name, i));
  });
  writeFileSync(join(dir, "texts", "picture.png"), "PNG");
  mkdirSync(join(dir, "pictures"));
  writeFileSync(join(dir, "pictures", "a.png"), "PNG");
  mkdirSync(join(dir, "bad"));
  writeFileSync(join(dir, "bad", "a.txt"), article("Ada Lind", 0));
  writeFileSync(join(dir, "bad", "b-latin.txt"), Buffer.from("“Café”, she said.", "latin1"));
  writeFileSync(join(dir, "bad", "c-binary.txt"), Buffer.from([80, 1, 3, 4, 0, 0, 1, 255]));
  writeFileSync(join(dir, "bad", "d-empty.txt"), "");
  writeFileSync(join(dir, "bad", "e.md"), "# Ferries\n\n“No,” said **Ada Lind**.\n");
  mkdirSync(join(dir, "twins"));
  writeFileSync(join(dir, "twins", "a.txt"), article("Ada Lind", 0));
  writeFileSync(join(dir, "twins", "a.md"), article("Ada Lind", 0));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const onrecord = (args: readonly string[], env?: Record<string, string>) => runCli(dir, args, env);
const extract = (...args: string[]) => onrecord(["extract", ...args]);

/** The same without a process of its own, which takes most of the time. Paths are told as they were given. */
async function inProcess(args: readonly string[]): Promise<Outcome> {
  const told = { out: "", err: "" };
  const code = await run(["extract", ...args], {
    read: (path) => readFileSync(join(dir, path), "utf8"),
    bytes: (path) => readFileSync(join(dir, path)),
    isFolder: (path) => existsSync(join(dir, path)) && statSync(join(dir, path)).isDirectory(),
    list: (path) =>
      readdirSync(join(dir, path))
        .sort()
        .map((name) => join(dir, path, name)),
    write: (path, text) => writeFileSync(join(dir, path), text),
    makeFolder: (path) => {
      mkdirSync(join(dir, path), { recursive: true });
    },
    input: () => Promise.resolve(new Uint8Array()),
    out: (text) => {
      told.out += text;
    },
    err: (text) => {
      told.err += text;
    },
    env: { ONRECORD_WORKERS: "1" },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    program: pathToFileURL(BIN),
    onInterrupt: () => ({ forget() {} }),
  });
  return { code, ...told };
}

/** With a text on standard input. */
function withInput(input: string | Buffer, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, "extract", ...args], { cwd: dir });
    const told = { out: "", err: "" };
    child.stdout.on("data", (data) => {
      told.out += data;
    });
    child.stderr.on("data", (data) => {
      told.err += data;
    });
    child.on("close", (code) => resolve({ code: code ?? -1, ...told }));
    child.stdin.end(input);
  });
}

interface Attributions {
  readonly name: string;
  readonly textHash: string;
  readonly statements: readonly {
    readonly start: number;
    readonly end: number;
    readonly spans: readonly (readonly [number, number])[];
    readonly kind: string;
    readonly cue: { readonly start: number; readonly end: number; readonly text: string } | null;
    readonly source: { readonly start: number; readonly end: number; readonly text: string } | null;
  }[];
}

describe("onrecord extract", () => {
  it("reads a Word file among the articles of a folder, and checks a record of it against that file again", async () => {
    mkdirSync(join(dir, "word"));
    const words = article("Ada Lind", 0).trim().split("\n\n");
    const body = words.map((one) => paragraph(one)).join("");
    writeFileSync(join(dir, "word", "ferries.docx"), await wordFile({ body }));
    const { code, out, err } = await inProcess(["word"]);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^1 article: \d+ statements?\.\n$/) });
    const { value } = readRecord(out);
    expect(value?.sources).toMatchObject([{ names: ["ferries.docx"], text: article("Ada Lind", 0) }]);
    const quotes = value?.statements.flatMap((statement) => statement.quotes) ?? [];
    expect(quotes.map(({ exact }) => exact)).toContain("We will keep all 2 crossings open,");
    if (value === null) throw new Error("expected a record");
    const bare = { ...value, sources: value.sources.map(({ text: _, ...source }) => source) };
    writeFileSync(join(dir, "word.json"), writeRecord(bare));
    expect(await onrecord(["check", "word.json", "--sources", "word", "--strict"])).toMatchObject({ code: 0 });
  });

  it("refuses one file of another kind with a word instead of reading it as text", async () => {
    writeFileSync(join(dir, "record.json"), "{}");
    expect(await inProcess(["record.json"])).toEqual({
      code: 1,
      out: "",
      err: "record.json is a JSON file. Articles are read from plain text, Markdown, HTML and Word files (.txt, .md, .html, .docx).\n",
    });
    expect((await inProcess(["pictures/a.png"])).err).toContain("pictures/a.png is a picture.");
  });

  it("makes a record of suggestions of one article, which the strict check passes without another file", async () => {
    const { code, out, err } = await extract("texts/a-ferries.txt");
    expect(code).toBe(0);
    expect(err).toMatch(/^1 article: \d+ statements?\.\n$/);
    const { value } = readRecord(out);
    const quotes = value?.statements.flatMap((statement) => statement.quotes) ?? [];
    expect(quotes.map(({ exact }) => exact)).toContain("We will keep all 2 crossings open,");
    expect(value?.sources).toMatchObject([{ names: ["a-ferries.txt"], text: article("Ada Lind", 0) }]);
    for (const { review, suggested } of value?.statements ?? []) {
      expect(review.status).toBe("suggested");
      expect(suggested?.confidence.content).toBeGreaterThan(0);
    }
    writeFileSync(join(dir, "one.json"), out);
    const checked = await onrecord(["check", "one.json", "--strict"]);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toMatch(/\n {2}[1-9]\d* verified, 0 moved, 0 altered, 0 missing, 0 unchecked\n$/);
  });

  it("says of an article what its first lines tell, and nothing that they do not", async () => {
    const head = "Ferries stay\n\nBy Ben Okoro\n\nHarlow Courier, 12 March 2026\n\n";
    mkdirSync(join(dir, "headed"), { recursive: true });
    writeFileSync(join(dir, "headed", "stay.txt"), `${head}“We will keep the ferries,” said Ada Lind.\n`);
    writeFileSync(join(dir, "headed", "bare.txt"), "“We will keep the ferries,” said Ada Lind on Monday.\n");
    const { value } = readRecord((await extract("headed")).out);
    const [bare, stay] = value?.sources ?? [];
    const outlet = value?.actors.find(({ name }) => name === "Harlow Courier");
    expect(stay).toMatchObject({
      title: "Ferries stay",
      author: "Ben Okoro",
      published: { edtf: "2026-03-12", basis: "stated" },
      publisher: outlet?.id,
    });
    expect(outlet?.kind).toBe("outlet");
    expect(bare).toMatchObject({ title: null, author: null, published: null, publisher: null, url: null });
  });

  it("writes attributions whose spans are the words that they say they are", async () => {
    const { code, out } = await extract("texts/a-ferries.txt", "--format", "attributions");
    expect(code).toBe(0);
    const { name, statements } = JSON.parse(out) as Attributions;
    expect(name).toBe("a-ferries.txt");
    const text = article("Ada Lind", 0);
    const words = statements.flatMap(({ spans }) => spans.map(([start, end]) => text.slice(start, end)));
    expect(words.join(" | ")).toContain("We will keep all 2 crossings open");
    for (const { start, end, spans, kind, cue, source } of statements) {
      expect([start, end]).toEqual([spans[0]?.[0], spans.at(-1)?.[1]]);
      expect(["direct", "mixed", "indirect"]).toContain(kind);
      for (const named of [cue, source]) if (named) expect(text.slice(named.start, named.end)).toBe(named.text);
    }
    expect(statements.some(({ cue, source }) => cue?.text === "said" && source?.text.startsWith("Ada Lind"))).toBe(
      true,
    );
  });

  it("reads standard input, as text or as a page", async () => {
    const [text, page] = await Promise.all([
      withInput(article("Ada Lind", 0), "-", "--format", "attributions"),
      withInput(`<!doctype html><html><body><p>${article("Ada Lind", 0)}</p></body></html>`, "-"),
    ]);
    expect(text.code).toBe(0);
    expect((JSON.parse(text.out) as Attributions).statements.length).toBeGreaterThan(0);
    const { value } = readRecord(page.out);
    expect(value?.sources[0]?.text).toMatch(/^Ferries stay, says Ada Lind “We will/);
    expect(value?.sources[0]?.names).toEqual([]);
  });

  it("goes by rules alone when it is told to", async () => {
    const { code, out } = await extract("texts/a-ferries.txt", "--rules", "--format", "attributions");
    expect(code).toBe(0);
    expect((JSON.parse(out) as Attributions).statements.length).toBeGreaterThan(0);
  });
});

describe("with --record", () => {
  it("the record is extended by what is new, which the strict check passes, and a text that it has is not added again", async () => {
    const first = await inProcess(["texts/a-ferries.txt", "-o", "before.json"]);
    expect(first.code).toBe(0);
    const before = readRecord(readFileSync(join(dir, "before.json"), "utf8")).value;
    const { code, err } = await extract("texts", "--record", "before.json", "-o", "after.json");
    expect(code).toBe(0);
    expect(err).toContain(
      "a-ferries.txt is in the record already, as src-ferries-stay-says-ada-lind. Nothing is added.\n",
    );
    const after = readRecord(readFileSync(join(dir, "after.json"), "utf8")).value;
    expect(after?.title).toBe(before?.title);
    expect(after?.sources.length).toBe(9);
    const added = (after?.statements.length ?? 0) - (before?.statements.length ?? 0);
    const there = before?.statements.length;
    expect(err).toContain(`9 articles: ${added} statements added; ${there} in 1 article that was there already`);
    for (const list of ["sources", "actors", "statements"] as const)
      for (const one of before?.[list] ?? []) expect(after?.[list]).toContainEqual(one);
    expect(after?.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ada Lind", "Ben Okoro"]));
    expect((await onrecord(["check", "after.json", "--strict"])).code).toBe(0);
  });

  it("says how many statements were added of one article, and that none were the second time", async () => {
    const empty = await inProcess(["texts/a-ferries.txt", "-o", "first.json"]);
    const [, found] = /1 article: (\d+) statements\./.exec(empty.err) ?? [];
    const again = await inProcess(["texts/a-ferries.txt", "--record", "first.json"]);
    expect(again.err).toContain(`1 article: 0 statements added; ${found} in 1 article that was there already.\n`);
    const other = await inProcess(["texts/b-ferries.txt", "--record", "first.json"]);
    expect(other.err).toMatch(/1 article: [1-9]\d* statements added\.\n/);
  });

  it("what states nothing is in no record and is not counted, whatever is asked for but the bare list", async () => {
    const denial = "Ada Lind said the fares would rise. Her spokesman, Ben Okoro, denied that.\n";
    mkdirSync(join(dir, "denials"));
    writeFileSync(join(dir, "denials", "denial.txt"), denial);
    const record = await inProcess(["denials/denial.txt"]);
    const held = readRecord(record.out).value?.statements.length;
    expect(held).toBe(1);
    expect(record.err).toBe("1 article: 1 statement.\n");
    expect((await inProcess(["denials/denial.txt", "--issues"])).err).toBe(record.err);
    expect((await inProcess(["denials"])).err).toBe(record.err);
    expect((await inProcess(["denials", "-o", "denied/"])).err).toBe("1 article: 1 statement.\nWritten to denied/.\n");
    const bare = await inProcess(["denials", "--format", "attributions"]);
    expect((JSON.parse(bare.out) as Attributions).statements).toHaveLength(2);
    expect(bare.err).toBe("1 article: 2 statements.\n");
    writeFileSync(join(dir, "denied.json"), record.out);
    const again = await inProcess(["denials", "--record", "denied.json", "-o", "again.json"]);
    expect(again.err).toContain("1 article: 0 statements added; 1 in 1 article that was there already.\n");
  });

  it("who may be the same is told of with the reason, and stands apart", async () => {
    writeFileSync(join(dir, "lind.txt"), "“We are glad,” said Lind on Monday.\n");
    await inProcess(["texts/a-ferries.txt", "-o", "known.json"]);
    const { code, out, err } = await inProcess(["lind.txt", "--record", "known.json"]);
    expect(code).toBe(0);
    expect(err).toMatch(
      /Ada Lind \(actor-ada-lind\).* may be the same\. An article prints “Lind” without a first name/,
    );
    expect(readRecord(out).value?.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ada Lind", "Lind"]));
  });

  it("and --same, who surely is the same is one actor, which is told of and counted", async () => {
    writeFileSync(join(dir, "lind.txt"), "“We are glad,” said Lind on Monday.\n");
    await inProcess(["texts/a-ferries.txt", "-o", "known.json"]);
    const { code, out, err } = await inProcess(["lind.txt", "--record", "known.json", "--same"]);
    expect(code).toBe(0);
    expect(err).toMatch(/Ada Lind \(actor-ada-lind\).* are one now\. An article prints “Lind” without a first name/);
    expect(err).toContain("1 of 1 pair that may be the same is one now.\n");
    const record = readRecord(out).value;
    const names = record?.actors.map(({ name }) => name);
    expect(names).toContain("Ada Lind");
    expect(names).not.toContain("Lind");
    expect(record?.actors.find(({ name }) => name === "Ada Lind")?.aliases).toContain("Lind");
    const said = record?.statements.find(({ source }) => source === "src-lind");
    expect(said?.speaker).toBe("actor-ada-lind");
    const wrong = await inProcess(["lind.txt", "--same", "--format", "attributions"]);
    expect(wrong.code).toBe(2);
  });

  it("and --same, a surname of two stays apart, with the doubt", async () => {
    writeFileSync(join(dir, "linds.txt"), "“We are glad,” said Mia Lind. “We are not,” said Ada Lind, the mayor.\n");
    writeFileSync(join(dir, "lind.txt"), "“We are glad,” said Lind on Monday.\n");
    await inProcess(["linds.txt", "-o", "linds.json"]);
    const { out, err } = await inProcess(["lind.txt", "--record", "linds.json", "--same"]);
    expect(err).toMatch(
      /Ada Lind.* may be the same\..*(Ada Lind and Mia Lind|Mia Lind and Ada Lind) both have that surname\./,
    );
    expect(err).toContain("0 of 2 pairs that may be the same are one now.\n");
    expect(readRecord(out).value?.actors.map(({ name }) => name)).toContain("Lind");
  });
});

describe("with --issues", () => {
  it("what may be contested is listed for a person to decide, as text and as JSON, and is no record", async () => {
    const text = await inProcess(["texts", "--issues"]);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/^1\. \S.*\n {3}\d+ statements? by \d+ speakers?/);
    const json = await inProcess(["texts", "--issues", "--json"]);
    const proposals = JSON.parse(json.out) as { phrase: string; statements: { source: string }[] }[];
    expect(text.out).toContain(`1. ${proposals[0]?.phrase}\n`);
    expect(proposals[0]?.statements[0]?.source).toMatch(/-ferries\.txt$/);
  });
});

describe("a folder", () => {
  it(
    "is written file by file, the same bytes with one worker, with several, and in parts put together",
    async () => {
      const args = ["extract", "texts", "--format", "attributions"];
      const one = await onrecord([...args, "-o", "one"], { ONRECORD_WORKERS: "1" });
      expect(one).toMatchObject({ code: 0, out: "" });
      expect(one.err).toMatch(/^9 articles: \d+ statements; 1 file of other kinds left out\.\nWritten to one\.\n$/);
      const files = readdirSync(join(dir, "one")).sort();
      expect(files).toEqual(NAMES.map((_, i) => `${"abcdefghi"[i]}-ferries.json`));
      await onrecord([...args, "-o", "three"], { ONRECORD_WORKERS: "3" });
      for (const part of ["1/2", "2/2"]) await onrecord([...args, "-o", "parts", "--shard", part]);
      for (const other of ["three", "parts"]) {
        expect(readdirSync(join(dir, other)).sort()).toEqual(files);
        for (const file of files) {
          expect(readFileSync(join(dir, other, file), "utf8")).toBe(readFileSync(join(dir, "one", file), "utf8"));
        }
      }
    },
    MINUTES,
  );

  it("is printed line by line, and its parts, one after the other, are the whole", async () => {
    const args = ["texts", "--format", "attributions", "--rules"];
    const whole = await inProcess(args);
    expect(whole.code).toBe(0);
    const parts: string[] = [];
    for (const part of ["1/3", "2/3", "3/3"]) parts.push((await inProcess([...args, "--shard", part])).out);
    expect(parts.join("")).toBe(whole.out);
    for (const part of parts) expect(part.split("\n").length).toBe(4);
  });

  it("becomes one record, or one for each article in a folder", async () => {
    const whole = await extract("texts", "-o", "whole.json");
    expect(whole).toMatchObject({ code: 0, out: "" });
    expect(readRecord(readFileSync(join(dir, "whole.json"), "utf8")).value?.sources.length).toBe(9);
    expect((await onrecord(["check", "whole.json", "--strict", "--sources", "texts"])).code).toBe(0);
    await extract("texts", "-o", "records/");
    const records = readdirSync(join(dir, "records"));
    expect(records.length).toBe(9);
    expect(readRecord(readFileSync(join(dir, "records", "a-ferries.json"), "utf8")).value?.sources.length).toBe(1);
  });

  it("tells of each file that cannot be read, goes on with the rest, and ends with 1", async () => {
    const { code, err } = await extract("bad", "--format", "attributions", "-o", "rest");
    expect(code).toBe(1);
    expect(err.split("\n").slice(0, 3)).toEqual([
      `${join("bad", "b-latin.txt")} is not written in UTF-8. Save it as UTF-8 text.`,
      `${join("bad", "c-binary.txt")} holds no text but other bytes.`,
      `${join("bad", "d-empty.txt")} has no words to read.`,
    ]);
    expect(err).toContain("2 articles: ");
    expect(err).toContain("; 3 files could not be read.");
    expect(readdirSync(join(dir, "rest")).sort()).toEqual(["a.json", "e.json"]);
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)("tells of a file without permission", async () => {
    mkdirSync(join(dir, "shut"));
    writeFileSync(join(dir, "shut", "a.txt"), "words");
    chmodSync(join(dir, "shut", "a.txt"), 0);
    const { code, err } = await extract("shut", "-o", "shut.json");
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no permission to read it."),
    });
  });

  it("stops at a wish to stop, with whole files alone and none of its processes left", async () => {
    mkdirSync(join(dir, "many"));
    const text = Array.from({ length: 300 }, (_, i) => article(NAMES[i % 9] ?? "", i)).join("\n");
    for (let i = 0; i < 40; i += 1) writeFileSync(join(dir, "many", `${i}.txt`), text);
    const child = spawn(process.execPath, [BIN, "extract", "many", "--format", "attributions", "-o", "stopped"], {
      cwd: dir,
      env: { ...process.env, ONRECORD_WORKERS: "2" },
    });
    const { code, err } = await stoppedAfterFirst(child);
    expect(code).toBe(130);
    expect(err).toMatch(/^Stopped after \d+ of 40 files\.\n$/);
    const written = readdirSync(join(dir, "stopped"));
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(40);
    for (const file of written) {
      expect(file).toMatch(/^\d+\.json$/);
      expect(() => JSON.parse(readFileSync(join(dir, "stopped", file), "utf8"))).not.toThrow();
    }
  });
});

/** Asks the program to stop as soon as one file is written. */
function stoppedAfterFirst(child: ChildProcess): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    let err = "";
    child.stderr?.on("data", (data) => {
      err += data;
    });
    const look = setInterval(() => {
      const written = readdirSync(dir).includes("stopped") && readdirSync(join(dir, "stopped")).length > 0;
      if (!written) return;
      clearInterval(look);
      child.kill("SIGINT");
    }, 5);
    child.on("close", (code) => {
      clearInterval(look);
      resolve({ code, err });
    });
  });
}

describe("onrecord extract refuses what cannot be meant", () => {
  test.each<[string[], number, string]>([
    [[], 2, "No article is given."],
    [["a.txt", "b.txt"], 2, "One file or folder at a time; a folder holds several."],
    [["nothing.txt"], 2, "nothing.txt cannot be read. There is no such file or folder."],
    [["pictures"], 2, "pictures holds no article: no .txt, .md, .html or .docx file lies in it."],
    [["texts", "--format", "csv"], 2, "--format csv: it should be record or attributions."],
    [["texts", "--shard", "0/2"], 2, "--shard 0/2: it should be a part and how many there are, such as 2/4."],
    [["texts", "--shard", "3/2"], 2, "--shard 3/2: it should be"],
    [["texts", "--shard", "half"], 2, "--shard half: it should be"],
    [["texts/a-ferries.txt", "--shard", "1/2"], 2, "--shard goes with a folder."],
    [["-", "--shard", "1/2"], 2, "--shard goes with a folder."],
    [["texts", "--rule"], 2, "--rule is no option of onrecord extract. The nearest: --rules."],
    [["texts", "--record", "nothing.json"], 2, "nothing.json cannot be read."],
    [["texts", "--record", "texts/a-ferries.txt"], 1, "texts/a-ferries.txt cannot be read as a record."],
    [["texts", "--record", "a.json", "--format", "attributions"], 2, "--record makes one record"],
    [["texts", "--json"], 2, "--json goes with --issues."],
    [["texts", "--issues", "--format", "record"], 2, "--issues goes with no other format."],
    [["texts", "--issues", "-o", "out/"], 2, "--issues makes one list"],
    [["twins", "--format", "attributions", "-o", "out"], 2, "would both be written to a.json. Rename one of them."],
    [["texts", "--format", "attributions", "-o", "bad/a.txt"], 2, "bad/a.txt cannot be made a folder. It is a file."],
    [["texts/a-ferries.txt", "-o", "nowhere/a.json"], 2, "nowhere/a.json cannot be written. There is no such folder."],
    [["bad/b-latin.txt"], 1, "is not written in UTF-8."],
  ])("%j", async (args, code, words) => {
    expect(await inProcess(args)).toMatchObject({ code, out: "", err: expect.stringContaining(words) });
  });

  it("and tells what it can do", async () => {
    const { code, out } = await extract("--help");
    expect(code).toBe(0);
    for (const option of ["--rules", "--record", "--issues", "--format", "--shard", "--output", "ONRECORD_WORKERS"])
      expect(out).toContain(option);
  });
});
