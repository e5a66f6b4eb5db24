#!/usr/bin/env node
// The command line's door: Node's files, streams and exit code for `run`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CliIo } from "./command.ts";
import { PROBLEMS } from "./command.ts";
import { run } from "./run.ts";

const io: CliIo = {
  read: (path) => readFileSync(path, "utf8"),
  list: (dir) =>
    readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(dir, entry.name))
      .sort(),
  write: (path, text) => {
    writeFileSync(path, text);
  },
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  env: process.env,
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
};

// Whoever reads our output may stop reading (`| head`); that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = PROBLEMS;
}
