import { writtenDate } from "../../text/written-date.ts";
import { isName, OUTLET_WORD } from "./byline-facts.ts";
import { isNoWords } from "./labelled-fact.ts";

/**
 * "Harlow Courier, 12 March 2026" -> the outlet and the day. Null for a line that has other words beside a day, or a name that is no outlet's: neither one
 * of `known`, which are in small letters, nor by how it ends.
 */
export function outletLine(
  line: string,
  known: ReadonlySet<string>,
): { readonly publisher: string; readonly published: string } | null {
  const day = line.length > LINE_MAX ? null : writtenDate(line);
  // A dateline ends with a dash.
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day.edtf) || /[–—-]$/.test(line)) return null;
  const parts = [line.slice(0, day.start), line.slice(day.end)]
    .flatMap((side) => side.split(/[,|•·]|\s[–—-]\s/))
    .map((part) => part.trim())
    .filter((part) => !isNoWords(part));
  const [name = ""] = parts;
  if (parts.length !== 1 || !(known.has(name.toLowerCase()) || isOutletName(name))) return null;
  return { publisher: name, published: day.edtf };
}

const LINE_MAX = 100;

/** A name that ends as those of outlets do, where nothing around it says that it is one: "Harlow Courier", "The Times", "Reuters". */
export function isOutletName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length === 1) return AGENCY.test(name);
  return (
    words.length <= NAME_WORDS &&
    isName(name) &&
    OUTLET_WORD.test(words.at(-1) ?? "") &&
    !/^(?:by|for|from|in|off|on|to|with)\s|^newport news$/i.test(name)
  );
}

/** A longer line is a heading that ends with an outlet's name. */
const NAME_WORDS = 5;
/** These are outlets' names by themselves. */
const AGENCY = /^(?:Reuters|AFP|AP|BBC|CNN|NPR|PBS)$/;
