import { expect, test } from "vitest";
import { viewReferences } from "../../src/check/view-references.ts";
import { FIRST_VIEW, stepTo, type ViewState, viewAddress } from "../../src/state/index.ts";

test("a check of a named view finds every id that the screen's address holds", () => {
  const state: ViewState = {
    ...FIRST_VIEW,
    filter: {
      ...FIRST_VIEW.filter,
      issue: ["i1", "i2"],
      speaker: ["a1"],
      actor: ["a2"],
      source: ["s1"],
      outlet: ["a3"],
      without: ["a4", "i3"],
      text: "a99",
      from: "2025-01",
    },
    selected: ["a5", "a6~did:clashed_with~a7"],
    reading: { source: "s2", at: "t1" },
    focus: { id: "a8", trail: ["a9"], steps: 2, way: "in", rest: "dim", expanded: ["a10"] },
    connect: { from: "a11", to: "a12", over: ["source"] },
    axis: "i4",
    compared: ["a13", "a14"],
    camera: { x: 1, y: 2, zoom: 3 },
  };
  const found = viewReferences(viewAddress(state));
  const ids = (kind: string) => found.filter((reference) => reference.kind === kind).map(({ id }) => id);
  expect(ids("issue")).toEqual(["i1", "i2", "i4"]);
  expect(ids("source")).toEqual(["s1", "s2"]);
  expect(ids("actor").sort()).toEqual(["a1", "a13", "a14", "a2", "a3"]);
  expect(new Set(ids("thing"))).toEqual(new Set(["a4", "i3", "a5", "a6", "a7", "t1", "a8", "a9", "a10", "a11", "a12"]));
  expect(stepTo({ id: "x", name: "", note: "", address: viewAddress(state) })(FIRST_VIEW)).toEqual({
    ...state,
    step: "x",
  });
});
