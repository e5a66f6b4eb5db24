// The review on the built page: the whole queue by keyboard, fields, undo, accepting all, what is seen elsewhere, and both themes.
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { quoteAt } from "../../src/text/index.ts";
import { NIGHT_TEXT } from "../fixtures/ferry-record.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";
import { axeFindings, PHONE, useBrowser, type VisitOptions } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();

const panel = (page: Page) => page.getByRole("complementary", { name: "Review" });
const card = (page: Page) => panel(page).locator(".review-card");
const words = (page: Page) => card(page).locator(".review-words").innerText();
const said = (page: Page) => panel(page).locator(":scope > [role=status]").innerText();
const progress = (page: Page) => panel(page).locator(".review-progress p").innerText();
const field = (page: Page, name: string) => card(page).getByRole("button", { name: new RegExp(`^${name}: `) });
const statements = (page: Page) => page.getByRole("contentinfo").getByRole("status").innerText();

/** The ferry record with its review open, where the first card has the focus. */
async function reviewing(options: VisitOptions = {}, view = "Table", record = suggestedRecord) {
  const { page } = await browser.visit("?view=table", options);
  if (options.viewport) await page.getByRole("button", { name: "More", exact: true }).click();
  await openRecord(page, record);
  await page.getByRole("tab", { name: view }).click();
  await page.getByRole("button", { name: "Review 10 suggested statements" }).click();
  await expect.poll(() => progress(page)).toContain("0 of 10 reviewed");
  await expect.poll(() => card(page).evaluate((element) => element === document.activeElement)).toBe(true);
  return page;
}

/** The same by certainty, which has another one up first. */
async function leastCertain(...asked: Parameters<typeof reviewing>) {
  const page = await reviewing(...asked);
  const before = await words(page);
  await panel(page).getByRole("combobox", { name: "First" }).selectOption({ label: "Least certain" });
  await expect.poll(() => words(page)).not.toBe(before);
  await card(page).focus();
  return page;
}

test("the decision stays in sight, however long the card is, and covers nothing that has the focus", async () => {
  const page = await reviewing();
  await page.setViewportSize({ width: 1440, height: 600 });
  const body = panel(page).locator(".review-body");
  const bottomOf = async (what: typeof body) => {
    const box = await what.boundingBox();
    if (box === null) throw new Error("expected it to be drawn");
    return box.y + box.height;
  };
  expect(await bottomOf(card(page))).toBeGreaterThan((await bottomOf(body)) + 20);
  const accept = card(page).getByRole("button", { name: /^Accept/ });
  expect(await bottomOf(accept)).toBeLessThanOrEqual(await bottomOf(body));
  const fields = card(page).locator(".review-fields button");
  const last = fields.nth((await fields.count()) - 1);
  await last.focus();
  const top = (await card(page).locator(".review-decide").boundingBox())?.y ?? 0;
  expect(await bottomOf(last)).toBeLessThanOrEqual(top + 1);
  await accept.click();
  await expect.poll(() => progress(page)).toContain("1 of 10 reviewed");
});

test("the whole queue is decided on by keyboard alone, least certain first, and taken back a step at a time", async () => {
  const page = await leastCertain();
  await expect.poll(() => words(page)).toContain("return to the matter in May");
  await page.keyboard.press("r");
  await expect.poll(() => progress(page)).toContain("0 accepted, 1 rejected");
  await expect.poll(() => said(page)).toMatch(/^Rejected\. Next: Tobin Ashe, .* Unsure of the stance\. 9 left\.$/);

  // Forward without a decision, and back to the one that was decided on.
  const second = await words(page);
  await page.keyboard.press("j");
  await expect.poll(() => words(page)).not.toBe(second);
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect.poll(() => card(page).getAttribute("data-status")).toBe("rejected");
  await expect.poll(() => words(page)).toContain("return to the matter in May");
  await page.keyboard.press("j");

  for (let left = 9; left > 0; left--) {
    await expect.poll(() => progress(page)).toContain(`${10 - left} of 10 reviewed`);
    await page.keyboard.press("a");
  }
  await panel(page).getByText("Nothing left to review").waitFor();
  await expect.poll(() => progress(page)).toContain("9 accepted, 1 rejected");
  // The rest of the page catches up; what is rejected counts nowhere.
  await expect.poll(() => statements(page)).toContain("9 of 9 statements");

  await page.keyboard.press("z");
  await expect.poll(() => progress(page)).toContain("9 of 10 reviewed");
  await expect.poll(() => card(page).getAttribute("data-status")).toBe("suggested");
  await expect.poll(() => said(page)).toMatch(/^Taken back/);
});

test("every field is changed without leaving the keyboard, and stays as suggested beside the decision", async () => {
  const page = await leastCertain();
  await page.keyboard.press("s");
  await page.keyboard.type("tob");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "Speaker").innerText()).toBe("Tobin Ashe");
  await page.keyboard.press("b");
  await page.keyboard.type("Harbour council");
  await card(page).getByRole("option", { name: "New group: Harbour council" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "For").innerText()).toBe("Harbour council");
  await page.keyboard.press("d");
  await page.keyboard.type("mara");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "To").innerText()).toBe("Mara Quill");
  // A side that is said first asks what it is toward.
  await page.keyboard.press("2");
  await page.keyboard.type("ferry");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "Toward").innerText()).toBe("Night ferry");
  await expect
    .poll(() => card(page).getByRole("button", { name: "Oppose", exact: true }).getAttribute("aria-pressed"))
    .toBe("true");
  await page.keyboard.press("f");
  await page.keyboard.type("partly");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "Form").innerText()).toBe("Partly quoted");
  await page.keyboard.press("v");
  await page.keyboard.type("prom");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "Act").innerText()).toBe("Promise");
  // Escape leaves a field as it was, and no more than that.
  await page.keyboard.press("t");
  await page.keyboard.type("tob");
  await page.keyboard.press("Escape");
  await expect.poll(() => field(page, "Toward").innerText()).toBe("Night ferry");
  await page.keyboard.press("a");
  await expect.poll(() => progress(page)).toContain("1 of 10 reviewed");

  await panel(page).getByLabel("Show").selectOption("agreement");
  const row = (name: string) => panel(page).getByRole("row", { name: new RegExp(`^${name} `) });
  await expect.poll(() => row("Speaker").innerText()).toMatch(/0\s+0\s+0\s+0\s+1$/);
  await expect.poll(() => row("Form").innerText()).toMatch(/1\s+0\s+1\s+0\s+0$/);
  await row("Form").getByRole("button", { name: "Form changed, 1 statement" }).click();
  await panel(page).getByText("Suggested: Reported speech. Now: Partly quoted.").waitFor();
  await page.goBack();
  await expect.poll(() => panel(page).locator(".decisions").count()).toBe(0);
});

test("a field's list begins at what it holds, which Enter leaves so; whom the words are to is said to be taken out before it is", async () => {
  const page = await leastCertain();
  const keys = card(page).locator(".picker-keys");
  const act = await field(page, "Act").innerText();
  await page.keyboard.press("v");
  await card(page)
    .getByRole("option", { name: `${act} now`, selected: true })
    .waitFor();
  await expect.poll(() => keys.innerText()).toContain("keep it");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "Act").innerText()).toBe(act);
  // Nothing was done that could be taken back.
  await page.keyboard.press("z");
  await expect.poll(() => said(page)).toContain("Nothing was done");

  await page.keyboard.press("d");
  await page.keyboard.type("mara");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "To").innerText()).toBe("Mara Quill");
  await page.keyboard.press("d");
  await card(page).getByRole("option", { name: "Mara Quill now: again takes it out", selected: true }).waitFor();
  await expect.poll(() => keys.innerText()).toContain("take it out");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "To").innerText()).toBe("Nobody");
  await expect.poll(() => said(page)).toBe("Mara Quill taken out.");
});

test("a summary that was begun and left is offered again at its statement, and kept or discarded from there", async () => {
  const page = await leastCertain();
  const summary = card(page).getByRole("textbox", { name: "Summary" });
  const begun = card(page).getByRole("button", { name: "Summary, not kept yet: The council waits. Go on" });
  await card(page)
    .getByRole("button", { name: /^Summary: / })
    .click();
  const own = await summary.inputValue();
  await summary.fill("The council waits");
  await page.keyboard.press("Escape");
  await begun.waitFor();
  await page.keyboard.press("j");
  await expect.poll(() => begun.count()).toBe(0);
  await page.keyboard.press("k");
  await begun.click();
  await expect.poll(() => summary.inputValue()).toBe("The council waits");
  await page.keyboard.press("Escape");
  await card(page).getByRole("button", { name: "Discard" }).click();
  await card(page)
    .getByRole("button", { name: `Summary: ${own}. Change` })
    .click();
  await summary.fill("The council waits");
  await page.keyboard.press("Enter");
  await card(page).getByRole("button", { name: "Summary: The council waits. Change" }).waitFor();
});

test("beside the text too, words that are too few to be understood alone have the rest of their sentence around them", async () => {
  const at = NIGHT_TEXT.indexOf("May.");
  const may = quoteAt(NIGHT_TEXT, { start: at, end: at + 3 }, false);
  const statements = suggestedRecord.statements.map((one) => (one.id === "s-may" ? { ...one, quotes: [may] } : one));
  const page = await leastCertain({}, "Articles", { ...suggestedRecord, statements });
  await expect.poll(() => words(page)).toMatch(/May$/);
  const around = card(page).locator(".context");
  await around.getByText("The council will return to the matter in May.", { exact: true }).waitFor();
  await page.keyboard.press("j");
  await expect.poll(() => words(page)).not.toMatch(/May$/);
  expect(await around.count()).toBe(0);
});

test("a target without a side is not lost: it is asked for before the card is accepted", async () => {
  const page = await leastCertain();
  await page.keyboard.press("t");
  await page.keyboard.type("Cheaper bread");
  await card(page).getByRole("option", { name: "New issue: Cheaper bread" }).waitFor();
  await page.keyboard.press("Enter");
  // What supporting it would mean is asked for, as in the form.
  const proposition = card(page).getByRole("textbox", { name: "Proposition of Cheaper bread" });
  await proposition.waitFor();
  await page.keyboard.press("Enter");
  await card(page).getByText("Without a proposition nobody can tell").waitFor();
  await page.keyboard.type("Bread should cost less.");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "Toward").innerText()).toBe("Cheaper bread, no stance yet");
  await page.keyboard.press("a");
  await expect.poll(() => said(page)).toContain("Say the stance toward it first");
  await page.keyboard.press("1");
  await expect.poll(() => field(page, "Toward").innerText()).toBe("Cheaper bread");
  await page.keyboard.press("a");
  await expect.poll(() => progress(page)).toContain("1 of 10 reviewed");
  // What is confirmed can be filtered by, and stands in the sentence and the address.
  const facet = page.getByRole("group", { name: "Review" });
  await facet.getByRole("checkbox", { name: "Suggested, 9 statements" }).click();
  await expect.poll(() => statements(page)).toContain("1 of 10 statements");
  await expect.poll(() => new URL(page.url()).searchParams.get("review")).toBe("confirmed");
  await page.getByRole("main").getByRole("button", { name: "confirmed", exact: true }).waitFor();
});

test("all above a confidence are accepted in one step, which one undo takes back", async () => {
  const page = await leastCertain();
  const more = panel(page).getByRole("button", { name: "Accept all above…" });
  await more.click();
  await page.keyboard.press("Escape");
  await expect.poll(() => more.evaluate((element) => element === document.activeElement)).toBe(true);
  await more.click();
  const choice = panel(page).getByRole("group", { name: "Accept all above a confidence" });
  await expect
    .poll(() =>
      choice.evaluate((element) => {
        const pane = element.closest(".review-body")?.getBoundingClientRect();
        return pane !== undefined && element.getBoundingClientRect().bottom <= pane.bottom;
      }),
    )
    .toBe(true);
  await page.keyboard.press("Home");
  await panel(page).getByText("9 of 10.").waitFor();
  await page.keyboard.press("End");
  await panel(page).getByText("None of 10.").waitFor();
  await panel(page).getByRole("slider").fill("0.9");
  await panel(page)
    .getByText(/^3 of 10\. .* something wrong/)
    .waitFor();
  await panel(page).getByRole("button", { name: "Accept 3" }).click();
  await expect.poll(() => progress(page)).toContain("3 accepted, 0 rejected");
  await expect.poll(() => card(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("z");
  await expect.poll(() => progress(page)).toContain("0 of 10 reviewed");
});

test("beside an article's text the words of the card are pointed at, and what is pressed in the text comes up", async () => {
  const page = await leastCertain({}, "Articles");
  await expect.poll(() => new URL(page.url()).searchParams.get("mark")).toBe("s-may");
  await page.keyboard.press("j");
  await expect.poll(() => new URL(page.url()).searchParams.get("mark")).toBe("s-crew");
  await page.locator('[data-stop="s-shifts"]').click();
  await expect.poll(() => words(page)).toContain("We want the shifts");
  await page.keyboard.press("a");
  await expect.poll(() => progress(page)).toContain("1 of 10 reviewed");
});

test("letters in a field, or switched off, decide on nothing; a view's two keys are its own", async () => {
  const page = await leastCertain();
  await page.getByRole("combobox", { name: "Search" }).fill("arz");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator("body").click({ position: { x: 700, y: 60 } });
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByRole("tab", { name: "Actors view", selected: true }).waitFor();
  expect(await progress(page)).toContain("0 of 10 reviewed");

  await page.evaluate(() => {
    const settings = JSON.parse(localStorage.getItem("onrecord:settings") ?? "{}");
    localStorage.setItem("onrecord:settings", JSON.stringify({ ...settings, shortcuts: false }));
  });
  await page.reload();
  await card(page).waitFor();
  await page.keyboard.press("a");
  await page.keyboard.press("a");
  await card(page).getByRole("button", { name: "Reject" }).click();
  await expect.poll(() => progress(page)).toContain("0 accepted, 1 rejected");
});

test("what is chosen meanwhile is told of, and the review goes on where it was", async () => {
  const page = await leastCertain();
  await page.keyboard.press("j");
  await expect.poll(() => words(page)).toContain("the town could not pay");
  await page.getByRole("row").filter({ hasText: "It is full by six" }).click();
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("heading", { name: "Mara Quill" }).waitFor();
  await details.getByRole("button", { name: "Back to the review" }).click();
  await expect.poll(() => words(page)).toContain("the town could not pay");
  await panel(page).getByRole("button", { name: "Close the review" }).click();
  const opener = page.getByRole("button", { name: "Review 10 suggested statements" });
  await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("a reload shows the same card of the same queue, and Back closes the review", async () => {
  const page = await reviewing();
  await panel(page).getByLabel("First", { exact: true }).selectOption("certainty");
  await expect.poll(() => words(page)).toContain("return to the matter in May");
  await page.reload();
  await expect.poll(() => words(page)).toContain("return to the matter in May");
  await page.goBack();
  await expect.poll(() => words(page)).toContain("It is full by six");
  await page.goBack();
  await expect.poll(() => panel(page).count()).toBe(0);
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("axe finds nothing in the card, its picker and the agreement", async () => {
    const page = await leastCertain({ colorScheme });
    // With a picker open, which the card without one is a part of.
    await page.keyboard.press("s");
    await card(page).getByRole("listbox").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
    await panel(page).getByLabel("Show").selectOption("agreement");
    await panel(page).getByRole("table").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test("on a phone the card has the screen, large hit areas and nothing that is cut", async () => {
  const page = await reviewing({ viewport: PHONE, hasTouch: true });
  const accept = card(page).getByRole("button", { name: "Accept" });
  await accept.scrollIntoViewIfNeeded();
  const box = await accept.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await card(page).locator(".review-key").count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await accept.click();
  await expect.poll(() => progress(page)).toContain("1 of 10 reviewed");
});

test("on a phone a name for the decisions is asked for when the review is left, and covers none of it", async () => {
  const page = await reviewing({ viewport: PHONE, hasTouch: true }, "Articles");
  const top = async () => (await panel(page).boundingBox())?.y ?? 0;
  const before = await top();
  await card(page).getByRole("button", { name: "Accept" }).click();
  const offer = page.locator(".coder-offer");
  await expect.poll(() => offer.count()).toBe(1);
  expect(await offer.isVisible()).toBe(false);
  expect(await top()).toBe(before);
  await panel(page).getByRole("button", { name: "Close the review" }).click();
  await expect.poll(() => offer.isVisible()).toBe(true);
});

test("on a phone the words stand in their article above the card and its decision, and the sheet follows the finger", async () => {
  const page = await reviewing({ viewport: PHONE, hasTouch: true }, "Articles");
  const top = async () => (await panel(page).boundingBox())?.y ?? 0;
  const seen = async () => {
    const words = await page.locator(".stretch.current").first().boundingBox();
    const decision = await card(page).getByRole("button", { name: "Accept" }).boundingBox();
    if (!words || !decision) return "nothing";
    const above = words.y > 0 && words.y + words.height <= (await top());
    return `${above} ${decision.y > PHONE.height / 2 && decision.y + decision.height <= PHONE.height}`;
  };
  await expect.poll(seen).toBe("true true");
  await expect.poll(top).toBeGreaterThanOrEqual(PHONE.height / 2);
  expect(await axeFindings(page)).toEqual([]);
  // What is decided on is in sight with the decision.
  const bottomOf = async (name: string) => {
    const box = await card(page).getByRole("group", { name }).boundingBox();
    return (box?.y ?? PHONE.height) + (box?.height ?? 0);
  };
  const decision = await card(page).locator(".review-decide").boundingBox();
  expect(await bottomOf("Stance")).toBeLessThanOrEqual(decision?.y ?? 0);
  // The words of the next one come up above the sheet as well, those at the end of the text too.
  for (const key of ["j", "j", "k", "k"]) {
    const last = await words(page);
    await page.keyboard.press(key);
    await expect.poll(() => words(page)).not.toBe(last);
    await expect.poll(seen).toBe("true true");
  }

  const grip = await panel(page).getByRole("button", { name: "More room for details" }).boundingBox();
  if (!grip) throw new Error("expected the sheet to have a grip");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  const low = await top();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 100, { steps: 4 });
  await expect.poll(async () => low - (await top())).toBeCloseTo(100, 0);
  await page.mouse.up();
  await panel(page).getByRole("button", { name: "Less room for details" }).waitFor();
  await panel(page).getByLabel("First", { exact: true }).waitFor();
});
