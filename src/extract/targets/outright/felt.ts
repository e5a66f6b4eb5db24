import { ENDING_DEEDS, FURTHERING_DEEDS, GLAD, SORRY } from "../../lexicon/outright-words.ts";
import type { Clause } from "./clause.ts";
import { deedWay } from "./deeds.ts";
import { objectWay } from "./objects.ts";
import { isSelf, subjectNear } from "./speech.ts";
import { NO_WAY, type Telling, times, type Way } from "./telling.ts";

/** “She was heartbroken that the ward would close”, “glad to see it go”, “furious at the closure” */
export function feltWay(telling: Telling): Way {
  const { clause, speech, goesOn } = telling;
  const k = clause.find((at) => GLAD.has(clause.word(at)) || SORRY.has(clause.word(at)));
  if (k === -1) return NO_WAY;
  const subject = subjectNear(clause, k);
  if (subject < 0 ? !goesOn : !isSelf(speech, clause, subject)) return NO_WAY;
  const denied = clause.deniers(subject, k);
  const sign = (GLAD.has(clause.word(k)) ? 1 : -1) * (denied.length % 2 === 1 ? -1 : 1);
  const way = feltAbout(telling, k + 1);
  return way.side === 0 ? NO_WAY : { side: FELT * sign * way.side, by: [...denied, k, ...way.by] };
}

function feltAbout(telling: Telling, from: number): Way {
  const { clause } = telling;
  if (/^(?:at|about|by|over|with|for)$/.test(clause.word(from))) return objectWay(telling, from + 1);
  if (clause.word(from) !== "that" && clause.word(from) !== "to") return NO_WAY;
  const verb = clause.find((k) => clause.isDeed(k) && !SEEING.test(clause.lemma(k)), from + 1);
  if (verb === -1) return NO_WAY;
  const denied = clause.deniers(from, verb);
  // “glad that it was gone”
  const passive =
    clause.lemma(verb) !== "go" &&
    clause.find((k) => /^(?:be|been|is|are|was|were)$/.test(clause.word(k)), verb - 2, verb) !== -1;
  return times(denied.length % 2 === 1 ? -1 : 1, deedWay(telling, verb, passive));
}

/** “I signed a petition against it”, “he had vetoed the subsidy”: what whoever speaks has done. */
export function didWay(telling: Telling): Way {
  const { clause, speech, goesOn } = telling;
  const k = clause.find((at) => isDone(clause, at));
  if (k === -1) return NO_WAY;
  const subject = subjectNear(clause, k);
  if (subject < 0 ? !goesOn : !isSelf(speech, clause, subject)) return NO_WAY;
  if (clause.deniers(subject, k).length > 0) return NO_WAY;
  const way = objectWay(telling, k + 1);
  return way.side === 0
    ? NO_WAY
    : { side: (ENDING_DEEDS.has(clause.lemma(k)) ? -DONE : DONE) * way.side, by: [k, ...way.by] };
}

function isDone(clause: Clause, k: number): boolean {
  const lemma = clause.lemma(k);
  return clause.isParticiple(k) && (FURTHERING_DEEDS.has(lemma) || ENDING_DEEDS.has(lemma));
}

const SEEING = /^(?:see|hear|learn|know|watch)$/;
/** How much it says what is felt or was done beside what is asked for. */
const FELT = 0.8;
const DONE = 0.8;
