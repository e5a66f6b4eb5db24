import { OPPOSITION, PLANS, SUPPORT } from "../../lexicon/outright-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { NOMINAL } from "./beside.ts";
import { deedWay, isDoing } from "./deeds.ts";
import { NO_WAY, type Telling, times, type Way } from "./telling.ts";
import type { Thing } from "./things.ts";

/** What having the object that begins at a place would do: “the charge”, “demands to lift the duty”, “the council for lifting it”, “the closing of the bank”. */
export function objectWay(telling: Telling, from: number): Way {
  const { clause } = telling;
  // “oppose lifting the sanctions”
  if (isDoing(telling, from)) return deedWay(telling, from, false);
  // “plans to scrap it”, which a tagger may take for a verb
  let end = PLANS.has(clause.lemma(from)) ? from + 1 : from;
  while (
    end < clause.length &&
    end < from + 9 &&
    (NOMINAL.has(clause.tag(end)) || /^(?:’s|'s)$/.test(clause.word(end))) &&
    !/^(?:that|to)$/.test(clause.word(end))
  )
    end += 1;
  if (end === from) return NO_WAY;
  const denied = clause.deniers(from, end);
  const way = times(denied.length % 2 === 1 ? -1 : 1, phraseWay(telling, from, end));
  return { side: way.side, by: way.side === 0 ? [] : [...denied, ...way.by] };
}

/** @param end the place after the words that stand before a noun and the noun */
function phraseWay(telling: Telling, from: number, end: number): Way {
  const { clause, things } = telling;
  const head = end - 1;
  const next = clause.word(end);
  const classes = clause.classes(head);
  const isPlan = PLANS.has(clause.lemma(head));
  if (next === "to" && isPlan) return deedWay(telling, end + 1, false);
  const thing = things.find(({ k }) => k === head);
  const own = thing?.judged ?? thing?.side ?? 0;
  if (Math.abs(own) > 0.5) return bare(own);
  // “praised the council for closing the street”
  if (/^(?:for|of|from)$/.test(next) && clause.isGerund(end + 1)) return deedWay(telling, end + 1, false);
  const later = surest(things.filter(({ k }) => k > end && k < end + 6));
  if (later !== undefined && JOINING.test(next)) {
    const lemma = clause.lemma(head);
    if (OPPOSITION.has(lemma)) return { side: -later.side, by: [head] };
    if (SUPPORT.has(lemma)) return { side: later.side, by: [head] };
    if ((classes & END) !== 0) return { side: -later.side, by: [head] };
    if ((classes & FURTHER) === 0 && !isPlan) return NO_WAY;
    return bare(next === "against" ? -later.side : later.side);
  }
  const within = things.findLast(({ k, side }) => k >= from && k < head && Math.abs(side) > 0.5);
  if (within !== undefined && (classes & (MATTER | END)) !== 0)
    return (classes & END) !== 0 ? { side: -within.side, by: [head] } : bare(Math.abs(within.side));
  return bare(own);
}

/** The first of those that are surest: of “the wolf hunt” the hunt. */
function surest(things: readonly Thing[]): Thing | undefined {
  const most = Math.max(...things.map(({ side }) => Math.abs(side)));
  return things.find(({ side }) => Math.abs(side) === most);
}

/** What is named says it, and no word beside it. */
function bare(side: number): Way {
  return side === 0 ? NO_WAY : { side, by: [] };
}

const JOINING = /^(?:of|to|in|on|from|for|against|over|with|toward|towards|about)$/;
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const MATTER = stanceBit("matter");
