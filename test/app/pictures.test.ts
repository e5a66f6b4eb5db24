// Pictures to take away, on the built page: real PNG files of the size that is said, with what they show written below.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { axeFindings, PHONE, useBrowser } from "./browser.ts";

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

test("a picture is as large as it says, at each size, and shows the stage with its caption below", async () => {
  const { page } = await browser.visit("?stance=oppose&at=karen-bass");
  await openPicture(page);
  const stage = (await page.locator("#graph").boundingBox()) ?? { width: 0, height: 0 };
  const one = await pictureAt(page, "1×");
  expect(one.name).toBe("los-angeles-june-and-july-2025-view.png");
  expect(one.width).toBe(Math.round(stage.width));
  expect(one.height).toBeGreaterThan(stage.height + 120);
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
  expect(words).toContain("Support 0, Oppose");
  expect(words).toContain("Standing out: Karen Bass");
  expect(words).toMatch(/Los Angeles, June and July 2025\. .* sources\. Record [0-9a-f]{12} · .* 20\d\d · Onrecord\.$/);
  // The legend's four marks stand below the stage in the colours of the stances, and there is ink around them.
  const below = await coloursIn(page, one, { x: 0, y: Math.round(stage.height), width: one.width, height: 60 });
  for (const colour of ["#1f7ad8", "#bc5410", "#5e2c73", "#77777b"]) expect(below[colour], colour).toBeGreaterThan(20);
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
  expect([all.width, all.height]).toEqual([near.width, near.height]);
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
  expect(await radio(page, "PNG image").isDisabled()).toBe(true);
  const why = await radio(page, "PNG image").getAttribute("aria-describedby");
  expect(await page.locator(`[id="${why}"]`).textContent()).toBe(
    "The graph is not on screen: go to the Actors or Statements view",
  );
});

test("format, size and colours are remembered; without the graph on screen another format stands in", async () => {
  const { page } = await browser.visit();
  await openPicture(page);
  await radio(page, "4×").check();
  await radio(page, "Dark").check();
  await page.reload();
  await page.locator("#graph[data-ready]").waitFor();
  await button(page, "Export").click();
  expect(await radio(page, "PNG image").isChecked()).toBe(true);
  expect(await radio(page, "4×").isChecked()).toBe(true);
  expect(await radio(page, "Dark").isChecked()).toBe(true);
  expect(await radio(page, "Everything").isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Table" }).click();
  await button(page, "Export").click();
  expect(await radio(page, "Graph JSON").isChecked()).toBe(true);
});

test("a stage that is too large for a canvas at 4× is drawn as large as one can be, and the dialog says so", async () => {
  const { page } = await browser.visit("", { viewport: { width: 5200, height: 420 } });
  await openPicture(page);
  const picture = await pictureAt(page, "4×");
  const stage = (await page.locator("#graph").boundingBox()) ?? { width: 0 };
  expect(stage.width * 4).toBeGreaterThan(16_384);
  expect(picture.width).toBeLessThanOrEqual(16_384);
  expect(picture.width).toBeGreaterThan(stage.width * 3);
  await page.getByText(/^4× is more than this browser can draw; the picture is 3\.\d×/).waitFor();
});

describe.each([
  { colorScheme: "light", viewport: undefined },
  { colorScheme: "dark", viewport: undefined },
  { colorScheme: "light", viewport: PHONE },
] as const)("in $colorScheme, $viewport", ({ colorScheme, viewport }) => {
  test("axe finds nothing in the dialog with a picture, and nothing is wider than the screen", async () => {
    const { page } = await browser.visit("?issue=immigration-raids", {
      colorScheme,
      ...(viewport && { viewport }),
    });
    await openPicture(page);
    expect(await axeFindings(page)).toEqual([]);
    const wide = await page.locator(".modal.export").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(wide).toBe(0);
  });
});
