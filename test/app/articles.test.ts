// The articles on the built page: their list, the words of the record in place in the text, and the way from either to the other.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { ferryRecord } from "../fixtures/ferry-record.ts";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();

const text = (page: Page) => page.getByRole("region", { name: "Text" });
const list = (page: Page) => page.locator("#articles");
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const stretch = (page: Page, words: string) => text(page).locator(".stretch", { hasText: words });
const asked = (page: Page, key: string) => new URL(page.url()).searchParams.getAll(key);

async function ferry(options = {}): Promise<Page> {
  const { page } = await browser.visit("", options);
  await openRecord(page, ferryRecord);
  await page.getByRole("tab", { name: "Articles" }).click();
  await list(page).getByRole("link").first().waitFor();
  return page;
}

async function night(page: Page) {
  await list(page)
    .getByRole("link", { name: /Night ferry/ })
    .click();
  await stretch(page, "The last boat").waitFor();
}

test("the list tells of each article, the oldest first, how much of it waits for a decision", async () => {
  const page = await ferry();
  const items = list(page).getByRole("link");
  expect(await items.allInnerTexts()).toEqual([
    "The morning boat\nOstrel Gazette, 9 March 2025\n1 statement",
    "Night ferry before the council\nOstrel Gazette, 11 March 2025\n8 statements, 5 suggested",
  ]);
  await expect.poll(() => text(page).getByRole("heading").textContent()).toBe("The morning boat");
});

test("a press on words selects their statement, another one what lies around them; Show in source leads from the table to the words", async () => {
  const page = await ferry();
  await night(page);
  await stretch(page, "find a crew that costs nothing").click();
  await expect.poll(() => asked(page, "at")).toEqual(["s-nothing"]);
  await stretch(page, "find a crew that costs nothing").click();
  await expect.poll(() => asked(page, "mark")).toEqual(["s-crew"]);
  await details(page).getByText("On record in").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect.poll(() => asked(page, "view")).toEqual(["table"]);
  await details(page).getByRole("link", { name: "Show in source" }).first().click();
  await expect.poll(() => asked(page, "view")).toEqual(["articles"]);
  await expect.poll(() => text(page).locator(".current").first().textContent()).toContain("the town could not pay");
});

test("what is confirmed and what is suggested look different, by more than colour, and what is rejected is not marked", async () => {
  const page = await ferry();
  await night(page);
  const line = (words: string) =>
    stretch(page, words)
      .locator(".under")
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationStyle);
  const ground = (words: string) =>
    stretch(page, words).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await line("The last boat")).toBe("solid");
  expect(await line("They wait for hours")).toBe("dashed");
  expect(await ground("The last boat")).not.toBe(await ground("They wait for hours"));
  expect(await stretch(page, "return to the matter in May").count()).toBe(0);
});

test("by keyboard one goes from statement to statement, hears who stands where, and Enter selects", async () => {
  const page = await ferry();
  await night(page);
  await text(page).focus();
  const marks = text(page).locator("[data-stop]");
  await marks.first().focus();
  const heard = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await heard()).toBe("Mara Quill supports Night ferry, confirmed, 1 of 8");
  await page.keyboard.press("ArrowDown");
  expect(await heard()).toBe("Mara Quill supports Night ferry, suggested, 2 of 8");
  await page.keyboard.press("End");
  expect(await heard()).toBe("A child supports Night ferry, suggested, 8 of 8");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page, "at")).toEqual(["s-boats"]);
});

test("on a phone the list, the text and the details come one after the other, with a way back", async () => {
  const page = await ferry({ hasTouch: true });
  await page.setViewportSize(PHONE);
  await expect.poll(() => text(page).count()).toBe(0);
  await night(page);
  await stretch(page, "The last boat").click();
  await details(page).getByText("On record in").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await details(page).getByRole("button", { name: "Clear the selection" }).click();
  await page.getByRole("button", { name: "All articles" }).click();
  await list(page)
    .getByRole("link", { name: /The morning boat/ })
    .waitFor();
});

test.each(["light", "dark"] as const)("axe finds nothing, %s", async (theme) => {
  const page = await ferry({ colorScheme: theme });
  await night(page);
  await stretch(page, "The last boat").click();
  await details(page).getByText("On record in").waitFor();
  await text(page).getByText("8 statements, 5 suggested").click();
  expect(await axeFindings(page)).toEqual([]);
});
