// Actors, issues, articles' facts and what the record says of itself, put in order on the built page.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const titled = (page: Page) => () => details(page).locator("h2").textContent();
const button = (page: Page, name: string) => details(page).getByRole("button", { name, exact: true });
const focused = (page: Page) => () => page.evaluate(() => document.activeElement?.textContent);

/** Markup, a key that objects lend, right-to-left words, and one of 500 characters. */
const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "لجنة المرفأ (הרציף)",
  `Long ${"name ".repeat(99)}`.trim(),
];

/** The small record with somebody who is in it twice. */
const doubled: OnRecord = {
  ...smallRecord,
  title: "Two Linds",
  actors: [
    ...smallRecord.actors,
    {
      id: "mayor-lind",
      kind: "person",
      name: "Mayor Ada Lind",
      short: null,
      aliases: ["Her Honour"],
      description: null,
      affiliations: [],
      sameAs: [],
    },
  ],
  statements: smallRecord.statements.map((one) => (one.id === "s08" ? { ...one, speaker: "mayor-lind" } : one)),
};

test("an actor is edited by keyboard: what is wrong is said beside its field, the focus comes back, and undo takes all of it back", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await button(page, "Edit").focus();
  await page.keyboard.press("Enter");
  const form = dialog(page, "Edit Karen Bass");
  await form.getByLabel("Name", { exact: true }).fill("Karen Ruth Bass");
  await form.getByLabel("Other names: one more").fill("Ms Mayor");
  await form.getByRole("group", { name: "Affiliation 1" }).getByLabel("From").fill("last spring");
  await page.keyboard.press("Enter");
  await form.getByText(/^This is no date\. Write it as 2025, 2025-06, /).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
  await form.getByRole("group", { name: "Affiliation 1" }).getByLabel("From").fill("2022-12-12");
  await page.keyboard.press("Enter");
  await expect.poll(titled(page)).toBe("Karen Ruth Bass");
  await expect.poll(() => details(page).textContent()).toMatch(/Ms Mayor.*12 December 2022–/s);
  await expect.poll(focused(page)).toBe("Edit");
  await page.keyboard.press("Control+z");
  await expect.poll(titled(page)).toBe("Karen Bass");
  await expect.poll(() => details(page).textContent()).not.toContain("Ms Mayor");
});

test("Escape closes a form at once while nothing was written in it; else it asks, and goes on or discards as it is told", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  const form = dialog(page, "Edit Karen Bass");
  const name = form.getByLabel("Name", { exact: true });
  await button(page, "Edit").click();
  await form.waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => form.count()).toBe(0);
  await button(page, "Edit").click();
  await name.fill("Karen Ruth Bass");
  await page.keyboard.press("Escape");
  const question = form.getByRole("group", { name: "What you wrote is not saved yet" });
  await question.waitFor();
  await expect.poll(focused(page)).toBe("Keep writing");
  expect(await axeFindings(page)).toEqual([]);
  // A second time is no answer to discard.
  await page.keyboard.press("Escape");
  await expect.poll(() => question.count()).toBe(0);
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(focused(page)).toBe("Keep writing");
  await page.keyboard.press("Enter");
  await expect.poll(() => question.count()).toBe(0);
  expect(await name.inputValue()).toBe("Karen Ruth Bass");
  await form.getByRole("button", { name: "Close" }).click();
  await question.getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => form.count()).toBe(0);
  await expect.poll(() => titled(page)()).toBe("Karen Bass");
});

test("likely duplicates are listed with the reason, told apart or merged, and the list takes the merge back", async () => {
  const { page } = await browser.visit();
  await openRecord(page, doubled);
  await button(page, "Actors").click();
  const list = dialog(page, "Actors and issues");
  const likely = list.getByRole("region", { name: "Likely the same" });
  await expect.poll(() => likely.textContent()).toContain("Mayor Ada Lind");
  await likely.getByRole("button", { name: /^Not the same/ }).click();
  await likely.getByText("1 pair told apart in this record.").waitFor();
  await likely.getByRole("button", { name: "Show it again" }).click();
  const says = (name: string) => list.getByRole("row", { name }).first().getByRole("cell").first().textContent();
  await expect.poll(() => says("Ada Lind")).toBe("2");

  await likely.getByRole("button", { name: /^Merge…/ }).click();
  const merge = dialog(page, /^Merge /);
  await expect
    .poll(() => merge.getByRole("region", { name: "What the merge does" }).textContent())
    .toContain("Her Honour");
  await merge.getByRole("button", { name: "Merge" }).click();
  await expect.poll(() => says("Ada Lind")).toBe("3");
  await expect.poll(() => likely.count()).toBe(0);
  await list.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => says("Ada Lind")).toBe("2");
  await likely.waitFor();
});

test("a merge from the details leads on to the one that stays; a split gives statements and names to another", async () => {
  const { page } = await browser.visit();
  await openRecord(page, doubled);
  await page.goto(`${page.url()}&at=mayor-lind`);
  await button(page, "Edit").click();
  await dialog(page, /^Edit /)
    .getByRole("button", { name: "Merge with…" })
    .click();
  const merge = dialog(page, /^Merge /);
  await merge.getByLabel("Find an actor by name").fill("ada");
  await merge
    .getByRole("radio", { name: /^Ada Lind/ })
    .first()
    .check();
  await merge.getByRole("button", { name: "Merge" }).click();
  await expect.poll(titled(page)).toBe("Ada Lind");
  await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual(["ada-lind"]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#details") !== null)).toBe(true);

  await button(page, "Edit").click();
  await dialog(page, /^Edit /)
    .getByRole("button", { name: "Split…" })
    .click();
  const split = dialog(page, "Split Ada Lind");
  await split.getByRole("button", { name: "Split" }).click();
  await split.getByText("The other actor needs a name.").waitFor();
  await split.getByLabel("Name of the other").fill("Deputy Lind");
  await split.getByRole("button", { name: "Split" }).click();
  await split.getByRole("alert").filter({ hasText: "Choose what is theirs." }).waitFor();
  await split.getByRole("checkbox", { name: "Her Honour" }).check();
  await split.getByRole("checkbox", { name: /no view on the fare/ }).check();
  await split.getByText("1 of 5 statements chosen").waitFor();
  await split.getByRole("button", { name: "Split" }).click();
  await split.waitFor({ state: "detached" });
  await expect.poll(() => details(page).textContent()).not.toContain("Her Honour");
  await page.keyboard.press("/");
  await page.keyboard.type("Deputy Lind");
  await page
    .getByRole("row", { name: /Deputy Lind/ })
    .first()
    .click();
  await expect.poll(titled(page)).toBe("Deputy Lind");
  await expect.poll(() => details(page).textContent()).toMatch(/Her Honour.*no view on the fare/s);
});

test("where an actor belongs and what they did is typed in parts of names, changed and deleted, and undo brings it back", async () => {
  const { page } = await browser.visit();
  await openRecord(page, smallRecord);
  await page.goto(`${page.url()}&at=ben-okoro`);
  await button(page, "Edit").click();
  const form = dialog(page, "Edit Ben Okoro");
  const second = form.getByRole("group", { name: "Affiliation 2" });
  await form.getByRole("button", { name: "Add an affiliation" }).click();
  const belongs = second.getByRole("combobox", { name: "With" });
  const offered = second.getByRole("listbox", { name: "With" }).getByRole("option");
  await belongs.fill("quay");
  await expect
    .poll(() => offered.allTextContents())
    .toEqual(["Marsh Quay Drivers' Union", "Marsh Quay Town Council", "The Quay Courier", "New actor: quay"]);
  // Escape closes the list and leaves the form open.
  await page.keyboard.press("Escape");
  await expect.poll(() => offered.count()).toBe(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => belongs.inputValue()).toBe("Marsh Quay Town Council");
  expect(await axeFindings(page)).toEqual([]);

  await form.getByRole("button", { name: "Add an action" }).click();
  const made = dialog(page, "New action");
  // Who it is of is known.
  await expect
    .poll(() => made.getByLabel("What was done").evaluate((one) => one === document.activeElement))
    .toBe(true);
  await made.getByRole("button", { name: "Add", exact: true }).click();
  await made.getByText("Say what was done.").waitFor();
  await made.getByLabel("What was done").fill("thanked");
  await made.getByRole("combobox", { name: "To whom" }).fill("council");
  await page.keyboard.press("Enter");
  await made.getByLabel("Date").fill("2024-03-06");
  await made.getByLabel("Told in").selectOption("Courier, second report");
  expect(await axeFindings(page)).toEqual([]);
  await made.getByRole("button", { name: "Add", exact: true }).click();
  const edit = form.getByRole("button", { name: "Edit… Ben Okoro thanked Marsh Quay Town Council" });
  await edit.click();
  const action = dialog(page, "Edit action");
  await action.getByLabel("What was done").fill("spoke with");
  await action.getByRole("button", { name: "Save" }).click();
  await form
    .getByRole("listitem")
    .filter({ hasText: "Ben Okoro spoke with Marsh Quay Town Council" })
    .getByText("6 March 2024, Courier, second report")
    .waitFor();
  await form.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => details(page).textContent()).toMatch(/Affiliations2.*spoke with.*no words marked/s);

  await button(page, "Edit").click();
  await form.getByRole("button", { name: "Edit… Ben Okoro spoke with Marsh Quay Town Council" }).click();
  await action.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => form.getByText("spoke with").count()).toBe(0);
  await form.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => details(page).textContent()).not.toContain("spoke with");
  await page.keyboard.press("Control+z");
  await expect.poll(() => details(page).textContent()).toContain("spoke with");
});

test("hostile names are names: added, shown to the letter, deleted after it was said what goes with them", async () => {
  const { page } = await browser.visit();
  await openRecord(page, smallRecord);
  await button(page, "Actors").click();
  const list = dialog(page, "Actors and issues");
  for (const name of HOSTILE) {
    await list.getByRole("button", { name: "New actor" }).click();
    const form = dialog(page, "New actor");
    await form.getByLabel("Name", { exact: true }).fill(name);
    await form.getByRole("button", { name: "Add", exact: true }).last().click();
    await list.getByRole("button", { name, exact: true }).waitFor();
  }
  await list.getByLabel("Find an actor by name").fill("okoro");
  await list.getByText("1 of 10 actors").waitFor();
  await list.getByRole("button", { name: "Edit Ben Okoro" }).click();
  await dialog(page, "Edit Ben Okoro").getByRole("button", { name: "Delete…" }).click();
  const remove = dialog(page, "Delete Ben Okoro");
  await expect
    .poll(() => remove.textContent())
    .toMatch(/1 statement has no speaker any more.*1 statement has one of its joint speakers less/s);
  await remove.getByRole("button", { name: "Delete" }).click();
  await list.getByText("0 of 9 actors").waitFor();
  await list.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await list.getByText("1 of 10 actors").waitFor();
});

test("an issue needs a proposition; the codebook has it to the letter; a merged one’s stances go over", async () => {
  const { page } = await browser.visit();
  await openRecord(page, smallRecord);
  await button(page, "Issues").click();
  const list = dialog(page, "Actors and issues");
  await list.getByRole("button", { name: "New issue" }).click();
  const form = dialog(page, "New issue");
  await form.getByLabel("Name", { exact: true }).fill("A *tax*");
  await form.getByRole("button", { name: "Add" }).click();
  await form.getByText(/^Without a proposition/).waitFor();
  await form.getByLabel("Proposition").fill("A fare is a tax.");
  await form.getByLabel("Example", { exact: true }).fill("A tax on the tired: support.");
  await form.getByRole("button", { name: "Add" }).click();
  await list.getByText("Not used yet").first().waitFor();

  const downloading = page.waitForEvent("download");
  await list.getByRole("button", { name: "Codebook" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/\.codebook\.md$/);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("### A \\*tax\\*\n\nA fare is a tax.");
  expect(text).toContain("**Example.** A tax on the tired: support.");

  await list.getByRole("button", { name: "Merge… Higher fares" }).click();
  const merge = dialog(page, /^Merge /);
  await merge.getByRole("radio", { name: /^A \*tax\*/ }).check();
  await merge
    .getByRole("group", { name: "Which wording stays" })
    .getByRole("radio", { name: /^A \*tax\*/ })
    .check();
  await merge.getByRole("button", { name: "Merge" }).click();
  await expect
    .poll(() => list.getByRole("listitem").filter({ hasText: "A *tax*" }).textContent())
    .toContain("4 statements");
  await expect.poll(() => list.getByRole("listitem").filter({ hasText: "Higher fares" }).count()).toBe(0);
});

test("what is contested is looked for in the articles at hand; a person makes an issue of it, or goes to where it is said", async () => {
  const { page } = await browser.visit();
  const sources = smallRecord.sources.map((source) => ({ ...source, text: smallTexts[source.id] ?? "" }));
  await openRecord(page, { ...smallRecord, sources });
  await button(page, "Issues").click();
  const list = dialog(page, "Actors and issues");
  await list.getByText("In 3 articles whose text is at hand.").waitFor();
  await list.getByRole("button", { name: "Look for what is contested…" }).click();
  const found = dialog(page, "What is contested");
  const buses = found.getByRole("listitem", { name: "Buses", exact: true });
  await buses.getByRole("button", { name: /^Make an issue/ }).click();
  const form = dialog(page, "New issue");
  await expect.poll(() => form.getByLabel("Name", { exact: true }).inputValue()).toBe("Buses");
  await form.getByLabel("Proposition").fill("Buses should run at all hours.");
  await form.getByRole("button", { name: "Add" }).click();
  await expect.poll(() => form.count()).toBe(0);
  const made = buses.getByRole("button", { name: "Is an issue now : Buses" });
  await expect.poll(() => made.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await buses.getByText("The articles’ words").click();
  await expect.poll(() => buses.textContent()).toContain("Buses should run until dawn,");
  await buses.getByRole("button", { name: /^Courier, first report/ }).click();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await expect.poll(() => new URL(page.url()).searchParams.get("read")).toBe("courier-1");
  await expect.poll(() => new URL(page.url()).searchParams.get("mark")).toBe("s01");
});

test("the record’s own words and an article’s facts are edited, what is wrong keeps what was typed, and an article goes with all that stands in it", async () => {
  const { page } = await browser.visit();
  await openRecord(page, smallRecord);
  await button(page, "Edit").click();
  const about = dialog(page, /^Edit what the record/);
  await about.getByLabel("Title").fill("Buses at night");
  await about.getByLabel("Language of our own words").fill("english, please");
  await about.getByRole("button", { name: "Save" }).click();
  await about.getByText("This is no language code.").waitFor();
  await about.getByLabel("Language of our own words").fill("en-GB");
  await about.getByRole("button", { name: "Save" }).click();
  await expect.poll(titled(page)).toBe("Buses at night");
  await expect.poll(() => page.getByRole("banner").textContent()).toContain("Buses at night");

  await details(page).getByRole("link", { name: "Courier, first report" }).first().click();
  await expect.poll(titled(page)).toBe("Courier, first report");
  await button(page, "Edit").click();
  const facts = dialog(page, "Edit Courier, first report");
  await facts.getByLabel("Publisher").fill("Nobody’s Paper");
  await facts.getByLabel("Address").fill("javascript:alert(1)");
  await facts.getByLabel("Published", { exact: true }).fill("2024-13");
  await facts.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => facts.locator(".entity-problem").count()).toBe(3);
  await facts.getByRole("button", { name: "Add it as an actor…" }).click();
  const outlet = dialog(page, "New actor");
  await expect.poll(() => outlet.getByLabel("Name", { exact: true }).inputValue()).toBe("Nobody’s Paper");
  await expect.poll(() => outlet.getByLabel("Kind").inputValue()).toBe("outlet");
  await outlet.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect.poll(() => facts.locator(".entity-problem").count()).toBe(2);
  await facts.getByLabel("Address").fill("https://courier.example/1");
  await facts.getByLabel("Published", { exact: true }).fill("2024-03");
  await facts.getByLabel("Author").fill("Mara Tern");
  await facts.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => details(page).textContent())
    .toMatch(/Nobody’s Paper, March 2024.*https:\/\/courier\.example\/1.*Mara Tern/s);

  await button(page, "Edit").click();
  await facts.getByRole("button", { name: "Delete…" }).click();
  const remove = dialog(page, "Delete Courier, first report");
  await expect.poll(() => remove.textContent()).toMatch(/2 statements in it are deleted/);
  await remove.getByRole("button", { name: "Delete" }).click();
  await expect.poll(titled(page)).toBe("Buses at night");
  await expect.poll(() => details(page).textContent()).not.toContain("Courier, first report");
  await page.keyboard.press("Control+z");
  await details(page).getByRole("link", { name: "Courier, first report" }).first().waitFor();
});

test("a refused change says why in its form, which keeps what was typed and takes the editing over", async () => {
  const { page: one, context } = await browser.visit();
  await openRecord(one, smallRecord);
  const rename = async (page: Page, name: string) => {
    await button(page, "Edit").click();
    const form = dialog(page, /^Edit what the record/);
    await form.getByLabel("Title").fill(name);
    await form.getByRole("button", { name: "Save" }).click();
    return form;
  };
  await rename(one, "Buses");
  await expect.poll(titled(one)).toBe("Buses");
  const two = await context.newPage();
  await two.goto(one.url());
  await expect.poll(titled(two)).toBe("Buses");
  const form = await rename(two, "Ferries");
  await form
    .getByRole("alert")
    .getByText(/^This record is being edited in another tab/)
    .waitFor();
  await expect.poll(() => form.getByLabel("Title").inputValue()).toBe("Ferries");
  await form.getByRole("button", { name: "Edit here" }).click();
  await expect.poll(() => form.getByRole("alert").count()).toBe(0);
  await form.getByRole("button", { name: "Save" }).click();
  await expect.poll(titled(two)).toBe("Ferries");
  await expect.poll(titled(one)).toBe("Ferries");
});

test("the dialogs are clean by axe in both themes and on a phone, and nothing is cut off", async () => {
  for (const [viewport, colorScheme] of [
    [DESKTOP, "light"],
    [DESKTOP, "dark"],
    [PHONE, "light"],
  ] as const) {
    const { page } = await browser.visit("?at=karen-bass", { viewport, colorScheme });
    // On a phone the details keep two actions at hand, and the others behind a button.
    if (viewport === PHONE) await button(page, "More actions").click();
    await button(page, "Edit").click();
    const form = dialog(page, "Edit Karen Bass");
    await form.getByLabel("Short name").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    if (viewport === PHONE) {
      await form.getByRole("button", { name: "Merge with…" }).click();
      const merge = dialog(page, /^Merge /);
      await merge.getByRole("radio").first().check();
      await merge.getByRole("region", { name: "What the merge does" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await details(page).getByRole("button", { name: "Clear the selection" }).click();
    if (viewport === PHONE) await page.getByRole("button", { name: /about this record/ }).click();
    await button(page, "Actors").click();
    const list = dialog(page, "Actors and issues");
    await list.getByRole("row", { name: /Karen Bass/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await list.getByRole("button", { name: /^Issues/ }).click();
    await list.getByText("Military forces should be deployed").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
});
