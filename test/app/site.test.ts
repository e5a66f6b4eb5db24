// The built site as such: its weight, its policy, any sub-path, no WebGL, other records, a failing start.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { expect, inject, test } from "vitest";
import { findChromium } from "../tools/find-chromium.mjs";
import { axeFindings, DESKTOP, useBrowser } from "./browser.ts";
import { serveFolder } from "./serve-folder.ts";

const browser = useBrowser();

test("the first view needs less than 240 kB of script, gzipped, workers and all", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  await page.locator(".scene[data-ready]").waitFor();
  const scripts = new Map<string, number>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) scripts.set(pathname, gzipSync(readFileSync(join("dist/site", pathname))).length);
  });
  await page.reload();
  await page.locator(".scene[data-ready]").waitFor();
  expect([...scripts.keys()].filter((path) => path.includes("worker"))).toHaveLength(2);
  const sizes = [...scripts.values()];
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(240_000);
});

test("the page carries a policy that lets it talk to its own origin only", async () => {
  const { page } = await browser.visit();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("works from any sub-path of a plain file server", async () => {
  const site = await serveFolder("dist/site", "/some/where/");
  try {
    const { context } = await browser.visit();
    const page = await context.newPage();
    const lost: string[] = [];
    page.on("response", (reply) => {
      if (reply.status() >= 400) lost.push(reply.url());
    });
    await page.goto(`${site.address}?stance=oppose`);
    await page.locator(".scene[data-ready]").waitFor();
    expect(lost).toEqual([]);
  } finally {
    await site.close();
  }
});

test("without WebGL the table shows the same statements and says why", async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium");
  const other = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-3d-apis", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await (await other.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(inject("address"));
    await page.getByText("This browser cannot draw the graph (WebGL is off).").waitFor();
    await page.getByRole("grid").waitFor();
    await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(5);
    await page.getByRole("button", { name: "Only Mixed" }).click();
    await expect
      .poll(() => page.getByRole("status").filter({ hasText: "statements" }).first().textContent())
      .toMatch(/^1 of /);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await other.close();
  }
});

test("a record that cannot be fetched leaves a page that says so and offers to open one", async () => {
  const { context, faults } = await browser.visit();
  const page = await context.newPage();
  await page.route("**/los-angeles-2025*.json", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto(inject("address"));
  await page.getByRole("dialog").getByText("could not be opened").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
  await page.getByRole("heading", { name: "No record open." }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(faults.errors).toEqual([]);
});

test("help opens by its key, tells how to read the graph, and can switch the shortcuts off", async () => {
  const { page } = await browser.visit();
  await page.locator(".scene[data-ready]").waitFor();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Help" });
  await dialog.getByRole("heading", { name: "How to read this" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("e");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});

test("g and the letter of a view are told by when they were pressed, however late a busy page hears of them", async () => {
  const { page } = await browser.visit();
  await page.locator(".scene[data-ready]").waitFor();
  await page.evaluate(() => {
    const press = (key: string) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    const [first, second] = [press("g"), press("t")];
    document.body.dispatchEvent(first);
    for (const begun = performance.now(); performance.now() - begun < 2000; );
    document.body.dispatchEvent(second);
  });
  await expect.poll(() => new URL(page.url()).searchParams.get("view")).toBe("table");
});

test("colours follow the system until they are chosen, and the choice is kept", async () => {
  const { page } = await browser.visit("", { colorScheme: "dark" });
  await page.locator(".scene[data-ready]").waitFor();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  await expect.poll(theme).toBe("dark");
  await page.getByRole("button", { name: /^Colours:/ }).click();
  await expect.poll(theme).toBe("light");
  await page.reload();
  await page.locator(".scene[data-ready]").waitFor();
  await expect.poll(theme).toBe("light");
});

test("a link to a record that is on no machine but its maker's offers to open the file", async () => {
  const { page } = await browser.visit("?record=0123456789ab&stance=oppose");
  await page.getByRole("heading", { name: "This link belongs to a record that is not on this machine." }).waitFor();
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Choose a file" }).waitFor();
});

/** What the browser says of a part that it could not fetch is as it should be. */
function forgiveMissing(errors: string[]): void {
  expect(errors.filter((error) => !/ERR_FAILED|dynamically imported module/.test(error))).toEqual([]);
  expect(errors).not.toEqual([]);
  errors.length = 0;
}

test("a view that does not come leaves the rest of the page, and comes when it is asked for again", async () => {
  const { page, faults } = await browser.visit("", { viewport: DESKTOP });
  await page.locator(".scene[data-ready]").waitFor();
  await page.route(/compare.*\.js$/, (route) => route.abort());
  await page.getByRole("tab", { name: "Compare" }).click();
  const told = page.getByRole("alert").filter({ hasText: "This could not be shown" });
  await told.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("grid", { name: "Statements" }).waitFor();
  await page.getByRole("tab", { name: "Compare" }).click();
  await told.waitFor();
  await page.unroute(/compare.*\.js$/);
  await told.getByRole("button", { name: "Load the page again" }).click();
  await page.getByRole("region", { name: "Comparison" }).waitFor();
  await expect.poll(() => told.count()).toBe(0);
  forgiveMissing(faults.errors);
});

test("a small piece that does not come says so in its place, and all else stays", async () => {
  const { page, faults } = await browser.visit("", { viewport: DESKTOP });
  await page.locator(".scene[data-ready]").waitFor();
  await page.route(/display-choices.*\.js$/, (route) => route.abort());
  await page.getByRole("button", { name: "Display" }).click();
  const told = page.getByRole("alert").filter({ hasText: "A piece of the page did not come." });
  await page.getByRole("group", { name: "Display" }).filter({ has: told }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator(".scene[data-ready]").waitFor();
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("grid", { name: "Statements" }).waitFor();
  await page.unroute(/display-choices.*\.js$/);
  await page.getByRole("button", { name: "Display" }).click();
  const loaded = page.waitForEvent("load");
  await told.getByRole("button", { name: "Load the page again" }).click();
  await loaded;
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("group", { name: "Display" }).locator("input").first().waitFor();
  expect(await told.count()).toBe(0);
  forgiveMissing(faults.errors);
});

test("a dialog that does not come says so, and the page goes on without it", async () => {
  const { page, faults } = await browser.visit("", { viewport: DESKTOP });
  await page.locator(".scene[data-ready]").waitFor();
  await page.route(/help-dialog.*\.js$/, (route) => route.abort());
  await page.getByRole("button", { name: "Help", exact: true }).click();
  const told = page.getByRole("alert").filter({ hasText: "This could not be shown" });
  await told.getByRole("button", { name: "Go on without it" }).click();
  await expect.poll(() => told.count()).toBe(0);
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("grid", { name: "Statements" }).waitFor();
  forgiveMissing(faults.errors);
});

test("a view that is long in coming says that it is opened", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  await page.locator(".scene[data-ready]").waitFor();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/compare.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByRole("status").filter({ hasText: "Opening this view" }).waitFor();
  letGo();
  await page.getByRole("region", { name: "Comparison" }).waitFor();
  await expect.poll(() => page.getByRole("progressbar", { name: "Opening" }).count()).toBe(0);
});
