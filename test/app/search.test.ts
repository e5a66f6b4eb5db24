// The search box on the built page: what it loads and when, what it finds, and what can be done with it, by keyboard and pointer.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axeFindings, axeInBoth, PHONE, useBrowser } from "./browser.ts";
import { active, at, field, found, group, list, look, ready } from "./search-page.ts";

const { visit } = useBrowser();

const sentence = (page: Page) => page.locator(".sentence").textContent();

async function drawn(page: Page) {
  await page.locator(".scene[data-ready]").waitFor();
}

test("nothing of it is loaded before it is first used, and what is typed meanwhile is kept and answered", async () => {
  const { page } = await visit();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/search-panel-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await drawn(page);
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((path) => path.includes("search") && !isIcon(path))).toEqual([]);
  await page.keyboard.press("/");
  await expect.poll(() => loaded.some((path) => path.includes("search-panel"))).toBe(true);
  await page.keyboard.type("karen bass");
  await page.keyboard.press("Enter");
  release();
  await expect.poll(() => at(page)).toEqual(["karen-bass"]);
  expect(loaded.filter((path) => /\/search-(?!panel)[^/]*\.js$/.test(path) && !isIcon(path))).toHaveLength(1);
});

/** The magnifying glass has a file of the same name, of a few lines. */
function isIcon(path: string): boolean {
  return statSync(join("dist/site", path)).size < 1000;
}

test("a name is found with an error, in any case and with marks that it does not have", async () => {
  const { page } = await visit();
  await ready(page);
  for (const typed of ["guilot", "GUILLÔT", "gregory guillo"]) {
    await look(page, typed);
    await group(page, "Actors")
      .getByRole("button", { name: /^Gregory Guillot ?, Person ?, 1 statement under the filter$/ })
      .waitFor();
  }
});

test("kinds stand in groups, five of each at most, and matching words are heavier", async () => {
  const { page } = await visit();
  await ready(page);
  await look(page, "troops");
  await group(page, "Statements").waitFor();
  const names = await list(page)
    .getByRole("rowgroup")
    .evaluateAll((groups) => groups.map((one) => one.getAttribute("aria-label")));
  expect(names).toEqual(["Actors", "Issues", "Sources", "Statements"].filter((name) => names.includes(name)));
  expect(names).toEqual(expect.arrayContaining(["Issues", "Statements"]));
  expect(
    await group(page, "Statements")
      .getByRole("button", { name: /^Filter by(?! these)/ })
      .count(),
  ).toBe(5);
  const marks = await list(page)
    .locator("mark")
    .evaluateAll((all) => all.map((mark) => [mark.textContent?.toLowerCase(), getComputedStyle(mark).fontWeight]));
  expect(marks.length).toBeGreaterThan(5);
  for (const [word, weight] of marks) {
    expect(word).toMatch(/^troops?$/);
    expect(weight).toBe("650");
  }
});

test("Enter goes to the node, into view and into details, and Back returns", async () => {
  const { page } = await visit();
  await drawn(page);
  for (let i = 0; i < 6; i++) await page.keyboard.press("+");
  const inView = () =>
    page.evaluate(() => {
      const host = document.querySelector(".scene") as HTMLElement & {
        scene: { pointOf(id: string): { x: number; y: number } | null };
      };
      const point = host.scene.pointOf("department-of-defense");
      return point && point.x > 0 && point.y > 0 && point.x < host.clientWidth && point.y < host.clientHeight;
    });
  await expect.poll(inView).toBe(false);
  await look(page, "department of defense");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Department of Defense", exact: true }).waitFor();
  await expect.poll(inView).toBe(true);
  await expect.poll(() => at(page)).toEqual(["department-of-defense"]);
  await expect.poll(() => field(page).inputValue()).toBe("");
  await page.goBack();
  await expect.poll(() => at(page)).toEqual([]);
  await expect.poll(() => page.getByRole("heading", { name: "Department of Defense", exact: true }).count()).toBe(0);
});

test("a statement opens its details in the actors view too, and Ctrl Enter adds to what is selected", async () => {
  const { page } = await visit();
  await ready(page);
  await look(page, "terror");
  await group(page, "Statements").getByRole("button").first().click();
  await expect.poll(() => at(page)).toHaveLength(1);
  const [statement] = at(page);
  await page.getByRole("complementary", { name: "Details" }).getByText("terror").first().waitFor();
  await look(page, "gavin newsom");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => at(page)).toEqual([statement, "gavin-newsom"]);
});

test("the second action filters by what was found, and the sentence says so", async () => {
  const { page } = await visit();
  await ready(page);
  await look(page, "newsom");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => sentence(page)).toBe("Statements by Gavin Newsom");
  await look(page, "wildfire");
  await group(page, "Issues")
    .getByRole("row", { name: /Wildfire/ })
    .hover();
  await page.getByRole("button", { name: "Filter by Wildfire readiness" }).click();
  await expect.poll(() => sentence(page)).toBe("Statements on Wildfire readiness, by Gavin Newsom");
  await page.goBack();
  await expect.poll(() => sentence(page)).toBe("Statements by Gavin Newsom");
  await page.goBack();
  // Somebody who says nothing in the record takes part in what others say.
  await look(page, "california national guard");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBe("california-national-guard");
  await page.goBack();
  await look(page, "terror");
  await list(page)
    .getByRole("button", { name: /^Filter by these words: \d+ statements?$/ })
    .click();
  await expect.poll(() => new URL(page.url()).searchParams.get("text")).toBe("terror");
});

test("what was gone to is offered again after a reload, until it is cleared", async () => {
  const { page } = await visit();
  await ready(page);
  for (const name of ["Karen Bass", "Gavin Newsom", "Tom Homan", "Troops in Los Angeles", "Karen Bass"]) {
    await look(page, name);
    await page.keyboard.press("Enter");
    await expect.poll(() => field(page).inputValue()).toBe("");
  }
  await page.reload();
  await ready(page);
  await page.keyboard.press("Control+k");
  await group(page, "Recent").waitFor();
  const recent = () =>
    group(page, "Recent")
      .locator(".result-name")
      .evaluateAll((names) => names.map((name) => name.textContent));
  await expect.poll(recent).toEqual(["Karen Bass", "Troops in Los Angeles", "Tom Homan", "Gavin Newsom"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => at(page)).toEqual(["troops-in-los-angeles"]);
  await page.keyboard.press("/");
  await expect.poll(() => field(page).inputValue()).toBe("/");
  await field(page).fill("");
  await page.getByRole("button", { name: "Clear what was gone to" }).click();
  await expect.poll(() => list(page).count()).toBe(0);
  await page.getByText("Names, issues, sources and the words of statements.").waitFor();
});

test("the list is walked by keys alone, and Escape closes before it clears", async () => {
  const { page } = await visit();
  await ready(page);
  await page.keyboard.press("Control+K");
  await page.keyboard.type("bass");
  await found(page);
  await expect.poll(() => field(page).getAttribute("aria-expanded")).toBe("true");
  await expect.poll(() => active(page)).toMatch(/^Karen Bass, Person/);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => active(page)).toBe("Filter by Karen Bass");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => active(page)).not.toMatch(/Karen Bass, Person/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => active(page)).toBeNull();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => active(page)).toMatch(/^Filter by these words/);
  await page.keyboard.press("Escape");
  await expect.poll(() => list(page).count()).toBe(0);
  await expect.poll(() => field(page).getAttribute("aria-expanded")).toBe("false");
  await expect.poll(() => field(page).inputValue()).toBe("bass");
  await page.keyboard.press("ArrowDown");
  await list(page).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect.poll(() => field(page).inputValue()).toBe("");
  await page.keyboard.type("karen");
  await found(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => sentence(page)).toBe("Statements by Karen Bass");
});

test("a screen reader hears how many there are, and everybody reads it when there is nothing", async () => {
  const { page } = await visit();
  await ready(page);
  await look(page, "wildfire");
  const status = page.locator(".search [role=status]");
  await expect.poll(() => status.textContent()).toMatch(/^\d+ results: .*1 issue.*\d+ statements\.$/);
  await field(page).fill("xyzzy");
  await page.getByText("Nothing in this record matches “xyzzy”.").waitFor();
  await expect.poll(() => status.textContent()).toBe("Nothing in this record matches xyzzy.");
  await expect.poll(() => list(page).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test("the open list is accessible in both themes, and counts under the filter", async () => {
  const { page } = await visit("?speaker=gavin-newsom");
  await ready(page);
  await look(page, "karen bass");
  await group(page, "Actors")
    .getByRole("button", { name: /^Karen Bass ?, Person ?, 0 statements under the filter$/ })
    .waitFor();
  expect(await axeInBoth(page)).toEqual([]);
});

test("on a phone a button opens it as a row of its own, where the second action is always there", async () => {
  const { page } = await visit("", { viewport: PHONE, hasTouch: true, isMobile: true });
  await ready(page);
  await expect.poll(() => field(page).count()).toBe(0);
  await page.getByRole("button", { name: "Search" }).tap();
  await page.keyboard.type("troop withdrawal");
  const second = page.getByRole("button", { name: "Filter by Troop withdrawal" });
  await second.waitFor();
  const box = await second.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFindings(page)).toEqual([]);
  await second.tap();
  await expect.poll(() => sentence(page)).toBe("Statements on Troop withdrawal");
  await expect.poll(() => field(page).count()).toBe(0);
  await page.getByRole("button", { name: "Search" }).tap();
  await page.keyboard.type("karen");
  await list(page)
    .getByRole("button", { name: /^Karen Bass/ })
    .tap();
  await expect.poll(() => at(page)).toEqual(["karen-bass"]);
});
