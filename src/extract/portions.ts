/**
 * Articles -> the same in their order, in portions that are worth reading together: few enough that a person hears soon how far it is, and that what is held
 * of each takes little room. A text longer than all that stands alone.
 */
export function portions<T extends { readonly text: string }>(articles: readonly T[]): T[][] {
  const found: T[][] = [];
  let size = 0;
  for (const article of articles) {
    const open = found.at(-1);
    size += article.text.length;
    if (open !== undefined && open.length < ARTICLES && size <= TEXT) open.push(article);
    else {
      found.push([article]);
      size = article.text.length;
    }
  }
  return found;
}

/** Articles of a portion at most, and UTF-16 code units of all their texts. */
const ARTICLES = 8;
const TEXT = 1 << 16;
