// Connect on the built page: how two things are tied, each link down to its words. What must be on screen is worked out from
// the record itself, so that the record may change.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { readRecord } from "../../src/io/read-record.ts";
import { recordHash } from "../../src/io/record-hash.ts";
import { createMemoryEngine, NO_FILTER, PATH_KINDS, type PathKind, type Paths } from "../../src/query/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { axeFindings, axeInBoth, DESKTOP, PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();
const { value: record } = readRecord(
  readFileSync(new URL("../../data/los-angeles-2025.json", import.meta.url), "utf8"),
);
if (!record) throw new Error("expected the record that the page ships with to be one");
const engine = createMemoryEngine(record, recordHash(record));

const FROM = "gregory-guillot";
const TO = "gavin-newsom";
const WAYS = `?connect=${FROM}+${TO}`;
const MOST_KINDS = ["stance", "relation", "affiliation"] as const;

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const ways = (page: Page) => details(page).getByRole("list", { name: /^Ways/ });
const heads = (page: Page) => ways(page).getByRole("heading", { level: 3 });
const links = (page: Page) => ways(page).locator(".fold-button");
const search = (page: Page) => new URL(page.url()).searchParams;
const nodesDrawn = (page: Page) => page.getByRole("application").getAttribute("aria-label");

async function found(over: readonly PathKind[] = MOST_KINDS, most = 5): Promise<Paths> {
  const paths = await engine.ask({ ask: "paths", filter: NO_FILTER, from: FROM, to: TO, over, most });
  if (!paths) throw new Error(`expected ${FROM} and ${TO} in the record`);
  return paths;
}

describe("opened by a link", () => {
  test("lists the ways, the shortest first, and the stage draws them and nothing else", async () => {
    const { page } = await browser.visit(WAYS);
    const { paths, from, to } = await found();
    await expect.poll(() => heads(page).count()).toBe(paths.length);
    const first = paths[0]?.nodes.map(({ label }) => label) ?? [];
    const names = ways(page).locator("> li").first().getByRole("link");
    await expect.poll(() => names.allTextContents()).toEqual(first);
    const drawn = new Set(paths.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size;
    await expect.poll(() => nodesDrawn(page)).toMatch(new RegExp(`^${drawn} nodes`));
    const bar = page.getByRole("region", { name: "Connect" });
    await expect.poll(() => bar.textContent()).toContain(`Ways from ${from.label} to ${to.label}`);
    await expect.poll(() => page.title()).toMatch(`Ways from ${from.label} to ${to.label}`);
  });

  test("each link opens to its words in place", async () => {
    const { page } = await browser.visit(WAYS);
    const tie = (await found()).paths[0]?.links[0]?.[0];
    if (!tie) throw new Error("expected a way with a link");
    const behind = await engine.ask({ ask: "evidence", tie: tie.id, filter: NO_FILTER, from: 0, size: 1 });
    await links(page).first().click();
    const body = ways(page).locator(".fold-body").first();
    await expect.poll(() => body.textContent()).toContain(behind?.statements.items[0]?.statement.gist);
  });

  test("other kinds are looked over, and Back takes that back", async () => {
    const { page } = await browser.visit(WAYS);
    await expect.poll(() => heads(page).count()).toBe((await found()).paths.length);
    await details(page).getByRole("checkbox", { name: "Same source" }).check();
    await expect.poll(() => search(page).get("over")).toBe("stance relation affiliation source");
    const all = await found(PATH_KINDS);
    const texts = all.paths.map((path) => path.nodes.map(({ label }) => label).join(" "));
    const chains = () =>
      ways(page)
        .locator("> li")
        .evaluateAll((items) =>
          items.map((item) => [...item.querySelectorAll(".chain-node a")].map((link) => link.textContent).join(" ")),
        );
    await expect.poll(chains).toEqual(texts);
    await page.goBack();
    await expect.poll(() => search(page).get("over")).toBeNull();
    await expect
      .poll(chains)
      .toEqual((await found()).paths.map((path) => path.nodes.map(({ label }) => label).join(" ")));
  });

  test("the shortest leads in list and picture, another one when it is chosen, and Back takes that back", async () => {
    const { page } = await browser.visit("?connect=karen-bass+gregory-guillot");
    const leads = () =>
      ways(page)
        .locator("> li")
        .evaluateAll((all) => all.map((each) => each.getAttribute("data-leads")));
    await expect.poll(leads).toEqual(["true", "false", "false", "false", "false"]);
    const weight = (place: number) =>
      ways(page)
        .locator("> li")
        .nth(place)
        .locator(".chain-node .name")
        .first()
        .evaluate((link) => Number(getComputedStyle(link).fontWeight));
    expect(await weight(0)).toBeGreaterThan(await weight(1));
    await page.locator(".scene[data-ready]").waitFor();
    const marks = () => page.locator(".scene").screenshot();
    const before = await marks();
    await ways(page).getByRole("button", { name: "Show: way 2" }).press("Enter");
    await expect.poll(leads).toEqual(["false", "true", "false", "false", "false"]);
    await expect.poll(() => search(page).get("lead")).toBe("2");
    await expect.poll(async () => before.equals(await marks())).toBe(false);
    expect(await weight(1)).toBeGreaterThan(await weight(0));
    await page.goBack();
    await expect.poll(leads).toEqual(["true", "false", "false", "false", "false"]);
    await expect.poll(() => search(page).get("lead")).toBeNull();
    await page.goForward();
    await ways(page).getByRole("button", { name: "Shown: way 2" }).click();
    await expect.poll(() => search(page).get("lead")).toBeNull();
  });

  test("that the two do not speak of each other is said, and not of two who do", async () => {
    const { page } = await browser.visit("?connect=karen-bass+gregory-guillot");
    const said = details(page).getByText("Karen Bass and Gregory Guillot do not speak of each other in this record.");
    await said.waitFor();
    await page.goto(new URL("?connect=karen-bass+gavin-newsom", page.url()).href);
    await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
    expect(await details(page).getByText("do not speak of each other").count()).toBe(0);
  });

  test("more ways are shown when asked for, and the address holds how many", async () => {
    const { page } = await browser.visit(WAYS);
    await details(page).getByRole("button", { name: "Show more ways" }).click();
    await expect.poll(() => heads(page).count()).toBe((await found(MOST_KINDS, 10)).paths.length);
    await expect.poll(() => search(page).get("ways")).toBe("10");
  });

  test("the ends are swapped and chosen anew", async () => {
    const { page } = await browser.visit(WAYS);
    await details(page).getByRole("button", { name: "Swap the ends" }).click();
    await expect.poll(() => search(page).get("connect")).toBe(`${TO} ${FROM}`);
    await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
    await details(page).getByRole("button", { name: "Choose to" }).click();
    await page.getByRole("option", { name: "Karen Bass" }).click();
    await expect.poll(() => search(page).get("connect")).toBe(`${TO} karen-bass`);
    await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
  });
});

test("where there is no way, the kinds that would make one are offered", async () => {
  const { page } = await browser.visit(`${WAYS}&over=relation`);
  const none = await found(["relation"]);
  expect(none.paths).toEqual([]);
  await expect.poll(() => details(page).textContent()).toContain("Not tied by these kinds");
  const tried = await found(["relation", "affiliation"]);
  const offer = details(page).getByRole("button", {
    name: tried.paths.length > 0 ? "Try Affiliations too" : "Try all kinds",
  });
  await offer.click();
  await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
});

test("from an actor's details the other end is chosen, all by keyboard; Escape leaves, Back returns", async () => {
  const { page } = await browser.visit(`?at=${FROM}`);
  await details(page)
    .getByRole("button", { name: /^Connect to/ })
    .press("Enter");
  await expect.poll(() => search(page).get("connect")).toBe(FROM);
  await expect.poll(() => details(page).getByRole("combobox", { name: "To" }).isVisible()).toBe(true);
  await page.keyboard.type("newso");
  await expect.poll(() => page.getByRole("option").allTextContents()).toEqual(["Gavin Newsom"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => search(page).get("connect")).toBe(`${FROM} ${TO}`);
  await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
  await links(page).first().focus();
  await page.keyboard.press("Escape");
  await expect.poll(() => search(page).get("connect")).toBeNull();
  await page.goBack();
  await expect.poll(() => search(page).get("connect")).toBe(`${FROM} ${TO}`);
  await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
});

test.each([
  ["a desk", DESKTOP],
  ["a phone", PHONE],
])(
  "before the other end is chosen the first one is named and stands out in the picture, on %s",
  async (_, viewport) => {
    const { page } = await browser.visit("", { viewport });
    await page.locator(".scene[data-ready]").waitFor();
    const scene = <T>(ask: (scene: Scene) => T) =>
      page.locator(".scene").evaluate((host, source) => {
        const question = new Function(`return (${source})`)() as (scene: Scene) => T;
        return question((host as HTMLElement & { scene: Scene }).scene);
      }, ask.toString());
    const marked = async () => (await scene((one) => one.marks())).map(({ id }) => id);
    const named = async () => (await scene((one) => one.labels())).some(({ id }) => id === "karen-bass");
    await expect.poll(async () => (await marked()).length).toBeGreaterThan(30);
    await page.goto(new URL("?connect=karen-bass", page.url()).href);
    await page.locator(".scene[data-ready]").waitFor();
    const bar = page.getByRole("region", { name: "Connect" });
    await expect.poll(() => bar.textContent()).toContain("Looking for ways from Karen Bass to …");
    await expect.poll(() => bar.isVisible()).toBe(true);
    // As what is chosen: with its name, and with the marks of its lines alone.
    await expect.poll(async () => (await marked()).filter((id) => !id.includes("karen-bass"))).toEqual([]);
    await expect.poll(async () => (await marked()).length).toBeGreaterThan(3);
    await expect.poll(named).toBe(true);
  },
);

test("whoever types at once types into the other end's field, and calls no shortcut", async () => {
  const { page } = await browser.visit(`?at=${FROM}`);
  await details(page)
    .getByRole("button", { name: /^Connect to/ })
    .click();
  await page.keyboard.press("e");
  await expect
    .poll(() =>
      details(page)
        .getByRole("combobox", { name: "To" })
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.type("newso");
  await expect.poll(() => page.getByRole("dialog", { name: "Export" }).count()).toBe(0);
  await expect.poll(() => details(page).getByRole("combobox", { name: "To" }).inputValue()).toMatch(/newso$/);
});

test("a name of a way opens its details over the ways, which the bar brings back", async () => {
  const { page } = await browser.visit(WAYS);
  await ways(page).getByRole("link").first().click();
  await expect.poll(() => search(page).get("at")).toBe(FROM);
  await page.getByRole("button", { name: "List the ways" }).click();
  await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
});

test("nothing for axe to find in both themes, at any width", async () => {
  const { page } = await browser.visit(WAYS);
  await links(page).first().click();
  await expect.poll(() => ways(page).locator(".card").count()).toBeGreaterThan(0);
  await expect.poll(() => axeInBoth(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
  await expect.poll(() => axeInBoth(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);
});

test("Enter takes the first match of what is typed, which is said before", async () => {
  const { page } = await browser.visit(`?connect=${FROM}`);
  const to = details(page).getByRole("combobox", { name: "To" });
  await to.fill("newsom");
  const match = page.getByRole("option", { name: "Gavin Newsom" });
  await expect.poll(() => match.getAttribute("data-focused")).toBe("true");
  await expect.poll(async () => to.getAttribute("aria-activedescendant")).toBe(await match.getAttribute("id"));
  await page.getByRole("status").getByText("Enter takes Gavin Newsom").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => search(page).get("connect")).toBe(`${FROM} ${TO}`);
  await expect.poll(() => heads(page).count()).toBeGreaterThan(0);
});

test.each([WAYS, "?step=view-wildfires"])(
  "on a phone the first way is there without scrolling, and the form by one press (%s)",
  async (path) => {
    const { page } = await browser.visit(path, { viewport: PHONE, hasTouch: true });
    const first = ways(page).locator("> li").first();
    await first.waitFor();
    // How far the end of the first node is above the end of what is seen.
    const above = async () => {
      const body = await details(page).locator(".details-body").boundingBox();
      const node = await first.locator(".chain-node").first().boundingBox();
      return body && node ? body.y + body.height - node.y - node.height : -1;
    };
    await expect.poll(above).toBeGreaterThanOrEqual(0);
    const room = async () => {
      const stage = await page.locator(".scene").boundingBox();
      const sheet = await page.locator(".details-pane").boundingBox();
      return stage && sheet ? sheet.y - stage.y : 0;
    };
    await expect.poll(room).toBeGreaterThan(180);
    await expect.poll(() => details(page).getByRole("combobox", { name: "To" }).count()).toBe(0);
    await details(page).getByRole("button", { name: "Change" }).tap();
    await details(page).getByRole("combobox", { name: "To" }).waitFor();
    await details(page).getByRole("button", { name: "Fold the form" }).tap();
    await expect.poll(() => details(page).getByRole("combobox", { name: "To" }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  },
);
