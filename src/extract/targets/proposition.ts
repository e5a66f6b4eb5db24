import { NEGATORS } from "../lexicon/small-words.ts";
import { stanceTraits } from "../lexicon/stance-traits.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import { stemsOf } from "./stems.ts";
import { wordsIn } from "./words-in.ts";

/** What a proposition says of what is contested. */
export interface Proposition {
  /** Stems of what is contested: not who is to do it, nor when. */
  readonly contested: ReadonlySet<string>;
  /** How surely a stem stands for what is contested, from 0 to 1: what the name is mostly about, the most. */
  readonly heads: ReadonlyMap<string, number>;
  /** Stems of what is to be done with it: "deploy" of "troops should be deployed". */
  readonly predicate: ReadonlySet<string>;
  /** -1 where it says that something should end or not be, else 1. */
  readonly parity: 1 | -1;
  /** -1 where it says that something is bad, else 1. */
  readonly bent: 1 | -1;
  /** It says that what there is should be made otherwise, merged or raised: whoever would keep it is against that. */
  readonly transforms: boolean;
  /** Words in it that deny. */
  readonly negators: number;
}

/** @param noted what else the issue is known by, in stems */
export function readProposition(name: string, proposition: string, noted: ReadonlySet<string>): Proposition {
  const words = wordsIn(proposition);
  const named = stemsIn(wordsIn(name));
  const proposed = stemsIn(words);
  const modal = words.findIndex((word) => MODAL.test(word));
  const deed = modal === -1 ? -1 : skipped(words, modal + 1);
  return {
    contested: contestedOf(words, named, new Set([...named, ...proposed, ...noted])),
    heads: headsOf(name, proposed),
    predicate: predicateOf(words),
    parity: parityOf(wordsIn(proposition.replace(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu, ""))),
    bent: /\b(?:should|must)\b/i.test(proposition) ? 1 : bentOf(words),
    transforms: deed !== -1 && TRANSFORMS.test(words[deed] ?? ""),
    negators: words.filter((word) => NEGATORS.has(word)).length,
  };
}

function stemsIn(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word) => stemsOf(word)));
}

/** Past what stands between “should” and the deed. */
function skipped(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && PASSED.test(words[at] ?? "")) at += 1;
  return at;
}

/** Who is to do it, and when, is not what is contested: "The [town] should charge for parking", "not before the [study]"; what the name names always is. */
function contestedOf(
  words: readonly string[],
  named: ReadonlySet<string>,
  stems: ReadonlySet<string>,
): ReadonlySet<string> {
  const modal = words.findIndex((word) => word === "should" || word === "must");
  const later = words.findIndex((word) => /^(?:before|until|unless|without|when|while|if)$/.test(word));
  const after = words[modal + 1] === "not" ? modal + 2 : modal + 1;
  const active = modal !== -1 && !words.slice(modal, modal + 3).includes("be") && !LASTING.test(words[after] ?? "");
  const object = stemsIn(words.slice(modal + 2, later === -1 ? undefined : later));
  const left = stemsIn(later === -1 ? [] : words.slice(later));
  if (active && object.size > 0) {
    for (const stem of stemsIn(words.slice(0, modal))) if (!object.has(stem) && !named.has(stem)) left.add(stem);
  }
  return new Set([...stems].filter((stem) => !left.has(stem)));
}

/** “School phone ban”: the ban, then the phone; “removal of the statue”: both. What the proposition alone has stands for it less surely. */
function headsOf(name: string, proposed: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const stem of proposed) found.set(stem, PROPOSED);
  const parts = wordsIn(name)
    .join(" ")
    .split(/ (?:of|for|on|in|at|by|to|from|between|with|against|over|under) /);
  parts.forEach((part, p) => {
    const words = part.split(" ");
    words.forEach((word, k) => {
      const toEnd = words.length - 1 - k;
      const weight = (toEnd === 0 ? 1 : toEnd === 1 ? 0.7 : 0.5) - (p === 0 ? 0 : 0.2);
      for (const stem of stemsOf(word)) found.set(stem, Math.max(found.get(stem) ?? 0, weight));
    });
  });
  return found;
}

/** The first word of meaning after “should”, what completes it (“stay shut”) and what “or” joins to it (“kept or tightened”). */
function predicateOf(words: readonly string[]): ReadonlySet<string> {
  const modal = words.findIndex((word) => /^(?:should|must|right|ought)$/.test(word));
  if (modal === -1) return new Set();
  const at = skipped(words, modal + 1);
  const found = [words[at] ?? ""];
  if (/^(?:shut|closed|open)$/.test(words[at + 1] ?? "")) found.push(words[at + 1] ?? "");
  if (words[at + 1] === "or" || words[at + 1] === "and") found.push(words[at + 2] ?? "");
  return stemsIn(found);
}

function parityOf(words: readonly string[]): 1 | -1 {
  const modal = words.findIndex((word) => MODAL.test(word));
  const deed = modal === -1 ? words.length : skipped(words, modal + 1);
  const ends = (modal === -1 ? words : words.slice(deed, deed + 2)).some((word) => ENDED.test(word));
  const near = modal === -1 ? words : words.slice(Math.max(0, modal - 2), deed + 1);
  const denied = near.filter((word) => NEGATORS.has(word)).length % 2 === 1;
  return denied !== ends ? -1 : 1;
}

function bentOf(words: readonly string[]): 1 | -1 {
  let sum = 0;
  for (const word of words) {
    const traits = stanceTraits(word, word);
    if ((traits & BAD) !== 0) sum -= 1;
    else if ((traits & GOOD) !== 0) sum += 1;
  }
  return sum < 0 ? -1 : 1;
}

const GOOD = stanceBit("good");
const BAD = stanceBit("bad") | stanceBit("doubt");
const PROPOSED = 0.5;
const MODAL = /^(?:should|must|ought)$/;
const PASSED = /^(?:not|be|have|to|allowed|able|required|free|right|on|also|only|still|now|no|longer)$/;
/** Who does it is what is contested: “the curfew should remain”. */
const LASTING = /^(?:remain|stay|continue|end|go|resign|step|stand|run|cease|expire|lapse|proceed|come)$/;
const TRANSFORMS =
  /^(?:merge|raise|rename|change|privati[sz]e|sell|sold|move|split|reform|replace|increase|convert|transfer|tighten|widen|alter|amend|redraw|relocate|nationali[sz]e)/;
export const ENDED =
  /^(?:end|ended|stop|stopped|scrap|scrapped|abolish|abolished|close|closed|withdraw|withdrawn|remove|removed|ban|banned|repeal|repealed|off|cancel|cancelled|canceled|reverse|reversed|drain|drained|cull|culled|suspend|suspended|halt|halted|delay|delayed|postpone|postponed|cut|reduce|reduced|lower|lowered|loosen|loosened|relaxed|halved|resign|step|quit|shut|evicted|shoot|shot|kill|killed|hunt|hunted|slaughter|slaughtered|barred|bar|exempt|exempted|lifted|lift|dropped|drop|deported|expelled|demolished|forbidden|prohibited|outlawed|rejected|blocked|leave)$/;
