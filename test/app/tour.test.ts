// A first visit, the tour that it is given, and finding both it and the reading guide again.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { smallRecord } from "../fixtures/small-record.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();
const tour = (page: Page) => page.locator(".tour");

/** Where the bubble stands wrongly: over an edge of the window, or over a part of the page that is to stay free. */
function misplaced(page: Page, free: string | null): Promise<string[]> {
  return tour(page).evaluate((bubble, sought) => {
    const box = bubble.getBoundingClientRect();
    const edges = {
      left: box.left < 0,
      top: box.top < 0,
      right: box.right > innerWidth,
      bottom: box.bottom > innerHeight,
      "has no size": box.width === 0 || box.height === 0,
    };
    const over = [...(sought === null ? [] : document.querySelectorAll(sought))].filter((part) => {
      const { left, top, right, bottom, width } = part.getBoundingClientRect();
      return width > 0 && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    });
    const wrong = Object.entries(edges).filter(([, isSo]) => isSo);
    return [...wrong.map(([edge]) => edge), ...over.map((part) => part.getAttribute("aria-label") ?? part.className)];
  }, free);
}

test.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const)(
  "a first visit on a %s is shown three things, each bubble within the window and without faults in both themes",
  async (_, viewport) => {
    const { page } = await browser.visit("", { firstVisit: true, viewport, hasTouch: viewport === PHONE });
    await page.locator(".scene[data-ready]").waitFor();
    const titles: string[] = [];
    for (let at = 1; at <= 3; at++) {
      await tour(page).getByText(`${at} of 3`).waitFor();
      titles.push((await tour(page).getAttribute("data-side")) ?? "");
      await expect.poll(() => tour(page).evaluate((bubble) => bubble === document.activeElement)).toBe(true);
      // The bubble follows what it points at, which may still move. What can be pressed over the graph's foot stays free of it.
      await expect.poll(() => misplaced(page, at === 1 ? ".stage-tools button, .zoom-column" : null)).toEqual([]);
      expect(await axeInBoth(page)).toEqual([]);
      await tour(page)
        .getByRole("button", { name: at < 3 ? "Next" : "Done" })
        .click();
    }
    expect(titles).not.toContain("on");
    await expect.poll(() => tour(page).count()).toBe(0);
    await page.reload();
    await page.locator(".scene[data-ready]").waitFor();
    await expect.poll(() => tour(page).count()).toBe(0);
  },
);

test("the page stays in use under the tour; Back goes back, and Escape puts it away for good", async () => {
  const { page } = await browser.visit("", { firstVisit: true });
  await page.locator(".scene[data-ready]").waitFor();
  await tour(page).getByRole("button", { name: "Next" }).click();
  await tour(page).getByRole("button", { name: "Back" }).click();
  await tour(page).getByText("1 of 3").waitFor();
  await page.getByRole("button", { name: "Only Mixed" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("mixed");
  await page.keyboard.press("Escape");
  await expect.poll(() => tour(page).count()).toBe(0);
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("mixed");
  await page.goto(new URL("/", page.url()).href);
  await page.locator(".scene[data-ready]").waitFor();
  await expect.poll(() => tour(page).count()).toBe(0);
});

test("the tour ends where another record is opened", async () => {
  const { page } = await browser.visit("", { firstVisit: true });
  await tour(page).getByText("1 of 3").waitFor();
  await openRecord(page, smallRecord);
  await expect.poll(() => tour(page).count()).toBe(0);
});

test("who searches first reads what is found, and the tour waits", async () => {
  const { page } = await browser.visit("", { firstVisit: true });
  await tour(page).getByText("1 of 3").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("wildfire");
  await page.locator(".search-panel").getByText("Wildfire readiness").waitFor();
  await expect.poll(() => tour(page).isVisible()).toBe(false);
  await page.getByRole("combobox", { name: "Search" }).fill("");
  await page.keyboard.press("Tab");
  await expect.poll(() => tour(page).isVisible()).toBe(true);
});

test("who comes by a link sees what was sent, with one line that offers the tour", async () => {
  const { page } = await browser.visit("?stance=oppose", { firstVisit: true });
  await page.locator(".scene[data-ready]").waitFor();
  await expect.poll(() => tour(page).count()).toBe(0);
  await page.getByRole("button", { name: "Show me around" }).click();
  await tour(page).getByText("1 of 3").waitFor();
  await expect.poll(() => page.getByText("Press any line to read").count()).toBe(0);
  await tour(page).getByRole("button", { name: "Skip" }).click();
  await expect.poll(() => tour(page).count()).toBe(0);
  await expect.poll(() => page.getByText("Press any line to read").count()).toBe(0);
});

test("from the top of the help one is led to the keys", async () => {
  const { page } = await browser.visit();
  await page.locator(".scene[data-ready]").waitFor();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.getByRole("button", { name: "To the keyboard’s keys" }).click();
  const heading = help.getByRole("heading", { name: "Keyboard" });
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect
    .poll(() => heading.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight / 2))
    .toBe(true);
});

test("a frame shows no tour", async () => {
  const { page } = await browser.visit("?embed", { firstVisit: true });
  await page.locator(".scene[data-ready]").waitFor();
  await expect.poll(() => tour(page).count()).toBe(0);
  await expect.poll(() => page.getByText("Press any line to read").count()).toBe(0);
});

test("the reading guide opens from the legend, the key and the overview, and has the tour", async () => {
  const { page } = await browser.visit();
  await page.locator(".scene[data-ready]").waitFor();
  const dialog = page.getByRole("dialog", { name: "Help" });
  const ways = page.getByRole("button", { name: "How to read this" });
  await expect.poll(() => ways.count()).toBe(3);
  for (const way of await ways.all()) {
    await way.click();
    await dialog.getByRole("heading", { name: "How to read this" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => way.evaluate((button) => button === document.activeElement)).toBe(true);
  }
  await ways.first().click();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Show the tour again" }).click();
  await tour(page).getByText("1 of 3").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => tour(page).count()).toBe(0);
});
