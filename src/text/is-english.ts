/**
 * Whether a text is written in English, by how many of its words are ones that English cannot do without and that few other languages have;
 * null when it has too few words to tell. Only its beginning is looked at.
 */
export function isEnglish(text: string): boolean | null {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < WORDS_LEAST) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english / words.length >= SHARE_LEAST;
}

/** In UTF-16 code units. */
const LOOKED_AT = 20_000;
/** Fewer tell nothing. */
const WORDS_LEAST = 20;
/** News in English has a third of its words among these; news in Dutch, German, French or Spanish a tenth at most. */
const SHARE_LEAST = 0.18;

const ENGLISH: ReadonlySet<string> = new Set(
  (
    "the of and to in that is was for on with as it be by at from are this have has had he she they his her their we you i not but which were said " +
    "will would an or who been more when there about what so its than if into could after them our out up one all also over"
  ).split(" "),
);
