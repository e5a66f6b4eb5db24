// Articles of one's own, read in the built page: its worker makes of them what the command line makes.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "wink-eng-lite-web-model";
import { code, readModel } from "../../src/extract/index.ts";
import { proposeRecord } from "../../src/extract/propose-record.ts";
import { recordHash } from "../../src/io/index.ts";
import { readArticle } from "../../src/io/read-article.ts";
import { axeFindings, DESKTOP, useBrowser } from "./browser.ts";

const browser = useBrowser();

const TEXT = `Ferries stay

“We will keep all 12 crossings open,” said Ada Lind, who chairs the harbour board, on Monday. She warned that fares would rise in May.

According to Ben Okoro, the union was not asked.
`;
const MARKDOWN = "# Fares\n\n> Buses first.\n\nThe mayor, *Carla Voss*, said that **nobody** had asked her.\n";
const PAGE = `<!doctype html><html lang="en"><head><meta property="og:site_name" content="Quay Courier"></head><body><nav>Home</nav>
  <article><h1>Piers</h1><p>“The pier leaks,” said Dan Reyes, “and it has leaked, as everybody knows, for a long, long time.”</p></article></body></html>`;

const FILES = [
  { name: "ferries.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) },
  { name: "fares.md", mimeType: "text/markdown", buffer: Buffer.from(MARKDOWN) },
  { name: "piers.html", mimeType: "text/html", buffer: Buffer.from(PAGE) },
];

/** The hash of the record that Node makes of the same files. */
async function hashInNode(): Promise<string> {
  const weights = readFileSync(new URL("../../data/models/statements-en.bin", import.meta.url));
  const model = readModel(english, weights);
  const articles = [];
  for (const { name, buffer } of FILES) {
    const { value } = await readArticle(name, buffer.toString("utf8"));
    if (value === null) throw new Error(`expected ${name} to be read`);
    articles.push({ ...value, name, ...code(value.text, { model }) });
  }
  return recordHash(proposeRecord(articles));
}

test("statements are extracted from articles in the page, byte for byte as in Node, and open as suggestions", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Extract statements from articles" }).click();
  await (await chooser).setFiles(FILES);
  await page.getByRole("banner").getByText("Suggestions from 3 articles").waitFor();
  const hash = (await hashInNode()).replace("sha256:", "").slice(0, 12);
  await expect.poll(() => page.getByText(hash).count()).toBeGreaterThan(0);

  const row = page.getByRole("row").filter({ hasText: "We will keep all 12 crossings open" });
  await row.waitFor();
  expect(await row.innerText()).toContain("Ada Lind");
  expect(await row.innerText()).toContain("Suggested");
  await row.click();
  await page.getByText("suggested, not yet confirmed").waitFor();
  await page.getByText(/^words \d+ %, who is named \d+ %, who speaks \d+ %$/).waitFor();
  await page.getByText("Suggested by extraction; where it stands is not coded yet.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("what cannot be read is told, and the rest is opened; nothing at all leaves what was open", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  const choose = async (files: typeof FILES) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Extract statements from articles" }).click();
    await (await chooser).setFiles(files);
  };
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const latin = { name: "latin.txt", mimeType: "text/plain", buffer: Buffer.from("“Café,” she said.", "latin1") };
  await choose([latin]);
  await page.getByText("No statements could be taken from latin.txt.").waitFor();
  await page.getByText("latin.txt is not written in UTF-8. Save it as UTF-8 text.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Close" }).last().click();
  await choose([...FILES, latin]);
  await page.getByText("Opened, but look at latin.txt.").waitFor();

  // The page that the record was made of is its source again, by the hash of the article on it.
  await page.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(FILES.slice(2));
  await page.getByText(/^1 text attached\. (\d+) of \1 quotes verified\.$/).waitFor();
});

test("long work says how far it is and can be called off; what was open stays, and the next try goes through", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  await expect.poll(() => page.title()).toContain("Los Angeles");
  const title = await page.title();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const choose = async (files: typeof FILES) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Extract statements from articles" }).click();
    await (await chooser).setFiles(files);
  };
  // Longer than anybody reads, so that there is time to look.
  const long = Buffer.from(TEXT.repeat(700));
  await choose(Array.from({ length: 30 }, (_, i) => ({ name: `long-${i}.txt`, mimeType: "text/plain", buffer: long })));
  const told = page.getByRole("dialog").getByRole("status").filter({ hasText: "of 30 articles" });
  await expect.poll(() => told.textContent(), { timeout: 60_000 }).toMatch(/^[1-9]\d? of 30 articles$/);
  expect(await page.getByRole("progressbar", { name: "Articles read" }).getAttribute("max")).toBe("30");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Extract statements from articles" }).waitFor();
  expect(await told.count()).toBe(0);
  expect(await page.title()).toBe(title);
  await choose(FILES);
  await page.getByRole("banner").getByText("Suggestions from 3 articles").waitFor();
});
