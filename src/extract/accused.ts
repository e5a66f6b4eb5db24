import type { Article } from "./article.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { TokenSpan } from "./role-features.ts";

/**
 * Whether words before a cue name those who are accused and not who accuses: "the riders" of "the arrests of the riders, accused of riding". In the corpus 11
 * of 12 such cues have no source; the other one is of “who he accused of”.
 */
export function isAccused(article: Article, cue: TokenSpan, source: TokenSpan): boolean {
  const { small } = article;
  if (source.from >= cue.from) return false;
  const of = small[cue.to - 1] === "of" ? cue.to - 1 : cue.to;
  const verb = of - 1;
  if (small[of] !== "of" || verb < cue.from || !PASSIVE.has(small[verb] ?? "")) return false;
  return !hasTag(article, verb - 1, IS_PRON) || RELATIVE.has(small[verb - 1] ?? "");
}

const PASSIVE = new Set(["accused", "suspected", "convicted"]);
const RELATIVE = new Set(["who", "which", "that"]);
const IS_PRON = tagMask("PRON");
