import {
  GOING,
  HAVING,
  KEEPING,
  LIFTING,
  ON_PLANS,
  PLANS,
  REFUSING,
  SHIELDING,
  STAYING,
} from "../../lexicon/outright-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import { besideWay, wholeOf } from "./beside.ts";
import type { Clause } from "./clause.ts";
import { type Telling, times, type Way } from "./telling.ts";
import type { Thing } from "./things.ts";

/** What doing a verb would do to what is contested. */
export function deedWay(telling: Telling, verb: number, passive: boolean): Way {
  const { clause } = telling;
  const inner = passive ? -1 : innerOf(telling, verb);
  if (inner === -1) return { side: sideOf(telling, verb, passive), by: [verb] };
  const way = deedWay(telling, inner, false);
  const planned = PLANS.has(clause.lemma(inner - 2));
  const turns = planned ? ends(clause, verb) : inner === verb + 2 && REFUSING.has(clause.lemma(verb));
  const turned = times(turns ? -1 : 1, way);
  return turns || planned ? { side: turned.side, by: [verb, ...turned.by] } : turned;
}

/** What a deed is done for, where the deed itself is done to nothing contested: “go to court to stop the closure”, “bring a motion to end it”, “help to keep it”. */
function innerOf({ clause, things }: Telling, verb: number): number {
  // “let the hospital close it”
  if (LETTING.test(clause.lemma(verb))) {
    const base = clause.find(
      (k) => clause.word(k) === clause.lemma(k) && (clause.tag(k) === TAG.VERB || isDeedWord(clause, k)),
      verb + 2,
      verb + REACH,
    );
    return base !== -1 && things.some(({ k }) => k > verb) ? base : -1;
  }
  const to = clause.find((k) => clause.word(k) === "to" && clause.isDeed(k + 1), verb + 1, verb + REACH);
  if (to === -1 || !things.some(({ k }) => k > to)) return -1;
  // “close the road to make it safe”
  return things.some(({ k, side }) => k > verb && k < to && Math.abs(side) >= CLEAR) ? -1 : to + 1;
}

/** What may be a deed, whatever a tagger takes it for: “let them [close] it”. */
function isDeedWord(clause: Clause, k: number): boolean {
  return (
    (clause.classes(k) & (END | FURTHER)) !== 0 && (clause.tag(k + 1) === TAG.DET || clause.tag(k + 1) === TAG.PRON)
  );
}

function ends(clause: Clause, verb: number): boolean {
  const phrase = clause.phrase(verb);
  return phrase < 0 || (phrase === 0 && ((clause.verbClasses(verb) & ENDING) !== 0 || isOf(clause, verb, LIFTING)));
}

function isOf(clause: Clause, verb: number, list: ReadonlySet<string>): boolean {
  return clause.verbs(verb).some((one) => list.has(one));
}

/** Above 0 toward what is proposed, 0 where that is not told. */
function sideOf(telling: Telling, verb: number, passive: boolean): number {
  const { clause, things, issue } = telling;
  const after = firstSure(things.filter(({ k }) => k > verb && k <= verb + REACH));
  const ahead = aheadOf(telling, verb);
  if (clause.hasStem(verb, issue.predicate)) return proposedSide(telling, verb);
  const keeping = (side: number) => (issue.transforms ? -Math.abs(side) : side);
  if (after === undefined && ahead !== undefined && !passive) {
    if (isOf(clause, verb, GOING) || clause.phrase(verb) < 0) return -ahead.side;
    // “should stay a matter for parents”, but “must stay open”
    const next = clause.tag(verb + 1);
    const is = (NAMES.has(next) || next === TAG.DET) && clause.word(verb + 1) !== "open";
    return isOf(clause, verb, STAYING) && !is ? keeping(ahead.side) : 0;
  }
  const thing = passive ? (ahead ?? after) : after;
  if (thing === undefined) return 0;
  // “spare him prison”
  if (clause.lemma(verb) === "spare" && thing.k > verb + 1 && clause.tag(verb + 1) === TAG.PRON) return -thing.side;
  if (isOf(clause, verb, KEEPING)) return keptSide(telling, thing) ?? keeping(thing.side);
  // “protect residents from the raids”
  if (isOf(clause, verb, SHIELDING) && clause.find((k) => clause.word(k) === "from", verb + 2, thing.k) !== -1)
    return -Math.abs(thing.side);
  const onPlan = isOf(clause, verb, ON_PLANS) || (clause.classes(verb) & APPROVE) !== 0;
  // “block it”, “vote for it” after “plans to close the library”
  const side = onPlan ? (thing.judged ?? thing.side) : thing.side;
  if (ends(clause, verb)) return -side;
  if (issue.transforms) return 0;
  const furthers = clause.phrase(verb) > 0 || (clause.classes(verb) & FURTHERING) !== 0 || isOf(clause, verb, HAVING);
  return furthers ? side : 0;
}

/** “keep the street closed”, where it should be: as proposed, whatever keeping it alone would be. */
function keptSide({ clause, issue }: Telling, { k, side }: Thing): number | null {
  const state = clause.find((at) => clause.isParticiple(at) || clause.tag(at) === TAG.ADJ, k + 1, k + 3);
  if (state === -1 || !clause.hasStem(state, issue.predicate)) return null;
  return Math.max(AS_PROPOSED, Math.abs(side));
}

/** The last thing before a verb, as it stands there: none where something beside it does. */
function aheadOf(telling: Telling, verb: number): Thing | undefined {
  const last = telling.things.findLast(({ k }) => k < verb);
  if (last === undefined) return undefined;
  const whole = wholeOf(telling, last);
  const way = besideWay(telling, whole.k);
  return way === 0 ? undefined : { ...whole, side: way * whole.side };
}

/** The first that is sure enough, or else the first. */
function firstSure(things: readonly Thing[]): Thing | undefined {
  const sure = things.find(({ side }) => Math.abs(side) >= 0.6);
  return sure ?? things[0];
}

/** The verb is that of the proposition: as surely as the clause tells of the same thing. */
function proposedSide(telling: Telling, verb: number): number {
  const { clause, things } = telling;
  const others = things.filter(({ k, side }) => k !== verb && Math.abs(side) >= CLEAR);
  const other = others.find(({ k }) => besideWay(telling, k) !== 0);
  if (other === undefined && others.length > 0) return 0;
  if (other !== undefined) return Math.max(AS_PROPOSED, Math.abs(other.side));
  const own = Math.abs(things.find(({ k }) => k === verb)?.side ?? 0);
  if (own >= 0.8) return own;
  return clause.isWorn(verb) ? 0 : 0.5;
}

/** A verb that does something: “lifting the sanctions”, not “the lifting of the sanctions”. */
export function isDoing({ clause, issue }: Telling, k: number): boolean {
  if (!/..ing$/.test(clause.word(k)) || clause.word(k + 1) === "of") return false;
  const opening = k === 0 && (clause.tag(k) === TAG.PROPN || clause.tag(k) === TAG.ADJ);
  if (clause.tag(k) !== TAG.VERB && clause.tag(k) !== TAG.NOUN && !opening) return false;
  if (clause.word(k - 1) === "the" || NAMES.has(clause.tag(k - 1))) return false;
  return (
    (clause.verbClasses(k) & (END | FURTHER)) !== 0 ||
    isOf(clause, k, LIFTING) ||
    clause.phrase(k) !== 0 ||
    clause.hasStem(k, issue.predicate)
  );
}

/** The proposition's own verb, with something of what it proposes. */
const AS_PROPOSED = 0.8;
/** As sure as this it is what is contested. */
const CLEAR = 0.5;
/** What is done then is what another does. */
const LETTING = /^(?:let|make|help|see|watch)$/;
/** Words from a verb to its object, at most. */
const REACH = 8;
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const ENDING = END | stanceBit("reject");
const APPROVE = stanceBit("approve");
const FURTHERING = FURTHER | APPROVE;
const NAMES: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ]);
