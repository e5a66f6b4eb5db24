#!/usr/bin/env node
// The command line's door: Node's files, streams and exit code for `run`; and the door of its workers.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CliIo } from "./command.ts";
import { PROBLEMS } from "./command.ts";
import { SERVE, serveJobs } from "./extract/worker.ts";
import { run } from "./run.ts";
import { writeWhole } from "./write-whole.ts";

const io: CliIo = {
  read: (path) => readFileSync(path, "utf8"),
  bytes: (path) => readFileSync(path),
  isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
  list: (dir) =>
    readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(dir, entry.name))
      .sort(),
  write: writeWhole,
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  input: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
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
  program: new URL(import.meta.url),
  onInterrupt: (stop) => {
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    return {
      forget() {
        process.off("SIGINT", stop);
        process.off("SIGTERM", stop);
      },
    };
  },
};

const args = process.argv.slice(2);
if (args[0] === SERVE && process.send) await serveJobs(io.program, args.includes("--rules"));
else await main();

async function main(): Promise<void> {
  // Whoever reads our output may stop reading (`| head`); that is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  try {
    process.exitCode = await run(args, io);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = PROBLEMS;
  }
}
