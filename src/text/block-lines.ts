import type { Span } from "../model/index.ts";
import { isBlank, isLineBreak } from "./blanks.ts";
import type { Work } from "./occurrences.ts";

/** A paragraph set off as a quotation by its layout. */
export interface BlockLine {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Where the words begin: after ">". */
  readonly start: number;
  /** It goes on with the block of the paragraph before. */
  readonly continues: boolean;
}

/**
 * A text's paragraphs -> those of block quotations, in reading order: lines that begin with ">", and lines that are indented together. Since first
 * lines of ordinary paragraphs are indented too, such a group must follow a line that is not and ends in a colon, or else stand between
 * empty lines with one that is not after it. Lists, and lines that name where a quotation is from, are none. Lines after ">" that quote somebody in
 * marks, with no colon before them and no signature, are an article's own words.
 */
export function blockLines(text: string, lines: readonly Span[], work: Work): BlockLine[] {
  const found: BlockLine[] = [];
  let arrows: BlockLine[] = [];
  const closeArrows = () => {
    if (!isRetold(text, lines, arrows, work)) found.push(...arrows);
    arrows = [];
  };
  let group: Line[] = [];
  let inArrows = false;
  lines.forEach(({ start, end }, paragraph) => {
    const from = afterArrows(text, start, end);
    work.steps += 1 + from - start;
    if (from === start && isIndented(text, start)) {
      if (group.length === 0) closeArrows();
      group.push({ paragraph, start, end });
      inArrows = false;
      return;
    }
    found.push(...indented(text, lines, group, true, work));
    group = [];
    if (from === start || !inArrows) closeArrows();
    if (from > start && from < end) arrows.push({ paragraph, start: from, continues: inArrows });
    // A lone ">" parts two paragraphs of one block.
    inArrows = from > start && (inArrows || from < end);
  });
  closeArrows();
  return [...found, ...indented(text, lines, group, false, work)];
}

/** “We go,” said Ada Marsh, after ">" and with nobody named whose words the whole would be. */
function isRetold(text: string, lines: readonly Span[], arrows: readonly BlockLine[], work: Work): boolean {
  const [first] = arrows;
  const last = arrows.at(-1);
  if (first === undefined || last === undefined) return false;
  const intro = lines[first.paragraph - 1];
  if (intro !== undefined && text.charAt(intro.end - 1) === ":") return false;
  if (SIGNED.test(text.slice(last.start, last.start + 2))) return false;
  return arrows.some(({ paragraph, start }) => {
    const line = text.slice(start, lines[paragraph]?.end ?? start);
    work.steps += line.length;
    return SAID_IN_MARKS.test(line) && /\p{L}/u.test(line.replace(SAID_IN_MARKS, ""));
  });
}

const SIGNED = /^(?:[—–]|--?\s)/;
/** “We go,” as it stands before or after who says it. */
const SAID_IN_MARKS = /[“"][^“”"]*[,.?!][”"]/;

interface Line extends Span {
  readonly paragraph: number;
}

/** @param followed whether a line that is not indented comes after the group */
function indented(
  text: string,
  lines: readonly Span[],
  group: readonly Line[],
  followed: boolean,
  work: Work,
): BlockLine[] {
  const [first] = group;
  const last = group.at(-1);
  const intro = lines[(first?.paragraph ?? 0) - 1];
  if (first === undefined || last === undefined || intro === undefined) return [];
  const introduced = text.charAt(intro.end - 1) === ":";
  const setOff = followed && breaksAfter(text, intro.end, work) > 1 && breaksAfter(text, last.end, work) > 1;
  if (!introduced && !setOff) return [];
  const words = group.filter(({ start }) => !NO_WORDS.test(text.slice(start, start + 8)));
  return words.map(({ paragraph, start }, i) => {
    return { paragraph, start, continues: words[i - 1]?.paragraph === paragraph - 1 };
  });
}

/** After any number of ">", each with a blank or none behind it; an arrow that belongs to a sign (">=", ">5") is none. */
function afterArrows(text: string, start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    (text.charAt(at) === ">" || (at > start && (text.charAt(at) === " " || text.charAt(at) === "\t")))
  ) {
    at += 1;
  }
  return /[=\d]/.test(text.charAt(at)) && text.charAt(at - 1) === ">" ? start : at;
}

/** Four blanks or a tab between the line's beginning and its words. */
function isIndented(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - INDENT), start);
  return before.endsWith("\t") || before === " ".repeat(INDENT);
}

/** Line breaks up to the next words. */
function breaksAfter(text: string, end: number, work: Work): number {
  let breaks = 0;
  for (let at = end; at < text.length && isBlank(text.charCodeAt(at)); at += 1) {
    if (isLineBreak(text.charCodeAt(at))) breaks += 1;
    work.steps += 1;
  }
  return breaks;
}

const INDENT = 4;
/** "- first", "* first", "1. first", "— Jane Roe, 7 July", "| a | b |". */
const NO_WORDS = /^(?:[-*•·+|]\s?|[–—]|--|\d{1,3}[.)]\s|[a-z][.)]\s)/u;
