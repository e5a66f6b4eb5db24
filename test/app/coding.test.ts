// Coding by hand on the built page: words are selected with the mouse and by keyboard, what is selected is told to the character, and what is done with it is
// one operation each.
import fc from "fast-check";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import { textHash } from "../../src/text/index.ts";
import { quoteAt } from "../../src/text/quote-at.ts";
import { ferryRecord, MORNING_TEXT, NIGHT_TEXT } from "../fixtures/ferry-record.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";
import { holdBack } from "./hold-back.ts";
import { openRecord } from "./open-record.ts";
import { rangeOf } from "./row-words.ts";

const browser = useBrowser();

const text = (page: Page) => page.getByRole("region", { name: "Text" });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Selected words" });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const stretch = (page: Page, words: string) => text(page).locator(".stretch", { hasText: words });
const at = (page: Page) => new URL(page.url()).searchParams.get("mark");

async function article(record: OnRecord, name: RegExp, options = {}): Promise<Page> {
  const { page } = await browser.visit("", options);
  await openRecord(page, record);
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.locator("#articles").getByRole("link", { name }).click();
  await text(page).locator("[data-start]").first().waitFor();
  return page;
}

/** Drags over words as a hand does. */
async function drag(page: Page, words: string) {
  await page.mouse.move(0, 0);
  // What was done before may still move the lines.
  let seen = "";
  await expect
    .poll(async () => {
      const before = seen;
      await page.evaluate(
        () => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 1000 }), 100)),
      );
      seen = JSON.stringify(await endsOf(page, words));
      return seen === before;
    })
    .toBe(true);
  const [from, to] = await endsOf(page, words);
  await page.mouse.move(from?.x ?? 0, from?.y ?? 0);
  await page.mouse.down();
  await page.mouse.move(to?.x ?? 0, to?.y ?? 0, { steps: 4 });
  await page.mouse.up();
  await bar(page).waitFor();
}

/** Where words begin and end on the screen, in the middle of it. */
async function endsOf(page: Page, words: string) {
  const range = await rangeOf(page, words);
  return range.evaluate(({ startContainer, startOffset, endContainer, endOffset }) => {
    startContainer.parentElement?.closest("[data-start]")?.scrollIntoView({ block: "center" });
    const ends = [[startContainer, startOffset] as const, [endContainer, endOffset] as const];
    return ends.map(([node, offset]) => {
      const point = document.createRange();
      point.setStart(node, offset);
      const { x, y, height } = point.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
  });
}

test("words selected with the mouse become a statement of whom they are next to, and one step takes it back", async () => {
  const page = await article(ferryRecord, /morning boat/);
  await drag(page, "Nobody from the council was there");
  await bar(page).getByRole("button", { name: "Add statement" }).click();
  await expect.poll(() => at(page)).toMatch(/^morning-/);
  await details(page).getByText("Where it stands is not coded yet.").waitFor();
  await expect.poll(() => text(page).locator(".current").textContent()).toBe("Nobody from the council was there");
  await expect.poll(() => text(page).getByText("2 statements").count()).toBe(1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => text(page).getByText("1 statement", { exact: true }).count()).toBe(1);
});

test("the statement that is pointed at gets more words, other words, its speaker and cue, is split, merged and deleted", async () => {
  const page = await article(ferryRecord, /Night ferry/);
  const press = (name: string | RegExp) => bar(page).getByRole("button", { name }).click();
  const current = () => text(page).locator(".current").allTextContents();
  await stretch(page, "engines will run").click();
  await expect.poll(() => at(page)).toBe("s-engines");

  await drag(page, "Residents of Lantern Street");
  await press("Speaker’s name is here");
  await drag(page, "according to a letter");
  // What comes of it is shown before it is done.
  const coming = () => page.evaluate(() => [...(CSS.highlights.get("article-coming") ?? [])].map(String));
  await bar(page).getByRole("button", { name: "Add statement" }).focus();
  await expect.poll(coming).toEqual(["according to a letter"]);
  await page.keyboard.press("ArrowRight");
  await expect.poll(coming).toEqual(["engines will run under their windows", "according to a letter"]);
  await press("Add to this statement");
  await expect.poll(coming).toEqual([]);
  await expect.poll(current).toEqual(["engines will run under their windows", "according to a letter"]);
  await drag(page, "a letter");
  await press("Split these words off");
  await expect.poll(() => at(page)).toMatch(/^night-/);
  await expect.poll(current).toEqual(["a letter"]);
  await stretch(page, "engines will run").click();
  await expect.poll(() => at(page)).toBe("s-engines");
  await drag(page, "a letter that the clerk");
  await press("Merge the statement here into this one");
  await expect
    .poll(async () => (await current()).join(" "))
    .toBe("engines will run under their windows according to a letter");
  await drag(page, "fear that engines");
  await press("Use as this statement’s words");
  await expect.poll(async () => (await current()).join("")).toBe("fear that engines");
  await expect.poll(() => at(page)).toBe("s-engines");
  await page.getByRole("button", { name: "Delete this statement" }).click();
  await expect.poll(() => stretch(page, "fear that engines").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await stretch(page, "fear that engines").waitFor();
});

test("by keyboard alone: a caret goes word by word, Shift selects, Enter leads to what can be done, Escape back", async () => {
  const page = await article(ferryRecord, /morning boat/);
  await text(page).focus();
  await page.keyboard.press("ArrowRight");
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("ArrowRight");
  await text(page).locator(".article-caret").waitFor();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => bar(page).getAttribute("data-span")).toBe("9 29");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Add statement/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page).locator(".current").textContent()).toBe("morning boat carries");
});

test("Escape leads from the offer of a marked name to the card that the name would stand on, and from another offer to the words", async () => {
  const page = await article(ferryRecord, /Night ferry/);
  await stretch(page, "engines will run").click();
  await expect.poll(() => at(page)).toBe("s-engines");
  await details(page).getByRole("region", { name: "Coding" }).waitFor();
  await drag(page, "Lantern Street");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await bar(page).getByRole("button", { name: "New actor: Lantern Street" }).focus();
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Coding");
  await bar(page).getByRole("button", { name: "Add statement" }).focus();
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Text");
});

test("a statement is deleted by its button, or by Delete in the text, which is said with a way back", async () => {
  const page = await article(ferryRecord, /morning boat/);
  const told = page.locator(".toast", { hasText: "Statement deleted." });
  const bin = page.getByRole("button", { name: "Delete this statement" });
  await stretch(page, "It is full by six").click();
  await bin.click();
  await expect.poll(() => stretch(page, "It is full by six").count()).toBe(0);
  await told.getByRole("button", { name: "Undo" }).click();
  await stretch(page, "It is full by six").click();
  await expect.poll(() => told.count()).toBe(0);
  await expect.poll(() => bin.count()).toBe(1);
  await text(page).focus();
  await page.keyboard.press("Delete");
  await told.waitFor();
  await expect.poll(() => stretch(page, "It is full by six").count()).toBe(0);
  await expect.poll(() => text(page).evaluate((one) => one === document.activeElement)).toBe(true);
  // Once something else was done, the way back would lead elsewhere.
  await page.keyboard.press("Control+z");
  await expect.poll(() => told.getByRole("button", { name: "Undo" }).count()).toBe(0);
});

test("on a phone a tap selects a statement, and what a finger marks and its handles add can be told of within reach, by touch and by keyboard", async () => {
  const page = await article(ferryRecord, /morning boat/, { hasTouch: true });
  await page.setViewportSize(PHONE);
  await stretch(page, "It is full by six").tap();
  await details(page).getByText("On record in").waitFor();
  await expect.poll(() => at(page)).toBe("s-full");
  const [from, to] = await endsOf(page, "Nobody");
  const finger = await page.context().newCDPSession(page);
  // A finger that rests selects a word; which a browser without a screen to touch leaves to the test.
  const touchPoints = [{ x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2, y: from?.y ?? 0 }];
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  const mark = (words: string) =>
    page.evaluate((sought) => {
      const row = [...document.querySelectorAll("[data-start]")].find((one) => one.textContent?.includes(sought));
      const node = row?.firstChild;
      const start = node?.textContent?.indexOf(sought) ?? 0;
      if (node) getSelection()?.setBaseAndExtent(node, start, node, start + sought.length);
    }, words);
  await mark("Nobody");
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const start = MORNING_TEXT.indexOf("Nobody");
  const span = () => bar(page).getAttribute("data-span");
  await expect.poll(span).toBe(`${start} ${start + "Nobody".length}`);
  await mark("Nobody from the council");
  await expect.poll(span).toBe(`${start} ${start + "Nobody from the council".length}`);
  await text(page).focus();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(span).toBe(`${start} ${start + "Nobody from the council was there".length}`);
  const cut = (buttons: Element[]) =>
    buttons.filter(
      (one) => one.scrollWidth > one.clientWidth || one.getBoundingClientRect().right > window.innerWidth - 8,
    ).length;
  await expect.poll(() => bar(page).getByRole("button").evaluateAll(cut)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await bar(page).getByRole("button", { name: "Add statement" }).tap();
  await expect.poll(() => at(page)).toMatch(/^morning-/);
  await expect.poll(() => text(page).locator(".current").textContent()).toBe("Nobody from the council was there");
});

test("in a text that is not the one the record was coded from nothing is marked, and it says so", async () => {
  const other = `${NIGHT_TEXT}\n\nAn edition later.`;
  const sources = ferryRecord.sources.map((source) => (source.id === "night" ? { ...source, text: other } : source));
  const page = await article({ ...ferryRecord, sources }, /Night ferry/);
  await drag(page, "An edition later");
  await bar(page).getByText("not the text that the record was coded from").waitFor();
  expect(await bar(page).getByRole("button").count()).toBe(0);
});

test("what is selected is told in the text's own places: between any two points of any rows, whatever the letters and whatever is marked in them", async () => {
  const pieces = fc.constantFrom(
    "é",
    "e\u0301",
    "שלום",
    "عربي",
    "🛥️",
    "👩‍👩‍👧",
    "a",
    " ",
    "Wort",
    "“",
    "\u200f",
    "𝒳",
    "\t",
    "x\u0308y",
  );
  const source = ferryRecord.sources.find(({ id }) => id === "morning");
  const spare = ferryRecord.statements.find((statement) => statement.source === source?.id);
  if (!spare || !source) throw new Error("expected the ferry record to have a statement and a morning");
  const seeded = <T>(values: fc.Arbitrary<T>, seed: number) => {
    const [value] = fc.sample(values, { seed, numRuns: 1 });
    if (value === undefined) throw new Error("expected a sample");
    return value;
  };
  const line = (most: number) => fc.array(pieces, { minLength: 1, maxLength: most }).map((parts) => parts.join(""));
  const lines = seeded(fc.array(line(30), { minLength: 12, maxLength: 12 }), 5);
  // A line that takes several rows, a block quotation, and no line break at the end.
  const long = seeded(fc.array(pieces, { minLength: 2600, maxLength: 2600 }), 6).join("");
  const strange = `Rows of all kinds\n${lines.join("\n\n")}\n${long}\n\n> Boats first.\n>\n> ${lines[3]} second.\nEnd`;
  const span = fc
    .tuple(fc.nat(strange.length - 1), fc.integer({ min: 1, max: 60 }))
    .map(([start, length]) => ({ start, end: Math.min(start + length, strange.length) }));
  // More of them than there are lines for, so that rows are of many nodes inside each other.
  const spans = seeded(fc.array(span, { minLength: 40, maxLength: 40 }), 7);
  const statements = spans.map((one, i) => ({
    ...spare,
    id: `o-${i}`,
    quotes: [quoteAt(strange, one, false)],
  }));
  const sources = [{ ...source, text: strange, textHash: textHash(strange), textLength: strange.length }];
  const page = await article({ ...ferryRecord, sources, statements, relations: [] }, /morning boat/);
  await text(page).locator(".stretch").first().waitFor();
  const rows = await text(page)
    .locator("[data-start]")
    .evaluateAll((elements) =>
      elements.map((row) => ({ start: Number((row as HTMLElement).dataset.start), words: row.textContent ?? "" })),
    );
  expect(rows.map(({ start, words }) => strange.slice(start, start + words.length))).toEqual(
    rows.map(({ words }) => words),
  );
  expect(rows.map(({ words }) => words).join("")).toBe(strange.replace(/\n(?:> ?)?/gu, ""));

  const point = fc
    .nat(rows.length - 1)
    .chain((row) => fc.tuple(fc.constant(row), fc.nat(rows[row]?.words.length ?? 0)));
  await fc.assert(
    fc.asyncProperty(point, point, fc.boolean(), async (one, two, beside) => {
      const [from, to] = one[0] < two[0] || (one[0] === two[0] && one[1] <= two[1]) ? [one, two] : [two, one];
      const chosen = rows.flatMap(({ start, words }, row) => {
        const first = row === from[0] ? from[1] : 0;
        const end = row === to[0] ? to[1] : words.length;
        const part = row < from[0] || row > to[0] ? "" : words.slice(first, end);
        const blank = part.length - part.trimStart().length;
        return part.trim() === "" ? [] : [[start + first + blank, start + first + blank + part.trim().length]];
      });
      const expected = chosen.length === 0 ? null : `${chosen[0]?.[0]} ${chosen.at(-1)?.[1]}`;
      const told = await page.evaluate(
        async ([a, b, beside, wanted]) => {
          const elements = [...document.querySelectorAll("[data-start]")];
          /** In the words, or between what they are marked with. */
          const place = ([row, units]: readonly [number, number]): [Node, number] => {
            const walker = document.createTreeWalker(elements[row] ?? document.body, NodeFilter.SHOW_TEXT);
            let left = units;
            for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
              const siblings = [...(node.parentNode?.childNodes ?? [])];
              if (beside && node.parentNode && left === 0) return [node.parentNode, siblings.indexOf(node)];
              if (beside && node.parentNode && left === node.length)
                return [node.parentNode, siblings.indexOf(node) + 1];
              if (left <= node.length) return [node, left];
              left -= node.length;
            }
            throw new Error("expected the row to be longer");
          };
          getSelection()?.setBaseAndExtent(...place(a), ...place(b));
          const barSays = () => document.querySelector<HTMLElement>(".coding-bar")?.dataset.span ?? null;
          for (let frame = 0; frame < 120 && barSays() !== wanted; frame += 1) await new Promise(requestAnimationFrame);
          return barSays();
        },
        // As often from the end to the beginning as the other way round.
        [one, two, beside, expected] as const,
      );
      expect(told).toBe(expected);
    }),
    { seed: 20_250_309, numRuns: 80, endOnFailure: true },
  );
});

test("a statement made by hand is coded by single keys: who speaks, toward what, which side; in one's own words; each a step", async () => {
  const page = await article(ferryRecord, /morning boat/);
  await drag(page, "Nobody from the council was there");
  await bar(page).getByRole("button", { name: "Add statement" }).click();
  const coding = details(page).getByRole("region", { name: "Coding" });
  await coding.getByRole("button", { name: "Speaker: Nobody named. Change" }).waitFor();
  await page.keyboard.press("s");
  await page.keyboard.type("Ilse");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => text(page).locator("[data-stop][aria-current]").getAttribute("aria-label"))
    .toMatch(/^Ilse Brandt, not coded/);
  await page.keyboard.press("2");
  await page.keyboard.type("Night");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => text(page).locator("[data-stop][aria-current]").getAttribute("aria-label"))
    .toBe("Ilse Brandt opposes Night ferry, confirmed, 2 of 2");
  await page.keyboard.press("w");
  await page.keyboard.type("The council was not there.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("v");
  await page.keyboard.type("accus");
  await page.keyboard.press("Enter");
  await coding.getByRole("button", { name: "Act: Accusation. Change" }).waitFor();
  await details(page).getByText("The council was not there.", { exact: true }).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("who codes faster than the details are answered adds to what was chosen a moment ago", async () => {
  const page = await article(ferryRecord, /Night ferry/);
  await stretch(page, "engines will run").click();
  const coding = details(page).getByRole("region", { name: "Coding" });
  await coding.getByRole("button", { name: "To: Nobody. Change" }).waitFor();
  const letGo = await holdBack(page, "profile");
  const add = async (typed: string) => {
    await coding.getByRole("button", { name: /^To: / }).click();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
  };
  await add("Ilse");
  await add("Mara");
  expect(await details(page).locator(".details-body").getAttribute("aria-busy")).toBe("true");
  await letGo();
  await expect.poll(() => details(page).locator(".details-body").getAttribute("aria-busy")).toBe("false");
  await coding.getByRole("button", { name: "To: Ilse Brandt, Mara Quill. Change" }).waitFor();
  await page.keyboard.press("Control+z");
  await coding.getByRole("button", { name: "To: Ilse Brandt. Change" }).waitFor();
});

test("on a phone the first fields of a suggested statement and its decision are in sight below the text that it is about", async () => {
  const page = await article(suggestedRecord, /Night ferry/);
  await page.setViewportSize(PHONE);
  await page.goto(`${page.url()}&at=s-quay&mark=s-quay`);
  const isInSight = (name: RegExp) =>
    details(page)
      .getByRole("button", { name })
      .first()
      .evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
  for (const name of [/^Speaker: /, /^Accept$/, /^Reject$/]) await expect.poll(() => isInSight(name)).toBe(true);
  await expect.poll(() => stretch(page, "The last boat").first().isVisible()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
});
