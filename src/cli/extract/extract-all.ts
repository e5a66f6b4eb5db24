import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Asked } from "./extracted.ts";
import { loadModel } from "./load-model.ts";
import { type Done, doJob, type Job, SERVE } from "./worker.ts";

/** A process takes a moment to learn English; below this many files for each it does not pay. */
const FILES_A_WORKER = 4;

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
  for (const [index, path] of paths.entries()) {
    // A turn of the loop, so that a wish to stop is heard.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop.aborted) return;
    take(await doJob({ index, path, asked }, model));
  }
}

function onWorkers(paths: readonly string[], { rules, asked, workers, program, stop, take }: Together): Promise<void> {
  const waiting = new Map<number, Done>();
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
      const path = paths[given];
      if (path === undefined) return;
      worker.send({ index: given, path, asked } satisfies Job);
      given += 1;
    };
    const deliver = (worker: ChildProcess, done: Done) => {
      waiting.set(done.index, done);
      give(worker);
      for (let next = waiting.get(taken); next !== undefined; next = waiting.get(taken)) {
        waiting.delete(taken);
        taken += 1;
        take(next);
      }
      if (taken === paths.length) end(resolve);
    };
    for (const worker of started) {
      worker.on("error", (error) => end(() => reject(error)));
      worker.on("exit", (code, signal) => end(() => reject(new Error(`a worker ended by ${signal ?? code}`))));
      worker.on("message", (done: Done) => {
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
