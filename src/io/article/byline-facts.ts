import { writtenDate } from "../../text/written-date.ts";
import { fact } from "./article-facts.ts";

/** Who wrote an article, for whom and when, as a byline says it. */
export interface Byline {
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** "By Ada Lind and Ben Okoro, Quay Courier | June 8, 2025" -> who, for whom, when. Null for a line that is no byline. */
export function bylineFacts(line: string): Byline | null {
  if (line.length > BYLINE_MAX) return null;
  const [, rest = ""] = /^(?:by|words by|written by|reported by|story by)[:\s]\s*(\S.*)$/i.exec(line) ?? [];
  const [names = "", ...more] = rest.split(/\s*[|•·]\s*|\s+[–—-]\s+|\s*,?\s+(?:for|of)\s+(?=\p{Lu})/u);
  const parts = names.split(/\s*,\s*|\s+(?:and|&|with)\s+/i).filter((part) => part !== "");
  const persons = parts.filter(isPersonName);
  const outlet = [...parts, ...more].find((part) => OUTLET.test(part) && isName(part)) ?? null;
  // Sentences begin with "by", too.
  const others = parts.filter(
    (part) => !isPersonName(part) && !OUTLET.test(part) && !ROLE.test(part) && writtenDate(part) === null,
  );
  const isYear = (part: string) => /^\d{4}$/.test(part);
  if (persons.length === 0 || others.some((part) => !isYear(part) && !/\d/.test(part))) {
    return persons.length === 0 && outlet !== null && parts.length === 1
      ? { author: null, publisher: fact(outlet), published: null }
      : null;
  }
  return {
    author: fact(persons.map(inCase).join(", ")),
    publisher: outlet === null ? null : fact(outlet),
    published: writtenDate(rest)?.edtf ?? null,
  };
}

const BYLINE_MAX = 160;

/** Two to five words that begin as names do, and none that names what somebody is or writes for. */
function isPersonName(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    isName(part) &&
    !OUTLET.test(part) &&
    !ROLE.test(part) &&
    writtenDate(part) === null
  );
}

/** Whether each word begins as in a name. */
export function isName(part: string): boolean {
  return part.split(/\s+/).every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) || PARTICLE.test(word));
}

const PARTICLE = /^(?:al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|of|the|van|von|y|&)$/i;
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|bureau|desk|contributors?|columnists?|chief|intern|fellow)\b/i;
/** A word of which outlets' names are made. */
export const OUTLET_WORD =
  /\b(?:times|post|news|herald|tribune|courier|gazette|journal|chronicle|press|observer|examiner|guardian|reporter|register|record|daily|weekly|radio|television|TV|magazine|review|wire|today|dispatch|star|sun|globe|independent|telegraph|monitor|ledger|bulletin|sentinel|Reuters|AFP|AP|BBC|CNN|NPR|PBS)\b/i;
const OUTLET = new RegExp(`^the\\s|${OUTLET_WORD.source}`, "i");

/** "ADA LIND" -> "Ada Lind"; a name that has small letters stays as it is printed. */
function inCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
