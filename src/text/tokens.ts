/**
 * A text -> its words and marks. A word keeps inner hyphens, full stops and apostrophes ("well-kept", "U.S.", "O'Brien", "1,200.5");
 * what is short for another word stands alone ("do|n't", "mayor|'s"), as does every other mark, and '' and `` and ... are one each.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export function tokens(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === BLANK) {
      at += 1;
      continue;
    }
    const end = kind === WORD ? wordEnd(text, at) : markEnd(text, at);
    const clitic = kind === WORD ? cliticStart(text, at, end) : end;
    if (clitic > at) {
      starts.push(at);
      ends.push(clitic);
    }
    if (clitic < end) {
      starts.push(clitic);
      ends.push(end);
    }
    at = end;
  }
  return { count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

const BLANK = 0;
const WORD = 1;
const MARK = 2;

/** Letters, digits and what combines with them; blanks of every kind, zero-width ones too; all else is a mark. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ASCII_KINDS[unit] ?? MARK;
  if (unit === 0x2019 || unit === 0x201c || unit === 0x201d || unit === 0x2018 || unit === 0x2014) return MARK;
  const point = String.fromCodePoint(text.codePointAt(at) ?? unit);
  if (BLANKS.test(point)) return BLANK;
  return LETTERS.test(point) ? WORD : MARK;
}

const BLANKS = /[\s\p{Cf}\p{Cc}]/u;
const LETTERS = /[\p{L}\p{N}\p{M}]/u;
const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit <= 32 || unit === 127) return BLANK;
  return /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? WORD : MARK;
});

/** Beyond a run of letters, with the marks inside it that belong to the word. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === WORD) {
      at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1;
      continue;
    }
    if (kind !== MARK || !joins(text, at)) break;
    at += 1;
  }
  // A lone high surrogate at the very end.
  at = Math.min(at, text.length);
  return text[at] === "." && isShort(text, from, at) ? at + 1 : at;
}

function joins(text: string, at: number): boolean {
  if (at + 1 >= text.length || kindAt(text, at + 1) !== WORD) return false;
  const unit = text.charCodeAt(at);
  // "1,200", but "Monday,she" of a careless hand is two words.
  if (unit === COMMA) return DIGIT.test(text[at - 1] ?? "") && DIGIT.test(text[at + 1] ?? "");
  return JOINERS.has(unit);
}

const COMMA = 0x2c;
const DIGIT = /[0-9]/;
/** Between letters these belong to the word. */
const JOINERS = new Set(["-", ".", "'", "’", "&", "@", "_", "\u2010", "\u2011"].map((mark) => mark.charCodeAt(0)));

/** Short forms that keep their full stop: single letters with stops ("U.S", "p.m", "J") and the usual titles. */
function isShort(text: string, from: number, to: number): boolean {
  if (to - from > 8) return false;
  const word = text.slice(from, to);
  return INITIALS.test(word) || SHORT_FORMS.has(word.toLowerCase());
}

const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;
/** Words that are written with a full stop and go on within a sentence. */
export const SHORT_FORMS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev fr hon st jr sr sen sens rep reps gov govs lt col gen maj capt cmdr adm sgt cpl pvt supt insp det " +
    "pres sec atty dist asst dept univ assn bros corp inc ltd co no nos vs etc approx est fig vol ed eds pp ave blvd rd " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo"
  ).split(" "),
);

/** Where what is short for a word of its own begins in "don't", "mayor's", "we'll"; else the end. */
function cliticStart(text: string, from: number, end: number): number {
  for (let back = 2; back <= 3 && end - back >= from; back += 1) {
    const unit = text.charCodeAt(end - back);
    if (unit !== 0x27 && unit !== 0x2019) continue;
    const tail = text.slice(end - back + 1, end).toLowerCase();
    if (tail === "t") {
      const n = text.charCodeAt(end - back - 1);
      return end - back - 1 > from && (n === 0x6e || n === 0x4e) ? end - back - 1 : end;
    }
    return CLITICS.has(tail) && end - back > from ? end - back : end;
  }
  return end;
}

const CLITICS = new Set(["s", "d", "m", "ll", "re", "ve"]);

function markEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit === 0x27 || unit === 0x60) && text.charCodeAt(at + 1) === unit) return at + 2;
  if (unit === 0x2e || unit === 0x2d) {
    let end = at + 1;
    while (text.charCodeAt(end) === unit) end += 1;
    return end;
  }
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
