// A record of one's own from nothing, as a newcomer makes it: issues first, articles, who is one, the review.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axeFindings, axeInBoth, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

const ISSUE = { name: "Night ferry", proposition: "The ferry should run all night." };
const ARTICLE = `Ferry to stop at ten

By Nora Beck

The ferry will stop at ten from May. Mayor Ruth Okafor told the council on Monday which boats would go.

“I support the night ferry,” Okafor said. “It is how nurses get home.”

Peter Lund, a fisherman, said the night ferry was too dear. “The night ferry is a waste of money,” Lund said.
`;

const SECOND = `Boats for nobody

“We are glad that it is over,” said Lund on Monday, and he went home by the road that goes around the bay, as he had said that he would.
`;

/** A new record without anything in it, from the records of this browser. */
async function newRecord(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Records" }).click();
  await page.getByRole("button", { name: "New record" }).click();
  await page.getByRole("textbox", { name: "Title of the new record" }).fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("banner").getByText(title).waitFor();
}

async function makeIssue(page: Page, { name, proposition }: typeof ISSUE): Promise<void> {
  const form = page.getByRole("dialog", { name: "New issue" });
  await form.getByRole("textbox", { name: "Name" }).fill(name);
  await form.getByRole("textbox", { name: "Proposition" }).fill(proposition);
  await form.getByRole("button", { name: "Add" }).click();
  await form.waitFor({ state: "hidden" });
}

async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Or paste an article’s text" });
  await field.fill(text);
  await page.getByRole("button", { name: "Take this text" }).click();
}

const issues = (page: Page) => page.getByRole("region", { name: "Issues" });

test("an empty record says that issues come first, with the way to make one and with the way past it", async () => {
  const { page } = await browser.visit("", { viewport: PHONE, hasTouch: true });
  await newRecord(page, "Ferries");
  // What was done is told above the legend.
  const told = page.locator(".toast").filter({ hasText: "Opened Ferries." });
  const edges = async () => {
    const [over, under] = [await told.boundingBox(), await page.locator(".phone-bar").boundingBox()];
    return over && under && over.y + over.height <= under.y;
  };
  await expect.poll(edges).toBe(true);
  await page.getByRole("heading", { name: "This record has no issues and no statements yet." }).waitFor();
  await page.getByRole("button", { name: "Add articles" }).last().waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByRole("main").getByRole("button", { name: "New issue" }).click();
  const form = page.getByRole("dialog", { name: "New issue" });
  const note = form.getByRole("textbox", { name: "Note" });
  expect(
    await note.evaluate((field) => document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent),
  ).toMatch(/Support: .*Oppose: .*sides are judged/);
  expect(await axeFindings(page)).toEqual([]);
  await makeIssue(page, ISSUE);
  await page.getByRole("heading", { name: "This record has no statements yet." }).waitFor();
});

test("who adds articles to a record without issues is told that no side will be suggested, and can make an issue first", async () => {
  const { page } = await browser.visit();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await paste(page, ARTICLE);
  await issues(page).getByText("A new record has no issues yet.").waitFor();
  await page.getByRole("textbox", { name: "Its title" }).fill("Ferries");
  expect(await axeInBoth(page)).toEqual([]);
  await issues(page).getByRole("button", { name: "Make the record and an issue first…" }).click();
  await makeIssue(page, ISSUE);
  await issues(page).getByText("Sides are looked for toward Night ferry.").waitFor();
  await page.getByRole("radio", { name: "The record that is open: Ferries", checked: true }).waitFor();
  await page.getByRole("button", { name: "Add 1 article" }).click();
  await page.getByText(/^Added 1 article, \d+ suggested statements\.$/).waitFor();
  await page.getByRole("button", { name: "Close" }).last().click();

  // The review goes as one reads, and says how sure it is of a side.
  await page.getByRole("button", { name: /^Review \d+ suggested statements$/ }).click();
  const review = page.getByRole("complementary", { name: "Review" });
  await expect
    .poll(() => review.getByRole("combobox", { name: "First" }).locator("option:checked").innerText())
    .toBe("Reading order");
  await expect.poll(() => review.locator(".review-words").innerText()).toContain("which boats would go");
  await review.getByRole("button").filter({ hasText: "I support the night ferry" }).click();
  await review.getByText(/^Suggested side: Support, .*sure \(0\.\d\d\)\. ./).waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await review.getByRole("button", { name: "Close" }).click();
  await page
    .getByRole("button", { name: /^Support, [1-9]\d* statement/ })
    .or(page.getByRole("checkbox", { name: /^Support, [1-9]/ }))
    .first()
    .waitFor();
});

test("who may be the same is answered where it is asked, each answer one step that is taken back there", async () => {
  const { page } = await browser.visit();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await paste(page, ARTICLE);
  await paste(page, SECOND);
  await page.getByRole("button", { name: "Add 2 articles" }).click();
  const asked = page.getByRole("region", { name: "Who may be the same" });
  const same = asked.getByRole("button", { name: /^The same\b.*Lund/ });
  const apart = asked.getByRole("button", { name: /^Not the same\b.*Lund/ });
  await same.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => same.getAttribute("aria-pressed")).toBe("true");
  expect(await same.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await axeInBoth(page)).toEqual([]);
  await asked.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => same.getAttribute("aria-pressed")).toBe("false");
  await apart.click();
  await expect.poll(() => apart.getAttribute("aria-pressed")).toBe("true");
  await asked.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => apart.getAttribute("aria-pressed")).toBe("false");
  await same.click();
  await page.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("complementary", { name: "Details" }).getByRole("button", { name: "Actors" }).click();
  const list = page.getByRole("dialog", { name: "Actors and issues" });
  await list.getByRole("button", { name: "Edit Peter Lund" }).waitFor();
  expect(await list.getByRole("button", { name: "Edit Lund", exact: true }).count()).toBe(0);
});

const THIRD = `What the bay says

“We never slept in the harbour,” Okafor said on Tuesday. Mia Sand, a teacher, said the boats were late. “They were on time,” said Tom Sand, a pilot.
`;
const FOURTH = `What the town says

“The harbour is as it was,” said Sand on Friday, and nobody asked who had been there before the boats had gone home for the winter.
`;

test("all who surely are the same are answered at once in one step; those with a doubt stay, and the page reminds of them until they are answered", async () => {
  const { page } = await browser.visit();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  for (const text of [ARTICLE, SECOND, THIRD, FOURTH]) await paste(page, text);
  await page.getByRole("button", { name: "Add 4 articles" }).click();
  const asked = page.getByRole("region", { name: "Who may be the same" });
  const same = (name: string) => asked.getByRole("button", { name: new RegExp(`^The same\\b.*${name}`) });
  const pressed = (name: string) =>
    same(name).evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-pressed")));
  await asked.getByText("2 pairs with a doubt left to you one by one.").waitFor();
  await asked.getByText("Mia Sand and Tom Sand both have that surname.").first().waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await asked.getByRole("button", { name: "All 2 the same" }).click();
  await expect.poll(() => pressed("Lund")).toEqual(["true"]);
  expect(await pressed("Okafor")).toEqual(["true"]);
  expect(await pressed("Sand")).toEqual(["false", "false"]);
  await asked.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => pressed("Lund")).toEqual(["false"]);
  expect(await pressed("Okafor")).toEqual(["false"]);
  await asked.getByRole("button", { name: "All 2 the same" }).click();
  await asked.getByRole("button", { name: "Answered" }).waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByRole("button", { name: "Close" }).last().click();

  const reminder = page.getByRole("contentinfo").getByRole("button", { name: "2 pairs of actors may be the same" });
  await reminder.click();
  const list = page.getByRole("dialog", { name: "Actors and issues" });
  await list.getByRole("button", { name: /^Not the same\b.*Mia Sand/ }).click();
  await expect.poll(() => list.getByRole("button", { name: /^Not the same\b/ }).count()).toBe(1);
  // With one answer less there is one bearer too many all the same.
  await list.getByRole("button", { name: /^Not the same\b.*Tom Sand/ }).click();
  await list.getByText("2 pairs told apart in this record.").waitFor();
  await list.getByRole("button", { name: "Close" }).last().click();
  await expect.poll(() => page.getByRole("button", { name: /may be the same$/ }).count()).toBe(0);
});
