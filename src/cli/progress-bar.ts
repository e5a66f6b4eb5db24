import type { CliIo } from "./command.ts";

const WIDTH = 30;

export interface ProgressBar {
  readonly show: (done: number, all: number) => void;
  /** Takes the bar away, so that words can stand in its place. */
  readonly clear: () => void;
}

/** "[##########          ] 12 of 30" on standard error while it is a terminal; nowhere else. */
export function progressBar(io: Pick<CliIo, "err" | "stderrIsTerminal">): ProgressBar {
  let shown = "";
  const draw = (line: string) => {
    if (!io.stderrIsTerminal || line === shown) return;
    io.err(line === "" ? `\r${" ".repeat(shown.length)}\r` : `\r${line}`);
    shown = line;
  };
  return {
    show: (done, all) => {
      const filled = all === 0 ? WIDTH : Math.floor((WIDTH * done) / all);
      draw(`[${"#".repeat(filled)}${" ".repeat(WIDTH - filled)}] ${done} of ${all}`);
    },
    clear: () => draw(""),
  };
}
