import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** As deep as where the package has it, so that it finds the models. */
export const BUILT = join(ROOT, "dist/test-cli");
export const BIN = join(BUILT, "cli.js");

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a user does, in a folder, without the texts that this machine may know of. */
export function runCli(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { ONRECORD_SOURCES: _, ...outer } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd, env: { ...outer, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
