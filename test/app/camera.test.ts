// The graph's camera on the built page: what is shown is in view, whatever changed what is shown.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { readRecord } from "../../src/io/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
type Host = HTMLElement & { scene: Scene };

const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
const issue = (page: Page, name: string) =>
  filters(page)
    .getByRole("group", { name: "Issue" })
    .getByRole("checkbox", { name: new RegExp(`^${name}`) });
const reset = async (page: Page) => {
  await filters(page).getByRole("button", { name: "Reset all" }).click();
  await expect.poll(() => shown(page)).toBeGreaterThan(20);
};
const shown = async (page: Page) =>
  Number.parseInt((await page.locator(".scene").getAttribute("aria-label")) ?? "", 10);
const drawn = (page: Page) => page.locator(".scene[data-ready]").waitFor();
/** Those of the nodes that stand on the stage, where no details cover it. */
const inView = (page: Page, ids: readonly string[]) =>
  page.locator(".scene").evaluate((host, wanted) => {
    const details = document.getElementById("details")?.getBoundingClientRect();
    const { left, top, width, height } = host.getBoundingClientRect();
    return wanted.filter((id) => {
      const { x, y } = (host as Host).scene.pointOf(id) ?? { x: -1, y: -1 };
      const covered =
        details &&
        x + left > details.left &&
        x + left < details.right &&
        y + top > details.top &&
        y + top < details.bottom;
      return x > 0 && y > 0 && x < width && y < height && !covered;
    });
  }, ids);
const WITHDRAWAL = ["troop-withdrawal", "department-of-defense", "pete-hegseth", "sean-parnell", "gregory-guillot"];

const { value: record } = readRecord(readFileSync("data/los-angeles-2025.json", "utf8"));
const steps = record?.views ?? [];

test.each([
  ["a desktop", DESKTOP, "reduce"],
  ["a desktop that moves", DESKTOP, "no-preference"],
  ["a phone", PHONE, "reduce"],
] as const)("each step of the walk shows what it tells of on %s", async (_, viewport, reducedMotion) => {
  const { page } = await browser.visit(`?step=${steps[0]?.id}`, { viewport, reducedMotion });
  await drawn(page);
  const bar = page.getByRole("region", { name: "Walk through" });
  for (const { name } of steps.slice(1)) {
    await bar.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => bar.textContent()).toContain(name);
    if (name === "Karen Bass in July") {
      await drawn(page);
      await expect.poll(() => inView(page, ["karen-bass"])).toEqual(["karen-bass"]);
    }
    if (name !== "The withdrawal") continue;
    await drawn(page);
    await expect.poll(() => inView(page, WITHDRAWAL)).toEqual(WITHDRAWAL);
  }
  const ends = ["gregory-guillot", "gavin-newsom"];
  await expect.poll(() => inView(page, ends)).toEqual(ends);
});

test.each([
  "?speaker=karen-bass&at=karen-bass",
  "?speaker=karen-bass&from=2025-07&to=2025-07",
  "?speaker=gregory-guillot",
])("a link to a filtered view, all filters reset, and an issue chosen: each time all is in view (%s)", async (path) => {
  const { page } = await browser.visit(path);
  await drawn(page);
  await reset(page);
  const far = ["bill-melugin", "pete-hegseth", "joe-biden", "tom-homan", "lapd"];
  await expect.poll(() => inView(page, far)).toEqual(far);
  await issue(page, "Troop withdrawal").check();
  await expect.poll(() => shown(page)).toBeLessThan(10);
  await expect.poll(() => inView(page, WITHDRAWAL)).toEqual(WITHDRAWAL);
});

test("the same on a phone, where filters are a sheet of their own", async () => {
  const path = "?speaker=karen-bass&from=2025-07&to=2025-07";
  const { page } = await browser.visit(path, { viewport: PHONE, hasTouch: true });
  await drawn(page);
  await page.getByRole("button", { name: /^Filters/ }).tap();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await sheet.getByRole("button", { name: "Reset all" }).tap();
  await sheet.getByRole("checkbox", { name: /^Troop withdrawal/ }).check();
  await sheet.getByRole("button", { name: "Done" }).tap();
  await expect.poll(() => shown(page)).toBeLessThan(10);
  await expect.poll(() => inView(page, WITHDRAWAL)).toEqual(WITHDRAWAL);
});

test("from one issue to another nobody is left out of view", async () => {
  const { page } = await browser.visit("?issue=wildfire-readiness");
  await drawn(page);
  await issue(page, "Wildfire readiness").uncheck();
  await issue(page, "Presence of immigrants").check();
  await expect.poll(() => shown(page)).toBeLessThan(20);
  const them = ["immigrants-in-the-city", "karen-bass"];
  await expect.poll(() => inView(page, them)).toEqual(them);
});

test("who has moved the camera keeps its place under a filter, but is not left with an empty stage", async () => {
  const { page } = await browser.visit();
  await drawn(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const place = () =>
    page.locator(".scene").evaluate((host) => {
      const { scene } = host as Host;
      return ["karen-bass", "immigration-raids"].map((id) => {
        const { x = 0, y = 0 } = scene.pointOf(id) ?? {};
        return [Math.round(x), Math.round(y)];
      });
    });
  await page.locator(".scene").evaluate((host) => (host as Host).scene.center(["karen-bass"]));
  await expect.poll(async () => (await place())[0]?.[0]).toBeLessThan(420);
  const before = await place();
  await issue(page, "Immigration raids").check();
  await expect.poll(() => shown(page)).toBeLessThan(30);
  await expect.poll(place).toEqual(before);
  await issue(page, "Immigration raids").uncheck();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await issue(page, "Troop withdrawal").check();
  await expect.poll(() => inView(page, WITHDRAWAL)).toEqual(WITHDRAWAL);
});

test("a link's place to look from holds for the picture that it was found over, and for none that it shows nothing of", async () => {
  const { page } = await browser.visit();
  await drawn(page);
  for (let turn = 0; turn < 4; turn++) await page.getByRole("button", { name: "Zoom in" }).click();
  await page.locator(".scene").evaluate((host) => (host as Host).scene.center(["tom-homan"]));
  const at = await page.locator(".scene").evaluate((host) => (host as Host).scene.camera());
  if (!at) throw new Error("expected a camera that was moved, found the whole picture in view");
  const camera = `camera=${[at.x, at.y, at.zoom].map((part) => part.toFixed(3)).join("+")}`;
  await page.goto(new URL(`?${camera}`, page.url()).href);
  await drawn(page);
  const asSent = () => page.locator(".scene").evaluate((host) => (host as Host).scene.camera()?.zoom ?? 1);
  await expect.poll(asSent).toBeCloseTo(at.zoom, 1);
  await page.goto(new URL(`?issue=troop-withdrawal&${camera}`, page.url()).href);
  await drawn(page);
  await expect.poll(() => inView(page, WITHDRAWAL)).toEqual(WITHDRAWAL);
});
