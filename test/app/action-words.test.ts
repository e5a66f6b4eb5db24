// Actions between actors and the words that show them, on the built page: made of words that are selected in an article, and given words and deprived of them there
// and in their form.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { ferryRecord, MORNING_TEXT } from "../fixtures/ferry-record.ts";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";
import { holdBack } from "./hold-back.ts";
import { openRecord } from "./open-record.ts";
import { rangeOf } from "./row-words.ts";

const browser = useBrowser();

const text = (page: Page) => page.getByRole("region", { name: "Text" });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Selected words" });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const at = (page: Page) => new URL(page.url()).searchParams.get("mark");

async function article(): Promise<Page> {
  const { page } = await browser.visit();
  await openRecord(page, ferryRecord);
  await page.getByRole("tab", { name: "Articles" }).click();
  await page
    .locator("#articles")
    .getByRole("link", { name: /morning boat/ })
    .click();
  await text(page).locator("[data-start]").first().waitFor();
  return page;
}

/** Selects words that stand in one row of the text. */
async function mark(page: Page, words: string) {
  const range = await rangeOf(page, words);
  await range.evaluate(({ startContainer, startOffset, endContainer, endOffset }) =>
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset),
  );
  await bar(page).waitFor();
}

/** Makes an action of words: Mara Quill met with the dock workers. */
async function told(page: Page, words: string) {
  await mark(page, words);
  await bar(page).getByRole("button", { name: "These words show an action…" }).click();
  const form = page.getByRole("dialog", { name: "New action" });
  await form.getByLabel("What was done").fill("met with");
  await form.getByRole("combobox", { name: "To whom" }).fill("Dock");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect.poll(() => at(page)).toMatch(/^deed-/);
}

test("words that show an action: told in a form that knows what they tell, opened to from its edge, more and fewer of them, each a step", async () => {
  const page = await article();
  const dialog = (name: string) => page.getByRole("dialog", { name });
  await mark(page, "Mara Quill");
  await bar(page).getByRole("button", { name: "These words show an action…" }).click();
  const form = dialog("New action");
  await expect.poll(() => form.getByRole("combobox", { name: "Who", exact: true }).inputValue()).toBe("Mara Quill");
  // Who thinks better of it has the words selected as before.
  await form.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Text");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await form.getByLabel("What was done").fill("met with");
  await form.getByRole("combobox", { name: "To whom" }).fill("Dock");
  await page.keyboard.press("Enter");
  await form.getByLabel("Words that show it: more").fill("nowhere in it");
  await page.keyboard.press("Enter");
  await form.getByText("These words do not stand in the article.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await form.getByLabel("Words that show it: more").fill("the first   boat");
  await page.keyboard.press("Enter");
  await form.getByText("do not stand").waitFor();
  await form.getByLabel("Words that show it: more").fill("The first   boat");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Remove the words at" }).nth(1).waitFor();
  await form.getByLabel("What was done").focus();
  await page.keyboard.press("Enter");
  const current = () => text(page).locator(".current").allTextContents();
  await expect.poll(current).toEqual(["The first boat", "Mara Quill"]);
  await expect
    .poll(() => details(page).textContent())
    .toMatch(/Mara Quill\s*met with\s*Dock workers.*In the article’s words: The first boat … Mara Quill/s);
  // Beside the line an arrow, which no statement has.
  const beside = text(page).getByRole("button", { name: "Mara Quill met with Dock workers, action, 1 of 2" });
  expect(await beside.getAttribute("aria-current")).toBe("true");
  expect(await beside.locator(".lucide-arrow-right").count()).toBe(1);
  expect(await text(page).locator(".article-mark .lucide-arrow-right").count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);

  await mark(page, "forty people");
  await bar(page).getByRole("button", { name: "Add to this action’s words" }).click();
  await expect.poll(current).toEqual(["The first boat", "forty people", "Mara Quill"]);
  await mark(page, "The first boat");
  await bar(page).getByRole("button", { name: "Take these words off this action" }).click();
  await expect.poll(current).toEqual(["forty people", "Mara Quill"]);
  await details(page).getByRole("button", { name: "Edit Mara Quill met with Dock workers" }).click();
  const edit = dialog("Edit action");
  await edit.getByRole("button", { name: "Remove the words at" }).first().click();
  await edit.getByRole("button", { name: "Remove the words at" }).click();
  await edit.getByLabel("Told in").waitFor();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect.poll(current).toEqual([]);
  await page.getByText("Select the words that show this action: Mara Quill met with Dock workers.").waitFor();
  await mark(page, "bread, bicycles");
  await bar(page).getByRole("button", { name: "These words show this action" }).click();
  await expect.poll(current).toEqual(["bread, bicycles"]);
  for (const shown of [[], ["forty people", "Mara Quill"]]) {
    await page.keyboard.press("Control+z");
    await expect.poll(current).toEqual(shown);
  }
});

test("the form of an action begins with what the record holds, while the details still show what was just taken off", async () => {
  const page = await article();
  await told(page, "Mara Quill");
  await mark(page, "forty people");
  await bar(page).getByRole("button", { name: "Add to this action’s words" }).click();
  await expect.poll(() => details(page).textContent()).toMatch(/In the article’s words: forty people … Mara Quill/);

  const letGo = await holdBack(page, "profile", "evidence");
  await mark(page, "Mara Quill");
  await bar(page).getByRole("button", { name: "Take these words off this action" }).click();
  await expect.poll(() => text(page).locator(".current").allTextContents()).toEqual(["forty people"]);
  await details(page).getByRole("button", { name: "Edit Mara Quill met with Dock workers" }).click();
  const edit = page.getByRole("dialog", { name: "Edit action" });
  await edit.waitFor();
  expect(await details(page).locator(".details-body").getAttribute("aria-busy")).toBe("true");
  const words = edit.getByRole("group", { name: "Words that show it" }).getByRole("listitem");
  await expect.poll(() => words.allTextContents()).toEqual([expect.stringMatching(/^forty people/)]);
  await edit.getByLabel("Words that show it: more").fill("The first boat");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => text(page).locator(".current").allTextContents()).toEqual(["The first boat", "forty people"]);
  await letGo();
  await expect.poll(() => details(page).textContent()).toMatch(/In the article’s words: The first boat … forty people/);
});

test("words that are added to an action before the article shows what was just taken off it do not bring that back", async () => {
  const page = await article();
  await told(page, "Mara Quill");
  await mark(page, "forty people");
  await bar(page).getByRole("button", { name: "Add to this action’s words" }).click();
  const current = () => text(page).locator(".current").allTextContents();
  await expect.poll(current).toEqual(["forty people", "Mara Quill"]);

  const letGo = await holdBack(page, "article");
  await mark(page, "Mara Quill");
  await bar(page).getByRole("button", { name: "Take these words off this action" }).click();
  await expect.poll(current).toEqual(["forty people"]);
  await mark(page, "The first boat");
  const start = MORNING_TEXT.indexOf("The first boat");
  await expect.poll(() => bar(page).getAttribute("data-span")).toBe(`${start} ${start + "The first boat".length}`);
  await bar(page).getByRole("button", { name: "Add to this action’s words" }).click();
  await letGo();
  await expect.poll(current).toEqual(["The first boat", "forty people"]);
});

test("the form of a new action begins at the first field that is empty", async () => {
  const page = await article();
  await mark(page, "forty people");
  await bar(page).getByRole("button", { name: "These words show an action…" }).click();
  const who = page.getByRole("dialog", { name: "New action" }).getByRole("combobox", { name: "Who", exact: true });
  await who.waitFor();
  expect(await who.inputValue()).toBe("");
  await expect.poll(() => who.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("on a phone an action is made of selected words too, in a form that shows them whole", async () => {
  const page = await article();
  await page.setViewportSize(PHONE);
  // Words that are selected before the text has taken its new place may be let go of.
  await page.getByRole("button", { name: "All articles" }).waitFor();
  await mark(page, "Nobody from the council was there to see it");
  await bar(page).getByRole("button", { name: "These words show an action…" }).click();
  const form = page.getByRole("dialog", { name: "New action" });
  await form.getByText("Nobody from the council was there to see it").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const wide = await form.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
  expect(wide).toBe(0);
  await form.getByRole("combobox", { name: "Who", exact: true }).fill("Tobin");
  await page.keyboard.press("Enter");
  await form.getByLabel("What was done").fill("left alone");
  await form.getByRole("combobox", { name: "To whom" }).fill("Mara");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect.poll(() => at(page)).toMatch(/^deed-/);
});
