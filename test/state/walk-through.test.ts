import { expect, test } from "vitest";
import type { NamedView, OnRecord } from "../../src/model/index.ts";
import { only } from "../../src/query/index.ts";
import {
  choose,
  FIRST_VIEW,
  filterBy,
  fromAddress,
  hasStrayed,
  leaveWalk,
  review,
  stepTo,
  toAddress,
  viewAddress,
  walkPlace,
} from "../../src/state/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { desk, settled } from "./desk.ts";

const WHOLE: NamedView = { id: "whole", name: "The whole", note: "", address: "" };
const ADA: NamedView = { id: "ada", name: "Ada Lind", note: "", address: "?at=ada-lind&stance=oppose" };
const viewed: OnRecord = { ...smallRecord, views: [WHOLE, ADA] };

test("a step is found in its own list, and each list is a walk of its own", () => {
  const own: NamedView = { id: "own", name: "Own", note: "", address: "view=table" };
  expect(walkPlace("ada", [[WHOLE, ADA], [own]])).toEqual({ views: [WHOLE, ADA], at: 1, view: ADA });
  expect(walkPlace("own", [[WHOLE, ADA], [own]])).toEqual({ views: [own], at: 0, view: own });
  expect(walkPlace("other", [[WHOLE, ADA], [own]])).toBe(null);
  expect(walkPlace(null, [[WHOLE]])).toBe(null);
});

test("a step shows what its view keeps; record and frame stay, all else goes", () => {
  const before = { ...FIRST_VIEW, record: "0123", embed: true, view: "table" as const, compared: ["ben-okoro"] };
  const after = stepTo(ADA)(before);
  expect(after).toEqual({
    ...FIRST_VIEW,
    record: "0123",
    embed: true,
    step: "ada",
    selected: ["ada-lind"],
    filter: { ...FIRST_VIEW.filter, stance: ["oppose"] },
  });
  expect(leaveWalk(after)).toEqual({ ...after, step: null });
  expect(leaveWalk(before)).toBe(before);
});

test("a view keeps no review, and one that is under way goes on beside the view that is opened", () => {
  const reviewing = review({ at: "s-1", scope: "filter" })(FIRST_VIEW);
  expect(viewAddress(reviewing)).toBe("");
  // Views of earlier versions may have kept one.
  const kept: NamedView = {
    ...ADA,
    address: new URLSearchParams([...toAddress(reviewing)].map(([a, b]) => [a, b])).toString(),
  };
  expect(kept.address).toContain("queue=");
  expect(stepTo(kept)(FIRST_VIEW).review).toBe(null);
  expect(hasStrayed(stepTo(kept)(FIRST_VIEW), kept)).toBe(false);
  expect(stepTo(ADA)(reviewing).review).toEqual(reviewing.review);
});

test("it is known whether something was changed since the step was shown", () => {
  const shown = stepTo(ADA)(FIRST_VIEW);
  expect(hasStrayed(shown, ADA)).toBe(false);
  expect(hasStrayed({ ...shown, record: "0123", embed: true }, ADA)).toBe(false);
  expect(hasStrayed(choose("ben-okoro")(shown), ADA)).toBe(true);
  expect(viewAddress(shown)).toBe("stance=oppose&at=ada-lind");
});

test("each step is an entry of the history, and Back goes one step back", async () => {
  const { workbench, url } = desk({ record: viewed });
  await workbench.start();
  workbench.change(stepTo(WHOLE));
  workbench.change(stepTo(ADA));
  workbench.change(choose("ben-okoro"));
  expect(url.steps()).toBe(4);
  await url.back();
  expect(workbench.store.getState().view).toEqual(stepTo(ADA)(FIRST_VIEW));
  await url.back();
  expect(workbench.store.getState().view).toEqual(stepTo(WHOLE)(FIRST_VIEW));
});

test("a link that names a step and nothing else shows what the step keeps; one that says more shows that", async () => {
  const bare = desk({ record: viewed, address: [["step", "ada"]] });
  await bare.workbench.start();
  expect(bare.workbench.store.getState().view).toEqual(stepTo(ADA)(FIRST_VIEW));

  const cleared = { ...FIRST_VIEW, step: "ada" };
  const more = desk({ record: viewed, address: toAddress(cleared) });
  await more.workbench.start();
  await settled();
  expect(more.workbench.store.getState().view).toEqual(cleared);
  expect(fromAddress(toAddress(cleared))).toEqual(cleared);

  const framed = desk({
    record: viewed,
    address: [
      ["step", "ada"],
      ["embed", ""],
    ],
  });
  await framed.workbench.start();
  expect(framed.workbench.store.getState().view).toEqual({ ...stepTo(ADA)(FIRST_VIEW), embed: true });
});

test("a link to a step of one's own shows it once what is kept was read", async () => {
  const first = desk();
  await first.workbench.start();
  first.workbench.change(filterBy((filter) => only(filter, "stance", "oppose")));
  const own = await first.workbench.views.save({ name: "Opposition", note: "" }, null);
  const second = desk({ storage: first.storage, address: [["step", own.id]] });
  await second.workbench.start();
  await settled();
  expect(second.workbench.store.getState().view).toEqual(stepTo(own)(FIRST_VIEW));
});

test("a step that nobody knows shows the first view, and the address keeps it", async () => {
  const { workbench, url } = desk({ record: viewed, address: [["step", "gone"]] });
  await workbench.start();
  await settled();
  expect(workbench.store.getState().view).toEqual({ ...FIRST_VIEW, step: "gone" });
  expect(url.read()).toEqual([["step", "gone"]]);
});
