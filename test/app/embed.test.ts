// A view in a frame of another page of the same site.
import type { Frame, Page } from "playwright";
import { expect, inject, test } from "vitest";
import { axeFindings, axeInBoth, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

/** A plain page on the same origin with one frame in it. */
async function framed(page: Page, code: string): Promise<Frame> {
  const html = `<!doctype html><html lang="en"><title>Another page</title><h1>Another page</h1>${code}`;
  await page.route("**/another-page.html", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto(new URL("another-page.html", inject("address")).href);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("expected a frame with a page in it, found none");
  return frame;
}

test("the code that is copied shows the view in another page, and no policy is broken", async () => {
  const { page, context } = await browser.visit("?stance=oppose");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".scene[data-ready]").waitFor();
  await page.getByRole("button", { name: "Views", exact: true }).click();
  await page.getByRole("button", { name: "Copy embed code" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain('title="Los Angeles, June and July 2025, in Onrecord"');
  expect(code).toContain('loading="lazy"');
  expect(code).toMatch(/src="[^"]*\?stance=oppose&amp;embed=yes"/);

  const frame = await framed(page, code);
  await frame.locator(".scene[data-ready]").waitFor();
  await expect.poll(() => frame.getByText("Statements that oppose").count()).toBe(1);
  for (const chrome of [".header", "[role=tablist]", ".filters", ".display", ".status-bar"]) {
    expect([chrome, await frame.locator(chrome).filter({ visible: true }).count()]).toEqual([chrome, 0]);
  }
  const link = frame.getByRole("link", { name: "Open in Onrecord" });
  await expect.poll(() => link.getAttribute("target")).toBe("_blank");
  await expect.poll(() => link.getAttribute("rel")).toBe("noopener");
  const [opened] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await opened.locator(".scene[data-ready]").waitFor();
  await expect.poll(() => new URL(opened.url()).search).toBe("?stance=oppose");
});

test("what is pressed opens the words over the frame, and they close again", async () => {
  const { page } = await browser.visit("?embed&at=karen-bass", { viewport: { width: 800, height: 560 } });
  await page.locator(".scene[data-ready]").waitFor();
  const words = page.getByRole("complementary", { name: "Details" });
  await expect.poll(() => words.count()).toBe(0);
  await page.getByRole("button", { name: "Read the words" }).click();
  await words.getByRole("heading", { level: 2, name: "Karen Bass" }).waitFor();
  await expect.poll(() => words.locator("q, .words-quoted").count()).toBeGreaterThan(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => words.count()).toBe(0);
  await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("karen-bass");

  await page.goto(new URL("?embed", page.url()).href);
  await page.locator(".scene[data-ready]").waitFor();
  await page.locator("#graph").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await words.getByRole("heading", { level: 2 }).waitFor();
  await words.getByRole("button", { name: "Back to the picture" }).click();
  await expect.poll(() => words.count()).toBe(0);
});

test("keys that belong to the page do nothing in a frame", async () => {
  const { page } = await browser.visit("?embed", { viewport: { width: 800, height: 560 } });
  await page.locator(".scene[data-ready]").waitFor();
  const before = page.url();
  for (const key of ["e", "?", "1", "[", "g", "t"]) await page.keyboard.press(key);
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await expect.poll(() => page.url()).toBe(before);
});

test("in a frame as narrow as a phone a step's name is one line, and its note is there whole", async () => {
  const { page } = await browser.visit("?embed&step=view-bass-july", { viewport: PHONE });
  const bar = page.getByRole("region", { name: "Walk through" });
  await expect.poll(() => bar.textContent()).toContain("4 of 6");
  await expect.poll(async () => (await bar.locator(".walk-name").boundingBox())?.height).toBeLessThanOrEqual(24);
  const note = bar.locator(".walk-note");
  await expect
    .poll(() => note.evaluate((element) => element.scrollHeight - element.clientHeight))
    .toBeLessThanOrEqual(1);
  await expect.poll(async () => (await note.boundingBox())?.width).toBeGreaterThan(PHONE.width - 60);
});

test.each([
  [320, 240],
  [800, 560],
] as const)(
  "a walk goes on in a frame of %i by %i, with all that is to be pressed inside it",
  async (width, height) => {
    const { page } = await browser.visit("?embed&step=view-bass-july", { viewport: { width, height } });
    const bar = page.getByRole("region", { name: "Walk through" });
    await expect.poll(() => bar.textContent()).toContain("4 of 6");
    expect(await axeInBoth(page)).toEqual([]);
    const note = bar.locator(".walk-note");
    const hidden = () => note.evaluate((element) => element.scrollHeight - element.clientHeight);
    if (height < 400) {
      await expect.poll(hidden).toBeGreaterThan(1);
      await bar.getByRole("button", { name: "The whole note" }).press("Enter");
    }
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    await bar.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => bar.textContent()).toContain("5 of 6");
    await expect.poll(() => new URL(page.url()).searchParams.get("embed")).toBe("yes");
    await expect.poll(() => page.getByRole("complementary", { name: "Details" }).count()).toBe(0);
    const pressable = page.locator(".walk-bar button, .embed-foot a, .embed-foot button");
    const outside = () =>
      pressable.evaluateAll((all) =>
        all.flatMap((each) => {
          const { left, right, bottom, height } = each.getBoundingClientRect();
          const isInside = left >= 0 && right <= innerWidth && bottom <= innerHeight && height >= 24;
          return isInside ? [] : [each.textContent];
        }),
      );
    await expect.poll(() => pressable.count()).toBeGreaterThan(0);
    await expect.poll(outside).toEqual([]);
  },
);

test("a frame of a comparison names who is compared, and nothing is picked there", async () => {
  const { page } = await browser.visit("?embed&view=compare&compare=karen-bass+donald-trump", {
    viewport: { width: 800, height: 560 },
  });
  const screen = page.getByRole("region", { name: "Comparison" });
  await screen.getByRole("heading", { level: 2, name: "Karen Bass and Donald Trump" }).waitFor();
  await expect.poll(() => screen.getByRole("table").count()).toBe(1);
  expect(await screen.locator("select, input, form, .compare-head button").count()).toBe(0);
  expect(await axeInBoth(page)).toEqual([]);
});

test("a frame of a comparison without two actors says so and offers no picker", async () => {
  const { page } = await browser.visit("?embed&view=compare&compare=karen-bass");
  await page.getByText("Two to four actors stand side by side here").waitFor();
  expect(await page.locator("#stage").locator("select, button").count()).toBe(0);
});

test("a frame of an axis, of pairs or of a timeline has no picker", async () => {
  const { page } = await browser.visit("?embed&view=axis&axis=immigration-raids");
  const screen = page.locator("#stage");
  await screen.getByRole("heading", { level: 2, name: "Immigration raids" }).waitFor();
  expect(await screen.locator("select").count()).toBe(0);
  expect(await screen.getByRole("button", { name: /^(Previous|Next) issue$/ }).count()).toBe(0);

  await page.goto(new URL("?embed&view=pairs", page.url()).href);
  await screen.getByRole("heading", { level: 2, name: /^Replies/ }).waitFor();
  expect(await screen.locator("select, input").count()).toBe(0);

  await page.goto(new URL("?embed&time=day", page.url()).href);
  const strip = page.getByRole("region", { name: "Timeline" });
  await strip.getByRole("button", { name: "Play" }).waitFor();
  expect(await strip.locator("input[type=radio], input[type=checkbox]").count()).toBe(0);
  expect(await strip.getByRole("button", { name: "Close the timeline" }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test("a frame of the ways between two has no picker, and its list neither", async () => {
  const { page } = await browser.visit("?embed&connect=gregory-guillot+gavin-newsom");
  await page.getByText("Ways from Gregory Guillot to Gavin Newsom").waitFor();
  expect(await page.getByRole("button", { name: "Show everything" }).count()).toBe(0);
  await page.getByRole("button", { name: "Read the words" }).click();
  const words = page.getByRole("complementary", { name: "Details" });
  await words.getByRole("list", { name: /^Ways/ }).waitFor();
  await words.getByRole("heading", { level: 2, name: "Gregory Guillot and Gavin Newsom" }).waitFor();
  expect(await words.locator("input").count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test("a table can be framed as well", async () => {
  const { page } = await browser.visit("?embed&view=table&speaker=karen-bass", {
    viewport: { width: 640, height: 480 },
  });
  await page.getByRole("grid").waitFor();
  await page.getByRole("row").nth(1).click();
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
