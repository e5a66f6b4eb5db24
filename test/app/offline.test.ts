// Without a network: all of the site answers from what the first visit kept, and a newer build is offered, never taken by itself.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { serveFolder } from "./serve-folder.ts";

const browser = useBrowser();
const KEEPING = { serviceWorkers: "allow", viewport: DESKTOP } as const;

let root = "";
let site: Awaited<ReturnType<typeof serveFolder>>;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "onrecord-site-"));
  cpSync("dist/site", root, { recursive: true });
  site = await serveFolder(root, "/on/record/");
});
afterEach(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

test("after the first visit every file of the site is at hand without a network, for any address of the page", async () => {
  const page = await visited();
  await site.close();
  const names = readdirSync(join(root, "assets"));
  const missing = await page.evaluate(async (all) => {
    const answers = await Promise.all(
      all.map(async (name) => ((await fetch(`./assets/${name}`).catch(() => null))?.ok ? null : name)),
    );
    return answers.filter((name) => name !== null);
  }, names);
  expect(missing).toEqual([]);
  await page.goto(`${site.address}?view=table&stance=oppose`);
  await page.getByRole("grid").waitFor();
  await page.getByRole("tab", { name: "Actors view" }).click();
  await page.locator(".scene[data-ready]").waitFor();
  await page.getByRole("button", { name: "Export" }).first().click();
  await page.getByRole("dialog", { name: "Export" }).waitFor();
});

test("a newer build is offered and waits until one says Reload; what is on screen stays", async () => {
  const page = await visited();
  release("newer");
  await page.goto(`${site.address}?at=karen-bass`);
  const offer = page.getByRole("status").filter({ hasText: "A new version is ready." });
  await offer.waitFor();
  expect(await buildOf(page)).toBe("first");
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(DESKTOP);
  await offer.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => buildOf(page).catch(() => null)).toBe("newer");
  await expect.poll(() => new URL(page.url()).search).toBe("?at=karen-bass");
  await page.getByRole("heading", { name: "Karen Bass" }).first().waitFor();
});

test("a tab that another one has left behind says so", async () => {
  const page = await visited();
  const other = await page.context().newPage();
  await other.goto(site.address);
  release("newer");
  await page.reload();
  await page.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => buildOf(page).catch(() => null)).toBe("newer");
  await other.getByText("A new version is in use in another tab.").waitFor();
  expect(await buildOf(other)).toBe("first");
  await other.getByRole("button", { name: "Later" }).click();
  await expect.poll(() => other.getByText("A new version").count()).toBe(0);
});

test("can be installed: a manifest with a name, icons that are there, and a start in its own folder", async () => {
  const page = await visited();
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = JSON.parse(readFileSync(join(root, href ?? ""), "utf8")) as {
    name: string;
    start_url: string;
    icons: readonly { src: string }[];
  };
  expect([manifest.name, manifest.start_url]).toEqual(["Onrecord", "./"]);
  for (const { src } of manifest.icons) expect(readFileSync(join(root, src)).length).toBeGreaterThan(0);
  const debug = await page.context().newCDPSession(page);
  const { installabilityErrors } = await debug.send("Page.getInstallabilityErrors");
  // A window without chrome of its own, as tests have it, counts as incognito.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== "in-incognito")).toEqual([]);
});

/** The page as it stands once the site is kept. */
async function visited(): Promise<Page> {
  name("first");
  const { context } = await browser.visit("", KEEPING);
  const page = await context.newPage();
  await page.goto(site.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  return page;
}

/** Which build a page is of, as `name` wrote it. */
function buildOf(page: Page): Promise<string | null> {
  return page.locator("html").getAttribute("data-build");
}

function name(build: string): void {
  const file = join(root, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replace(/<html[^>]*>/, `<html lang="en" data-build="${build}">`));
}

/** Another build in the place of the one that is served. */
function release(build: string): void {
  name(build);
  const file = join(root, "service-worker.js");
  const before = readFileSync(file, "utf8");
  const after = before.replace(/(url:`index\.html`,revision:`)[0-9a-f]+/, `$1${build}`);
  if (after === before) throw new Error("expected the service worker to name index.html with its revision");
  writeFileSync(file, after);
}
