/** The type that names are set in, and names cut to the length that is drawn. */

export const FAMILY = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
export const LINE_HEIGHT = 16;
/** Longer names give way to the short form, or are cut. In characters. */
const LABEL_MAX = 26;
/** Statements show their first words. */
export const WORDS_MAX = 32;

export type Face = "name" | "issue" | "chosen" | "quiet" | "count";

const FACES: Readonly<Record<Face, string>> = {
  name: `500 12px ${FAMILY}`,
  issue: `650 12.5px ${FAMILY}`,
  chosen: `650 14px ${FAMILY}`,
  quiet: `450 12px ${FAMILY}`,
  count: `600 11px ${FAMILY}`,
};

/** A CSS font. */
export function font(face: Face): string {
  return FACES[face];
}

/** The label that is drawn: whole up to 26 characters, else the short form, else cut at a word with "…". */
export function fittingLabel(label: string, short: string, max = LABEL_MAX): string {
  if (label.length <= max) return label;
  if (short.length <= max) return short;
  const space = short.slice(0, max).lastIndexOf(" ");
  return `${short.slice(0, space > max / 3 ? space : max - 1).replace(/[\s,;:–-]+$/u, "")}…`;
}
