import type { Span } from "../model/index.ts";

/** Marks that open and close each other, however they are drawn: “ pairs with ” and with ", since articles mix them. */
export type MarkFamily = "double" | "single" | "guillemet" | "angle" | "corner" | "white corner";

/** What a mark is for: by its shape ("either" = a straight one), or by what stands beside it. */
export type MarkSide = "open" | "close" | "either";

/** A quotation mark in a paragraph, of one or (for `''`) two characters. */
export interface QuoteMark extends Span {
  readonly family: MarkFamily;
  readonly shape: MarkSide;
  /** What its neighbours say: "either" when blanks, or words, stand on both sides. */
  readonly side: MarkSide;
  /** 0 = none; 1 = it closes, or ends a possessive or a measure: the drivers' pay, 12"; 2 = it rather ends a clipped word: askin' since. */
  readonly doubt: 0 | 1 | 2;
  /** It opens, or stands for letters left out: "'em", "'08". */
  readonly elided: boolean;
  /** It stands where a quotation of whole words begins, so that it counts although nothing closes it. */
  readonly bold: boolean;
  /** What comes before it (a blank between them or not) ends a clause: punctuation, or the paragraph's beginning. */
  readonly fresh: boolean;
  /** It follows a full stop, comma or the like directly. */
  readonly stopped: boolean;
  /** A small letter follows it, after a blank on its left: "We go. "he said. */
  readonly slipped: boolean;
  /** Two single marks that stand for a double one. */
  readonly twin: boolean;
}

interface Glyph {
  readonly family: MarkFamily;
  readonly shape: MarkSide;
}

/** The mark that a code unit draws, or null. */
export function glyphOf(unit: number): Glyph | null {
  // Nearly all that is asked about are letters and blanks.
  return unit < 0x22 || (unit > 0x60 && unit < 0x7b) ? null : (GLYPHS.get(unit) ?? null);
}

/** Whether `unit` draws a mark that, once `opener` has opened, closes it against its own shape: „low“, »turned«. */
export function closesTurned(opener: number, unit: number): boolean {
  return TURNED.get(opener) === unit;
}

export const SINGLE_LOW = 0x201a;
const GLYPHS: ReadonlyMap<number, Glyph> = new Map(
  (
    [
      ["double", "either", '"＂″'],
      ["double", "open", "“„‟"],
      ["double", "close", "”"],
      ["single", "either", "'′"],
      ["single", "open", "‘‚‛`"],
      ["single", "close", "’´"],
      ["guillemet", "open", "«"],
      ["guillemet", "close", "»"],
      ["angle", "open", "‹"],
      ["angle", "close", "›"],
      ["corner", "open", "「"],
      ["corner", "close", "」"],
      ["white corner", "open", "『"],
      ["white corner", "close", "』"],
    ] as const
  ).flatMap(([family, shape, units]) => [...units].map((unit) => [unit.charCodeAt(0), { family, shape }] as const)),
);
const TURNED: ReadonlyMap<number, number> = new Map(
  ["„“", "‚‘", "»«", "›‹"].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
