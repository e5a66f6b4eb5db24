// The stance axis on the built page: places, words, keyboard, filters, an issue by link, a phone.

import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { twoSidedRecord } from "../fixtures/two-sided-record.ts";
import { axeInBoth, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();

const axis = (page: Page) => page.getByRole("list", { name: /^On .*, from (oppose to support|support to oppose)$/ });
const speaker = (page: Page, name: string) => axis(page).locator(".axis-speaker", { hasText: name });
const picker = (page: Page) => page.getByRole("combobox", { name: "Issue" });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const centre = async (page: Page, name: string) => {
  const box = await speaker(page, name).locator(".axis-disc").boundingBox();
  if (!box) throw new Error(`expected ${name} on the axis`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function ready(page: Page) {
  await axis(page).getByRole("link").first().waitFor();
}

test("shows the most contested issue with what it says, and each speaker on its side", async () => {
  const { page } = await browser.visit("?view=axis");
  await ready(page);
  await page.getByRole("heading", { name: "Troops in Los Angeles", exact: true }).waitFor();
  await page.getByText("Military forces should be deployed in Los Angeles.").waitFor();
  const xOf = async (name: string) => (await centre(page, name)).x;
  const yOf = async (name: string) => (await centre(page, name)).y;
  const inOrder = async () => {
    const [bass, observers, trump] = [await xOf("Karen Bass"), await xOf("Observers"), await xOf("Donald Trump")];
    return bass < observers && observers < trump && Math.abs(observers - (bass + trump) / 2) < 1;
  };
  await expect.poll(inOrder).toBe(true);
  // At one place the one with more statements is nearer to the axis.
  await expect.poll(async () => (await yOf("Gavin Newsom")) < (await yOf("Karen Bass"))).toBe(true);
  await expect
    .poll(() => axis(page).getAttribute("aria-label"))
    .toBe("On Troops in Los Angeles, from oppose to support");
});

test("says who speaks but not on the issue, in this record or under the filters", async () => {
  const { page } = await browser.visit("?view=axis&axis=wildfire-readiness");
  await ready(page);
  const quiet = page.getByRole("region", { name: /No statement on this issue in this record/ });
  await quiet.getByRole("link", { name: "Karen Bass" }).waitFor();
  await expect.poll(() => quiet.getByRole("link", { name: "Gavin Newsom" }).count()).toBe(0);
  await page.goto(new URL("?view=axis&axis=wildfire-readiness&speaker=karen-bass", page.url()).href);
  await page.getByText("No statement on this issue under these filters.").waitFor();
  const filtered = page.getByRole("region", { name: /No statement on this issue under these filters/ });
  await expect.poll(() => filtered.getByRole("link").allInnerTexts()).toEqual(["Karen Bass"]);
});

test("another issue is a step of the history, and its link brings it back", async () => {
  const { page } = await browser.visit("?view=axis");
  await ready(page);
  await picker(page).selectOption({ label: "Immigration raids" });
  await page.getByRole("heading", { name: "Immigration raids", exact: true }).waitFor();
  await expect.poll(() => param(page, "axis")).toBe("immigration-raids");
  await page.reload();
  await page.getByRole("heading", { name: "Immigration raids", exact: true }).waitFor();
  await page.getByRole("button", { name: "Next issue" }).click();
  await expect.poll(() => param(page, "axis")).not.toBe("immigration-raids");
  await page.goBack();
  await page.getByRole("heading", { name: "Immigration raids", exact: true }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Troops in Los Angeles", exact: true }).waitFor();
});

test("the words are one hover away, and a press opens all of them", async () => {
  const { page } = await browser.visit("?view=axis");
  await ready(page);
  await speaker(page, "Gavin Newsom").hover();
  const words = page.getByRole("region", { name: "Words of Gavin Newsom" });
  await words.getByText("2 more statements in the details").waitFor();
  await expect.poll(() => words.getByRole("article").count()).toBe(2);
  await speaker(page, "Karen Bass").hover();
  await page.getByRole("region", { name: "Words of Karen Bass" }).waitFor();
  await expect.poll(() => words.count()).toBe(0);
  await speaker(page, "Gavin Newsom").click();
  await details(page)
    .getByRole("heading", { name: /opposes/ })
    .waitFor();
  await expect.poll(() => param(page, "at")).toBe("gavin-newsom~oppose~troops-in-los-angeles");
  await expect.poll(() => details(page).getByRole("article").count()).toBe(4);
  await page.goBack();
  await expect.poll(() => param(page, "at")).toBe(null);
});

test("by keyboard alone: one stop, arrows along the axis, words on focus, Enter opens, Escape closes the words first", async () => {
  const { page } = await browser.visit("?view=axis");
  await ready(page);
  await page.getByRole("button", { name: "Next issue" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await expect.poll(focused).toContain("Gavin Newsom");
  await page.getByRole("region", { name: "Words of Gavin Newsom" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toContain("Karen Bass");
  await page.keyboard.press("ArrowRight");
  await expect.poll(focused).toContain("Bill Melugin");
  await page.keyboard.press("End");
  await expect.poll(focused).toContain("White House");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("region", { name: /Words of/ }).count()).toBe(0);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(() => param(page, "at")).toBe("gavin-newsom~oppose~troops-in-los-angeles");
  await expect.poll(focused).toContain("Gavin Newsom");
  await expect.poll(() => speaker(page, "Gavin Newsom").getAttribute("aria-current")).toBe("true");
});

test("the filters apply", async () => {
  const { page } = await browser.visit("?view=axis");
  await ready(page);
  const before = await axis(page).getByRole("listitem").count();
  await page
    .getByRole("group", { name: "Stance" })
    .getByLabel(/^Oppose/)
    .uncheck();
  await expect.poll(() => axis(page).getByRole("listitem").count()).toBeLessThan(before);
  await expect.poll(() => speaker(page, "Karen Bass").count()).toBe(0);
  await page.goBack();
  await speaker(page, "Karen Bass").waitFor();
});

test("an actor on both sides stands between, with a bar from its least to its most", async () => {
  const { page } = await browser.visit();
  await openRecord(page, twoSidedRecord);
  await page.getByRole("tab", { name: "Stance axis" }).click();
  await picker(page).selectOption({ label: "Higher fares" });
  await speaker(page, "Ada Lind").waitFor();
  const bar = await axis(page).getByRole("listitem").filter({ hasText: "Ada Lind" }).locator(".axis-bar").boundingBox();
  const ada = await centre(page, "Ada Lind");
  if (!bar) throw new Error("expected a bar");
  expect(bar.x).toBeLessThan(ada.x - 50);
  expect(bar.x + bar.width).toBeGreaterThan(ada.x + 50);
  await expect
    .poll(() => speaker(page, "Ada Lind").textContent())
    .toMatch(/statements: support 1, oppose 1, mixed 1, neutral 1/);
});

test("on a phone each speaker has a row, support on top, and nothing is wider than the screen", async () => {
  const { page } = await browser.visit("?view=axis", { viewport: PHONE, hasTouch: true, isMobile: true });
  await ready(page);
  await expect
    .poll(() => axis(page).getAttribute("aria-label"))
    .toBe("On Troops in Los Angeles, from support to oppose");
  const [trump, bass] = [await centre(page, "Donald Trump"), await centre(page, "Karen Bass")];
  expect(trump.y).toBeLessThan(bass.y);
  expect(trump.x).toBeGreaterThan(bass.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await page.locator(".axis").evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await speaker(page, "Donald Trump").tap();
  await details(page)
    .getByRole("heading", { name: /supports/ })
    .waitFor();
  await expect.poll(() => page.getByRole("region", { name: /Words of/ }).count()).toBe(0);
});

test("what is pressed stays in sight where details open over it", async () => {
  for (const viewport of [{ width: 1024, height: 768 }, PHONE]) {
    const { page } = await browser.visit("?view=axis", { viewport });
    await ready(page);
    await speaker(page, "White House").click();
    await details(page)
      .getByRole("heading", { name: /supports/ })
      .waitFor();
    const free = async () => {
      const pane = await details(page).boundingBox();
      if (!pane) throw new Error("expected details");
      const { x, y } = await centre(page, "White House");
      return x < pane.x || y < pane.y;
    };
    await expect.poll(free).toBe(true);
  }
});

describe("in both themes", () => {
  test("axe finds nothing on the axis, with words open", async () => {
    const { page } = await browser.visit("?view=axis");
    await ready(page);
    await page.getByText("How places are worked out").click();
    await speaker(page, "Gavin Newsom").hover();
    await page.getByRole("region", { name: "Words of Gavin Newsom" }).waitFor();
    expect(await axeInBoth(page)).toEqual([]);
  });

  test("axe finds nothing on the axis of a phone", async () => {
    const { page } = await browser.visit("?view=axis", { viewport: PHONE });
    await ready(page);
    expect(await axeInBoth(page)).toEqual([]);
  });
});
