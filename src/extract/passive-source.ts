import type { Article } from "./article.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { TokenSpan } from "./role-features.ts";

/** Who is told, asked or accused stands where the speaker of other verbs does: what is to be done about the source that was found. */
export interface Passive {
  /** Who says it after "by", or nobody. */
  readonly source: TokenSpan | null;
}

/**
 * "Lund was told by Holt that ...", "Asked whether ..., Lund said", "Lund, accused of ...": Holt, nobody, nobody. Null where the verb is not so, and the
 * source stays as it is. In the corpus nearly all such cues have no source, or one after "by".
 */
export function passiveSource(article: Article, cue: TokenSpan): Passive | null {
  const { small } = article;
  let verb = cue.to - 1;
  while (verb >= cue.from && !HEARD.has(small[verb] ?? "")) verb -= 1;
  if (verb < cue.from || !(isPassive(article, verb) || opens(article, verb) || isAccused(article, verb))) return null;
  return { source: small[verb + 1] === "by" ? agent(article, verb + 2) : null };
}

/** "were warned", "is said to be" */
function isPassive(article: Article, verb: number): boolean {
  const next = article.small[verb + 1] ?? "";
  if (SAID_OF.has(article.small[verb] ?? "") && next !== "to" && next !== "by") return false;
  return followsBe(article, verb);
}

/** "was told", "had been repeatedly told" */
export function followsBe(article: Article, verb: number): boolean {
  let before = verb - 1;
  while (hasTag(article, before, IS_ADV) || article.small[before] === "not") before -= 1;
  return BE.has(article.small[before] ?? "");
}

/** "Asked on Monday whether", "Lund, asked about it,", "when asked": no "Holt, the mayor, asked the riders". */
function opens(article: Article, verb: number): boolean {
  const { small, sentences } = article;
  if (!ASKED.has(small[verb] ?? "")) return false;
  if (WHEN.has(small[verb - 1] ?? "")) return true;
  const next = small[verb + 1] ?? "";
  if (sentences[verb] !== sentences[verb - 1]) return next !== "the" && !hasTag(article, verb + 1, PROPN_PRON);
  return small[verb - 1] === "," && BEHIND.has(next);
}

/** "the riders, accused of riding", but not "whom he accused of riding" */
function isAccused(article: Article, verb: number): boolean {
  const { small } = article;
  if (!ACCUSED.has(small[verb] ?? "") || small[verb + 1] !== "of") return false;
  return !hasTag(article, verb - 1, IS_PRON) || RELATIVE.has(small[verb - 1] ?? "");
}

/** The phrase from a token on; null for none. */
function agent(article: Article, from: number): TokenSpan | null {
  let to = from;
  while (hasTag(article, to, NAMING) || article.small[to] === "'s") to += 1;
  return to > from ? { from, to } : null;
}

/** "Lund is said to be furious": nobody says so; not "it is expected that". */
const SAID_OF = new Set(["said", "reported", "believed", "thought", "rumored", "alleged", "expected"]);
const ASKED = new Set(["asked", "pressed", "questioned", "quizzed"]);
const ACCUSED = new Set(["accused", "suspected", "convicted"]);
const TOLD = ["told", "informed", "warned", "urged", "ordered", "advised", "assured", "instructed", "reminded"];
const HEARD = new Set([...TOLD, ...ASKED, ...ACCUSED, ...SAID_OF]);
export const BE: ReadonlySet<string> = new Set("is are was were be been being get gets got".split(" "));
const WHEN = new Set(["when", "if", "once", "while"]);
const BEHIND = new Set("whether if about why what how who when where on by".split(" "));
const RELATIVE = new Set(["who", "which", "that"]);

const IS_ADV = tagMask("ADV");
const IS_PRON = tagMask("PRON");
const NAMING = tagMask("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON");
const PROPN_PRON = tagMask("PROPN", "PRON");
