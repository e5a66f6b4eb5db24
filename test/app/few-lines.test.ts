// A graph in which most have no line, on the built page: it says why, and what leads on; an action that it does not draw says so too.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { OnRecord, Relation } from "../../src/model/index.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";
import { inScene, still } from "./scene-page.ts";

const browser = useBrowser();

const note = (page: Page) => page.getByRole("note").filter({ hasText: "no line yet" });
const graph = (page: Page) => page.locator("#graph");
const ready = (page: Page) => page.locator(".scene[data-ready]").waitFor();

const BOAT: Relation = {
  id: "deed-boat",
  from: "tobin-ashe",
  to: "dock-workers",
  kind: "wrote to",
  date: null,
  source: "morning",
  quotes: [],
  gist: "",
  by: null,
};

/** Only Ilse Brandt takes a side. */
const QUIET: OnRecord = {
  ...suggestedRecord,
  title: "Few lines",
  relations: [BOAT],
  statements: suggestedRecord.statements.map((one) =>
    one.speaker === "ilse-brandt" ? one : { ...one, stances: [], uncoded: "No side is taken." },
  ),
};

test("where most actors have no line the graph says why, and leads to the review, to what is contested and to all of them", async () => {
  const { page } = await browser.visit("?at=karen-bass");
  await ready(page);
  expect(await note(page).count()).toBe(0);
  await openRecord(page, QUIET);
  await note(page).getByText("2 of 3 actors have no line yet: a line goes from who speaks").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await note(page).getByRole("button", { name: "Look for what is contested…" }).click();
  const contested = page.getByRole("dialog", { name: "What is contested" });
  await contested.waitFor();
  await page.keyboard.press("Escape");
  await note(page).getByRole("button", { name: "Show nodes without lines" }).click();
  await expect.poll(() => note(page).count()).toBe(0);
  await expect.poll(() => graph(page).getAttribute("aria-label")).toMatch(/^6 nodes/);
  await expect.poll(() => graph(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.goBack();
  await note(page).getByRole("button", { name: "Review 10 statements" }).click();
  await page.getByRole("complementary", { name: "Review" }).waitFor();
});

test.each([
  { width: 1440, height: 420 },
  { width: 390, height: 480 },
])("the picture is fitted under the note, at $width pixels", async (viewport) => {
  const { page } = await browser.visit("");
  await openRecord(page, QUIET);
  await note(page).waitFor();
  await page.setViewportSize(viewport);
  await still(page);
  const stage = await graph(page).boundingBox();
  const over = await note(page).boundingBox();
  const drawn = await inScene(page, (scene) => scene.bounds());
  if (!stage || !over || !drawn) throw new Error("expected a stage, a note and a picture");
  expect(stage.y + drawn.y).toBeGreaterThanOrEqual(over.y + over.height);
});

test("while a third of those who speak is not drawn a few words say for how many, and show them", async () => {
  const { page } = await browser.visit("");
  await openRecord(page, {
    ...suggestedRecord,
    statements: suggestedRecord.statements.map((one) =>
      one.speaker === "mara-quill" ? { ...one, stances: [], uncoded: "No side is taken." } : one,
    ),
  });
  await note(page).getByText("1 of 3 actors has no line yet.", { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await note(page).getByRole("button", { name: "Show nodes without lines" }).click();
  await expect.poll(() => note(page).count()).toBe(0);
});

test("where nobody has a line, the same ways lead on, on a phone too", async () => {
  const { page } = await browser.visit("", { viewport: PHONE });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await openRecord(page, { ...QUIET, statements: QUIET.statements.filter(({ stances }) => stances.length === 0) });
  await page.getByText("There is nothing to draw here yet.").waitFor();
  for (const name of ["Open the table", "Look for what is contested…", /^Review 9/, "Show nodes without lines"])
    await page.getByRole("button", { name, exact: true }).last().click({ trial: true });
});

test("an action that is not drawn says why, and one press draws it", async () => {
  const { page } = await browser.visit("");
  await openRecord(page, QUIET);
  await page.goto(`${page.url()}&at=tobin-ashe&show=relations`);
  const details = page.getByRole("complementary", { name: "Details" });
  const why = details.getByText("Not drawn.");
  await expect
    .poll(() => why.textContent())
    .toContain("No statement draws a line to Tobin Ashe and Dock workers, and an action alone brings nobody");
  await why.getByRole("button", { name: "Show nodes without lines" }).click();
  await expect.poll(() => why.count()).toBe(0);
  await expect.poll(() => graph(page).getAttribute("aria-label")).toMatch(/^6 nodes/);
  await expect.poll(() => details.getByText("wrote to").count()).toBeGreaterThan(0);
});
