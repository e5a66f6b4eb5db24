import type { Act } from "../../../model/index.ts";
import {
  BODIES,
  DENYING,
  FAULTING,
  FEARING,
  NAMING,
  OPPOSITION,
  PRAISING,
  REPORTED_SELVES,
  SELVES,
  SUPPORT,
  VOICING,
  WANTING,
} from "../../lexicon/outright-words.ts";
import { NEGATORS } from "../../lexicon/small-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import { range, type Said } from "../said.ts";
import { type StanceReading, stanceAt } from "../stance-reading.ts";
import type { Clause } from "./clause.ts";

/** How something is said, as far as it tells what the words are to do. */
export interface Speech {
  /** In the speaker's own words, whole. */
  readonly direct: boolean;
  /** The cue wants what follows: “called for”. */
  readonly wants: boolean;
  /** It will not do it: “refused to”. */
  readonly refuses: boolean;
  /** It holds it to be bad: “warned that”. */
  readonly fears: boolean;
  /** It says that what follows is not so: “denied that”, “rejected claims that”. */
  readonly denies: boolean;
  /** It says what it is: “called it a disgrace”. */
  readonly names: boolean;
  /** It gives voice to what is named: “expressed concern about”. */
  readonly voices: boolean;
  /** It is for what follows (1) or against it (-1), else 0. */
  readonly judges: number;
}

export function readSpeech(reading: StanceReading, { cue, spoken, verb, from }: Said): Speech {
  const { small, lemmas } = reading;
  const at = cue === null ? [] : range(cue);
  const words = at.map((i) => small[i] ?? "");
  const denies = words.some((word) => NEGATORS.has(word));
  // “sued [to block it]”, “fought [to keep it]”
  const aims = spoken.form !== "direct" && small[from] === "to";
  const verbAt = at.findLastIndex((i) => lemmas[i] === verb);
  const judges = judgement(verb, [...words.slice(Math.max(0, verbAt)), small[from] ?? ""]);
  // “presented a petition against”
  const ended = words.includes("against") ? -1 : endedBy(reading, at);
  return {
    direct: spoken.form === "direct",
    refuses: words.some((word) => REFUSED.test(word)),
    // Not “stopped short of calling for”
    wants:
      ended === 0 &&
      // “called the closure wrong”, not “called for it”
      !(NAMING.has(verb) && !words.some((word) => ASKED.test(word))) &&
      !words.some((word) => WITHHELD.test(word) && !REFUSED.test(word)) &&
      (aims ||
        (spoken.form !== "direct" && COMMITTING.has(spoken.act)) ||
        at.some((i) => WANTING.has(lemmas[i] ?? ""))),
    fears: at.some((i) => FEARING.has(lemmas[i] ?? "")),
    denies: DENYING.has(verb) && !denies,
    names: NAMING.has(verb),
    voices: VOICING.has(verb),
    judges:
      ended !== 0
        ? ended
        : words.some((word) => WITHHELD.test(word))
          ? withheld(words, judges)
          : judges * (denies ? -1 : 1),
  };
}

/** “sued to stop”, “called for a ban on”: -1 or 1 by the words of a cue after “to” or “for” that mean an end; 0 where none does. */
function endedBy(reading: StanceReading, cue: readonly number[]): number {
  const to = cue.findIndex(
    (i) => reading.small[i] === "for" || (reading.small[i] === "to" && reading.tags[i + 1] === TAG.VERB),
  );
  if (to === -1) return 0;
  const ends = cue.slice(to + 1).filter((i) => (stanceAt(reading, i) & END) !== 0).length;
  return ends === 0 ? 0 : ends % 2 === 1 ? -1 : 1;
}

/** “refused to support” is a no; “refused to condemn”, “declined to endorse” are nothing. */
function withheld(words: readonly string[], judges: number): number {
  return judges > 0 && words.some((word) => REFUSED.test(word)) ? -1 : 0;
}

/** After “called”: it is wanted, not named. */
const ASKED = /^(?:for|on|upon)$/;
const REFUSED = /^refus(?:es?|ed|ing)$/;
/** What keeps back what it names. */
const WITHHELD = /^(?:refused?|refusing|declined?|stopped|failed|hesitated)$/;

/** Whoever does so is for what they name (1) or against it (-1), else 0. */
export function judgement(lemma: string, words: readonly string[]): number {
  if (lemma === "stand" && /^(?:with|by|behind)$/.test(words[1] ?? "")) return 1;
  if (/^(?:vote|speak|come|be|argue|campaign|lobby|rally|testify|rail)$/.test(lemma)) {
    if (words.includes("against")) return -1;
    return /^(?:vote|argue|campaign|lobby|rally)$/.test(lemma) && words.includes("for") ? 1 : 0;
  }
  if (words[1] === "for" && FOR.test(lemma)) return 1;
  if (/^(?:dis)?agree$/.test(lemma)) return words[1] !== "with" ? 0 : lemma === "agree" ? 1 : -1;
  // “expressed concern about”
  if (words.length > 1 && (SUPPORT.has(lemma) || OPPOSITION.has(lemma)) && NAMED.test(words[1] ?? ""))
    return SUPPORT.has(lemma) ? 1 : -1;
  return PRAISING.has(lemma) ? 1 : FAULTING.has(lemma) ? -1 : 0;
}

/** Who does so “for” something wants it. */
const FOR = /^(?:fight|push|press|work|call|plead)$/;
const END = stanceBit("end");
/** What joins a stance that has a name to what it is of. */
const NAMED = /^(?:about|for|of|over|to|with|at|toward|towards)$/;
/** Who does so wants what they name. */
const COMMITTING: ReadonlySet<Act> = new Set(["demand", "request", "order", "promise"]);

/** Whoever speaks, or whom they stand for. */
export function isSelf({ direct }: Speech, clause: Clause, k: number): boolean {
  const word = clause.word(k);
  return SELVES.has(word) || (!direct && (REPORTED_SELVES.has(word) || BODIES.has(clause.lemma(k))));
}

/** The place before a word, past “has”, “was”, “now”: there its subject stands, -1 where the clause begins without one. */
export function subjectNear(clause: Clause, k: number): number {
  let subject = k - 1;
  while (subject >= 0 && (clause.tag(subject) === TAG.AUX || clause.tag(subject) === TAG.ADV)) subject -= 1;
  return subject;
}
