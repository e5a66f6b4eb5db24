// Two coders on the built page: a second file of the same articles is compared, each difference is settled by a press or a key, and taken back.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { firstCoder, otherArticles, rejectingCoder, secondCoder } from "../fixtures/two-coders.ts";
import { axeFindings, DESKTOP, PHONE, useBrowser, type Visit } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();

const comparison = (page: Page) => page.getByRole("main", { name: "Two coders" });
const cards = (page: Page) => comparison(page).getByRole("article");
const progress = (page: Page) => comparison(page).getByText(/^\d+ of \d+ settled$/);
const up = (page: Page) => comparison(page).locator("[aria-current]").getAttribute("aria-label");

async function choose(page: Page, button: RegExp, record: OnRecord, name = "noor.json") {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  const buffer = Buffer.from(writeRecord(record));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
}

async function compared(theirs: OnRecord = secondCoder): Promise<Visit> {
  const visit = await browser.visit("", { viewport: DESKTOP });
  const { page } = visit;
  await openRecord(page, firstCoder);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await choose(page, /^Compare with another coder/, theirs);
  await cards(page).first().waitFor();
  return visit;
}

test("another coder’s file is compared, settled by keys and presses, and each step is taken back by one", async () => {
  const { page, faults } = await compared();
  await expect.poll(() => progress(page).textContent()).toBe("0 of 6 settled");
  await expect.poll(() => cards(page).count()).toBe(6);
  const speaker = comparison(page).getByRole("row", { name: /^Speaker/ });
  await expect.poll(() => speaker.getByRole("cell").first().textContent()).toBe("4 statements");
  await expect.poll(() => comparison(page).textContent()).toContain("that nobody reviewed.");
  await comparison(page).getByLabel("With suggestions that nobody reviewed").check();
  await expect.poll(() => speaker.getByRole("cell").first().textContent()).toBe("8 statements");
  await expect
    .poll(() => speaker.getByRole("cell").allTextContents())
    .toEqual(["8 statements", "87.5 %", expect.stringMatching(/^0\.\d\d$/), expect.stringMatching(/^0\.\d\d$/)]);
  await comparison(page).getByRole("link", { name: "alpha, Krippendorff 2011" }).waitFor();
  const saved = page.waitForEvent("download");
  await comparison(page).getByRole("button", { name: "Agreement as CSV" }).click();
  expect((await saved).suggestedFilename()).toBe("agreement.csv");
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await axeFindings(page)).toEqual([]);

  await comparison(page).getByText("As both read it before anything was settled.").waitFor();
  const table = () => comparison(page).getByRole("table").innerText();
  const figures = await table();

  // By keys: the first is up; its issue is taken, and the next one comes up.
  await expect.poll(() => up(page)).toBe("Difference 1 of 6: Issue read differently");
  await page.keyboard.press("t");
  await expect.poll(() => progress(page).textContent()).toBe("1 of 6 settled");
  await expect.poll(() => up(page)).toBe("Difference 1 of 5: Only Noor Castellan has it");
  // Of what the comparison hides nothing is changed.
  const before = page.url();
  for (const key of ["1", "Shift+1", "f", "c", "0", "["]) await page.keyboard.press(key);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => localStorage.getItem("onrecord:settings"))).not.toContain('"filters":true');
  await page.keyboard.press("j");
  await expect.poll(() => up(page)).toBe("Difference 2 of 5: Words read differently");
  await page.keyboard.press("m");
  await expect.poll(() => progress(page).textContent()).toBe("2 of 6 settled");
  await page.keyboard.press("z");
  await expect.poll(() => progress(page).textContent()).toBe("1 of 6 settled");
  await expect.poll(() => up(page)).toBe("Difference 2 of 5: Words read differently");
  await page.keyboard.press("Control+z");
  await expect.poll(() => progress(page).textContent()).toBe("0 of 6 settled");
  await expect.poll(() => up(page)).toBe("Difference 1 of 6: Issue read differently");

  // Of a card that is not up, the button that is pressed is the one that was there.
  const press = async (card: RegExp, button: string) => {
    await comparison(page).getByRole("article", { name: card }).getByRole("button", { name: button }).click();
  };
  await press(/Stance read differently/, "Neither");
  await expect.poll(() => new URL(page.url()).searchParams.get("mark")).toBe("s-shifts");
  const told = page
    .getByRole("status")
    .filter({ hasText: "Neither reading is taken, and the difference counts as settled." });
  await told.getByRole("button", { name: "Undo" }).click();
  await told.waitFor({ state: "detached" });
  await page.goBack();
  await expect.poll(() => progress(page).textContent()).toBe("0 of 6 settled");

  // By presses: a statement is taken in, another one rejected, and both stay in the list of all.
  await press(/Only Noor Castellan has it/, "Take it in");
  await expect.poll(() => progress(page).textContent()).toBe("1 of 6 settled");
  await press(/Only you have it/, "Reject it");
  await expect.poll(() => progress(page).textContent()).toBe("2 of 6 settled");
  await comparison(page).getByRole("checkbox", { name: "Settled ones too" }).check();
  await comparison(page).getByText("Settled: taken in from Noor Castellan").waitFor();
  await comparison(page).getByText("Settled: rejected, as Noor Castellan has none").waitFor();
  expect(await table()).toBe(figures);
  await comparison(page).getByRole("combobox", { name: "Kind" }).selectOption("speaker");
  await expect.poll(() => cards(page).count()).toBe(1);
  expect(faults).toEqual({ errors: [], violations: [], foreign: [] });
});

test("neither leads to the statement, Back to the comparison; a reload asks for the file again", async () => {
  const { page, faults } = await compared();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect.poll(() => up(page)).toMatch(/Words read differently$/);
  await page.keyboard.press("n");
  await expect.poll(() => new URL(page.url()).searchParams.get("mark")).toBe("s-quay");
  await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual(["s-quay"]);
  await page
    .getByRole("region", { name: "Coding" })
    .getByRole("button", { name: /^Speaker: / })
    .waitFor();
  await page.getByText("The statement stands as it was, confirmed as before: code it anew here.").waitFor();
  await page.goBack();
  await expect.poll(() => progress(page).textContent()).toBe("1 of 6 settled");
  // What would change the hidden picture does nothing.
  await page.keyboard.press("2");
  expect(new URL(page.url()).searchParams.has("stance")).toBe(false);

  // What was settled is on its way into the browser when it is shown.
  await expect.poll(() => page.locator(".keeping").textContent()).toContain("Changes kept in this browser");
  await page.reload();
  await comparison(page).getByText("noor.json has to be opened again").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await choose(page, /^Choose their file/, otherArticles, "harbour.json");
  await comparison(page).getByText("harbour.json has none of this record’s articles.").waitFor();
  await choose(page, /^Choose their file/, secondCoder);
  await expect.poll(() => progress(page).textContent()).toBe("1 of 6 settled");
  await comparison(page).getByRole("button", { name: "Close the comparison" }).click();
  await page.getByRole("region", { name: "Filters" }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.has("coders")).toBe(false);
  // Who nobody named goes by the file, which is then said once.
  const unnamed = secondCoder.statements.map((one) => ({ ...one, review: { ...one.review, coder: null } }));
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await choose(page, /^Compare with another coder/, { ...secondCoder, statements: unnamed });
  await comparison(page).getByText("You and noor.json", { exact: true }).waitFor();
  expect(faults).toEqual({ errors: [], violations: [], foreign: [] });
});

test("what the other coder rejected is shown as rejected, with its words, and taken over as that", async () => {
  const { page, faults } = await compared(rejectingCoder);
  const card = comparison(page).getByRole("article", { name: /You have it, Noor Castellan rejected it$/ });
  const theirs = card.locator(".coders-side").nth(1);
  await expect.poll(() => theirs.innerText()).toMatch(/Rejected by Noor Castellan\s+Words\s+“More boats/);
  // Underlined in the article is what is a statement to somebody.
  await expect.poll(() => card.locator(".coders-text mark[data-theirs]").count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  // What is listed is chosen before the settling is through, and stays chosen.
  const listed = comparison(page).getByRole("checkbox", { name: "Settled ones too" });
  const box = await listed.elementHandle();
  await card.getByRole("button", { name: "Reject it" }).evaluate((button, other) => {
    for (const one of [button, other]) if (one instanceof HTMLElement) one.click();
  }, box);
  await card.getByText("Settled: rejected, as Noor Castellan rejected it").waitFor();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual({ errors: [], violations: [], foreign: [] });
});

test("on a phone the readings stand one above the other, and nothing is cut or too small to press", async () => {
  const { page } = await compared();
  await page.setViewportSize(PHONE);
  const width = () => comparison(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  await expect.poll(width).toBeLessThanOrEqual(0);
  // Whose records they are stands in one line.
  const whose = comparison(page).getByText(/^You and Noor Castellan/);
  await expect.poll(() => whose.evaluate((line) => line.getClientRects()[0]?.height ?? 0)).toBeLessThan(30);
  const sides = cards(page).first().locator(".coders-side");
  const below = async () => {
    const [first, second] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    return (second?.y ?? 0) - (first?.y ?? 0) - (first?.height ?? 0);
  };
  await expect.poll(below).toBeGreaterThan(-1);
  expect(await axeFindings(page)).toEqual([]);
});
