// Several tabs on one record: one edits, the others follow.
import { expect, test } from "vitest";
import { locksHere } from "./locks-here.ts";
import { BY, file, freshShelf, kept, openHere, rename, taken } from "./open-here.ts";

test("of two tabs one edits; the other says so, follows, and may edit once the first is closed", async () => {
  const shelf = freshShelf();
  const between = locksHere();
  const one = taken(await openHere(file(), { shelf, between }));
  const two = taken(await openHere({ kind: "kept", id: one.opened.id ?? "" }, { shelf, between }));
  expect(two.opened.keeping).toBe("kept");
  await one.client.edit(rename("Fares"), BY);
  await one.client.edit(rename("Night buses"), BY);
  await expect.poll(async () => (await two.client.file()).text()).toBe(await (await one.client.file()).text());
  expect(two.keeping()).toBe("elsewhere");
  const refused = await two.client.edit(rename("Other"), BY);
  expect("problem" in refused && refused.problem.code).toBe("edited-elsewhere");
  await one.client.turn("undo");
  await expect.poll(async () => (await two.client.history(0, 9)).position).toBe(1);
  const three = taken(await openHere({ kind: "kept", id: one.opened.id ?? "" }, { shelf, between }));
  expect(three.opened.keeping).toBe("elsewhere");
  await three.client.close();
  await one.client.close();
  await expect.poll(two.keeping).toBe("kept");
  expect("edited" in (await two.client.edit(rename("Mine"), BY))).toBe(true);
  await two.client.close();
  expect((await kept(one.opened.id, shelf)).opened.summary.title).toBe("Mine");
});

test("a tab that takes over goes on from what the other did, and the other follows from then on", async () => {
  const shelf = freshShelf();
  const between = locksHere();
  const one = taken(await openHere(file(), { shelf, between }));
  const two = taken(await openHere({ kind: "kept", id: one.opened.id ?? "" }, { shelf, between }));
  await one.client.edit(rename("Fares"), BY);
  await expect.poll(one.keeping).toBe("kept");
  await two.client.claim();
  expect("edited" in (await two.client.edit(rename("Buses"), BY))).toBe(true);
  await expect.poll(async () => (await one.client.file()).text()).toBe(await (await two.client.file()).text());
  expect(one.keeping()).toBe("elsewhere");
  expect((await one.client.history(0, 9)).lines).toHaveLength(2);
  expect("problem" in (await one.client.edit(rename("No"), BY))).toBe(true);
  await Promise.all([one.client.close(), two.client.close()]);
});

test("what the other tab wrote last is followed after this one took over, and this one is still the one that edits", async () => {
  const shelf = freshShelf();
  const between = locksHere();
  const one = taken(await openHere(file(), { shelf, between }));
  const two = taken(await openHere({ kind: "kept", id: one.opened.id ?? "" }, { shelf, between }));
  await one.client.edit(rename("Fares"), BY);
  await expect.poll(async () => (await two.client.file()).text()).toContain("Fares");
  await two.client.claim();
  expect(two.keeping()).toBe("kept");
  const late = between.channel(`onrecord:${one.opened.id}`);
  late?.postMessage({ known: 0, from: 0 });
  await new Promise((resolve) => setTimeout(resolve, 0));
  await two.client.file();
  expect(two.keeping()).toBe("kept");
  late?.close();
  await Promise.all([one.client.close(), two.client.close()]);
});

test("without locks a write that another tab got ahead of is not written over, and what the other did is shown", async () => {
  const shelf = freshShelf();
  const one = taken(await openHere(file(), { shelf }));
  const two = taken(await openHere({ kind: "kept", id: one.opened.id ?? "" }, { shelf }));
  await one.client.edit(rename("Fares"), BY);
  await expect.poll(one.keeping).toBe("kept");
  await two.client.edit(rename("Buses"), BY);
  await expect.poll(async () => (await two.client.file()).text()).toContain("Fares");
  expect(two.keeping()).toBe("elsewhere");
  await Promise.all([one.client.close(), two.client.close()]);
  expect((await kept(one.opened.id, shelf)).opened.summary.title).toBe("Fares");
});
