import { expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import { emptyRecord } from "../../src/model/index.ts";
import { articleToAdd, isSound } from "../../src/ui/add/article-to-add.ts";
import { draftWarnings } from "../../src/ui/add/draft-warnings.ts";
import { createDrafts, type Drafts } from "../../src/ui/add/drafts.ts";
import type { ArticleReader } from "../../src/work/read-client.ts";
import { readGiven } from "../../src/work/read-given.ts";

const PROSE =
  "The harbour board met on Monday to talk about the ferries, the fares, and the winter timetable, which nobody likes, and it was said at length " +
  "that they will not be cut before the summer is over, as all of them had been told by those who run the boats on the bay, and by their own members.";
const text = (words = "") => `Ferries stay\n\nBy Ada Lind\n\n${PROSE} ${words}\n`;

const reader: ArticleReader = { read: readGiven, close() {} };
const file = (name: string, words: string) => new File([words], name);
const list = ({ store }: Drafts) => store.getState().drafts;
const warningsOf = (drafts: Drafts, find = true) =>
  [...draftWarnings(list(drafts), [], find).values()].flatMap(({ warnings }) => warnings);

test("files stand in the list at once and are read one after the other", async () => {
  let reading = 0;
  let most = 0;
  const drafts = createDrafts(
    {
      read: async (given, outlets) => {
        reading += 1;
        most = Math.max(most, reading);
        const read = await readGiven(given, outlets);
        reading -= 1;
        return read;
      },
      close() {},
    },
    () => [],
  );
  const taken = drafts.takeFiles(Array.from({ length: 200 }, (_, i) => file(`a${i}.txt`, text(String(i)))));
  expect(list(drafts).map(({ state }) => state)).toEqual(Array.from({ length: 200 }, () => "reading"));
  await taken;
  expect(list(drafts).every(({ state }) => state === "read")).toBe(true);
  expect(most).toBe(1);
});

test("a record that is brought as an article, whatever it is called or from the clipboard, is refused and offered as the record that it is", async () => {
  const drafts = createDrafts(reader, () => []);
  const record = writeRecord(emptyRecord("Quay"));
  const story = `${text()}\nThe file began with {"type": "onrecord"}.`;
  await drafts.takeFiles([
    file("quay.txt", record),
    file("quay.json", record),
    file("story.txt", story),
    file("a.pdf", "%PDF-"),
  ]);
  await drafts.takeText(record);
  expect(list(drafts).map(({ state }) => state)).toEqual(["refused", "refused", "read", "refused", "refused"]);
  expect(list(drafts)[0]?.told).toEqual([expect.stringContaining("quay.txt is a record (Record JSON).")]);
  const offered = await Promise.all(list(drafts).map((draft) => draft.record?.text() ?? null));
  expect(offered).toEqual([record, record, null, null, record]);
});

test("a file that cannot be read is refused with a word, and those after it are read", async () => {
  const drafts = createDrafts(
    {
      read: (given, outlets) => {
        if (given.name === "b.txt") return Promise.reject(new Error("The worker broke."));
        return readGiven(given, outlets);
      },
      close() {},
    },
    () => [],
  );
  await drafts.takeFiles([file("a.pdf", "%PDF-1.7"), file("b.txt", text()), file("c.txt", text())]);
  expect(list(drafts).map(({ state, told }) => [state, told])).toEqual([
    ["refused", [expect.stringContaining("a.pdf is a PDF file.")]],
    ["refused", ["b.txt could not be read. The worker broke."]],
    ["read", []],
  ]);
});

test("what is removed while it waits is never read", async () => {
  const names: (string | null)[] = [];
  const drafts = createDrafts(
    {
      read: (given, outlets) => {
        names.push(given.name);
        return readGiven(given, outlets);
      },
      close() {},
    },
    () => [],
  );
  const taken = drafts.takeFiles([file("a.txt", text("a")), file("b.txt", text("b"))]);
  drafts.remove([2]);
  await taken;
  expect(names).toEqual(["a.txt"]);
  expect(list(drafts).map(({ name }) => name)).toEqual(["a.txt"]);
});

test("what is removed while it is read ends its reading, and the next one is read", async () => {
  let stop: (why: Error) => void = () => {};
  const drafts = createDrafts(
    {
      read: (given, outlets) => {
        if (given.name !== "endless.html") return readGiven(given, outlets);
        return new Promise((_, reject) => {
          stop = reject;
        });
      },
      close: () => stop(new Error("The reading was stopped.")),
    },
    () => [],
  );
  const taken = drafts.takeFiles([file("endless.html", "<p>"), file("b.txt", text())]);
  await new Promise((resolve) => setTimeout(resolve, 0));
  drafts.remove([1]);
  await taken;
  expect(list(drafts).map(({ name, state }) => [name, state])).toEqual([["b.txt", "read"]]);
});

test("a pasted text has no name, is called by its headline or its number, and goes into a record with the facts as they were written", async () => {
  const drafts = createDrafts(reader, () => []);
  await drafts.takeText(text());
  await drafts.takeText("“We stay,” she said.");
  expect(list(drafts).map(({ facts }) => facts.label.value)).toEqual(["Ferries stay", "Pasted text 2"]);
  expect(list(drafts)[0]?.facts.author).toEqual({ value: "Ada Lind", from: "byline", at: expect.anything() });
  drafts.setFact(1, "label", " <i>Ferries</i> ");
  drafts.setFact(1, "author", "");
  drafts.setFact(1, "published", "2025");
  const [first] = list(drafts);
  if (first === undefined) throw new Error("expected a draft");
  expect(articleToAdd(first)).toEqual({
    name: null,
    label: "<i>Ferries</i>",
    text: text(),
    title: "Ferries stay",
    publisher: null,
    author: null,
    url: null,
    published: "2025",
    language: "en",
    find: true,
  });
});

test.each([
  ["published", "June 8"],
  ["published", "2025-02-30"],
  ["url", "quay.example"],
  ["url", "javascript:alert(1)"],
  ["language", "English, I think"],
  ["label", "  "],
] as const)("the fact %s may not be %j", async (field, value) => {
  const drafts = createDrafts(reader, () => []);
  await drafts.takeText(text());
  expect(list(drafts).every(isSound)).toBe(true);
  drafts.setFact(1, field, value);
  expect(list(drafts).some(isSound)).toBe(false);
});

test("it is told what the record has already, what stands twice, what shares a name, what is short and what is not English", async () => {
  const drafts = createDrafts(reader, () => []);
  await drafts.takeFiles([file("a.txt", text()), file("b.txt", text()), file("a.txt", text("More."))]);
  await drafts.takeText("“We stay,” she said.");
  await drafts.takeText(
    "Der Hafenrat traf sich am Montag, um über die Fähren, die Preise und den Winterfahrplan zu sprechen, den niemand mag. ".repeat(
      4,
    ),
  );
  expect(warningsOf(drafts)).toEqual([
    "The same text stands above, as “Ferries stay”. It is added once.",
    "Another text above has this file’s name. Both are kept.",
    "Very short: 4 words.",
    expect.stringMatching(/^This does not read like English, so no statements are looked for in it\./),
  ]);
  expect(warningsOf(drafts, false).join(" ")).not.toContain("English");
  const find = () => list(drafts).map((draft) => articleToAdd(draft)?.find);
  expect(find()).toEqual([true, true, true, true, false]);
  drafts.setFact(5, "language", "en-GB");
  expect(find()).toEqual([true, true, true, true, true]);
  expect(warningsOf(drafts).join(" ")).not.toContain("English");
  const [first] = list(drafts);
  const known = [{ label: "Fares", names: ["a.txt"], textHash: first?.article?.hash ?? "" }];
  const notes = [...draftWarnings(list(drafts), known, true).values()];
  expect(notes.map(({ isHad }) => isHad)).toEqual([true, true, false, false, false]);
  expect(notes[0]?.warnings).toEqual(["The record has this text already, as “Fares”. It is not added again."]);
  expect(notes[2]?.warnings).toEqual(["The record has another text of this file’s name, as “Fares”. Both are kept."]);
});
