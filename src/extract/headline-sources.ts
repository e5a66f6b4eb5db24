import { isPossessiveMark } from "./entities/noun-phrases.ts";
import { isPersonAt, isPlural, nounKindAt } from "./entities/noun-traits.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { Found } from "./field-attributions.ts";
import type { TokenSpan } from "./role-features.ts";
import type { Reading } from "./rules/reading.ts";

/**
 * Attributions with those of headlines read as headlines are: "Riders’ union backs toll, warns on fares" is the union's, and "Toll to stay, says mayor"
 * the mayor's. Where nobody who could speak is the subject of a verb behind a comma, that attribution is left out.
 */
export function withHeadlineSources(reading: Reading, found: readonly Found[]): Found[] {
  const lines = headlinesOf(reading);
  if (lines.length === 0) return [...found];
  return found.flatMap((one) => {
    const { cue, source } = one;
    const line = cue === null ? undefined : lines.find(({ from, to }) => cue.from >= from && cue.to <= to);
    if (line === undefined || cue === null || !isInHeadline(line, one)) return [one];
    if (reading.small[cue.from - 1] !== "," || !isVerb(reading, cue.from)) return [one];
    if (source !== null && isRight(reading, line, cue, source)) return [one];
    const subject = subjectOf(reading, line, cue.from);
    const said = { from: cue.to, to: line.to };
    if (subject === null || said.from >= said.to) return [];
    const { content, source: sure } = one.confidence;
    return [
      {
        content: [said],
        cue,
        source: subject,
        confidence: { content: Math.min(content, GUESS), source: Math.min(sure, GUESS) },
      },
    ];
  });
}

/** How sure it is at most that a headline is read rightly of which another reading was likelier. */
const GUESS = 0.6;

/** The lines over an article that are no sentences: each ends without a mark, and something follows. */
function headlinesOf({ paragraphs, small, tokens }: Reading): TokenSpan[] {
  const lines: TokenSpan[] = [];
  for (let p = 0; p < LINES && p + 2 < paragraphs.length; p += 1) {
    const [from = 0, to = 0] = [paragraphs[p], paragraphs[p + 1]];
    if (to - from > WORDS_MAX || ENDS.test(small[to - 1] ?? "")) break;
    lines.push({ from, to });
  }
  return tokens.count === 0 ? [] : lines;
}

const LINES = 3;
const WORDS_MAX = 30;
const ENDS = /[.?!:”"]$/;

function isInHeadline({ from, to }: TokenSpan, { content, source }: Found): boolean {
  return [...content, ...(source === null ? [] : [source])].every((span) => span.from >= from && span.to <= to);
}

/** The tagger takes "warns" for a noun where little stands around it. */
function isVerb(reading: Reading, i: number): boolean {
  return hasTag(reading, i, IS_VERB) || (reading.classes[i] ?? 0) !== 0;
}

/** Whether a source is what a headline has: behind the verb somebody who may speak, and before it words that hold no verb. */
function isRight(reading: Reading, line: TokenSpan, cue: TokenSpan, source: TokenSpan): boolean {
  if (source.from >= cue.to) return speaksBehind(reading, line, cue, source);
  return !hasVerbIn(reading, source) && maySpeak(reading, line, source.to - 1);
}

/** "..., says mayor", "..., say riders": somebody who may speak, and nothing behind; not "says no way out", "warns on fares", "say town hid cost". */
function speaksBehind(reading: Reading, line: TokenSpan, cue: TokenSpan, { to }: TokenSpan): boolean {
  if (hasTag(reading, cue.to - 1, IS_ADP)) return false;
  if (to < line.to && !/^[,(–—-]$/.test(reading.small[to] ?? "")) return false;
  const isOfSeveral = isPlural(reading, to - 1) && !(reading.small[cue.to - 1] ?? "").endsWith("s");
  return isOfSeveral || maySpeak(reading, line, to - 1);
}

/** A noun for a person or a body, or a name: a word that has a capital letter below the headline, too. */
function maySpeak(reading: Reading, line: TokenSpan, head: number): boolean {
  if (nounKindAt(reading, head) !== null || isPersonAt(reading, head)) return true;
  const { capitals, words, tokens } = reading;
  if (capitals[head] !== 1) return false;
  for (let i = line.to; i < tokens.count; i += 1) if (words[i] === words[head] && capitals[i] === 1) return true;
  return false;
}

function hasVerbIn(reading: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from + 1; i < to; i += 1) if (reading.small[i] === "who" || hasTag(reading, i, VERB_AUX)) return true;
  return false;
}

/** "Riders’ union" of "Riders’ union backs toll": up to the last of the words before the verb that may speak. Null where none does. */
function subjectOf(reading: Reading, line: TokenSpan, before: number): TokenSpan | null {
  let to = -1;
  for (let i = line.from; i < before; i += 1) {
    if (isPossessiveMark(reading, i)) continue;
    if (i > line.from && !hasTag(reading, i, DET_ADJ_NOUN_PROPN_NUM)) break;
    if (!isPossessiveMark(reading, i + 1) && maySpeak(reading, line, i)) to = i + 1;
  }
  return to === -1 ? null : { from: line.from, to };
}

const DET_ADJ_NOUN_PROPN_NUM = tagMask("DET", "ADJ", "NOUN", "PROPN", "NUM");
const IS_ADP = tagMask("ADP");
const IS_VERB = tagMask("VERB");
const VERB_AUX = tagMask("VERB", "AUX");
