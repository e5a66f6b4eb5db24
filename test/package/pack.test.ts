// The library and the command as somebody gets them: packed, installed in an empty folder, and run from there.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const MINUTES = 60_000;
let folder = "";
const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-pack-"));
  run("npm", ["pack", "--silent", "--pack-destination", folder], process.cwd());
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (!tarball) throw new Error("expected npm pack to leave a tarball, found none");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "reader", private: true, type: "module" }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", `./${tarball}`]);
  writeFileSync(join(folder, "record.json"), writeRecord(smallRecord));
}, 5 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package brings the library, the command, the schema and the record, and no page or tests", () => {
  const root = join(folder, "node_modules", "onrecord");
  expect(readdirSync(root).sort()).toEqual(["LICENSE", "README.md", "data", "dist", "package.json"]);
  expect(readdirSync(join(root, "dist"))).toEqual(["lib"]);
  const schema = JSON.parse(readFileSync(join(root, "dist", "lib", "record.schema.json"), "utf8")) as {
    $schema: string;
  };
  expect(schema.$schema).toContain("json-schema.org");
});

test("the library reads a record and answers a question", () => {
  const script = `
    import { readFileSync } from "node:fs";
    import { createMemoryEngine, NO_FILTER, only, readRecord, recordHash } from "onrecord";
    const { value } = readRecord(readFileSync("record.json", "utf8"));
    const engine = createMemoryEngine(value, recordHash(value));
    const counts = await engine.ask({ ask: "counts", filter: only(NO_FILTER, "stance", "oppose") });
    console.log(JSON.stringify(counts.statements));
  `;
  writeFileSync(join(folder, "ask.js"), script);
  const { kept, total } = JSON.parse(run(process.execPath, ["ask.js"])) as { kept: number; total: number };
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(total);
});

test("its types are found, and hold the engine to its questions", () => {
  const good =
    'import { NO_FILTER, only, type Engine } from "onrecord";\nexport const ask = async (e: Engine) => (await e.ask({ ask: "counts", filter: only(NO_FILTER, "stance", "oppose") })).statements.kept.toFixed();\n';
  const bad =
    'import type { Engine } from "onrecord";\nexport const ask = (e: Engine) => e.ask({ ask: "nothing of the kind" });\n';
  writeFileSync(join(folder, "good.ts"), good);
  writeFileSync(join(folder, "bad.ts"), bad);
  const check = (file: string) =>
    run(join(process.cwd(), "node_modules", ".bin", "tsc"), [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--skipLibCheck",
      "--types",
      "",
      "--ignoreConfig",
      file,
    ]);
  expect(check("good.ts")).toBe("");
  expect(() => check("bad.ts")).toThrow();
});

test("the library extracts statements from an article, with the weights that came along", () => {
  const script = `
    import { readFileSync } from "node:fs";
    import english from "wink-eng-lite-web-model";
    import { extract, readModel } from "onrecord";
    const weights = readFileSync(new URL(import.meta.resolve("onrecord/data/models/statements-en.bin")));
    const text = "“We will stay,” said Ada Lind, who chairs the board.";
    for (const { content, source } of extract(text, { model: readModel(english, weights) })) {
      console.log(content.map(({ start, end }) => text.slice(start, end)).join(), "|", source && text.slice(source.start, source.end));
    }
  `;
  writeFileSync(join(folder, "extract.js"), script);
  expect(run(process.execPath, ["extract.js"])).toContain("We will stay");
});

test("the command extracts statements, alone and with workers, and what it writes passes the strict check", () => {
  const command = join(folder, "node_modules", ".bin", "onrecord");
  mkdirSync(join(folder, "articles"));
  for (let i = 0; i < 9; i += 1) {
    writeFileSync(join(folder, "articles", `${i}.txt`), `“We will stay ${i} days,” said Ada Lind.\n`);
  }
  writeFileSync(join(folder, "page.html"), "<html><body><p>“We will stay,” said Ada Lind.</p></body></html>");
  const one = run(command, ["extract", "page.html"]);
  writeFileSync(join(folder, "one.json"), one);
  expect(run(command, ["check", "one.json", "--strict"])).toMatch(/[1-9]\d* verified, 0 moved/);
  const many = (workers: string) =>
    execFileSync(command, ["extract", "articles", "--format", "attributions"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ONRECORD_WORKERS: workers },
    });
  expect(many("2")).toBe(many("1"));
  expect(many("2").split("\n").length).toBe(10);
});

test("the command answers by its name", () => {
  const command = join(folder, "node_modules", ".bin", "onrecord");
  expect(run(command, ["--help"])).toContain("check");
  const graph = JSON.parse(run(command, ["graph", "record.json", "--stance", "oppose"])) as {
    edges: { attributes: { stance?: string } }[];
  };
  expect(graph.edges.length).toBeGreaterThan(0);
  for (const { attributes } of graph.edges) expect(attributes.stance).toBe("oppose");
});
