import { NEGATES, ONLY, PARTS } from "../lexicon/small-words.ts";
import { type StanceClass, stanceBit } from "../lexicon/stance-words.ts";
import { type StanceReading, stanceAt } from "./stance-reading.ts";

/** How often words of each class stand somewhere, those with a "not" before them counted as less than none. */
export type Signs = Readonly<Record<StanceClass, number>>;

export function signsAt(reading: StanceReading, tokens: readonly number[]): Signs {
  let signs: Record<StanceClass, number> | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const classes = stanceAt(reading, tokens[at] ?? -1);
    if (classes === 0) continue;
    const sign = isNegated(reading, tokens, at) ? -1 : 1;
    signs ??= { ...NONE };
    if ((classes & APPROVE) !== 0) signs.approve += sign;
    if ((classes & REJECT) !== 0) signs.reject += sign;
    if ((classes & DOUBT) !== 0) signs.doubt += sign;
    if ((classes & END) !== 0) signs.end += sign;
    if ((classes & FURTHER) !== 0) signs.further += sign;
    if ((classes & GOOD) !== 0) signs.good += sign;
    if ((classes & BAD) !== 0) signs.bad += sign;
    if ((classes & BLAME) !== 0) signs.blame += sign;
    if ((classes & MATTER) !== 0) signs.matter += sign;
  }
  return signs ?? NONE;
}

const NONE: Signs = { approve: 0, reject: 0, doubt: 0, end: 0, further: 0, good: 0, bad: 0, blame: 0, matter: 0 };
const APPROVE = stanceBit("approve");
const REJECT = stanceBit("reject");
const DOUBT = stanceBit("doubt");
const END = stanceBit("end");
const FURTHER = stanceBit("further");
const GOOD = stanceBit("good");
const BAD = stanceBit("bad");
const BLAME = stanceBit("blame");
const MATTER = stanceBit("matter");

/** “did not back”, “never said it would help”, “no reason to stop”: a word that denies stands a few words before, in the same clause. */
export function isNegated({ smallWords }: StanceReading, tokens: readonly number[], at: number): boolean {
  let denied = false;
  for (let back = at - 1; back >= 0 && back >= at - REACH; back -= 1) {
    const word = smallWords[tokens[back] ?? -1] ?? 0;
    if ((word & (PARTS | NEGATES | ONLY)) === 0) continue;
    if ((word & PARTS) !== 0) break;
    if ((word & NEGATES) !== 0) denied = !denied;
    else if (((smallWords[tokens[back - 1] ?? -1] ?? 0) & NEGATES) !== 0) break;
  }
  return denied;
}

const REACH = 5;
