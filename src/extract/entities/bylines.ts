import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { BODY, hasTrait } from "./name-traits.ts";

/**
 * The lines over an article that say who wrote it: "By Ada Lind and Ben Okoro | Quay Courier", "Ada Lind, Staff Writer", "ADA LIND" over "Staff Writer".
 * Whoever wrote an article is nobody in it by that.
 */
export function bylinesOf({ text, tokens, paragraphs }: Reading): TokenSpan[] {
  const found: TokenSpan[] = [];
  const lineAt = (p: number) =>
    text.slice(tokens.starts[paragraphs[p] ?? 0], tokens.ends[(paragraphs[p + 1] ?? 0) - 1]).trim();
  for (let p = 0; p < LINES && p + 1 < paragraphs.length; p += 1) {
    const line = lineAt(p);
    if (line.length > LENGTH_MAX) {
      // The article itself has begun; its headline may be as long.
      if (p > 0) break;
      continue;
    }
    const isSigned =
      BY.test(line) ||
      (p > 0 && WITH_ROLE.test(line)) ||
      (p > 0 && NAME.test(line) && p + 2 < paragraphs.length && ROLE.test(lineAt(p + 1)));
    if (isSigned) found.push({ from: paragraphs[p] ?? 0, to: paragraphs[p + 1] ?? 0 });
  }
  return found;
}

/** Whether a name is that of a writer: one in a byline, and not that of the paper. */
export function isWriter(reading: Reading, bylines: readonly TokenSpan[], { from, to }: TokenSpan): boolean {
  return bylines.some((line) => from >= line.from && from < line.to) && !hasTrait(reading, to - 1, BODY);
}

/** Lines over an article that are looked at, and characters of the longest byline. */
const LINES = 8;
const LENGTH_MAX = 160;

const PERSON = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:da|de|del|di|el|la|le|van|von|der|den|bin|al) )*\p{Lu}[\p{L}\p{M}.’'-]*){1,3}`;
const PERSONS = `${PERSON}(?:(?:, |,? and |,? & |,? with )${PERSON})*`;
const WRITES = String.raw`(?:[\p{L}-]+ ){0,4}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist)s?(?:\s*[,|•·].*)?`;

/** It may go on with where its writers work, or when they wrote, but is no sentence ("By New Year, the gate will be open."). */
const BY = new RegExp(
  String.raw`^(?:(?:[Ww]ords |[Ww]ritten |[Rr]eported |[Ss]tory )?[Bb]y|BY)[: ]\s*${PERSONS}(?:\s*(?:[,|•·(/]|[–—-] |(?:for|of|in|at) ).*(?<![.?!]))?$`,
  "u",
);
const NAME = new RegExp(`^${PERSON}$`, "u");
const ROLE = new RegExp(`^${WRITES}$`, "u");
const WITH_ROLE = new RegExp(String.raw`^${PERSONS}(?:,|\s*[|•·–—-])\s*${WRITES}$`, "u");
