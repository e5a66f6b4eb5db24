// How long the main thread and the workers are held while somebody works in a record of 200 articles and 10,000 statements, in the built site: `npm run bench:page`,
// after a build.
// Machines differ and do other things meanwhile: beside each task stands how long a fixed loop takes in the same page just then.
// What is pressed is found by its class: looking for a role takes the page's own thread, in a long document longer than the press.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";
import { writeRecord } from "../../src/io/index.ts";
import { largeRecord } from "../fixtures/large-record.ts";
import { findChromium } from "../tools/find-chromium.mjs";
import { mainTasks, TRACED, type Trace, workerTasks } from "./main-tasks.ts";

const LONG = 100;
/** The loop takes about so long on a machine that does nothing else, in milliseconds: a task of LONG there is LONG / LOOP loops. */
const LOOP = 22;
/** Without a graphics card, drawing "by the card" would be done by the very processor that is measured. */
const PLAIN = ["--disable-gpu-rasterization", "--disable-gpu-compositing"];
const ADDED = 200;
/** Between keys, as fast as somebody decides who knows what to look for. */
const PAUSE = 400;

const say = (line: string): void => console.info(line);

const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium: `npm test` finds or installs one");
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const server = await preview({ preview: { port: 4239, strictPort: true, host: "127.0.0.1" }, logLevel: "silent" });
const flags = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const browser = await chromium.launch({ executablePath, args: [...flags, ...PLAIN] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
try {
  await page.addInitScript(() => {
    localStorage.setItem("onrecord:settings", JSON.stringify({ greeted: true }));
    // A chooser of files waits for somebody: without it what is saved is a download.
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  await page.goto("http://127.0.0.1:4239/?view=table");
  // What the page itself takes to come is no part of it.
  await page.locator(".table-row").first().waitFor();
  await page.waitForTimeout(2500);
  say(
    "what is done: the longest task, in milliseconds and in loops, how many are longer than a tenth of a second; and a worker's longest",
  );
  const record = largeRecord();
  // A file of the machine: one that a script hands over is unpacked in the page's own time.
  const file = join(folder, "large.json");
  writeFileSync(file, writeRecord(record));
  await timed("open it, and see its graph", async () => {
    await page.getByRole("button", { name: "Open", exact: true }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file" }).click();
    await (await chooser).setFiles(file);
    await page.getByRole("banner").getByText(record.title).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(8000);
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await view("table");
  await timed("scroll the table of a phone", async () => {
    await page.locator(".table-card").first().hover();
    for (let i = 0; i < 60; i += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await timed("go to Articles, a long one", async () => {
    await view("articles");
    await page.locator(".article-item").first().click();
    await page.locator(".article-row").first().waitFor();
  });
  await timed("scroll through it", async () => {
    await page.locator(".article-page").hover();
    for (let i = 0; i < 30; i += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
  });
  await timed("go from statement to statement", () => press("nnnnnnnnnn"));
  await timed("type into the search box", async () => {
    await page.locator(".search-field").click();
    await page.keyboard.type("ferry night plan", { delay: 110 });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });
  await timed("open the review", async () => {
    await page.locator(".review-button").click();
    await page.locator(".review-card").waitFor();
  });
  await timed("accept 30", () => press("a".repeat(30)));
  await timed("take 6 back and do them again", async () => {
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press(i < 6 ? "Control+z" : "Control+Shift+z");
      await page.waitForTimeout(PAUSE);
    }
  });
  await timed("type into the speaker's picker", async () => {
    await page.keyboard.press("s");
    await page.keyboard.type("bako", { delay: 110 });
    await page.keyboard.press("Escape");
  });
  await timed("go to the graph", () => view("actors"));
  await timed("accept 10 beside it", () => press("a".repeat(10)));
  await timed("go to the table and back", async () => {
    await view("table");
    await page.waitForTimeout(1500);
    await view("actors");
  });
  let answered = 0;
  await timed("save it to a file", async () => {
    const saved = page.waitForEvent("download", { timeout: 120_000 });
    await page.keyboard.press("Control+s");
    answered = await untilAnswered();
    await saved;
  });
  say(`  what was asked meanwhile was answered after ${answered.toFixed(0)} ms`);
  await timed(`add ${ADDED} articles to it`, async () => {
    await page.locator(".header-open[title='Add articles']").click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files" }).click();
    await (await chooser).setFiles(articles());
    await page.getByRole("radio", { name: /^The record that is open/ }).check();
    await page.getByRole("button", { name: `Add ${ADDED} articles` }).click();
    await page.getByText(`Added ${ADDED} articles`).waitFor({ timeout: 300_000 });
  });
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Files of this machine. */
function articles(): string[] {
  return Array.from({ length: ADDED }, (_, i) => {
    const path = join(folder, `pier-${i}.txt`);
    writeFileSync(
      path,
      `The pier on day ${i}\n\n${Array.from({ length: 12 }, (_, k) => paragraph(i, k)).join("\n\n")}`,
    );
    return path;
  });
}

function paragraph(i: number, k: number): string {
  const who = ["Ada Lind", "Ben Okoro", "Carla Voss", "Dan Reyes"][(i + k) % 4];
  return `“The pier will hold for ${i + k + 2} more winters,” said ${who} on Monday. The harbour board warned that stone ${k} of row ${i} was loose, and that nobody had counted the others.`;
}

/** Milliseconds from a word in the search box to what it finds, which the worker is asked for. */
async function untilAnswered(): Promise<number> {
  await page.locator(".search-field").click();
  const started = performance.now();
  await page.keyboard.type("ferry");
  await page.locator(".results mark").first().waitFor();
  const took = performance.now() - started;
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  return took;
}

async function view(name: string): Promise<void> {
  await page.locator(`#tab-${name}`).click();
}

async function press(keys: string): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE);
  }
}

/** Does something and waits until what it set off is over. */
async function timed(what: string, does: () => Promise<void>): Promise<void> {
  const loop = await loopIn(page);
  const trace = await traceOf(browser, async () => {
    await does();
    await page.waitForTimeout(2500);
  });
  const tasks = mainTasks(trace);
  const longest = Math.max(0, ...tasks);
  const long = tasks.filter((task) => task / loop > LONG / LOOP).length;
  const figures = (task: number) => `${task.toFixed(0).padStart(4)} ms ${(task / loop).toFixed(1).padStart(5)}`;
  say(`${what.padEnd(34)} ${figures(longest)}   ${long}   ${figures(Math.max(0, ...workerTasks(trace)))}`);
}

async function traceOf(of: Browser, does: () => Promise<void>): Promise<Trace> {
  await of.startTracing(page, { categories: TRACED });
  await does();
  return JSON.parse((await of.stopTracing()).toString()) as Trace;
}

/** Milliseconds of a fixed loop, the least of several: what else the machine does only ever adds. */
function loopIn(on: Page): Promise<number> {
  return on.evaluate(() => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now();
      let sum = 0;
      for (let i = 0; i < 20_000_000; i += 1) sum = (sum * 31 + i) | 0;
      least = Math.min(least, performance.now() - started + (sum === 7 ? 1e-9 : 0));
    }
    return least;
  });
}
