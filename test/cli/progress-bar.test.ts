import { expect, test } from "vitest";
import { progressBar } from "../../src/cli/progress-bar.ts";

function shown(stderrIsTerminal: boolean, use: (bar: ReturnType<typeof progressBar>) => void): string {
  let err = "";
  use(
    progressBar({
      stderrIsTerminal,
      err: (text) => {
        err += text;
      },
    }),
  );
  return err;
}

test("a terminal shows how far the work is, in one line that is taken away at the end", () => {
  const err = shown(true, (bar) => {
    bar.show(0, 4);
    bar.show(3, 4);
    bar.show(3, 4);
    bar.clear();
    bar.clear();
  });
  const blank = `[${" ".repeat(30)}] 0 of 4`;
  const most = `[${"#".repeat(22)}${" ".repeat(8)}] 3 of 4`;
  expect(err).toBe(`\r${blank}\r${most}\r${" ".repeat(most.length)}\r`);
});

test("what is no terminal shows nothing", () => {
  expect(
    shown(false, (bar) => {
      bar.show(1, 2);
      bar.clear();
    }),
  ).toBe("");
});
