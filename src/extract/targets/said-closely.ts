import { maskOf } from "../lexicon/cue-classes.ts";
import { LIGHT, OWN_BODIES } from "../lexicon/outright-words.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Spoken } from "../speakers/speakers.ts";
import { TAG } from "../tag.ts";
import { clausesOf } from "./clauses.ts";
import { type Manner, mannerOf } from "./manner.ts";
import { Clause } from "./outright/clause.ts";
import { readSpeech, type Speech } from "./outright/speech.ts";
import { undecidedBy } from "./outright/undecided.ts";
import { range, type Said } from "./said.ts";
import { isNegated, type Signs, signsAt } from "./signs.ts";
import { type StanceReading, stemmedWithin, stemsAt } from "./stance-reading.ts";

/** An attribution as it is read for which side it takes: where it is likely enough to be about an issue. */
export interface SaidClosely extends Said {
  /** Stems of the content, without what it tells of others (“voters oppose it”, “the mayor has demanded that it stop”), and of the cue. */
  readonly words: ReadonlySet<string>;
  /** Tokens of what it tells of others. */
  readonly nested: ReadonlySet<number>;
  /** What the rest of its sentence is made of: the cue, the source and what stands beside. */
  readonly frame: ReadonlySet<string>;
  /** What the words of the content say of what they are about. */
  readonly signs: Signs;
  /** Stems of the content that stand denied in it: “did not raise”. */
  readonly denied: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
  /** How it is said. */
  readonly speech: Speech;
  readonly manner: Manner;
  /** The tokens that say that no side is taken. */
  readonly undecidedBy: readonly number[];
}

/** @param named of a token the entity that it names, -1 for none */
export function readClosely(reading: StanceReading, said: Said, named: (token: number) => number): SaidClosely {
  const { spoken, content, inside, cue } = said;
  const nested = nestedIn(reading, content, (i) => isOwn(spoken, named(i)) || isOwnBody(reading, spoken, i));
  const signs = signsAt(reading, inside);
  const anchor = anchorOf(reading, said);
  const sentence = { from: reading.unitStarts[anchor] ?? 0, to: reading.unitEnds[anchor] ?? 0 };
  return {
    // Each by its name, so that all are of one shape.
    spoken,
    content,
    from: said.from,
    to: said.to,
    inside,
    cue,
    verb: said.verb,
    deeds: said.deeds,
    cueSigns: said.cueSigns,
    withheld: said.withheld,
    asked: said.asked,
    words: stemsOf(reading, cue === null ? content : [...content, cue], (i) => !nested.has(i)),
    nested,
    frame: stemsOf(reading, [sentence], (i) => !isWithin(content, i)),
    signs,
    denied: deniedStems(reading, content),
    clauses: clausesOf(reading, said).map((tokens) => new Clause(reading, tokens)),
    speech: readSpeech(reading, said),
    manner: mannerOf(reading, said, signs, nested),
    undecidedBy: undecidedBy(reading, said, nested),
  };
}

/** The token whose sentence an attribution stands in. */
export function anchorOf({ tokens }: StanceReading, { cue, from }: Said): number {
  return Math.min(cue?.from ?? from, Math.max(0, tokens.count - 1));
}

/** The stems of those tokens of some spans that count. */
function stemsOf(
  reading: StanceReading,
  spans: readonly TokenSpan[],
  counts: (token: number) => boolean = () => true,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, to } of spans)
    for (const i of stemmedWithin(reading, from, to))
      if (counts(i)) for (const stem of stemsAt(reading, i)) found.add(stem);
  return found;
}

export function isWithin(spans: readonly TokenSpan[], i: number): boolean {
  for (const { from, to } of spans) if (i >= from && i < to) return true;
  return false;
}

/**
 * From a verb of saying, wanting or judging whose subject is a noun or a name to the end of its sentence: the speaker tells what others hold. Not so where
 * the subject is the speaker, or the one spoken for: a spokeswoman said the agency backs the toll.
 */
function nestedIn(
  reading: StanceReading,
  content: readonly TokenSpan[],
  isSpeakers: (token: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, to } of content) {
    for (let i = from + 1; i < to; i += 1) {
      if (
        ((reading.classes[i] ?? 0) & HOLDING) === 0 ||
        reading.tags[i] !== TAG.VERB ||
        // “the cap went too far”
        LIGHT.has(reading.lemmas[i] ?? "") ||
        !hasOtherSubject(reading, i, from, isSpeakers)
      )
        continue;
      for (; i < to && !/^[.?!;]$/.test(reading.small[i] ?? ""); i += 1) found.add(i);
    }
  }
  return found;
}

function isOwn({ speaker, onBehalfOf }: Spoken, entity: number): boolean {
  return entity !== -1 && (entity === speaker || entity === onBehalfOf);
}

/** “said the group was opposed to it”: the one that the speaker stands for. */
function isOwnBody({ lemmas, small }: StanceReading, { form }: Spoken, i: number): boolean {
  return form !== "direct" && OWN_BODIES.has(lemmas[i] ?? "") && /^(?:the|his|her|their|its)$/.test(small[i - 1] ?? "");
}

function hasOtherSubject(
  { tags, small }: StanceReading,
  verb: number,
  floor: number,
  isSpeakers: (token: number) => boolean,
): boolean {
  let i = verb - 1;
  while (i >= floor && (/^(?:has|have|had|is|are|was|were|also|already)$/.test(small[i] ?? "") || tags[i] === TAG.ADV))
    i -= 1;
  if (i < floor || small[i + 1] === "to" || isSpeakers(i)) return false;
  return (
    tags[i] === TAG.NOUN ||
    tags[i] === TAG.PROPN ||
    (tags[i] === TAG.NUM && tags[verb] === TAG.VERB) ||
    small[i] === "%"
  );
}
const HOLDING = maskOf("say", "order", "judge", "decline");

function deniedStems(reading: StanceReading, content: readonly TokenSpan[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const span of content) {
    const tokens = range(span);
    for (const i of stemmedWithin(reading, span.from, span.to))
      if (isNegated(reading, tokens, i - span.from)) for (const stem of stemsAt(reading, i)) found.add(stem);
  }
  return found;
}
