// Focus on the built page: how a neighbourhood is asked for, shaped, walked and left; what else can be done with a node.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Scene } from "../../src/scene/index.ts";
import { axeInBoth, PHONE, useBrowser } from "./browser.ts";
import { nodesDrawn as nodes, pointOf, still } from "./scene-page.ts";

const browser = useBrowser();
type Host = HTMLElement & { scene: Scene };

const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const bar = (page: Page) => page.getByRole("region", { name: "Focus" });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const status = (page: Page) => page.locator(".status-bar").getByRole("status");

const isDrawn = (page: Page, id: string) =>
  page.locator(".scene").evaluate((host, node) => (host as Host).scene.pointOf(node) !== null, id);

/** Puts the keyboard into the graph, on the node that is chosen. */
async function walk(page: Page) {
  await page.getByRole("tab", { selected: true }).focus();
  for (let presses = 0; presses < 16; presses++) {
    await page.keyboard.press("Tab");
    if (await page.locator(".scene:focus").count()) return;
  }
  throw new Error("expected the graph within 16 presses of Tab, did not come to it");
}

test("focus by the button of the details: one step around, in the address, and Back leaves it", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  const all = await nodes(page);
  await details(page).getByRole("button", { name: "Focus", exact: true }).click();
  await expect.poll(() => nodes(page)).toBeLessThan(all / 2);
  await expect.poll(() => [param(page, "focus"), param(page, "steps")]).toEqual(["karen-bass", null]);
  await expect.poll(() => bar(page).textContent()).toContain("step of Karen Bass");
  await expect.poll(() => status(page).textContent()).toContain("; within 1 step of Karen Bass");
  await page.goBack();
  await expect.poll(() => nodes(page)).toBe(all);
  await expect.poll(() => bar(page).count()).toBe(0);
});

test("more steps bring more nodes, one direction fewer, and a link brings the same picture", async () => {
  const { page } = await browser.visit("?focus=karen-bass");
  await still(page);
  const one = await nodes(page);
  await bar(page).getByRole("radio", { name: "2" }).check();
  await expect.poll(() => nodes(page)).toBeGreaterThan(one);
  await expect.poll(() => param(page, "steps")).toBe("2");
  await bar(page).getByRole("radio", { name: "1" }).check();
  await expect.poll(() => nodes(page)).toBe(one);
  await bar(page).getByRole("radio", { name: "To it" }).check();
  await expect.poll(() => nodes(page)).toBeLessThan(one);
  const toIt = await nodes(page);
  await bar(page).getByRole("radio", { name: "From it" }).check();
  await expect.poll(() => nodes(page)).toBeGreaterThan(toIt);
  await expect.poll(() => nodes(page)).toBe(one - toIt + 1);
  const { page: again } = await browser.visit(new URL(page.url()).search);
  await still(again);
  await expect.poll(() => nodes(again)).toBe(one - toIt + 1);
  await expect.poll(() => bar(again).getByRole("radio", { name: "From it" }).isChecked()).toBe(true);
});

test("the rest is dimmed instead of hidden: every node stays, in its place", async () => {
  const { page } = await browser.visit();
  await still(page);
  const all = await nodes(page);
  const far = await pointOf(page, "pete-hegseth");
  const { page: dim } = await browser.visit("?focus=karen-bass&rest=dim");
  await still(dim);
  await expect.poll(() => nodes(dim)).toBe(all);
  const marks = () => dim.locator(".scene").evaluate((host) => (host as Host).scene.marks().map(({ id }) => id));
  await expect.poll(async () => (await marks()).every((id) => id.includes("karen-bass"))).toBe(true);
  await bar(dim).getByRole("button", { name: "Leave focus" }).click();
  await expect.poll(async () => (await marks()).some((id) => !id.includes("karen-bass"))).toBe(true);
  await expect.poll(async () => Math.round((await pointOf(dim, "pete-hegseth")).x)).toBe(Math.round(far.x));
});

test("the trail leads back to what was in focus before", async () => {
  const { page } = await browser.visit("?focus=gavin-newsom&at=karen-bass");
  await still(page);
  await details(page).getByRole("button", { name: "Focus", exact: true }).click();
  const trail = page.getByRole("navigation", { name: "Trail" });
  await expect.poll(() => trail.getByRole("link").allTextContents()).toEqual(["Gavin Newsom", "Karen Bass"]);
  await expect.poll(() => trail.locator("[aria-current]").textContent()).toBe("Karen Bass");
  await expect.poll(() => param(page, "focus")).toBe("gavin-newsom karen-bass");
  await trail.getByRole("link", { name: "Gavin Newsom" }).click();
  await expect.poll(() => param(page, "focus")).toBe("gavin-newsom");
  await page.goBack();
  await expect.poll(() => param(page, "focus")).toBe("gavin-newsom karen-bass");
});

test("a node at the rim is expanded, and folded again", async () => {
  const { page } = await browser.visit("?focus=karen-bass&at=immigration-raids");
  await still(page);
  const one = await nodes(page);
  await details(page).getByRole("button", { name: "Expand" }).click();
  await expect.poll(() => nodes(page)).toBeGreaterThan(one);
  await expect.poll(() => param(page, "expand")).toBe("immigration-raids");
  await bar(page).getByRole("button", { name: "Fold 1 expanded node" }).click();
  await expect.poll(() => nodes(page)).toBe(one);
});

test("without a focus Expand says why it does nothing", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  const before = page.url();
  const expand = details(page).getByRole("button", { name: "Expand" });
  await expect.poll(() => expand.getAttribute("aria-disabled")).toBe("true");
  await expand.press("Enter");
  await details(page).getByText("Only what is drawn around a focus can be expanded.").waitFor();
  await expect.poll(() => page.url()).toBe(before);
});

test("a hidden node is gone from picture and sentence until it is shown again", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  await details(page).getByRole("button", { name: "Hide" }).click();
  await expect.poll(() => isDrawn(page, "karen-bass")).toBe(false);
  await expect.poll(() => page.locator(".sentence").textContent()).toContain("without Karen Bass");
  await expect.poll(() => status(page).textContent()).toContain("1 node left out");
  const note = page.locator(".left-out");
  await expect.poll(() => note.textContent()).toContain("1 node left out");
  await note.getByRole("button", { name: "Show again" }).click();
  await expect.poll(() => isDrawn(page, "karen-bass")).toBe(true);
  await expect.poll(() => note.count()).toBe(0);
});

test("keys: f and its steps, x, h, Shift F, and Escape one thing at a time", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  for (const steps of [null, "2", "3", null]) {
    await page.keyboard.press("f");
    await expect.poll(() => [param(page, "focus"), param(page, "steps")]).toEqual(["karen-bass", steps]);
  }
  await page.keyboard.press("Escape");
  await expect.poll(() => [param(page, "at"), param(page, "focus")]).toEqual([null, "karen-bass"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => param(page, "focus")).toBeNull();
  await page.goto(`${page.url().split("?")[0]}?focus=karen-bass&at=immigration-raids`);
  await still(page);
  await page.keyboard.press("x");
  await expect.poll(() => param(page, "expand")).toBe("immigration-raids");
  await page.keyboard.press("h");
  await expect.poll(() => param(page, "without")).toBe("immigration-raids");
  await page.keyboard.press("Shift+F");
  await expect.poll(() => param(page, "focus")).toBeNull();
});

test("keys write in a text field, and are off when they are switched off", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  const field = page.locator("#facet-text");
  await field.focus();
  await page.keyboard.type("fhx");
  await expect.poll(() => [param(page, "focus"), param(page, "without")]).toEqual([null, null]);
  await expect.poll(() => field.inputValue()).toBe("fhx");
  await page.getByRole("button", { name: "Help" }).click();
  await page.getByRole("checkbox", { name: "Single letters and figures work as shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { selected: true }).focus();
  await page.keyboard.press("f");
  await page.keyboard.press("h");
  await expect.poll(() => [param(page, "focus"), param(page, "without")]).toEqual([null, null]);
});

test("undo and redo by button and key, within the page only", async () => {
  const { page } = await browser.visit();
  await still(page);
  const undo = page.getByRole("button", { name: "Undo" });
  const redo = page.getByRole("button", { name: "Redo" });
  const disabled = async () => [await undo.isDisabled(), await redo.isDisabled()];
  await expect.poll(disabled).toEqual([true, true]);
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Only Support" }).click();
  await expect.poll(() => param(page, "stance")).toBe("support");
  const supporting = page.url();
  await page.keyboard.press("Control+z");
  await expect.poll(() => param(page, "stance")).toBeNull();
  await expect.poll(disabled).toEqual([true, false]);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => page.url()).toBe(supporting);
  await undo.click();
  await expect.poll(() => param(page, "stance")).toBeNull();
  await page.keyboard.press("Control+y");
  await expect.poll(() => page.url()).toBe(supporting);
  await page.reload();
  await still(page);
  await undo.click();
  await expect.poll(() => param(page, "stance")).toBeNull();
  await expect.poll(() => undo.isDisabled()).toBe(true);
});

test("a right click opens a node's menu; a press beside it closes it", async () => {
  const { page } = await browser.visit();
  await still(page);
  const { x, y } = await pointOf(page, "gavin-newsom");
  await page.mouse.click(x, y, { button: "right" });
  const menu = page.getByRole("menu", { name: "Gavin Newsom" });
  await menu.waitFor();
  expect(await menu.getByRole("menuitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Open/),
    expect.stringMatching(/^Focus/),
    expect.stringMatching(/^Expand/),
    expect.stringMatching(/^Connect to…/),
    expect.stringMatching(/^Compare/),
    expect.stringMatching(/^Hide/),
    "Copy link",
  ]);
  await page.locator(".brand").click();
  await expect.poll(() => menu.count()).toBe(0);
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await page.mouse.click(x, y, { button: "right" });
  await menu.getByRole("menuitem", { name: "Focus", exact: true }).click();
  await expect.poll(() => param(page, "focus")).toBe("gavin-newsom");
});

test("the menu by keyboard: Shift F10, arrows, letters, Escape, and the graph has the focus again", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  await walk(page);
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: "Karen Bass" });
  await menu.waitFor();
  const current = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await expect.poll(current).toMatch(/^Open/);
  await page.keyboard.press("ArrowUp");
  await expect.poll(current).toBe("Copy link");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await expect.poll(current).toMatch(/^Focus/);
  await page.keyboard.press("h");
  await expect.poll(current).toMatch(/^Hide/);
  await page.keyboard.press("Escape");
  await expect.poll(() => menu.count()).toBe(0);
  await expect.poll(() => page.locator(".scene:focus").count()).toBe(1);
  await expect.poll(() => param(page, "at")).toBe("karen-bass");
  await page.keyboard.press("Shift+F10");
  await expect.poll(current).toMatch(/^Open/);
  await page.keyboard.press("f");
  await expect.poll(current).toMatch(/^Focus/);
  await page.keyboard.press("Enter");
  await expect.poll(() => param(page, "focus")).toBe("karen-bass");
});

test("keys in the graph mean the node that is walked on", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  await walk(page);
  await page.keyboard.press("Home");
  await expect.poll(() => page.locator(".scene").getAttribute("data-walked")).toBe("donald-trump");
  await page.keyboard.press("f");
  await expect.poll(() => param(page, "focus")).toBe("donald-trump");
});

test("a finger that rests on a node opens its menu, and lifting it opens nothing else", async () => {
  const { page, context } = await browser.visit("", { viewport: PHONE, hasTouch: true, isMobile: true });
  await still(page);
  const { x, y } = await pointOf(page, "karen-bass");
  const session = await context.newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  const menu = page.getByRole("menu", { name: "Karen Bass" });
  await menu.waitFor();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => menu.count()).toBe(1);
  await expect.poll(() => param(page, "at")).toBeNull();
  await menu.getByRole("menuitem", { name: "Focus", exact: true }).tap();
  await expect.poll(() => param(page, "focus")).toBe("karen-bass");
});

test("copy link gives an address that opens with exactly this thing", async () => {
  const { page, context } = await browser.visit("?at=karen-bass&at=gavin-newsom&stance=oppose");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await still(page);
  await details(page).getByRole("link", { name: "Gavin Newsom" }).first().click();
  await details(page).getByRole("button", { name: "Copy link" }).click();
  await details(page).getByText("Link copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const params = new URL(link).searchParams;
  expect([params.getAll("at"), params.get("stance")]).toEqual([["gavin-newsom"], "oppose"]);
});

test("a filter that leaves nothing of the node in focus says so, with the ways out", async () => {
  const { page } = await browser.visit("?focus=pete-hegseth&stance=oppose");
  await page.getByRole("heading", { name: "Nothing of Pete Hegseth is drawn." }).waitFor();
  await page.getByRole("button", { name: "Reset the filters" }).click();
  await expect.poll(() => isDrawn(page, "pete-hegseth")).toBe(true);
  await expect.poll(() => param(page, "focus")).toBe("pete-hegseth");
});

test("in the table the bar says that the focus shapes the graph only", async () => {
  const { page } = await browser.visit("?view=table&focus=karen-bass");
  await bar(page).getByText("The focus shapes the graph.").waitFor();
  await expect.poll(() => status(page).textContent()).not.toContain("within");
});

test("what is seen is exported: the neighbourhood while the rest is hidden", async () => {
  const { page } = await browser.visit("?focus=karen-bass&way=out");
  await still(page);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  const count = async (name: string) =>
    (await dialog.locator(".export-radio", { hasText: name }).locator(".export-count").textContent()) ?? "";
  await expect.poll(() => count("Everything")).toMatch(/\d/);
  await expect.poll(() => count("What I see")).toMatch(/^7\D/);
});

test("from the details an actor is compared and connected, an issue shown on the axis", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await still(page);
  const press = (name: string) => details(page).locator(".action-row").getByRole("button", { name }).click();
  await press("Compare");
  await details(page).getByText("To compare: Karen Bass. Open another actor and press Compare.").waitFor();
  await expect.poll(() => [param(page, "view"), param(page, "compare")]).toEqual([null, "karen-bass"]);
  await details(page).getByRole("link", { name: "Gavin Newsom" }).first().click();
  await details(page).getByRole("heading", { name: "Gavin Newsom", exact: true }).waitFor();
  await press("Compare");
  await expect
    .poll(() => [param(page, "view"), param(page, "compare")])
    .toEqual(["compare", "karen-bass gavin-newsom"]);
  await press("Connect to…");
  await expect.poll(() => param(page, "connect")).toBe("gavin-newsom");
  await page.goto(`${page.url().split("?")[0]}?at=immigration-raids`);
  await details(page).getByRole("heading", { name: "Immigration raids", exact: true }).waitFor();
  await press("Show on the axis");
  await expect.poll(() => [param(page, "view"), param(page, "axis")]).toEqual(["axis", "immigration-raids"]);
});

test("several chosen nodes are connected, compared, hidden or exported together", async () => {
  const { page } = await browser.visit("?at=karen-bass&at=gavin-newsom");
  await still(page);
  const row = details(page).locator(".action-row");
  await row.getByRole("button", { name: "Export selection" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "Selection", exact: true, checked: true }).waitFor();
  await page.keyboard.press("Escape");
  await row.getByRole("button", { name: "Hide" }).click();
  await expect.poll(() => param(page, "without")).toBe("gavin-newsom karen-bass");
});

test("is accessible in both themes, with bar, trail and menu, and on a phone", async () => {
  for (const [viewport, path] of [
    [undefined, "?focus=gavin-newsom+karen-bass&steps=2&rest=dim&at=karen-bass&without=donald-trump"],
    [undefined, "?view=table&focus=karen-bass"],
    [PHONE, "?focus=gavin-newsom+karen-bass"],
    [PHONE, "?focus=pete-hegseth&stance=oppose"],
  ] as const) {
    const { page } = await browser.visit(path, viewport && { viewport });
    await bar(page).waitFor();
    if (!path.includes("table") && !path.includes("hegseth")) {
      await still(page);
      const { x, y } = await pointOf(page, "karen-bass");
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menu").waitFor();
    }
    expect(await axeInBoth(page), `${path} ${viewport ? "phone" : "desktop"}`).toEqual([]);
  }
});

test("on a phone the bar is one line that opens to the rest, and nothing is wider than the window", async () => {
  const { page } = await browser.visit("?focus=gavin-newsom+immigrants-in-the-city", { viewport: PHONE });
  await still(page);
  const height = async () => (await bar(page).boundingBox())?.height ?? 0;
  await expect.poll(height).toBeLessThan(72);
  await bar(page).getByRole("button", { name: "Direction, rest and trail" }).click();
  await bar(page).getByRole("radio", { name: "dimmed" }).check();
  await expect.poll(() => param(page, "rest")).toBe("dim");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);
});
