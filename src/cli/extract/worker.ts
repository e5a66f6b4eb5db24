import { readFileSync } from "node:fs";
import type { ExtractionModel } from "../../extract/index.ts";
import { whyNotRead } from "../arguments.ts";
import { type Asked, type Extracted, extractedFrom, NOTHING } from "./extracted.ts";
import { loadModel } from "./load-model.ts";

/** The program's first argument when it is to be a worker of itself; `--rules` may follow. */
export const SERVE = "--serve";

/** Some files that are read together. */
export interface Job {
  /** Its place among all jobs. */
  readonly index: number;
  readonly paths: readonly string[];
  readonly asked: Asked;
}

export interface Done extends Extracted {
  readonly path: string;
  /** Why the file could not be opened, in words; null when it could. */
  readonly refusal: string | null;
}

/** A job as it comes back. */
export interface JobDone {
  readonly index: number;
  readonly done: readonly Done[];
}

/**
 * The work of a process that another one of this program has started: reads the files that it is told of and sends back what is in them,
 * until that one goes away or ends it.
 */
export async function serveJobs(program: URL, rules: boolean): Promise<void> {
  process.on("disconnect", () => process.exit());
  // Whoever asks the program to end asks all its processes; the first one ends the others.
  process.on("SIGINT", () => {});
  const model = loadModel(program, rules);
  process.on("message", async (job: Job) => {
    process.send?.({ index: job.index, done: await doJob(job, await model) } satisfies JobDone);
  });
}

/** Of each file of the job, in their order, what came of it. */
export async function doJob({ paths, asked }: Job, model: ExtractionModel): Promise<Done[]> {
  const opened = paths.map((path) => ({ path, ...openedAt(path) }));
  const files = opened.flatMap(({ path, bytes }) => (bytes === null ? [] : [{ name: path, bytes }]));
  const extracted = (await extractedFrom(files, model, asked)).values();
  return opened.map(({ path, bytes, refusal }) => ({
    ...((bytes === null ? undefined : extracted.next().value) ?? NOTHING),
    path,
    refusal,
  }));
}

function openedAt(path: string): { readonly bytes: Uint8Array | null; readonly refusal: string | null } {
  try {
    return { bytes: readFileSync(path), refusal: null };
  } catch (error) {
    const refusal = whyNotRead(path, error);
    if (refusal === null) throw error;
    return { bytes: null, refusal };
  }
}
