import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const BIN = inject("cli");

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
