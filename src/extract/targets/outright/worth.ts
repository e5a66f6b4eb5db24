import {
  AGAINST,
  HARMING,
  HELPING,
  HOLDING,
  ILL,
  LIGHT,
  LITTLE,
  MUCH,
  PLANS,
  TIMES,
  VALUELESS,
  WORTH,
} from "../../lexicon/outright-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import { besideWay, headBefore, wholeOf } from "./beside.ts";
import type { Clause } from "./clause.ts";
import { deedWay, isDoing } from "./deeds.ts";
import { NO_WAY, type Telling, times, type Way } from "./telling.ts";
import type { Thing } from "./things.ts";

/** What a clause says of the worth of what is contested. */
export interface Worth {
  /** What it is: “the ban is unfair”. */
  readonly valued: Way;
  /** What it does: “the levy would hurt shops”. */
  readonly worked: Way;
}

export function worthOf(telling: Telling): Worth {
  const { clause, issue } = telling;
  if (TIMES.has(clause.joint)) return NONE;
  const verb = verbOf(telling);
  if (verb === -1) return NONE;
  const judged = judgedFrom(telling, verb);
  const undone = rightTo(telling, judged);
  if (undone.side !== 0) return { valued: undone, worked: NO_WAY };
  const way = doneWay(telling, verb) ?? subjectWay(telling, verb);
  if (way === null || judged.kind === 0) return NONE;
  const worth = {
    side: issue.bent * judged.kind * judgedSide(telling, verb, judged, way),
    by: [...way.by, ...judged.by],
  };
  if (worth.side === 0) return NONE;
  return judged.does ? { valued: NO_WAY, worked: worth } : { valued: worth, worked: NO_WAY };
}

/** The place of the verb that says it; after “called” that of what follows the thing. -1 for none. */
function verbOf({ clause, things, first, speech }: Telling): number {
  if (first && speech.names && things[0] !== undefined) return things[0].k + 1;
  return clause.find(
    (k) =>
      clause.tag(k) === TAG.AUX ||
      (clause.tag(k) === TAG.VERB && !/ing$/.test(clause.word(k)) && clause.word(k - 1) !== "to"),
    1,
  );
}

/** “It would be wrong to scrap it”, “the city was right to close it”, “has no right to send them”: what would be done. */
function rightTo(telling: Telling, { kind, at, by }: Judged): Way {
  const { clause } = telling;
  // “would be foolish not to build it”
  const not = clause.word(at + 1) === "not" ? 1 : 0;
  if (at === -1 || clause.word(at + 1 + not) !== "to" || !clause.isDeed(at + 2 + not)) return NO_WAY;
  if (clause.tag(at) === TAG.VERB && !/^(?:right|wrong)$/.test(clause.word(at))) return NO_WAY;
  const way = deedWay(telling, at + 2 + not, false);
  return way.side === 0 ? NO_WAY : { side: (not === 1 ? -1 : 1) * kind * way.side, by: [...by, ...way.by] };
}

/** “Taking it away would be a mistake”: what would be done, not the thing. Null where nothing is done. */
function doneWay(telling: Telling, verb: number): Way | null {
  const { clause } = telling;
  const plan = clause.find((k) => PLANS.has(clause.lemma(k)) && clause.word(k + 1) === "to", 0, verb);
  if (plan !== -1) return someOf(deedWay(telling, plan + 2, false));
  const deed = clause.find((k) => isDoing(telling, k) || clause.phrase(k) !== 0);
  return deed === -1 || (deed >= verb && clause.phrase(deed) === 0) ? null : someOf(deedWay(telling, deed, false));
}

function someOf(way: Way): Way | null {
  return way.side === 0 ? null : way;
}

/** The thing that is spoken of, or whoever is for it or against it: “opponents of the cap”. Null for none that is near and sure. */
function subjectWay(telling: Telling, verb: number): Way | null {
  const { clause, things } = telling;
  const before = things.filter(({ k }) => k < verb);
  const sure = before.findLast(({ side }) => Math.abs(side) > UNSURE) ?? before.at(-1);
  if (sure === undefined) return null;
  const subject = wholeOf(telling, sure);
  const points = clause.tag(subject.k) === TAG.PRON || clause.tag(subject.k) === TAG.DET;
  if (!points && (verb - subject.k > NEAR || Math.abs(subject.side) <= UNSURE)) return null;
  const holder = headBefore(telling, subject.k);
  const lemma = clause.lemma(holder);
  // “opponents of the cap were wrong”
  const way = HOLDING.has(lemma) ? 1 : AGAINST.has(lemma) ? -1 : 0;
  if (way !== 0) return { side: way * OF_HOLDERS * ofThing(subject), by: [holder] };
  return times(besideWay(telling, subject.k), { side: ofThing(subject), by: [] });
}

/** “It is a disgrace”, “it is the right decision” after “plans to close the library”: the closing; not “it is a treasure”. */
function judgedSide({ clause, things }: Telling, verb: number, { kind, at }: Judged, way: Way): number {
  const open = things.findLast(({ k, side, judged }) => k < verb && judged !== undefined && judged !== side);
  if (open?.judged === undefined) return way.side;
  const isDecision = clause.find((k) => (clause.classes(k) & MATTER) !== 0, at) !== -1;
  return kind < 0 || isDecision ? open.judged : 0;
}

/** A thing that should go: whether it is good says less. */
function ofThing({ side }: Thing): number {
  return side < 0 ? side * TO_GO : side;
}

/** What tells the worth of what is spoken of. */
interface Judged {
  /** Good (above 0) or bad (below), 0 where that is not told. */
  readonly kind: number;
  /** Something is done by it. */
  readonly does: boolean;
  /** The place of the word that tells, -1 for none. */
  readonly at: number;
  /** With those that deny it. */
  readonly by: readonly number[];
}

/** By the first word from the verb on that tells. */
function judgedFrom({ clause, first, speech }: Telling, verb: number): Judged {
  const feared = first && speech.fears;
  let ended = false;
  for (let k = verb; k < Math.min(clause.length, verb + REACH); k += 1) {
    const tag = clause.tag(k);
    const lemma = clause.lemma(k);
    const needed = isNeeded(clause, k);
    const tooMuch = clause.word(k - 1) === "too" && (tag === TAG.ADJ || clause.word(k) === "far");
    if (!needed && !tooMuch && (!TELLING.has(tag) || (VALUELESS.has(lemma) && !isTaxOn(clause, k)))) continue;
    const classes = clause.classes(k);
    const isVerb = tag === TAG.VERB;
    if (isVerb && (classes & END) !== 0 && (classes & BAD) === 0) ended = true;
    const denied = clause.deniers(0, k);
    // “would solve nothing”
    if (isVerb && /^(?:nothing|no|little)$/.test(clause.word(k + 1)) && !denied.includes(k + 1)) denied.push(k + 1);
    const isDenied = denied.length % 2 === 1;
    const enough = clause.word(k) === "enough" && !isDenied;
    if (isLacking(clause, k, feared, tooMuch, enough)) return { kind: LACKED, does: true, at: k, by: [...denied, k] };
    const kind = tooMuch ? -1 : enough ? 0 : needed ? 1 : worthOfWord(clause, k, isVerb);
    if (kind === 0 && isVerb && !LIGHT.has(lemma) && !ended) break;
    if (kind === 0 || (lemma === "cost" && isSum(clause, k + 1))) continue;
    return {
      kind: kind * (isDenied ? -1 : 1) * (ended ? -1 : 1),
      does: isVerb || ended || feared,
      at: k,
      by: [...denied, k],
    };
  }
  return feared ? { kind: FEARED, does: true, at: -1, by: [] } : { kind: 0, does: false, at: -1, by: [] };
}

/** “is a tax on the poor” */
function isTaxOn(clause: Clause, k: number): boolean {
  return clause.word(k) === "tax" && clause.word(k + 1) === "on";
}

/** “warned that it could be scrapped”, “too weak”, “does not go far enough”: more of it is wanted. */
function isLacking(clause: Clause, k: number, feared: boolean, tooMuch: boolean, enough: boolean): boolean {
  const word = clause.word(k);
  const lost =
    feared && clause.tag(k) === TAG.VERB && (clause.classes(k) & END) !== 0 && /^(?:be|been)$/.test(clause.word(k - 1));
  const little = tooMuch ? LITTLE.has(word) : !enough && word === "enough" && MUCH.has(clause.word(k - 1));
  return lost || little;
}

/** “is not needed”, “never worked”, “is not enough” */
function isNeeded(clause: Clause, k: number): boolean {
  if (/^work(?:s|ed|ing)?$/.test(clause.word(k)))
    return clause.tag(k) === TAG.VERB && AFTER_WORK.has(clause.tag(k + 1));
  return /^(?:needed|necessary|enough)$/.test(clause.word(k));
}

function worthOfWord(clause: Clause, k: number, isVerb: boolean): number {
  const classes = clause.classes(k);
  const lemma = clause.lemma(k);
  if ((classes & (BAD | WRONG)) !== 0 || ILL.has(lemma) || (isVerb && HARMING.has(lemma))) return -1;
  // “drives shoppers away”
  if (isVerb && DRIVING.has(lemma) && clause.find((at) => /^(?:away|out|off)$/.test(clause.word(at)), k, k + 5) !== -1)
    return -1;
  if (isVerb && lemma === "pay" && clause.word(k + 1) === "for") return 1;
  return (classes & GOOD) !== 0 || WORTH.has(lemma) || (isVerb && HELPING.has(lemma)) ? 1 : 0;
}

/** “would cost 31 million” */
function isSum(clause: Clause, k: number): boolean {
  return clause.tag(k) === TAG.NUM || clause.tag(k) === TAG.SYM || clause.word(k) === "about";
}

const NONE: Worth = { valued: NO_WAY, worked: NO_WAY };
/** How much its worth counts where it is to go. */
const TO_GO = 0.5;
/** How much it counts what those are that are for it or against it. */
const OF_HOLDERS = 0.6;
/** What the proposition alone has is not sure enough to be what is judged. */
const UNSURE = 0.5;
/** Words from what is spoken of to its verb, and from there to what tells its worth, at most. */
const NEAR = 5;
const REACH = 8;
/** “warned that the vote would ...”: bad, whatever it is. */
const FEARED = -0.7;
const LACKED = 0.7;
const END = stanceBit("end");
const GOOD = stanceBit("good");
const BAD = stanceBit("bad");
const WRONG = stanceBit("doubt");
/** “works well”, “has worked”; not “worked on it”. */
const AFTER_WORK: ReadonlySet<number> = new Set([TAG.ADV, TAG.X]);
const MATTER = stanceBit("matter");
const DRIVING = new Set(["drive", "choke", "push", "scare", "send"]);
const TELLING: ReadonlySet<number> = new Set([TAG.NOUN, TAG.ADJ, TAG.VERB, TAG.X, TAG.ADV, TAG.PROPN]);
