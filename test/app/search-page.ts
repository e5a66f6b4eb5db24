// The search box of a page: its field, its list, and what is typed and stood on.
import type { Page } from "playwright";

export const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
export const list = (page: Page) => page.getByRole("grid", { name: "Search results" });
export const group = (page: Page, name: string) => list(page).getByRole("rowgroup", { name });

/** What is selected, as the address has it. */
export const at = (page: Page) => new URL(page.url()).searchParams.getAll("at");

/** The record is open; the graph may still be arranged. */
export async function ready(page: Page) {
  await page
    .getByRole("region", { name: "Filters" })
    .or(page.getByRole("button", { name: "Filters", exact: true }))
    .first()
    .waitFor();
}

/** Types into the field and waits for what it finds. */
export async function look(page: Page, text: string) {
  await field(page).fill(text);
  await found(page);
}

/** What is typed is answered: what stands there before is of what was typed before. */
export async function found(page: Page) {
  await list(page).and(page.locator("[aria-busy=false]")).locator("mark").first().waitFor();
}

/** What the arrow keys stand on, as a screen reader hears it. */
export async function active(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    const element = id ? document.getElementById(id) : null;
    return element && (element.getAttribute("aria-label") ?? element.textContent);
  });
}
