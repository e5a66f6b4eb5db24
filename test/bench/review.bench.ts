// How long the main thread is held while suggestions are accepted in a record of 10,000, in the built site: `npm run bench:review`, after a build.
// Tasks are measured by the processor's time where the browser tells it, so that what else the machine does counts little.
import { chromium, type Page } from "playwright";
import { preview } from "vite";
import { writeRecord } from "../../src/io/index.ts";
import { longSuggestedRecord } from "../fixtures/suggested-record.ts";
import { findChromium } from "../tools/find-chromium.mjs";
import { mainTasks, TRACED, type Trace } from "./main-tasks.ts";

const STATEMENTS = 10_000;
const KEYS = "aajaaraaakaaazaaaaaa";
/** Between keys, in milliseconds: as fast as somebody decides who knows what to look for. */
const PAUSE = 400;
const LONG = 50;

const say = (line: string): void => console.info(line);

const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium: `npm test` finds or installs one");
const server = await preview({ preview: { port: 4239, strictPort: true, host: "127.0.0.1" }, logLevel: "silent" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
try {
  await page.goto("http://127.0.0.1:4239/?view=table");
  await openLong(page);
  await page.getByRole("button", { name: /Review .* suggested/ }).click({ timeout: 120_000 });
  await page.locator(".review-card").waitFor({ timeout: 120_000 });
  await page.waitForTimeout(5000);
  await browser.startTracing(page, { categories: TRACED });
  const waits: number[] = [];
  for (const key of KEYS) {
    waits.push(await pressed(page, key));
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(3000);
  const tasks = mainTasks(JSON.parse((await browser.stopTracing()).toString()) as Trace);
  const long = tasks.filter((task) => task > LONG);
  say(`${KEYS.length} keys in a record of ${STATEMENTS} statements`);
  say(`from a key to the next card: ${waits.map((wait) => wait.toFixed(0)).join(" ")} ms`);
  say(`tasks of the main thread over ${LONG} ms: ${long.map((task) => task.toFixed(0)).join(" ") || "none"}`);
  const together = tasks.reduce((sum, task) => sum + task, 0);
  say(
    `the longest: ${Math.max(0, ...tasks).toFixed(0)} ms; ${tasks.length} tasks of ${together.toFixed(0)} ms together`,
  );
} finally {
  await browser.close();
  await server.close();
}

async function openLong(on: Page): Promise<void> {
  await on.evaluate(() => localStorage.setItem("onrecord:settings", JSON.stringify({ greeted: true })));
  await on.reload();
  await on.getByRole("button", { name: "Open", exact: true }).click();
  const chooser = on.waitForEvent("filechooser");
  await on.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from(writeRecord(longSuggestedRecord(STATEMENTS)));
  await (await chooser).setFiles({ name: "long.json", mimeType: "application/json", buffer });
}

/** Milliseconds until another card is up, or more is reviewed. */
function pressed(on: Page, key: string): Promise<number> {
  return on.evaluate(async (letter) => {
    const progress = document.querySelector(".review-progress");
    const before = `${location.search} ${progress?.textContent}`;
    const started = performance.now();
    const code = `Key${letter.toUpperCase()}`;
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: letter, code, bubbles: true, cancelable: true }),
    );
    while (`${location.search} ${progress?.textContent}` === before && performance.now() - started < 10_000)
      await new Promise((soon) => setTimeout(soon, 2));
    return performance.now() - started;
  }, key);
}
