// What is done to a record stays in the browser: over reloads, closed tabs and two tabs, without room, and in a list of one's own records.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, inject, test } from "vitest";
import { readRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser, type Visit } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const browser = useBrowser();

/** The small record as nobody has looked at it yet. */
const UNSEEN: OnRecord = {
  ...smallRecord,
  statements: smallRecord.statements.map((statement) => ({
    ...statement,
    review: { status: "suggested", coder: null },
    suggested: { confidence: { content: 0.9, source: null } },
  })),
};
const ALL = UNSEEN.statements.length;

async function reviewing(page: Page) {
  await page.getByRole("button", { name: /^Review \d+ suggested/ }).click();
  await page
    .getByRole("button", { name: /Accept/ })
    .first()
    .waitFor();
}

/** Accepts the next statements, one key each; waits until each is done. */
async function accept(page: Page, count: number, done = 0) {
  for (let i = 1; i <= count; i++) {
    await page.keyboard.press("a");
    await expect.poll(() => undoTitle(page)).not.toBe("");
    await steps(page, done + i);
  }
}

const undoTitle = (page: Page) => page.getByRole("button", { name: "Undo", exact: true }).getAttribute("title");
const keptState = (page: Page) => page.locator(".keeping").textContent();
const reviewed = (page: Page) =>
  page
    .getByText(new RegExp(`\\d+ of ${ALL} reviewed`))
    .first()
    .textContent();

async function steps(page: Page, count: number) {
  await expect.poll(() => reviewed(page)).toContain(`${count} of ${ALL}`);
}

const isKept = (page: Page) => expect.poll(() => keptState(page)).toContain("Changes kept in this browser");

async function fromMenu(page: Page, name: string) {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("group", { name: "More" }).getByRole("button", { name }).click();
}

async function dialog(page: Page, name: "Records" | "History") {
  await fromMenu(page, name);
  const opened = page.getByRole("dialog", { name });
  await opened.waitFor();
  return opened;
}

test("edits and their history are there after a reload, and can be walked back and forth", async () => {
  const { page } = await browser.visit();
  await openRecord(page, UNSEEN);
  // It goes by itself after a while.
  await page.getByRole("button", { name: "Dismiss" }).click();
  await reviewing(page);
  await accept(page, 3);
  await expect.poll(() => undoTitle(page)).toMatch(/^Undo: Accepted .*\(Ctrl Z\)$/);
  // It covers nothing of the page.
  const offer = page.getByRole("form", { name: "Your name" });
  const isBelow = () =>
    offer.evaluate((one) => {
      const desk = document.querySelector(".desk")?.getBoundingClientRect();
      const { top, bottom } = one.getBoundingClientRect();
      return desk !== undefined && Math.abs(desk.bottom - top) < 1 && Math.abs(bottom - innerHeight) < 1;
    });
  await expect.poll(isBelow).toBe(true);
  // On a phone, where it would take room from the review, it waits.
  await page.setViewportSize(PHONE);
  await expect.poll(() => offer.count()).toBe(0);
  await page.setViewportSize(DESKTOP);
  await page
    .getByRole("form", { name: "Your name" })
    .getByLabel(/Your name stands/)
    .fill("Ada Coder");
  await page.getByRole("button", { name: "Use it" }).click();
  await isKept(page);
  await page.reload();
  await steps(page, 3);
  const history = await dialog(page, "History");
  const rows = history.getByRole("listitem");
  await expect.poll(() => rows.count()).toBe(3);
  expect(await axeInBoth(page)).toEqual([]);
  await history
    .getByRole("button", { name: /^Accepted/ })
    .last()
    .focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(() => history.getByRole("status").textContent()).toBe("3 steps, 2 done");
  await history.getByRole("button", { name: "Back to the beginning" }).click();
  await expect.poll(() => history.getByRole("status").textContent()).toBe("3 steps, 0 done");
  await history.getByRole("button", { name: "Close" }).click();
  await steps(page, 0);
  await page.keyboard.press("Control+Shift+z");
  await steps(page, 1);
  await accept(page, 1, 1);
  await isKept(page);
  await page.reload();
  await steps(page, 2);
  await dialog(page, "History");
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => rows.first().textContent()).toContain("Ada Coder");
});

test.each([
  ["is closed", (page: Page) => page.close()],
  ["crashes", crash],
])(
  "of a tab that %s in the middle of many edits each that was kept is there, and nothing is half done",
  async (_, end) => {
    const { page, context } = await browser.visit();
    await openRecord(page, UNSEEN);
    await reviewing(page);
    const address = page.url();
    for (let i = 0; i < ALL; i++) {
      await page.keyboard.press("a", { delay: 0 });
      if (i !== 4) continue;
      await expect.poll(() => reviewed(page)).not.toMatch(/\b0 of/);
      await isKept(page);
    }
    await end(page);
    const again = await context.newPage();
    await again.goto(address);
    const done = Number((await reviewed(again))?.match(/\d+/)?.[0]);
    expect(done).toBeGreaterThan(0);
    const history = await dialog(again, "History");
    await expect.poll(() => history.getByRole("listitem").count()).toBe(done);
  },
);

/** The process of the page, with its workers and what they were writing, ends at once. */
async function crash(page: Page) {
  const debug = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // It is never answered.
  void debug.send("Page.crash").catch(() => undefined);
  await crashed;
}

test("of two tabs one edits, and the other says so, follows, and takes over", async () => {
  const { page: one, context } = await browser.visit();
  await openRecord(one, UNSEEN);
  const two = await context.newPage();
  await two.goto(one.url());
  await reviewing(two);
  await reviewing(one);
  await accept(one, 2);
  await steps(two, 2);
  await expect.poll(() => keptState(two)).toContain("Being edited in another tab.");
  await two.keyboard.press("a");
  const refusal = two.getByRole("dialog", { name: "This was not done." });
  await refusal.waitFor();
  await expect.poll(() => refusal.textContent()).toContain("This record is being edited in another tab.");
  // Of what was not done nothing is said.
  await expect.poll(() => two.locator("#details > [role=status]").innerText()).toBe("");
  await refusal.getByRole("button", { name: "Edit here" }).click();
  await expect.poll(() => refusal.count()).toBe(0);
  await isKept(two);
  await two.bringToFront();
  await accept(two, 1, 2);
  await steps(one, 3);
  await expect.poll(() => keptState(one)).toContain("Being edited in another tab.");
  await two.close();
  await isKept(one);
  // What the other one accepted is up here still.
  await one.keyboard.press("j");
  await accept(one, 1, 3);
});

/** Whether leaving the page would ask first. */
const asksToStay = (page: Page) => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

/** Runs something in the record worker before its own script; scripts that a test adds to a page do not reach it. */
async function inWorkers(context: Visit["context"], script: string) {
  await context.route(/worker-[^/]*\.js$/, async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, body: `${script};\n${await reply.text()}` });
  });
}

test("where nothing can be kept a notice says so once, work goes on, and a file takes it", async () => {
  for (const script of [
    'IDBObjectStore.prototype.put = () => { throw new DOMException("No room left.", "QuotaExceededError"); }',
    'Object.defineProperty(self, "indexedDB", { value: undefined })',
  ]) {
    const { page, context } = await browser.visit("about:blank");
    await inWorkers(context, script);
    await page.addInitScript(() => {
      // As in browsers that only download.
      Reflect.deleteProperty(window, "showOpenFilePicker");
    });
    await page.goto(inject("address"));
    await page.locator(".scene[data-ready]").waitFor();
    await openRecord(page, UNSEEN);
    await reviewing(page);
    await page.keyboard.press("a");
    const notice = page.getByRole("dialog", { name: "This browser does not keep your changes." });
    await notice.waitFor();
    await notice.getByRole("button", { name: "Close" }).last().click();
    await accept(page, 1, 1);
    await expect.poll(() => keptState(page)).toContain("Changes are not kept.");
    await expect.poll(() => asksToStay(page)).toBe(true);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save to a file" }).click();
    const { value } = readRecord(readFileSync(await (await saving).path(), "utf8"));
    expect(value?.statements.filter(({ review }) => review.status === "confirmed")).toHaveLength(2);
    await expect.poll(() => asksToStay(page)).toBe(false);
    const records = await dialog(page, "Records");
    if (script.includes("indexedDB")) await records.getByRole("alert").waitFor();
    await context.unrouteAll({ behavior: "wait" });
  }
});

test("records are listed, begun, renamed, doubled and deleted, with a way back", async () => {
  const { page } = await browser.visit();
  let records = await dialog(page, "Records");
  await records.getByText(/^None yet/).waitFor();
  await records.getByRole("button", { name: "New record…" }).click();
  await page.keyboard.type("Harbour fees");
  await page.keyboard.press("Enter");
  await page.getByRole("banner").getByText("Harbour fees").waitFor();
  records = await dialog(page, "Records");
  const rows = records.getByRole("region", { name: "Yours" }).getByRole("listitem");
  await records.getByRole("button", { name: "Rename Harbour fees" }).click();
  await page.keyboard.type(" in 2026");
  await page.keyboard.press("Enter");
  await page.getByRole("banner").getByText("Harbour fees in 2026").waitFor();
  await records.getByRole("button", { name: "Duplicate Harbour fees in 2026", exact: true }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await records.getByRole("button", { name: "Delete Harbour fees in 2026 (copy)" }).click();
  await records.getByText("Deleted: Harbour fees in 2026 (copy)").waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  expect(await axeInBoth(page)).toEqual([]);
  await records.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => rows.count()).toBe(2);
  // What is open is let go of first.
  await records.getByRole("button", { name: "Delete Harbour fees in 2026", exact: true }).click();
  await expect.poll(() => rows.count()).toBe(1);
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await records.getByRole("button", { name: /^Harbour fees in 2026 \(copy\)/ }).click();
  await page.getByRole("banner").getByText("Harbour fees in 2026 (copy)").waitFor();
  await page.setViewportSize(PHONE);
  records = await dialog(page, "Records");
  await expect.poll(() => rows.count()).toBe(1);
  expect(await axeInBoth(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});

test("the plain address tells of the latest record of one’s own, one press away, and of none to who has none", async () => {
  const { page } = await browser.visit();
  const own = page.getByRole("region", { name: "Your records" });
  const note = page.getByRole("contentinfo").getByText(/^Your records: /);
  for (const title of ["Harbour fees", "Harbour story"]) {
    // In Open too, where somebody looks who knows of no Records yet.
    if (title === "Harbour fees") await page.getByRole("button", { name: "Open", exact: true }).click();
    else await dialog(page, "Records");
    await page.getByRole("dialog").getByRole("button", { name: "New record…" }).click();
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await page.getByRole("banner").getByText(title).waitFor();
  }
  expect(await own.count()).toBe(0);
  await page.goto(new URL("/", page.url()).href);
  await expect
    .poll(() => own.textContent(), { timeout: 20_000 })
    .toMatch(/^Go on with Harbour story changed .*All 2 of your records$/);
  expect(await axeFindings(page)).toEqual([]);
  await own.getByRole("button", { name: "Stay with this record" }).click();
  await expect.poll(() => own.count()).toBe(0);
  // Who comes by a link came for what it holds: there it is a note at the foot.
  await page.goto(new URL("/?at=karen-bass", page.url()).href);
  await expect.poll(() => note.textContent(), { timeout: 20_000 }).toMatch(/^Your records: Harbour story, .* · All 2$/);
  expect(await own.count()).toBe(0);
  await page.goto(new URL("/", page.url()).href);
  await own.getByRole("button", { name: "Harbour story" }).click();
  await page.getByRole("banner").getByText("Harbour story").waitFor();
  await expect.poll(() => own.count()).toBe(0);
});

test("a record’s title that is being written is lost by no Escape, and by no closing of what it stands in", async () => {
  const { page } = await browser.visit();
  const records = await dialog(page, "Records");
  const field = records.getByRole("textbox", { name: "Title of the new record" });
  const question = records.getByRole("group", { name: "What you wrote is not saved yet" });
  const begin = records.getByRole("button", { name: "New record…" });
  await begin.click();
  await page.keyboard.press("Escape");
  await expect.poll(() => field.count()).toBe(0);
  await begin.click();
  await page.keyboard.type("Harbour");
  await page.keyboard.press("Escape");
  await question.waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" fees");
  await records.getByRole("button", { name: "Close" }).first().click();
  await question.getByRole("button", { name: "Keep writing" }).click();
  await expect.poll(() => field.inputValue()).toBe("Harbour fees");
  await field.focus();
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => field.count()).toBe(0);
  await records.getByRole("button", { name: "Close" }).first().click();
  await expect.poll(() => records.count()).toBe(0);
});

test("a deleted record is brought back after a reload, found again in Open, and deleted for good when that is asked", async () => {
  const { page } = await browser.visit();
  let records = await dialog(page, "Records");
  await records.getByRole("button", { name: "New record…" }).click();
  await page.keyboard.type("Harbour fees");
  await page.keyboard.press("Enter");
  await page.getByRole("banner").getByText("Harbour fees").waitFor();
  records = await dialog(page, "Records");
  await records.getByRole("button", { name: "Delete Harbour fees", exact: true }).click();
  await records.getByText("Deleted: Harbour fees").waitFor();
  await records.getByRole("button", { name: "Close" }).last().click();
  await page.reload();
  await page.locator(".scene[data-ready]").waitFor();
  records = await dialog(page, "Records");
  const lately = records.getByRole("region", { name: "Deleted lately" });
  await lately.getByText("Harbour fees").waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await lately.getByRole("button", { name: "Bring back Harbour fees" }).click();
  await lately.waitFor({ state: "detached" });
  await records.getByRole("button", { name: "Close" }).last().click();
  const open = page.getByRole("dialog", { name: "Open", exact: true });
  await page.keyboard.press("Control+o");
  const own = open.getByRole("region", { name: "Your records" });
  await own.getByRole("button", { name: /^Harbour fees/ }).waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await own.getByRole("button", { name: /^Harbour fees/ }).click();
  await page.getByRole("banner").getByText("Harbour fees").waitFor();
  await page.keyboard.press("Control+o");
  await own.getByRole("button", { name: "All records" }).click();
  await open.waitFor({ state: "detached" });
  await records.getByRole("button", { name: "Delete Harbour fees", exact: true }).click();
  await page.setViewportSize(PHONE);
  await lately.getByRole("button", { name: "Delete for good…" }).click();
  expect(await axeInBoth(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await lately.getByRole("button", { name: "Delete for good", exact: true }).click();
  await records.getByText(/^None yet/).waitFor();
  await expect.poll(() => lately.count()).toBe(0);
});

test("Save writes to a file, the next time to the same one, and says when it has changed since", async () => {
  const { page } = await browser.visit("about:blank");
  // A file of the browser's own in place of one that nobody can choose here.
  await page.addInitScript(() => {
    const choose = async (options?: { suggestedName?: string }) => {
      Object.assign(window, { suggested: options?.suggestedName });
      return (await navigator.storage.getDirectory()).getFileHandle(`coded-${++asked}.json`, { create: true });
    };
    let asked = 0;
    Object.assign(window, { showOpenFilePicker: choose, showSaveFilePicker: choose });
    localStorage.setItem("onrecord:settings", JSON.stringify({ coder: "Ilka Frey" }));
  });
  await page.goto(inject("address"));
  await page.locator(".scene[data-ready]").waitFor();
  await openRecord(page, { ...UNSEEN, ...{ laterKey: { kept: true } } } as OnRecord);
  await reviewing(page);
  await accept(page, 1);
  await page.keyboard.press("Control+s");
  await expect.poll(() => keptState(page)).toContain("saved to coded-1.json");
  // Two who code the same articles are offered files of two names.
  expect(await page.evaluate("suggested")).toMatch(/[a-z]-ilka-frey\.json$/);
  await accept(page, 1, 1);
  await expect.poll(() => keptState(page)).toContain("changed since saved to coded-1.json");
  await isKept(page);
  await page.reload();
  await steps(page, 2);
  await expect.poll(() => keptState(page)).toContain("changed since saved to coded-1.json");
  await page.keyboard.press("Control+s");
  await expect.poll(() => keptState(page)).toContain("; saved to coded-1.json");
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle("coded-1.json")).getFile()).text();
  });
  const { value } = readRecord(text);
  expect(value?.statements.filter(({ review }) => review.status === "confirmed")).toHaveLength(2);
  expect(value).toMatchObject({ laterKey: { kept: true } });
});

test("a new record begins with nothing to undo, and only the browser's own Back leads to what was open before", async () => {
  const { page } = await browser.visit("?view=table");
  const turn = (name: "Undo" | "Redo") => page.getByRole("button", { name, exact: true }).isEnabled();
  await page.getByRole("tab", { name: "Stance axis" }).click();
  await expect.poll(() => turn("Undo")).toBe(true);
  await fromMenu(page, "Records");
  await page.getByRole("dialog").getByRole("button", { name: "New record…" }).click();
  await page.keyboard.type("Harbour");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.title()).toContain("Harbour");
  expect(await turn("Undo")).toBe(false);
  await page.getByRole("tab", { name: "Compare" }).click();
  await expect.poll(() => turn("Undo")).toBe(true);
  // What was before the beginning is not known to a page that is loaded again.
  await page.reload();
  await expect.poll(() => turn("Undo")).toBe(true);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => turn("Undo")).toBe(false);
  expect(await page.title()).toContain("Harbour");
  await page.goBack();
  await expect.poll(() => page.title()).toContain("Los Angeles");
  await page.getByRole("tab", { name: "Stance axis", selected: true }).waitFor();
  await expect.poll(() => turn("Undo")).toBe(true);
});
