import { expect, test } from "vitest";
import {
  choose,
  chooseAll,
  compareWith,
  connect,
  DEFAULT_PATH_KINDS,
  expand,
  FIRST_VIEW,
  flip,
  focusOn,
  foldAll,
  fromAddress,
  goTo,
  hide,
  leaveFocus,
  moveCompared,
  putDown,
  read,
  refocus,
  showAxisOf,
} from "../../src/state/index.ts";

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

test("an article opens in its view, in a frame over the view that is there; putting it down keeps it in the one and closes it in the other", () => {
  const framed = { ...FIRST_VIEW, embed: true };
  expect(read("s", "q")(FIRST_VIEW)).toEqual({ ...FIRST_VIEW, view: "articles", reading: { source: "s", at: "q" } });
  expect(read("s", "q")(framed)).toEqual({ ...framed, reading: { source: "s", at: "q" } });
  expect(read(null)(read("s")(framed))).toEqual(framed);
  expect(putDown(read("s", "q")(FIRST_VIEW)).reading).toEqual({ source: "s", at: null });
  expect(putDown(read("s", "q")(framed))).toEqual(framed);
  expect(goTo("table")(read("s")(FIRST_VIEW)).reading).toEqual({ source: "s", at: null });
});

test("an address that names a text opens it, whatever view it names; in a frame the text lies over that view", () => {
  const address = (query: string) => [...new URLSearchParams(query)];
  expect(fromAddress(address("view=table&read=s&mark=q"))).toEqual(read("s", "q")(FIRST_VIEW));
  expect(fromAddress(address("view=table&read=s&embed=yes"))).toMatchObject({
    view: "table",
    reading: { source: "s" },
  });
  expect(fromAddress(address("view=table&article=s"))).toMatchObject({ view: "table", reading: { source: "s" } });
});

test("views and switches change nothing else", () => {
  expect(goTo("table")(FIRST_VIEW)).toEqual({ ...FIRST_VIEW, view: "table" });
  expect(flip("sources")(FIRST_VIEW).show).toEqual({ ...FIRST_VIEW.show, sources: true });
});

const focused = (...ids: readonly string[]) => ids.reduce((state, id) => focusOn(id)(state), FIRST_VIEW);

test("what is put in focus is one step both ways with the rest hidden, and what was in focus becomes a crumb", () => {
  expect(focused("a").focus).toEqual({ id: "a", trail: [], steps: 1, way: "both", rest: "hide", expanded: [] });
  expect(focused("a", "b", "c").focus?.trail).toEqual(["a", "b"]);
  expect(focused("a", "a").focus?.trail).toEqual([]);
});

test("a crumb leads back and takes those after it away", () => {
  expect(focused("a", "b", "c", "a").focus).toMatchObject({ id: "a", trail: [] });
  expect(focused("a", "b", "c", "b").focus).toMatchObject({ id: "b", trail: ["a"] });
});

test("a trail keeps the last eight nodes, each once", () => {
  const many = focused(..."abcdefghijkl");
  expect(many.focus).toMatchObject({ id: "l", trail: [..."defghijk"] });
});

test("steps, direction and rest hold when another node comes into focus; what was expanded does not", () => {
  const wide = expand("x")(refocus({ steps: 3, way: "out", rest: "dim" })(focused("a")));
  expect(wide.focus?.expanded).toEqual(["x"]);
  expect(focusOn("b")(wide).focus).toEqual({
    id: "b",
    trail: ["a"],
    steps: 3,
    way: "out",
    rest: "dim",
    expanded: [],
  });
});

test("without a focus there is nothing to refocus, to expand, to fold or to leave", () => {
  for (const change of [refocus({ steps: 2 }), expand("x"), foldAll, leaveFocus]) {
    expect(change(FIRST_VIEW)).toBe(FIRST_VIEW);
  }
  expect(leaveFocus(focused("a"))).toEqual(FIRST_VIEW);
});

test("a node is expanded in order, and folded again; the one in focus is not", () => {
  const both = expand("y")(expand("x")(focused("a")));
  expect(both.focus?.expanded).toEqual(["x", "y"]);
  expect(expand("x")(both).focus?.expanded).toEqual(["y"]);
  expect(foldAll(both)).toEqual(focused("a"));
  const same = focused("a");
  expect(expand("a")(same)).toBe(same);
});

test("what is hidden is a clause of the filter, no longer chosen and no longer in focus", () => {
  const before = { ...focused("a"), selected: ["b", "a"] };
  const after = hide("a")(before);
  expect(after).toMatchObject({ selected: ["b"], focus: null, filter: { without: ["a"] } });
  expect(hide("0")(hide("a")(after)).filter.without).toEqual(["0", "a"]);
  expect(hide("b")(before).focus).toEqual(before.focus);
});

test("a way between two nodes and a focus exclude each other", () => {
  const way = { from: "a", to: null, over: DEFAULT_PATH_KINDS };
  const connecting = connect(way)(focused("b"));
  expect(connecting).toMatchObject({ connect: way, focus: null });
  expect(focusOn("b")(connecting).connect).toBeNull();
  expect(connect(null)(focused("b")).focus?.id).toBe("b");
});

test("four actors are compared at most; once more takes one out", () => {
  const four = [..."abcd"].reduce((state, id) => compareWith(id)(state), FIRST_VIEW);
  expect(four.compared).toEqual([..."abcd"]);
  expect(compareWith("e")(four)).toBe(four);
  expect(compareWith("b")(four).compared).toEqual([..."acd"]);
});

test("the axis of an issue is a view of its own", () => {
  expect(showAxisOf("fares")(FIRST_VIEW)).toEqual({ ...FIRST_VIEW, view: "axis", axis: "fares" });
});

test("a compared actor's column moves as far as there are columns", () => {
  const three = { ...FIRST_VIEW, compared: ["a", "b", "c"] };
  expect(moveCompared("a", 1)(three).compared).toEqual(["b", "a", "c"]);
  expect(moveCompared("c", -1)(three).compared).toEqual(["a", "c", "b"]);
  expect(moveCompared("a", 9)(three).compared).toEqual(["b", "c", "a"]);
  expect(moveCompared("a", -1)(three)).toBe(three);
  expect(moveCompared("elsewhere", 1)(three)).toBe(three);
});
