import type { CodedAttribution } from "./cast.ts";

/** Of what extraction found in a text, what states something: the statements that a record gets of it. */
export function stating<T extends CodedAttribution>(text: string, attributions: readonly T[]): T[] {
  return attributions.filter((one) => !statesNothing(text, one));
}

/**
 * Whether words that are attributed to somebody state nothing that a record would hold: “asked about it”, “asked not to be named”, and what nobody says
 * but “is expected”. Extraction finds them, as annotated news has them, too; a record does without.
 *
 * @param text the canonical text that the spans are of
 */
function statesNothing(text: string, { content, cue, source, form }: CodedAttribution): boolean {
  if (form !== "indirect") return false;
  const words = content
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  if (POINTS.test(words) || UNNAMED.test(words)) return true;
  return source === null && cue !== null && EXPECTED.test(text.slice(cue.start, cue.end));
}

/** A word that points, and nothing else: “asked about [it]”. */
const POINTS = /^(?:about |of |on )?(?:it|this|that|them|him|her|the (?:matter|issue|subject|question))[.,]?$/i;
/** How somebody wanted to speak. */
const UNNAMED =
  /^(?:that (?:he|she|they) )?(?:not (?:to )?be|to (?:stay|remain|speak|be)|(?:on|under) (?:the )?condition of|for) (?:(?:further )?(?:named|identified|quoted)(?: by name)?|unnamed|unidentified|anonymous(?:ly)?|anonymity)[.,]?$/i;
/** Nobody is told of who expects it. */
const EXPECTED =
  /^(?:is|are|was|were|be|been|being)(?: \p{L}+)? (?:expected|due|scheduled|slated|set|thought|believed)$/iu;
