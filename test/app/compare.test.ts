// Actors side by side on the built page: by link and by hand, differences first, keyboard, filters, answers, a phone.

import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { axeInBoth, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

const BASS_AND_TRUMP = "?view=compare&compare=karen-bass+donald-trump";

const table = (page: Page) => page.getByRole("table");
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const chosen = (page: Page) => page.getByRole("list", { name: "Compared" }).getByRole("listitem").allInnerTexts();
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const columns = (page: Page) => table(page).getByRole("columnheader").getByRole("link").allInnerTexts();

test("opens from a link: a column an actor, what they differ on first, each stance with its words", async () => {
  const { page } = await browser.visit(BASS_AND_TRUMP);
  await table(page).waitFor();
  await expect.poll(() => columns(page)).toEqual(["Karen Bass", "Donald Trump"]);
  const verdicts = table(page).getByRole("heading", { level: 3 });
  await expect.poll(() => verdicts.first().innerText()).toMatch(/^They differ/);
  await expect.poll(() => verdicts.last().innerText()).toMatch(/^Only one speaks/);
  const row = table(page).getByRole("rowgroup").filter({ hasText: "Troops in Los Angeles" });
  await expect
    .poll(() => row.getByRole("cell").allInnerTexts())
    .toEqual([expect.stringContaining("opposes"), expect.stringContaining("supports")]);
  await expect.poll(() => row.getByRole("article").count()).toBeGreaterThan(1);
  await page.getByText(/^On 4 issues and 1 actor both speak: they differ on 5\./).waitFor();
  await expect.poll(() => verdicts.first().innerText()).toMatch(/\b5$/);
});

test("a press on words or a count opens them, and Back goes back", async () => {
  const { page } = await browser.visit(BASS_AND_TRUMP);
  await table(page).waitFor();
  const row = table(page).getByRole("rowgroup").filter({ hasText: "Troops in Los Angeles" });
  await row.getByRole("link", { name: "2 statements" }).click();
  await expect.poll(() => param(page, "at")).toBe("karen-bass~oppose~troops-in-los-angeles");
  await expect.poll(() => details(page).getByRole("article").count()).toBe(2);
  await page.goBack();
  await expect.poll(() => param(page, "at")).toBe(null);
  await row.getByRole("article").first().getByRole("link").first().click();
  await details(page).getByText("On record in").waitFor();
});

test("from nothing: two are offered who speak on the same issues; a third joins, moves and leaves, each a step of the history", async () => {
  const { page } = await browser.visit("?view=compare");
  await page.getByRole("heading", { name: "Start with" }).waitFor();
  await page.getByRole("link", { name: /^Donald Trump and Karen Bass/ }).click();
  await table(page).waitFor();
  await expect.poll(() => param(page, "compare")).toBe("donald-trump karen-bass");
  await page.getByRole("combobox", { name: "Actor to add" }).selectOption("gavin-newsom");
  await page.getByRole("region", { name: "Comparison" }).getByRole("button", { name: "Add", exact: true }).click();
  await expect.poll(() => columns(page)).toEqual(["Donald Trump", "Karen Bass", "Gavin Newsom"]);
  await page.getByRole("button", { name: "Move Gavin Newsom to the left" }).click();
  await expect.poll(() => columns(page)).toEqual(["Donald Trump", "Gavin Newsom", "Karen Bass"]);
  await page.getByRole("button", { name: "Take Donald Trump out" }).click();
  await expect.poll(() => columns(page)).toEqual(["Gavin Newsom", "Karen Bass"]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Compare");
  await page.goBack();
  await expect.poll(() => columns(page)).toEqual(["Donald Trump", "Gavin Newsom", "Karen Bass"]);
});

test("one actor asks for another; four are the most", async () => {
  const { page } = await browser.visit("?view=compare&compare=karen-bass");
  await page.getByRole("heading", { name: "Compare with" }).waitFor();
  await page.getByRole("link", { name: /^Gavin Newsom/ }).click();
  await expect.poll(() => columns(page)).toEqual(["Karen Bass", "Gavin Newsom"]);
  await page.goto(new URL("?view=compare&compare=karen-bass+gavin-newsom+donald-trump+white-house", page.url()).href);
  await page.getByText("4 at most are compared.").waitFor();
  await expect.poll(() => chosen(page)).toHaveLength(4);
});

test("a link with somebody who is not in the record says so", async () => {
  const { page } = await browser.visit("?view=compare&compare=karen-bass+nobody-at-all+donald-trump");
  await page.getByText("1 actor that the link names is not in this record.").waitFor();
  await expect.poll(() => columns(page)).toEqual(["Karen Bass", "Donald Trump"]);
});

test("only where both speak leaves the rest out, in the address; the filters apply", async () => {
  const { page } = await browser.visit(BASS_AND_TRUMP);
  await table(page).waitFor();
  await page.getByLabel("Only where both speak").check();
  await expect.poll(() => table(page).getByText("Only one speaks").count()).toBe(0);
  await expect.poll(() => param(page, "both")).toBe("yes");
  await page.reload();
  await table(page).waitFor();
  await expect.poll(() => table(page).getByText("No statement in this record").count()).toBe(0);
  await page.getByRole("checkbox", { name: /^Oppose, / }).uncheck();
  await page.getByText("On no issue or actor do both speak.").waitFor();
  await page.getByLabel("Only where both speak").uncheck();
  await expect.poll(() => page.getByText("No statement under these filters").count()).toBeGreaterThan(0);
});

test("what they answer each other stands beside what it answers", async () => {
  const { page } = await browser.visit(BASS_AND_TRUMP);
  const answers = page.getByRole("region", { name: /^Who answers whom/ });
  const one = answers.getByRole("listitem").first();
  await one.waitFor();
  await expect
    .poll(async () => (await one.innerText()).replace(/\s+/g, " "))
    .toMatch(/^Karen Bass opposes what Donald Trump says/);
  await expect.poll(() => one.getByRole("article").count()).toBe(2);
});

test("who answers whom is said, with who does not, and each statement stands once", async () => {
  const { page } = await browser.visit("?view=compare&compare=donald-trump+gavin-newsom");
  const answers = page.getByRole("region", { name: /^Who answers whom/ });
  const said = answers.getByText(
    /^Gavin Newsom answers Donald Trump (\d+) times; Donald Trump does not answer Gavin Newsom in this record\.$/,
  );
  const times = /(\d+) times/.exec((await said.textContent()) ?? "")?.[1];
  const words = () => answers.getByRole("listitem").locator("> div > .card .card-words").allInnerTexts();
  await expect.poll(words).toHaveLength(Number(times));
  await expect.poll(async () => new Set(await words()).size).toBe(Number(times));
});

test("by keyboard alone: an actor is chosen, added and taken out", async () => {
  const { page } = await browser.visit("?view=compare&compare=karen-bass");
  const select = page.getByRole("combobox", { name: "Actor to add" });
  await select.focus();
  // A list that is still empty finds nothing of what is typed.
  await select.getByRole("option", { name: "Donald Trump" }).waitFor({ state: "attached" });
  await page.keyboard.type("Donald");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => columns(page)).toEqual(["Karen Bass", "Donald Trump"]);
  await page.getByRole("button", { name: "Take Karen Bass out" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Compare with" }).waitFor();
  await expect.poll(() => param(page, "compare")).toBe("donald-trump");
});

test("on a phone the actors stand under each other, and nothing is wider than the screen", async () => {
  const { page } = await browser.visit(BASS_AND_TRUMP, { viewport: PHONE, hasTouch: true, isMobile: true });
  const troops = page.getByRole("region", { name: /^Troops in Los Angeles/ });
  await troops.waitFor();
  await expect.poll(() => table(page).count()).toBe(0);
  const who = () => troops.locator(".compare-who").allInnerTexts();
  await expect.poll(who).toEqual(["Karen Bass", "Donald Trump"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await expect
    .poll(() => page.locator(".compare").evaluate((element) => element.scrollWidth - element.clientWidth))
    .toBe(0);
});

describe("in both themes", () => {
  test("axe finds nothing in a comparison of three, on a desk and on a phone", async () => {
    for (const viewport of [undefined, PHONE]) {
      const { page } = await browser.visit(`${BASS_AND_TRUMP}+gavin-newsom`, viewport && { viewport });
      await page.getByText(/two or more of them speak: they/).waitFor();
      expect(await axeInBoth(page)).toEqual([]);
    }
  });

  test("axe finds nothing before anybody is chosen", async () => {
    const { page } = await browser.visit("?view=compare");
    await page.getByRole("heading", { name: "Start with" }).waitFor();
    expect(await axeInBoth(page)).toEqual([]);
  });
});
