// What somebody who sees the page for the first time must be able to get at, in windows of every size.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";

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
  const cut = await bar.evaluate(
    (element) =>
      [element, ...element.querySelectorAll("*")].filter(
        ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
      ).length,
  );
  expect(cut).toBe(0);
  const [over, under] = [await details(page).boundingBox(), await bar.boundingBox()];
  if (!over || !under) throw new Error("expected details and a status bar on screen");
  expect(over.y + over.height).toBeLessThanOrEqual(under.y + 0.5);
  expect(under.y + under.height).toBeLessThanOrEqual(TABLET.height + 0.5);
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
