/**
 * About how wide a text is set, in pixels, where there is no font to ask: rather too wide than too narrow, so that lines that
 * are broken by it fit whichever of the named fonts a reader has.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (bold ? 1.07 : 1);
}

function emsOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (character === " ") return 0.3;
  if (/[iljtfrI.,:;'’‘“”!|()[\]·-]/.test(character)) return 0.38;
  if (/[mwMWQO@%&–—…−]/.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.72;
  if (/[\u0020-\u024F]/.test(character)) return 0.6;
  return WIDE.test(character) ? 1.05 : 0.72;
}

const NO_WIDTH = /[\p{M}\u200B-\u200F\u2060-\u2069]/u;
/** East Asian letters and pictures take a square. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|[\u{1F000}-\u{3FFFF}]/u;
