// A person without a pointer: keys alone, and of where they are what assistive technology hears.
import type { CDPSession, Page } from "playwright";
import { expect } from "vitest";

export interface Keyboard {
  press(...keys: readonly string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** Role and accessible name of what has the focus: "button Accept". */
  where(): Promise<string>;
  /** Waits until the focus is where the page is to bring it by itself. */
  comesTo(place: RegExp): Promise<void>;
  /** Tab, or Shift Tab, until the focus is there. Throws with the way it went when it does not come there, or when nothing has the focus and nothing is given it. */
  tabTo(place: RegExp, key?: "Tab" | "Shift+Tab"): Promise<void>;
  /** The same, and Enter there. */
  use(place: RegExp, key?: "Tab" | "Shift+Tab"): Promise<void>;
}

/** What has the focus when nothing has it. */
const NOWHERE = "nowhere";
/** More stops than any screen of these tests has. */
const STOPS_MOST = 160;

/** @param page freshly opened: the first Tab may come from nowhere, and no later one */
export async function keyboardOn(page: Page): Promise<Keyboard> {
  const debug = await page.context().newCDPSession(page);
  let begun = false;

  const where = () => focusedOn(debug);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo: Keyboard["tabTo"] = async (place, key = "Tab") => {
    // What had it may be gone a moment before the page gives it to another.
    if (begun) await expect.poll(where, { message: `the focus, on the way to ${place}` }).not.toBe(NOWHERE);
    begun = true;
    const from = await where();
    const way = [from];
    if (place.test(from)) return;
    while (way.length <= STOPS_MOST) {
      await page.keyboard.press(key);
      const here = await where();
      if (place.test(here)) return;
      way.push(here);
    }
    throw new Error(`expected ${key} to come to ${place}, it came to:\n${[...new Set(way)].join("\n")}`);
  };

  return {
    press,
    type: (words) => page.keyboard.type(words),
    where,
    comesTo: (place) => expect.poll(where).toMatch(place),
    tabTo,
    use: async (place, key) => {
      await tabTo(place, key);
      await page.keyboard.press("Enter");
    },
  };
}

async function focusedOn(debug: CDPSession): Promise<string> {
  const { result } = await debug.send("Runtime.evaluate", { expression: "document.activeElement" });
  if (result.objectId === undefined || result.className === "HTMLBodyElement") return NOWHERE;
  const { objectId } = result;
  const { nodes } = await debug.send("Accessibility.getPartialAXTree", { objectId, fetchRelatives: false });
  await debug.send("Runtime.releaseObject", { objectId });
  const [node] = nodes;
  return `${node?.role?.value ?? "?"} ${node?.name?.value ?? ""}`.trim();
}
