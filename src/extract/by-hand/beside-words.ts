import type { Actor, Cue, Id, Span, Statement } from "../../model/index.ts";
import { sliceHash } from "../../text/index.ts";
import { quotationsAround } from "../../text/quotations-around.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { tokens } from "../../text/tokens.ts";
import { cueLemma } from "../cue-lemma.ts";
import { CUE_CLASSES, classesOf } from "../lexicon/cue-classes.ts";
import { findNames } from "./find-names.ts";
import { PRONOUN, sayerOf } from "./sayer.ts";

/** What stands around marked words and tells whose they are. */
export interface Beside {
  readonly speaker: Id | null;
  /** The words that name the speaker, where they stand beside. */
  readonly mention: Span | null;
  readonly cue: Cue | null;
}

/** How far from the words a word of saying or a pronoun is looked for, in UTF-16 code units. */
const BESIDE_MOST = 60;
/** How many words and marks may stand from a word of saying to what it leads to: "told them that". */
const LEAD_MOST = 3;
/** A name before the words is as near as one after them that stands so much further away: "...," said Ada Lind of Ben Okoro. */
const AFTER_FIRST = 20;

/**
 * Who says marked words, as their sentence tells by its word of saying, or their paragraph: the actor who is named nearest to them, outside of quotation
 * marks; where it names nobody and the words are quoted, or "she" stands beside them, whoever spoke last in the article. Nobody where the sentence has
 * somebody else say them, whom the record does not know. `earlier` are the article's statements.
 */
export function besideWords(
  text: string,
  span: Span,
  actors: readonly Pick<Actor, "id" | "kind" | "name" | "short" | "aliases">[],
  earlier: readonly Pick<Statement, "speaker" | "quotes">[],
): Beside {
  const paragraph = paragraphOf(text, span);
  const quoted = quotationsAround(text, span).map(({ outer }) => outer);
  const isSaid = (place: Span) => [...quoted, span].some(({ start, end }) => place.start < end && place.end > start);
  const sentence = sentenceAround(text, span);
  const cue = cueBeside(text, span, paragraph, sentence, isSaid);
  const isInSentence = ({ start, end }: Span) => sentence.start <= start && end <= sentence.end;
  const sayer = cue && isInSentence(cue) ? sayerOf(text, cue, sentence, [...quoted, span], actors) : null;
  if (sayer?.who === "actor") return { speaker: sayer.actor, mention: sayer.mention, cue };
  const names = findNames(text, paragraph, actors).filter((name) => !isSaid(name));
  if (sayer?.who === "pronoun") {
    const before = names.findLast(({ end }) => end <= sentence.start);
    const speaker = before?.actor ?? lastSpeaker(span, earlier);
    return { speaker, mention: speaker === null ? null : sayer.mention, cue };
  }
  if (sayer?.who === "other" && !names.some(isInSentence)) return { speaker: null, mention: null, cue };
  const [nearest] = names
    .map((name) => ({
      name,
      distance: name.start >= span.end ? name.start - span.end : span.start - name.end + AFTER_FIRST,
    }))
    .sort((a, b) => a.distance - b.distance);
  if (nearest) {
    return { speaker: nearest.name.actor, mention: { start: nearest.name.start, end: nearest.name.end }, cue };
  }
  const around = wordsAround(text, span, paragraph).filter((place) => !isSaid(place));
  const pronoun = around.find(({ start, end }) => PRONOUN.test(text.slice(start, end))) ?? null;
  const isQuoted = quoted.some(({ start, end }) => start <= span.start && span.end <= end);
  const speaker = pronoun || isQuoted ? lastSpeaker(span, earlier) : null;
  return { speaker, mention: speaker === null ? null : pronoun, cue };
}

function paragraphOf(text: string, { start, end }: Span): Span {
  const after = text.indexOf("\n", end);
  return { start: start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1, end: after < 0 ? text.length : after };
}

/** Of the words of saying around the marked ones the one that leads to them ("said that"), else the nearest, rather after them than before. */
function cueBeside(
  text: string,
  span: Span,
  paragraph: Span,
  sentence: Span,
  isSaid: (place: Span) => boolean,
): Cue | null {
  const leading = wordsIn(text, Math.max(sentence.start, span.start - BESIDE_MOST), span.start).slice(-LEAD_MOST);
  for (const place of [...leading.reverse(), ...wordsAround(text, span, paragraph)]) {
    if (isSaid(place)) continue;
    const lemma = cueLemma(text.slice(place.start, place.end));
    if (((classesOf.get(lemma) ?? 0) & SAYING) !== 0) {
      return { ...place, hash: sliceHash(text, place), lemma };
    }
  }
  return null;
}

/** Thinking, wanting and nouns beside words seldom mean that the words are said. */
const SAYING = (["say", "tell", "write"] as const).reduce((bits, name) => bits | (1 << CUE_CLASSES.indexOf(name)), 0);

/** Those after the marked ones, then those before, the nearest first. */
function wordsAround(text: string, span: Span, paragraph: Span): Span[] {
  const after = wordsIn(text, span.end, Math.min(paragraph.end, span.end + BESIDE_MOST));
  const before = wordsIn(text, Math.max(paragraph.start, span.start - BESIDE_MOST), span.start);
  return [...after, ...before.reverse()];
}

function wordsIn(text: string, from: number, to: number): Span[] {
  const { count, starts, ends } = tokens(text.slice(from, to));
  return Array.from({ length: count }, (_, i) => ({ start: from + (starts[i] ?? 0), end: from + (ends[i] ?? 0) }));
}

function lastSpeaker({ start }: Span, earlier: readonly Pick<Statement, "speaker" | "quotes">[]): Id | null {
  let last: { readonly at: number; readonly speaker: Id } | null = null;
  for (const { speaker, quotes } of earlier) {
    const at = quotes.at(-1)?.end ?? 0;
    if (speaker !== null && at <= start && (last === null || at >= last.at)) last = { at, speaker };
  }
  return last?.speaker ?? null;
}
