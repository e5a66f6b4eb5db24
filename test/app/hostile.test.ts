// What is no article, and articles whose words look like markup, keys of objects or another script: told of, kept to the letter, and never run.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, inject, test } from "vitest";
import { readRecord } from "../../src/io/index.ts";
import { zipBomb } from "../fixtures/zip-bomb.ts";
import { useBrowser } from "./browser.ts";

const browser = useBrowser();

const SIGNS = `Signs on the pier

“<img src=x onerror="document.title='run'"> is what the sign says,” said Ada Lind. “<script>document.title='run'</script> is the next one,” Lind said.

“הרציף נשאר פתוח כל החורף,” said Dan Re\u0301yes. “The e\u0301toile is not ours,” said Carla __proto__.

Eve constructor said that the pier had no \u202eroof\u202c.
`;
const RUNS = `<!doctype html><html><head><title>Roofs</title><script>document.title = "run"</script></head><body onload="document.title = 'run'">
<article><h1>Roofs</h1><p>“No roof before the autumn,” said Eve Marsh.</p><svg onload="document.title = 'run'"></svg>
<iframe srcdoc="<script>parent.document.title = 'run'</script>"></iframe><a href="javascript:document.title = 'run'">More of it</a></article></body></html>`;

async function give(page: Page, files: Readonly<Record<string, string | Uint8Array>>) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  }));
  await (await chooser).setFiles(given);
}

/** Nothing of the words has become a part of the page, or run. */
async function stayedWords(page: Page, where: string) {
  expect(await page.title(), where).not.toBe("run");
  const made = await page.evaluate(
    () => document.querySelectorAll("img[src=x], iframe, svg[onload], [onerror], a[href^='javascript:']").length,
  );
  expect(made, where).toBe(0);
}

test("what is no Word file, or one that unpacks to two gigabytes, is refused with what it is, and what else was given is there", async () => {
  const { page } = await browser.visit("?view=table");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const bomb = zipBomb();
  expect(bomb.length).toBeLessThan(4_000_000);
  await give(page, { "bomb.docx": bomb, "letter.docx": SIGNS, "page.html": RUNS, "a.pdf": "%PDF-1.7 words" });
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  await dialog.getByText(/^bomb\.docx unpacks to more than 20 MB/).waitFor();
  await dialog.getByText(/^letter\.docx is no whole Word file/).waitFor();
  await dialog.getByText(/^a\.pdf is a PDF file/).waitFor();
  await dialog.getByRole("button", { name: "Roofs", exact: true }).waitFor();
  await dialog.getByRole("button", { name: "Add 1 article" }).waitFor();
  await stayedWords(page, "dialog");
});

test("quotes with markup, right-to-left words, combining marks and names that objects have are kept and shown to the letter in every view", async () => {
  const { page } = await browser.visit("about:blank");
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  await page.goto(new URL("?view=table", inject("address")).href);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await give(page, { "signs.txt": SIGNS });
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  await dialog.getByRole("textbox", { name: "Its title" }).fill("<u>__proto__</u>");
  await dialog.getByRole("button", { name: "Add 1 article" }).click();
  await page.getByRole("button", { name: "Review them" }).click();
  const words = page.locator(".review-words");
  await expect
    .poll(() => words.innerText())
    .toContain("<img src=x onerror=\"document.title='run'\"> is what the sign says,");
  await stayedWords(page, "review");
  const rows = page.getByRole("region", { name: "Text" }).locator("[data-start]");
  await expect.poll(() => rows.allTextContents()).toEqual(SIGNS.split("\n").filter((row) => row !== ""));
  await stayedWords(page, "articles");
  await page.getByRole("tab", { name: "Table" }).click();
  await page
    .getByRole("row")
    .filter({ hasText: "<script>document.title='run'</script> is the next one" })
    .first()
    .click();
  await page.getByRole("complementary", { name: "Details" }).getByText("On record in").waitFor();
  await page.getByRole("row").filter({ hasText: "הרציף נשאר פתוח כל החורף" }).first().waitFor();
  await stayedWords(page, "table and details");

  await page.reload();
  await page.getByRole("banner").getByText("<u>__proto__</u>").waitFor();
  const saving = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const { value } = readRecord(readFileSync(await (await saving).path(), "utf8"));
  expect(value?.title).toBe("<u>__proto__</u>");
  expect(value?.sources.map(({ text }) => text)).toEqual([SIGNS]);
  expect(value?.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ada Lind", "Dan Re\u0301yes"]));
  for (const { exact, start, end } of value?.statements.flatMap(({ quotes }) => quotes) ?? []) {
    if (exact !== undefined) expect(exact).toBe(SIGNS.slice(start, end));
  }
});
