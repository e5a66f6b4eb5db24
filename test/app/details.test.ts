// The details on the built page: each thing that can be selected, down to its words, and the reader behind them. What must
// be on screen is worked out from the record itself, so that the record may change.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { cite } from "../../src/io/citation.ts";
import { readRecord } from "../../src/io/read-record.ts";
import { recordHash } from "../../src/io/record-hash.ts";
import type { OnRecord, Statement } from "../../src/model/index.ts";
import { createMemoryEngine, type Evidenced, NO_FILTER, type Profile } from "../../src/query/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";
import { still } from "./scene-page.ts";

const browser = useBrowser();
const record = theRecord();
const engine = createMemoryEngine(record, recordHash(record));

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const title = (page: Page) => details(page).getByRole("heading", { level: 2 });
const group = (page: Page, name: string | RegExp) => details(page).getByRole("region", { name });
const at = (...ids: readonly string[]) => `?${new URLSearchParams(ids.map((id) => ["at", id]))}`;

describe("nothing selected", () => {
  test("the record is told in a title, a sentence and counts, with the walk and three links to start with", async () => {
    const { page } = await browser.visit();
    await expect.poll(() => title(page).textContent()).toBe(record.title);
    await expect.poll(() => details(page).textContent()).toContain(record.description);
    const starts = group(page, "Start here").getByRole("link");
    await expect.poll(() => starts.count()).toBe(4);
    for (const href of await starts.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      expect(href).toMatch(/^\?./);
    }
    const [contested] = await issuesByContest();
    // The walk comes first.
    await starts.nth(1).click();
    await expect.poll(() => title(page).textContent()).toBe(contested?.label);
    await page.goBack();
    await expect.poll(() => title(page).textContent()).toBe(record.title);
  });

  test("a side of an issue's bar leaves only what takes it, and pressed again takes the filter away", async () => {
    const { page } = await browser.visit();
    const [contested] = await issuesByContest();
    if (!contested) throw new Error("expected an issue that is contested");
    const side = details(page).getByRole("button", {
      name: `${contested.label}: oppose, ${counted(contested.mix.oppose, "statement")}`,
    });
    await side.click();
    await expect.poll(() => side.getAttribute("aria-pressed")).toBe("true");
    const asked = () => ["stance", "issue"].map((key) => new URL(page.url()).searchParams.get(key));
    await expect.poll(asked).toEqual(["oppose", contested.value]);
    await side.click();
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });
});

describe("an actor", () => {
  test("what they say stands by stance, the first with its words, the others to be opened", async () => {
    const { page } = await browser.visit(at((await busiest()).node.id));
    const { node, says, silent } = await busiest();
    await expect.poll(() => title(page).textContent()).toBe(node.label);
    const rows = group(page, "Says").getByRole("button", { expanded: false });
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(says.length - 1);
    const [first] = says;
    await expect
      .poll(() => group(page, "Says").getByRole("article").count())
      .toBeGreaterThanOrEqual(Math.min(first?.rows.length ?? 0, 2));
    const before = await group(page, "Says").getByRole("article").count();
    await rows.first().click();
    await expect.poll(() => group(page, "Says").getByRole("article").count()).toBeGreaterThan(before);
    await expect.poll(() => group(page, "No statement on").getByRole("link").count()).toBe(silent.length);
  });

  test("a name that is followed by keyboard leads to the new heading, and Back to the old one", async () => {
    const { node, says } = await busiest();
    const { page } = await browser.visit(at(node.id));
    const target = says.find(({ other }) => other.kind === "issue")?.other;
    if (!target) throw new Error("expected a stance toward an issue");
    const link = group(page, "Says").getByRole("link", { name: target.label, exact: true }).first();
    await link.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page).textContent()).toBe(target.label);
    await expect.poll(() => title(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.goBack();
    await expect.poll(() => title(page).textContent()).toBe(node.label);
  });

  test("what the filters hide is said, and shown on request", async () => {
    const { node, statements } = await busiest();
    const { page } = await browser.visit(`${at(node.id)}&stance=neutral`);
    const kept = (await profile(node.id, { ...NO_FILTER, stance: ["neutral"] })).statements.length;
    expect(kept).toBeLessThan(statements.length);
    await expect
      .poll(() => details(page).textContent())
      .toContain(
        `${counted(statements.length - kept, "statement")} ${statements.length - kept === 1 ? "is" : "are"} hidden`,
      );
    await details(page)
      .getByRole("button", { name: /^Show (it|them)$/ })
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.has("stance")).toBe(false);
    await expect.poll(() => details(page).textContent()).not.toContain("hidden by the filters");
  });
});

describe("a statement", () => {
  test("its words, its stances with their reasons and its place are there", async () => {
    const statement = richest();
    const { page } = await browser.visit(at(statement.id));
    await expect.poll(() => details(page).getByRole("blockquote").textContent()).toContain(wordsOf(statement)[0]);
    for (const { reason } of statement.stances) {
      await expect.poll(() => group(page, "Stance").textContent()).toContain(reason);
    }
    const sheet = () => group(page, "On record in").textContent();
    for (const { start, end } of statement.quotes) await expect.poll(sheet).toContain(`characters ${start}–${end}`);
  });

  test("it is copied as one line of citation", async () => {
    const statement = richest();
    const { page, context } = await browser.visit(at(statement.id));
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await details(page).getByRole("button", { name: "Copy citation" }).click();
    await details(page).getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(cite(statement, record));
  });

  test("where the clipboard is closed the citation stands there to be copied by hand", async () => {
    const statement = richest();
    const { page } = await browser.visit(at(statement.id));
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("closed"));
    });
    await details(page).getByRole("button", { name: "Copy citation" }).click();
    const field = details(page).getByRole("textbox", { name: /copy it by hand/ });
    await expect.poll(() => field.inputValue()).toBe(cite(statement, record));
  });

  test("a reply leads to what it answers, and back", async () => {
    const reply = record.statements.find(({ stances }) => stances.some(({ toward }) => toward.kind === "statement"));
    const answered = reply?.stances.find(({ toward }) => toward.kind === "statement")?.toward.id;
    if (!reply || !answered) throw new Error("expected a reply in the record");
    const { page } = await browser.visit(at(reply.id));
    await group(page, "Replies to").first().getByRole("article").first().locator("a.words-link").click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual([answered]);
    await expect.poll(() => group(page, "Replies").getByRole("article").count()).toBeGreaterThan(0);
  });
});

test("an issue sets support beside oppose and lets both speak in turn", async () => {
  const [contested] = await issuesByContest();
  if (!contested) throw new Error("expected an issue that is contested");
  const { page } = await browser.visit(at(contested.value));
  await expect.poll(() => title(page).textContent()).toBe(contested.label);
  for (const [name, count] of [
    ["Support", contested.mix.support],
    ["Oppose", contested.mix.oppose],
  ] as const) {
    await group(page, `${name}, ${counted(count, "statement")}`).waitFor();
  }
  const voices = group(page, "What was said").getByRole("article");
  const sides = () =>
    voices.evaluateAll((cards) =>
      cards
        .slice(0, 2)
        .map((card) => /rule-(\w+)/.exec(card.className)?.[1] ?? "")
        .sort(),
    );
  await expect.poll(sides).toEqual(["oppose", "support"]);
});

test("an edge lists every statement behind it, each quote to the character", async () => {
  const { tie, source, target, statements } = await heaviest();
  const { page } = await browser.visit(at(tie.id));
  await expect.poll(() => title(page).textContent()).toContain(target.label);
  await expect.poll(() => title(page).textContent()).toContain(source.label);
  await expect.poll(() => details(page).textContent()).toContain(counted(statements.total, "statement"));
  await expect.poll(() => details(page).getByRole("article").count()).toBe(statements.total);
  const shown = async () =>
    (await details(page).locator(".words-quoted").allTextContents()).flatMap((words) =>
      words.split(" … ").map((part) => part.slice(1, -1)),
    );
  await expect.poll(shown).toEqual(statements.items.flatMap(({ statement }) => wordsOf(statement)));
});

test("a deed and a role are edges with a place to stand on", async () => {
  const [deed] = record.relations;
  const actor = record.actors.find(({ affiliations }) =>
    affiliations.some(({ agency, evidence }) => agency && evidence[0]),
  );
  const agency = actor?.affiliations.find(({ agency, evidence }) => agency && evidence[0])?.agency;
  if (!deed || !actor || !agency) throw new Error("expected a deed and an affiliation in the record");
  const { ties } = await engine.ask({
    ask: "ties",
    fold: "actors",
    show: { sources: false, relations: true, affiliations: true, isolates: true },
    top: 1000,
    filter: NO_FILTER,
  });
  for (const [source, target, kind] of [
    [deed.from, deed.to, "relation"],
    [actor.id, agency, "affiliation"],
  ] as const) {
    const tie = ties.find((one) => one.source === source && one.target === target && one.kind === kind);
    const { page } = await browser.visit(at(tie?.id ?? ""));
    await details(page).getByRole("link", { name: "Show in source" }).first().waitFor();
  }
});

test("of several things the names are listed, each to be taken out, with the edges between them", async () => {
  const { source, target } = await heaviest();
  const { page } = await browser.visit(at(source.id, target.id));
  await expect.poll(() => title(page).textContent()).toBe("2 selected");
  await group(page, "Lines between them").getByRole("link").first().waitFor();
  await details(page)
    .getByRole("button", { name: `Take ${target.label} out of the selection` })
    .click();
  await expect.poll(() => title(page).textContent()).toBe(source.label);
  await details(page).getByRole("button", { name: "Clear the selection" }).click();
  await expect.poll(() => title(page).textContent()).toBe(record.title);
});

describe("a source and its text", () => {
  test("without the text its article says what to do, and Back leads back", async () => {
    const statement = richest();
    const { page } = await browser.visit(at(statement.id));
    await details(page).getByRole("link", { name: "Show in source (text not attached)" }).first().click();
    const article = page.getByRole("region", { name: "Text" });
    await article.getByText("The article’s text is missing here.").waitFor();
    await article.getByText("Attach the article’s text").waitFor();
    // Which article it is, as far as the record knows; the name of a file that is a number and a hash is not told.
    const source = record.sources.find(({ id }) => id === statement.source);
    await expect
      .poll(() => article.locator(".sheet").textContent())
      .toContain(source?.url ?? "This record gives no address");
    await expect
      .poll(() => article.locator(".sheet").textContent())
      .toContain(source?.title ?? "This record gives no headline");
    for (const name of source?.names ?? []) expect(await article.textContent()).not.toContain(name);
    // The words that were asked for are there all the same, and what is known of them is told from what is checked now.
    await expect.poll(() => article.locator(".article-empty .card-words").count()).toBe(1);
    await expect.poll(() => article.textContent()).toMatch(/verified when last checked, .*; not checked now/);
    await expect
      .poll(() => page.locator(".status-bar").textContent())
      .toMatch(/verified when last checked, .*; not checked now/);
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => article.count()).toBe(0);
    await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual([statement.id]);
  });

  test("the right text verifies every quote, and its article marks them and leads to their statements", async () => {
    const page = await small("courier-2");
    await attach(page, "courier-2", smallTexts["courier-2"] ?? "");
    const quotes = smallRecord.statements.filter(
      (one) => one.source === "courier-2" && one.review.status !== "rejected",
    );
    await expect.poll(() => group(page, "Text on this machine").textContent()).toMatch(/(\d+) of \1 quotes verified/);
    await group(page, "Text on this machine").getByRole("link", { name: "Show in source" }).click();
    const text = page.getByRole("region", { name: "Text" });
    await text.getByText(`${quotes.length} statements`).click();
    const list = text.getByRole("navigation", { name: "Marked words" });
    await expect.poll(() => list.getByRole("button").count()).toBeGreaterThanOrEqual(quotes.length);
    await text.locator(".stretch", { hasText: "a tax on the tired" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("mark")).toBe("s04");
    await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual(["s04"]);
    await expect.poll(() => list.locator('[aria-current="true"]').count()).toBe(1);
    await list.getByRole("button", { name: /Ada Lind.*That is not what a fare is/ }).click();
    await expect.poll(() => text.locator(".current").first().textContent()).toBe("That is not what a fare is,");
    await expect.poll(() => title(page).textContent()).toContain("Ada Lind");
    await expect.poll(() => group(page, "On record in").textContent()).toContain("Verified");
    await expect.poll(() => details(page).getByText("text not attached").count()).toBe(0);
  });

  test("in another version of the text quotes are moved, altered or not found, and it says so", async () => {
    const page = await small("courier-2");
    const changed = `A line before.\n${smallTexts["courier-2"]}`
      .replace("a tax on the tired", "a tax on the very tired")
      .replace("Let us ride home.", "#");
    await attach(page, "courier-2", changed);
    const atHand = group(page, "Text on this machine");
    await expect.poll(() => atHand.textContent()).toContain("not the text that the record was coded from");
    await expect.poll(() => atHand.textContent()).toMatch(/[1-9]\d* not found/);
    await expect.poll(() => details(page).textContent()).toContain("Moved, found at");
    await expect.poll(() => details(page).textContent()).toContain("Not found in the text");
  });
});

test("bars that rest on suggestions say on how many, and no others do", async () => {
  const { page } = await browser.visit("", { viewport: DESKTOP });
  const bars = page.getByRole("region", { name: "Support and oppose by issue" });
  const told = bars.getByText(/sides? .* suggested and not confirmed\.$/);
  await bars.getByRole("listitem").first().waitFor();
  expect(await told.count()).toBe(0);
  await openRecord(page, suggestedRecord);
  const sides = suggestedRecord.statements
    .filter(({ review }) => review.status !== "rejected")
    .flatMap(({ review, stances }) =>
      stances
        .filter(({ toward, value }) => toward.kind === "issue" && (value === "support" || value === "oppose"))
        .map(() => review.status),
    );
  const open = sides.filter((status) => status === "suggested").length;
  await expect
    .poll(() => told.textContent())
    .toBe(`Of these ${sides.length} sides ${open} are suggested and not confirmed.`);
});

test("what the record does not have is said plainly", async () => {
  const { page } = await browser.visit(at("nobody-of-that-name"));
  await expect.poll(() => title(page).textContent()).toBe("Not in this record");
});

test("axe finds nothing in any of the details, in both themes", async () => {
  const { page } = await browser.visit();
  const { tie, target } = await heaviest();
  const [source] = record.sources;
  for (const id of [null, (await busiest()).node.id, richest().id, target.id, tie.id, source?.id ?? null]) {
    await page.goto(new URL(id === null ? "?" : at(id), page.url()).href);
    await title(page).waitFor();
    await expect.poll(() => details(page).locator("[aria-busy=true]").count()).toBe(0);
    expect(await axeInBoth(page), `${id}`).toEqual([]);
  }
});

test("on a phone the details are a sheet that names what is selected and lets it go", async () => {
  const { node } = await busiest();
  const { page } = await browser.visit(at(node.id), { viewport: PHONE, hasTouch: true, isMobile: true });
  await expect.poll(() => title(page).textContent()).toBe(node.label);
  expect(await axeFindings(page)).toEqual([]);
  const clear = details(page).getByRole("button", { name: "Clear the selection" });
  const box = await clear.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  // What is said begins above the fold; what else can be done is a press away.
  const isAboveFold = async () => {
    const bar = await page.getByRole("region", { name: "What is shown" }).boundingBox();
    const says = await group(page, "Says").locator(".fold-head").first().boundingBox();
    return bar !== null && says !== null && says.y + says.height <= bar.y;
  };
  await expect.poll(isAboveFold).toBe(true);
  await expect.poll(() => details(page).getByRole("button", { name: "Copy link" }).count()).toBe(0);
  await details(page).getByRole("button", { name: "More actions" }).tap();
  await details(page).getByRole("button", { name: "Copy link" }).waitFor();
  await clear.click();
  await expect.poll(() => new URL(page.url()).searchParams.has("at")).toBe(false);
});

test("on a phone the sheet follows the finger on its grip, up to the whole and down again; a press turns it too", async () => {
  const { node } = await busiest();
  const { page, context } = await browser.visit(at(node.id), { viewport: PHONE, hasTouch: true, isMobile: true });
  await expect.poll(() => title(page).textContent()).toBe(node.label);
  const session = await context.newCDPSession(page);
  const grip = page.locator(".sheet-handle button[aria-expanded]");
  const height = async () => Math.round((await details(page).boundingBox())?.height ?? 0);
  // Until all of it is there and stands still.
  await still(page);
  const low = await height();
  const drag = async (by: number) => {
    const box = await grip.boundingBox();
    if (!box) throw new Error("expected a grip");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    for (const part of [0.3, 0.7, 1]) {
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y + by * part }] });
    }
    await expect.poll(height).toBe(Math.round(low - by));
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await drag(-120);
  await expect.poll(() => grip.getAttribute("aria-expanded")).toBe("true");
  await expect.poll(height).toBeGreaterThan(low + 200);
  // A touch right after a drag may be taken for its end.
  await expect
    .poll(async () => {
      if ((await grip.getAttribute("aria-expanded")) === "true") await grip.tap();
      return grip.getAttribute("aria-expanded");
    })
    .toBe("false");
  await expect.poll(height).toBe(low);
  // Further down there is nothing to let go of: it comes back.
  await drag(60);
  await expect.poll(height).toBe(low);
  expect(await grip.getAttribute("aria-expanded")).toBe("false");
});

/** Opens the small record by pasting it, and selects one of its sources. */
async function small(source: string): Promise<Page> {
  const { page } = await browser.visit();
  await title(page).waitFor();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Open" });
  await dialog.getByRole("textbox").fill(JSON.stringify(smallRecord));
  await dialog.getByRole("button", { name: "Open pasted text" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.has("record")).toBe(true);
  // What was done is told over the page.
  await page.keyboard.press("Escape");
  await expect.poll(() => title(page).textContent()).toBe(smallRecord.title);
  const label = smallRecord.sources.find(({ id }) => id === source)?.label ?? "";
  await group(page, "Sources").getByRole("link", { name: label }).click();
  await expect.poll(() => title(page).textContent()).toBe(label);
  return page;
}

async function attach(page: Page, name: string, text: string): Promise<void> {
  await group(page, "Text on this machine")
    .locator('input[type="file"]')
    .setInputFiles({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(text, "utf8") });
}

function theRecord(): OnRecord {
  const { value } = readRecord(readFileSync("data/los-angeles-2025.json", "utf8"));
  if (!value) throw new Error("expected the record that ships to be readable");
  return value;
}

async function profile(id: string, filter = NO_FILTER): Promise<Profile> {
  const found = await engine.ask({ ask: "profile", id, filter });
  if (!found) throw new Error(`expected the record to hold ${id}`);
  return found;
}

async function busiest(): Promise<Profile> {
  const { speaker = [] } = await engine.ask({ ask: "facets", of: ["speaker"], filter: NO_FILTER });
  return profile(speaker[0]?.value ?? "");
}

async function issuesByContest() {
  const { issue = [] } = await engine.ask({ ask: "facets", of: ["issue"], filter: NO_FILTER });
  const weaker = ({ mix }: (typeof issue)[number]) => Math.min(mix.support, mix.oppose);
  const sum = ({ mix }: (typeof issue)[number]) => mix.support + mix.oppose;
  return issue.toSorted((a, b) => weaker(b) - weaker(a) || sum(b) - sum(a));
}

/** The stance edge of an issue with the most statements. */
async function heaviest(): Promise<Evidenced> {
  const show = { sources: false, relations: false, affiliations: false, isolates: false };
  const { ties } = await engine.ask({ ask: "ties", fold: "actors", show, top: 1000, filter: NO_FILTER });
  const issues = new Set(record.issues.map(({ id }) => id));
  const [most] = ties.filter(({ target }) => issues.has(target)).toSorted((a, b) => b.weight - a.weight);
  const evidence = await engine.ask({ ask: "evidence", tie: most?.id ?? "", from: 0, size: 500, filter: NO_FILTER });
  if (!evidence) throw new Error("expected an edge toward an issue");
  return evidence;
}

/** The directly quoted statement with the most stances. */
function richest(): Statement {
  const direct = record.statements.filter(({ form, review }) => form === "direct" && review.status !== "rejected");
  const [most] = direct.toSorted((a, b) => b.stances.length - a.stances.length);
  if (!most) throw new Error("expected a statement that is quoted directly");
  return most;
}

function wordsOf({ quotes }: Statement): string[] {
  return quotes.flatMap(({ exact, verbatim }) => (verbatim && exact !== undefined ? [exact] : []));
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

test("two replies to one person are told apart by what they answer, for the eye and for the ear", async () => {
  const { page } = await browser.visit("?at=gavin-newsom");
  const rows = page
    .getByRole("complementary", { name: "Details" })
    .locator(".fold")
    .filter({ hasText: "what Donald Trump said" });
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => rows.locator(".statement-hint").count()).toBe(2);
  const faces = await rows.allInnerTexts();
  expect(new Set(faces).size).toBe(2);
  const names = await rows
    .getByRole("button", { expanded: false })
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(2);
});
