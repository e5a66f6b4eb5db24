import { PLAIN_HEADS, PLANS } from "../../lexicon/outright-words.ts";
import { stanceBit } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import type { Telling } from "./telling.ts";
import type { Thing } from "./things.ts";

/** 1 where a thing itself is spoken of, -1 where its end is (“the repeal of the tax”), 0 where something beside it is (“critics of the tax”, “the tax office”). */
export function besideWay({ clause, things }: Telling, thing: number): number {
  const isThing = (k: number) => things.some((one) => one.k === k);
  let last = thing;
  while (NOUNS.has(clause.tag(last + 1)) || isThing(last + 1)) last += 1;
  const isPart = !isThing(last) && (clause.classes(last) & (MATTER | END | FURTHER)) === 0;
  if (isPart) return 0;
  const head = headBefore({ clause, things }, thing);
  if (head === -1) return 1;
  if (isThing(head) || (clause.classes(head) & FURTHER) !== 0) return 1;
  if ((clause.classes(head) & END) !== 0) return -1;
  if (!PLANS.has(clause.lemma(head)) && !PLAIN_HEADS.has(clause.lemma(head))) return 0;
  // “the ruling against the tax”
  return clause.word(head + 1) === "against" ? -1 : 1;
}

/** Of “the closure of the ward”, where both are things, the closure. */
export function wholeOf(telling: Telling, thing: Thing): Thing {
  const head = headBefore(telling, thing.k);
  return telling.things.find(({ k, side }) => k === head && Math.abs(side) >= WHOLE) ?? thing;
}

/** The noun that a thing is said to be of, on or about: “critics of the tax”; -1 for none. */
export function headBefore({ clause, things }: Pick<Telling, "clause" | "things">, thing: number): number {
  let before = thing - 1;
  while (
    before >= 0 &&
    !clause.isGerund(before) &&
    (NOMINAL.has(clause.tag(before)) || things.some(({ k }) => k === before))
  )
    before -= 1;
  const head = before - 1;
  const joins = /^(?:of|on|about|against|over|to)$/.test(clause.word(before));
  return head >= 0 && joins && NOUNS.has(clause.tag(head)) ? head : -1;
}

export const NOUNS: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN]);
/** What a noun with what stands before it is made of. */
export const NOMINAL: ReadonlySet<number> = new Set([
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
/** As sure as this a head is a thing of its own. */
const WHOLE = 0.5;
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const MATTER = stanceBit("matter");
