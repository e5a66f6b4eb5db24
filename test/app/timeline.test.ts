// Time on the built page: bars that filter, a stretch chosen by keys and by pointer, a play through it, and Back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { axeFindings, axeInBoth, PHONE, useBrowser } from "./browser.ts";
import { openRecord } from "./open-record.ts";
import { still } from "./scene-page.ts";

const browser = useBrowser();

const strip = (page: Page) => page.getByRole("region", { name: "Timeline" });
const bars = (page: Page) =>
  strip(page)
    .getByRole("toolbar", { name: /^Statements by/ })
    .getByRole("button");
const ranges = (page: Page) => strip(page).getByRole("toolbar", { name: "Less exact dates" }).getByRole("button");
const slider = (page: Page, name: "From" | "To") => strip(page).getByRole("slider", { name });
const sentence = (page: Page) => page.locator(".sentence").textContent();
const dates = (page: Page) => {
  const { searchParams } = new URL(page.url());
  return [searchParams.get("from"), searchParams.get("to")];
};
const kept = async (page: Page) => {
  const words = await page.getByRole("status").filter({ hasText: "statements" }).first().textContent();
  return Number(/^(\d+) of/.exec(words ?? "")?.[1]);
};

/** The dates of all screens from now on: a step of a play may be gone before it is looked at. */
function shownIn(page: Page): string[] {
  const shown: string[] = [];
  page.on("framenavigated", () => shown.push(dates(page).join(" ")));
  return shown;
}

/** What the strip's first button is called, from now on; what it is called while a short play lasts may be gone as well. */
async function buttonsIn(page: Page): Promise<() => Promise<string[]>> {
  const names = await strip(page).evaluateHandle((region) => {
    const seen = new Set<string>();
    const look = () => seen.add(region.querySelector("button")?.textContent ?? "");
    new MutationObserver(look).observe(region, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  return () => names.evaluate((seen) => [...seen]);
}

/** A statement on each of many days, which take longer to play than anything that is done meanwhile. */
const daily: OnRecord = {
  ...smallRecord,
  relations: [],
  statements: smallRecord.statements.slice(0, 1).flatMap((statement) =>
    Array.from({ length: 90 }, (_, i) => ({
      ...statement,
      id: `day-${i}`,
      date: {
        edtf: new Date(Date.UTC(2024, 2, 1 + i)).toISOString().slice(0, 10),
        basis: "stated" as const,
        why: null,
      },
    })),
  ),
};

/** The small record with days of its own, and one statement without any date. */
const dated: OnRecord = {
  ...smallRecord,
  statements: smallRecord.statements.map((statement, i) => ({
    ...statement,
    date:
      statement.source === "post-1"
        ? null
        : { edtf: `2024-03-${String(i + 1).padStart(2, "0")}`, basis: "stated" as const, why: null },
  })),
};

test("opens under the stage in every view, says so in the address, and Back folds it", async () => {
  const { page } = await browser.visit();
  const toggle = page.getByRole("button", { name: "Timeline", exact: true });
  await toggle.click();
  await strip(page).waitFor();
  await expect.poll(() => toggle.getAttribute("aria-expanded")).toBe("true");
  await expect.poll(() => new URL(page.url()).searchParams.get("time")).toBe("month");
  await page.getByRole("tab", { name: "Table" }).click();
  await expect.poll(() => strip(page).isVisible()).toBe(true);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => strip(page).count()).toBe(0);
  await page.goForward();
  await strip(page).getByRole("button", { name: "Close the timeline" }).click();
  await expect.poll(() => strip(page).count()).toBe(0);
  await expect.poll(() => toggle.evaluate((button) => button === document.activeElement)).toBe(true);
});

test("bars and ranges are named, and pressing one filters to it and the words can be read", async () => {
  const { page } = await browser.visit("?time=month");
  await bars(page).first().waitFor();
  await expect.poll(() => bars(page).count()).toBe(2);
  await expect
    .poll(() => bars(page).first().getAttribute("aria-label"))
    .toMatch(/^June 2025, 27 statements, some with several stances: \d+ support, \d+ oppose.*; date inferred$/);
  await expect
    .poll(() => ranges(page).first().getAttribute("aria-label"))
    .toMatch(/^June 2025 – 7 July 2025, 1 statement: /);
  const all = await kept(page);
  await bars(page).first().click();
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be of June 2025 (27 dated within it, 5 more widely)");
  await expect.poll(() => kept(page)).toBeLessThan(all);
  await expect.poll(() => dates(page)).toEqual(["2025-06", "2025-06"]);
  await expect.poll(() => bars(page).first().getAttribute("aria-pressed")).toBe("true");
  await expect
    .poll(() => page.getByRole("button", { name: /^Only June 2025/ }).getAttribute("aria-pressed"))
    .toBe("true");
  await strip(page).getByRole("link", { name: "See the statements" }).click();
  await page.getByRole("row").nth(1).waitFor();
  await page.goBack();
  await bars(page).first().click();
  await expect.poll(() => sentence(page)).toBe("All statements in this record");
});

test("days are bars, and what is only known to the month is as wide as the month", async () => {
  const { page } = await browser.visit("?time=month");
  await strip(page).getByRole("radio", { name: "Day" }).check();
  await expect.poll(() => new URL(page.url()).searchParams.get("time")).toBe("day");
  await expect.poll(() => bars(page).count()).toBe(1);
  await expect
    .poll(() => bars(page).first().getAttribute("aria-label"))
    .toMatch(/^7 July 2025, 8 statements, some with several stances: .*; 4 with an inf/);
  const words = () => ranges(page).evaluateAll((all) => all.map((each) => each.textContent));
  await expect
    .poll(words)
    .toEqual([
      "June 2025: 27 statements (13 support, 20 oppose, 2 neutral; some counted twice)",
      "June 2025 – 7 July 2025: 1 statement (1 oppose)",
      "June 2025 – July 2025: 4 statements (2 support, 2 oppose, 1 neutral; some counted twice)",
      "July 2025: 6 statements (3 support, 1 mixed, 1 neutral, 2 not coded; some counted twice)",
    ]);
  const share = async (nth: number) => {
    const stack = await ranges(page).nth(nth).locator(".time-stack").boundingBox();
    const whole = await strip(page).locator(".time-plot").boundingBox();
    return (stack?.width ?? 0) / (whole?.width ?? 1);
  };
  await expect.poll(() => share(0)).toBeCloseTo(30 / 61, 2);
  await expect.poll(() => share(2)).toBeCloseTo(1, 2);
  await expect.poll(() => strip(page).textContent()).toContain("42 of 46 dates are inferred or taken from the source");
  await ranges(page).nth(3).click();
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be of July 2025 (14 dated within it, 5 more widely)");
  await expect.poll(() => dates(page)).toEqual(["2025-07", "2025-07"]);
});

test("the keyboard chooses a stretch; all keys on one handle are one step back", async () => {
  const { page } = await browser.visit("?time=day");
  await slider(page, "From").focus();
  await page.keyboard.press("PageUp");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => dates(page)).toEqual(["2025-06-11", null]);
  await expect.poll(() => slider(page, "From").getAttribute("aria-valuetext")).toBe("11 June 2025");
  await slider(page, "To").focus();
  await page.keyboard.press("Home");
  await expect.poll(() => dates(page)).toEqual(["2025-06-11", "2025-06-11"]);
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be from 11 June 2025 to 12 June 2025 (none dated within it, 32 more widely)");
  await page.goBack();
  await expect.poll(() => dates(page)).toEqual(["2025-06-11", null]);
  await page.goBack();
  await expect.poll(() => dates(page)).toEqual([null, null]);
  await slider(page, "From").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect.poll(() => sentence(page)).toBe("All statements in this record");
});

test("bars are one stop for the keyboard, arrows lead along them", async () => {
  const { page } = await browser.visit("?time=month");
  await bars(page).first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => dates(page)).toEqual(["2025-07", "2025-07"]);
  await expect.poll(() => bars(page).evaluateAll((all) => all.map((each) => each.tabIndex))).toEqual([-1, 0]);
});

test("drawing over the bars chooses a stretch and moves its handles, each drawing one step back", async () => {
  const { page } = await browser.visit("?time=day");
  await bars(page).first().waitFor();
  // Beside a graph that has taken its place the strip has taken its own.
  await still(page);
  const placeOf = async (day: number) => {
    const box = await strip(page).locator(".time-bars").boundingBox();
    if (!box) throw new Error("expected the bars to be drawn");
    return { x: box.x + (box.width * (day - 0.5)) / 61, y: box.y + 8 };
  };
  const draw = async (from: number, to: number) => {
    const [begin, middle, end] = [await placeOf(from), await placeOf((from + to) / 2), await placeOf(to)];
    await page.mouse.move(begin.x, begin.y);
    await page.mouse.down();
    await page.mouse.move(middle.x, middle.y, { steps: 4 });
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
  };
  await draw(10, 40);
  await expect.poll(() => dates(page)).toEqual(["2025-06-10", "2025-07-10"]);
  // Across a bar too, which is not pressed by it.
  await draw(50, 37);
  await expect.poll(() => dates(page)).toEqual(["2025-07-07", "2025-07-20"]);
  const handle = await slider(page, "To").boundingBox();
  if (!handle) throw new Error("expected a handle");
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move((await placeOf(45)).x, handle.y + 8, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => dates(page)).toEqual(["2025-07-07", "2025-07-15"]);
  await page.goBack();
  await expect.poll(() => dates(page)).toEqual(["2025-07-07", "2025-07-20"]);
  await page.goBack();
  await expect.poll(() => dates(page)).toEqual(["2025-06-10", "2025-07-10"]);
  await page.goBack();
  await expect.poll(() => dates(page)).toEqual([null, null]);
});

test("play steps month by month to the end without gliding, and Back returns to what was before", async () => {
  const { page } = await browser.visit("?time=month&stance=oppose");
  const play = strip(page).getByRole("button", { name: "Play" });
  await play.focus();
  const shown = shownIn(page);
  const buttons = await buttonsIn(page);
  await page.keyboard.press("Space");
  await expect.poll(buttons).toContain("Pause");
  await expect.poll(() => shown).toContain("2025-06 2025-06");
  const gliding = await strip(page)
    .locator(".time-handle")
    .first()
    .evaluate((handle) => getComputedStyle(handle).transitionDuration);
  expect(new Set(gliding.split(", "))).toEqual(new Set(["0s"]));
  await expect.poll(() => dates(page)).toEqual(["2025-07", "2025-07"]);
  // At the end the same button, still in focus, plays from the first again, and the whole is a press away.
  await strip(page).getByRole("status").filter({ hasText: "The end, July 2025." }).waitFor();
  const again = strip(page).getByRole("button", { name: "Play again" });
  await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
  const shownAgain = shownIn(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => shownAgain).toContain("2025-06 2025-06");
  await again.waitFor();
  await expect.poll(() => dates(page)).toEqual(["2025-07", "2025-07"]);
  await strip(page).getByRole("button", { name: "Show all again" }).press("Enter");
  await expect.poll(() => dates(page)).toEqual([null, null]);
  await strip(page).getByRole("button", { name: "Play", exact: true }).waitFor();
  await expect.poll(() => strip(page).getByRole("status").textContent()).toBe("");
  for (let i = 0; i < 3; i++) await page.goBack();
  await expect.poll(() => dates(page)).toEqual([null, null]);
  await expect.poll(() => sentence(page)).toBe("Statements that oppose something");
});

test("play by day stops only at days that something is dated to, and tells it from what may be of them", async () => {
  const { page } = await browser.visit("?time=day");
  await strip(page).getByRole("button", { name: "Play" }).click();
  await strip(page)
    .getByRole("status")
    .filter({ hasText: "Only 7 July 2025 is dated to the day: play by month." })
    .waitFor();
  await expect.poll(() => dates(page)).toEqual(["2025-07-07", "2025-07-07"]);
  await expect.poll(() => strip(page).locator(".time-dating").textContent()).toBe("8 dated within it, 11 more widely");
  const room = async () => {
    const lowest = await ranges(page).last().boundingBox();
    const foot = await strip(page).locator(".timeline-foot").boundingBox();
    if (!lowest || !foot) throw new Error("expected ranges and a foot");
    return foot.y - lowest.y - lowest.height;
  };
  await expect.poll(room).toBeGreaterThanOrEqual(0);
});

test("a day that only may be meant is no claim: what it leaves is said to be dated more widely", async () => {
  const { page } = await browser.visit("?from=2025-06-06&to=2025-06-06");
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be of 6 June 2025 (none dated within it, 32 more widely)");
  await expect.poll(() => kept(page)).toBe(32);
});

test("play can be paused, and stops when something else changes the dates", async () => {
  const { page } = await browser.visit();
  await openRecord(page, daily);
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await strip(page).getByRole("radio", { name: "Day" }).check();
  const shown = shownIn(page);
  await strip(page).getByRole("button", { name: "Play" }).click();
  await expect.poll(() => shown).toContain("2024-03-02 2024-03-02");
  await strip(page).getByRole("button", { name: "Pause" }).click();
  await strip(page).getByRole("button", { name: "Play" }).waitFor();
  const paused = dates(page);
  await strip(page).getByRole("button", { name: "Play" }).click();
  await expect.poll(() => dates(page)).not.toEqual(paused);
  await strip(page).getByRole("button", { name: "All dates" }).click();
  await strip(page).getByRole("button", { name: "Play" }).waitFor();
  await expect.poll(() => dates(page)).toEqual([null, null]);
});

test("what has no date is shown, and stays until it is unchecked", async () => {
  const { page } = await browser.visit();
  await openRecord(page, dated);
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await strip(page).getByRole("radio", { name: "Day" }).check();
  const undated = strip(page).getByRole("checkbox", { name: "No date: 3" });
  await undated.waitFor();
  await expect.poll(() => undated.isDisabled()).toBe(true);
  await bars(page).first().click();
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be of 1 March 2024 (1 dated within it, 3 without a date)");
  await expect.poll(() => kept(page)).toBe(4);
  await undated.uncheck();
  await expect.poll(() => kept(page)).toBe(1);
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be of 1 March 2024, without undated ones (all dated within it)");
  await strip(page).getByRole("button", { name: "All dates" }).click();
  await expect.poll(() => kept(page)).toBe(9);
});

test("without a statement in time it says so", async () => {
  const { page } = await browser.visit("?time=month&text=qqqqq");
  await expect.poll(() => strip(page).textContent()).toContain("No statements match.");
  await expect.poll(() => strip(page).getByRole("button", { name: "Play" }).count()).toBe(0);
});

test("axe has nothing to say in both themes", async () => {
  const { page } = await browser.visit("?time=day&from=2025-07&to=2025-07");
  await bars(page).first().waitFor();
  expect(await axeInBoth(page)).toEqual([]);
});

test("on a phone all of it is there, and can be touched", async () => {
  const { page } = await browser.visit("?time=month", { viewport: PHONE, hasTouch: true, isMobile: true });
  await bars(page).first().waitFor();
  const small = await strip(page)
    .locator("button, label, [role=slider]")
    .evaluateAll((all) =>
      all
        .map((each) => ({
          name: each.textContent || each.getAttribute("aria-label"),
          box: each.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ name }) => name),
    );
  expect(small).toEqual([]);
  await bars(page).nth(1).tap();
  await expect
    .poll(() => sentence(page))
    .toBe("Statements that may be of July 2025 (14 dated within it, 5 more widely)");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  expect(await axeFindings(page)).toEqual([]);
  // The head keeps to two rows with its cross in the upper one, and the bars stay in sight.
  const boxOf = async (name: string) => {
    const box = await strip(page).locator(name).first().boundingBox();
    if (!box) throw new Error(`expected ${name} to be there`);
    return box;
  };
  const [head, cross, plot, foot] = await Promise.all(
    [".timeline-head", ".timeline-close", ".time-bars", ".timeline-foot"].map(boxOf),
  );
  if (!head || !cross || !plot || !foot) throw new Error("expected four boxes");
  expect(head.height).toBeLessThanOrEqual(100);
  expect(cross.y).toBeLessThan(head.y + 8);
  expect(cross.x + cross.width).toBeGreaterThan(PHONE.width - 16);
  expect(plot.y + plot.height).toBeLessThanOrEqual(foot.y);
});

test("with the timeline open each name in the graph is nearest to its own node", async () => {
  const { page } = await browser.visit();
  await page.locator(".scene[data-ready]").waitFor();
  await page.getByRole("button", { name: "Timeline" }).click();
  await strip(page).waitFor();
  const shipped = JSON.parse(readFileSync("data/los-angeles-2025.json", "utf8")) as OnRecord;
  const ids = [...shipped.actors, ...shipped.issues].map(({ id }) => id);
  const names = () =>
    page.locator(".scene").evaluate((host, all) => {
      const { scene } = host as HTMLElement & { scene: Scene };
      return scene.labels().map((box) => {
        // From the name to the middle of each node; the least of the smallest nodes and what is left free beside them.
        const near = all.filter((id) => {
          const at = scene.pointOf(id);
          if (!at || id === box.id) return false;
          const across = Math.max(box.x - at.x, 0, at.x - box.x - box.width);
          const down = Math.max(box.y - at.y, 0, at.y - box.y - box.height);
          return Math.hypot(across, down) < 10;
        });
        return { name: box.id, near };
      });
    }, ids);
  // Names are placed anew once the stage has its new height.
  await expect.poll(async () => (await names()).filter(({ near }) => near.length > 0)).toEqual([]);
  await expect.poll(async () => (await names()).length).toBeGreaterThanOrEqual(36);
  const under = () =>
    page.locator(".scene").evaluate((host) => {
      const stage = host.getBoundingClientRect();
      const tools = [...document.querySelectorAll(".zoom-column, .graph-key")].map((tool) =>
        tool.getBoundingClientRect(),
      );
      return (host as HTMLElement & { scene: Scene }).scene.labels().flatMap((box) => {
        const [left, top] = [stage.left + box.x, stage.top + box.y];
        const cut = tools.some(
          (tool) =>
            left < tool.right && tool.left < left + box.width && top < tool.bottom && tool.top < top + box.height,
        );
        return cut ? [box.id] : [];
      });
    });
  await expect.poll(under).toEqual([]);
});
