import type { Article } from "./article.ts";

/**
 * What is told of a token by its word in small letters and its base form alone, as a number -> the same, asked once for each word. What is told
 * of one never changes, so that remembering it cannot change a result. 0 beyond the text.
 */
export function byForm(tell: (article: Article, i: number) => number): (article: Article, i: number) => number {
  // Words are numbered as they are first met: those that every text is full of stand close together, at the beginning.
  const slots = new Int32Array(2 * SLOTS);
  return (article, i) => {
    const form = article.forms[i];
    if (form === undefined) return 0;
    const slot = 2 * (form & (SLOTS - 1));
    if (slots[slot] === form && form !== 0) return slots[slot + 1] as number;
    const made = tell(article, i);
    slots[slot] = form;
    slots[slot + 1] = made;
    return made;
  };
}

/** A power of two. Of words whose numbers are as far apart the last is remembered. */
const SLOTS = 65_536;
