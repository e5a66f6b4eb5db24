import type { Article } from "./article.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { TokenSpan } from "./role-features.ts";

/**
 * "Lund left after a row that the union called shameful": the union, which stands between "that" and the cue, and "The report blamed Tarrow Hydro, which said that it was sorry": who says it by the pronoun right before the cue, where what was found lies before another verb.
 * Else what was found.
 */
export function relativeSource(article: Article, cue: TokenSpan, found: TokenSpan): TokenSpan {
  const { small } = article;
  let at = cue.from - 1;
  while (hasTag(article, at, AUX_ADV)) at -= 1;
  const own = subjectIn(article, at, found);
  if (own !== null) return own;
  if (!RELATIVE.has(small[at] ?? "") || small[at - 1] !== "," || found.to >= at) return found;
  for (let i = found.to; i < at; i += 1) if (hasTag(article, i, IS_VERB)) return { from: at, to: at + 1 };
  return found;
}

/** The subject of a clause like "that the union called ...", which ends at a token, where what was found lies before the noun that the clause tells of. */
function subjectIn(article: Article, last: number, found: TokenSpan): TokenSpan | null {
  const { small, sentences } = article;
  if (found.to > last) return null;
  const floor = Math.max(found.to, last - SUBJECT_MAX);
  let from = last + 1;
  while (from > floor && hasTag(article, from - 1, NAMING) && !OPENS.has(small[from - 1] ?? "")) from -= 1;
  if (from > last || !OPENS.has(small[from - 1] ?? "") || !hasTag(article, from - 2, IS_NOUN)) return null;
  if (sentences[from - 2] !== sentences[last]) return null;
  return { from, to: last + 1 };
}

/** Tokens of the longest subject. */
const SUBJECT_MAX = 8;
const OPENS = new Set(["that", "which", "whom"]);
const RELATIVE = new Set(["who", "which"]);

const AUX_ADV = tagMask("AUX", "ADV");
const IS_NOUN = tagMask("NOUN");
const NAMING = tagMask("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON");
const IS_VERB = tagMask("VERB");
