import type { JSHandle, Page } from "playwright";

/** Words that stand in one row of an article's text, whatever is marked in it, from their first letter to their last. */
export function rangeOf(page: Page, words: string): Promise<JSHandle<Range>> {
  return page.evaluateHandle((sought) => {
    for (const row of document.querySelectorAll("[data-start]")) {
      const start = row.textContent?.indexOf(sought) ?? -1;
      if (start < 0) continue;
      const pointAt = (units: number) => {
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        let left = units;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node as Text;
          if (left <= length) return [node, left] as const;
          left -= length;
        }
        throw new Error("expected the row to be longer");
      };
      const range = document.createRange();
      range.setStart(...pointAt(start));
      range.setEnd(...pointAt(start + sought.length));
      return range;
    }
    throw new Error(`expected ${sought} on the page`);
  }, words);
}
