import { AGAINST, HOLDING, OPPOSITION, REFUSING, SELVES, SUPPORT, VOWING } from "../../lexicon/outright-words.ts";
import { TAG } from "../../tag.ts";
import { NOMINAL, NOUNS } from "./beside.ts";
import type { Clause } from "./clause.ts";
import { objectWay } from "./objects.ts";
import { isSelf, judgement, type Speech } from "./speech.ts";
import { type Telling, times, type Way } from "./telling.ts";

/** “I support the ban”, “that it would vote against the zone”, “she was in favor of it”, “he was no fan of it”. */
export function heldWay(telling: Telling): Way {
  const { clause } = telling;
  let side = 0;
  const by: number[] = [];
  const add = (way: Way) => {
    if (way.side === 0) return;
    side += way.side;
    by.push(...way.by);
  };
  add(hadWay(telling));
  for (let k = 0; k < clause.length; k += 1) add(heldAt(telling, k));
  if (by.length === 0) return NONE;
  // “83 percent voted for it”, “once supported it”
  if (clause.find((k) => clause.tag(k) === TAG.NUM || /^(?:%|once|until)$/.test(clause.word(k))) !== -1) return NONE;
  return { side, by };
}

/** “had no objection to it”, “has serious doubts about it”, “saw no case for it” */
function hadWay(telling: Telling): Way {
  const { clause, speech } = telling;
  const k = clause.find(
    (at) =>
      (OPPOSITION.has(clause.lemma(at)) && JOINED.test(clause.word(at + 1))) ||
      (SUPPORT.has(clause.lemma(at)) && clause.word(at + 1) === "for"),
  );
  if (k === -1) return NONE;
  const had = clause.find(
    (at) =>
      /^(?:has|have|had|saw|see)$/.test(clause.word(at)) &&
      clause.find((between) => clause.tag(between) === TAG.VERB, at + 1, k) === -1,
    Math.max(0, k - 4),
    k,
  );
  const there = SUPPORT.has(clause.lemma(k)) ? clause.find((at) => clause.word(at) === "there", 0, k) : -1;
  if (had === -1 && there === -1) return NONE;
  if (there === -1 && had > 0 && !isOwn(speech, clause, subjectOf(clause, had))) return NONE;
  const denied = clause.deniers(there === -1 ? had : there, k);
  const way = objectWay(telling, k + 2);
  if (way.side === 0) return NONE;
  const sign = SUPPORT.has(clause.lemma(k)) ? 1 : -1;
  return { side: (denied.length % 2 === 1 ? -sign : sign) * way.side, by: [...denied, k, ...way.by] };
}

/** Held by the word at a place, by whoever speaks. */
function heldAt(telling: Telling, k: number): Way {
  const { clause, speech, goesOn } = telling;
  const sign = signAt(clause, k);
  if (sign === 0) return NONE;
  const subject = subjectOf(clause, k);
  const verb = clause.tag(k) === TAG.VERB;
  if (subject < 0 ? !goesOn && (k > 0 || verb || NOUNS.has(clause.tag(k))) : !isOwn(speech, clause, subject))
    return NONE;
  // “the board had voted for it” tells what happened
  if (subject >= 0 && VOTING.test(clause.lemma(k)) && !isSelf(speech, clause, subject)) return NONE;
  const denied = clause.deniers(subject, k);
  const turned = denied.length % 2 === 1;
  // “did not oppose it”: nor is that a yes, but “is no opponent of it” is not a no
  if (turned && sign < 0) return NONE;
  const refuses = clause.find((at) => REFUSING.has(clause.lemma(at)), subject + 1, k) !== -1;
  if (refuses && sign < 0) return NONE;
  let object = k + 1;
  while (/^(?:for|against|of|to|with|by|behind|in|no|yes|on|about|down|out|firmly|strongly)$/.test(clause.word(object)))
    object += 1;
  const way = times((turned ? -1 : 1) * (refuses ? -1 : 1) * sign, objectWay(telling, object));
  return way.side === 0 ? NONE : { side: way.side, by: [...denied, k, ...way.by] };
}

function signAt(clause: Clause, k: number): number {
  const lemma = clause.lemma(k);
  const word = clause.word(k);
  // “the ruling against it” is nobody's
  if (word === "against" && NOUNS.has(clause.tag(k - 1))) return 0;
  // “we back the center”, which a tagger may take for “we are back”
  const mayBack = word === "back" && NOMINAL.has(clause.tag(k + 1));
  const backs = mayBack && (SELVES.has(clause.word(k - 1)) || VOWING.has(clause.word(k - 1)));
  if (clause.tag(k) === TAG.VERB || backs || /^(?:against|favou?r|opposed)$/.test(word)) {
    if (lemma === "vote" && /^(?:no|yes)$/.test(clause.word(k + 1))) return clause.word(k + 1) === "no" ? -1 : 1;
    return clause.word(k) === "opposed" ? -1 : judgement(lemma, wordsFrom(clause, k));
  }
  // “she is a strong supporter of it”, “wary of it”
  const sign = HOLDING.has(lemma) ? 1 : AGAINST.has(lemma) ? -1 : 0;
  return sign !== 0 && /^(?:of|for|to|about)$/.test(clause.word(k + 1)) ? sign : 0;
}

function wordsFrom(clause: Clause, k: number): readonly string[] {
  return [0, 1, 2, 3].map((step) => clause.word(k + step));
}

/** The place of the subject of what stands at a place, past “would”, “has always been a strong”, “came to”; -1 where none is before it. */
function subjectOf(clause: Clause, k: number): number {
  let subject = k - 1;
  while (subject >= 0 && (BESIDE.has(clause.tag(subject)) || PASSED.test(clause.word(subject)))) subject -= 1;
  return subject;
}

/** A noun, too, is who speaks or whom they stand for: what others hold is not looked at. */
function isOwn(speech: Speech, clause: Clause, k: number): boolean {
  return isSelf(speech, clause, k) || (!speech.direct && (clause.tag(k) === TAG.NOUN || clause.tag(k) === TAG.PROPN));
}

/** What a cue voices: “expressed [concern about the closure]”. */
export function voicedWay(telling: Telling): Way {
  const { clause } = telling;
  const head = clause.find((k) => SUPPORT.has(clause.lemma(k)) || OPPOSITION.has(clause.lemma(k)), 0, 4);
  if (head === -1) return NONE;
  return objectWay(telling, 0);
}

/** What others do so is told like what they say, but is not taken for that. */
const VOTING = /^(?:vote|campaign|lobby|rally)$/;
const JOINED = /^(?:to|about|with|over)$/;
const NONE: Way = { side: 0, by: [] };
const BESIDE: ReadonlySet<number> = new Set([TAG.AUX, TAG.ADV, TAG.PART, TAG.DET, TAG.ADJ]);
const PASSED =
  /^(?:in|voted?|spoke|be|been|was|is|came|come|want|wants|wanted|intends?|intended|plans?|planned|continues?|continued|keep|keeps|kept|here|refuses?|refused)$/;
