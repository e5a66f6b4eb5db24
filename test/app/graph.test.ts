// The graph on the built page: what it opens with, what stands on it, and every way of taking hold of it.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Scene } from "../../src/scene/index.ts";
import { axeFindings, DESKTOP, PHONE, useBrowser } from "./browser.ts";
import { inScene, nodesDrawn, pointOf, still } from "./scene-page.ts";

const browser = useBrowser();
type Host = HTMLElement & { scene: Scene };

/** Two presses within this time are one double press, in milliseconds. */
const DOUBLE_CLICK = 350;

const counts = (page: Page) => page.getByRole("status").filter({ hasText: "statements" }).first();

test("opens in the actors view with the record's overview beside it", async () => {
  const { page } = await browser.visit();
  await still(page);
  expect(await page.title()).toContain("Onrecord");
  await expect.poll(() => page.getByRole("tab", { name: "Actors view" }).getAttribute("aria-selected")).toBe("true");
  await page.getByRole("region", { name: "Graph" }).waitFor();
  const details = page.getByRole("complementary", { name: "Details" });
  await expect.poll(() => details.getByRole("heading", { name: "Los Angeles, June and July 2025" }).count()).toBe(1);
  await expect
    .poll(() => counts(page).textContent())
    .toMatch(/^\d+ of \d+ statements, \d+ of \d+ actors, \d+ of \d+ issues$/);
});

test("at 1440 x 900 no two names overlap, and the ten busiest actors have theirs", async () => {
  const { page } = await browser.visit();
  await still(page);
  const labels = await inScene(page, (scene) => scene.labels());
  const overlapping = labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.id} and ${other.id}`),
  );
  expect(overlapping).toEqual([]);
  const region = page.getByRole("region", { name: "Filters" });
  await region
    .getByRole("button", { name: /^Show \d+ more$/ })
    .first()
    .click();
  const boxes = region.getByRole("group", { name: "Speaker" }).getByRole("checkbox");
  await expect.poll(() => boxes.count()).toBeGreaterThan(10);
  const speakers = await boxes.evaluateAll((all) =>
    all.map((box) => box.getAttribute("aria-label")?.replace(/, \d+ statements?$/, "") ?? ""),
  );
  const ids = new Set(labels.map(({ id }) => id));
  const slug = (name: string) => name.toLowerCase().replaceAll(" ", "-");
  expect(speakers.slice(0, 10).filter((name) => !ids.has(slug(name)))).toEqual([]);
});

test("on a phone the busiest speakers have their names, none is cut, and one press shows those without room", async () => {
  const { page } = await browser.visit("", { viewport: PHONE });
  await still(page);
  const names = async () => inScene(page, (scene) => scene.labels());
  const wide = (await page.locator(".scene").boundingBox())?.width ?? 0;
  const first = await names();
  expect(first.map(({ id }) => id)).toEqual(expect.arrayContaining(["donald-trump", "karen-bass", "gavin-newsom"]));
  const within = ({ x, width }: { x: number; width: number }) => x >= 4 && x + width <= wide - 4;
  expect(first.filter((name) => !within(name))).toEqual([]);
  await page.getByRole("button", { name: `Show ${38 - first.length} more names` }).click();
  await expect.poll(async () => (await names()).length).toBe(38);
  await page.goBack();
  await expect.poll(async () => (await names()).length).toBe(first.length);
});

test.each([
  ["", DESKTOP, 38],
  ["?time=day", DESKTOP, 38],
  ["?time=day", { width: 1280, height: 800 }, 34],
  ["", { width: 1024, height: 768 }, 38],
  ["", PHONE, 32],
] as const)(
  "at “%s” in a window of %o at least %i names are in sight, each nearest to its own node or led to",
  async (path, viewport, least) => {
    const { page } = await browser.visit(path, { viewport });
    await still(page);
    const { names, nodes } = await inScene(page, (scene) => {
      const names = scene.labels();
      return { names, nodes: names.map(({ id }) => ({ id, at: scene.pointOf(id) })) };
    });
    expect(names.length).toBeGreaterThanOrEqual(least);
    const astray = names
      .filter(({ led }) => !led)
      .flatMap(({ id, x, y, width, height }) => {
        const away = (at: { x: number; y: number } | null) =>
          at ? Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height)) : 0;
        const own = away(nodes.find((node) => node.id === id)?.at ?? null);
        return nodes.flatMap((other) => (away(other.at) < own ? [`the name of ${id} at ${other.id}`] : []));
      });
    expect(astray).toEqual([]);
  },
);

test("the same record gives the same picture, to the pixel of every node", async () => {
  const places = async () => {
    const { page } = await browser.visit();
    await still(page);
    return inScene(page, (scene) => scene.labels().map(({ id }) => [id, scene.pointOf(id)]));
  };
  expect(await places()).toEqual(await places());
});

test("a press on a node selects it, a press with a modifier adds another, Escape clears", async () => {
  const { page } = await browser.visit();
  await still(page);
  const details = page.getByRole("complementary", { name: "Details" });
  const bass = await pointOf(page, "karen-bass");
  await page.mouse.click(bass.x, bass.y);
  await details.getByRole("heading", { name: "Karen Bass", exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual(["karen-bass"]);
  const newsom = await pointOf(page, "gavin-newsom");
  await page.keyboard.down("Control");
  await page.mouse.click(newsom.x, newsom.y);
  await page.keyboard.up("Control");
  await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual(["karen-bass", "gavin-newsom"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual([]);
});

test("a press on a line opens the quotes behind it, and its tip says what it stands for", async () => {
  const { page } = await browser.visit();
  await still(page);
  const id = "karen-bass~oppose~immigration-raids";
  const mark = (await inScene(page, (scene) => scene.marks())).find((one) => one.id === id);
  const box = await page.locator(".scene").boundingBox();
  if (!mark || !box) throw new Error(`expected a mark on ${id}, found none`);
  await page.mouse.move(box.x + mark.x, box.y + mark.y);
  await expect
    .poll(() => page.locator(".tip").textContent())
    .toMatch(/^Karen Bass opposes Immigration raids, \d+ statements?$/);
  await page.mouse.click(box.x + mark.x, box.y + mark.y);
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByText("They need to leave, and they need to leave NOW,").waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual([id]);
});

test("lines can be hit where their marks stand, also parallel ones", async () => {
  const { page } = await browser.visit();
  await still(page);
  const ids = (await inScene(page, (scene) => scene.marks())).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(40);
  const pair = (id: string) => id.split("~").toSpliced(1, 1).toSorted().join(" ");
  const parallel = ids.filter((id) => ids.some((other) => other !== id && pair(other) === pair(id)));
  const chosen = [...new Set([...parallel, ...ids.filter((_, i) => i % 8 === 0)])];
  for (const id of chosen) {
    const box = await page.locator(".scene").boundingBox();
    // Off the line: what is hovered or chosen makes the rest step back, marks and all.
    await page.mouse.move(box?.x ?? 0, box?.y ?? 0);
    await page.keyboard.press("Escape");
    // By the page's own clock, which a page that has much to do is behind with.
    await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), DOUBLE_CLICK);
    const marks = async () => (await inScene(page, (scene) => scene.marks())).map((one) => one.id);
    await expect.poll(marks).toContain(id);
    const mark = (await inScene(page, (scene) => scene.marks())).find((one) => one.id === id);
    if (!mark || !box) throw new Error(`expected a mark on ${id}, found none`);
    await page.mouse.click(box.x + mark.x, box.y + mark.y);
    await expect.poll(() => new URL(page.url()).searchParams.getAll("at")).toEqual([id]);
  }
});

test("a dragged node stays where it was put, also under another filter", async () => {
  const { page } = await browser.visit();
  await still(page);
  const from = await pointOf(page, "gregory-guillot");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 });
  await page.mouse.up();
  const off = async () => {
    const to = await pointOf(page, "gregory-guillot");
    return Math.hypot(to.x - from.x - 60, to.y - from.y - 40);
  };
  await expect.poll(off).toBeLessThan(3);
  const to = await pointOf(page, "gregory-guillot");
  const before = await nodesDrawn(page);
  await page.getByRole("button", { name: "Only Support" }).click();
  await expect.poll(() => nodesDrawn(page)).toBeLessThan(before);
  await still(page);
  const after = await pointOf(page, "gregory-guillot");
  expect(Math.hypot(after.x - to.x, after.y - to.y)).toBeLessThan(2);
});

test("an area selects what lies in it", async () => {
  const { page } = await browser.visit();
  await still(page);
  const [a, b] = [await pointOf(page, "donald-trump"), await pointOf(page, "karen-bass")];
  await page.getByRole("button", { name: "Select an area" }).click();
  await page.mouse.move(Math.min(a.x, b.x) - 20, Math.min(a.y, b.y) - 20);
  await page.mouse.down();
  await page.mouse.move(Math.max(a.x, b.x) + 20, Math.max(a.y, b.y) + 20, { steps: 5 });
  await page.mouse.up();
  const at = () => new URL(page.url()).searchParams.getAll("at");
  await expect.poll(at).toEqual(expect.arrayContaining(["donald-trump", "karen-bass"]));
  expect(at().length).toBeLessThan(38);
});

test("zoom, fit and layout again", async () => {
  const { page } = await browser.visit();
  await still(page);
  const apart = async () => {
    const [a, b] = [await pointOf(page, "donald-trump"), await pointOf(page, "karen-bass")];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const before = await apart();
  const asBefore = async () => Math.abs((await apart()) - before);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(apart).toBeGreaterThan(before * 1.2);
  await page.getByRole("button", { name: "Fit the picture" }).click();
  await expect.poll(asBefore).toBeLessThan(1);
  await page.getByRole("button", { name: "Layout again" }).click();
  await still(page);
  await expect.poll(asBefore).toBeLessThan(1);
});

test.each([
  [1440, 900],
  [1000, 700],
])("a link brings back what its maker looked at, in a window of %i x %i", async (width, height) => {
  const { page } = await browser.visit();
  await still(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.locator(".scene").evaluate((host) => (host as Host).scene.center(["karen-bass"]));
  await still(page);
  const camera = await inScene(page, (scene) => scene.camera());
  if (!camera) throw new Error("expected a camera that was moved, found the whole picture in view");
  expect(camera.zoom).toBeCloseTo(1.5, 1);
  const link = `?camera=${[camera.x, camera.y, camera.zoom].map((part) => part.toFixed(3)).join("+")}`;
  const { page: other } = await browser.visit(link, { viewport: { width, height } });
  await still(other);
  const free = await other.locator(".scene").boundingBox();
  const bass = await pointOf(other, "karen-bass");
  if (!free) throw new Error("expected a stage");
  // The zoom column stands at the right, the key at the foot, where there is room for it.
  expect(Math.abs(bass.x - free.x - (free.width - 48) / 2)).toBeLessThan(4);
  expect(Math.abs(bass.y - free.y - (free.height - (width < 1100 ? 0 : 48)) / 2)).toBeLessThan(4);
  await other.getByRole("button", { name: "Fit the picture" }).click();
  await expect.poll(() => inScene(other, (scene) => scene.camera())).toBeNull();
});

test("what is kept stands out, and all else is without its marks", async () => {
  const { page } = await browser.visit();
  await still(page);
  const id = "karen-bass~oppose~immigration-raids";
  await page.locator(".scene").evaluate((host, kept) => (host as Host).scene.keep(new Set([kept])), id);
  await still(page);
  expect((await inScene(page, (scene) => scene.marks())).map((mark) => mark.id)).toEqual([id]);
  await inScene(page, (scene) => scene.keep(null));
  await still(page);
  expect((await inScene(page, (scene) => scene.marks())).length).toBeGreaterThan(40);
});

test("sources, actions, affiliations and nodes without edges are switched in", async () => {
  const { page } = await browser.visit();
  await still(page);
  const nodes = () => nodesDrawn(page);
  const before = await nodes();
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("switch", { name: "Sources" }).click();
  await page.getByRole("switch", { name: "Actions" }).click();
  await page.getByRole("switch", { name: "Affiliations" }).click();
  await page.getByRole("switch", { name: "Nodes without lines" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(nodes).toBeGreaterThan(before + 4);
  await expect.poll(() => new URL(page.url()).searchParams.get("show")).toBe("sources relations affiliations isolates");
  await still(page);
  const { page: again } = await browser.visit(new URL(page.url()).search);
  await still(again);
  await expect
    .poll(() => again.locator(".scene").getAttribute("aria-label"))
    .toBe(await page.locator(".scene").getAttribute("aria-label"));
});

test("the statements view has the statements as nodes", async () => {
  const { page } = await browser.visit("?view=statements");
  await still(page);
  const statement = await pointOf(page, "park-09-karen-bass");
  await page.mouse.click(statement.x, statement.y);
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByText("They need to leave, and they need to leave NOW,").first().waitFor();
});

test.each([
  ["on a desk", "", DESKTOP],
  ["on a desk", "?view=statements&show=sources+relations+affiliations+isolates", DESKTOP],
  ["on a phone", "", PHONE],
  ["on a phone", "?at=karen-bass", PHONE],
] as const)("is accessible in light and in dark, %s, at “%s”", async (_, path, viewport) => {
  const { page } = await browser.visit(path, { colorScheme: "light", viewport });
  await still(page);
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    expect(await axeFindings(page), theme).toEqual([]);
  }
});

test("a node that is pressed under a filter stays where it is", async () => {
  const { page } = await browser.visit();
  await still(page);
  await page.getByRole("button", { name: "Only Oppose" }).click();
  await expect.poll(() => inScene(page, (scene) => scene.pointOf("sean-parnell"))).toBeNull();
  await still(page);
  const before = await pointOf(page, "gavin-newsom");
  await page.mouse.click(before.x, before.y);
  await page.getByRole("heading", { name: "Gavin Newsom", exact: true }).waitFor();
  await still(page);
  expect(await pointOf(page, "gavin-newsom")).toEqual(before);
});

test("on a phone a stance that is tapped off and on leaves the graph where it was, however fast", async () => {
  const { page } = await browser.visit("", { viewport: PHONE, hasTouch: true, isMobile: true });
  await still(page);
  const before = await pointOf(page, "gavin-newsom");
  for (const name of [/^Oppose/, /^Support/]) {
    const box = await page.getByRole("checkbox", { name }).or(page.getByRole("button", { name })).last().boundingBox();
    if (!box) throw new Error("expected the stance at the foot of the page");
    const isFiltered = () => new URL(page.url()).searchParams.has("stance");
    for (const slowly of [true, false]) {
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      if (slowly) {
        await expect.poll(isFiltered).toBe(true);
        await still(page);
      }
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      const off = async () => {
        const now = await pointOf(page, "gavin-newsom");
        return Math.hypot(now.x - before.x, now.y - before.y);
      };
      await expect.poll(isFiltered).toBe(false);
      await still(page);
      await expect.poll(off).toBeLessThan(0.5);
    }
  }
});

test("the graph takes on the colours that are chosen while it stands, as it has them when the page opens in them", async () => {
  const inked = async (page: Page) => {
    await still(page);
    const { x, y } = await pointOf(page, "troops-in-los-angeles");
    return (
      await page.screenshot({ clip: { x: Math.round(x) - 2, y: Math.round(y) - 2, width: 4, height: 4 } })
    ).toString("hex");
  };
  const { page } = await browser.visit("", { colorScheme: "light" });
  const light = await inked(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const { page: other } = await browser.visit("", { colorScheme: "dark" });
  const dark = await inked(other);
  expect(dark).not.toBe(light);
  await expect.poll(() => inked(page)).toBe(dark);
});
