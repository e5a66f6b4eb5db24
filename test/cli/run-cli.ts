import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const TSX = join(ROOT, "node_modules/.bin/tsx");
export const BIN = join(ROOT, "src/cli/bin.ts");

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a user does, in a folder, without the texts that this machine may know of. */
export function runCli(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { ONRECORD_SOURCES: _, ...outer } = process.env;
  return new Promise((resolve) => {
    execFile(TSX, [BIN, ...args], { cwd, env: { ...outer, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
