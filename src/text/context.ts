import { CONTEXT_MAX, type Span } from "../model/index.ts";

/** How many code units of text may be looked through for all the spans of one text. */
const LOOK_MAX = 400_000_000;

/** What stands right before and after a span. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A text -> what tells a span of it from other places with the same words: nothing when the words stand there once, else as little on both
 * sides as makes them unique, at most {@link CONTEXT_MAX} units. In a text too long to be looked through for each span, as much as that.
 */
export function contexts(text: string): (span: Span) => Context {
  let left = LOOK_MAX;
  const isUnique = (from: number, to: number) => {
    left -= text.length;
    return text.indexOf(text.slice(from, to)) === from && text.indexOf(text.slice(from, to), from + 1) < 0;
  };
  return ({ start, end }) => {
    for (let units = 0; units < CONTEXT_MAX; units += units === 0 ? 4 : 2) {
      const [from, to] = whole(text, start - units, end + units);
      if (left < 0) break;
      if (isUnique(from, to)) return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
    }
    const [from, to] = whole(text, start - CONTEXT_MAX, end + CONTEXT_MAX);
    return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
  };
}

/** Within the text, and without half a character at an end. */
function whole(text: string, start: number, end: number): readonly [number, number] {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  return [isLow(text.charCodeAt(from)) ? from + 1 : from, isHigh(text.charCodeAt(to - 1)) ? to - 1 : to];
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
