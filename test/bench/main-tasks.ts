/** A trace of the browser -> how long each task held the page's main thread, or one of its workers. */
export interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export const TRACED = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"];

/** Milliseconds, by the processor's time where the browser tells it; a task that runs inside another one is part of that. */
export const mainTasks = (trace: Trace): number[] => tasksOn(trace, "CrRendererMain");
export const workerTasks = (trace: Trace): number[] => tasksOn(trace, "DedicatedWorker thread");

function tasksOn({ traceEvents }: Trace, thread: string): number[] {
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === thread).map(placeOf),
  );
  const tasks = traceEvents
    .filter((event) => event.ph === "X" && event.name.endsWith("RunTask") && threads.has(placeOf(event)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ends = new Map<string, number>();
  return tasks.flatMap((event) => {
    const place = placeOf(event);
    if (event.ts < (ends.get(place) ?? 0)) return [];
    ends.set(place, event.ts + (event.dur ?? 0));
    return [(event.tdur ?? event.dur ?? 0) / 1000];
  });
}
