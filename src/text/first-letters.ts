import { fold } from "./fold.ts";
import { nameKey } from "./name-key.ts";

/** A body's name -> its first letters, all of them and without its small words; none of a name of one word. */
export function firstLetters(name: string): readonly string[] {
  const words = nameKey(fold(name)).split(" ");
  return words.length < 2 ? [] : [initials(words), initials(words.filter((word) => !SMALL.has(word)))];
}

/** "ICE", "U.N.", "LAPD", and of several "NGOs" */
export function isLetters(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}(?:['’]?s)?$/u.test(name.trim());
}

/** Small, without dots, in the singular: "lapd", "ngo". */
export function lettersOf(name: string): string {
  const one = name.trim().replace(/(?:['’])?s$/, "");
  return fold(one).replaceAll(".", "");
}

const SMALL = new Set(["of", "the", "and", "for", "in", "on", "to", "a", "at", "de", "la"]);

function initials(words: readonly string[]): string {
  return words.map((word) => [...word][0] ?? "").join("");
}
