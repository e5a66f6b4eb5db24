// Taking a part away and bringing a record in, on the built page: the same bytes as the command line's, copies, bad files.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Graph from "graphology";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
const RECORD = fileURLToPath(new URL("../../data/los-angeles-2025.json", import.meta.url));

/** What the program writes to standard output. */
function onrecord(...args: string[]): Promise<string> {
  const options = { maxBuffer: 1 << 26, env: { ...process.env, TZ: "Asia/Kathmandu", LC_ALL: "C" } };
  return new Promise((resolve, reject) => {
    execFile("node_modules/.bin/tsx", ["src/cli/bin.ts", ...args], options, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });
}

const dialogOf = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });
const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The record is open and counted. */
async function ready(page: Page) {
  await page.getByRole("status").filter({ hasText: "statements" }).first().waitFor();
}

async function openExport(page: Page) {
  await ready(page);
  await button(page, "Export").click();
  await dialogOf(page, "Export").waitFor();
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await button(page, "Download").click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

describe("what the page downloads is what the command line writes, byte by byte", () => {
  test.each([
    { path: "", what: "What I see", format: "Graph JSON", args: [] },
    {
      path: "?view=statements&stance=oppose&speaker=karen-bass%20gavin-newsom&show=sources%20relations",
      what: "What I see",
      format: "Graph JSON",
      args: [
        "--view",
        "statements",
        "--stance",
        "oppose",
        "--speaker",
        "gavin-newsom,karen-bass",
        "--show",
        "relations,sources",
      ],
    },
    {
      path: "?view=table&stance=support%20oppose&issue=troops-in-los-angeles",
      what: "What I see",
      format: "Record JSON",
      args: ["--stance", "oppose,support", "--issue", "troops-in-los-angeles", "--format", "record"],
    },
    {
      path: "?at=karen-bass&at=troops-in-los-angeles",
      what: "Selection",
      format: "Graph JSON",
      args: ["--select", "karen-bass", "--select", "troops-in-los-angeles"],
    },
    {
      path: "?at=karen-bass&stance=oppose",
      what: "Neighbourhood of the selection",
      steps: "2 steps",
      format: "Record JSON",
      args: ["--around", "karen-bass", "--steps", "2", "--stance", "oppose", "--format", "record"],
    },
    {
      path: "?issue=wildfire-readiness",
      what: "What I see",
      format: "Statements with citations",
      args: ["--issue", "wildfire-readiness", "--format", "quotes"],
    },
    { path: "?stance=oppose", what: "Everything", format: "Record JSON", args: ["--everything", "--format", "record"] },
  ])("$what as $format of /$path", async ({ path, what, steps, format, args }) => {
    const { page } = await browser.visit(path);
    await openExport(page);
    await radio(page, what).check();
    if (steps) await radio(page, steps).check();
    await radio(page, format).check();
    const [{ name, text }, written] = await Promise.all([download(page), onrecord("graph", RECORD, ...args)]);
    expect(text).toBe(written);
    expect(name).toMatch(
      format === "Statements with citations"
        ? /^los-angeles-.*-view\.md$/
        : format === "Graph JSON"
          ? /^los-angeles-.*\.graph\.json$/
          : /^los-angeles-.*(?<!graph)\.json$/,
    );
  });
});

test("a graph that was downloaded is taken by graphology, as large as the preview said", async () => {
  const { page } = await browser.visit("?view=statements&show=sources");
  await openExport(page);
  await radio(page, "Graph JSON").check();
  const preview = page.getByRole("region", { name: "Preview" });
  const graph = Graph.from(JSON.parse((await download(page)).text));
  expect(graph.order).toBeGreaterThan(40);
  await expect
    .poll(() => preview.locator("dl").textContent())
    .toContain(`nodes${graph.order}edges${graph.size}sources`);
  await expect
    .poll(() => preview.getByRole("region", { name: "First lines of the file" }).textContent())
    .toMatch(/^\{\n {2}"attributes"/);
});

test("without a selection two choices are disabled and say why; the last choice is remembered", async () => {
  const { page } = await browser.visit();
  await openExport(page);
  for (const name of ["Selection", "Neighbourhood of the selection"]) {
    await expect.poll(() => radio(page, name).isDisabled()).toBe(true);
    const reason = await radio(page, name).getAttribute("aria-describedby");
    await expect.poll(() => page.locator(`[id="${reason}"]`).textContent()).toBe("Nothing is selected");
  }
  // Whatever is chosen, the dialog stands where it stood.
  const height = () => dialogOf(page, "Export").evaluate((dialog) => dialog.getBoundingClientRect().height);
  const stood = await height();
  for (const name of ["PNG image", "Codebook"]) {
    await radio(page, name).check();
    expect(await height()).toBe(stood);
  }
  await radio(page, "Everything").check();
  await radio(page, "Record JSON").check();
  await expect
    .poll(() => page.getByText(/^los-angeles-.*\.json$/).textContent())
    .toBe("los-angeles-june-and-july-2025.json");
  await page.keyboard.press("Escape");
  await expect.poll(() => dialogOf(page, "Export").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Export");
  await page.reload();
  await openExport(page);
  await expect.poll(() => radio(page, "Everything").isChecked()).toBe(true);
  await expect.poll(() => radio(page, "Record JSON").isChecked()).toBe(true);
});

test("the file goes to the clipboard, and quotes with citations look as they are pasted", async () => {
  const { page } = await browser.visit("?speaker=karen-bass", { permissions: ["clipboard-read", "clipboard-write"] });
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  await openExport(page);
  // What can be read comes first; a graph has to be asked for.
  await expect.poll(() => radio(page, "Statements with citations").isChecked()).toBe(true);
  await radio(page, "Graph JSON").check();
  await page.getByText(/\.graph\.json$/).waitFor();
  await button(page, "Copy").click();
  await button(page, "Copied").waitFor();
  await expect.poll(pasted).toBe(await onrecord("graph", RECORD, "--speaker", "karen-bass"));
  const quotes = await onrecord("graph", RECORD, "--speaker", "karen-bass", "--format", "quotes");
  await radio(page, "Statements with citations").check();
  const lines = page.getByRole("region", { name: "First lines of the file" });
  await expect.poll(() => lines.textContent()).toBe(quotes);
  await button(page, "Copy").click();
  await expect.poll(pasted).toBe(quotes);
  await page.keyboard.press("Escape");
  await openExport(page);
  await expect.poll(() => radio(page, "Statements with citations").isChecked()).toBe(true);
});

test("when the clipboard is closed the text stands there, selected", async () => {
  const { page } = await browser.visit();
  await openExport(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("closed"));
  });
  await button(page, "Copy").click();
  const field = page.getByLabel("Could not copy. Select the text and copy it by hand.");
  await field.waitFor();
  const selection = () =>
    field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  await expect.poll(selection).toMatch(/^# Los Angeles, June and July 2025\n/);
});

/** A file as it hangs from the pointer. */
function files(page: Page, { name, type, text }: { name: string; type: string; text: string }) {
  return page.evaluateHandle(
    ([text, name, type]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type }));
      return data;
    },
    [text, name, type] as const,
  );
}

const titleOf = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

function withBadStance(): string {
  const record = JSON.parse(readFileSync(RECORD, "utf8"));
  const at = record.statements.findIndex(({ stances }: { stances: unknown[] }) => stances.length > 0);
  record.statements[at].stances[0].value = "against";
  return JSON.stringify(record);
}

test("a bad file gets a message that names the place and what is expected, and what was open stays", async () => {
  const { page } = await browser.visit("?stance=oppose");
  await ready(page);
  const before = await titleOf(page);
  await button(page, "Open").click();
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Choose a file").click();
  await (await chooser).setFiles({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(withBadStance()),
  });
  const message = dialogOf(page, "mine.json could not be opened.");
  await message.waitFor();
  await expect
    .poll(() => message.textContent())
    .toMatch(/statements\[\d+\]\.stances\[0\]\.value is “against”; it should be support, oppose, mixed or neutral\./);
  await expect.poll(() => message.textContent()).toContain("What you had open is unchanged.");
  await message.getByRole("button", { name: "Close" }).last().click();
  await page.keyboard.press("Escape");
  expect(await titleOf(page)).toBe(before);
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("oppose");
  await button(page, "Export").click();
  await expect.poll(() => radio(page, "What I see").isEnabled()).toBe(true);
});

test("a graph that is opened as a record is told from one", async () => {
  const { page } = await browser.visit();
  await ready(page);
  await button(page, "Open").click();
  await page.getByLabel("Record JSON from the clipboard").fill('{"nodes": [], "edges": []}');
  await button(page, "Open pasted text").click();
  const message = dialogOf(page, "The pasted text could not be opened.");
  await message.waitFor();
  await expect.poll(() => message.textContent()).toContain("This file holds a graph, not a record.");
});

test("a part that was exported opens again, by a drop anywhere on the page, and is there after a reload", async () => {
  const part = await onrecord("graph", RECORD, "--speaker", "karen-bass", "--format", "record");
  const { page } = await browser.visit();
  await ready(page);
  const dropped = await files(page, { name: "part.json", type: "application/json", text: part });
  await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
  await page.getByText("Drop to open it as a record").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  const status = page.getByRole("status").filter({ hasText: /^7 of 7 statements/ });
  await status.waitFor();
  await page.reload();
  await status.waitFor();
  await openExport(page);
  await radio(page, "Everything").check();
  await radio(page, "Record JSON").check();
  expect((await download(page)).text).toBe(part);
  await page.keyboard.press("Escape");
  await button(page, "Open").click();
  await button(page, "Los Angeles, June and July 2025").click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await expect.poll(() => status.count()).toBe(0);
});

test("a record whose words were changed opens with its problems, and shows no quote as verified", async () => {
  const record = readFileSync(RECORD, "utf8");
  const exact = /"exact": "(?<words>[^"\\]{20,})"/.exec(record)?.groups?.words;
  if (exact === undefined) throw new Error("expected a quote in the record");
  const text = record.replace(exact, `${exact.slice(0, -4)}else`);
  const { page } = await browser.visit("?view=table");
  await ready(page);
  await expect.poll(() => page.getByText(/verified (when last|at last)/i).count()).toBeGreaterThan(0);
  const dropped = await files(page, { name: "changed.json", type: "application/json", text });
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  const message = dialogOf(page, "Opened Los Angeles, June and July 2025, with 1 problem.");
  await message.waitFor();
  await expect
    .poll(() => message.textContent())
    .toMatch(/statements\[\d+\]\.quotes\[\d+\]\.exact does not match its hash/);
  await message.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("button", { name: "1 problem in this record" }).waitFor();
  await expect.poll(() => page.getByText(/verified (when last|at last)/i).count()).toBe(0);
});

test("the text of an article that is dropped is attached to its source and checked", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const record = await files(page, { name: "small.json", type: "application/json", text: writeRecord(smallRecord) });
  await page.dispatchEvent("body", "drop", { dataTransfer: record });
  await page.getByText("Opened Night buses in Marsh Quay.").waitFor();
  const article = { name: "copy.txt", type: "text/plain", text: smallTexts["courier-1"] ?? "" };
  const dropped = await files(page, article);
  await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
  await page.getByText("Drop to attach it to its source, or to add it").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  const told = page.getByText(/^1 text attached\. (\d+) of \1 quotes verified\.$/);
  await told.waitFor();
  // Others are asked for until all are here.
  const wanted = page.getByText("Attach the articles", { exact: true });
  for (const [i, source] of ["courier-2", "post-1"].entries()) {
    await wanted.waitFor();
    const text = await files(page, { name: `${source}.txt`, type: "text/plain", text: smallTexts[source] ?? "" });
    await page.dispatchEvent("body", "drop", { dataTransfer: text });
    await page.getByText(`with the texts of ${i + 2} of 3 sources attached`).waitFor();
  }
  await expect.poll(() => wanted.count()).toBe(0);
  await button(page, "Dismiss").click();
  await expect.poll(() => told.count()).toBe(0);
  const other = await files(page, { ...article, text: "Nobody said this." });
  await page.dispatchEvent("body", "drop", { dataTransfer: other });
  await dialogOf(page, "Add articles").getByText("Very short: 3 words.").waitFor();
});

test("files that cannot be read here are refused in words", async () => {
  const { page } = await browser.visit();
  await ready(page);
  await button(page, "Open").click();
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Choose a file").click();
  await (await chooser).setFiles({ name: "talk.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") });
  await dialogOf(page, "talk.pdf cannot be read here.").waitFor();
});

describe.each([
  { name: "in a window, in both themes", viewport: DESKTOP, findings: axeInBoth },
  { name: "on a phone", viewport: PHONE, findings: axeFindings },
])("$name", ({ viewport, findings }) => {
  test("axe finds nothing in the dialogs", async () => {
    const { page } = await browser.visit("?at=karen-bass&view=table", { viewport });
    await openExport(page);
    await expect.poll(() => button(page, "Download").isEnabled()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    if (viewport === PHONE) await button(page, "More").click();
    await button(page, "Open").click();
    await dialogOf(page, "Open").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel("Record JSON from the clipboard").fill("{");
    await button(page, "Open pasted text").click();
    await dialogOf(page, "The pasted text could not be opened.").waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
