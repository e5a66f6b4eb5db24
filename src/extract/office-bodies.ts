import type { Id, Span } from "../model/index.ts";
import type { Told } from "./stated-offices.ts";

/**
 * Whether the words where an office is stated bear out in which body it is held. A body that shares the first word of its name alone is another: the mayor
 * of Harwick is not the Harwick City Council's, "House editor for the Report" not the House Committee's; and so is one of two with the same surname.
 */
export function isNamedThere(body: Id, text: string, { start, end }: Span, told: Told): boolean {
  const one = told.get(body);
  if (one === undefined) return true;
  const stated = text.slice(start, end);
  if (one.kind === "person" && one.named === false) return false;
  const here = wordsIn(`${stated}${/^[^,;\n]*/.exec(text.slice(end, end + AHEAD))?.[0] ?? ""}`);
  const names = wordsIn(one.name);
  if (one.kind === "person") return names.length < 2 || !isShared(body, names, wordsIn(stated), told);
  const [first = ""] = names;
  if (names.length < 2) return true;
  if (!here.includes(first)) return !OWNING_PLACE.test(stated);
  const isWhole = names.every((word) => here.includes(word) || SMALL.has(word));
  return (
    isWhole || one.aliases.some((alias) => isTelling(alias) && wordsIn(alias).every((word) => here.includes(word)))
  );
}

/** Whether the words are of somebody else in a list: "Ada Lind, Secretary of Defense Peter Holt, and others". */
export function isOfNext(self: Id, text: string, { end }: Span, told: Told): boolean {
  const run = /^(?: of(?: the)?)?((?: \p{Lu}[\p{L}\p{M}.’'-]*)+)/u.exec(text.slice(end, end + AHEAD))?.[1];
  if (run === undefined) return false;
  for (const [id, { kind, name }] of told)
    if (id !== self && kind === "person" && name.includes(" ") && run.endsWith(` ${name}`)) return true;
  return false;
}

/** "Trump lawyer", where there are Donald and Ivana Trump. */
function isShared(body: Id, names: readonly string[], stated: readonly string[], told: Told): boolean {
  const surname = names.at(-1) ?? "";
  if (!stated.includes(surname) || stated.includes(names[0] ?? "")) return false;
  for (const [id, { kind, name }] of told) {
    const other = wordsIn(name);
    if (id !== body && kind === "person" && other.length > 1 && other.at(-1) === surname) return true;
  }
  return false;
}

/** A name of several words, or letters; one word may be the town's. */
function isTelling(alias: string): boolean {
  return alias.includes(" ") || /^[\p{Lu}.&]{2,}$/u.test(alias);
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’]s?(?!\p{L})/gu, "")
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*/gu)
      ?.map((word) => word.replace(/(?<=\p{L}{2})\.$/u, "")) ?? []
  );
}

const AHEAD = 120;
/** The article's own place, whatever else bears the noun in its name: “the state’s chairman”. */
const OWNING_PLACE = /\b(?:state|nation|country|city|county|town|village)['’]s\b/;
const SMALL = new Set(["the", "of", "for", "and", "on", "in", "at", "a"]);
