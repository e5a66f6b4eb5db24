// A walk through the graph by keyboard alone, by what it says: nobody has to see the screen, and nobody needs a pointer.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Scene } from "../../src/scene/index.ts";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

/** Opens the page and goes into the graph by Tab from the tabs above it. */
async function intoGraph(path = "", options: Parameters<typeof browser.visit>[1] = {}) {
  const { page } = await browser.visit(path, options);
  await page.locator(".scene[data-ready]").waitFor();
  await page.getByRole("tab", { selected: true }).focus();
  for (let i = 0; i < 20 && (await page.locator(".scene:focus").count()) === 0; i++) await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(".scene:focus").count()).toBe(1);
  return page;
}

const heard = async (page: Page) => ((await page.locator("#walk-said").textContent()) ?? "").trim();
const says = (page: Page, words: string | RegExp) => expect.poll(() => heard(page)).toMatch(toPattern(words));
/** Presses a key and waits for the words that it calls forth: those that stand there before are of the key before. */
async function press(page: Page, key: string) {
  const said = () => page.locator("#walk-said").textContent();
  const before = await said();
  await page.keyboard.press(key);
  await expect.poll(said).not.toBe(before);
}
const toPattern = (words: string | RegExp) =>
  typeof words === "string" ? new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) : words;
const at = (page: Page) => new URL(page.url()).searchParams.getAll("at");

/** Presses an arrow until a line is said that is wanted; at most once round. */
async function turnTo(page: Page, wanted: RegExp) {
  for (let i = 0; i < 30; i++) {
    await press(page, "ArrowRight");
    await says(page, /^\d+ of \d+: /);
    if (wanted.test(await heard(page))) return;
  }
  throw new Error(`expected a line ${wanted}, heard ${await heard(page)} last`);
}

test("with eyes closed: in, to a neighbour and back, read both, open the line's words and get to them", async () => {
  const page = await intoGraph();
  await says(
    page,
    /^Donald Trump, person, \d+ statements, \d+ neighbours( over \d+ lines)?\. Left and right arrows go through the neighbours, Enter goes there, Backspace comes back, Space opens the details, \? lists all keys$/,
  );

  await page.keyboard.press("ArrowRight");
  await says(page, /^1 of \d+: Donald Trump (supports|opposes|is mixed on|is neutral on) .+, \d+ statements?$/);
  await press(page, "ArrowLeft");
  const [, last] = /^(\d+) of \1: /.exec(await heard(page)) ?? [];
  expect(Number(last)).toBeGreaterThan(5);

  await turnTo(page, /Troops in Los Angeles/);
  await page.keyboard.press("Enter");
  await says(page, /^At Troops in Los Angeles, issue, \d+ neighbours( over \d+ lines)?, shown in the details$/);
  await page.keyboard.press("r");
  await says(page, /^Troops in Los Angeles, issue\. .+\. \d+ statements on it: support \d+, oppose \d+/);

  // Who speaks is told apart: those lines lead here, so each begins with a name.
  await turnTo(page, /Karen Bass opposes Troops in Los Angeles, 2 statements$/);
  await page.keyboard.press("Enter");
  await says(page, /^At Karen Bass, person, /);
  await turnTo(page, /opposes Immigration raids, 3 statements$/);
  await page.keyboard.press("l");
  await says(page, /^1 of 3: “.+” Karen Bass, .+ 2025/);
  await page.keyboard.press("l");
  await says(page, /^2 of 3: /);

  await page.keyboard.press("Shift+Space");
  await says(
    page,
    "Open in the details: Karen Bass opposes Immigration raids, 3 statements. D goes there, Escape there comes back",
  );
  await expect.poll(() => at(page)).toEqual(["karen-bass~oppose~immigration-raids"]);
  await expect.poll(() => page.locator(".scene:focus").count()).toBe(1);

  await page.keyboard.press("d");
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByText("They need to leave, and they need to leave NOW,").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("details");
  // On by Tab, to the words themselves.
  const words = () =>
    page.evaluate(() => document.activeElement?.closest("#details .card-words")?.textContent ?? "elsewhere");
  for (let i = 0; i < 30 && !(await words()).includes("leave NOW,"); i++) await page.keyboard.press("Tab");
  expect(await words()).toContain("“They need to leave, and they need to leave NOW,”");

  await page.keyboard.press("Escape");
  await says(page, /^Karen Bass, person, /);
  await expect.poll(() => at(page)).toEqual(["karen-bass~oppose~immigration-raids"]);
  await page.keyboard.press("Backspace");
  await says(page, /^Back at Troops in Los Angeles, issue, .+, pointing at \d+ of \d+, shown in the details$/);
  await page.keyboard.press("Backspace");
  await says(page, /^Back at Donald Trump, person, /);
  await page.keyboard.press("Backspace");
  await says(page, "This is the start, Donald Trump");
});

test("details that stand beside the graph go along with Enter and Backspace, the focus stays, and the browser’s Back goes back", async () => {
  const page = await intoGraph("?at=karen-bass");
  const details = page.getByRole("complementary", { name: "Details" });
  const title = (name: string) => details.getByRole("heading", { name, exact: true }).waitFor();
  await title("Karen Bass");
  await turnTo(page, /Immigration raids, /);
  await page.keyboard.press("Enter");
  await says(page, /^At Immigration raids, issue, .+, shown in the details$/);
  await title("Immigration raids");
  await expect.poll(() => at(page)).toEqual(["immigration-raids"]);
  await expect.poll(() => page.locator(".scene:focus").count()).toBe(1);
  await page.keyboard.press("Backspace");
  await says(page, /^Back at Karen Bass, person, .+, shown in the details$/);
  await title("Karen Bass");
  await page.goBack();
  await title("Immigration raids");
  await page.goBack();
  await title("Karen Bass");
});

test("Enter only goes there while several are collected, and where details would have to open over the graph", async () => {
  const page = await intoGraph("?at=karen-bass&at=gavin-newsom");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await says(page, /^At .+ neighbours?( over \d+ lines)?$/);
  await expect.poll(() => at(page)).toEqual(["karen-bass", "gavin-newsom"]);
  const narrow = await intoGraph("", { viewport: { width: 1024, height: 768 } });
  await narrow.keyboard.press("ArrowRight");
  await narrow.keyboard.press("Enter");
  await says(narrow, /^At .+ neighbours?( over \d+ lines)?$/);
  await expect.poll(() => at(narrow)).toEqual([]);
  await narrow.keyboard.press("Space");
  await says(narrow, /is selected/);
  await narrow.keyboard.press("ArrowRight");
  await narrow.keyboard.press("Enter");
  await says(narrow, /^At .+, shown in the details$/);
  await expect.poll(() => at(narrow)).toHaveLength(1);
});

test.each([
  ["a window", DESKTOP],
  ["a low graph", { width: 1280, height: 800 }],
  ["a narrow window", { width: 1024, height: 768 }],
  ["a phone", PHONE],
])("no node and no name lies under the caption, and all are inside of the frame, in %s", async (where, viewport) => {
  const page = await intoGraph(where === "a low graph" ? "?time=day" : "", { viewport });
  await page.keyboard.press("ArrowRight");
  await says(page, /^1 of /);
  const caption = page.locator(".walk-caption");
  const places = () =>
    page.locator(".scene").evaluate((host) => {
      const { scene } = host as HTMLElement & { scene: Scene };
      return scene.labels().map((name) => ({ ...name, at: scene.pointOf(name.id) }));
    });
  const hidden = async () => {
    const [stage, box, all] = [await page.locator(".scene").boundingBox(), await caption.boundingBox(), await places()];
    if (!stage || !box || all.length === 0) return ["the caption or all names"];
    const foot = box.y - stage.y;
    return all.flatMap(({ id, at, y, height }) =>
      at && at.y > 0 && at.y < foot && y >= 0 && y + height <= foot ? [] : [id],
    );
  };
  await expect.poll(hidden).toEqual([]);
});

test("Space selects, Ctrl and Space add and take out, R says so, Home goes to the busiest", async () => {
  const page = await intoGraph("?at=karen-bass");
  await says(page, /^Karen Bass, person, /);
  await page.keyboard.press("r");
  await says(page, /^Karen Bass, person\. .+ Selected\.$/);
  await page.keyboard.press("Home");
  await says(page, /^At Donald Trump, person, /);
  await page.keyboard.press("Control+Space");
  await says(page, "Donald Trump is added, 2 things selected");
  await expect.poll(() => at(page)).toEqual(["karen-bass", "donald-trump"]);
  await page.keyboard.press("Control+Space");
  await says(page, "Donald Trump is taken out, 1 thing selected");
  await page.keyboard.press("Space");
  await says(page, "Donald Trump is selected. D goes to the details, Escape there comes back");
  await expect.poll(() => at(page)).toEqual(["donald-trump"]);
});

test("without a line Enter, L and Shift+Enter say what to do; Escape lets go of a line first, and then of the selection", async () => {
  const page = await intoGraph("?at=karen-bass");
  for (const [key, then] of [
    ["Enter", "Enter goes there"],
    ["l", "L reads the words of the line"],
    ["Shift+Enter", "Shift and Enter open the line"],
  ] as const) {
    await page.keyboard.press(key);
    await says(page, `No line is pointed at. Left and right arrows go through the neighbours, then ${then}`);
  }
  await page.keyboard.press("ArrowDown");
  await says(page, /^1 of /);
  await page.keyboard.press("Shift+Enter");
  await says(page, /^Open in the details: /);
  await page.keyboard.press("Escape");
  await says(page, /^At Karen Bass, person, /);
  await expect.poll(() => at(page)).toHaveLength(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => at(page)).toEqual([]);
  await expect.poll(() => page.locator(".scene:focus").count()).toBe(1);
});

test("after a move L reads the words of the line that one came by, and R and L answer at the first press", async () => {
  const page = await intoGraph("?at=karen-bass");
  await turnTo(page, /opposes Immigration raids, 3 statements$/);
  await page.keyboard.press("Enter");
  await says(page, /^At Immigration raids, issue, /);
  await page.keyboard.press("l");
  await says(page, /^Came by: Karen Bass opposes Immigration raids, 3 statements\. 1 of 3: “.+” Karen Bass, .+ 2025/);
  await page.keyboard.press("l");
  await says(page, /^Came by: .+\. 2 of 3: /);
  // A press with the pointer puts the walk there without a word; the next key is heard.
  await page.locator(".scene").click({ position: { x: 4, y: 4 } });
  await page.keyboard.press("r");
  await says(page, /^Immigration raids, issue\. /);
});

test("the same words are heard again", async () => {
  const page = await intoGraph("?at=karen-bass");
  await page.keyboard.press("Backspace");
  await says(page, "This is the start, Karen Bass");
  const first = await page.locator("#walk-said").textContent();
  await page.keyboard.press("Backspace");
  await expect.poll(() => page.locator("#walk-said").textContent()).not.toBe(first);
  await says(page, "This is the start, Karen Bass");
});

test("a filter that takes the node away is said, and the walk goes on from what lies nearest, with the focus where it was", async () => {
  const page = await intoGraph("?at=gregory-guillot");
  await says(page, /^Gregory Guillot, person, /);
  await turnTo(page, /Troop withdrawal/);
  // Only Oppose: Gregory Guillot supports what he speaks of.
  await page.keyboard.press("Shift+2");
  await says(page, /^Gregory Guillot is not in the picture now\. At .+, \d+ neighbours?( over \d+ lines)?$/);
  await expect.poll(() => page.locator(".scene:focus").count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  await says(page, /^1 of \d+: .+ opposes .+$/);
});

test("a single letter after g names a view and reads nothing", async () => {
  const page = await intoGraph();
  const before = await heard(page);
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  expect(await heard(page)).toBe(before);
  await page.keyboard.press("l");
  await says(page, /^No line is pointed at/);
});

test.each([
  ["a window", DESKTOP],
  ["a narrow window", { width: 1024, height: 768 }],
  ["a phone", PHONE],
])("on screen a caption says it too, clear of key and zoom buttons, in %s", async (_, viewport) => {
  for (const path of ["", "?at=karen-bass"]) {
    const page = await intoGraph(path, { viewport });
    await page.keyboard.press("ArrowRight");
    await says(page, /^1 of /);
    await page.keyboard.press("r");
    await says(page, /statements made/);
    const caption = page.locator(".walk-caption");
    await expect.poll(() => caption.textContent()).toMatch(/neighbours.*1 of \d+: .+ statements made/);
    const box = async (selector: string) => {
      const found = await page.locator(selector).boundingBox();
      if (!found) throw new Error(`expected ${selector} on screen`);
      return found;
    };
    const inside = async () => {
      const [stage, over] = [await box(".stage"), await box(".walk-caption")];
      const across = over.x >= stage.x && over.x + over.width <= stage.x + stage.width;
      return across && over.y >= stage.y && over.y + over.height <= stage.y + stage.height;
    };
    await expect.poll(inside).toBe(true);
    for (const other of [".graph-key", ".zoom-column", ...(path === "" ? [] : [".details-pane"])]) {
      const apart = async () => {
        const [over, { x, y, width, height }] = [await box(".walk-caption"), await box(other)];
        return over.x >= x + width || x >= over.x + over.width || over.y >= y + height || y >= over.y + over.height;
      };
      await expect.poll(apart, { message: `${other} under the caption, ${path}` }).toBe(true);
    }
  }
});

test.each(["light", "dark"] as const)("is accessible in %s while walking", async (colorScheme) => {
  const page = await intoGraph("", { colorScheme });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("r");
  await says(page, /statements made/);
  expect(await axeFindings(page)).toEqual([]);
});
