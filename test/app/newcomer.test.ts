// What somebody who sees the page for the first time must be able to get at, in windows of every size.
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
const TABLET = { width: 1024, height: 768 };

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });

test("on a phone the details leave the filters within reach, and are there again afterwards", async () => {
  const { page } = await browser.visit("?at=karen-bass", { viewport: PHONE, hasTouch: true });
  const title = details(page).getByRole("heading", { name: "Karen Bass", exact: true });
  await title.waitFor();
  await page.getByRole("button", { name: /^Support, / }).tap();
  await expect.poll(() => new URL(page.url()).searchParams.getAll("stance")).not.toContain("support");
  await page.getByRole("button", { name: /^Filters/ }).tap();
  const filters = page.getByRole("dialog", { name: "Filters" });
  await filters.getByRole("button", { name: "Reset all" }).tap();
  await filters.getByRole("button", { name: "Done" }).tap();
  await filters.waitFor({ state: "hidden" });
  await title.waitFor();
  await details(page).getByRole("button", { name: "More room for details" }).tap();
  await page.getByRole("button", { name: /^Filters/ }).tap();
  await filters.waitFor();
});

test("the status bar shows all it says beside open details, and the details end above it", async () => {
  const path = "?at=karen-bass&focus=karen-bass&without=nick-sortor";
  const { page } = await browser.visit(path, { viewport: TABLET });
  const bar = page.locator(".status-bar");
  await expect.poll(() => bar.textContent()).toMatch(/within 1 step of Karen Bass; 1 node left out.*when last checked/);
  await details(page).getByRole("heading", { name: "Karen Bass", exact: true }).waitFor();
  const cut = () =>
    bar.evaluate(
      (element) =>
        [element, ...element.querySelectorAll("*")].filter(
          ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
        ).length,
    );
  await expect.poll(cut).toBe(0);
  const ends = async () => {
    const [over, under] = [await details(page).boundingBox(), await bar.boundingBox()];
    if (!over || !under) throw new Error("expected details and a status bar on screen");
    return [over.y + over.height <= under.y + 0.5, under.y + under.height <= TABLET.height + 0.5];
  };
  await expect.poll(ends).toEqual([true, true]);
});

test("in a narrow window all stays within reach and is uncovered while details are open", async () => {
  const { page } = await browser.visit("?view=table&time=day&at=dispatch-04-donald-trump", { viewport: TABLET });
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading").first().waitFor();
  await rowsOf(page).first().waitFor();
  const reached = async (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all
        .filter((each) => each.getBoundingClientRect().width > 0)
        .map((each) => {
          const { left, right, top, height } = each.getBoundingClientRect();
          // At both ends of it stands itself or a part of it, and not the details.
          return [left + 3, right - 3].every((x) => {
            const there = document.elementFromPoint(x, top + Math.min(height / 2, 12));
            return there !== null && there.closest(".details-pane") === null;
          });
        }),
    );
  for (const selector of [
    ".view-tab",
    ".timeline-button",
    ".display .button",
    ".copies .button",
    ".time-plot",
    ".timeline-close",
    ".table-heading",
    ".table-row:first-child .table-cell",
  ]) {
    await expect.poll(async () => new Set(await reached(selector)), { message: selector }).toEqual(new Set([true]));
  }
  expect(await axeFindings(page)).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "in Help each state of a check stands clear of its icon, in %s",
  async (colorScheme) => {
    const { page } = await browser.visit("", { colorScheme });
    await page.locator(".scene[data-ready]").waitFor();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Help" });
    await help.waitFor();
    const gaps = await help.locator(".check-state").evaluateAll((states) =>
      states.map((state) => {
        const words = document.createRange();
        words.selectNodeContents(state.lastChild ?? state);
        return words.getBoundingClientRect().left - (state.querySelector("svg")?.getBoundingClientRect().right ?? 0);
      }),
    );
    expect(gaps).toHaveLength(5);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(4);
    expect(await axeFindings(page)).toEqual([]);
  },
);

const rowsOf = (page: Page) =>
  page
    .getByRole("grid", { name: "Statements" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });

test.each([
  ["a window", { width: 1440, height: 900 }],
  ["a narrow window", TABLET],
] as const)(
  "the table shows words whole, however long, and each row is as high as its words in %s",
  async (_, viewport) => {
    const { page } = await browser.visit("?view=table&source=src-macarthur-park-report", { viewport });
    const row = page.locator('[role=row][data-key="park-05-bill-melugin"]');
    await row.waitFor();
    const grid = page.getByRole("grid", { name: "Statements" });
    await expect.poll(() => grid.locator("[role=row][data-key]").count()).toBeGreaterThan(3);
    const cut = () =>
      grid.evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>("[role=rowheader], [role=gridcell]")].flatMap((cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          const [box, inside] = [cell.getBoundingClientRect(), words.getBoundingClientRect()];
          const clamped = [...cell.querySelectorAll("*")].some(
            (part) =>
              part.scrollHeight > part.clientHeight + 1 &&
              getComputedStyle(part).overflow === "hidden" &&
              !part.matches(".visually-hidden"),
          );
          const spilt = inside.bottom > box.bottom + 1 || inside.right > box.right + 1;
          return clamped || spilt ? [cell.textContent] : [];
        }),
      );
    await expect.poll(cut).toEqual([]);
    // No row is higher than what stands in it, as one would be that was measured in another letter.
    const slack = () =>
      grid.evaluate((element) =>
        [...element.querySelectorAll("[role=row][data-key]")].map((each) => {
          const words = [...each.querySelectorAll("[role=rowheader], [role=gridcell]")].map((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return range.getBoundingClientRect().bottom;
          });
          return each.getBoundingClientRect().bottom - Math.max(...words);
        }),
      );
    await expect.poll(async () => Math.max(...(await slack()))).toBeLessThan(20);
    // Two rows that follow each other neither overlap nor leave a gap.
    const gaps = () =>
      grid.evaluate((element) => {
        const boxes = [...element.querySelectorAll("[role=row][data-key]")]
          .map((each) => each.getBoundingClientRect())
          .sort((a, b) => a.top - b.top);
        return boxes.slice(1).map(({ top }, i) => Math.abs(top - (boxes[i]?.bottom ?? 0)));
      });
    await expect.poll(async () => Math.max(...(await gaps()))).toBeLessThanOrEqual(1);
  },
);

test("a row says whom its words came through, in the table and in the list of a phone", async () => {
  const path = "?view=table&speaker=karen-bass&source=src-macarthur-park-report";
  const { page } = await browser.visit(path);
  const row = page.locator('[role=row][data-key="park-09-karen-bass"]');
  await expect.poll(() => row.textContent()).toContain("through Nick Sortor");
  const { page: phone } = await browser.visit(path, { viewport: PHONE, hasTouch: true });
  const card = phone.getByRole("article").filter({ hasText: "They need to leave" });
  await expect.poll(() => card.textContent()).toContain("through Nick Sortor");
  await card.getByRole("link", { name: "Nick Sortor" }).tap();
  await expect.poll(() => new URL(phone.url()).searchParams.getAll("at")).toEqual(["park-08-nick-sortor"]);
});

/** Reads until it reads the same twice, each time once the page has nothing else to do: rows come and are measured after a scroll. */
async function settled<T>(page: Page, read: () => Promise<T>): Promise<T> {
  let before: T | undefined;
  for (let now = await read(); now === undefined || now !== before; now = await read()) {
    before = now;
    await page.evaluate(
      () => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 1000 }), 150)),
    );
  }
  return before as T;
}

/** The table, scrolled by the wheel. Rows come and are measured while one scrolls, so that a turn may find nothing to scroll yet. */
async function scrolledPast(page: Page, least: number): Promise<Locator> {
  const grid = page.getByRole("grid", { name: "Statements" });
  await rowsOf(page).first().waitFor();
  await grid.hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 250);
      return grid.evaluate((element) => element.scrollTop);
    })
    .toBeGreaterThan(least);
  return grid;
}

test.each([
  ["another view", false],
  ["one that has not come yet", true],
])("the table comes back to the row where it was after %s", async (_, late) => {
  const { page } = await browser.visit("?view=table");
  const grid = await scrolledPast(page, 1200);
  const top = () =>
    grid.evaluate((element) => {
      const edge = element.getBoundingClientRect().top + 34;
      const rows = [...element.querySelectorAll<HTMLElement>("[role=row][data-key]")];
      const first = rows
        .map((row) => ({ key: row.dataset.key, ...row.getBoundingClientRect().toJSON() }))
        .filter(({ bottom }) => bottom > edge + 1)
        .sort((a, b) => a.top - b.top)[0];
      return first ? `${first.key} ${Math.round(first.top - edge)}` : "none";
    });
  const before = await settled(page, top);
  const letGo = late ? await keptWaiting(page, "**/assets/compare-*.js") : () => {};
  await page.getByRole("tab", { name: "Compare" }).click();
  await grid.waitFor({ state: "hidden" });
  await page.getByRole("tab", { name: "Table" }).click();
  await rowsOf(page).first().waitFor();
  await expect.poll(top).toBe(before);
  letGo();
});

/** From now on what a pattern finds waits, as it does on a slow line, until it is let go of. */
async function keptWaiting(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const waits = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, (route) => waits.then(() => route.continue()));
  return letGo;
}

test.each([
  ["a window", DESKTOP],
  ["a narrow window", TABLET],
] as const)("a link to a statement shows its row in the table of %s", async (_, viewport) => {
  const { page } = await browser.visit("?view=table&at=park-09-karen-bass", { viewport });
  if (viewport === TABLET) await expect.poll(() => page.getByRole("columnheader").count()).toBe(2);
  const row = page.locator('[role=row][data-key="park-09-karen-bass"]');
  await expect.poll(() => row.isVisible()).toBe(true);
  await expect
    .poll(() =>
      row.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }),
    )
    .toBe(true);
});

// From the second place on the rows above the one that is pressed grow by more than the table is high.
test.each([900, 1250])(
  "in a narrow window a row that is pressed is in sight when details have taken their room, from %s on",
  async (from) => {
    const { page } = await browser.visit("?view=table", { viewport: TABLET });
    const grid = await scrolledPast(page, from);
    await grid.evaluate((element, at) => {
      element.scrollTop = at;
    }, from);
    const lowest = () =>
      grid.evaluate((element) => {
        const { bottom: edge } = element.getBoundingClientRect();
        return [...element.querySelectorAll<HTMLElement>("[role=row][data-key]")]
          .map((each) => ({ key: each.dataset.key ?? "", ...each.getBoundingClientRect().toJSON() }))
          .filter(({ bottom }) => bottom < edge)
          .sort((a, b) => b.top - a.top)[0]?.key;
      });
    const key = await settled(page, lowest);
    await page.locator(`[role=row][data-key="${key}"]`).click({ position: { x: 250, y: 10 } });
    await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual([key]);
    await expect.poll(() => page.getByRole("columnheader").count()).toBe(2);
    const row = page.locator('[role=row][aria-selected="true"]');
    await expect
      .poll(async () => {
        const [box, edge] = [await row.boundingBox(), await grid.boundingBox()];
        return box && edge && box.y >= edge.y && box.y + Math.min(box.height, 40) <= edge.y + edge.height;
      })
      .toBe(true);
  },
);

test.each([
  ["a phone", PHONE],
  ["a narrow window", TABLET],
] as const)(
  "on %s the walk is on screen at once, is begun by one press, and is out of the way then",
  async (_, viewport) => {
    const { page } = await browser.visit("", { viewport, hasTouch: viewport === PHONE });
    await page.locator(".scene[data-ready]").waitFor();
    const offer = page.getByRole("link", { name: /^Start here: a walk in \d+ steps$/ });
    const box = await offer.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    expect(box?.height).toBeGreaterThanOrEqual(viewport === PHONE ? 44 : 24);
    expect(await axeFindings(page)).toEqual([]);
    await offer.click();
    const walk = page.getByRole("region", { name: "Walk through" });
    await expect.poll(() => walk.textContent()).toContain("1 of ");
    await expect.poll(() => offer.count()).toBe(0);
    await page.goBack();
    await offer.waitFor();
  },
);

test("the walk is offered beside the sentence only where the overview does not, and while nothing is chosen", async () => {
  const { page } = await browser.visit();
  await page.getByRole("link", { name: "Start the walk" }).waitFor();
  const offer = page.getByRole("link", { name: /^Start here/ });
  expect(await offer.count()).toBe(0);
  await page.keyboard.press("]");
  await offer.waitFor();
  await page.keyboard.press("1");
  await expect.poll(() => offer.count()).toBe(0);
});
