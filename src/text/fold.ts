/**
 * Text -> the same text for searching: case, diacritics and compatibility forms (ligatures, full width) folded, so that "Ångström"
 * is found by "angstrom". Its length may differ; see {@link levelled} for one that keeps offsets.
 */
export function fold(text: string): string {
  const bare = text.normalize("NFKD").replace(DIACRITICS, "");
  // Up and down again: letters that only meet in upper case, such as ß and ss, become one. A sigma's form depends on its place.
  return bare.toUpperCase().toLowerCase().normalize("NFKD").replace(DIACRITICS, "").replaceAll("ς", "σ");
}

/** Combining marks of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Marks that are letters elsewhere stay. */
const DIACRITICS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f\u0591-\u05bd\u05bf\u064b-\u065f]/g;

/**
 * Text -> text of the same length in which typography does not show: quotation marks and apostrophes straight, dashes and
 * hyphens `-`, every white space a space. Offsets into the one are offsets into the other.
 */
export function levelled(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s/g, " ");
}
