import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Asked } from "./extracted.ts";
import { loadModel } from "./load-model.ts";
import { type Done, doJob, type Job, type JobDone, SERVE } from "./worker.ts";

/** A process takes a moment to learn English; below this many files for each it does not pay. */
const FILES_A_WORKER = 4;
/** Files that are read together are coded quicker than one by one; but each process is to have several such jobs, so that none is left with all at the end. */
const FILES_A_JOB = 8;
const JOBS_A_WORKER = 4;

export interface Together {
  readonly rules: boolean;
  readonly asked: Asked;
  /** At most so many processes. */
  readonly workers: number;
  /** The program's own module, which they begin with. */
  readonly program: URL;
  /** Ends the work. */
  readonly stop: AbortSignal;
  /** Called once a file, in the order of the paths, however many processes there are. */
  readonly take: (done: Done) => void;
}

/** Reads files, on several processes when there are many. Resolves when all have been taken or the work was stopped. */
export function extractAll(paths: readonly string[], together: Together): Promise<void> {
  const workers = Math.min(together.workers, Math.ceil(paths.length / FILES_A_WORKER));
  return workers > 1 ? onWorkers(paths, { ...together, workers }) : here(paths, together);
}

async function here(paths: readonly string[], { program, rules, asked, stop, take }: Together): Promise<void> {
  const model = await loadModel(program, rules);
  for (const job of jobsOf(paths, 1, asked)) {
    // A turn of the loop, so that a wish to stop is heard.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop.aborted) return;
    for (const done of await doJob(job, model)) take(done);
  }
}

function jobsOf(paths: readonly string[], workers: number, asked: Asked): Job[] {
  const size = Math.min(FILES_A_JOB, Math.ceil(paths.length / (workers * JOBS_A_WORKER)));
  const jobs: Job[] = [];
  for (let at = 0; at < paths.length; at += size)
    jobs.push({ index: jobs.length, paths: paths.slice(at, at + size), asked });
  return jobs;
}

function onWorkers(paths: readonly string[], { rules, asked, workers, program, stop, take }: Together): Promise<void> {
  const waiting = new Map<number, readonly Done[]>();
  const jobs = jobsOf(paths, workers, asked);
  let given = 0;
  let taken = 0;
  return new Promise((resolve, reject) => {
    const started = Array.from({ length: workers }, () =>
      // Texts hold halves of characters, which JSON on the way would lose.
      fork(fileURLToPath(program), [SERVE, ...(rules ? ["--rules"] : [])], { serialization: "advanced" }),
    );
    let ended = false;
    const end = (finish: () => void) => {
      if (ended) return;
      ended = true;
      stop.removeEventListener("abort", stopped);
      for (const worker of started) worker.kill("SIGKILL");
      finish();
    };
    const stopped = () => end(resolve);
    stop.addEventListener("abort", stopped);
    const give = (worker: ChildProcess) => {
      const job = jobs[given];
      if (job === undefined) return;
      worker.send(job);
      given += 1;
    };
    const deliver = (worker: ChildProcess, { index, done }: JobDone) => {
      waiting.set(index, done);
      give(worker);
      for (let next = waiting.get(taken); next !== undefined; next = waiting.get(taken)) {
        waiting.delete(taken);
        taken += 1;
        for (const one of next) take(one);
      }
      if (taken === jobs.length) end(resolve);
    };
    for (const worker of started) {
      worker.on("error", (error) => end(() => reject(error)));
      worker.on("exit", (code, signal) => end(() => reject(new Error(`a worker ended by ${signal ?? code}`))));
      worker.on("message", (done: JobDone) => {
        if (ended) return;
        try {
          deliver(worker, done);
        } catch (error) {
          end(() => reject(error));
        }
      });
      give(worker);
    }
  });
}
