// The graph of a page: until it stands still, what is asked of its scene, and where a node of it is on the screen.
import type { Page } from "playwright";
import type { Scene } from "../../src/scene/index.ts";

type Host = HTMLElement & { scene: Scene };

/** The graph is drawn and stands still: fonts are there, nothing is looked up beside it, and names have their last places. */
export async function still(page: Page): Promise<void> {
  await page.locator(".scene[data-ready]").waitFor();
  await page.evaluate(async () => {
    /** Names are placed anew a while after the camera stood still: a timer that ends later than that one, and then nothing else to do. */
    const LATER = 200;
    const rest = () =>
      new Promise((resolve) =>
        setTimeout(() => requestIdleCallback(() => requestAnimationFrame(resolve), { timeout: 1000 }), LATER),
      );
    const look = () => {
      const host = document.querySelector<Host>(".scene[data-ready]");
      if (!host?.scene || document.querySelector(".details-body[aria-busy=true]")) return null;
      const { clientWidth, clientHeight, scene } = host;
      return JSON.stringify([clientWidth, clientHeight, scene.camera(), scene.labels(), scene.marks()]);
    };
    await document.fonts.ready;
    let before: string | null = null;
    for (let now = look(); now === null || now !== before; now = look()) {
      before = now;
      await rest();
    }
  });
}

/** Asks the scene something; the question runs in the page and knows nothing of what stands around it. */
export function inScene<T>(page: Page, ask: (scene: Scene) => T): Promise<T> {
  return page.locator(".scene").evaluate((host, source) => {
    const question = new Function(`return (${source})`)() as (scene: Scene) => T;
    return question((host as Host).scene);
  }, ask.toString());
}

/** Where a node or the mark of a line stands, in CSS pixels of the window. */
export async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const point = await page.locator(".scene").evaluate((host, one) => {
    const { left, top } = host.getBoundingClientRect();
    const at = (host as Host).scene.pointOf(one);
    return at && { x: left + at.x, y: top + at.y };
  }, id);
  if (!point) throw new Error(`expected ${id} to be drawn, found it nowhere`);
  return point;
}

/** How many nodes the picture has. */
export async function nodesDrawn(page: Page): Promise<number> {
  return Number.parseInt((await page.locator(".scene").getAttribute("aria-label")) ?? "", 10);
}
