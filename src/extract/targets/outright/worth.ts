import { HARMING, HELPING, LIGHT, LITTLE, MUCH, PLANS, TIMES, VALUELESS } from "../../lexicon/outright-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import type { IssueWords } from "../issue-words.ts";
import type { Clause } from "./clause.ts";
import { besideWay, deedWay, isDoing, objectWay } from "./deeds.ts";
import { isSelf, type Speech } from "./speech.ts";
import type { Thing } from "./things.ts";

/** What a clause says of the worth of what is contested. */
export interface Worth {
  /** What it is: “the ban is unfair”. */
  readonly valued: number;
  /** What it does: “the levy would hurt shops”. */
  readonly worked: number;
}

/** @param first it opens the content, so that the cue governs it */
export function worthOf(
  clause: Clause,
  things: readonly Thing[],
  issue: IssueWords,
  speech: Speech,
  first: boolean,
): Worth {
  const named = first && speech.names ? (things[0]?.k ?? -1) + 1 : 0;
  const verb =
    named > 0
      ? named
      : clause.find(
          (k) => clause.tag(k) === TAG.AUX || (clause.tag(k) === TAG.VERB && !/ing$/.test(clause.word(k))),
          1,
        );
  const before = things.filter(({ k }) => k < verb);
  const subject = before.findLast(({ side }) => Math.abs(side) > UNSURE) ?? before.at(-1);
  if (verb === -1 || TIMES.has(clause.joint)) return NONE;
  const judged = kindOf(clause, verb, first && speech.fears);
  // “It would be wrong to scrap the charge”
  const undone = clause.word(verb - 1) === "it" ? wrongTo(clause, things, issue, judged.at) : 0;
  if (undone !== 0) return { valued: judged.kind * undone, worked: 0 };
  if (subject === undefined) return NONE;
  const points = clause.tag(subject.k) === TAG.PRON || clause.tag(subject.k) === TAG.DET;
  if (!points && (verb - subject.k > NEAR || Math.abs(subject.side) <= UNSURE)) return NONE;
  const { kind, does } = judged;
  // A thing that should go: whether it is good says less
  const side = subject.side < 0 ? subject.side * TO_GO : subject.side;
  const done = doneWay(clause, things, issue, verb);
  const worth = issue.bent * kind * (done || besideWay(clause, things, subject.k) * side);
  return does ? { valued: 0, worked: worth } : { valued: worth, worked: 0 };
}

/** “It would be wrong to scrap it”: what would be done. */
function wrongTo(clause: Clause, things: readonly Thing[], issue: IssueWords, at: number): number {
  if (at === -1 || clause.word(at + 1) !== "to" || clause.tag(at + 2) !== TAG.VERB) return 0;
  return deedWay(clause, things, issue, at + 2, false);
}

/** “Taking it away would be a mistake”: what would be done, not the thing. */
function doneWay(clause: Clause, things: readonly Thing[], issue: IssueWords, verb: number): number {
  const plan = clause.find((k) => PLANS.has(clause.lemma(k)) && clause.word(k + 1) === "to", 0, verb);
  if (plan !== -1) return deedWay(clause, things, issue, plan + 2, false);
  const deed = clause.find((k) => isDoing(clause, k) || clause.phrase(k) !== 0);
  return deed === -1 || (deed >= verb && clause.phrase(deed) === 0) ? 0 : deedWay(clause, things, issue, deed, false);
}

/** Good (1) or bad (-1), by the first word from the verb on that tells; and whether something is done by it. */
function kindOf(
  clause: Clause,
  verb: number,
  feared: boolean,
): { readonly kind: number; readonly does: boolean; readonly at: number } {
  let ended = false;
  for (let k = verb; k < Math.min(clause.length, verb + REACH); k += 1) {
    const tag = clause.tag(k);
    const lemma = clause.lemma(k);
    const needed = NEEDED.test(clause.word(k));
    const tooMuch = tag === TAG.ADJ && clause.word(k - 1) === "too";
    if (!needed && !tooMuch && (!TELLING.has(tag) || VALUELESS.has(lemma))) continue;
    const classes = clause.classes(k);
    const isVerb = tag === TAG.VERB;
    if (isVerb && (classes & END) !== 0 && (classes & BAD) === 0) ended = true;
    const enough = clause.word(k) === "enough" && !clause.isDenied(0, k);
    // “warned that it could be scrapped”, “too weak”, “does not go far enough”: more of it is wanted
    const lost = feared && isVerb && (classes & END) !== 0 && /^(?:be|been)$/.test(clause.word(k - 1));
    const little =
      (tooMuch && LITTLE.has(clause.word(k))) || (clause.word(k) === "enough" && MUCH.has(clause.word(k - 1)));
    if (lost || (little && (tooMuch || !enough))) return { kind: LACKED, does: true, at: k };
    const kind = tooMuch ? -1 : enough ? 0 : needed ? 1 : worthOfWord(classes, isVerb ? lemma : "");
    if (kind === 0 && isVerb && !LIGHT.has(lemma) && !ended) break;
    if (kind === 0 || (lemma === "cost" && isSum(clause, k + 1))) continue;
    return { kind: kind * (clause.isDenied(0, k) ? -1 : 1) * (ended ? -1 : 1), does: isVerb || ended || feared, at: k };
  }
  return feared ? { kind: FEARED, does: true, at: -1 } : { kind: 0, does: false, at: -1 };
}

/** “is not needed”, “are working”, “is not enough” */
const NEEDED = /^(?:needed|necessary|working|enough)$/;

function worthOfWord(classes: number, verb: string): number {
  if ((classes & (BAD | WRONG)) !== 0 || HARMING.has(verb)) return -1;
  return (classes & GOOD) !== 0 || HELPING.has(verb) ? 1 : 0;
}

/** “would cost 31 million” */
function isSum(clause: Clause, k: number): boolean {
  return clause.tag(k) === TAG.NUM || clause.tag(k) === TAG.SYM || clause.word(k) === "about";
}

/** “We need that duty”; “want the soldiers gone” is a demand. */
export function neededWay(clause: Clause, things: readonly Thing[], issue: IssueWords, speech: Speech): number {
  let sum = 0;
  for (let k = 0; k < clause.length; k += 1) {
    const lemma = clause.lemma(k);
    const wants = lemma === "want" && isSelf(speech, clause, k - 1);
    if ((!wants && lemma !== "need" && lemma !== "deserve") || clause.word(k + 1) === "to") continue;
    const isDemand =
      clause.find((at) => clause.word(at) === "to" && clause.tag(at + 1) === TAG.VERB, k + 1, k + 9) !== -1;
    if (wants && isDemand) continue;
    sum += (clause.isDenied(k - 4, k) ? -1 : 1) * objectWay(clause, things, issue, k + 1);
  }
  return sum;
}

/** “Without the toll there would be no bridge.” */
export function missedWay(clause: Clause, things: readonly Thing[]): number {
  const at = clause.find((k) => clause.word(k) === "without" && !/ing$/.test(clause.word(k + 1)));
  const lost = at === -1 ? undefined : things.find(({ k }) => k > at && k <= at + 5);
  return lost === undefined || clause.word(lost.k) === "that" ? 0 : lost.side;
}

const NONE: Worth = { valued: 0, worked: 0 };
/** How much its worth counts where it is to go. */
const TO_GO = 0.5;
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
const TELLING: ReadonlySet<number> = new Set([TAG.NOUN, TAG.ADJ, TAG.VERB, TAG.X, TAG.ADV, TAG.PROPN]);
