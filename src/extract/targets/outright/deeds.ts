import { GOING, HAVING, KEEPING, LIFTING, PLAIN_HEADS, PLANS, STAYING } from "../../lexicon/outright-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import type { IssueWords } from "../issue-words.ts";
import type { Clause } from "./clause.ts";
import type { Thing } from "./things.ts";

/** What doing a verb would do to what is contested: above 0 toward what is proposed, 0 where that is not told. */
export function deedWay(
  clause: Clause,
  things: readonly Thing[],
  issue: IssueWords,
  verb: number,
  passive: boolean,
): number {
  const after = firstSure(things.filter(({ k }) => k > verb && k <= verb + REACH));
  const ahead = aheadOf(clause, things, verb);
  if (clause.stems(verb).some((stem) => issue.predicate.has(stem))) return proposedWay(clause, things, verb);
  const isOf = (list: ReadonlySet<string>) => clause.verbs(verb).some((one) => list.has(one));
  const phrase = clause.phrase(verb);
  const ends = phrase < 0 || (phrase === 0 && ((clause.classes(verb) & ENDING) !== 0 || isOf(LIFTING)));
  // “bring a motion to end the toll”
  const plan = clause.find(
    (k) => PLANS.has(clause.lemma(k)) && clause.word(k + 1) === "to" && clause.tag(k + 2) === TAG.VERB,
    verb + 1,
    verb + 5,
  );
  if (plan !== -1) return (ends ? -1 : 1) * deedWay(clause, things, issue, plan + 2, false);
  const keeping = (side: number) => (issue.transforms ? -Math.abs(side) : side);
  if (after === undefined && ahead !== undefined && !passive) {
    if (isOf(GOING) || phrase < 0) return -ahead.side;
    // “should stay a matter for parents”, but “must stay open”
    const next = clause.tag(verb + 1);
    const is = (NAMES.has(next) || next === TAG.DET) && clause.word(verb + 1) !== "open";
    return isOf(STAYING) && !is ? keeping(ahead.side) : 0;
  }
  const thing = passive ? (ahead ?? after) : after;
  if (thing === undefined) return 0;
  if (ends) return -thing.side;
  if (isOf(KEEPING)) return keeping(thing.side);
  if (issue.transforms) return 0;
  return phrase > 0 || (clause.classes(verb) & FURTHERING) !== 0 || isOf(HAVING) ? thing.side : 0;
}

/** The last thing before a verb, as it stands there: none where something beside it does. */
function aheadOf(clause: Clause, things: readonly Thing[], verb: number): Thing | undefined {
  const last = things.findLast(({ k }) => k < verb);
  const way = last === undefined ? 0 : besideWay(clause, things, last.k);
  return last === undefined || way === 0 ? undefined : { ...last, side: way * last.side };
}

/** The first that is sure enough, or else the first. */
function firstSure(things: readonly Thing[]): Thing | undefined {
  const sure = things.find(({ side }) => Math.abs(side) >= 0.6);
  return sure ?? things[0];
}

/** The verb is that of the proposition: as surely as the clause tells of the same thing. */
function proposedWay(clause: Clause, things: readonly Thing[], verb: number): number {
  const others = things.filter(({ k, side }) => k !== verb && Math.abs(side) >= 0.5);
  const other = others.find(({ k }) => besideWay(clause, things, k) !== 0);
  if (other === undefined && others.length > 0) return 0;
  if (other !== undefined) return Math.max(AS_PROPOSED, Math.abs(other.side));
  const own = Math.abs(things.find(({ k }) => k === verb)?.side ?? 0);
  if (own >= 0.8) return own;
  return clause.isWorn(verb) ? 0 : 0.5;
}

/** What having the object that begins at a place would do: “the charge”, “demands to lift the duty”, “the closing of the bank”. */
export function objectWay(clause: Clause, things: readonly Thing[], issue: IssueWords, from: number): number {
  // “oppose lifting the sanctions”
  if (isDoing(clause, from)) return deedWay(clause, things, issue, from, false);
  // “plans to scrap it”, which a tagger may take for a verb
  let end = PLANS.has(clause.lemma(from)) ? from + 1 : from;
  while (
    end < clause.length &&
    end < from + 9 &&
    NOMINAL.has(clause.tag(end)) &&
    !/^(?:that|to)$/.test(clause.word(end))
  )
    end += 1;
  if (end === from) return 0;
  return (clause.isDenied(from, end) ? -1 : 1) * phraseWay(clause, things, issue, from, end);
}

/** “lifting the sanctions”, not “the lifting of the sanctions” */
export function isDoing(clause: Clause, k: number): boolean {
  if (!/..ing$/.test(clause.word(k)) || clause.word(k + 1) === "of") return false;
  if (clause.tag(k) !== TAG.VERB && clause.tag(k) !== TAG.NOUN) return false;
  return (clause.classes(k) & (END | FURTHER)) !== 0 || clause.verbs(k).some((one) => LIFTING.has(one));
}

/** 1 where a thing itself is spoken of, -1 where its end is (“the repeal of the tax”), 0 where something beside it is (“critics of the tax”, “the tax office”). */
export function besideWay(clause: Clause, things: readonly Thing[], thing: number): number {
  const isThing = (k: number) => things.some((one) => one.k === k);
  let last = thing;
  while (NOUNS.has(clause.tag(last + 1)) || isThing(last + 1)) last += 1;
  const isPart = !isThing(last) && (clause.classes(last) & (MATTER | END | FURTHER)) === 0;
  if (isPart) return 0;
  let before = thing - 1;
  while (before >= 0 && (NOMINAL.has(clause.tag(before)) || isThing(before))) before -= 1;
  const head = before - 1;
  if (head < 0 || !/^(?:of|on|about|against|over|to)$/.test(clause.word(before)) || !NOUNS.has(clause.tag(head)))
    return 1;
  if (isThing(head) || (clause.classes(head) & FURTHER) !== 0) return 1;
  if ((clause.classes(head) & END) !== 0) return -1;
  return PLANS.has(clause.lemma(head)) || PLAIN_HEADS.has(clause.lemma(head)) ? 1 : 0;
}

function phraseWay(clause: Clause, things: readonly Thing[], issue: IssueWords, from: number, end: number): number {
  const head = end - 1;
  const next = clause.word(end);
  const classes = clause.classes(head);
  const isPlan = PLANS.has(clause.lemma(head));
  if (next === "to" && isPlan) return deedWay(clause, things, issue, end + 1, false);
  const own = things.find(({ k }) => k === head)?.side ?? 0;
  if (Math.abs(own) > 0.5) return own;
  const later = things.find(({ k }) => k > end && k < end + 6);
  if (later !== undefined && /^(?:of|to|in|on|from|for|against|over)$/.test(next)) {
    if ((classes & END) !== 0) return -later.side;
    if ((classes & FURTHER) === 0 && !isPlan) return 0;
    return next === "against" ? -later.side : later.side;
  }
  const within = things.findLast(({ k, side }) => k >= from && k < head && Math.abs(side) > 0.5);
  if (within !== undefined && (classes & (MATTER | END)) !== 0)
    return (classes & END) !== 0 ? -within.side : Math.abs(within.side);
  return own;
}

/** The proposition's own verb, with something of what it proposes. */
const AS_PROPOSED = 0.8;
/** Words from a verb to its object, at most. */
const REACH = 8;
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const MATTER = stanceBit("matter");
const ENDING = END | stanceBit("reject");
const FURTHERING = FURTHER | stanceBit("approve");
const NOUNS: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN]);
const NAMES: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ]);
const NOMINAL: ReadonlySet<number> = new Set([
  TAG.NOUN,
  TAG.PROPN,
  TAG.ADJ,
  TAG.NUM,
  TAG.DET,
  TAG.PRON,
  TAG.PART,
  TAG.X,
  TAG.SYM,
]);
