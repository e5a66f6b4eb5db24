import { expect, test } from "vitest";
import { FIRST_VIEW, focusOn, type ViewState } from "../../src/state/index.ts";
import { keyChange } from "../../src/ui/actions/key-change.ts";
import { manyActions } from "../../src/ui/actions/many-actions.ts";
import { type NodeOf, nodeActions } from "../../src/ui/actions/node-actions.ts";

const ADA: NodeOf = { id: "ada", kind: "person" };
const COUNCIL: NodeOf = { id: "council", kind: "agency" };
const FARES: NodeOf = { id: "fares", kind: "issue" };
const SAID: NodeOf = { id: "s1", kind: "statement" };
const PAPER: NodeOf = { id: "paper", kind: "source" };

const names = (state: ViewState, node: NodeOf) => nodeActions(state, node).map(({ name }) => name);
const doing = (state: ViewState, node: NodeOf, does: string) => {
  const change = nodeActions(state, node).find((action) => action.does === does)?.change;
  if (!change) throw new Error(`expected that ${does} can be done with ${node.id}, found that it cannot`);
  return change(state);
};

test("each kind of node has its actions", () => {
  expect(names(FIRST_VIEW, ADA)).toEqual(["Focus", "Expand", "Connect to…", "Compare", "Hide"]);
  expect(names(FIRST_VIEW, FARES)).toEqual(["Focus", "Expand", "Connect to…", "Show on the axis", "Hide"]);
  expect(names(FIRST_VIEW, SAID)).toEqual(["Focus", "Expand", "Hide"]);
  expect(names(FIRST_VIEW, PAPER)).toEqual(["Focus", "Expand", "Hide"]);
});

test("what cannot be done says why, what can be done does not", () => {
  for (const state of [FIRST_VIEW, focusOn("ada")(FIRST_VIEW), { ...FIRST_VIEW, compared: [..."wxyz"] }]) {
    for (const node of [ADA, FARES, SAID, PAPER]) {
      for (const { change, why } of nodeActions(state, node)) expect(change === null).toBe(why !== null);
    }
  }
});

test("focus shows a picture that draws the node", () => {
  expect(doing({ ...FIRST_VIEW, view: "table" }, ADA, "focus")).toMatchObject({ view: "actors", focus: { id: "ada" } });
  expect(doing({ ...FIRST_VIEW, view: "statements" }, ADA, "focus").view).toBe("statements");
  expect(doing(FIRST_VIEW, SAID, "focus").view).toBe("statements");
  expect(doing(FIRST_VIEW, PAPER, "focus").show.sources).toBe(true);
  expect(doing(doing(FIRST_VIEW, ADA, "focus"), ADA, "focus")).toEqual(FIRST_VIEW);
});

test("only around a focus is a node expanded, and not the one in focus", () => {
  const state = focusOn("ada")(FIRST_VIEW);
  const can = (node: NodeOf, at: ViewState) => nodeActions(at, node).find(({ does }) => does === "expand")?.change;
  expect(can(FARES, FIRST_VIEW)).toBeNull();
  expect(can(ADA, state)).toBeNull();
  const wider = doing(state, FARES, "expand");
  expect(wider.focus?.expanded).toEqual(["fares"]);
  expect(names(wider, FARES)).toContain("Fold");
});

test("the second actor that is compared opens the comparison, the first one and one taken out do not", () => {
  const one = doing(FIRST_VIEW, ADA, "compare");
  expect(one).toMatchObject({ view: "actors", compared: ["ada"] });
  const two = doing(one, COUNCIL, "compare");
  expect(two).toMatchObject({ view: "compare", compared: ["ada", "council"] });
  expect(doing({ ...two, view: "table" }, ADA, "compare")).toMatchObject({ view: "table", compared: ["council"] });
});

test("the first end of a way is chosen, then the other", () => {
  const one = doing(FIRST_VIEW, ADA, "connect");
  expect(one.connect).toMatchObject({ from: "ada", to: null });
  expect(doing(one, FARES, "connect").connect).toMatchObject({ from: "ada", to: "fares" });
});

test("an issue goes on the axis", () => {
  expect(doing(FIRST_VIEW, FARES, "axis")).toMatchObject({ view: "axis", axis: "fares" });
});

test("several nodes are compared, connected and hidden when they are of the kind and number for it", () => {
  const can = (...nodes: readonly NodeOf[]) => manyActions(nodes).flatMap(({ does, change }) => (change ? [does] : []));
  expect(can(ADA, COUNCIL)).toEqual(["connect", "compare", "hide"]);
  expect(can(ADA, FARES)).toEqual(["connect", "hide"]);
  expect(can(ADA, COUNCIL, SAID)).toEqual(["hide"]);
  expect(can()).toEqual([]);
  const hiding = manyActions([ADA, SAID]).find(({ does }) => does === "hide")?.change;
  expect(hiding?.(FIRST_VIEW).filter.without).toEqual(["ada", "s1"]);
});

test("f focuses, then takes a step more up to three and begins again; Shift F leaves", () => {
  let state = FIRST_VIEW;
  const press = (key: string, ...nodes: readonly NodeOf[]) => {
    state = keyChange(state, key, nodes)?.(state) ?? state;
    return state.focus && [state.focus.id, state.focus.steps];
  };
  expect(press("f", ADA)).toEqual(["ada", 1]);
  expect(press("f", ADA)).toEqual(["ada", 2]);
  expect(press("f")).toEqual(["ada", 3]);
  expect(press("f", FARES)).toEqual(["fares", 3]);
  expect(press("f")).toEqual(["fares", 1]);
  expect(press("F")).toBeNull();
});

test("keys without anything to act on do nothing", () => {
  for (const key of ["f", "F", "x", "h", "c", "q"]) expect(keyChange(FIRST_VIEW, key, [])).toBeNull();
  expect(keyChange(FIRST_VIEW, "x", [ADA])).toBeNull();
  expect(keyChange(FIRST_VIEW, "c", [SAID])).toBeNull();
});
