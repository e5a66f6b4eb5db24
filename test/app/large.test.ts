// A record of many statements: what is in the document, and what goes between page and worker at a key, hangs on what is seen and not on how much there is.
import { expect, test } from "vitest";
import { largeRecord } from "../fixtures/large-record.ts";
import { useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";

const STATEMENTS = 2000;
const IN_FIRST = 300;
const record = largeRecord({ articles: 30, statements: STATEMENTS, first: IN_FIRST, actors: 80 });
const { visit } = useBrowser();

test("of an article with 300 statements only the part that is seen is drawn, and a decision asks few questions with short answers", async () => {
  const { page } = await visit("?view=table");
  await page.addInitScript(listen);
  await page.reload();
  const posted = async () => page.evaluate(() => (window as unknown as { posted: Posted }).posted);
  await expect.poll(async () => (await posted()).sent.length).toBeGreaterThan(0);
  const shipped = (await posted()).sent.length;
  await openRecord(page, record);
  const { sent } = await posted();
  // The record goes to the worker as the file that it is in: a text would be copied in the page.
  expect(sent.length).toBeGreaterThan(shipped);
  expect(Math.max(...sent.slice(shipped))).toBeLessThan(LONGEST);
  await page.locator("#tab-articles").click();
  await page.locator(".article-item").first().click();
  const rows = page.locator(".article-row");
  await rows.first().waitFor();
  const place = page.locator(".statement-place");
  await expect.poll(() => place.textContent()).toContain(`${IN_FIRST - 6}`);
  expect(await rows.count()).toBeLessThan(IN_FIRST / 2);
  // Folded, the list of all that is marked is not in the document.
  const fold = page.locator(".article-listed > summary");
  expect(await page.locator(".passage").count()).toBe(0);
  await fold.click();
  await expect.poll(() => page.locator(".passage").count()).toBeGreaterThanOrEqual(IN_FIRST - 6);
  await fold.click();
  await expect.poll(() => page.locator(".passage").count()).toBe(0);
  await page.locator(".article-page").evaluate((text) => text.scrollTo(0, text.scrollHeight));
  await page
    .getByText(`${IN_FIRST - 2} on Monday`)
    .or(page.getByText(`${IN_FIRST - 2},” on Monday`))
    .waitFor();
  expect(await rows.count()).toBeLessThan(IN_FIRST / 2);

  await page.getByRole("button", { name: /^Review .* suggested/ }).click();
  await page.locator(".review-card").waitFor();
  const progress = page.locator(".review-progress");
  await expect.poll(() => progress.count()).toBe(1);
  // What opening asks is over when nothing has been said for a while.
  let before = await posted();
  await expect
    .poll(
      async () => {
        const last = before.asked;
        before = await posted();
        return before.asked === last;
      },
      { interval: 1500, timeout: 20_000 },
    )
    .toBe(true);
  for (let key = 1; key <= 3; key += 1) {
    const told = await progress.textContent();
    await page.keyboard.press("a");
    await expect.poll(() => progress.textContent()).not.toBe(told);
  }
  const after = await posted();
  expect(after.asked - before.asked).toBeLessThanOrEqual(3 * QUESTIONS_A_KEY);
  expect(
    after.longest.slice(before.longest.length).every((length) => length < Math.max(LONGEST, IN_FIRST * MARK)),
  ).toBe(true);
  expect(after.longest.length).toBeGreaterThan(before.longest.length);
});

test("of an issue's statements the details draw a part at a time, and fold them again", async () => {
  const { page } = await visit("?view=table");
  await openRecord(page, record);
  await page.evaluate((id) => {
    const url = new URL(location.href);
    url.searchParams.set("at", id);
    history.pushState(null, "", url);
    dispatchEvent(new PopStateEvent("popstate"));
  }, record.issues[0]?.id ?? "");
  const said = page.getByRole("region", { name: "What was said" });
  const cards = said.getByRole("article");
  await cards.first().waitFor();
  const first = await cards.count();
  expect(first).toBeLessThan(20);
  const more = said.getByRole("button", { name: /^Show 50 more of \d+$/ });
  await more.click();
  await expect.poll(() => cards.count()).toBe(first + 50);
  await more.click();
  await expect.poll(() => cards.count()).toBe(first + 100);
  await said.getByRole("button", { name: "Show fewer" }).click();
  await expect.poll(() => cards.count()).toBe(first);
});

test("of many speakers on an axis those that are seen are drawn first, and in the end all of them in the order of their places", async () => {
  const { page } = await visit("?view=table");
  await openRecord(page, record);
  await page.locator("#tab-axis").click();
  const sum = page.locator(".axis-sum");
  await sum.waitFor();
  const speakers = Number(/^(\d+) speakers/.exec((await sum.textContent()) ?? "")?.[1]);
  expect(speakers).toBeGreaterThan(60);
  const items = page.locator(".axis-item");
  await expect.poll(() => items.count()).toBe(speakers);
  const inOrder = () =>
    items.evaluateAll((all) => {
      const places = all.map((item) => new DOMMatrix(getComputedStyle(item).transform).m41);
      return places.every((place, i) => place >= (places[i - 1] ?? place));
    });
  await expect.poll(inOrder).toBe(true);
  await items.first().locator(".axis-speaker").focus();
  await page.keyboard.press("End");
  const last = await items.last().getAttribute("data-id");
  await expect.poll(() => page.evaluate(() => document.activeElement?.parentElement?.dataset.id ?? null)).toBe(last);
});

/** As many questions as the parts of the screen that stand beside the review. */
const QUESTIONS_A_KEY = 8;
/** Characters of what an article that is read tells of one of its statements: of the article that is on the page, and of no other. */
const MARK = 1300;
/** In UTF-16 code units of JSON: a tenth of what all the statements are. */
const LONGEST = 200_000;

interface Posted {
  readonly asked: number;
  /** How long each message to a worker was; a file in it has no length. */
  readonly sent: readonly number[];
  readonly longest: readonly number[];
}

/** Runs in the page before its own scripts: counts what goes to workers, and measures what comes back. */
function listen() {
  const posted = { asked: 0, sent: [] as number[], longest: [] as number[] };
  Object.assign(window, { posted });
  const post = Worker.prototype.postMessage as (
    this: Worker,
    message: unknown,
    options?: StructuredSerializeOptions,
  ) => void;
  const heard = new WeakSet<Worker>();
  Worker.prototype.postMessage = function (this: Worker, message: unknown, options?: unknown) {
    if (!heard.has(this))
      this.addEventListener("message", ({ data }) => posted.longest.push(JSON.stringify(data)?.length ?? 0));
    heard.add(this);
    posted.sent.push(JSON.stringify(message)?.length ?? 0);
    if ((message as { type?: string }).type === "ask") posted.asked += 1;
    post.call(this, message, options as StructuredSerializeOptions);
  };
}
