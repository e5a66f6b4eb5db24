import axe from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { findChromium } from "../tools/find-chromium.mjs";

/** What the browser does besides the page: nothing here looks at it. */
const OFF = [
  // Playwright's own list, as far as it matters here; of two lists a browser reads the last.
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  // The list under the address bar, which each window draws in a process of its own, seen or not.
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
];

const FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // Without a graphics card, drawing the page "by the card" is slower than drawing it plainly. Some builds ask for it.
  "--disable-gpu-rasterization",
  // Nor is putting its layers together: it took a third of the tests' time, some of it from pages that only stood there.
  "--disable-gpu-compositing",
  `--disable-features=${OFF.join(",")}`,
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** What went wrong on a page besides what a test looks at: each must stay empty. */
export interface Faults {
  readonly errors: string[];
  readonly violations: string[];
  readonly foreign: string[];
}

export interface Visit {
  readonly page: Page;
  readonly faults: Faults;
  /** Later visits take it over; a script that a test adds is its page's. */
  readonly context: Omit<BrowserContext, "addInitScript">;
}

export interface VisitOptions extends BrowserContextOptions {
  /** As somebody who was never here before: with the tour. Other visits begin with it put away. */
  readonly firstVisit?: boolean;
}

/** All that the page keeps in a browser. */
const KEPT = "file_systems,local_storage,indexeddb,cache_storage,service_workers,cookies";

/** One browser for all files that a process runs: to start one, and to read and compile the site's files in it, costs more than most tests. */
let launched: Promise<Browser> | null = null;
/** Contexts that no test uses now, by what they were asked to be like. */
const free = new Map<string, BrowserContext[]>();

async function standingBrowser(): Promise<Browser> {
  if ((await launched)?.isConnected()) return launched as Promise<Browser>;
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium: run `npm test`, which finds or installs one");
  free.clear();
  launched = chromium.launch({ executablePath, args: FLAGS });
  return launched;
}

/**
 * `visit` opens the built page as somebody who has kept nothing, and every visit must end without a fault. Visits of one test
 * share nothing. Those of the next ones take over the contexts that they left, emptied: with the files of the site at hand a
 * visit costs half.
 */
export function useBrowser() {
  const visits: Visit[] = [];
  const taken: { readonly like: string; readonly context: BrowserContext }[] = [];
  beforeAll(async () => {
    await standingBrowser();
  });
  // A page that stands goes on drawing, and slows down those of the next tests.
  afterEach(async () => {
    for (const { like, context } of taken.splice(0)) {
      await Promise.all(
        context
          .pages()
          .slice(1)
          .map((page) => page.close()),
      );
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await context.clearPermissions();
      free.set(like, [...(free.get(like) ?? []), context]);
    }
  });
  afterAll(() => {
    for (const { faults } of visits) expect(faults).toEqual({ errors: [], violations: [], foreign: [] });
  });

  /** A page of its own among those who have kept nothing. Window, theme and motion are the page's: they need no context of their own. */
  async function emptyPage(asked: VisitOptions) {
    const { firstVisit = false, viewport = DESKTOP, colorScheme, reducedMotion, permissions, ...like } = asked;
    const browser = await standingBrowser();
    const key = JSON.stringify([firstVisit, { ...like, hasTouch: like.hasTouch ?? false }]);
    const left = free.get(key)?.pop();
    const context =
      left ??
      (await browser.newContext({
        // Not the one that was asked for: a later visit's further pages would have it as well.
        viewport: DESKTOP,
        colorScheme: "light",
        reducedMotion: "reduce",
        locale: "en-US",
        timezoneId: "America/Los_Angeles",
        acceptDownloads: true,
        // Keeping the whole site for later costs more than most tests; the one that is about it lets it.
        serviceWorkers: "block",
        ...like,
      }));
    // What is never there is told of by its own step, before the test's time is up.
    context.setDefaultTimeout(20_000);
    taken.push({ like: key, context });
    // Empty, and never closed: with it stays the process that has read and compiled the site's files.
    if (!left) await context.newPage();
    // For every page of the visit; what the page itself keeps later stays.
    if (!left && !firstVisit) await context.addInitScript(greeted);
    if (permissions) await context.grantPermissions(permissions);
    const page = await context.newPage();
    const { width, height } = page.viewportSize() ?? {};
    if (viewport && (viewport.width !== width || viewport.height !== height)) await page.setViewportSize(viewport);
    if (colorScheme || reducedMotion) {
      await page.emulateMedia({ colorScheme: colorScheme ?? "light", reducedMotion: reducedMotion ?? "reduce" });
    }
    if (left) {
      const debug = await left.newCDPSession(page);
      const { origin } = new URL(inject("address"));
      await debug.send("Storage.clearDataForOrigin", { origin, storageTypes: KEPT });
      await debug.detach();
    }
    return { context, page };
  }

  return {
    async visit(path = "", options: VisitOptions = {}): Promise<Visit> {
      const address = inject("address");
      const { context, page } = await emptyPage(options);
      const faults: Faults = { errors: [], violations: [], foreign: [] };
      page.on("pageerror", (error) => faults.errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() !== "error") return;
        if (/Content Security Policy/i.test(message.text())) faults.violations.push(message.text());
        else faults.errors.push(message.text());
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.foreign.push(url);
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      const visit = { page, faults, context };
      visits.push(visit);
      await page.goto(new URL(path, address).href);
      return visit;
    },
  };
}

/** Runs in the page, before its own scripts. */
function greeted() {
  try {
    const key = "onrecord:settings";
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ greeted: true }));
  } catch {
    // A page that may keep nothing, such as an empty one.
  }
}

/**
 * Axe's findings, in the words of its rules; a screen without faults has none. The themes differ in colours alone, so in the dark one only the rules
 * on colours are asked; each screen is looked at in the light one as well, by all of them.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // The policy forbids inline scripts, so axe goes in by the debugger's door.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe;
    const { theme } = document.documentElement.dataset;
    const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const { violations } = await run.run(document, {
      resultTypes: ["violations"],
      ...(dark && { runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] } }),
    });
    return violations.flatMap((found) =>
      found.nodes.map(
        (node) => `${found.id}: ${node.html.slice(0, 160)} (${node.failureSummary?.replace(/\s+/g, " ")})`,
      ),
    );
  });
}

/** Axe's findings in the light theme and in the dark one, of one page; it goes back to the light one. Costs half of what two visits do. */
export async function axeInBoth(page: Page): Promise<string[]> {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const findings = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(theme).toBe("dark");
  findings.push(...(await axeFindings(page)));
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(theme).toBe("light");
  return findings;
}
