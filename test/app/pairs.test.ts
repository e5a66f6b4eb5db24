// Statements in pairs on the built page: opposite stances, replies, none of them, keyboard, filters, paging, a phone.

import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import { twoSidedRecord } from "../fixtures/two-sided-record.ts";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();

const opposite = (page: Page) => page.getByRole("region", { name: /^Opposite stances/ });
const replies = (page: Page) => page.getByRole("region", { name: /^Replies/ });
const pairs = (list: ReturnType<typeof replies>) => list.getByRole("list").first().locator("> li");
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const plain = (text: string) => text.replace(/\s+/g, " ");

async function twoSides(page: Page, record: OnRecord = twoSidedRecord) {
  await openRecord(page, record);
  await page.getByRole("tab", { name: "Pairs" }).click();
  await pairs(opposite(page)).first().waitFor();
}

test("opens from a link: replies side by side, and an honest word where there is no pair", async () => {
  const { page } = await browser.visit("?view=pairs");
  await opposite(page).getByText("No speaker takes opposite stances on one target in this record.").waitFor();
  await pairs(replies(page)).first().waitFor();
  const head = replies(page).getByRole("heading", { level: 2 });
  await expect.poll(async () => plain(await head.innerText())).toBe("Replies 4");
  await expect.poll(() => pairs(replies(page)).count()).toBe(3);
  const heads = () => replies(page).getByRole("heading", { level: 3 }).allInnerTexts();
  await expect.poll(async () => new Set((await heads()).map(plain)).size).toBe(3);
  // What answers two statements stands once, beside both.
  const newsom = pairs(replies(page)).filter({ hasText: "Gavin Newsom answers 2 statements by Donald Trump" });
  const halves = newsom.locator(".pair-half");
  await expect.poll(() => halves.count()).toBe(3);
  for (const k of [0, 1]) await expect.poll(() => halves.nth(k).innerText()).toMatch(/^Donald Trump/);
  await expect
    .poll(async () => plain(await halves.nth(2).innerText()))
    .toMatch(/^Gavin Newsom Reported speech, in our words/);
  await expect.poll(() => newsom.getByText("opposed by Gavin Newsom").count()).toBe(2);
  await expect.poll(() => newsom.getByRole("link", { name: "Show in source" }).count()).toBe(3);
  await expect.poll(() => newsom.getByRole("button", { name: "Cite" }).count()).toBe(3);
  const bass = pairs(replies(page)).filter({ hasText: "Karen Bass opposes what Donald Trump says" });
  await expect.poll(() => bass.locator(".pair-half").count()).toBe(2);
});

test("one speaker's opposite stances stand side by side, the earlier one first, with the days between exact dates", async () => {
  const { page } = await browser.visit();
  await twoSides(page);
  const fares = pairs(opposite(page)).filter({ hasText: "Nobody pays more for a night bus." });
  await expect.poll(() => fares.getByRole("heading").innerText()).toBe("Ada Lind opposes and supports Higher fares");
  await expect
    .poll(async () => (await fares.locator(".pair-half").allInnerTexts()).map(plain))
    .toEqual([
      expect.stringMatching(/^opposes.*“Nobody pays more for a night bus.”.*1 March 2024/),
      expect.stringMatching(/^supports.*“A higher fare keeps the buses going.”.*13 March 2024/),
    ]);
  await fares.getByText("12 days apart").waitFor();
  const okoro = pairs(opposite(page)).filter({ hasText: "Ben Okoro speaks for nobody." });
  await expect.poll(() => okoro.getByText(/apart|same day/).count()).toBe(0);
});

test("a press opens the statement, Show in source its text, and Back comes back", async () => {
  const { page } = await browser.visit("?view=pairs");
  const first = pairs(replies(page)).first();
  await first.waitFor();
  // What there is comes first, what there is none of after it.
  const topOf = async (list: ReturnType<typeof replies>) => (await list.boundingBox())?.y ?? 0;
  await opposite(page).getByText("No speaker takes opposite stances").waitFor();
  await expect.poll(async () => (await topOf(opposite(page))) > (await topOf(replies(page)))).toBe(true);
  await first.locator(".words-link").first().click();
  await details(page).getByText("On record in").waitFor();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.has("at")).toBe(false);
  await first.getByRole("link", { name: "Show in source" }).first().click();
  await page.getByRole("region", { name: "Text" }).waitFor();
  await page.goBack();
  await first.waitFor();
});

test("by keyboard alone: to the pairs by their tab, on to a statement, which Enter opens", async () => {
  const { page } = await browser.visit();
  await page.getByRole("tab", { name: "Actors view" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await pairs(replies(page)).first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Pairs");
  await pairs(replies(page)).first().locator(".words-link").first().focus();
  await page.keyboard.press("Enter");
  await details(page).getByText("On record in").waitFor();
});

test("the filters apply", async () => {
  const { page } = await browser.visit("?view=pairs&speaker=karen-bass");
  await pairs(replies(page)).first().waitFor();
  const heads = () => replies(page).getByRole("heading", { level: 3 }).allInnerTexts();
  await expect
    .poll(async () => (await heads()).map((head) => head.split("\n")[0]))
    .toEqual(["Karen Bass opposes what Donald Trump says"]);
  await page.goto(new URL("?view=pairs&speaker=sean-parnell", page.url()).href);
  await replies(page).getByText("No statement answers another one under these filters.").waitFor();
});

test("many pairs come a page at a time", async () => {
  const { page } = await browser.visit();
  const [fare] = twoSidedRecord.statements.filter(({ id }) => id === "t1");
  if (!fare) throw new Error("expected a statement on the fare");
  const more = Array.from({ length: 14 }, (_, i) => ({ ...fare, id: `u${i}`, gist: `Statement number ${i}.` }));
  await twoSides(page, { ...twoSidedRecord, statements: [...twoSidedRecord.statements, ...more] });
  await expect.poll(() => pairs(opposite(page)).count()).toBe(10);
  await opposite(page)
    .getByRole("button", { name: /^Show \d+ more$/ })
    .click();
  await expect.poll(() => pairs(opposite(page)).count()).toBeGreaterThan(10);
  const total = await opposite(page).getByRole("heading", { level: 2 }).locator(".figure").innerText();
  await expect.poll(() => pairs(opposite(page)).count()).toBe(Number(total));
  await expect
    .poll(() =>
      opposite(page)
        .getByRole("button", { name: /^Show \d+ more$/ })
        .count(),
    )
    .toBe(0);
});

test("on a phone the halves stand under each other, and the tab is in sight", async () => {
  const { page } = await browser.visit("?view=pairs", { viewport: PHONE, hasTouch: true, isMobile: true });
  const first = pairs(replies(page)).first();
  await first.waitFor();
  const between = () =>
    first.locator(".pair-half").evaluateAll(([a, b]) => {
      if (!a || !b) throw new Error("expected two halves");
      return b.getBoundingClientRect().top - a.getBoundingClientRect().bottom;
    });
  await expect.poll(between).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  const isInSight = async () => {
    const tab = await page.getByRole("tab", { name: "Pairs" }).boundingBox();
    const list = await page.getByRole("tablist", { name: "Views" }).boundingBox();
    if (!tab || !list) throw new Error("expected tabs");
    return tab.x >= list.x - 1 && tab.x + tab.width <= list.x + list.width + 1;
  };
  await expect.poll(isInSight).toBe(true);
});

test("all tabs fit beside what follows them on a desk", async () => {
  const { page } = await browser.visit("?view=pairs");
  const tabs = page.getByRole("tablist", { name: "Views" });
  await tabs.waitFor();
  await expect.poll(() => tabs.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("axe finds nothing in the pairs, on a desk and on a phone", async () => {
    for (const viewport of [undefined, PHONE]) {
      const { page } = await browser.visit("?view=pairs", { colorScheme, ...(viewport && { viewport }) });
      await pairs(replies(page)).first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});
