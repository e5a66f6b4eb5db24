import type { Stop } from "./engine.ts";

/** Thrown out of a question whose asker no longer wants the answer. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor() {
    super("The question was stopped before it was answered.");
  }
}

/** Called between the loops of a long answer. */
export type Halt = () => void;

/** A function that throws {@link Stopped} from the moment on at which `stop` is aborted. */
export function haltOn(stop: Stop | undefined): Halt {
  return () => {
    if (stop?.aborted) throw new Stopped();
  };
}
