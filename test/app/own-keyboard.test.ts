// One's own articles from a new record to a file by the keyboard alone: nothing is pressed, pointed at or given the focus but by keys.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "playwright";
import { expect, inject, test } from "vitest";
import { readRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { useBrowser } from "./browser.ts";
import { type Keyboard, keyboardOn } from "./keyboard.ts";

const browser = useBrowser();

const BIN = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));

const PIER = `Pier to stay open

By Nora Beck, Quay Courier | June 8, 2025

“We will keep the pier open all winter,” said Ada Lind, who chairs the harbour board, on Monday. She warned that fares would rise in May.

Ben Okoro, who leads the dockers’ union, said the board had not asked anybody. “The pier is not safe,” Okoro said.

Nobody from the town was there. The meeting ended after an hour.
`;
const FARES = `# Fares go up

*Harbour Post, June 10, 2025*

Mayor Carla Voss said that higher fares would hurt workers. “Nobody asked the town,” Voss told reporters.

Mrs Lind defended the plan. “The money goes to the pier,” Ada Lind said.
`;

const region = (page: Page) => page.getByRole("region", { name: "Text" });
const panel = (page: Page) => page.getByRole("complementary", { name: "Review" });
const card = (page: Page) => panel(page).locator(".review-card");
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const mark = (page: Page) => new URL(page.url()).searchParams.get("mark");

test("from a new record to a file that the program accepts, by the keyboard alone; undo, redo and a reload lose nothing", async () => {
  const { page } = await browser.visit("about:blank", { permissions: ["clipboard-read", "clipboard-write"] });
  // As in browsers that only download.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  await page.goto(new URL("?view=table", inject("address")).href);
  await page.getByRole("banner").getByText("Los Angeles").waitFor();
  const keys = await keyboardOn(page);
  await bringArticles(page, keys);
  await readAndShow(page, keys);
  await reviewAll(page, keys);
  await codeByHand(page, keys);
  await putInOrder(page, keys);
  await goBackAndForth(page, keys);
  await page.reload();
  await page.getByRole("contentinfo").getByText("7 of 7 statements").waitFor();
  const record = await saved(page, keys);
  expect(told(record)).toEqual(EXPECTED);
}, 400_000);

/** A new record, an article from the clipboard and one from a file, with facts put right. */
async function bringArticles(page: Page, keys: Keyboard) {
  await keys.use(/^button More$/);
  await keys.use(/^button Records$/);
  await dialog(page, "Records").waitFor();
  await keys.use(/^button New record/);
  await keys.type("The pier");
  await keys.press("Enter");
  await page.getByRole("banner").getByText("The pier").waitFor();

  await keys.use(/^button Add$/, "Shift+Tab");
  await keys.comesTo(/^textbox Or paste an article’s text$/);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PIER);
  await keys.press("Control+v");
  await dialog(page, "Add articles").getByRole("textbox", { name: "Author" }).waitFor();
  await keys.tabTo(/^textbox Author$/);
  await keys.press("Control+a");
  await keys.type("Nora M. Beck");
  const chooser = page.waitForEvent("filechooser");
  await keys.use(/^button Choose files$/, "Shift+Tab");
  await (await chooser).setFiles({ name: "fares.md", mimeType: "text/markdown", buffer: Buffer.from(FARES) });
  await dialog(page, "Add articles")
    .getByRole("heading", { name: /^2 articles/ })
    .waitFor();
  await keys.tabTo(/^button Fares go up$/);
  await keys.tabTo(/^textbox Publisher$/);
  await keys.type("Harbour Post");
  await keys.tabTo(/^textbox Published$/);
  await keys.type("2025-06-10");
  await keys.use(/^button Add 2 articles$/);
  await dialog(page, "Added").waitFor();
  await keys.comesTo(/^button Review them$/);
  await keys.press("Enter");
  await keys.comesTo(/^region Suggested, direct quotation/);
}

/** From statement to statement in the text; one is coded, shown in the graph, and found in its text again. */
async function readAndShow(page: Page, keys: Keyboard) {
  await keys.use(/^button Close the review$/, "Shift+Tab");
  await keys.comesTo(/^button Review 8 suggested statements$/);
  for (const key of ["n", "n", "p", "p"]) await keys.press(key);
  await keys.comesTo(/^button Ada Lind, not coded, suggested, 1 of 4$/);
  await keys.press("Enter");
  await details(page).getByRole("region", { name: "Coding" }).waitFor();
  await choose(page, keys, "t", "Winter pier", "New issue: Winter pier", "The pier should stay open all winter.");
  await keys.press("1");
  await expect
    .poll(() => region(page).locator("[data-stop][aria-current]").getAttribute("aria-label"))
    .toBe("Ada Lind supports Winter pier, suggested, 1 of 4");

  await keys.press("g", "s");
  await page.locator(".scene[data-ready]").waitFor();
  await keys.tabTo(/^application \d+ nodes/);
  await keys.use(/^link Show in source$/);
  await region(page).locator(".current").getByText("We will keep the pier open all winter,").waitFor();
}

/** Every field is changed once; what is sure enough is accepted at once; the rest is rejected. */
async function reviewAll(page: Page, keys: Keyboard) {
  const up = (words: string) => card(page).getByText(words).first().waitFor();
  const progress = (words: string) => panel(page).getByText(words).first().waitFor();
  await keys.use(/^button Review 8 suggested statements$/);
  await keys.comesTo(/^region Suggested/);
  await keys.tabTo(/^combobox First$/, "Shift+Tab");
  await keys.press("r");
  await up("We will keep the pier open all winter,");
  await keys.tabTo(/^link Pier to stay open$/);
  await keys.press("a");
  await progress("1 of 8 reviewed");
  await page.getByRole("form", { name: "Your name" }).waitFor();
  await keys.tabTo(/^textbox Your name/);
  await keys.type("Ida Coder");
  await keys.press("Enter");
  await page.getByRole("form", { name: "Your name" }).waitFor({ state: "detached" });

  await up("fares would rise in May");
  await keys.tabTo(/^link Pier to stay open$/, "Shift+Tab");
  await keys.press("r");
  await up("the board had not asked anybody");
  await choose(page, keys, "b", "dockers’ union", "New group: dockers’ union");
  await choose(page, keys, "f", "direct", "Direct quotation");
  await keys.press("a");
  await up("The pier is not safe,");
  await choose(page, keys, "2", "winter", "Winter pier");
  await keys.press("a");
  await up("higher fares would hurt workers");
  await choose(page, keys, "s", "ada", "Ada Lind");
  await choose(page, keys, "2", "Dearer tickets", "New issue: Dearer tickets", "Tickets should cost more.");
  await keys.press("a");
  await up("Nobody asked the town,");
  await keys.use(/^button Accept all above…$/);
  await keys.comesTo(/^slider Sure by at least/);
  await progress("2 of 3.");
  await keys.use(/^button Accept 2$/);
  await progress("7 of 8 reviewed");
  await keys.comesTo(/^region /);
  await keys.tabTo(/^combobox Show$/, "Shift+Tab");
  await keys.press("End");
  await panel(page).getByRole("button", { name: "Speaker changed, 1 statement" }).waitFor();
  await keys.use(/^button Speaker changed, 1 statement$/);
  await panel(page).getByText("Suggested: Carla Voss. Now: Ada Lind.").waitFor();
  await keys.tabTo(/^combobox Show$/, "Shift+Tab");
  await keys.press("Home");
  await up("the plan");
  await keys.tabTo(/^link Fares go up$/);
  await keys.press("r");
  await panel(page).getByText("Nothing left to review").waitFor();
  await keys.use(/^button Close the review$/, "Shift+Tab");
}

/** Words are selected with a caret: a statement, more of its words, more words elsewhere, two of it, one again, and one that goes. */
async function codeByHand(page: Page, keys: Keyboard) {
  await keys.use(/^link Pier to stay open Quay Courier/);
  await region(page).getByRole("heading", { name: "Pier to stay open" }).waitFor();
  await keys.tabTo(/^region Text$/);
  await select(page, keys, "Nobody from the town");
  await doWith(page, keys, /^button Add statement/);
  await expect.poll(() => details(page).getByRole("region", { name: "Coding" }).count()).toBe(1);
  await choose(page, keys, "s", "ben", "Ben Okoro");
  await choose(page, keys, "2", "winter", "Winter pier");
  await keys.press("w");
  await keys.comesTo(/^textbox /);
  await keys.type("Nobody of the town came.");
  await keys.press("Enter");
  await details(page).getByText("Nobody of the town came.").first().waitFor();
  const made = mark(page);

  await keys.tabTo(/^region Text$/, "Shift+Tab");
  await select(page, keys, "was there");
  await doWith(page, keys, /^button Add to this statement$/);
  await expect
    .poll(() => region(page).locator(".current").allTextContents())
    .toEqual(["Nobody from the town was there"]);
  await select(page, keys, "The meeting ended after an hour");
  await doWith(page, keys, /^button Add to this statement$/);
  await select(page, keys, "after an hour", "ArrowLeft");
  await doWith(page, keys, /^button Split these words off$/);
  const current = region(page).locator(".current");
  await expect.poll(() => current.allTextContents()).toEqual(["after an hour"]);
  await keys.press("p");
  await keys.comesTo(/^button Ben Okoro opposes Winter pier, confirmed by Ida Coder, 4 of 5$/);
  await keys.press("Enter");
  await expect.poll(() => mark(page)).toBe(made);
  await keys.tabTo(/^region Text$/, "Shift+Tab");
  await select(page, keys, "after an hour", "ArrowLeft");
  await doWith(page, keys, /^button Merge the statement here into this one$/);

  await select(page, keys, "By Nora Beck", "ArrowLeft");
  await doWith(page, keys, /^button Add statement/);
  await expect.poll(() => mark(page)).not.toBe(made);
  await keys.tabTo(/^button .*, confirmed by Ida Coder, 1 of \d$/);
  await keys.press("Delete");
  await keys.comesTo(/^button .*, 1 of \d$/);
}

/** Names, kinds, two that are one, one that is two, an issue with its proposition, and the codebook. */
async function putInOrder(page: Page, keys: Keyboard) {
  const list = dialog(page, "Actors and issues");
  await keys.use(/^button More$/, "Shift+Tab");
  await keys.use(/^button Actors and issues$/);
  await list.waitFor();
  await keys.use(/^button Edit Ben Okoro$/);
  await keys.comesTo(/^button Close$/);
  await keys.tabTo(/^textbox Name$/);
  await keys.press("Control+a");
  await keys.type("Benjamin Okoro");
  await keys.tabTo(/^textbox Other names: one more$/);
  await keys.type("the dockers’ man");
  await keys.press("Enter", "Enter");
  await keys.comesTo(/^button Edit Benjamin Okoro$/);

  await keys.use(/^button New actor$/, "Shift+Tab");
  await dialog(page, "New actor").waitFor();
  await keys.tabTo(/^textbox Name$/);
  await keys.type("The mayor");
  await keys.press("Enter");
  await keys.comesTo(/^button New actor$/);
  await keys.use(/^button Merge… The mayor$/);
  await keys.tabTo(/^searchbox Find an actor by name$/);
  await keys.type("voss");
  await keys.press("Tab", "Space");
  await keys.use(/^button Merge$/);
  await dialog(page, /^Merge /).waitFor({ state: "detached" });
  await keys.comesTo(/^button Actors/);

  await keys.use(/^button Edit Ada Lind$/);
  await keys.use(/^button Split…$/);
  await keys.tabTo(/^textbox Name of the other$/);
  await keys.type("Dora Lind");
  await keys.tabTo(/^checkbox .*The money goes to the pier/);
  await keys.press("Space");
  await keys.use(/^button Split$/);
  await dialog(page, /^Split /).waitFor({ state: "detached" });
  await keys.comesTo(/^button Actors/);

  await keys.use(/^button Issues/);
  await keys.use(/^button Edit Winter pier$/);
  await keys.tabTo(/^textbox Proposition$/);
  await keys.press("Control+a");
  await keys.type("The pier should stay open in winter.");
  await keys.tabTo(/^textbox Note$/);
  await keys.type("Also words on its safety.");
  await keys.use(/^button Save$/);
  await keys.comesTo(/^button Edit Winter pier$/);
  await keys.use(/^button New issue$/, "Shift+Tab");
  await keys.tabTo(/^textbox Name$/);
  await keys.type("Town’s say");
  await keys.tabTo(/^textbox Proposition$/);
  await keys.type("The town should be asked.");
  await keys.use(/^button Add$/);
  await keys.comesTo(/^button New issue$/);
  const downloading = page.waitForEvent("download");
  await keys.use(/^button Codebook$/);
  const codebook = readFileSync(await (await downloading).path(), "utf8");
  expect(codebook).toContain("### Winter pier\n\nThe pier should stay open in winter.");
  expect(codebook).toContain("### Town’s say\n\nThe town should be asked.");
  await keys.press("Escape");
  await list.waitFor({ state: "detached" });
}

/** The whole record back to its beginning and forth again, step by step; the history goes to any step and tells what each was. */
async function goBackAndForth(page: Page, keys: Keyboard) {
  // What was deleted last may still be told of, with an Undo of its own.
  const button = (name: "Undo" | "Redo") => page.getByRole("banner").getByRole("button", { name, exact: true });
  const titles = async () => [await button("Undo").getAttribute("title"), await button("Redo").getAttribute("title")];
  const turnAll = async (name: "Undo" | "Redo", key: string) => {
    let steps = 0;
    // After the record's steps come those of the screen, which have no words.
    for (; (await button(name).getAttribute("title"))?.startsWith(`${name}: `); steps++) {
      const before = await titles();
      await keys.press(key);
      await expect.poll(titles).not.toEqual(before);
    }
    return steps;
  };
  const count = () => page.getByRole("contentinfo").innerText();
  const after = await count();
  const steps = await turnAll("Undo", "Control+z");
  await expect.poll(count).toMatch(/^0 of 0 statements, 0 of 0 actors, 0 of 0 issues/);
  expect(await turnAll("Redo", "Control+Shift+z")).toBe(steps);
  await expect.poll(count).toBe(after);

  const history = dialog(page, "History");
  const says = () => history.getByRole("status").textContent();
  await keys.use(/^button More$/);
  await keys.use(/^button History$/);
  await expect.poll(says).toBe(`${steps} steps, ${steps} done`);
  await keys.tabTo(/^button Added the issue Town’s say/);
  await keys.press("ArrowDown", "Enter");
  await expect.poll(says).toBe(`${steps} steps, ${steps - 1} done`);
  await keys.tabTo(/^button Added the issue Town’s say/, "Shift+Tab");
  await keys.press("Enter");
  await expect.poll(says).toBe(`${steps} steps, ${steps} done`);
  await keys.press("Escape");
  await keys.comesTo(/^button More$/);
  await page.getByRole("contentinfo").getByText("Changes kept in this browser").waitFor();
}

/** What is saved, once the program has found nothing wrong with it. */
async function saved(page: Page, keys: Keyboard): Promise<OnRecord> {
  const saving = page.waitForEvent("download");
  await keys.press("Control+s");
  const file = await (await saving).path();
  // Rejects where the program ends with another code than 0.
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", BIN, "check", file, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject([{ totals: { verified: 11, altered: 0, missing: 0 }, problems: [] }]);
  const { value } = readRecord(readFileSync(file, "utf8"));
  if (!value) throw new Error("expected a record in the saved file");
  return value;
}

const EXPECTED = {
  sources: ["Fares go up, Harbour Post, -, 2025-06-10", "Pier to stay open, Quay Courier, Nora M. Beck, 2025-06-08"],
  actors: [
    "person Ada Lind, Mrs Lind",
    "person Benjamin Okoro, Okoro, the dockers’ man",
    "person Carla Voss, Mayor Carla Voss, Voss, The mayor",
    "person Dora Lind",
    "outlet Harbour Post",
    "outlet Quay Courier",
    "group reporters",
    "group dockers’ union",
  ],
  issues: [
    ["Dearer tickets", "Tickets should cost more.", ""],
    ["Town’s say", "The town should be asked.", ""],
    ["Winter pier", "The pier should stay open in winter.", "Also words on its safety."],
  ],
  statements: [
    "Ada Lind: that higher fares would hurt workers; indirect; oppose Dearer tickets; confirmed by Ida Coder; suggested",
    "Carla Voss: Nobody asked the town,; direct; ; confirmed by Ida Coder; suggested",
    "Ada Lind: the plan; indirect; ; rejected by Ida Coder; suggested",
    "Dora Lind: The money goes to the pier,; direct; ; confirmed by Ida Coder; suggested",
    "Ada Lind: We will keep the pier open all winter,; direct; support Winter pier; confirmed by -; suggested",
    "Ada Lind: that fares would rise in May; indirect; ; rejected by Ida Coder; suggested",
    "Benjamin Okoro, for dockers’ union: the board had not asked anybody; direct; ; confirmed by Ida Coder; suggested",
    "Benjamin Okoro: The pier is not safe,; direct; oppose Winter pier; confirmed by Ida Coder; suggested",
    "Benjamin Okoro: Nobody from the town was there … The meeting ended after an hour; indirect; oppose Winter pier; confirmed by Ida Coder; by hand: Nobody of the town came.",
  ],
};

/** The record in words: no ids, places or confidences. */
function told({ sources, actors, issues, statements }: OnRecord) {
  const names = new Map([...actors, ...issues].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? "-" : names.get(id));
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return {
    sources: sources.map(
      ({ label, publisher, author, published }) =>
        `${label}, ${nameOf(publisher)}, ${author ?? "-"}, ${published?.edtf ?? "-"}`,
    ),
    actors: actors.map(({ kind, name, aliases }) => `${kind} ${[name, ...aliases].join(", ")}`),
    issues: issues.map(({ name, proposition, note }) => [name, proposition, note]),
    statements: statements.map(({ source, speaker, onBehalfOf, quotes, form, stances, review, gist, suggested }) =>
      [
        `${nameOf(speaker)}${onBehalfOf === null ? "" : `, for ${nameOf(onBehalfOf)}`}: ${quotes
          .map(({ start, end }) => texts.get(source)?.slice(start, end))
          .join(" … ")}`,
        form,
        stances.map(({ toward, value }) => `${value} ${nameOf(toward.id)}`).join(", "),
        `${review.status} by ${review.coder ?? "-"}`,
        suggested ? "suggested" : `by hand: ${gist}`,
      ].join("; "),
    ),
  };
}

/** Opens a field by its key, types, and takes the option of that name. */
async function choose(page: Page, keys: Keyboard, key: string, typed: string, option: string, proposition = "") {
  await keys.press(key);
  await keys.comesTo(/^combobox (Speaker|For|To|Toward|Form)$/);
  await keys.type(typed);
  const offered = page.getByRole("option", { name: option, exact: true });
  await offered.waitFor();
  for (let at = 0; (await offered.getAttribute("aria-selected")) !== "true"; at++) {
    if (at > 40) throw new Error(`expected the arrow keys to come to the option ${option}`);
    await keys.press("ArrowDown");
  }
  await keys.press("Enter");
  if (proposition !== "") {
    await keys.comesTo(/^textbox Proposition of /);
    await keys.type(proposition);
    await keys.press("Enter");
  }
  await keys.comesTo(/^region /);
}

/** With the caret, which goes on from where it stands, to the words; then over them with Shift. */
async function select(page: Page, keys: Keyboard, words: string, way: "ArrowRight" | "ArrowLeft" = "ArrowRight") {
  const go = async (key: string, until: (seen: Seen) => boolean) => {
    for (let pressed = 0; pressed < 120; pressed++) {
      if (until(await seen(page))) return;
      await keys.press(key);
    }
    throw new Error(`expected ${key} to come to “${words}”`);
  };
  await keys.press("ArrowLeft");
  await go(way, ({ after }) => after.trimStart().startsWith(words));
  await go("Shift+ArrowRight", ({ selected }) => selected.trim() === words);
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  await expect
    .poll(async () => PIER.slice(...((await bar.getAttribute("data-span"))?.split(" ").map(Number) ?? [])))
    .toBe(words);
}

interface Seen {
  /** In its row, after where the caret stands. */
  readonly after: string;
  readonly selected: string;
}

/** Runs in the page: where its caret stands. */
function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const selection = getSelection();
    const node = selection?.focusNode ?? null;
    const row = (node instanceof Element ? node : node?.parentElement)?.closest("[data-start]");
    if (!selection || !node || !row) return { after: "", selected: "" };
    const rest = document.createRange();
    rest.selectNodeContents(row);
    rest.setStart(node, selection.focusOffset);
    return { after: rest.toString(), selected: selection.toString() };
  });
}

/** From the selected words to what can be done with them, and doing it; the focus is in the text again. */
async function doWith(page: Page, keys: Keyboard, act: RegExp) {
  await keys.press("Enter");
  for (let pressed = 0; !act.test(await keys.where()); pressed++) {
    if (pressed > 8) throw new Error(`expected the toolbar to have ${act}`);
    await keys.press("ArrowRight");
  }
  await keys.press("Enter");
  await page.getByRole("toolbar", { name: "Selected words" }).waitFor({ state: "detached" });
  await keys.comesTo(/^region Text$/);
}
