import { expect, test } from "vitest";
import { NO_FILTER } from "../../src/query/index.ts";
import { FIRST_VIEW, movedId, type ViewState } from "../../src/state/index.ts";

const focus = { id: "ada", trail: ["ben"], steps: 2, way: "both", rest: "hide", expanded: ["cleo"] } as const;
const state: ViewState = {
  ...FIRST_VIEW,
  selected: ["ada", "ben", "ada~support~buses", "ben~support~buses"],
  focus,
  connect: { from: "ada", to: "ben", over: ["stance"] },
  axis: "buses",
  compared: ["cleo", "ada"],
  filter: { ...NO_FILTER, speaker: ["ada", "ben"], without: ["ada"] },
};

test("what was merged into another is replaced by it wherever the screen names it, each once", () => {
  const moved = movedId("ada", "ben")(state);
  expect(moved.selected).toEqual(["ben", "ben~support~buses"]);
  expect(moved.focus).toEqual({ ...focus, id: "ben", trail: [] });
  expect(moved.connect).toEqual({ from: "ben", to: null, over: ["stance"] });
  expect(moved.compared).toEqual(["cleo", "ben"]);
  expect(moved.filter).toEqual({ ...NO_FILTER, speaker: ["ben"], without: ["ben"] });
});

test("what was taken away is nowhere on the screen, and a clause without values asks for nothing", () => {
  const moved = movedId("ada", null)(state);
  expect(JSON.stringify(moved)).not.toContain("ada");
  expect(moved.filter).toEqual({ ...NO_FILTER, speaker: ["ben"], without: null });
  expect(moved.focus).toBeNull();
  expect(movedId("buses", null)(state).axis).toBeNull();
});

test("an article that is gone is read no more, and nothing is asked of it alone", () => {
  const reading = { ...state, reading: { source: "a1", at: "s1" }, filter: { ...NO_FILTER, source: ["a1"] } };
  expect(movedId("a1", null)(reading)).toEqual({ ...state, reading: null, filter: NO_FILTER });
  expect(movedId("a2", null)(reading).reading).toEqual({ source: "a1", at: "s1" });
});

test("what the screen does not name leaves it as it is", () => {
  expect(movedId("dora", "ben")(state)).toEqual(state);
});
