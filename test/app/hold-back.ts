import type { Page } from "playwright";

/** From now on some questions that the page asks wait, as they do where the machine is busy, until they are let go of; edits and other questions do not. */
export async function holdBack(page: Page, ...asks: readonly string[]): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle((kinds) => {
    const waiting: (() => void)[] = [];
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...sent: [unknown]) {
      const [request] = sent as [{ readonly question?: { readonly ask: string } }];
      const go = () => postMessage.apply(this, sent);
      if (kinds.includes(request.question?.ask ?? "")) waiting.push(go);
      else go();
    };
    return () => {
      Worker.prototype.postMessage = postMessage;
      for (const go of waiting) go();
    };
  }, asks);
  return () => held.evaluate((letGo) => letGo());
}
