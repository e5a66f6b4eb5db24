// The table on the built page: the same statements under the same filter, sorting, selection, keyboard, many rows, a phone.

import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

const grid = (page: Page) => page.getByRole("grid", { name: "Statements" });
const rows = (page: Page) =>
  grid(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
const speakers = (page: Page) => rows(page).getByRole("rowheader").allInnerTexts();
const selected = (page: Page) => new URL(page.url()).searchParams.getAll("at");
const heading = (page: Page, name: string) => grid(page).getByRole("columnheader", { name });

async function ready(page: Page) {
  await rows(page).first().waitFor();
}

test("shows the statements that the filter keeps, as many as the status says", async () => {
  const { page } = await browser.visit("?view=table&speaker=karen-bass");
  await ready(page);
  const words = await page.getByRole("status").filter({ hasText: "statements" }).first().textContent();
  await expect.poll(async () => `${await rows(page).count()} of `).toBe(/^\d+ of /.exec(words ?? "")?.[0]);
  await expect.poll(async () => new Set(await speakers(page))).toEqual(new Set(["Karen Bass"]));
  const first = rows(page).first();
  await expect.poll(() => first.textContent()).toMatch(/“|, in our words: /);
  await expect
    .poll(() => first.getByRole("gridcell").nth(1).textContent())
    .toMatch(/supports|opposes|is mixed on|is neutral on|Not coded/);
});

test("a press on a heading sorts by it, another one turns the order round", async () => {
  const { page } = await browser.visit("?view=table");
  await ready(page);
  await expect.poll(() => heading(page, "Source, date").getAttribute("aria-sort")).toBe("ascending");
  await heading(page, "Speaker").click();
  await expect.poll(() => heading(page, "Speaker").getAttribute("aria-sort")).toBe("ascending");
  await expect.poll(() => heading(page, "Source, date").getAttribute("aria-sort")).toBe("none");
  const inOrder = (names: string[]) =>
    names.every((name, i) => (names[i - 1] ?? "").toLowerCase() <= name.toLowerCase());
  await expect.poll(async () => inOrder(await speakers(page))).toBe(true);
  const upward = await speakers(page);
  await heading(page, "Speaker").click();
  await expect.poll(() => heading(page, "Speaker").getAttribute("aria-sort")).toBe("descending");
  await expect.poll(async () => inOrder([...(await speakers(page))].reverse())).toBe(true);
  await expect.poll(async () => (await speakers(page))[0]).not.toBe(upward[0]);
  // The order is the page's as well: it stands after a reload, and Back takes it back.
  const downward = await speakers(page);
  await page.reload();
  await ready(page);
  await expect.poll(() => heading(page, "Speaker").getAttribute("aria-sort")).toBe("descending");
  await expect.poll(() => speakers(page)).toEqual(downward);
  await page.goBack();
  await expect.poll(() => heading(page, "Speaker").getAttribute("aria-sort")).toBe("ascending");
});

test("the selection is the page's: a press chooses, Ctrl adds, and it survives another view and a reload", async () => {
  const { page } = await browser.visit("?view=table");
  await ready(page);
  await rows(page).nth(1).click();
  await expect.poll(() => selected(page).length).toBe(1);
  await page.getByRole("complementary", { name: "Details" }).getByText("On record in").waitFor();
  await rows(page)
    .nth(3)
    .click({ modifiers: ["Control"] });
  await expect.poll(() => selected(page).length).toBe(2);
  const both = selected(page);
  await page.getByRole("tab", { name: "Actors view" }).click();
  await page.getByRole("tab", { name: "Table" }).click();
  await ready(page);
  const chosen = () => grid(page).locator('[role=row][aria-selected="true"]').count();
  await expect.poll(chosen).toBe(2);
  await page.reload();
  await ready(page);
  await expect.poll(chosen).toBe(2);
  await expect.poll(() => selected(page)).toEqual(both);
});

test("a statement that is selected in the details comes into sight", async () => {
  const { page } = await browser.visit("?view=table&at=karen-bass");
  await ready(page);
  const said = page.getByRole("complementary", { name: "Details" }).locator(".words-link");
  await said.first().waitFor();
  const seen = () =>
    grid(page).evaluate((element) => {
      const pane = element.getBoundingClientRect();
      return [...element.querySelectorAll<HTMLElement>("[role=row][data-key]")]
        .filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top >= pane.top && bottom <= pane.bottom;
        })
        .map(({ dataset }) => dataset.key);
    });
  const before = await seen();
  await said.last().click();
  await expect.poll(() => selected(page)).not.toEqual(["karen-bass"]);
  const [id] = selected(page);
  expect(before).not.toContain(id);
  await expect.poll(seen).toContain(id);
});

test("arrow keys walk the rows and choose them", async () => {
  const { page } = await browser.visit("?view=table");
  await ready(page);
  await rows(page).first().click();
  await expect.poll(() => selected(page).length).toBe(1);
  const first = selected(page);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => selected(page)).not.toEqual(first);
  await expect.poll(() => selected(page)).toHaveLength(1);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => selected(page)).toEqual(first);
});

/** The small record with its first statement many times over, each with words of its own. */
function longRecord(length: number): OnRecord {
  const [first] = smallRecord.statements;
  if (!first) throw new Error("expected a statement");
  const statements = Array.from({ length }, (_, i) => ({
    ...first,
    id: `s${String(i).padStart(4, "0")}`,
    gist: `Statement number ${i}.`,
  }));
  return { ...smallRecord, title: "A long record", statements, relations: [] };
}

/** Opens 450 statements and shows them in the table. */
async function openLong(page: Page) {
  await ready(page);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from(writeRecord(longRecord(450)));
  await (await chooser).setFiles({ name: "long.json", mimeType: "application/json", buffer });
  await page.getByRole("status").filter({ hasText: "450 of 450 statements" }).waitFor();
  await page.getByRole("tab", { name: "Table" }).click();
  await ready(page);
}

/** A table's rows or a phone's cards. */
const drawn = (page: Page) => grid(page).locator(`[role="row"][data-key]`);

const isSeen = (page: Page, id: string) =>
  grid(page).evaluate((element, key) => {
    const pane = element.getBoundingClientRect();
    const row = element.querySelector(`[data-key="${key}"]`)?.getBoundingClientRect();
    return row !== undefined && row.bottom > pane.top && row.top < pane.bottom;
  }, id);

const toTheEnd = (page: Page) =>
  expect
    .poll(
      async () => {
        await grid(page).evaluate((element) => {
          element.scrollTop = element.scrollHeight;
        });
        return isSeen(page, "s0449");
      },
      { timeout: 20_000 },
    )
    .toBe(true);

describe.each([
  ["on a desk", DESKTOP],
  ["on a phone", PHONE],
])("of a long record, %s,", (_, viewport) => {
  async function visitLong() {
    const { page } = await browser.visit("?view=table");
    await openLong(page);
    await page.setViewportSize(viewport);
    await expect.poll(() => grid(page).evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(viewport.width);
    await drawn(page).first().waitFor();
    return page;
  }

  test("only what is in sight is in the page, and scrolling reaches the last one", async () => {
    const page = await visitLong();
    await expect.poll(() => drawn(page).count()).toBeLessThan(60);
    await toTheEnd(page);
    await expect.poll(() => drawn(page).count()).toBeLessThan(60);
  });

  test("the place where one was is found again, and that of a statement which was selected elsewhere, however far down", async () => {
    const page = await visitLong();
    await toTheEnd(page);
    await page.getByRole("tab", { name: "Compare" }).click();
    await grid(page).waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Table" }).click();
    await expect.poll(() => isSeen(page, "s0449")).toBe(true);

    await page.getByRole("tab", { name: "Compare" }).click();
    await grid(page).waitFor({ state: "detached" });
    // As a link on the page does that leads to a statement.
    await page.evaluate(() => {
      const url = new URL(location.href);
      url.searchParams.set("at", "s0300");
      history.pushState(null, "", url);
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await page.getByRole("tab", { name: "Table" }).click();
    await expect.poll(() => isSeen(page, "s0300")).toBe(true);
    await expect.poll(() => grid(page).locator('[data-key="s0300"]').evaluate(isMarked)).toBe(true);
    await expect.poll(() => drawn(page).count()).toBeLessThan(60);
  });
});

const isMarked = (row: Element) =>
  row.getAttribute("aria-selected") === "true" || row.querySelector('[aria-current="true"]') !== null;

test("on a phone it is a list of cards, in an order that can be chosen", async () => {
  const { page } = await browser.visit("?view=table", { viewport: PHONE, hasTouch: true });
  const cards = page.getByRole("article");
  await cards.first().waitFor();
  await expect.poll(() => grid(page).getByRole("columnheader").count()).toBe(0);
  const before = await cards.first().textContent();
  await page.getByLabel("Sort by").selectOption("Speaker");
  await expect.poll(() => cards.first().textContent()).not.toBe(before);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.width);
});

describe("in both themes", () => {
  test("axe finds nothing in the table", async () => {
    const { page } = await browser.visit("?view=table");
    await ready(page);
    await rows(page).nth(2).click();
    await expect.poll(() => selected(page).length).toBe(1);
    expect(await axeInBoth(page)).toEqual([]);
  });

  test("axe finds nothing in the list of a phone", async () => {
    const { page } = await browser.visit("?view=table", { viewport: PHONE });
    await page.getByRole("article").first().waitFor();
    expect(await axeInBoth(page)).toEqual([]);
  });
});
