import { GOING, HAVING, KEEPING, LIFTING, PLANS, STAYING } from "../../lexicon/outright-words.ts";
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
  const ahead = things.findLast(({ k }) => k < verb);
  if (clause.stems(verb).some((stem) => issue.predicate.has(stem))) return proposedWay(clause, things, verb);
  const lemma = clause.lemma(verb);
  const phrase = clause.phrase(verb);
  const ends = phrase < 0 || (phrase === 0 && ((clause.classes(verb) & ENDING) !== 0 || LIFTING.has(lemma)));
  // “bring a motion to end the toll”
  const plan = clause.find(
    (k) => PLANS.has(clause.lemma(k)) && clause.word(k + 1) === "to" && clause.tag(k + 2) === TAG.VERB,
    verb + 1,
    verb + 5,
  );
  if (plan !== -1) return (ends ? -1 : 1) * deedWay(clause, things, issue, plan + 2, false);
  const keeping = (side: number) => (issue.transforms ? -Math.abs(side) : side);
  if (after === undefined && ahead !== undefined && !passive) {
    if (GOING.has(lemma) || phrase < 0) return -ahead.side;
    const is = NAMES.has(clause.tag(verb + 1)) || clause.tag(verb + 1) === TAG.DET;
    return STAYING.has(lemma) && !is ? keeping(ahead.side) : 0;
  }
  const thing = passive ? (ahead ?? after) : after;
  if (thing === undefined) return 0;
  if (ends) return -thing.side;
  if (KEEPING.has(lemma)) return keeping(thing.side);
  if (issue.transforms) return 0;
  return phrase > 0 || (clause.classes(verb) & FURTHERING) !== 0 || HAVING.has(lemma) ? thing.side : 0;
}

/** The first that is sure enough, or else the first. */
function firstSure(things: readonly Thing[]): Thing | undefined {
  const sure = things.find(({ side }) => Math.abs(side) >= 0.6);
  return sure ?? things[0];
}

/** The verb is that of the proposition: as surely as the clause tells of the same thing. */
function proposedWay(clause: Clause, things: readonly Thing[], verb: number): number {
  const other = things.find(({ k, side }) => k !== verb && Math.abs(side) >= 0.5);
  if (other !== undefined) return Math.max(AS_PROPOSED, Math.abs(other.side));
  const own = Math.abs(things.find(({ k }) => k === verb)?.side ?? 0);
  if (own >= 0.8) return own;
  return clause.isWorn(verb) ? 0 : 0.5;
}

/** What having the object that begins at a place would do: “the charge”, “demands to lift the duty”, “the closing of the bank”. */
export function objectWay(clause: Clause, things: readonly Thing[], issue: IssueWords, from: number): number {
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
