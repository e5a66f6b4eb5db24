import { DEFINITES, LESS, OUGHT, POINTING } from "../../lexicon/outright-words.ts";
import { phrasal } from "../../lexicon/stance-phrases.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import type { IssueWords } from "../issue-words.ts";
import { ENDED } from "../proposition.ts";
import { type StanceReading, stanceAt, stemsAt } from "../stance-reading.ts";
import type { Clause } from "./clause.ts";
import type { Last } from "./last.ts";

/** A word of a clause that stands for what is contested. */
export interface Thing {
  /** Its place in the clause. */
  readonly k: number;
  /** How surely it stands for it, above 0 where having it is what is proposed, below 0 where being rid of it is; from -1 to 1. */
  readonly side: number;
  /** ... where it is judged: “it” after “plans to close the library” may be the library, but who opposes it opposes the closing. */
  readonly judged?: number;
}

/**
 * The issue's own nouns in a clause; where it has none “the plan” and “it”, as surely as it is told from what was talked of before.
 *
 * @param heard the side of what the same content has named before, 0 for nothing
 * @param last of what was talked of before the content
 */
export function thingsIn(
  reading: StanceReading,
  clause: Clause,
  issue: IssueWords,
  heard: number,
  last: Last,
): readonly Thing[] {
  const own: Thing[] = [];
  const others: Thing[] = [];
  for (let k = 0; k < clause.length; k += 1) {
    const tag = clause.tag(k);
    const word = clause.word(k);
    if (POINTERS.has(tag)) {
      // “that the trust was ...”: it joins, and stands for nothing
      const joins = word === "that" && (k === 0 || NOUNS.has(clause.tag(k - 1)));
      if (POINTING.has(word) && !joins && !BEFORE_NOUNS.has(clause.tag(k + 1)))
        others.push({ k, ...pointedAt(heard, last) });
      continue;
    }
    if (!HOLDERS.has(tag)) continue;
    const side = sideAt(reading, issue, clause.token(k));
    if (side !== 0) own.push({ k, side: isLess(clause, k) ? -side : side });
    else if (
      (clause.classes(k) & MATTER) !== 0 &&
      // “the card rule” tells which one it is
      !NOUNS.has(clause.tag(k - 1)) &&
      (DEFINITES.has(clause.word(k - 1)) || DEFINITES.has(clause.word(k - 2)))
    )
      others.push({ k, side: matterSide(clause.lemma(k), last) });
  }
  // “... and should stay open”: what was spoken of, left out
  if (own.length + others.length === 0 && heard !== 0 && clause.joint === "and" && OUGHT.has(clause.word(0)))
    return [{ k: -1, side: POINTED * heard }];
  return own.length > 0 ? own : others;
}

/** What “the plan” and “the decision” stand for. */
function matterSide(lemma: string, last: Last): number {
  if (last.side === 0) return UNTOLD_MATTER;
  return DECISIONS.has(lemma) ? last.decided : Math.abs(last.side);
}

/** What “it” stands for. */
function pointedAt(heard: number, last: Last): Omit<Thing, "k"> {
  if (heard !== 0) return { side: POINTED * heard };
  if (last.side === 0) return { side: UNTOLD };
  return { side: POINTED * last.side, judged: POINTED * last.judged };
}

/** “lower parking fees” */
function isLess(clause: Clause, k: number): boolean {
  let before = k - 1;
  while (before >= 0 && (NOUNS.has(clause.tag(before)) || clause.tag(before) === TAG.ADJ)) {
    if (LESS.has(clause.word(before))) return true;
    before -= 1;
  }
  return false;
}

/** The side of what a token names: of the proposal itself (“the closure”) always 1. */
export function sideAt(reading: StanceReading, { contested, heads, parity, predicate }: IssueWords, i: number): number {
  const stems = stemsAt(reading, i);
  if (stems.length === 0) return 0;
  let most = 0;
  const isNoun = NOUNS.has(reading.tags[i] ?? TAG.X);
  // “the hunt”, where wolves should be shot
  let whole =
    (stanceAt(reading, i) & END) !== 0 ||
    phrasal(reading, i) < 0 ||
    (isNoun && parity < 0 && ENDED.test(reading.lemmas[i] ?? ""));
  for (const stem of stems) {
    // “the deployment”, where troops should be deployed
    const named = isNoun && isDeed(predicate, stem);
    if (named) whole = true;
    if (named) most = Math.max(most, HEAD);
    if (contested.has(stem)) most = Math.max(most, heads.get(stem) ?? 0);
  }
  return whole ? most : most * parity;
}

/** “installation”, where something should be installed */
function isDeed(predicate: ReadonlySet<string>, stem: string): boolean {
  if (predicate.has(stem)) return true;
  for (const one of predicate) if (one.length >= FORM_LEAST && stem.startsWith(one)) return true;
  return false;
}

/** Letters that two forms of a word share at least. */
const FORM_LEAST = 5;

/** What somebody has done, and not a thing. */
const DECISIONS = new Set(["decision", "move", "step", "vote", "ruling", "change"]);
/** “the plan”, where nothing was talked of. */
const UNTOLD_MATTER = 0.3;
/** “it”, where nothing was talked of. */
const UNTOLD = 0.2;
/** What points to a thing stands for it as surely as this. */
export const POINTED = 0.8;
/** What an issue's name is mostly about is at least as sure as this. */
export const HEAD = 0.8;
const END = stanceBit("end");
const MATTER = stanceBit("matter");
const POINTERS: ReadonlySet<number> = new Set([TAG.PRON, TAG.DET, TAG.SCONJ]);
const BEFORE_NOUNS: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ]);
const NOUNS: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN]);
export const HOLDERS: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.VERB, TAG.X]);
