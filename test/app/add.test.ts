// Articles of one's own, brought into a record in the built page: what is added is what Node makes of the same files.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import english from "wink-eng-lite-web-model";
import { extendRecord } from "../../src/extract/extend-record.ts";
import { code, readModel } from "../../src/extract/index.ts";
import { recordHash, writeRecord } from "../../src/io/index.ts";
import { emptyRecord } from "../../src/model/index.ts";
import { articleToAdd } from "../../src/ui/add/article-to-add.ts";
import { createDrafts } from "../../src/ui/add/drafts.ts";
import { readGiven } from "../../src/work/read-given.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { paragraph, wordFile } from "../fixtures/word-file.ts";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

const TEXT = `Ferries stay

By Nora Beck, Quay Courier | June 8, 2025

“We will keep all 12 crossings open,” said Ada Lind, who chairs the harbour board, on Monday. She warned that fares would rise in May.

According to Ben Okoro, the union was not asked.
`;
const MARKDOWN = "# Fares\n\n> Buses first.\n\nThe mayor, *Carla Voss*, said that **nobody** had asked her.\n";
const PAGE = `<!doctype html><html lang="en"><head><meta property="og:site_name" content="Quay Courier"></head><body><nav>Home</nav>
  <article><h1>Piers</h1><p>“The pier leaks,” said Dan Reyes, “and it has leaked, as everybody knows, for a long, long time.”</p>
  <script>document.title = "run"</script><img src="x" onerror="document.title = 'run'"></article></body></html>`;
const WORD = [paragraph("Roofs", "Title"), paragraph("“No roof before the autumn,” said Eve Marsh.")].join("");

async function files() {
  return [
    { name: "ferries.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) },
    { name: "fares.md", mimeType: "text/markdown", buffer: Buffer.from(MARKDOWN) },
    { name: "piers.html", mimeType: "text/html", buffer: Buffer.from(PAGE) },
    { name: "roofs.docx", mimeType: "application/octet-stream", buffer: Buffer.from(await wordFile({ body: WORD })) },
  ];
}
type Files = Awaited<ReturnType<typeof files>>;
const LATIN = { name: "latin.txt", mimeType: "text/plain", buffer: Buffer.from("“Café,” she said.", "latin1") };

/** The hash of the record that Node makes of the same files. */
async function hashInNode(title: string, given: Files): Promise<string> {
  const model = readModel(english, readFileSync(new URL("../../data/models/statements-en.bin", import.meta.url)));
  const drafts = createDrafts({ read: readGiven, close() {} }, () => []);
  await drafts.takeFiles(given.map(({ name, buffer }) => new File([new Uint8Array(buffer)], name)));
  const articles = drafts.store.getState().drafts.map((draft) => {
    const article = articleToAdd(draft);
    if (article === null) throw new Error(`expected ${draft.name} to be read`);
    const { find: _, ...facts } = article;
    return { ...facts, ...code(article.text, { model }) };
  });
  return recordHash(extendRecord(emptyRecord(title), articles).record);
}

async function showAdding(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("heading", { name: "Add articles" }).waitFor();
}

async function choose(page: Page, given: Files): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(given);
}

/** A text from the clipboard, as a person pastes it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Or paste an article’s text" }).evaluate((field, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** A file that is let go over the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([called, words]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], called, { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

test("what somebody writes in the places for an article’s text and a new record’s title is there again after Escape", async () => {
  const { page } = await browser.visit();
  await showAdding(page);
  const field = page.getByRole("textbox", { name: "Or paste an article’s text" });
  await field.fill("Ferries stay, said Ada Lind.");
  await page.keyboard.press("Escape");
  await expect.poll(() => field.count()).toBe(0);
  await showAdding(page);
  await expect.poll(() => field.inputValue()).toBe("Ferries stay, said Ada Lind.");
  await page.getByRole("button", { name: "Take this text" }).click();
  const title = page.getByRole("textbox", { name: "Its title" });
  await expect.poll(() => title.inputValue()).toBe("New record");
  await title.fill("Harbour fees");
  await page.keyboard.press("Escape");
  await expect.poll(() => title.count()).toBe(0);
  await showAdding(page);
  await expect.poll(() => title.inputValue()).toBe("Harbour fees");
});

/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

test("what could not be read is told with what was added, and is nothing to ask about before the page is left", async () => {
  const { page } = await browser.visit();
  await showAdding(page);
  await choose(page, [{ name: "ferries.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) }, LATIN]);
  const add = page.getByRole("button", { name: "Add 1 article" });
  await expect.poll(() => add.isEnabled()).toBe(true);
  expect(await asksBeforeLeaving(page)).toBe(true);
  await add.click();
  await page.getByRole("heading", { name: "1 more could not be read" }).waitFor();
  await page.getByText("latin.txt is not written in UTF-8.").waitFor();
  await page.getByRole("button", { name: "Review them" }).click();
  await page.getByText("Changes kept in this browser").waitFor();
  expect(await asksBeforeLeaving(page)).toBe(false);
});

const ARABIC = `${"قالت رئيسة المجلس إن السفن لن ترسو ليلا في الميناء القديم، وقال العمال إنهم لم يسألوا عن رأيهم. ".repeat(6)}
`;

test("a text from right to left begins at its right, and in what is not English nothing is looked for", async () => {
  const { page } = await browser.visit();
  await showAdding(page);
  await paste(page, ARABIC);
  await page.getByText(/^This does not read like English, so no statements are looked for in it/).waitFor();
  const direction = (name: string) => page.locator(name).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(".facts-text")).toBe("rtl");
  await page.getByRole("button", { name: "Pasted text 1", exact: true }).click();
  expect(await direction(".draft-begins")).toBe("rtl");
  await paste(page, TEXT);
  await page.getByRole("button", { name: "Add 2 articles" }).click();
  await page.getByText(/^Added 2 articles, \d+ suggested statements\.$/).waitFor();
  await page.getByRole("button", { name: "Review them" }).click();
  await page.getByText(/^0 of \d+ reviewed$/).waitFor();
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("row").filter({ hasText: "We will keep all 12 crossings open" }).first().waitFor();
  expect(
    await page
      .getByRole("row")
      .filter({ hasText: /\p{Script=Arabic}/u })
      .count(),
  ).toBe(0);
});

test("a record that is brought as an article is told apart, and opened as the record that it is", async () => {
  const { page } = await browser.visit();
  await showAdding(page);
  const buffer = Buffer.from(writeRecord(smallRecord));
  await choose(page, [
    { name: "harbour.json", mimeType: "application/json", buffer },
    { name: "harbour.txt", mimeType: "text/plain", buffer },
  ]);
  await page.getByText(/^harbour\.json is a JSON file\. /).waitFor();
  await page.getByText(/^harbour\.txt is a record \(Record JSON\)\. /).waitFor();
  await page.getByRole("button", { name: "Open it as a record" }).last().click();
  await page.getByRole("banner").getByText(smallRecord.title).waitFor();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await showAdding(page);
  expect(await page.getByText(/^harbour\.txt/).count()).toBe(0);
});

test("files of all kinds become a new record, byte for byte as in Node; one that cannot be read is told, and one step takes all back", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP, permissions: ["clipboard-write"] });
  const given = await files();
  await showAdding(page);
  await choose(page, [LATIN]);
  await page.getByText("latin.txt is not written in UTF-8. Save it as UTF-8 text.").waitFor();
  // What cannot be read is no article.
  const brought = page.getByRole("region", { name: "Articles" }).getByRole("heading");
  await expect.poll(() => brought.innerText()).toMatch(/^No article\s*1 could not be read$/);
  await choose(page, given);
  await expect.poll(() => brought.innerText()).toMatch(/^4 articles\s*\d+ words, 1 could not be read$/);
  // What comes with the page stays as it is unless somebody says so.
  await expect.poll(() => page.getByRole("radio", { name: "A new record" }).isChecked()).toBe(true);
  await page.getByRole("textbox", { name: "Its title" }).fill("Harbour");

  await page.getByRole("button", { name: "Ferries stay", exact: true }).click();
  const published = page.getByRole("textbox", { name: "Published" });
  await expect.poll(() => published.inputValue()).toBe("2025-06-08");
  await page.getByText("From the byline").first().waitFor();
  await published.fill("June 8");
  await page.getByText("Write it as 2025-06-08, 2025-06 or 2025.").waitFor();
  const add = page.getByRole("button", { name: "Add 4 articles" });
  await expect.poll(() => add.isDisabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await published.fill("2025-06-08");

  await add.click();
  await page.getByText(/^Added 4 articles, \d+ suggested statements\.$/).waitFor();
  expect(await page.title()).not.toBe("run");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Review them" }).click();
  await page.getByRole("banner").getByText("Harbour").waitFor();
  await page.getByText(/^0 of \d+ reviewed$/).waitFor();
  await expect.poll(() => page.getByRole("tab", { name: "Articles" }).getAttribute("aria-selected")).toBe("true");
  const hash = (await hashInNode("Harbour", given)).replace("sha256:", "").slice(0, 7);
  await expect.poll(() => page.getByRole("contentinfo").innerText()).toContain(hash);

  // The Word file is its source again, by the hash of what is read out of it.
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(given.slice(3));
  await page.getByText(/^1 text attached\. (\d+) of \1 quotes verified\.$/).waitFor();
  await page.getByRole("button", { name: "Close" }).last().click();

  // Nothing of it has a stance: the graph says why it is empty and leads on; and a link alone shows it to nobody else.
  await page.getByRole("tab", { name: "Actors view" }).click();
  await page.getByText("This record has no issues yet, so no stance is drawn.").waitFor();
  await page.getByRole("button", { name: "Open the table" }).click();
  await page.getByRole("row").filter({ hasText: "We will keep all 12 crossings open" }).first().waitFor();
  await page.getByRole("button", { name: "Copy link" }).first().click();
  await page.getByRole("status").filter({ hasText: "This record is only in this browser" }).waitFor();

  await page.getByRole("banner").getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => page.getByRole("contentinfo").innerText()).toMatch(/^0 of 0 statements/);
});

test("a pasted text goes into the open record, its facts as they were written; what the record has is not added again", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP, colorScheme: "dark" });
  await showAdding(page);
  await paste(page, TEXT);
  await page.getByRole("textbox", { name: "Label" }).fill("<b>Ferries</b>");
  await paste(page, TEXT);
  await page.getByText("The same text stands above, as “<b>Ferries</b>”. It is added once.").waitFor();
  expect(await page.getByRole("textbox", { name: "Label" }).count()).toBe(1);
  await page.getByRole("button", { name: "Remove Ferries stay" }).click();
  await page.getByRole("radio", { name: /^The record that is open/ }).check();
  await page.getByRole("radio", { name: /^Only add the text/ }).check();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Add 1 article" }).click();
  await page.getByText("Added 1 article. No statements were looked for.").waitFor();
  await page.getByRole("button", { name: "Add more" }).click();
  // A text without end is held and not drawn.
  await paste(page, `${TEXT}${"It went on and on. ".repeat(260_000)}`);
  await paste(page, TEXT);
  await page.getByText("The record has this text already, as “<b>Ferries</b>”. It is not added again.").waitFor();
  await page.getByRole("button", { name: "Add 1 article" }).waitFor();
  expect(await page.evaluate(() => document.body.textContent.length)).toBeLessThan(30_000);
});

test("what an article's own first lines print is not said again above them", async () => {
  const { page } = await browser.visit();
  await showAdding(page);
  await paste(page, TEXT);
  await page.getByRole("button", { name: "Add 1 article" }).click();
  await page.getByRole("button", { name: "Review them" }).click();
  const text = page.getByRole("region", { name: "Text" });
  await expect.poll(() => text.getByRole("heading").allTextContents()).toEqual(["Ferries stay"]);
  const words = await text.innerText();
  expect(words.match(/Ferries stay/g)).toHaveLength(1);
  expect(words).toContain("By Nora Beck, Quay Courier | June 8, 2025");
  expect(words).not.toContain("8 June 2025");
  expect(await axeFindings(page)).toEqual([]);
});

test("long work says how far it is and can be called off, and everything is as it was, the articles to add as well", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  await expect.poll(() => page.title()).toContain("Los Angeles");
  const title = await page.title();
  await showAdding(page);
  const long = TEXT.repeat(300);
  await choose(
    page,
    Array.from({ length: 12 }, (_, i) => ({
      name: `long-${i}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`${long}${i}\n`),
    })),
  );
  await page.getByRole("button", { name: "Add 12 articles" }).click();
  const told = page.getByRole("dialog").getByRole("status").filter({ hasText: "of 12" });
  await expect.poll(() => told.textContent(), { timeout: 60_000 }).toMatch(/^Article (?:[2-9]|1\d) of 12$/);
  const bar = page.getByRole("progressbar", { name: "Articles looked through" });
  await expect.poll(async () => Number(await bar.getAttribute("value"))).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Cancel" }).click();
  const add = page.getByRole("button", { name: "Add 12 articles" });
  await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(() => page.title()).toBe(title);
  await page.getByRole("button", { name: "Remove all" }).click();
  await page.getByRole("button", { name: "Try it with an example article" }).waitFor();
});

test("an article that is dropped on the page and belongs to no source is brought to be added", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  await page.getByRole("banner").getByText("Los Angeles").waitFor();
  await drop(page, "ferries.txt", TEXT);
  await page.getByRole("dialog").getByRole("button", { name: "Ferries stay", exact: true }).waitFor();
  await page.getByRole("button", { name: "Add 1 article" }).waitFor();
});

test("on a phone the example is one press away, and all of it can be reached", async () => {
  const { page } = await browser.visit("", { viewport: PHONE, hasTouch: true });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Add articles" }).click();
  await page.getByRole("button", { name: "Try it with an example article" }).click();
  await page.getByRole("textbox", { name: "Publisher" }).waitFor();
  await expect.poll(() => page.getByRole("textbox", { name: "Publisher" }).inputValue()).toBe("The Saltmere Lantern");
  expect(await axeFindings(page)).toEqual([]);
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll(".modal *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .length,
  );
  expect(wide).toBe(0);
  await page.getByRole("button", { name: "Add 1 article" }).click();
  await page.getByText(/^Added 1 article, \d+ suggested statements\.$/).waitFor();
});
