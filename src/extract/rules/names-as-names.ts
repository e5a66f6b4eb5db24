import { type Article, CLOSING, OPENING } from "../article.ts";
import { TAG } from "../tag.ts";

/**
 * Tags in which names are names: the tagger takes rare ones for verbs ("Hedge said", "Josh Earnest"), but a word with a capital letter within a
 * sentence that is no headline is a name, and so is one that begins a sentence before another name or a verb of saying.
 */
export function namesAsNames(
  { tokens: { count, starts, ends }, tags, capitals, quoted }: Article,
  small: readonly string[],
  { unitStarts, unitEnds }: { readonly unitStarts: Int32Array; readonly unitEnds: Int32Array },
): Uint8Array {
  const named = tags.slice();
  let headline = false;
  for (let i = 0; i < count; i += 1) {
    if (i === unitStarts[i]) headline = isHeadline(i, unitEnds[i] ?? i);
    const tag = tags[i];
    if (headline || !isCapital(i) || KEPT.has(tag ?? 0)) continue;
    const begins = i === unitStarts[i] || isBreak(i - 1);
    const isName = begins
      ? (tag === TAG.VERB || tag === TAG.ADJ) && (isCapital(i + 1) || FOLLOWING.has(small[i + 1] ?? ""))
      : tag !== TAG.ADP && tag !== TAG.SCONJ;
    if (isName) named[i] = TAG.PROPN;
  }
  return named;

  function isCapital(i: number): boolean {
    return capitals[i] === 1;
  }

  function isBreak(i: number): boolean {
    return quoted[i] === OPENING || quoted[i] === CLOSING || BREAKS.test(small[i] ?? "");
  }

  function isHeadline(from: number, to: number): boolean {
    let large = 0;
    let words = 0;
    for (let i = from; i < to; i += 1) {
      if ((ends[i] ?? 0) - (starts[i] ?? 0) < LONG) continue;
      words += 1;
      if (isCapital(i)) large += 1;
    }
    return words > 2 && large > words * CAPITALS;
  }
}

/** Letters of the words that a headline writes with capitals, and how many of them must have one. */
const LONG = 4;
const CAPITALS = 0.7;
const BREAKS = /^[:—.(“”‘’"']$|^''$|^``$/;
const KEPT = new Set([TAG.PROPN, TAG.PRON, TAG.DET, TAG.NUM]);
const FOLLOWING = new Set(["'s", "said", "says", "told", "added", "wrote", ","]);
