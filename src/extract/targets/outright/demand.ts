import {
  ASKING,
  FAULTING,
  FOLLOWING,
  FORESEEING,
  OUGHT,
  PRAISING,
  VOWING,
  WILLING,
} from "../../lexicon/outright-words.ts";
import { NEGATORS } from "../../lexicon/small-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import type { StanceReading } from "../stance-reading.ts";
import type { Clause } from "./clause.ts";
import { deedWay } from "./deeds.ts";
import { objectWay } from "./objects.ts";
import { isSelf, subjectNear } from "./speech.ts";
import { NO_WAY, type Telling, times, type Way } from "./telling.ts";

/** What is to be done in a clause. */
export interface Demand {
  readonly way: Way;
  /** Something is: a clause that “and” joins to it may go on with it. */
  readonly is: boolean;
}

/** Where the deed is sought that is to be done. */
interface Deed {
  /** The place from which on it stands. */
  readonly from: number;
  readonly kind: "owed" | "vowed" | "done";
}

/** @param going the clause before it says that something is to be done, or the cue does */
export function demandOf(reading: StanceReading, telling: Telling, going: boolean): Demand {
  const { clause } = telling;
  if (isTold(reading, clause)) return NOTHING;
  const deed = deedIn(reading, telling) ?? (going ? deedWanted(clause) : null);
  if (deed !== null && isUnsettled(clause, deed)) return NOTHING;
  // “called for the closing of the bank”
  if (deed === null) return going ? { way: objectWay(telling, 0), is: true } : NOTHING;
  const { verb, passive } = verbOf(clause, deed);
  if (verb === -1) return OPEN;
  // “do not see why it should close”: it is the seeing that is denied
  const why = clause.find((k) => clause.word(k) === "why", 0, deed.from);
  // “should have nothing to do with it”
  const denied = clause.isDenied(why, verb) !== /^(?:no|nothing|none|nobody)$/.test(clause.word(verb + 1));
  if (deed.kind === "vowed" && !denied && passive) return NOTHING;
  if (isInstead(telling, verb)) return OPEN;
  // “refused to condemn it”: nor is that praise
  if (telling.first && telling.speech.refuses && FAULTING.has(clause.lemma(verb))) return OPEN;
  const turned = (denied ? -1 : 1) * (isDoubtedWhy(clause, why) ? -1 : 1);
  const way = times(turned * (deed.kind === "vowed" ? VOWED : 1), deedWay(telling, verb, passive));
  const owing = deed.kind === "owed" && deed.from > 0 ? [deed.from - 1] : [];
  return { way: { side: way.side, by: [...owing, ...clause.deniers(0, verb), ...way.by] }, is: true };
}

/** “has not decided [when] it would close”: how it is done is open, and nothing is said of whether it should be. */
function isUnsettled(clause: Clause, { from, kind }: Deed): boolean {
  const open = clause.find((k) => /^(?:when|how|where)$/.test(clause.word(k)), 0, from);
  return open !== -1 && (kind === "vowed" || clause.deniers(0, open).length > 0);
}

/** “why should it close”, “see no reason why”, “wonder why”; but “that is why it should close”. */
function isDoubtedWhy(clause: Clause, why: number): boolean {
  if (why === -1) return false;
  const isDoubt = (k: number) => /^(?:ask|wonder|question|doubt|puzzle|baffle)$/.test(clause.lemma(k));
  return why === 0 || clause.deniers(0, why).length > 0 || clause.find(isDoubt, 0, why) !== -1;
}

function deedIn(reading: StanceReading, telling: Telling): Deed | null {
  const { clause, speech } = telling;
  for (let k = 0; k < clause.length; k += 1) {
    const word = clause.word(k);
    const next = clause.word(k + 1);
    const before = clause.word(k - 1);
    if (OUGHT.has(word) && !(word === "must" && next === "have")) return { from: k + 1, kind: "owed" };
    if (/^(?:needs?|has|have)$/.test(word) && next === "to" && !FORESEEING.has(before))
      return { from: k + 2, kind: "owed" };
    if (/^(?:time|want|wants|wanted)$/.test(word) && !NEGATORS.has(before)) {
      if (word !== "time" && k > 0 && !isSelf(speech, clause, k - 1) && !isSelf(speech, clause, k - 2)) continue;
      const wanted = wantedAfter(clause, k);
      if (wanted !== null) return wanted;
    } else if (isAsking(telling, k)) {
      const to = clause.find((at) => clause.word(at) === "to" && clause.isDeed(at + 1), k + 1, k + ASKED_WITHIN);
      if (to !== -1) return { from: to + 1, kind: "owed" };
    } else if (isVow(telling, k)) return { from: k + 1, kind: "vowed" };
    else if (
      speech.direct &&
      k <= 1 &&
      word === "do" &&
      NEGATORS.has(next) &&
      clause.isDeed(k + 2) &&
      isOpening(clause, k)
    )
      return { from: k + 1, kind: "owed" };
    else if (k === 0 && speech.direct && isImperative(reading, telling)) {
      const from = word === "let" ? clause.find((at) => clause.tag(at) === TAG.VERB, 1) : 0;
      return from === -1 ? null : { from, kind: "owed" };
    }
  }
  return null;
}

/** “I will not sign”, “it could accept the plan”, “... but would fight it”, “willing to pay” */
function isVow({ clause, speech, goesOn }: Telling, k: number): boolean {
  const word = clause.word(k);
  if (WILLING.has(word))
    return clause.word(k + 1) === "to" && (!speech.direct || clause.find((i) => isSelf(speech, clause, i)) !== -1);
  if (!VOWING.has(word)) return false;
  if (k === 0) return goesOn || (clause.joint === "but" && !speech.direct);
  return clause.joint !== "and" && isSelf(speech, clause, k - 1);
}

/** “We urge the state to step in”, “I'm asking you to keep it” */
function isAsking({ clause, speech }: Telling, k: number): boolean {
  if (!ASKING.has(clause.lemma(k)) || clause.tag(k) !== TAG.VERB) return false;
  return isSelf(speech, clause, subjectNear(clause, k));
}

/** “wants [the toll] to go”, “wanted the road finished”, “want the plant open” */
function wantedAfter(clause: Clause, verb: number): Deed | null {
  for (let k = verb + 1; k <= verb + 8 && k < clause.length; k += 1) {
    if (clause.word(k) === "to" && clause.tag(k + 1) === TAG.VERB) return { from: k + 1, kind: "owed" };
    if (k === verb + 1) continue;
    const isOpen =
      clause.tag(k) === TAG.ADJ && (clause.classes(k) & (END | FURTHER)) !== 0 && !NAMES.has(clause.tag(k + 1));
    if (isOpen || (clause.tag(k) === TAG.VERB && !/(?:ing|s)$/.test(clause.word(k)))) return { from: k, kind: "owed" };
  }
  return null;
}

/** What a cue wants: “to halt the raids”, “halt the raids”, “that it be shut”, “the toll put off”, “raids stop”. */
function deedWanted(clause: Clause): Deed | null {
  // “to back it”, where a tagger takes “back” for no verb
  const isVerb = (k: number) => clause.tag(k) === TAG.VERB || PRAISING.has(clause.word(k));
  const to = clause.find((k) => clause.word(k) === "to" && isVerb(k + 1));
  if (to !== -1) return { from: to + 1, kind: "owed" };
  const isBase = (k: number) => clause.tag(k) === TAG.VERB && clause.word(k) === clause.lemma(k);
  if (isBase(0)) return { from: 0, kind: "owed" };
  if (clause.word(0) === "that") {
    const verb = clause.find((k) => clause.tag(k) === TAG.VERB || clause.word(k) === "be", 2);
    return verb === -1 ? null : { from: verb, kind: "owed" };
  }
  const done = clause.find((k) => clause.isParticiple(k) || (clause.word(k) === "put" && clause.phrase(k) !== 0), 1, 8);
  if (done !== -1) return { from: done, kind: "done" };
  const base = clause.find(isBase, 1, 8);
  return base === -1 ? null : { from: base, kind: "owed" };
}

/** The verb itself, past “be” and “not” and what allows or orders it. */
function verbOf(clause: Clause, { from, kind }: Deed): { readonly verb: number; readonly passive: boolean } {
  let passive = kind === "done";
  let verb = -1;
  for (let k = from; k < Math.min(clause.length, from + 5); k += 1) {
    const word = clause.word(k);
    if (/^(?:be|been|get)$/.test(word)) passive = true;
    else if (!isPassed(clause, k)) {
      verb = k;
      break;
    }
  }
  if (!passive || !/^(?:allowed|able|required|forced|made|told|free)$/.test(clause.word(verb)))
    return { verb, passive };
  const deed = clause.find((k) => clause.tag(k) === TAG.VERB, verb + 1, verb + 4);
  return deed === -1 ? { verb, passive } : { verb: deed, passive: clause.word(deed - 1) === "be" };
}

function isPassed(clause: Clause, k: number): boolean {
  const word = clause.word(k);
  const tag = clause.tag(k);
  // “could not in good conscience fund it”
  if (word === "conscience" || clause.word(k + 1) === "conscience" || clause.word(k + 2) === "conscience") return true;
  if (word === "have") return clause.tag(k + 1) === TAG.VERB;
  // “would back boats”
  if (PRAISING.has(word)) return false;
  return NEGATORS.has(word) || word === "to" || tag === TAG.ADV || tag === TAG.AUX;
}

/** “talks instead of tariffs” */
function isInstead({ clause, things }: Telling, verb: number): boolean {
  const thing = things.find(({ k }) => k > verb);
  return (
    clause.find(
      (k) => /^(?:instead|rather)$/.test(clause.word(k)) && (thing === undefined || k < thing.k || k > verb),
    ) !== -1
  );
}

/** “Don’t build it”, “so please don’t” */
function isOpening(clause: Clause, k: number): boolean {
  return k === 0 || /^(?:so|please|then|just)$/.test(clause.word(0));
}

/** “Stop these cameras”, but not “Take it away and you may as well ...”. */
function isImperative({ small, firsts }: StanceReading, { clause, issue }: Telling): boolean {
  const first = clause.token(0);
  // “Close Mill Street now”, which a tagger takes for a name
  const isVerb = clause.tag(0) === TAG.VERB || (clause.tag(1) === TAG.PROPN && clause.hasStem(0, issue.predicate));
  if (!isVerb || clause.word(0) !== clause.lemma(0)) return false;
  const last = clause.at.at(-1) ?? first;
  if (small[last + 1] === "if") return false;
  if (small[last + 1] === "and" && [2, 3, 4, 5].some((step) => FOLLOWING.has(small[last + step] ?? ""))) return false;
  return firsts[first] === 1 || /^[“"‘.?!;]$/.test(small[first - 1] ?? "");
}

/** “Under the bill, accounts must be closed”: it is told what the bill says. */
function isTold({ small, unitStarts }: StanceReading, clause: Clause): boolean {
  const first = unitStarts[clause.token(0)] ?? 0;
  return clause.word(0) === "under" || small[first] === "under" || small[first + 1] === "under";
}

/** Words from asking to what is asked for, at most. */
const ASKED_WITHIN = 9;
const NOTHING: Demand = { way: NO_WAY, is: false };
const OPEN: Demand = { way: NO_WAY, is: true };
/** What somebody says they will do beside what they say is to be done. */
const VOWED = 0.8;
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const NAMES: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ]);
