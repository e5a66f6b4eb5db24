/** The type that names are set in, and names cut to the length that is drawn. */

export const FAMILY = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/** A name's line in pixels. */
export const LINE_HEIGHT = 16;
/** Longer names give way to the short form, or are cut. In characters. */
const LABEL_MAX = 26;
/** Statements show their first words. */
export const WORDS_MAX = 32;

type NameFace = "name" | "issue" | "quiet";
/** Small ones are for a stage that is low or narrow. */
export type Face = NameFace | `small ${NameFace}` | "chosen" | "count";

const FACES: Readonly<Record<Face, string>> = {
  name: `500 12px ${FAMILY}`,
  issue: `650 12.5px ${FAMILY}`,
  quiet: `450 12px ${FAMILY}`,
  "small name": `500 11px ${FAMILY}`,
  "small issue": `650 11.5px ${FAMILY}`,
  "small quiet": `450 11px ${FAMILY}`,
  chosen: `650 14px ${FAMILY}`,
  count: `600 11px ${FAMILY}`,
};

/** A CSS font. */
export function font(face: Face): string {
  return FACES[face];
}

interface Lines {
  /** Of the first line. */
  readonly height: number;
  /** From the top of the first line to its baseline. */
  readonly baseline: number;
  /** From one baseline to the next. */
  readonly next: number;
}
const LINES: Readonly<Record<"small" | "plain" | "chosen", Lines>> = {
  small: { height: 15, baseline: 11.5, next: 12.5 },
  plain: { height: LINE_HEIGHT, baseline: 12, next: 13.5 },
  chosen: { height: LINE_HEIGHT, baseline: 12, next: 15 },
};

/** How the lines of a name stand under each other, in pixels. */
export function linesOf(face: Face): Lines {
  return LINES[face === "chosen" ? "chosen" : face.startsWith("small") ? "small" : "plain"];
}

/** A name in two lines, broken at the space that leaves the longer one shortest; null when it has no space. */
export function inTwoLines(text: string, width: (line: string) => number): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(" "); at > 0; at = text.indexOf(" ", at + 1)) {
    const lines = [text.slice(0, at), text.slice(at + 1)] as const;
    const longest = Math.max(width(lines[0]), width(lines[1]));
    if (longest >= least) continue;
    best = lines;
    least = longest;
  }
  return best;
}

/** The label that is drawn: whole up to 26 characters, else the short form, else cut at a word with "…". */
export function fittingLabel(label: string, short: string, max = LABEL_MAX): string {
  if (label.length <= max) return label;
  if (short.length <= max) return short;
  const space = short.slice(0, max).lastIndexOf(" ");
  return `${short.slice(0, space > max / 3 ? space : max - 1).replace(/[\s,;:–-]+$/u, "")}…`;
}
