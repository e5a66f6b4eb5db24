import type { Act } from "../model/index.ts";
import type { Article } from "./article.ts";
import { cueHead, type TokenSpan } from "./role-features.ts";
import { TAG } from "./tag.ts";

/**
 * What somebody does by saying it: the cue's verb or noun decides, its negation ("would not say"), and, where the cue is as plain as "said", the
 * content's first words ("we will ...", "open the gate") and its question mark.
 */
export function actOf(article: Article, cue: TokenSpan | null, content: readonly TokenSpan[]): Act {
  const first = content[0];
  if (first === undefined) throw new Error("An attribution without content where at least one span is expected");
  const words = openingWords(article, first);
  if (cue === null) return actOfWords(article, first, words);
  const head = cueHead(article, cue);
  const lemma = article.lemmas[head] ?? "";
  const after = wordAt(article, head + 1, cue.to);
  if (WITHHELD.has(lemma) && isDeclined(article, cue, head)) return "decline";
  if (isNegated(article, cue, head)) return WITHHELD.has(lemma) ? "decline" : SOUGHT.has(lemma) ? "demand" : "assert";
  if (wordAt(article, head, cue.to) === ":" && endsAsQuestion(article, content)) return "request";
  const own = actOfCue(lemma, after, words, isPassive(article, cue, head));
  return own ?? (PLAIN.has(lemma) || lemma === ":" ? actOfWords(article, first, words) : "assert");
}

function actOfCue(lemma: string, after: string, words: readonly string[], passive: boolean): Act | null {
  const [one, two] = words;
  if (lemma === "plead") return one === "guilty" || one === "not" || /guilty|not/.test(after) ? "assert" : "request";
  if (lemma === "rule" && after === "out") return "decline";
  if (lemma === "call") return after === "for" || after === "on" ? "demand" : null;
  if (lemma === "tell") return one === "to" || two === "to" ? "order" : null;
  if (lemma === "warn" && words.slice(0, 3).join(" ").includes("not to")) return "order";
  if (lemma === "want") return one === "to" ? "assert" : "demand";
  if (lemma === "agree") return one === "to" ? "promise" : "assert";
  // "The river is expected to crest" asks nobody.
  if (lemma === "expect") return one === "to" && !passive ? "request" : "assert";
  if (passive && lemma === "ask") return "request";
  if (lemma === "swear") return one === "to" ? "promise" : "assert";
  return ACTS_OF_CUES.get(lemma) ?? null;
}

/** What words say by themselves: a question, an imperative, what the speaker will do. */
function actOfWords(article: Article, span: TokenSpan, words: readonly string[]): Act {
  const opening = words.join(" ");
  if (ASKING.test(opening)) return "request";
  if (WITHHOLDING.test(opening)) return "decline";
  const [one = "", two = "", three = ""] = words[0] === "that" ? words.slice(1) : words;
  const person = PERSONS.has(one);
  if (
    person &&
    (two === "wo" || two === "will" || two === "'ll" || two === "shall" || two === "sha" || two === "would")
  ) {
    if (three === "not" || three === "n't")
      return DECLINED.has(words[words.indexOf(three) + 1] ?? "") ? "decline" : "promise";
    return three === "be" || three === "have" ? "assert" : "promise";
  }
  if (person && two === "want") return "demand";
  if (QUESTIONS.has(one) && endsAsQuestion(article, [span])) return "request";
  return isImperative(article, span, words) ? "demand" : "assert";
}

function endsAsQuestion({ text, tokens }: Article, content: readonly TokenSpan[]): boolean {
  const last = content.at(-1);
  return last !== undefined && text.slice(tokens.starts[last.to - 2], tokens.ends[last.to - 1]).includes("?");
}

/** "Publish the licence.", "Don't tell them", "Hands off", but no "Open since May, ..." */
function isImperative(article: Article, span: TokenSpan, words: readonly string[]): boolean {
  const [one = "", two = ""] = words;
  if ((one === "do" && two === "n't") || one === "let" || one === "hands" || IMPERATIVES.has(one)) return true;
  if (one === "thank") return false;
  for (let i = span.from; i < span.to; i += 1) {
    if (article.tags[i] === TAG.PUNCT) continue;
    return article.tags[i] === TAG.VERB && article.lemmas[i] === one && !/ing$/.test(one) && !SUBJECTS.has(two);
  }
  return false;
}

/** The content's first words in small letters, without marks. */
function openingWords({ text, tokens }: Article, { from, to }: TokenSpan): string[] {
  const words: string[] = [];
  for (let i = from; i < to && words.length < OPENING_WORDS; i += 1) {
    const word = text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase().replace("’", "'");
    if (/[\p{L}\p{N}]/u.test(word)) words.push(word);
  }
  return words;
}

function wordAt({ text, tokens }: Article, i: number, end: number): string {
  return i < end ? text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase() : "";
}

function isNegated(article: Article, cue: TokenSpan, head: number): boolean {
  for (let i = cue.from; i < cue.to; i += 1) {
    if (i !== head && NEGATIONS.has(wordAt(article, i, cue.to).replace("’", "'"))) return true;
  }
  return false;
}

/** "Holt declined to say", where the cue is "say" alone or all three words. */
function isDeclined({ lemmas, small }: Article, { from }: TokenSpan, head: number): boolean {
  for (let i = Math.min(from, head - 2); i < head; i += 1) {
    if (DECLINING.has(lemmas[i] ?? "") && small[i + 1] === "to") return true;
  }
  return false;
}
const DECLINING = new Set(["decline", "refuse"]);

function isPassive(article: Article, cue: TokenSpan, head: number): boolean {
  for (let i = cue.from; i < head; i += 1) if (BE.has(wordAt(article, i, head))) return true;
  return false;
}

const OPENING_WORDS = 6;
const NEGATIONS = new Set(["not", "n't", "never", "neither", "nor", "yet", "no"]);
const BE = new Set(["is", "are", "was", "were", "been", "be"]);
const PERSONS = new Set(["i", "we", "he", "she", "they", "it"]);
const SUBJECTS = new Set(["is", "are", "was", "were", "has", "had", "will"]);
/** Words with which a demand begins, and which the tagger may take for something else at a sentence's beginning. */
const IMPERATIVES = new Set(
  "open close shut stop turn publish save fix build keep send bring put stay bin scrap".split(" "),
);
const ASKING = /\bplease\b|\b(?:would|'d) (?:like|ask)\b/;
const WITHHOLDING = /\bno comment\b|\bnothing to (?:say|add)\b|\bno position\b/;
const QUESTIONS = new Set(
  "do does did is are was were will would can could should have has who what when where why how which so".split(" "),
);
const DECLINED = new Set(["comment", "say", "discuss", "negotiate", "answer", "speculate", "withdraw", "go"]);
/** Verbs that, with a negation, say that nothing is said. */
const WITHHELD = new Set(
  (
    "say answer respond reply comment confirm deny predict discuss disclose reveal name identify elaborate explain return take rule " +
    "specify address provide give commit"
  ).split(" "),
);
const SOUGHT = new Set(["want", "like"]);
/** Cues that leave it to the words what is done. */
const PLAIN = new Set(
  (
    "say tell add write read reply answer post tweet shout call continue go state announce explain insist note email e-mail text " +
    "message caption end declare yell cry respond confirm statement joke repeat"
  ).split(" "),
);

const CUES: Readonly<Record<Exclude<Act, "assert">, string>> = {
  decline: "decline refuse refusal balk abstain withhold",
  order: "order direct command instruct forbid ban decree sentence prohibit",
  demand: "demand urge require press recommend insistence petition",
  request: "ask request appeal beg plead implore invite propose encourage inquire enquire plea proposal",
  promise: "promise pledge vow offer guarantee commit commitment",
  accuse: "accuse blame allege accusation allegation fault fume",
};
const ACTS_OF_CUES: ReadonlyMap<string, Act> = new Map(
  (Object.keys(CUES) as (keyof typeof CUES)[]).flatMap((act) =>
    CUES[act].split(" ").map((lemma) => [lemma, act] as const),
  ),
);
