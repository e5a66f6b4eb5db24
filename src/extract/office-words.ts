import type { Span } from "../model/index.ts";
import { roleHead } from "./entities/nouns.ts";
import { OFFICES } from "./entities/words.ts";

/**
 * Whether a noun tells of somebody and names no office, trade or standing ("neighbor", "then-rival", "wife", "billionaire"), or tells of others: “These
 * employees, Ada Lind said”.
 */
export function isNoOffice(role: string, stated: string): boolean {
  const [last = ""] = /\p{L}+$/u.exec(stated.toLowerCase()) ?? [];
  return NO_OFFICES.has(role.replace(/^(?:then|ex)-/, "")) || last === `${role}s`;
}

/** "former", where somebody is said to have been it; "acting" and the like; null of what somebody is. */
export function spokenOf(text: string, { start, end }: Span): string | null {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[[\]]/g, "");
  const found = /\b(former|retired|acting|interim|outgoing|incoming|onetime)\b/i.exec(text.slice(start, end));
  return (
    (found ?? /\b(former|retired|acting|interim|outgoing|incoming|onetime)\s+$/i.exec(before))?.[1]?.toLowerCase() ??
    null
  );
}

/**
 * A role as the words there have it: "spokeswoman", where one word stands for all like it. Where no body is named as the one that it is held in, `name` is
 * whose it is, and the capital letters beside it are told too: "Los Angeles mayor", "secretary of Defense", "attorney general".
 */
export function officeWords(role: string, text: string, { start, end }: Span, name: string | null): string {
  const stated = text.slice(start, end).replace(/\s+/g, " ");
  const own = ownWord(role, stated);
  if (name === null) return own;
  const titled = TITLED.exec(stated.replace(/^(?:the|an?) /i, "").replace(SPOKEN, ""));
  if (titled === null || !own.endsWith(titled[2]?.toLowerCase() ?? "")) return own;
  const before = (titled[1] ?? "")
    .split(" ")
    .map((word) => (RANKED.has(word.toLowerCase()) ? word.toLowerCase() : word));
  const whole = `${before.join(" ")}${titled[2]?.toLowerCase()}`;
  return `${whole.endsWith(own) ? whole : own}${placeAfter(text.slice(end, end + AHEAD), name)}`;
}

/** The word that the text itself has for a role, where it is another than the one that stands for all like it: "spokeswoman" for "spokesman". */
function ownWord(role: string, stated: string): string {
  const words: readonly string[] = stated.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  const own = words.includes(role) ? role : words.find((word) => roleHead(word) === role && !isShortForm(word));
  if (own === undefined) return role;
  const before = words[words.indexOf(own) - 1] ?? "";
  return COMPOUND.has(before) ? `${before} ${own}` : own;
}

/** "gov", "rep", "da" */
function isShortForm(word: string): boolean {
  return word.length < 4 || (OFFICES.get(word) ?? word) !== word;
}

/** " of Port Ellery" of "mayor of neighboring Port Ellery", as far as the name of whoever it is: "Secretary of Defense Ada Lind". */
function placeAfter(after: string, name: string): string {
  const [first = name] = name.split(" ");
  const words = PLACED.exec(after)?.[1]?.split(" ") ?? [];
  const own = words.indexOf(first);
  const place = own === -1 ? words : words.slice(0, own);
  return place.length === 0 ? "" : ` of ${place.join(" ")}`;
}

const AHEAD = 60;
const SPOKEN = /^(?:former|retired|acting|interim|outgoing|incoming|onetime) /i;
const TITLED = /^((?:\p{Lu}[\p{L}\p{M}.’'-]* )*)(\p{L}+)$/u;
const PLACED = /^ of (?:the |neighbou?ring |nearby )?(\p{Lu}[\p{L}\p{M}-]*(?: \p{Lu}[\p{L}\p{M}-]*)*)(?![\p{L}’'])/u;
/** With the noun after them they are another office. */
const COMPOUND = new Set("attorney prime press foreign surgeon solicitor political".split(" "));
/** They are part of an office and of no name. */
const RANKED = new Set(
  "attorney prime vice deputy assistant chief police fire district city county state press foreign interior finance majority minority surgeon solicitor council".split(
    " ",
  ),
);
const NO_OFFICES = new Set(
  (
    "neighbor neighbour colleague friend ally rival foe critic opponent supporter voter victim witness suspect prisoner plotter shooter gunman attacker " +
    "resident rioter protester demonstrator man woman person individual guy gentleman lady boy girl kid child baby wife husband spouse partner son daughter " +
    "brother sister twin mother father mom dad parent grandmother grandfather grandson granddaughter uncle aunt cousin nephew niece boyfriend girlfriend fiance " +
    "fiancee widow widower stepson stepdaughter relative billionaire millionaire mogul magnate tycoon source insider caller one other passenger driver"
  ).split(" "),
);
