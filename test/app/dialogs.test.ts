// The dialogs about a record's things on a phone, where they are narrowest, by axe in both themes: colours are all that differs from a wide window.
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });

/** What is on screen, in the light theme and in the dark one, and whether it is wider than the screen. */
async function clean(page: Page, shown: Locator) {
  await shown.waitFor();
  const what =
    (await shown.getAttribute("aria-label")) ?? (await shown.getByRole("heading").first().textContent()) ?? "";
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
    expect(await axeFindings(page), `${what}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const cut = await shown.evaluate(
    (element) =>
      [...element.querySelectorAll("*")].filter(
        (one) =>
          !one.matches(".visually-hidden, .visually-hidden *") && one.getBoundingClientRect().right > innerWidth + 1,
      ).length,
  );
  expect(cut, `${what}, cut off`).toBe(0);
}

/** What was typed is asked for before it is dropped. */
async function leave(page: Page, shown: Locator) {
  await page.keyboard.press("Escape");
  const discard = shown.getByRole("button", { name: "Discard" });
  await expect.poll(async () => (await shown.count()) === 0 || (await discard.count()) === 1).toBe(true);
  if ((await discard.count()) === 1) await discard.click();
  await shown.waitFor({ state: "detached" });
}

async function phone(): Promise<Page> {
  const { page } = await browser.visit("?view=table", { viewport: PHONE, hasTouch: true });
  await page.getByRole("button", { name: "More", exact: true }).click();
  const sources = smallRecord.sources.map((source) => ({ ...source, text: smallTexts[source.id] ?? "" }));
  await openRecord(page, { ...smallRecord, sources });
  return page;
}

async function fromMenu(page: Page, name: string) {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("group", { name: "More" }).getByRole("button", { name, exact: true }).click();
}

test("what is done to actors and issues: lists, forms, splitting, merging, deleting, what is contested; and the history of it", async () => {
  const page = await phone();
  const list = dialog(page, "Actors and issues");
  await fromMenu(page, "Actors and issues");
  await list.getByRole("button", { name: "Edit Ada Lind" }).click();
  const form = dialog(page, "Edit Ada Lind");
  await form.getByRole("button", { name: "Split…" }).click();
  const split = dialog(page, "Split Ada Lind");
  await split.getByRole("checkbox").first().check();
  await split.getByRole("button", { name: "Split" }).click();
  await split.getByText("The other actor needs a name.").waitFor();
  await clean(page, split);
  await leave(page, split);
  await form.getByRole("button", { name: "Delete…" }).click();
  await clean(page, dialog(page, "Delete Ada Lind"));
  await leave(page, dialog(page, "Delete Ada Lind"));
  await form.getByLabel("Name", { exact: true }).fill("Ada M. Lind");
  await form.getByRole("button", { name: "Save" }).click();

  await list.getByRole("button", { name: /^Issues/ }).click();
  await list.getByRole("button", { name: "New issue" }).click();
  const issue = dialog(page, "New issue");
  await issue.getByRole("button", { name: "Add" }).click();
  await issue.getByText(/^Without a proposition/).waitFor();
  await clean(page, issue);
  await leave(page, issue);
  await list.getByRole("button", { name: "Merge… Higher fares" }).click();
  const merge = dialog(page, /^Merge /);
  await merge.getByRole("radio").first().check();
  await clean(page, merge);
  await leave(page, merge);
  await list.getByRole("button", { name: "Look for what is contested…" }).click();
  await dialog(page, "What is contested").getByRole("listitem").first().waitFor();
  await clean(page, dialog(page, "What is contested"));
  await leave(page, dialog(page, "What is contested"));
  // With what was done last, and the way to take it back, at its foot beside the codebook.
  await clean(page, list);
  await list.getByRole("button", { name: "Close" }).last().click();

  await fromMenu(page, "History");
  await dialog(page, "History").getByRole("listitem").first().waitFor();
  await clean(page, dialog(page, "History"));
});

test("what the record says of itself, an article’s facts, and deleting an article with all that stands in it", async () => {
  const page = await phone();
  await page.getByRole("button", { name: /about this record/ }).click();
  await details(page).getByRole("button", { name: "Edit", exact: true }).click();
  const record = dialog(page, /^Edit what the record/);
  await record.getByLabel("Language of our own words").fill("two words");
  await record.getByRole("button", { name: "Save" }).click();
  await record.getByText("This is no language code.").waitFor();
  await clean(page, record);
  await leave(page, record);
  await details(page).getByRole("link", { name: "Courier, first report" }).first().click();
  await details(page).getByRole("heading", { name: "Courier, first report" }).waitFor();
  // On a phone the details keep two actions at hand, and the others behind a button.
  await details(page).getByRole("button", { name: "More actions" }).click();
  await details(page).getByRole("button", { name: "Edit", exact: true }).click();
  const source = dialog(page, "Edit Courier, first report");
  await source.getByLabel("Publisher").fill("Nobody’s Paper");
  await source.getByRole("button", { name: "Save" }).click();
  await source.getByRole("button", { name: "Add it as an actor…" }).waitFor();
  await clean(page, source);
  await source.getByRole("button", { name: "Delete…" }).click();
  await clean(page, dialog(page, "Delete Courier, first report"));
});

test("opening another coder’s record: from Open, and where an address asks for a file that is not at hand", async () => {
  const page = await phone();
  await fromMenu(page, "Open");
  const open = dialog(page, "Open");
  await open.getByRole("button", { name: /^Compare with another coder/ }).waitFor();
  await clean(page, open);
  await page.goto(`${page.url()}&coders=noor.json`);
  const comparison = page.getByRole("main", { name: "Two coders" });
  await comparison.getByText("No other record is open").waitFor();
  await clean(page, comparison);
});
