// Named views on the built page: the record's walk, views of one's own, and taking both along.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { readRecord } from "../../src/io/index.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
const { value: record } = readRecord(readFileSync("data/los-angeles-2025.json", "utf8"));
const steps = record?.views ?? [];
const AT = steps.findIndex(({ address }) => address.includes("at=troop-withdrawal"));
const CHOSEN = steps[AT];

const bar = (page: Page) => page.getByRole("region", { name: "Walk through" });
const press = (page: Page, name: string) => bar(page).getByRole("button", { name }).click();
const drawn = (page: Page) => page.locator(".scene[data-ready]").waitFor();
const panel = async (page: Page) => {
  await page.getByRole("button", { name: "Views", exact: true }).click();
  const opened = page.getByRole("region", { name: "Views", exact: true });
  await opened.getByRole("region", { name: "Yours" }).waitFor();
  return opened;
};
const focusedIn = (page: Page) => () =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
const save = async (page: Page, name: string, note = "") => {
  const opened = await panel(page);
  await opened.getByRole("button", { name: "Save this view…" }).click();
  await opened.getByLabel("Name").fill(name);
  await opened.getByLabel(/^Note/).fill(note);
  await opened.getByRole("button", { name: "Save", exact: true }).click();
  await opened.getByRole("link", { name: new RegExp(`^${name}`) }).waitFor();
  return opened;
};

test("Escape closes the form for a view alone, at once while nothing was written in it; else it asks, and keeps or discards as it is told", async () => {
  const { page } = await browser.visit("?view=table");
  const opened = await panel(page);
  const begin = opened.getByRole("button", { name: "Save this view…" });
  const form = opened.getByRole("form", { name: "Save this view" });
  const question = form.getByRole("group", { name: "What you wrote is not saved yet" });
  await begin.click();
  await page.keyboard.press("Escape");
  await expect.poll(focusedIn(page)).toBe("Save this view…");
  await begin.click();
  await opened.getByLabel(/^Note/).fill("What there is to see.");
  await page.keyboard.press("Escape");
  await expect.poll(focusedIn(page)).toBe("Keep writing");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => question.count()).toBe(0);
  await page.keyboard.type(" And more.");
  await expect.poll(() => opened.getByLabel(/^Note/).inputValue()).toBe("What there is to see. And more.");
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Discard" }).click();
  await expect.poll(focusedIn(page)).toBe("Save this view…");
  await expect.poll(() => form.count()).toBe(0);
});

test("a press beside the views closes them and loses nothing that was written in a form there; with nothing written the form is gone", async () => {
  const { page } = await browser.visit("?view=table");
  const opened = await panel(page);
  const form = opened.getByRole("form", { name: "Save this view" });
  const beside = async () => {
    await page.mouse.click(300, 880);
    await expect.poll(() => opened.isVisible()).toBe(false);
  };
  await opened.getByRole("button", { name: "Save this view…" }).click();
  await form.waitFor();
  await beside();
  await panel(page);
  await expect.poll(() => form.count()).toBe(0);
  await opened.getByRole("button", { name: "Save this view…" }).click();
  await opened.getByLabel("Name").fill("What they say");
  await opened.getByLabel(/^Note/).fill("In rows.");
  await beside();
  await panel(page);
  await expect.poll(() => opened.getByLabel("Name").inputValue()).toBe("What they say");
  await page.keyboard.press("End");
  await page.keyboard.type(" in rows");
  await opened.getByRole("button", { name: "Save", exact: true }).click();
  await opened.getByRole("link", { name: /^What they say in rows/ }).waitFor();
  await opened.getByRole("button", { name: "Change What they say in rows" }).click();
  await opened.getByLabel(/^Note/).fill("In rows, by date.");
  await beside();
  await panel(page);
  await expect.poll(() => opened.getByLabel(/^Note/).inputValue()).toBe("In rows, by date.");
  await opened.getByRole("button", { name: "Cancel" }).click();
  await beside();
  await panel(page);
  await expect.poll(() => opened.getByRole("form").count()).toBe(0);
});

test("the record's walk is offered, goes step by step, and Back goes one step back", async () => {
  const { page } = await browser.visit();
  await drawn(page);
  expect(steps.length).toBe(6);
  await page.getByText(`A walk in ${steps.length} steps:`).waitFor();
  await page.getByRole("link", { name: "Start the walk" }).click();
  await expect.poll(() => bar(page).textContent()).toContain(`1 of ${steps.length}`);
  await expect
    .poll(() => bar(page).getByRole("button", { name: "Previous" }).getAttribute("aria-disabled"))
    .toBe("true");
  for (const [i, step] of steps.slice(1).entries()) {
    await press(page, "Next");
    await expect.poll(() => bar(page).textContent()).toContain(`${i + 2} of ${steps.length}`);
    await expect.poll(() => bar(page).textContent()).toContain(step.name);
    await expect.poll(() => bar(page).textContent()).toContain(step.note);
    await expect.poll(() => new URL(page.url()).searchParams.get("step")).toBe(step.id);
  }
  await expect.poll(() => bar(page).getByRole("button", { name: "Next" }).getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press(".");
  await expect.poll(() => new URL(page.url()).searchParams.get("step")).toBe(steps.at(-1)?.id);
  await page.goBack();
  await expect.poll(() => bar(page).textContent()).toContain(steps.at(-2)?.name);
  const before = page.url();
  await press(page, "End");
  await expect.poll(() => bar(page).count()).toBe(0);
  await expect.poll(() => page.url()).toBe(before.replace(/&?step=[^&]+/, ""));
});

test("the walk is not offered while it runs, and ends after its last step on everything; Back undoes that", async () => {
  const { page } = await browser.visit(`?step=${steps[0]?.id}`);
  await drawn(page);
  await bar(page).waitFor();
  await page.getByRole("heading", { level: 2, name: "Los Angeles, June and July 2025" }).waitFor();
  expect(await page.getByRole("link", { name: "Start the walk" }).count()).toBe(0);
  await page.goto(new URL(`?step=${steps.at(-1)?.id}`, page.url()).href);
  await press(page, "End, show everything");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await page.getByRole("link", { name: "Start the walk" }).waitFor();
  await page.goBack();
  await expect.poll(() => bar(page).textContent()).toContain(steps.at(-1)?.name);
});

test("on a phone the last step says how the walk ends, in place of a step that there is not", async () => {
  const { page } = await browser.visit(`?step=${steps.at(-1)?.id}`, { viewport: PHONE, hasTouch: true });
  const end = bar(page).getByRole("button", { name: "End, show everything" });
  await end.waitFor();
  const widthOf = async (selector: string) => (await bar(page).locator(selector).boundingBox())?.width ?? 0;
  await expect.poll(() => widthOf(".walk-end > .walk-word")).toBeGreaterThan(20);
  await expect.poll(() => widthOf(".walk-next")).toBeLessThan(4);
  await end.tap();
  await expect.poll(() => bar(page).count()).toBe(0);
});

test("on a phone the bar of the walk shows its note whole, and the picture keeps some room", async () => {
  const { page } = await browser.visit(`?step=${CHOSEN?.id}`, { viewport: PHONE, hasTouch: true });
  await drawn(page);
  const note = bar(page).getByText(CHOSEN?.note ?? "");
  const cut = () => note.evaluate((element) => element.scrollHeight - element.clientHeight);
  await expect.poll(cut).toBeLessThanOrEqual(1);
  const room = async () => {
    const [stage, sheet] = [
      await page.locator(".scene").boundingBox(),
      await page.locator(".details-pane").boundingBox(),
    ];
    return stage && sheet ? sheet.y - stage.y : 0;
  };
  await expect.poll(room).toBeGreaterThan(180);
});

test("each step of the shipped walk shows what its words tell of: something is drawn or listed", async () => {
  const { page } = await browser.visit();
  for (const { id, name } of steps) {
    await page.goto(new URL(`?step=${id}`, page.url()).href);
    await expect.poll(() => bar(page).textContent(), { message: name }).toContain(name);
    await expect
      .poll(() => page.locator(".status-bar [role=status]").textContent(), { message: name })
      .toMatch(/^[1-9]\d* of \d+ statements/);
    await expect.poll(() => page.getByText("Not in this record").count(), { message: name }).toBe(0);
  }
});

test("a link to a step opens the walk there, keys step through it, and a change on the way can be taken back", async () => {
  const { page } = await browser.visit(`?step=${CHOSEN?.id}`);
  await drawn(page);
  await expect.poll(() => bar(page).textContent()).toContain(`${AT + 1} of ${steps.length}`);
  await expect.poll(() => page.getByRole("heading", { level: 2, name: "Troop withdrawal" }).count()).toBe(1);
  await page.keyboard.press("PageUp");
  await expect.poll(() => bar(page).textContent()).toContain(`${AT} of ${steps.length}`);
  await page.keyboard.press(".");
  await expect.poll(() => bar(page).textContent()).toContain(`${AT + 1} of ${steps.length}`);
  await expect.poll(() => bar(page).getByRole("button", { name: "Back to this step" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Digit1");
  await bar(page).getByRole("button", { name: "Back to this step" }).click();
  await expect.poll(() => page.getByRole("heading", { level: 2, name: "Troop withdrawal" }).count()).toBe(1);
  await expect.poll(() => bar(page).getByRole("button", { name: "Back to this step" }).count()).toBe(0);
});

test("page keys scroll what scrolls, and letters are left to whoever types", async () => {
  const { page } = await browser.visit(`?step=${CHOSEN?.id}`);
  await drawn(page);
  await bar(page).waitFor();
  const url = page.url();
  const typed = page.locator("input:not([type=checkbox], [type=radio])").filter({ visible: true }).first();
  await typed.focus();
  await page.keyboard.type(".");
  await expect.poll(() => typed.inputValue()).toBe(".");
  await page.locator(".details-body a").first().focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => new URL(page.url()).searchParams.get("step")).toBe(new URL(url).searchParams.get("step"));
});

test("a view is saved, comes back after a reload, is renamed, moved, removed and brought back", async () => {
  const { page } = await browser.visit("?stance=oppose&at=karen-bass");
  await drawn(page);
  let opened = await save(page, "What Bass opposes", "Four things.");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Table" }).click();
  await save(page, "The table");
  await page.reload();
  opened = await panel(page);
  const yours = opened.getByRole("region", { name: "Yours" });
  const names = () => yours.locator(".view-name").allTextContents();
  const focused = focusedIn(page);
  await expect.poll(names).toEqual(["What Bass opposes", "The table"]);
  expect(await axeFindings(page)).toEqual([]);

  await yours.getByRole("button", { name: "Change The table" }).click();
  await yours.getByLabel("Name").fill("Opposition, as a table");
  await yours.getByRole("button", { name: "Move up" }).click();
  await yours.getByRole("button", { name: "Done" }).click();
  await expect.poll(names).toEqual(["Opposition, as a table", "What Bass opposes"]);
  await expect.poll(focused).toBe("Change Opposition, as a table");

  await page.keyboard.press("Enter");
  await yours.getByRole("button", { name: "Remove" }).click();
  await expect.poll(focused).toBe("Undo");
  await expect.poll(names).toEqual(["What Bass opposes"]);
  await page.keyboard.press("Enter");
  await expect.poll(names).toEqual(["Opposition, as a table", "What Bass opposes"]);
  await expect.poll(focused).toBe("Change Opposition, as a table");
  await page.keyboard.press("Enter");
  await expect.poll(() => yours.getByLabel("Name").inputValue()).toBe("Opposition, as a table");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Change Opposition, as a table");

  await yours.getByRole("link", { name: "Walk through" }).click();
  await expect.poll(() => bar(page).textContent()).toContain("1 of 2");
  await expect.poll(() => page.getByRole("tab", { name: "Table" }).getAttribute("aria-selected")).toBe("true");
  await press(page, "Next");
  await expect.poll(() => bar(page).textContent()).toContain("Four things.");
  await expect.poll(() => new URL(page.url()).search).toBe("?stance=oppose&at=karen-bass&step=what-bass-opposes");
});

test("a view without a name is not saved, and says why", async () => {
  const { page } = await browser.visit();
  await drawn(page);
  const opened = await panel(page);
  await opened.getByRole("button", { name: "Save this view…" }).click();
  await opened.getByRole("button", { name: "Save", exact: true }).click();
  await opened.getByRole("alert").getByText("A view needs a name").waitFor();
  await expect.poll(() => opened.locator("input[aria-invalid=true]").count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
});

test("a view keeps where the camera was, and a step goes there at once when motion is not wanted", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await drawn(page);
  const point = () =>
    page.evaluate(() => {
      const { scene } = document.querySelector("#graph") as unknown as {
        scene: { pointOf(id: string): { x: number; y: number } | null };
      };
      const { x = 0, y = 0 } = scene.pointOf("karen-bass") ?? {};
      return [Math.round(x), Math.round(y)];
    });
  const fitted = await point();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(point).not.toEqual(fitted);
  await save(page, "Near");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Fit the picture" }).click();
  await expect.poll(point).toEqual(fitted);
  const opened = await panel(page);
  await opened.getByRole("link", { name: "Near" }).click();
  await bar(page).waitFor();
  await expect.poll(point).not.toEqual(fitted);
  await expect.poll(() => new URL(page.url()).searchParams.get("camera")).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+$/);
  await page.getByRole("button", { name: "Fit the picture" }).click();
  await page.keyboard.press("Escape");
  await bar(page).getByRole("button", { name: "Back to this step" }).click();
  await expect.poll(point).not.toEqual(fitted);
});

test("everything as Record JSON takes along the record's views and one's own; a part takes none", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await drawn(page);
  await save(page, "Karen Bass alone");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: "Record JSON" }).check();
  const exported = async (what: string) => {
    await dialog.getByRole("radio", { name: what, exact: true }).check();
    await dialog.getByRole("button", { name: "Download" }).and(page.locator(":enabled")).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Download" }).click(),
    ]);
    return readRecord(readFileSync(await download.path(), "utf8")).value;
  };
  const whole = await exported("Everything");
  expect(whole?.views?.map(({ name }) => name)).toEqual([...steps.map(({ name }) => name), "Karen Bass alone"]);
  expect(whole?.views?.at(-1)?.address).toBe("at=karen-bass");
  expect((await exported("Selection"))?.views).toBe(undefined);
});

test.each([
  ["a desktop", DESKTOP],
  ["a phone", PHONE],
] as const)("panel and bar are without faults on %s, in both themes", async (_, viewport) => {
  const { page } = await browser.visit(`?step=${CHOSEN?.id}`, { viewport, hasTouch: viewport === PHONE });
  await drawn(page);
  await bar(page).waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  const inside = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  };
  await inside(".walk-bar");
  await panel(page);
  await inside(".views-popover");
  expect(await axeInBoth(page)).toEqual([]);
});
