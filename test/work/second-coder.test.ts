// A second coder's record beside the open one, as a page meets it behind the worker.
import { expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import type { Compared, RecordClient } from "../../src/work/index.ts";
import { firstCoder, otherArticles, rejectingCoder, secondCoder } from "../fixtures/two-coders.ts";
import { freshShelf, openHere } from "./open-here.ts";

const by = { coder: "Ivo Marsh", at: "2026-03-01T12:00:00.000Z" };
const OWN = "Ivo Marsh";
const ALL = { kind: null, source: null, all: true } as const;

async function opened(theirs: OnRecord | string = secondCoder, shelf = freshShelf()) {
  const origin = { kind: "file", name: "mine.json" } as const;
  const { client } = await openHere({ kind: "text", text: writeRecord(firstCoder), origin }, { shelf });
  if (!client) throw new Error("expected the record to be opened");
  const text = typeof theirs === "string" ? theirs : writeRecord(theirs);
  return { client, told: await client.coders({ do: "open", name: "noor.json", text }) };
}

async function compared(client: RecordClient, list: Parameters<typeof ask>[1] = ALL): Promise<Compared> {
  const found = await ask(client, list);
  if (found === null) throw new Error("expected another coder's record to be open");
  return found;
}

function ask(
  client: RecordClient,
  list: { kind: "speaker" | null; source: string | null; all: boolean },
  own: string | null = OWN,
) {
  return client.coders({ do: "compare", own, list, from: 0, size: 20 });
}

async function settle(client: RecordClient, key: string, take: "mine" | "theirs") {
  const operation = await client.coders({ do: "settle", own: OWN, key, take, fields: null });
  if (operation === null) throw new Error(`expected ${key} to be settled`);
  return client.edit(operation, by);
}

test("tells what both have, whose it is, what is only on one side, and both readings of each difference", async () => {
  const { client, told } = await opened();
  expect(told).toEqual({ opened: true });
  const { coder, file, sources, total, settled, kinds, articles, items, faults } = await compared(client);
  expect([coder, file, total, settled, faults]).toEqual(["Noor Castellan", "noor.json", 6, 0, []]);
  expect(sources).toEqual({ both: 2, onlyMine: ["A notice on the quay"], onlyTheirs: ["A letter to the editor"] });
  expect(kinds.map(({ kind, open }) => `${kind} ${open}`)).toEqual([
    "span 1",
    "speaker 1",
    "issue 1",
    "stance 1",
    "mine 1",
    "theirs 1",
  ]);
  expect(articles).toEqual([
    { source: "morning", open: 2, all: 2 },
    { source: "night", open: 4, all: 4 },
  ]);
  const budget = items.find(({ key }) => key === "theirs:s-budget")?.readings;
  expect([budget?.mine?.speakers, budget?.theirs?.speakers]).toEqual([["Tobin Ashe"], ["Mara Quill"]]);
  const nobody = items.find(({ key }) => key === "theirs:t-nobody")?.readings;
  expect([nobody?.mine, nobody?.theirs?.gist]).toEqual([null, "The council was absent."]);
});

test("what the other coder rejected is told with its words and whose decision it was", async () => {
  const { client } = await opened(rejectingCoder);
  const { items, total } = await compared(client);
  const boats = items.find(({ key }) => key === "mine:s-boats");
  expect([total, boats?.theirs, boats?.rejected]).toEqual([6, null, "s-boats"]);
  expect(boats?.readings.theirs).toMatchObject({
    quotes: boats?.readings.mine?.quotes,
    review: { status: "rejected", coder: "Noor Castellan" },
  });
});

test("a file that somebody else began goes by the name of who decided most in it besides the one at work here", async () => {
  // Ivo began it, Noor decided one thing in it.
  const begun = (id: string, coder: string | null): OnRecord => ({
    ...secondCoder,
    statements: secondCoder.statements.map((one) => ({
      ...one,
      review: { ...one.review, coder: one.review.status === "suggested" ? null : one.id === id ? coder : OWN },
    })),
  });
  const { client } = await opened(begun("s-budget", "Noor Castellan"));
  const nameTo = async (own: string | null) => (await ask(client, ALL, own))?.coder;
  expect([await nameTo(OWN), await nameTo(null), await nameTo("Ilka Frey")]).toEqual(["Noor Castellan", OWN, OWN]);
  const key = "theirs:s-shifts";
  const settling = (own: string | null) => client.coders({ do: "settle", own, key, take: "mine", fields: null });
  expect(await settling(OWN)).toMatchObject({ against: "Noor Castellan" });
  // Settled before a name was given, and still so afterwards.
  const operation = await settling(null);
  if (operation === null) throw new Error(`expected ${key} to be settled`);
  await client.edit(operation, { ...by, coder: null });
  expect([(await ask(client, ALL, null))?.settled, (await ask(client, ALL))?.settled]).toEqual([1, 1]);
  await client.turn("undo");
  await settle(client, key, "mine");
  expect((await client.history(0, 1)).lines[0]?.words).toMatch(/beside what Noor Castellan has$/);
  const unnamed = await opened(begun("s-budget", OWN));
  expect(await compared(unnamed.client)).toMatchObject({ coder: null, file: "noor.json" });
});

test("what was coded by hand is in the coder’s words once they have written some", async () => {
  const none = "Reported speech, not summed up yet.";
  const statements = secondCoder.statements.map((one) => (one.id === "t-nobody" ? { ...one, gist: none } : one));
  const { client } = await opened({ ...secondCoder, statements });
  const of = (all: Compared) => all.items.find(({ key }) => key === "theirs:t-nobody")?.readings.theirs?.ownWords;
  expect(of(await compared(client))).toBe(false);
  expect(of(await compared((await opened()).client))).toBe(true);
});

test("nothing of it is taken by being opened, compared and closed", async () => {
  const { client } = await opened();
  await compared(client);
  await client.coders({ do: "settle", own: OWN, key: "theirs:s-budget", take: "theirs", fields: null });
  expect(await client.coders({ do: "close" })).toBeNull();
  expect(await ask(client, ALL)).toBeNull();
  expect(await (await client.file()).text()).toBe(writeRecord(firstCoder));
  expect((await client.history(0, 1)).total).toBe(0);
});

test("each difference is settled by one step, which one undo takes back, also where nothing changes", async () => {
  const { client } = await opened();
  await settle(client, "theirs:s-budget", "theirs");
  await settle(client, "theirs:t-nobody", "mine");
  expect((await compared(client)).settled).toBe(2);
  const open = await compared(client, { kind: null, source: null, all: false });
  expect([open.listed, open.items.map(({ key }) => key)]).toEqual([
    4,
    ["theirs:s-full", "theirs:s-quay", "theirs:s-shifts", "mine:s-boats"],
  ]);
  expect((await client.history(0, 9)).total).toBe(2);
  await client.turn("undo");
  expect((await compared(client)).settled).toBe(1);
  await client.turn("undo");
  expect((await compared(client)).settled).toBe(0);
  expect(await (await client.file()).text()).toBe(writeRecord(firstCoder));
  await client.turn("redo");
  expect((await compared(client, { kind: "speaker", source: null, all: true })).items[0]?.settled).toBe("theirs");
});

test("what was settled is known again when the record is opened later with the same coder’s file", async () => {
  const shelf = freshShelf();
  const { client } = await opened(secondCoder, shelf);
  await settle(client, "theirs:s-shifts", "mine");
  await client.close();
  const again = await opened(secondCoder, shelf);
  expect((await compared(again.client)).settled).toBe(1);
});

test("the figures are those from before anything was settled, also after an undo, a redo and a reload", async () => {
  const shelf = freshShelf();
  const { client } = await opened(secondCoder, shelf);
  const figures = async (of: RecordClient) => {
    const { pairs, agreement, counted, withUnreviewed, unreviewed } = await compared(of);
    return { pairs, agreement, counted, withUnreviewed, unreviewed };
  };
  const before = await figures(client);
  await settle(client, "theirs:s-budget", "theirs");
  await settle(client, "theirs:s-shifts", "mine");
  await settle(client, "mine:s-boats", "theirs");
  expect(await figures(client)).toEqual(before);
  await client.turn("undo");
  expect(await figures(client)).toEqual(before);
  await client.turn("redo");
  await client.close();
  const again = await opened(secondCoder, shelf);
  expect((await compared(again.client)).settled).toBe(3);
  expect(await figures(again.client)).toEqual(before);
});

test("a file of other articles, one that is no record and one that is damaged are refused, and the one before stays", async () => {
  const { client, told } = await opened(otherArticles);
  expect(told).toEqual({ opened: false, problems: [], otherSources: ["Harbour news"] });
  expect(await ask(client, ALL)).toBeNull();
  for (const text of ["", "{}", "[", '{"__proto__":{"type":"onrecord"}}', writeRecord(secondCoder).slice(0, -9)]) {
    const refused = await client.coders({ do: "open", name: "bad.json", text });
    expect(refused).toMatchObject({ opened: false, otherSources: [] });
    expect(refused.opened === false && refused.problems.length).toBeGreaterThan(0);
  }
  await client.coders({ do: "open", name: "noor.json", text: writeRecord(secondCoder) });
  await client.coders({ do: "open", name: "bad.json", text: "{}" });
  expect((await compared(client)).file).toBe("noor.json");
});

test("a file that contradicts itself says so, and what it refers to in vain does no harm", async () => {
  const statements = secondCoder.statements.map((one) =>
    one.id === "s-budget" ? { ...one, speaker: "nobody-here" } : one,
  );
  const { client } = await opened({ ...secondCoder, statements });
  const { faults, items } = await compared(client);
  expect(faults.map(({ code }) => code)).toEqual(["broken-reference"]);
  expect(items.find(({ key }) => key === "theirs:s-budget")?.readings.theirs?.speakers).toEqual(["nobody-here"]);
  expect(await settle(client, "theirs:s-budget", "theirs")).toHaveProperty("edited");
});

test("of a pair that differs in several fields, one that is taken over is settled before the rest is", async () => {
  const statements = secondCoder.statements.map((one) =>
    one.id === "s-shifts" ? { ...one, speaker: "mara-quill" } : one,
  );
  const { client } = await opened({ ...secondCoder, statements });
  const open = async () => {
    const { kinds, settled } = await compared(client);
    return [...kinds.filter(({ kind }) => kind === "speaker" || kind === "stance").map((one) => one.open), settled];
  };
  expect(await open()).toEqual([2, 1, 0]);
  const key = "theirs:s-shifts";
  const operation = await client.coders({ do: "settle", own: OWN, key, take: "theirs", fields: ["speaker"] });
  if (operation === null) throw new Error("expected the speaker to be taken over");
  await client.edit(operation, by);
  expect(await open()).toEqual([1, 1, 0]);
  await settle(client, key, "theirs");
  expect(await open()).toEqual([1, 0, 1]);
});

test("places that cannot be are no words: they are reckoned with nothing, and taking them over is refused", async () => {
  const statements = secondCoder.statements.map((one) =>
    one.id === "s-quay" ? { ...one, quotes: one.quotes.map((quote) => ({ ...quote, start: 900_000, end: 100 })) } : one,
  );
  const { client } = await opened({ ...secondCoder, statements });
  const { agreement, items, faults } = await compared(client);
  expect(faults.length).toBeGreaterThan(0);
  expect(agreement.span.units).toBeGreaterThan(0);
  const odd = items.find(({ theirs }) => theirs === "s-quay");
  expect(await settle(client, odd?.key ?? "", "theirs")).toHaveProperty("problem");
});

test("pages hold no more than is asked for, and one past the end is the last", async () => {
  const { client } = await opened();
  const page = (from: number) => client.coders({ do: "compare", own: OWN, list: ALL, from, size: 4 });
  expect([(await page(0))?.items.length, (await page(4))?.items.length]).toEqual([4, 2]);
  expect(await page(400)).toMatchObject({ from: 4, listed: 6 });
});
