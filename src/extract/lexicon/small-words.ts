/** Small words that tell of whom there is talk, and which way, as bits: a column of the article. */

import { STATES } from "../entities/words.ts";
import { PARTIES, STANDING_NOUNS, SUPPORTING_NOUNS } from "./mark-words.ts";
import { wordBits } from "./word-bits.ts";

/** "I", "our" */
export const FIRST = 1;
/** "not", "never" */
export const NOT = 1 << 1;
export const NEVER = 1 << 2;
export const YOU = 1 << 3;
export const THANKS = 1 << 4;
/** "misquoted", "sorry": who says so defends what they did. */
export const WRONGED = 1 << 5;
export const HE = 1 << 6;
export const IT = 1 << 7;
/** "should", "must", "never": what is owed. */
export const SHOULD = 1 << 8;
/** What turns round the words after it, as far as {@link PARTS} does not part them. */
export const NEGATES = 1 << 9;
export const PARTS = 1 << 10;
/** "not only" turns nothing. */
export const ONLY = 1 << 11;

/** Words at which a mention may begin: pronouns, whatever their case, and what opens a phrase. */
export const AS_HE = 1 << 12;
export const AS_SHE = 1 << 13;
export const AS_THEY = 1 << 14;
export const AS_IT = 1 << 15;
export const DEFINITE = 1 << 16;
export const INDEFINITE = 1 << 17;
/** "I", "you": whoever speaks or is spoken to. */
export const SPEAKING = 1 << 18;
/** "who", "that" */
export const RELATIVE = 1 << 19;

export const ACCORDING = 1 << 20;
/** "his", "their" */
export const OWNING = 1 << 21;
/** "my", "our" */
export const OURS = 1 << 23;
/** What stands in a source beside nouns and what belongs to them. */
export const TURNS_SOURCE = 1 << 22;
/** "today", which ends no phrase */
export const WHEN = 1 << 24;
/** "of", "at", "for": what somebody is is of what follows. */
export const HOLDING = 1 << 25;
/** "in", "near": a name after it is a place's. */
export const WHERE = 1 << 26;
/** Of what a state has secretaries, ministers and directors. */
export const DEPARTMENT = 1 << 27;
/** Beside a person's name it tells of a party, a state or that the person stands for an office. */
export const MARKING = 1 << 28;
/** Small words inside names: "of", "and", "against". */
export const JOINING = 1 << 29;
/** People of whom no noun tells one: "police", "women". */
export const PEOPLE = 1 << 30;

export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't never no nor neither nobody nothing cannot nowhere hardly barely".split(" "),
);

const BITS: ReadonlyMap<string, number> = wordBits([
  [FIRST, "i we my our us me".split(" ")],
  [NOT, ["not", "n't", "never"]],
  [NEVER, ["never"]],
  [YOU, ["you", "your"]],
  [THANKS, ["thank", "thanks", "grateful", "proud"]],
  [
    WRONGED,
    "misheard misunderstood misquoted innocent misrepresented unfairly sorry apologise apologize regret ashamed".split(
      " ",
    ),
  ],
  [HE, ["he", "she", "his", "her"]],
  [IT, ["it", "its", "they", "their"]],
  [SHOULD, "should must ought need needs never fail failed failing".split(" ")],
  [NEGATES, NEGATORS],
  [PARTS, [",", ";", ":", ".", "?", "!", "—", "–", "but", "because", "and", "although", "while", "if"]],
  [ONLY, ["only"]],
  [OWNING, "his her their its".split(" ")],
  [OURS, ["my", "our"]],
  [AS_HE, "he him his himself".split(" ")],
  [AS_SHE, "she her hers herself".split(" ")],
  [AS_THEY, "they them their".split(" ")],
  [AS_IT, ["it", "its"]],
  [DEFINITE, "the this that these".split(" ")],
  [INDEFINITE, "a an one another".split(" ")],
  [ACCORDING, ["according"]],
  [SPEAKING, "i we you me us".split(" ")],
  [RELATIVE, "who which that".split(" ")],
  [
    TURNS_SOURCE,
    "'s ' , ( — – -- and & or of who which that whose whom : ; himself herself itself themselves alone".split(" "),
  ],
  [WHEN, "today yesterday tonight tomorrow".split(" ")],
  [HOLDING, "of at for".split(" ")],
  [WHERE, "in near outside throughout across".split(" ")],
  [
    DEPARTMENT,
    (
      "state defense defence homeland security energy agriculture labor labour education commerce interior treasury army navy air force transportation " +
      "health human services veterans affairs housing urban development national intelligence foreign finance justice staff"
    ).split(" "),
  ],
  [MARKING, [...STANDING_NOUNS, ...SUPPORTING_NOUNS, ...PARTIES.keys(), ...STATES]],
  [PEOPLE, ["people", "police", "women", "men"]],
  [JOINING, "of and for the & on in to against with at".split(" ")],
]);

/** Whether a token has any of these. */
export function hasWord({ smallWords }: { readonly smallWords: Int32Array }, i: number, bits: number): boolean {
  return ((smallWords[i] ?? 0) & bits) !== 0;
}

/** A word in small letters -> the bits above. */
export function smallWord(word: string): number {
  return BITS.get(word) ?? 0;
}
