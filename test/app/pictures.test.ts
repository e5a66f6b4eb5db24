// Pictures to take away, on the built page: real PNG files of the size that is said, with what they show written below.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { mixSvg } from "../../src/io/mix-svg.ts";
import { MARKS } from "../../src/ui/save/marks.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const preview = (page: Page) => page.locator('.picture-preview[aria-busy="false"] img');

/** The graph is drawn, and the dialog stands with a picture of it. */
async function openPicture(page: Page) {
  await page.locator("#graph[data-ready]").waitFor();
  await button(page, "Export").click();
  await radio(page, "PNG image").check();
  await preview(page).waitFor();
}

interface Png {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

async function download(page: Page): Promise<Png> {
  const waiting = page.waitForEvent("download");
  await button(page, "Download").click();
  const file = await waiting;
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  return { name: file.suggestedFilename(), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes };
}

/** Takes the picture once the dialog says this many pixels a pixel of the screen. */
async function pictureAt(page: Page, scale: string): Promise<Png & { said: string }> {
  await radio(page, scale).check();
  await preview(page).waitFor();
  const said = (await page.locator(".picture-row-aside").textContent()) ?? "";
  return { ...(await download(page)), said };
}

/** Colours of some pixels of a picture, as the browser reads it: "#ffffff". */
function coloursIn(page: Page, { bytes }: Png, box: { x: number; y: number; width: number; height: number }) {
  return page.evaluate(
    async ([base64, { x, y, width, height }]) => {
      const file = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" });
      const image = await createImageBitmap(file);
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, -x, -y);
      const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      const counts: Record<string, number> = {};
      for (let i = 0; i < data.length; i += 4) {
        const hex = `#${[...data.subarray(i, i + 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        counts[hex] = (counts[hex] ?? 0) + 1;
      }
      return counts;
    },
    [bytes.toString("base64"), box] as const,
  );
}

/** Free pixels around what is drawn above the caption's rule, and how far down that is. */
function marginsOf(page: Page, { bytes }: Png) {
  return page.evaluate(async (base64) => {
    const file = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" });
    const image = await createImageBitmap(file);
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array((context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()).buffer);
    const ground = pixels[0];
    const rowOf = (y: number) => pixels.subarray(y * width, (y + 1) * width);
    let rule = 0;
    while (rule < height && (rowOf(rule)[0] === ground || rowOf(rule).some((pixel) => pixel !== rowOf(rule)[0])))
      rule++;
    const box = { left: width, right: width, top: rule, bottom: rule, rule };
    for (let y = 0; y < rule; y++) {
      const row = rowOf(y);
      const first = row.findIndex((pixel) => pixel !== ground);
      if (first < 0) continue;
      box.left = Math.min(box.left, first);
      box.right = Math.min(box.right, width - 1 - row.findLastIndex((pixel) => pixel !== ground));
      box.top = Math.min(box.top, y);
      box.bottom = rule - 1 - y;
    }
    return box;
  }, bytes.toString("base64"));
}

test.each(["?speaker=gregory-guillot", "?stance=mixed", "?at=karen-bass"])(
  "a picture of %s fits what is drawn, with even margins at each size",
  async (path) => {
    const { page } = await browser.visit(path);
    await openPicture(page);
    for (const [name, scale] of [
      ["1×", 1],
      ["2×", 2],
      ["4×", 4],
    ] as const) {
      const picture = await pictureAt(page, name);
      const { left, right, top, bottom } = await marginsOf(page, picture);
      // Names have some room of their own around their letters.
      for (const margin of [top, bottom]) expect(Math.abs(margin / scale - 24)).toBeLessThanOrEqual(8);
      expect(Math.abs(left - right) / scale).toBeLessThanOrEqual(8);
      // A caption needs some width, whatever little stands above it.
      if (picture.width > 560 * scale) expect(Math.abs(left / scale - 24)).toBeLessThanOrEqual(8);
    }
  },
);

test("a picture is as large as it says, at each size, and shows the stage with its caption below", async () => {
  const { page } = await browser.visit("?stance=oppose&at=karen-bass");
  await openPicture(page);
  const stage = (await page.locator("#graph").boundingBox()) ?? { width: 0, height: 0 };
  const one = await pictureAt(page, "1×");
  expect(one.name).toBe("los-angeles-june-and-july-2025-view.png");
  const { rule } = await marginsOf(page, one);
  expect(one.width).toBeLessThanOrEqual(stage.width + 48);
  expect(one.height).toBeGreaterThan(rule + 120);
  for (const [name, scale] of [
    ["2×", 2],
    ["4×", 4],
  ] as const) {
    const larger = await pictureAt(page, name);
    expect([larger.width, larger.height]).toEqual([one.width * scale, one.height * scale]);
    expect(larger.said).toBe(`${larger.width} × ${larger.height} pixels`);
  }
  const words = await preview(page).getAttribute("alt");
  const kept = /^(\d+) of/.exec(
    (await page.getByRole("status").filter({ hasText: "statements" }).first().textContent()) ?? "",
  );
  expect(words).toContain(`Statements that oppose something; ${kept?.[1]} of 46 statements.`);
  expect(words).toContain("Oppose");
  expect(words).toContain("Standing out, with all ties: Karen Bass.");
  expect(words).toMatch(/Los Angeles, June and July 2025\. .* sources\. Record [0-9a-f]{12} · .* 20\d\d · Onrecord\.$/);
  // The legend's mark stands below the stage in the colour of the one stance that is drawn, and there is ink around it.
  const below = await coloursIn(page, one, { x: 0, y: rule, width: one.width, height: 60 });
  expect(below["#bc5410"]).toBeGreaterThan(20);
  for (const colour of ["#1f7ad8", "#5e2c73"]) expect(below[colour] ?? 0, colour).toBe(0);
  expect(below["#1b1a17"]).toBeGreaterThan(20);
});

test("light, dark and as on screen differ in their ground, whatever the page's own theme", async () => {
  const { page } = await browser.visit("", { colorScheme: "dark" });
  await openPicture(page);
  const grounds: Record<string, string> = {};
  for (const theme of ["Light", "Dark", "As on screen"]) {
    await radio(page, theme).check();
    const picture = await pictureAt(page, "1×");
    const colours = await coloursIn(page, picture, { x: 2, y: picture.height - 12, width: 40, height: 10 });
    grounds[theme] = Object.keys(colours).join(" ");
  }
  expect(grounds).toEqual({ Light: "#ffffff", Dark: "#1a1b1e", "As on screen": "#1a1b1e" });
});

test("where details cover the stage the picture is what is open of it", async () => {
  const { page } = await browser.visit("?at=karen-bass", { viewport: PHONE });
  await openPicture(page);
  const stage = (await page.locator("#graph").boundingBox()) ?? { y: 0, height: 0, width: 0 };
  const sheet = (await page.locator("#details").boundingBox()) ?? { y: 0 };
  expect(sheet.y).toBeLessThan(stage.y + stage.height - 100);
  const picture = await pictureAt(page, "1×");
  expect(picture.width).toBeLessThanOrEqual(stage.width + 48);
  const { rule } = await marginsOf(page, picture);
  expect(rule).toBeLessThanOrEqual(sheet.y - stage.y + 48);
  const colours = await coloursIn(page, picture, { x: 0, y: rule, width: picture.width, height: 1 });
  expect(Object.keys(colours)).toEqual(["#e2ded6"]);
  await expect.poll(() => preview(page).getAttribute("alt")).toContain("of these, within 1 step of Karen Bass; ");
});

test("a picture can show all although the camera is near, and the camera stays where it was", async () => {
  const { page } = await browser.visit();
  await page.locator("#graph[data-ready]").waitFor();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const camera = () =>
    page.evaluate(() =>
      (document.querySelector("#graph") as unknown as { scene: { camera(): unknown } }).scene.camera(),
    );
  await expect.poll(camera).not.toBeNull();
  await openPicture(page);
  const near = await pictureAt(page, "1×");
  const before = await camera();
  await radio(page, "All in view").check();
  const all = await pictureAt(page, "1×");
  expect(all.bytes.equals(near.bytes)).toBe(false);
  const { left, right } = await marginsOf(page, all);
  expect(Math.abs(left - right)).toBeLessThanOrEqual(8);
  expect(await camera()).toEqual(before);
});

test("a picture goes to the clipboard; where it cannot, the dialog says how to copy it", async () => {
  const { page } = await browser.visit("", { permissions: ["clipboard-read", "clipboard-write"] });
  await openPicture(page);
  await button(page, "Copy image").click();
  await button(page, "Copied").waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toContain("image/png");
  await button(page, "Copy image").waitFor();
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error("closed"));
  });
  await button(page, "Copy image").click();
  await page.getByRole("status").filter({ hasText: "does not let a page copy images" }).waitFor();
});

test("there is no picture of what is not on screen, and the dialog says where to go for one", async () => {
  const { page } = await browser.visit("?view=table");
  await page.getByRole("status").filter({ hasText: "statements" }).first().waitFor();
  await button(page, "Export").click();
  await expect.poll(() => radio(page, "PNG image").isDisabled()).toBe(true);
  const why = await radio(page, "PNG image").getAttribute("aria-describedby");
  await expect
    .poll(() => page.locator(`[id="${why}"]`).textContent())
    .toBe("The graph is not on screen: go to the Actors or Statements view");
});

test("format, size and colours are remembered; without the graph on screen another format stands in", async () => {
  const { page } = await browser.visit();
  await openPicture(page);
  await radio(page, "4×").check();
  await radio(page, "Dark").check();
  await page.reload();
  await page.locator("#graph[data-ready]").waitFor();
  await button(page, "Export").click();
  await expect.poll(() => radio(page, "PNG image").isChecked()).toBe(true);
  await expect.poll(() => radio(page, "4×").isChecked()).toBe(true);
  await expect.poll(() => radio(page, "Dark").isChecked()).toBe(true);
  await expect.poll(() => radio(page, "Everything").isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Table" }).click();
  await button(page, "Export").click();
  await expect.poll(() => radio(page, "Statements with citations").isChecked()).toBe(true);
});

test("a stage that is too large for a canvas at 4× is drawn as large as one can be, and the dialog says so", async () => {
  const { page } = await browser.visit("", { viewport: { width: 5200, height: 420 } });
  await page.locator("#graph[data-ready]").waitFor();
  // So near that it goes on beyond the stage on all sides: the picture is the whole stage.
  const zoom = () =>
    page.evaluate(
      () =>
        (document.querySelector("#graph") as unknown as { scene: { camera(): { zoom: number } | null } }).scene.camera()
          ?.zoom,
    );
  for (const near of [1.4, 2.2, 3.3, 5, 7.5, 11]) {
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(zoom).toBeGreaterThan(near);
  }
  await openPicture(page);
  const picture = await pictureAt(page, "4×");
  const stage = (await page.locator("#graph").boundingBox()) ?? { width: 0 };
  expect(stage.width * 4).toBeGreaterThan(16_384);
  expect(picture.width).toBeLessThanOrEqual(16_384);
  expect(picture.width).toBeGreaterThan(stage.width * 3);
  await page.getByText(/^4× is more than this browser can draw; the picture is 3\.\d×/).waitFor();
});

/** Chooses a format from a save menu and gives back the file. */
async function save(page: Page, what: string, format: "CSV" | "SVG"): Promise<{ name: string; text: string }> {
  const open = button(page, `Save ${what}`);
  await open.click();
  const waiting = page.waitForEvent("download");
  await page
    .locator(".save-menu:popover-open")
    .getByRole("button", { name: new RegExp(`^${format}`) })
    .click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** What a browser's own parser reads in a drawing; null when it is not well formed. */
function parsedTexts(page: Page, svgs: readonly string[]) {
  return page.evaluate(
    (svgs) =>
      svgs.map((svg) => {
        const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
        if (parsed.querySelector("parsererror") || parsed.querySelector("script, foreignObject, a, image")) return null;
        return {
          title: parsed.querySelector("title")?.textContent ?? "",
          texts: [...parsed.querySelectorAll("text")].map((text) => text.textContent ?? ""),
        };
      }),
    svgs,
  );
}

test("the table is saved with exactly the rows under the filter, in the order on screen", async () => {
  const { page } = await browser.visit("?view=table&stance=oppose&speaker=karen-bass%20gavin-newsom");
  const status = page.getByRole("status").filter({ hasText: "statements" }).first();
  await status.waitFor();
  const kept = Number(/^\d+/.exec((await status.textContent()) ?? "")?.[0]);
  expect(kept).toBeGreaterThan(3);
  await page.getByRole("columnheader", { name: "Speaker" }).click();
  await expect
    .poll(() => page.getByRole("columnheader", { name: "Speaker" }).getAttribute("aria-sort"))
    .toBe("ascending");
  const { name, text } = await save(page, "the table", "CSV");
  expect(name).toBe("los-angeles-june-and-july-2025-table.csv");
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(new Set(data.map(({ statement_id }) => statement_id)).size).toBe(kept);
  expect(new Set(data.map(({ stance }) => stance))).toEqual(new Set(["oppose"]));
  const speakers = data.map(({ speaker }) => speaker);
  expect(speakers).toEqual([...speakers].sort());
  expect(speakers[0]).toBe("Gavin Newsom");
  const drawing = await save(page, "the table", "SVG");
  expect(drawing.name).toBe("los-angeles-june-and-july-2025-table.svg");
  const [parsed] = await parsedTexts(page, [drawing.text]);
  expect(parsed?.texts).toContain(`${kept} of 46 statements`);
  expect(parsed?.texts.join(" ")).toContain("Statements that oppose something, by Gavin Newsom or Karen Bass");
  expect(parsed?.texts.filter((line) => line.startsWith("opposes ")).length).toBe(data.length);
});

test("the bars by issue are saved with the numbers that stand beside them", async () => {
  const { page } = await browser.visit();
  await button(page, "Save the bars").waitFor();
  const first = page.locator(".bars .bar-row").first();
  const name = (await first.locator(".bar-name").textContent()) ?? "";
  const figures = await first.locator(".bar-figure").allTextContents();
  const { text } = await save(page, "the bars", "CSV");
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect([data[0]?.issue, data[0]?.support, data[0]?.oppose]).toEqual([name, ...figures]);
  const [parsed] = await parsedTexts(page, [(await save(page, "the bars", "SVG")).text]);
  expect(parsed?.title).toBe("Support and oppose by issue: Los Angeles, June and July 2025");
  const at = parsed?.texts.indexOf(name) ?? -1;
  expect(parsed?.texts.slice(at + 1, at + 3)).toEqual(figures);
});

test("any title reads back from a drawing as it was, by the browser's own parser", async () => {
  const { page } = await browser.visit();
  const about = { heading: "H", sentence: "S", count: "1", sources: [], origin: "O" };
  const characters = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom("<", ">", "&", '"', "'", "]]>", "\r", "\n", "\t", "&#0;", "<!--", "a"),
      maxLength: 20,
    }),
  );
  const titles = fc.sample(characters, { seed: 4, numRuns: 200 });
  const parsed = await parsedTexts(
    page,
    titles.map((title) => mixSvg([], { ...about, title }, MARKS)),
  );
  expect(parsed.map((drawing) => drawing?.title)).toEqual(titles.map((title) => `H: ${title}`));
});

describe.each([
  { name: "in a window, in both themes", viewport: DESKTOP, least: 24, findings: axeInBoth },
  { name: "on a phone", viewport: PHONE, least: 44, findings: axeFindings },
])("$name", ({ viewport, least, findings }) => {
  test("axe finds nothing in the menus that save", async () => {
    const { page } = await browser.visit("?view=table", { viewport });
    await button(page, "Save the table").click();
    const item = page.locator(".save-menu:popover-open").getByRole("button").first();
    await item.waitFor();
    expect(await findings(page)).toEqual([]);
    const box = await item.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(least);
    expect(box && box.x >= 0 && box.x + box.width <= viewport.width).toBe(true);
  });

  test("axe finds nothing in the dialog with a picture, and nothing is wider than the screen", async () => {
    const { page } = await browser.visit("?issue=immigration-raids", { viewport });
    await openPicture(page);
    expect(await findings(page)).toEqual([]);
    const wide = await page.locator(".modal.export").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(wide).toBe(0);
  });
});
