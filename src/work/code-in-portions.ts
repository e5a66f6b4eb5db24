import { type Coded, portions } from "../extract/index.ts";

/** What is found in articles that are read together, in their order; `within` is told now and then which share of the work is done, from 0 to 1. */
type CodeSome<T> = (some: readonly T[], within: (share: number) => void) => readonly Coded[];

/**
 * Articles -> of each what is found in it, or what went wrong. `progress` is told before each portion and within it how many articles are done, and how much
 * of all the text is, from 0 to 1; and once at the end.
 */
export function codeInPortions<T extends { readonly text: string }>(
  articles: readonly T[],
  code: CodeSome<T>,
  progress: (done: number, share: number) => void,
): (Coded | Error)[] {
  const found: (Coded | Error)[] = [];
  const all = Math.max(1, sizeOf(articles));
  let before = 0;
  for (const portion of portions(articles)) {
    const size = sizeOf(portion);
    const within = (share: number) => progress(found.length, (before + share * size) / all);
    within(0);
    found.push(...codedOrFailed(portion, code, within));
    before += size;
  }
  progress(articles.length, 1);
  return found;
}

/** Where something goes wrong each article is read alone, so that in the others all is found nevertheless. */
function codedOrFailed<T>(
  some: readonly T[],
  code: CodeSome<T>,
  within: (share: number) => void,
): readonly (Coded | Error)[] {
  try {
    return code(some, within);
  } catch (error) {
    if (some.length > 1) return some.flatMap((one) => codedOrFailed([one], code, () => {}));
    return [error instanceof Error ? error : new Error(String(error))];
  }
}

/** In UTF-16 code units. */
function sizeOf(articles: readonly { readonly text: string }[]): number {
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}
