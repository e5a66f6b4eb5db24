// The articles on the built page: their list, the words of the record in place in the text, and the way from either to the other.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { textHash } from "../../src/text/index.ts";
import { quoteAt } from "../../src/text/quote-at.ts";
import { ROW_MOST } from "../../src/ui/articles/text-rows.ts";
import { ferryRecord } from "../fixtures/ferry-record.ts";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";
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

/** The words that have been painted, a stretch each. */
const painted = (page: Page, name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

test("the list tells of each article, the oldest first, how much of it waits for a decision", async () => {
  const page = await ferry();
  const items = list(page).getByRole("link");
  await expect
    .poll(() => items.allInnerTexts())
    .toEqual([
      "The morning boat\nOstrel Gazette, 9 March 2025\n1 statement",
      "Night ferry before the council\nOstrel Gazette, 11 March 2025\n8 statements, 5 suggested",
    ]);
  await expect.poll(() => text(page).getByRole("heading").textContent()).toBe("The morning boat");
});

test("among many articles one is looked for by its name, outlet or author; an address leads to it, and one that is not there says so", async () => {
  const [like] = ferryRecord.sources;
  if (!like) throw new Error("expected a source in the fixture");
  const more = Array.from({ length: 12 }, (_, i) => ({
    ...like,
    id: `more-${i}`,
    label: `Tide table ${i}`,
    author: `Ünal ${i}.`,
  }));
  const { page } = await browser.visit();
  await openRecord(page, { ...ferryRecord, sources: [...ferryRecord.sources, ...more] });
  await page.getByRole("tab", { name: "Articles" }).click();
  const items = list(page).getByRole("link");
  await expect.poll(() => items.count()).toBe(14);
  await list(page).getByRole("searchbox", { name: "Search articles" }).fill("unal 7. gazette");
  await expect.poll(() => items.count()).toBe(1);
  await items.first().click();
  await expect.poll(() => asked(page, "read")).toEqual(["more-7"]);
  await expect.poll(() => text(page).getByRole("heading").textContent()).toBe("Tide table 7");
  const record = asked(page, "record")[0] ?? "";
  await page.goto(new URL(`?record=${record}&view=table&read=night&mark=s-budget`, page.url()).href);
  await expect.poll(() => text(page).locator(".current").textContent()).toBe("has a berth and no budget");
  await page.goto(new URL(`?record=${record}&read=nothing-of-that-name`, page.url()).href);
  await page.getByRole("heading", { name: "Not in this record" }).waitFor();
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

test("all the words are painted of the statement to which a press would lead, by pointer or keyboard, and all places of what is looked for", async () => {
  const page = await ferry();
  await night(page);
  const inner = stretch(page, "find a crew that costs nothing");
  const shown = () => painted(page, "article-met");
  await inner.hover();
  await expect.poll(shown).toEqual(["find a crew that costs nothing"]);
  await inner.click();
  await expect.poll(() => asked(page, "at")).toEqual(["s-nothing"]);
  await stretch(page, "They wait for hours").hover();
  await expect.poll(shown).toEqual(["They wait for hours,", "and some of them walk home."]);
  await inner.hover();
  await expect
    .poll(shown)
    .toEqual([
      "the town could not pay for a second crew, and that Mara Quill had promised to “find a crew that costs nothing”",
    ]);
  await page.mouse.move(0, 0);
  await expect.poll(shown).toEqual([]);
  await text(page).locator("[data-stop]").first().focus();
  await expect.poll(shown).toEqual(["The last boat leaves people on the quay,"]);
  await page.keyboard.press("ArrowDown");
  await expect.poll(shown).toEqual(["They wait for hours,", "and some of them walk home."]);
  await text(page).focus();
  await expect.poll(shown).toEqual([]);
  await page.getByRole("button", { name: "Find in this text" }).click();
  await page.keyboard.type("crew");
  await expect.poll(() => page.locator(".find-count").textContent()).toBe("1 of 2");
  await expect.poll(() => painted(page, "article-found")).toEqual(["crew"]);
  await expect.poll(() => painted(page, "article-found-too")).toEqual(["crew"]);
  await page.getByRole("searchbox", { name: "Find in this text" }).fill("to “find a crew");
  await expect.poll(() => painted(page, "article-found")).toEqual(["to “find a crew"]);
  await expect.poll(() => painted(page, "article-found-too")).toEqual([]);
  await page.getByRole("button", { name: "Close the search" }).click();
  await expect.poll(() => painted(page, "article-found")).toEqual([]);
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
  await expect.poll(() => line("The last boat")).toBe("solid");
  await expect.poll(() => line("They wait for hours")).toBe("dashed");
  expect(await ground("The last boat")).not.toBe(await ground("They wait for hours"));
  expect(await stretch(page, "return to the matter in May").count()).toBe(0);
});

test("by keyboard one goes from statement to statement, hears who stands where, Enter selects and Delete takes out", async () => {
  const page = await ferry();
  await night(page);
  await text(page).focus();
  const marks = text(page).locator("[data-stop]");
  await marks.first().focus();
  const heard = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await expect.poll(heard).toBe("Mara Quill supports Night ferry, confirmed, 1 of 8");
  await page.keyboard.press("ArrowDown");
  await expect.poll(heard).toBe("Mara Quill supports Night ferry, suggested, 2 of 8");
  await page.keyboard.press("End");
  await expect.poll(heard).toBe("A child supports Night ferry, suggested, 8 of 8");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page, "at")).toEqual(["s-boats"]);
  // From anywhere else in the view too.
  await page.getByRole("tab", { name: "Articles" }).focus();
  for (const key of ["p", "p", "n"]) await page.keyboard.press(key);
  await expect.poll(heard).toMatch(/7 of 8$/);
  await page.keyboard.press("Home");
  await page.keyboard.press("n");
  await expect.poll(heard).toMatch(/2 of 8$/);
  await page.keyboard.press("Delete");
  await expect.poll(heard).toBe("Tobin Ashe opposes Night ferry, confirmed, 2 of 7");
  await page.keyboard.press("Control+z");
  await expect.poll(() => stretch(page, "They wait for hours").count()).toBe(1);
});

test("what was rejected is struck out when it is asked for, and a rejection is taken back", async () => {
  const page = await ferry();
  await night(page);
  await page.getByRole("checkbox", { name: "1 rejected" }).check();
  await expect.poll(() => asked(page, "rejected")).toEqual(["yes"]);
  const line = stretch(page, "return to the matter in May").locator(".under");
  await expect
    .poll(() => line.evaluate((element) => getComputedStyle(element).textDecorationLine))
    .toBe("line-through");
  await line.click();
  await page.getByRole("button", { name: "Take the rejection back" }).click();
  await expect.poll(() => line.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe("underline");
});

test("of a very long text only what is near is in the document, and all of it is found, reached and selected", async () => {
  const times = 8000;
  const long = Array.from({ length: times }, (_, i) => `Paragraph ${i}. “Boat ${i} is full,” said Mara Quill.`).join(
    "\n\n",
  );
  const said = (i: number) => {
    const start = long.indexOf(`Boat ${i} is`);
    const quote = quoteAt(long, { start, end: start + `Boat ${i} is full,`.length }, true);
    const [like] = ferryRecord.statements;
    return like ? [{ ...like, id: `b-${i}`, quotes: [quote] }] : [];
  };
  const sources = ferryRecord.sources.flatMap((source) =>
    source.id === "night" ? [{ ...source, text: long, textHash: textHash(long), textLength: long.length }] : [],
  );
  const { page } = await browser.visit();
  await openRecord(page, { ...ferryRecord, sources, statements: [...said(3), ...said(4000), ...said(times - 1)] });
  await page.getByRole("tab", { name: "Articles" }).click();
  const rows = text(page).locator("[data-start]");
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(700);
  await page.getByRole("button", { name: "Statement before" }).click();
  await expect.poll(() => text(page).locator(".current").textContent()).toBe(`Boat ${times - 1} is full,`);
  await expect.poll(() => rows.last().textContent()).toContain(`Paragraph ${times - 1}.`);
  await page.keyboard.press("p");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/2 of 3$/);
  await text(page).focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("paragraph 6000.");
  await text(page).getByText("Paragraph 6000.").waitFor();
  await expect.poll(() => page.locator(".find-count").textContent()).toBe("1 of 1");
  await expect.poll(() => painted(page, "article-found")).toEqual(["Paragraph 6000."]);
  const found = text(page).getByText("Paragraph 6000.");
  await found.selectText();
  const start = long.indexOf("Paragraph 6000.");
  await expect
    .poll(() => page.getByRole("toolbar", { name: "Selected words" }).getAttribute("data-span"))
    .toBe(`${start} ${long.indexOf("\n", start)}`);
  expect(await rows.count()).toBeLessThan(700);
  // Whoever has scrolled far from the caret goes on from what is seen.
  await text(page).focus();
  await page.keyboard.press("ArrowRight");
  await text(page).evaluate((region) => {
    region.scrollTop = 0;
  });
  await expect.poll(() => rows.first().textContent()).toContain("Paragraph 0.");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  const from = async () => (await page.locator(".coding-bar").getAttribute("data-span"))?.split(" ")[0];
  await expect.poll(async () => Number(await from()) < ROW_MOST).toBe(true);
});

test("a block quotation is one to see and to hear, without its sign, and its places stay those of the text", async () => {
  const quoted =
    "The harbour master wrote:\n\n> Boats first. We will stay.\n>\n> They wait for hours.\n\nNobody answered.\n";
  const start = quoted.indexOf("> Boats");
  const [like] = ferryRecord.statements;
  if (!like) throw new Error("expected the ferry record to have statements");
  // Its words begin with the sign, as somebody may have marked them.
  const statement = { ...like, quotes: [quoteAt(quoted, { start, end: quoted.indexOf(" We will") }, false)] };
  const sources = ferryRecord.sources.flatMap((source) =>
    source.id === "night" ? [{ ...source, text: quoted, textHash: textHash(quoted), textLength: quoted.length }] : [],
  );
  const { page } = await browser.visit();
  await openRecord(page, { ...ferryRecord, sources, statements: [statement] });
  await page.getByRole("tab", { name: "Articles" }).click();
  const quotations = text(page).getByRole("blockquote");
  await expect.poll(() => quotations.allTextContents()).toEqual(["Boats first. We will stay.", "They wait for hours."]);
  expect(await text(page).locator(".article-text").textContent()).not.toContain(">");
  await expect.poll(() => text(page).locator(".stretch").textContent()).toBe("Boats first.");
  await expect.poll(() => text(page).locator("[data-stop]").count()).toBe(1);
  await quotations.last().selectText();
  const hours = quoted.indexOf("They wait");
  await expect
    .poll(() => page.getByRole("toolbar", { name: "Selected words" }).getAttribute("data-span"))
    .toBe(`${hours} ${hours + "They wait for hours.".length}`);
  expect(await axeFindings(page)).toEqual([]);
});

test("on a phone the list, the text and the details come one after the other, with a way back", async () => {
  const page = await ferry({ hasTouch: true });
  await page.setViewportSize(PHONE);
  await expect.poll(() => text(page).count()).toBe(0);
  await night(page);
  await page.getByRole("button", { name: "Statement before" }).click();
  await details(page).getByText("On record in").waitFor();
  const covered = async () => {
    const words = await stretch(page, "More boats").boundingBox();
    const sheet = await details(page).boundingBox();
    return (words?.y ?? 0) + (words?.height ?? 0) > (sheet?.y ?? 0);
  };
  await expect.poll(covered).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
  await details(page).getByRole("button", { name: "Clear the selection" }).click();
  await page.getByRole("button", { name: "All articles" }).click();
  await list(page)
    .getByRole("link", { name: /The morning boat/ })
    .waitFor();
});

/** Marks that are off their line, or on another one of it. */
const astray = (page: Page) =>
  text(page).evaluate((region) => {
    const marks = [...region.querySelectorAll<HTMLElement>("[data-stop]")];
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    return marks.filter(({ dataset }, i) => {
      const line = region.querySelector(`[data-owners~="${dataset.stop}"]`)?.getClientRects()[0];
      const box = boxes[i];
      if (!line || !box) return true;
      const off = Math.abs(line.top + line.height / 2 - box.top - box.height / 2) > 1;
      const over = boxes.some(
        (other, k) => k !== i && Math.abs(other.top - box.top) < 23 && Math.abs(other.left - box.left) < 23,
      );
      return off || over || box.right > line.left + 1;
    }).length;
  });

test("each mark stands beside the first line of its own words, also when the text runs otherwise, and those of one line side by side", async () => {
  const page = await ferry();
  await night(page);
  await expect.poll(() => text(page).locator("[data-stop]").count()).toBe(8);
  await expect.poll(() => astray(page)).toBe(0);
  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(() => astray(page)).toBe(0);
  // So small that several statements begin on one line.
  const lefts = () =>
    text(page)
      .locator("[data-stop]")
      .evaluateAll((marks) => new Set(marks.map((mark) => mark.getBoundingClientRect().left)).size);
  await expect.poll(lefts).toBe(1);
  await page.setViewportSize(DESKTOP);
  await text(page)
    .locator(".article-paragraph")
    .evaluateAll((rows) => {
      for (const row of rows) if (row instanceof HTMLElement) row.style.fontSize = "7px";
    });
  await expect.poll(lefts).toBe(3);
  await expect.poll(() => astray(page)).toBe(0);
});

test("marks stand beside their lines also where the text became higher right after it was measured, or other letters came and it is as high as it was", async () => {
  const { page } = await browser.visit();
  // Letters come each time between the measuring and what the browser first tells of it.
  await page.addInitScript(() => {
    const { observe } = ResizeObserver.prototype;
    const sheet = new CSSStyleSheet();
    let size = 20;
    ResizeObserver.prototype.observe = function (element, options) {
      observe.call(this, element, options);
      if (!element.matches(".article-text")) return;
      size += 1;
      sheet.replaceSync(`.article-text .article-paragraph { font-size: ${size}px; line-height: ${2 * size}px }`);
      document.adoptedStyleSheets = [sheet];
    };
  });
  await page.reload();
  await openRecord(page, ferryRecord);
  await page.getByRole("tab", { name: "Articles" }).click();
  await list(page).getByRole("link").first().waitFor();
  await night(page);
  await expect.poll(() => text(page).locator("[data-stop]").count()).toBe(8);
  await expect.poll(() => astray(page)).toBe(0);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".article-paragraph { position: relative; top: 30px }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.fonts.dispatchEvent(new Event("loadingdone"));
  });
  await expect.poll(() => astray(page)).toBe(0);
});

test("axe finds nothing, in the light theme and in the dark one", async () => {
  const page = await ferry();
  await night(page);
  await stretch(page, "The last boat").click();
  await details(page).getByText("On record in").waitFor();
  await text(page).getByText("8 statements, 5 suggested").click();
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await axeFindings(page), theme).toEqual([]);
  }
});
