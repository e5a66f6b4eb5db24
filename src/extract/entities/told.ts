import type { Attribution } from "../attribution.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { scratch, unwiped } from "../scratch.ts";
import { hasTag, tagMask } from "./tags.ts";

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

/** The attribution whose content each token stands in, -1 for none; until it is asked again. */
export function contentsByToken(told: readonly Told[], count: number): Int32Array {
  const contentOf = unwiped("whole", "content of", count).fill(-1, 0, count);
  told.forEach(({ content }, k) => {
    for (const { from, to } of content) for (let i = from; i < to; i += 1) contentOf[i] = k;
  });
  return contentOf;
}

/** 1 where a source begins that its verb follows at once, as "the mayor" in "the mayor said"; 0 for all other tokens; until it is asked again. */
export function clauseSources(told: readonly Told[], reading: Reading): Uint8Array {
  const begins = scratch("bytes", "clause sources", reading.tokens.count);
  for (const { source } of told) if (source !== null && hasTag(reading, source.to, VERB_AUX)) begins[source.from] = 1;
  return begins;
}

const VERB_AUX = tagMask("VERB", "AUX");

/** The paragraph that a token stands in. */
export function paragraphAt({ paragraphs }: Reading, token: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as number) <= token) low = middle;
    else high = middle;
  }
  return low;
}

/** ... and that of each token, for who asks of many; until it is asked again. */
export function paragraphsByToken({ tokens, paragraphs }: Reading): Int32Array {
  const index = unwiped("whole", "paragraph of", tokens.count);
  for (let p = 0, i = 0; p + 1 < paragraphs.length; p += 1)
    for (const end = paragraphs[p + 1] ?? 0; i < end; i += 1) index[i] = p;
  return index;
}
