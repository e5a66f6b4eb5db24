import type { Attribution } from "../attribution.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";

/** An attribution in tokens. */
export interface Told {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
}

/** What an attribution says where it stands; as {@link Attribution} has it. */
export type Sourced = Pick<Attribution, "content" | "cue" | "source">;

/** For who has spans only: whoever extracted them knows their tokens. Same order and length. */
export function toldIn(reading: Reading, attributions: readonly Sourced[]): Told[] {
  return attributions.map(({ content, cue, source }) => ({
    content: content.map((span) => tokensIn(reading, span)),
    cue: cue === null ? null : tokensIn(reading, cue),
    source: source === null ? null : tokensIn(reading, source),
  }));
}

/** The tokens that a span touches. */
function tokensIn(
  { tokens: { count, starts, ends } }: Reading,
  { start, end }: { readonly start: number; readonly end: number },
): TokenSpan {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < count && (starts[to] ?? 0) < end) to += 1;
  return { from: low, to };
}

/** The attribution whose content each token stands in, -1 for none. */
export function contentsByToken(told: readonly Told[], count: number): Int32Array {
  const contentOf = new Int32Array(count).fill(-1);
  told.forEach(({ content }, k) => {
    for (const { from, to } of content) contentOf.fill(k, from, to);
  });
  return contentOf;
}

/** The paragraph of each token. */
export function paragraphsByToken({ tokens, paragraphs }: Reading): Int32Array {
  const index = new Int32Array(tokens.count);
  for (let p = 0; p + 1 < paragraphs.length; p += 1) index.fill(p, paragraphs[p] ?? 0, paragraphs[p + 1] ?? 0);
  return index;
}
