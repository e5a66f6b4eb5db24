import type { Span } from "../model/index.ts";
import { isBlank, isUnseen } from "./blanks.ts";
import type { Work } from "./occurrences.ts";
import { glyphOf, type MarkSide, type QuoteMark, SINGLE_LOW } from "./quote-mark.ts";

/**
 * A paragraph -> its quotation marks in reading order. Apostrophes inside words, feet and inches are none; what may be either is
 * given with what speaks for it. Whether a mark stands beside a blank is asked of the whole run of marks that it stands in ("'We).
 */
export function quoteMarks(text: string, { start, end }: Span, work: Work): QuoteMark[] {
  const marks: QuoteMark[] = [];
  let at = start;
  while (at < end) {
    work.steps += 1;
    if (glyphOf(text.charCodeAt(at)) === null) {
      at += 1;
      continue;
    }
    let stop = at + 1;
    while (stop < end && glyphOf(text.charCodeAt(stop)) !== null) stop += 1;
    work.steps += stop - at;
    readRun(text, { start: at, end: stop }, surroundings(text, at, stop, start, end, work), marks);
    at = stop;
  }
  return marks;
}

/** What stands around a run of marks. An empty string is the paragraph's beginning or end. */
interface Around {
  readonly before: string;
  readonly after: string;
  /** The last character before the run that is no blank, "" too when more than one blank parts them. */
  readonly said: string;
  readonly side: MarkSide;
}

function surroundings(text: string, start: number, stop: number, first: number, last: number, work: Work): Around {
  let left = start - 1;
  while (left >= first && isUnseen(text.charCodeAt(left))) left -= 1;
  let right = stop;
  while (right < last && isUnseen(text.charCodeAt(right))) right += 1;
  work.steps += start - left + right - stop;
  const before = left < first ? "" : text.charAt(left);
  const after = right < last ? text.charAt(right) : "";
  const beyond = text.slice(right + 1, Math.min(last, right + 3));
  const said = isGap(before) ? (left - 1 < first ? "" : text.charAt(left - 1)) : before;
  return { before, after, said, side: sideOf(before, after, beyond) };
}

/** `beyond` is the two characters after `after`, so that ". . . and" begins a quotation and " ." ends one. */
function sideOf(before: string, after: string, beyond: string): MarkSide {
  const gapBefore = isGap(before);
  const gapAfter = isGap(after);
  if (gapBefore && gapAfter) return "either";
  if (gapBefore) {
    const ends = CLOSING.has(after) && before !== "" && isGap(beyond.charAt(0)) && beyond.charAt(1) !== after;
    return ends ? "close" : "open";
  }
  if (gapAfter) return OPENING.has(before) ? "either" : "close";
  const opens = OPENING.has(before) || DASHES.has(before);
  const closes = CLOSING.has(after) || DASHES.has(after);
  return opens === closes ? "either" : opens ? "open" : "close";
}

function readRun(text: string, run: Span, around: Around, marks: QuoteMark[]): void {
  let at = run.start;
  while (at < run.end) {
    const unit = text.charCodeAt(at);
    let stop = at + 1;
    while (stop < run.end && text.charCodeAt(stop) === unit) stop += 1;
    for (const { start, end } of pieces(unit, at, stop, around.side)) {
      const mark = readMark(text, start, end, run, around);
      if (mark !== null) marks.push(mark);
    }
    at = stop;
  }
}

/** Single marks in a row are double ones, two by two; of three, the odd one is the inner one: ''', "He said ''It's 'fine.'''". */
function pieces(unit: number, start: number, end: number, side: MarkSide): Span[] {
  const twins = TWINS.has(unit);
  const odd = (end - start) % 2 === 1;
  const found: Span[] = [];
  let at = start;
  if (twins && odd && side === "close") {
    found.push({ start: at, end: at + 1 });
    at += 1;
  }
  while (at < end) {
    const size = twins && at + 1 < end ? 2 : 1;
    found.push({ start: at, end: at + size });
    at += size;
  }
  return found;
}

function readMark(text: string, start: number, end: number, run: Span, around: Around): QuoteMark | null {
  const glyph = glyphOf(text.charCodeAt(start));
  if (glyph === null) return null;
  const { before, after, said, side } = around;
  const twin = end - start === 2;
  const family = twin ? "double" : glyph.family;
  const lone = run.end - run.start === end - start;
  if (DIGIT.test(before) && isMeasure(text, start, run, family === "double")) return null;
  if (family === "single" && lone && isApostrophe(text, start, around)) return null;
  const elided = family === "single" && lone && side !== "close" && isClipped(text, end);
  const bold = isBold(text, start, run, around);
  if (elided && !bold && !DIGIT.test(after)) return null;
  return {
    start,
    end,
    family,
    shape: glyph.shape,
    side,
    doubt: side !== "open" && lone ? doubtOf(text, start, end, before, family === "single") : 0,
    elided,
    bold,
    fresh: said === "" || !WORD.test(said),
    stopped: STOPS.has(before),
    slipped: side === "open" && STOPS.has(said) && SMALL.test(after),
    twin,
  };
}

/** 6' 2", 5'10": a digit before it and, for inches, feet before that. Feet alone may be a quotation's end as well. */
function isMeasure(text: string, start: number, run: Span, inches: boolean): boolean {
  if (start !== run.start) return false;
  return inches
    ? FEET_BEFORE.test(text.slice(Math.max(0, start - 9), start))
    : INCHES_AFTER.test(text.slice(run.end, run.end + 9));
}

/** don't, Trump‘s, rock 'n' roll, ’em; a comma-like ‚ between words. CJK letters have no apostrophes. */
function isApostrophe(text: string, start: number, { before, after, side }: Around): boolean {
  if (WORD.test(before) && WORD.test(after)) return true;
  if (text.charCodeAt(start) === SINGLE_LOW) return side !== "open";
  const shape = glyphOf(text.charCodeAt(start))?.shape;
  if (shape === "close" && side === "open") return true;
  if (N.has(after) && SINGLE.has(text.charAt(start + 2))) return !WORD.test(text.charAt(start + 3));
  return N.has(before) && SINGLE.has(text.charAt(start - 2)) && !WORD.test(text.charAt(start - 3));
}

function isClipped(text: string, end: number): boolean {
  CLIPPED.lastIndex = end;
  return CLIPPED.test(text);
}

/** “‘Sorry ...; He said: 'We ...; He said, 'We ...; and where a paragraph begins. */
function isBold(text: string, start: number, run: Span, { before, after, said, side }: Around): boolean {
  if (side === "close" || !STARTS_WORDS.test(after)) return false;
  if (start > run.start) return glyphOf(text.charCodeAt(run.start))?.family !== "single";
  return (before === "" && said === "") || said === ":" || (said === "," && LARGE.test(after));
}

/** The drivers', o', 6', 12": words and figures that the mark may belong to; askin' since: one that it rather belongs to. */
function doubtOf(text: string, start: number, end: number, before: string, single: boolean): 0 | 1 | 2 {
  if (DIGIT.test(before)) return 1;
  const word = text.slice(Math.max(0, start - 12), start);
  if (!single || !POSSESSIVE.test(word)) return 0;
  return ASKIN.test(word) && !CERTAIN.test(word) && SMALL_NEXT.test(text.slice(end, end + 2)) ? 2 : 1;
}

function isGap(character: string): boolean {
  return character === "" || isBlank(character.charCodeAt(0));
}

const OPENING = new Set("([{<=/|*_:¿¡~>");
const CLOSING = new Set(".,;:!?)]}>/|*_…%");
const DASHES = new Set("—–-―‒‐‑");
const STOPS = new Set(".,!?…");
const TWINS = new Set(["'", "‘", "’", "`"].map((mark) => mark.charCodeAt(0)));
const SINGLE = new Set("'’‘`´");
const N = new Set("nN");
const DIGIT = /^\d/;
const SMALL = /^\p{Ll}/u;
const LARGE = /^[\p{Lu}\p{Lt}\d]/u;
const STARTS_WORDS = /^[\p{L}\p{N}\p{Cs}([$£€@#¿¡…]/u;
/** Letters and digits of scripts that part words by blanks. */
const WORD = /^(?![\u0e00-\u0eff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc])[\p{L}\p{N}\p{M}]/u;
const POSSESSIVE = /(?:[szx]|[^\p{L}](?:o|ol|an|th|lil|mo|po|wi|fo)|\p{L}in)$/iu;
const ASKIN = /\p{L}{2}in$/u;
/** Words that end so themselves. */
const CERTAIN =
  /(?<!\p{L})(?:\p{L}*[aeo]in|\p{L}*[glr]in|win|skin|spin|thin|chin|twin|ruin|admin|within|latin|satin|bulletin|assassin|cousin|dolphin|toxin|urchin|robin|cabin|martin|putin|lenin|austin|justin|kevin|devin)$/iu;
const SMALL_NEXT = /^ \p{Ll}/u;
const FEET_BEFORE = /\d['’′] ?\d{1,2}[½¼¾]?(?:\.\d)?$/;
const INCHES_AFTER = /^ ?\d{1,2}[½¼¾]?(?:\.\d)?["”″]/;
const CLIPPED =
  /(?:\d\ds?|em|til|till|tis|twas|twere|cause|cos|cuz|coz|bout|round|neath|gainst|nother|nuff|kay|im|er|ere|fraid|spose|tude|hood|burbs)(?![\p{L}\p{N}])/iuy;
