// Filtering on the built page: the legend, the other facets, the sentence, the address, and what to do when nothing is left.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

const counts = async (page: Page) => {
  const words = await page.getByRole("status").filter({ hasText: "statements" }).first().textContent();
  const [, kept, total] = /^(\d+) of (\d+) statements/.exec(words ?? "") ?? [];
  return { kept: Number(kept), total: Number(total) };
};
const stance = (page: Page, name: string) =>
  page.getByRole("region", { name: "Filters" }).getByRole("group", { name: "Stance" }).getByRole("checkbox", { name });
/** What a stance says that it holds, once it is counted. */
const countOn = async (page: Page, name: string) => {
  let count = Number.NaN;
  const read = async () => {
    count = Number(/(\d+) statements?$/.exec((await stance(page, name).getAttribute("aria-label")) ?? "")?.[1]);
    return count;
  };
  await expect.poll(read).not.toBeNaN();
  return count;
};

async function ready(page: Page) {
  await page.locator(".scene[data-ready]").waitFor();
}

test("the legend is the filter: a stance alone leaves as many statements as its count says", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const all = await counts(page);
  expect(all.kept).toBe(all.total);
  for (const name of ["Support", "Oppose", "Mixed", "Neutral"]) {
    const count = await countOn(page, name);
    await page.getByRole("button", { name: `Only ${name}` }).click();
    await expect.poll(() => counts(page)).toEqual({ kept: count, total: all.total });
    await expect.poll(() => stance(page, name).isChecked()).toBe(true);
  }
  await page.getByRole("button", { name: "Reset all" }).click();
  await expect.poll(() => counts(page)).toEqual(all);
});

test("where counts come to more than the statements the pane says so, and why", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const { kept } = await counts(page);
  for (const name of ["Stance", "Form"]) {
    const group = page.getByRole("group", { name, exact: true });
    await group.locator(".value-count").first().waitFor();
    const figures = (await group.locator(".value-count").allTextContents()).map(Number);
    const sum = figures.reduce((before, figure) => before + figure, 0);
    expect(sum, name).toBeGreaterThan(kept);
    await group.getByText(`These add up to ${sum} for ${kept} statements, because `).waitFor();
  }
  // With a form chosen the others say what they would leave, and nothing is there to be added up.
  await page.getByRole("checkbox", { name: /^Reported speech/ }).uncheck();
  await expect.poll(() => page.getByRole("group", { name: "Form", exact: true }).locator(".sum-note").count()).toBe(0);
  await page.goto(new URL("?at=karen-bass", page.url()).href);
  await page
    .getByRole("region", { name: "Says" })
    .getByText(/^These add up to \d+ for \d+ statements, because one can take/)
    .waitFor();
});

test("unchecking and checking a stance takes its statements away and brings them back", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const before = await counts(page);
  await stance(page, "Oppose").uncheck();
  await expect.poll(async () => (await counts(page)).kept).toBeLessThan(before.kept);
  await expect.poll(() => stance(page, "Support").isChecked()).toBe(true);
  await stance(page, "Oppose").check();
  await expect.poll(() => counts(page)).toEqual(before);
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

test("stance and issue are asked of the same stance, and the sentence says so", async () => {
  const { page } = await browser.visit();
  await ready(page);
  await page.getByRole("button", { name: "Only Oppose" }).click();
  await page
    .getByRole("group", { name: "Issue" })
    .getByRole("checkbox", { name: /^Troops in Los Angeles/ })
    .check();
  await page
    .getByRole("group", { name: "Speaker" })
    .getByRole("checkbox", { name: /^Gavin Newsom/ })
    .check();
  await expect
    .poll(() => page.locator(".sentence").textContent())
    .toBe("Statements that oppose Troops in Los Angeles, by Gavin Newsom");
  await page.getByRole("button", { name: "Remove Gavin Newsom" }).click();
  await expect.poll(() => page.locator(".sentence").textContent()).toBe("Statements that oppose Troops in Los Angeles");
});

test("reload, Back and a pasted link restore view, filter and selection", async () => {
  const { page } = await browser.visit();
  await ready(page);
  await page.getByRole("button", { name: "Only Oppose" }).click();
  await expect.poll(async () => (await counts(page)).kept).toBeLessThan(46);
  const opposed = await counts(page);
  await page.getByRole("tab", { name: "Statements view" }).click();
  await page
    .getByRole("group", { name: "Speaker" })
    .getByRole("checkbox", { name: /^Karen Bass/ })
    .check();
  await expect.poll(async () => (await counts(page)).kept).toBeLessThan(opposed.kept);
  const narrowed = await counts(page);
  await page.reload();
  await expect.poll(() => counts(page)).toEqual(narrowed);
  await expect
    .poll(() => page.getByRole("tab", { name: "Statements view" }).getAttribute("aria-selected"))
    .toBe("true");
  await page.goBack();
  await expect.poll(() => counts(page)).toEqual(opposed);
  await page.goBack();
  await expect.poll(() => page.getByRole("tab", { name: "Actors view" }).getAttribute("aria-selected")).toBe("true");
  await page.goForward();
  await page.goForward();
  await expect.poll(() => counts(page)).toEqual(narrowed);
  const { page: pasted } = await browser.visit(new URL(page.url()).search);
  await expect.poll(() => counts(pasted)).toEqual(narrowed);
});

test("values of every facet leave as many statements as they say", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const all = await counts(page);
  for (const name of ["Speaker", "Issue", "Kind of speaker", "Source", "Outlet"]) {
    const group = page.getByRole("group", { name, exact: true });
    const fold = group.locator(".facet-fold");
    if ((await fold.count()) > 0) await fold.click();
    const labels = await settled(page, () =>
      group.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label") ?? "")),
    );
    expect(labels.length, name).toBeGreaterThan(0);
    for (const label of [labels[0], labels.at(-1)]) {
      const [, value, count] = /^(.+), (\d+) statements?$/.exec(label ?? "") ?? [];
      await group.getByRole("checkbox", { name: `${value}, ` }).check();
      await expect.poll(() => counts(page), { message: label ?? name }).toEqual({ ...all, kept: Number(count) });
      await group.getByRole("button", { name: `Reset ${name}` }).click();
      await expect.poll(() => counts(page)).toEqual(all);
    }
  }
});

/** What is read twice alike, a moment apart, and is not empty: answers of the worker have arrived. */
async function settled<T>(page: Page, read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  let before = await read();
  for (;;) {
    // By the page's own clock, and once it has nothing else to do.
    await page.evaluate(
      () => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 1000 }), 250)),
    );
    const now = await read();
    if (now.length > 0 && JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

test("dates and free text narrow too", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const { total } = await counts(page);
  const june = page.getByRole("button", { name: /^Only June 2025, \d+ statements$/ });
  await june.click();
  await expect.poll(async () => (await counts(page)).kept).toBeLessThan(total);
  await expect.poll(() => page.locator(".sentence").textContent()).toContain("June 2025");
  await page.getByRole("button", { name: "Reset date" }).click();
  await page.getByRole("searchbox", { name: "Text" }).fill("sow TERROR");
  await expect.poll(() => counts(page)).toEqual({ kept: 1, total });
  await expect.poll(() => new URL(page.url()).searchParams.get("text")).toBe("sow TERROR");
});

test("when nothing is left the page says which clause to loosen and does it", async () => {
  const { page } = await browser.visit("?speaker=sean-parnell&text=terror");
  await page.getByRole("heading", { name: "No statements match." }).waitFor();
  const words = () => page.locator(".nothing").textContent();
  await expect.poll(words).toMatch(/there would be [1-9]\d* statements?/);
  const promised = Number(/there would be (\d+) statements?/.exec((await words()) ?? "")?.[1]);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Remove that filter" }).click();
  await expect.poll(async () => (await counts(page)).kept).toBe(promised);
});

test("words that a text filter does not find as they stand can be searched for, whose other forms are found", async () => {
  const { page } = await browser.visit("?text=deploying");
  await page.getByText("The filter Text takes “deploying” letter by letter.").waitFor();
  await page.getByRole("button", { name: "Search for “deploying”" }).click();
  const field = page.getByRole("combobox", { name: "Search" });
  await expect.poll(() => field.inputValue()).toBe("deploying");
  await page
    .locator(".search-panel mark")
    .filter({ hasText: /^deploy/i })
    .first()
    .waitFor();
});

test("keys 1 to 4 switch the stances, with Shift they stand alone, and they rest while a field has the focus", async () => {
  const { page } = await browser.visit();
  await ready(page);
  await page.keyboard.press("2");
  await expect.poll(() => stance(page, "Oppose").isChecked()).toBe(false);
  await page.keyboard.press("2");
  await expect.poll(() => stance(page, "Oppose").isChecked()).toBe(true);
  await page.keyboard.press("Shift+Digit1");
  await expect.poll(() => stance(page, "Support").isChecked()).toBe(true);
  await expect.poll(() => stance(page, "Neutral").isChecked()).toBe(false);
  await page.keyboard.press("/");
  await page.keyboard.type("2");
  await expect.poll(() => page.getByRole("combobox", { name: "Search" }).inputValue()).toBe("2");
});

test("the sentence and the link can be copied", async () => {
  const { page, context } = await browser.visit("?stance=oppose&speaker=karen-bass");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await ready(page);
  await page.getByRole("button", { name: "Copy sentence" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("Statements that oppose something, by Karen Bass");
  const link = async () => {
    await page.getByRole("button", { name: "Copy link" }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(link).toBe(page.url());
  // Where the picture was moved to goes along.
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => new URL(await link()).searchParams.get("camera")).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+$/);
  await expect.poll(async () => new URL(await link()).searchParams.get("speaker")).toBe("karen-bass");
});

test("a copied sentence says what is in focus, which way and how far", async () => {
  const { page, context } = await browser.visit("?speaker=karen-bass&focus=karen-bass&steps=2&way=out");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await ready(page);
  await page.getByRole("button", { name: "Copy sentence" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("Statements by Karen Bass; of these, within 2 steps out from Karen Bass");
});

test("on a phone the filters stand behind a button, and the stances at hand, with what is not coded as in the legend", async () => {
  const { page } = await browser.visit("", { viewport: PHONE, hasTouch: true });
  await ready(page);
  const { total } = await counts(page);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  const support = await countOn(page, "Support");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Only Support" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => counts(page)).toEqual({ kept: support, total });
  const chip = (name: string) =>
    page
      .getByRole("group", { name: "Legend" })
      .getByRole("button", { name: new RegExp(`^${name}, \\d+ statements?$`) });
  // What a sign means stands under it, and in the key.
  await expect
    .poll(() => page.locator(".phone-name").allInnerTexts())
    .toEqual(["Support", "Oppose", "Mixed", "Neutral", "Not coded"]);
  await page.getByRole("button", { name: "Key", exact: true }).tap();
  const key = page.getByRole("list", { name: "Shapes and lines" });
  await expect
    .poll(() => key.innerText())
    .toMatch(/^Support\s+Oppose\s+Mixed\s+Neutral\s+Below: press one to leave it out, hold it/);
  await page.getByRole("button", { name: "Key", exact: true }).tap();
  const shown = () => page.getByRole("group", { name: "Legend" }).getByRole("button", { pressed: true }).count();
  await chip("Oppose").tap();
  await expect.poll(async () => (await counts(page)).kept).toBeGreaterThan(support);
  await expect.poll(shown).toBe(2);
  // Held, a stance stands alone; the press that ends the hold does not switch it off again.
  await chip("Oppose").hover();
  await page.mouse.down();
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("oppose");
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("oppose");
  await expect.poll(shown).toBe(1);
  await chip("Mixed").tap();
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("oppose mixed");
  await chip("Not coded").tap();
  await expect.poll(() => new URL(page.url()).searchParams.get("stance")).toBe("oppose mixed uncoded");
  // Every name is read whole, and every chip can be hit.
  const chips = page.getByRole("group", { name: "Legend" }).getByRole("button");
  const small = () =>
    chips.evaluateAll((all) =>
      (all as HTMLElement[])
        .filter((one) => one.scrollWidth > one.clientWidth || Math.min(one.offsetWidth, one.offsetHeight) < 44)
        .map((one) => one.innerText),
    );
  for (const width of [360, 390, 430]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(small, { message: `${width} px` }).toEqual([]);
  }
  expect(await axeFindings(page)).toEqual([]);
});

test("on a phone the filters' button counts what is set: a stance, an issue, a speaker, and dates as one", async () => {
  const { page } = await browser.visit("?stance=oppose&issue=troops-in-los-angeles", {
    viewport: PHONE,
    hasTouch: true,
  });
  await page.getByRole("button", { name: /^Filters\s+2\s+set$/ }).waitFor();
  const dated = "?speaker=gavin-newsom&from=2025-06-01&to=2025-06-30";
  const { page: other } = await browser.visit(dated, { viewport: PHONE, hasTouch: true });
  await other.getByRole("button", { name: /^Filters\s+2\s+set$/ }).waitFor();
});

test("the page never scrolls sideways, from a phone to a wide screen", async () => {
  const { page } = await browser.visit("?at=karen-bass", { viewport: { width: 360, height: 800 } });
  await ready(page);
  for (const width of [360, 390, 768, 1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(beyond, { message: `${width} px` }).toBeLessThanOrEqual(0);
  }
});

test("a statement that is left out is named by what it says, and taken back in the sentence", async () => {
  const { page } = await browser.visit("?without=clashes-01-gavin-newsom+karen-bass");
  await ready(page);
  await expect
    .poll(() => page.locator(".sentence").textContent())
    .toBe("Statements without Gavin Newsom objects to sending the National Guard to Los Angeles or Karen Bass");
  const before = await counts(page);
  await page.getByRole("button", { name: /^Remove Gavin Newsom objects/ }).click();
  await expect.poll(() => page.locator(".sentence").textContent()).toBe("Statements without Karen Bass");
  await expect.poll(() => counts(page)).toEqual({ kept: before.kept + 1, total: before.total });
});

test("the rows of a facet stay in their places while one filters, and are ordered anew when nothing is filtered", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const total = (await counts(page)).total;
  const rows = (name: string) =>
    settled(page, () => page.getByRole("group", { name, exact: true }).locator(".value-name").allTextContents());
  const speakers = await rows("Speaker");
  const issues = await rows("Issue");
  const press = (i: number) =>
    page.getByRole("group", { name: "Speaker", exact: true }).locator(".facet-row label").nth(i).click();
  await press(3);
  await expect.poll(async () => (await counts(page)).kept).toBeLessThan(total);
  expect(await rows("Speaker")).toEqual(speakers);
  expect(await rows("Issue")).toEqual(issues);
  await press(4);
  await expect.poll(() => new URL(page.url()).searchParams.get("speaker")?.split(" ").length).toBe(2);
  expect(await rows("Speaker")).toEqual(speakers);
  const sentence = () => page.locator(".sentence").textContent();
  for (const name of speakers.slice(3, 5)) await expect.poll(sentence).toContain(name);

  const { page: linked } = await browser.visit("?speaker=sean-parnell");
  await ready(linked);
  const first = linked.getByRole("group", { name: "Speaker", exact: true }).locator(".value-name").first();
  await expect.poll(() => first.textContent()).toBe("Sean Parnell");
  await linked.getByRole("button", { name: "Reset all" }).click();
  await expect.poll(() => first.textContent()).toBe(speakers[0]);
});

test("under a filter the overview says that its counts and bars are of the whole record", async () => {
  const { page } = await browser.visit();
  await ready(page);
  const sum = page.locator(".overview-sum");
  const plain = (await sum.textContent()) ?? "";
  await page.getByRole("heading", { name: "Support and oppose by issue", exact: true }).waitFor();
  await page.getByRole("button", { name: "Only Oppose" }).click();
  await page.getByRole("heading", { name: "Support and oppose by issue, whole record" }).waitFor();
  await expect.poll(() => sum.textContent()).toBe(`In the whole record: ${plain}`);
});
