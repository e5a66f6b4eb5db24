// How nodes and names are drawn: chosen in the Display menu by keyboard, held by the address, undone by Back.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Scene } from "../../src/scene/index.ts";
import { axeInBoth, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
type Host = HTMLElement & { scene: Scene };

const labels = (page: Page) =>
  page.locator(".scene").evaluate((host) => (host as Host).scene.labels().map(({ id }) => id));
const ready = (page: Page) => page.locator(".scene[data-ready]").waitFor();
const look = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test("size, fill and names are chosen by arrow keys, go into the address, and Back undoes each", async () => {
  const { page } = await browser.visit();
  await ready(page);
  await page.getByRole("button", { name: "Display" }).press("Enter");
  const menu = page.getByRole("group", { name: "Display" });
  await menu.getByRole("radio", { name: "Statements made" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => look(page)).toEqual({ size: "about" });
  await menu.getByRole("radio", { name: "Ring of stances" }).focus();
  await page.keyboard.press("ArrowDown");
  await menu.getByRole("radio", { name: "As many as fit" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => look(page)).toEqual({ size: "about", fill: "mix", labels: "all" });
  await page.goBack();
  await page.goBack();
  await expect.poll(() => look(page)).toEqual({ size: "about" });
  await expect.poll(() => menu.getByRole("radio", { name: "Ring of stances" }).isChecked()).toBe(true);
  await menu.getByRole("button", { name: "Back to the first look" }).press("Enter");
  await expect.poll(() => look(page)).toEqual({});
});

test("the key says what size and fill mean once they are not as at first", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const key = page.getByRole("list", { name: "Shapes and lines" });
  await expect.poll(() => key.textContent()).not.toMatch(/larger|fill|grey/);
  const { page: statements } = await browser.visit("?view=statements");
  await ready(statements);
  await statements.getByText("Statement, as its stance; with two, in halves").waitFor();
  const { page: other } = await browser.visit("?size=ties&fill=kind");
  await ready(other);
  const said = () => other.getByRole("list", { name: "Shapes and lines" }).textContent();
  await expect.poll(said).toContain("larger: more lines");
  await expect.poll(said).toContain("grey by kind, no stance");
  await other.getByText("Nodes are grey by kind; lines carry the stance.").waitFor();
});

test("few names are those of the issues and ten others, all names are one for each node", async () => {
  const { page } = await browser.visit("?labels=few");
  await ready(page);
  await expect.poll(async () => (await labels(page)).length).toBe(18);
  const { page: all } = await browser.visit("?labels=all&view=statements");
  await ready(all);
  const nodes = Number.parseInt((await all.locator(".scene").getAttribute("aria-label")) ?? "", 10);
  expect(nodes).toBeGreaterThan(60);
  await expect.poll(async () => new Set(await labels(all)).size).toBe(nodes);
});

test("is accessible in both themes with the menu open, in a window and on a phone", async () => {
  for (const viewport of [undefined, PHONE]) {
    const { page } = await browser.visit("?fill=mix&size=none", viewport && { viewport });
    await ready(page);
    await page.getByRole("button", { name: "Display" }).click();
    expect(await axeInBoth(page), viewport ? "phone" : "desktop").toEqual([]);
    const last = page.getByRole("button", { name: "Back to the first look" });
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => last.isVisible()).toBe(true);
    const [box, height] = [await last.boundingBox(), page.viewportSize()?.height ?? 0];
    expect(box && box.y + box.height).toBeLessThanOrEqual(height);
  }
});
