// The search box's list on the built page: what stands first in it, and that what it counts can be seen.
import { expect, test } from "vitest";
import { axeFindings, useBrowser } from "./browser.ts";
import { active, at, field, group, look, ready } from "./search-page.ts";

const { visit } = useBrowser();

test("what is counted can be seen: others than the first five are listed when asked for, by pointer and by key", async () => {
  const { page } = await visit();
  await ready(page);
  const statements = group(page, "Statements");
  const heading = () => statements.getByRole("columnheader").textContent();
  const things = () => statements.getByRole("button", { name: /^Filter by(?! these)/ }).count();
  for (const typed of ["basss", "troops"]) {
    await look(page, typed);
    await expect.poll(heading).toMatch(/^Statements5 of \d+$/);
    const total = Number((await heading())?.split(" of ")[1]);
    expect(total).toBeGreaterThan(5);
    await expect.poll(things).toBe(5);
    const more = statements.getByRole("button", { name: `Show all ${total} statements` });
    if (typed === "basss") await more.click();
    else {
      await statements.getByRole("button", { name: /^Filter by these words/ }).waitFor();
      // From the first row over the field to the last but one.
      for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
      await expect.poll(() => active(page)).toBe(`Show all ${total} statements`);
      await page.keyboard.press("Enter");
    }
    await expect.poll(things).toBe(total);
    await expect.poll(heading).toBe(`Statements${total}`);
    await expect.poll(() => more.count()).toBe(0);
    await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    const sixth = await statements.getByRole("row").nth(6).getByRole("button").first().textContent();
    await expect.poll(() => active(page)).toBe(sixth);
    await expect.poll(() => page.locator(".search [role=status]").textContent()).toBe(`${total} statements listed.`);
    expect(await axeFindings(page)).toEqual([]);
  }
  await field(page).fill("bass");
  await expect.poll(things).toBe(5);
});

test("other forms of a word find the issue that holds most, and Enter goes there", async () => {
  const { page } = await visit();
  await ready(page);
  for (const typed of ["deploying", "deployments", "deployment"]) {
    await look(page, typed);
    await expect.poll(() => active(page)).toMatch(/^Troops in Los Angeles/);
    const marks = await group(page, "Issues").locator("mark").allTextContents();
    for (const mark of marks) expect(mark).toMatch(/^deploy(ed|ment)$/);
    expect(marks.length).toBeGreaterThanOrEqual(2);
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => at(page)).toEqual(["troops-in-los-angeles"]);
  await look(page, "bsas");
  await expect.poll(() => active(page)).toMatch(/^Karen Bass/);
});
