import { readFileSync } from "node:fs";
import type { ExtractionModel } from "../../extract/index.ts";
import { whyNotRead } from "../arguments.ts";
import { type Asked, type Extracted, extractedFrom, NOTHING } from "./extracted.ts";
import { loadModel } from "./load-model.ts";

/** The program's first argument when it is to be a worker of itself; `--rules` may follow. */
export const SERVE = "--serve";

/** A file, by its place among all that are read. */
export interface Job {
  readonly index: number;
  readonly path: string;
  readonly asked: Asked;
}

export interface Done extends Extracted {
  readonly index: number;
  readonly path: string;
  /** Why the file could not be opened, in words; null when it could. */
  readonly refusal: string | null;
}

/**
 * The work of a process that another one of this program has started: reads each file that it is told of and sends back what is in it,
 * until that one goes away or ends it.
 */
export async function serveJobs(program: URL, rules: boolean): Promise<void> {
  process.on("disconnect", () => process.exit());
  // Whoever asks the program to end asks all its processes; the first one ends the others.
  process.on("SIGINT", () => {});
  const model = loadModel(program, rules);
  process.on("message", async (job: Job) => {
    process.send?.(await doJob(job, await model));
  });
}

export async function doJob({ index, path, asked }: Job, model: ExtractionModel): Promise<Done> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const refusal = whyNotRead(path, error);
    if (refusal === null) throw error;
    return { index, path, refusal, article: null, coded: NOTHING, problems: [] };
  }
  return { index, path, refusal: null, ...(await extractedFrom(path, bytes, model, asked)) };
}
