import type { Article } from "../article.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Found, PlacedQuotation } from "./found.ts";

/**
 * Attributions with the further paragraphs of their quotations: “We waited. / “We are done waiting,” she said. A quotation that runs over several
 * paragraphs belongs to one attribution, wherever in it the cue stands; those of its paragraphs that are in nobody's content yet go
 * to the attribution of the one before, else of the one after.
 */
export function continued<T extends Found>(
  article: Article,
  placed: readonly PlacedQuotation[],
  found: readonly T[],
): T[] {
  const owners = new Int32Array(article.tokens.count).fill(-1);
  found.forEach(({ content }, i) => {
    for (const { from, to } of content) owners.fill(i, from, to);
  });
  const further = new Map<number, TokenSpan[]>();
  for (const chain of chains(placed)) {
    const owned = chain.map(({ from, to }) => ownerOf(owners, from, to));
    let before = -1;
    const after = owned.find((owner) => owner !== -1) ?? -1;
    chain.forEach(({ from, to }, k) => {
      const own = owned[k] ?? -1;
      if (own !== -1) before = own;
      else add(before === -1 ? after : before, { from, to });
    });
  }
  return found.map((one, i) => {
    const more = further.get(i);
    return more === undefined ? one : { ...one, content: [...one.content, ...more].sort((a, b) => a.from - b.from) };
  });

  function add(owner: number, span: TokenSpan): void {
    const spans = further.get(owner);
    if (owner === -1) return;
    if (spans === undefined) further.set(owner, [span]);
    else spans.push(span);
  }
}

/** The paragraphs of each quotation that has several. */
function chains(placed: readonly PlacedQuotation[]): PlacedQuotation[][] {
  const found: PlacedQuotation[][] = [];
  for (const one of placed) {
    if (one.quotation.continues === null) found.push([one]);
    else found.at(-1)?.push(one);
  }
  return found.filter(({ length }) => length > 1);
}

/** Whose content holds the last of these tokens that are in any, -1 for nobody's. */
function ownerOf(owners: Int32Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) {
    const owner = owners[i] ?? -1;
    if (owner !== -1) return owner;
  }
  return -1;
}
