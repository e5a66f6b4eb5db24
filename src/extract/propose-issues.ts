import type { Id } from "../model/index.ts";
import type { Coded } from "./code.ts";
import { isPersonNoun } from "./entities/nouns.ts";
import { AGENCY_WORDS, GROUP_WORDS, PLACES } from "./entities/words.ts";
import { STANCE_CLASSES, stanceClassesOf } from "./lexicon/stance-words.ts";
import { stating } from "./states-nothing.ts";
import { stemsOf } from "./targets/stems.ts";

/** An article that was coded, topics and all, under a name of its own. */
export interface ArticleOfIssues extends Coded {
  /** A source's id or a file's name; no two alike. */
  readonly source: Id;
  readonly text: string;
}

/** What may be contested: words that people take sides on. Which proposition they take sides on a person has to say. */
export interface IssueProposal {
  /** As the articles print it most often, without its article. */
  readonly phrase: string;
  /** More is likelier; only to be compared within one list. */
  readonly score: number;
  /** One line in words: who speaks of it, and how. */
  readonly why: string;
  /** The attributions that would fall under it, by article and by where they begin. */
  readonly statements: readonly { readonly source: Id; readonly start: number; readonly end: number }[];
}

interface Said {
  readonly source: Id;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly stems: ReadonlySet<string>;
  /** Words of judging, wanting or rejecting stand in it or carry it. */
  readonly sided: boolean;
}

interface Phrase {
  readonly stems: readonly string[];
  /** How often each spelling stands somewhere. */
  readonly spellings: Map<string, number>;
  count: number;
}

/**
 * Articles with coded attributions -> what recurs in what people say and is judged there, the likeliest first. Pure: the same articles in any order give
 * the same list. Nothing of it becomes an issue by itself.
 */
export function proposeIssues(articles: readonly ArticleOfIssues[], most = 12): IssueProposal[] {
  const ordered = [...articles].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  const said = ordered.flatMap(saidIn);
  const titles = new Set(ordered.flatMap(({ text }) => stemsIn(text.slice(0, text.search(/\n|$/)))));
  const phrases = phrasesOf(ordered);
  const worth = worthOf(said, phrases, titles);
  const found: IssueProposal[] = [];
  const left = new Map(worth);
  const taken = new Set<string>();
  const before: (readonly Said[])[] = [];
  while (found.length < most) {
    const best = likeliest(phrases, left, taken);
    if (best === null) break;
    const { phrase, score } = best;
    taken.add(keyOf(phrase));
    const own = said.filter(({ stems }) => isAbout(stems, phrase, worth));
    if (isContested(phrase, own, found.length) && !before.some((others) => isNearlyAll(own, others))) {
      found.push(proposal(phrase, score, own));
      before.push(own);
    }
    for (const stem of phrase.stems) left.set(stem, (left.get(stem) ?? 0) * AGAIN);
  }
  return found;
}

/** The likeliest is. "Request" and "foot" alone are nothing that people take sides on, unless several do; longer phrases say what it is about, and are said more than once where there are likelier ones. */
function isContested({ stems }: Phrase, own: readonly Said[], listed: number): boolean {
  if (listed === 0) return own.length > 0;
  if (stems.length > 1) return own.length >= (listed < FEW ? 1 : SEVERAL);
  return new Set(own.filter(({ sided }) => sided).map(({ speaker }) => speaker)).size >= SEVERAL;
}

/** Of an article alone much is said once; so many are listed all the same. */
const FEW = 5;
/** So many speakers judge a single word, ask for it or refuse it; of so many statements a longer one is. */
const SEVERAL = 2;

/** Another phrase for what stands in the list already: "close the bridge" after "closure". */
function isNearlyAll(own: readonly Said[], others: readonly Said[]): boolean {
  const shared = own.filter((one) => others.includes(one)).length;
  return shared >= NEARLY * (own.length + others.length - shared);
}

/** Of the statements under two phrases so large a part is under both. */
const NEARLY = 0.75;

/** What a word counts for once it stands in a proposal. */
const AGAIN = 0.25;

function saidIn({ source, text, cast, attributions }: ArticleOfIssues): Said[] {
  return stating(text, attributions).map(({ content, cue, speaker }) => {
    const words = [...content, ...(cue === null ? [] : [cue])]
      .map(({ start, end }) => text.slice(start, end))
      .join(" ");
    return {
      source,
      start: content[0]?.start ?? 0,
      end: content.at(-1)?.end ?? 0,
      speaker: speaker === null ? "" : (cast.entities[speaker]?.name ?? ""),
      stems: new Set(stemsIn(words)),
      sided: SIDED.test(words) || wordsIn(words).some((word) => stemsOf(word).some((stem) => JUDGING.has(stem))),
    };
  });
}

function phrasesOf(articles: readonly ArticleOfIssues[]): Map<string, Phrase> {
  const found = new Map<string, Phrase>();
  for (const { text, topics, cast } of articles) {
    const persons = cast.mentions.filter(({ kind, entity }) => {
      const whose = entity === null ? undefined : cast.entities[entity];
      return kind !== "pronoun" && kind !== "role" && (whose?.kind === "person" || whose?.kind === "outlet");
    });
    let next = 0;
    for (const { start, end } of topics) {
      while (next < persons.length && (persons[next]?.end ?? 0) <= start) next += 1;
      if (persons.slice(next, next + 3).some((one) => one.start < end && one.end > start)) continue;
      const words = text.slice(start, end).replace(/\s+/g, " ");
      const stems = [...new Set(stemsIn(words))].filter((stem) => !/^\p{N}/u.test(stem));
      if (
        isPersonNoun(
          words
            .toLowerCase()
            .split(" ")
            .at(-1)
            ?.replace(/(?<=..)s$/, "") ?? "",
        )
      )
        continue;
      if (stems.length === 0 || stems.every((stem) => !isTopical(stem))) continue;
      const key = [...stems].sort().join(" ");
      const phrase = found.get(key) ?? { stems, spellings: new Map(), count: 0 };
      found.set(key, phrase);
      phrase.count += 1;
      phrase.spellings.set(words, (phrase.spellings.get(words) ?? 0) + 1);
    }
  }
  // A name alone is nothing to agree with; what is never printed but with capital letters is one.
  for (const [key, { spellings }] of found)
    if (![...spellings.keys()].some((words) => /(?<![\p{L}\p{N}'’-])\p{Ll}/u.test(words))) found.delete(key);
  return found;
}

/** Who is spoken of, and where and when, is not what is contested. */
function isTopical(stem: string): boolean {
  return !BODIES.has(stem) && !TIMES.has(stem);
}

/** A word counts by those who speak of it, more where they judge, and more where they are many or a title has it. */
function worthOf(
  said: readonly Said[],
  phrases: ReadonlyMap<string, Phrase>,
  titles: ReadonlySet<string>,
): Map<string, number> {
  const stems = new Map<string, number>();
  for (const phrase of phrases.values())
    for (const stem of phrase.stems) stems.set(stem, (stems.get(stem) ?? 0) + phrase.count);
  const sums = new Map<string, { sum: number; speakers: Set<string>; sources: Set<Id> }>();
  for (const { stems: own, sided, speaker, source } of said) {
    for (const stem of own) {
      if (!stems.has(stem) || !isTopical(stem)) continue;
      const one = sums.get(stem) ?? { sum: 0, speakers: new Set(), sources: new Set() };
      sums.set(stem, one);
      one.sum += sided ? 1 : 0.5;
      one.speakers.add(speaker);
      one.sources.add(source);
    }
  }
  return new Map(
    [...sums].map(([stem, { sum, speakers, sources }]) => [
      stem,
      (sum + RECURRING * Math.log(stems.get(stem) ?? 1)) *
        (1 + Math.log(speakers.size)) *
        (1 + Math.log(sources.size)) *
        (titles.has(stem) ? 1.4 : 1),
    ]),
  );
}

/** Longer phrases say more, and each of their words counts a little less. */
const LENGTH = 0.65;
/** What the article's own words count beside what is said. */
const RECURRING = 2;

function likeliest(
  phrases: ReadonlyMap<string, Phrase>,
  worth: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
) {
  let best: { phrase: Phrase; score: number } | null = null;
  for (const [key, phrase] of phrases) {
    if (taken.has(key)) continue;
    const sum = phrase.stems.reduce((total, stem) => total + (worth.get(stem) ?? 0), 0);
    const score = (sum / phrase.stems.length ** LENGTH) * (1 + 0.3 * Math.log(phrase.count));
    if (score > 0 && (best === null || score > best.score || (score === best.score && key < keyOf(best.phrase))))
      best = { phrase, score };
  }
  return best;
}

function keyOf({ stems }: Phrase): string {
  return [...stems].sort().join(" ");
}

/** It has the weightiest of the phrase's words. */
function isAbout(stems: ReadonlySet<string>, phrase: Phrase, worth: ReadonlyMap<string, number>): boolean {
  const [first, second] = [...phrase.stems].sort(
    (a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  return (
    (first !== undefined && stems.has(first)) || (second !== undefined && phrase.stems.length > 2 && stems.has(second))
  );
}

function proposal(phrase: Phrase, score: number, said: readonly Said[]): IssueProposal {
  const [spelling = ""] = [...phrase.spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([one]) => one);
  const speakers = new Set(said.map(({ speaker }) => speaker).filter((one) => one !== "")).size;
  const sided = said.filter((one) => one.sided).length;
  return {
    phrase: spelling,
    score: Math.round(score * 100) / 100,
    why: `${count(said.length, "statement")} by ${count(speakers, "speaker")} ${said.length === 1 ? "speaks" : "speak"} of it, ${sided} with a word that judges, asks or refuses.`,
    statements: said.map(({ source, start, end }) => ({ source, start, end })),
  };
}

function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? "" : "s"}`;
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []
  );
}

function stemsIn(text: string): string[] {
  return wordsIn(text).flatMap((word) => [...stemsOf(word)]);
}

const SIDED = /\b(?:should|must|ought|need|wants?|never|not|cannot|won['’]t|don['’]t|isn['’]t)\b/i;
const JUDGED = STANCE_CLASSES.filter((name) => name !== "matter").reduce(
  (mask, name) => mask | (1 << STANCE_CLASSES.indexOf(name)),
  0,
);
const JUDGING: ReadonlySet<string> = new Set(
  [...stanceClassesOf].filter(([, classes]) => (classes & JUDGED) !== 0).flatMap(([lemma]) => [...stemsOf(lemma)]),
);
const BODIES: ReadonlySet<string> = new Set(
  [...AGENCY_WORDS, ...GROUP_WORDS, ...PLACES].flatMap((word) => [...stemsOf(word)]),
);
const TIMES: ReadonlySet<string> = new Set(
  "time week month hour minute night morning evening monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december lot part kind bit end people person man woman child family resident reporter question answer reason fact number case problem matter issue deal"
    .split(" ")
    .flatMap((word) => [...stemsOf(word)]),
);
