// Everything that `npm test` stands for, one step after the other: format and lint, types, unit tests, build, browser tests.
// Ends with a plain line "N passed, N failed, N skipped" over both test runs; exit code 1 when any step failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const reports = mkdtempSync(join(tmpdir(), "onrecord-test-"));
const counts = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

step("format and lint", ["biome", "check", "--error-on-warnings", "."]);
step("types of the pure rooms", ["tsc", "-p", "src/tsconfig.json"]);
step("types", ["tsc", "-p", "tsconfig.json"]);
tests("node");
step("build", ["vite", "build", "--logLevel", "warn"]);
tests("app");

if (process.env.ONRECORD_TESTS !== "all") {
  process.stdout.write(
    "\nLeft out: browser tests of areas that stand on their own; `npm run test:all` runs them as well.\n",
  );
}
rmSync(reports, { recursive: true, force: true });
if (broken.length > 0) process.stdout.write(`\nFailed: ${broken.join(", ")}\n`);
// A step that broke without a test of its own counts as one failure, so that the line below never looks clean.
const failed = Math.max(counts.failed, broken.length);
process.stdout.write(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`);
process.exit(failed > 0 || counts.passed === 0 ? 1 : 0);

function step(name, [command, ...args]) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(join("node_modules", ".bin", command), args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) broken.push(name);
}

function tests(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  step(`${project} tests`, ["vitest", "run", "--project", project, ...reporters]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
    counts.skipped += numPendingTests + numTodoTests;
  } catch {
    broken.push(`${project} tests left no report`);
  }
}
