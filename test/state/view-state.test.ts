import { expect, test } from "vitest";
import { choose, chooseAll, FIRST_VIEW, flip, goTo, read } from "../../src/state/index.ts";

test("choosing one thing replaces what was chosen", () => {
  expect(choose("b")({ ...FIRST_VIEW, selected: ["a"] }).selected).toEqual(["b"]);
});

test("choosing with a modifier adds a thing, and takes it out when it was there", () => {
  const one = choose("b", true)({ ...FIRST_VIEW, selected: ["a"] });
  expect(one.selected).toEqual(["a", "b"]);
  expect(choose("a", true)(one).selected).toEqual(["b"]);
});

test("a press on the ground clears the selection, with a modifier it keeps it", () => {
  const some = { ...FIRST_VIEW, selected: ["a"] };
  expect(choose(null)(some).selected).toEqual([]);
  expect(choose(null, true)(some).selected).toEqual(["a"]);
});

test("an area replaces the selection, or adds each thing once", () => {
  const some = { ...FIRST_VIEW, selected: ["a"] };
  expect(chooseAll(["b", "c"])(some).selected).toEqual(["b", "c"]);
  expect(chooseAll(["a", "c"], true)(some).selected).toEqual(["a", "c"]);
});

test("views, switches and the reader change nothing else", () => {
  expect(goTo("table")(FIRST_VIEW)).toEqual({ ...FIRST_VIEW, view: "table" });
  expect(flip("sources")(FIRST_VIEW).show).toEqual({ ...FIRST_VIEW.show, sources: true });
  expect(read("s", "q")(FIRST_VIEW).reading).toEqual({ source: "s", at: "q" });
  expect(read(null)(read("s")(FIRST_VIEW))).toEqual(FIRST_VIEW);
});
