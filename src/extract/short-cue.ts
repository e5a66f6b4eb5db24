import { type Article, OPENING } from "./article.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { TokenSpan } from "./role-features.ts";

/**
 * A cue is a verb with what belongs to it: of “closed the bridge on Monday night, finding” (that ...) “finding”, of “voted 5-4 on Tuesday night to bar” “voted”.
 * The same where it is no longer than cues are; null where it holds no such verb.
 */
export function shortCue<C extends TokenSpan>(article: Article, cue: C): C | null {
  if (cue.to - cue.from <= WORDS_MAX) return cue;
  // “used her own words as its headline:” (“...”)
  if (article.quoted[cue.to] === OPENING || article.quoted[cue.to + 1] === OPENING) return cue;
  const last = cue.to - 1;
  if (OPENS.has(article.small[cue.to] ?? "") && (isCueWord(article, last) || isParticiple(article, last)))
    return { ...cue, from: last };
  for (let i = cue.from; i < cue.from + WORDS_MAX; i += 1) {
    if (!hasTag(article, i, IS_VERB)) continue;
    if (DECIDING.has(article.lemmas[i] ?? "")) return { ...cue, to: beforeDeed(article, cue, i + 1) };
    return isCueWord(article, i) ? { ...cue, to: i + 1 } : null;
  }
  return null;
}

function isCueWord(article: Article, i: number): boolean {
  return (article.classes[i] ?? 0) !== 0;
}

/** Up to "to bar" of "voted 5-4 on Tuesday night to bar", where that is not far from the verb; up to what follows the verb where it is. */
function beforeDeed(article: Article, { from, to }: TokenSpan, next: number): number {
  for (let i = next; i < Math.min(to, from + WORDS_MAX); i += 1) {
    if (article.small[i] === "to" && hasTag(article, i + 1, IS_VERB)) return article.small[i - 1] === "not" ? i - 1 : i;
  }
  return next;
}

/** "..., ruling that" */
function isParticiple({ small }: Article, i: number): boolean {
  return small[i - 1] === "," && (small[i] ?? "").endsWith("ing");
}

/** Tokens of the longest cue, but for few that nobody could name. */
const WORDS_MAX = 6;
const DECIDING = new Set(["vote", "agree", "decide"]);
const OPENS = new Set(["that", "whether", "if", "how", "why", "what"]);

const IS_VERB = tagMask("VERB");
