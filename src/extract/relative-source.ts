import type { Article } from "./article.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { TokenSpan } from "./role-features.ts";

/**
 * "The report blamed Tarrow Hydro, which said that it was sorry": who says it by the pronoun right before the cue, where what was found lies before another verb.
 * Else what was found.
 */
export function relativeSource(article: Article, cue: TokenSpan, found: TokenSpan): TokenSpan {
  const { small } = article;
  let at = cue.from - 1;
  while (hasTag(article, at, AUX_ADV)) at -= 1;
  if (!RELATIVE.has(small[at] ?? "") || small[at - 1] !== "," || found.to >= at) return found;
  for (let i = found.to; i < at; i += 1) if (hasTag(article, i, IS_VERB)) return { from: at, to: at + 1 };
  return found;
}

const RELATIVE = new Set(["who", "which"]);

const AUX_ADV = tagMask("AUX", "ADV");
const IS_VERB = tagMask("VERB");
