/**
 * An English word, folded -> what it shares with its other forms: "deployed", "deploying" and "deployments" all come to "deploy".
 * It takes off endings of inflection and the few that make a noun of a verb, and leaves a word alone rather than cut it short.
 * @returns null for what is no such word: other letters than a to z, or fewer than four of them.
 */
export function stem(word: string): string | null {
  if (!/^[a-z]{4,}$/.test(word)) return null;
  return levelEnd(withoutSuffix(withoutPlural(word)));
}

/** Fewer letters tell too little: "string" is not a form of "str". */
const LEAST = 4;

/** "raids" -> "raid", "wishes" -> "wish", "cities" -> "citi" as "city" comes to; but "boss", "status" and "crisis" stay. */
function withoutPlural(word: string): string {
  if (word.endsWith("ies")) return shortened(word, 2, LEAST);
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return shortened(word, 2, LEAST);
  return /[^sui]s$/.test(word) ? shortened(word, 1, LEAST) : word;
}

/** Endings with how many letters must stay before each. The first that leaves so many is taken off, and no other. */
const SUFFIXES = [
  ["ment", 6],
  ["ation", 6],
  ["ion", 5],
  ["ing", LEAST],
  ["ed", LEAST],
  ["er", LEAST],
] as const;

function withoutSuffix(word: string): string {
  // The letters of "exceed" belong to the verb.
  if (word.endsWith("eed")) return word;
  const suffix = SUFFIXES.find(([ending, least]) => word.endsWith(ending) && word.length - ending.length >= least);
  return suffix ? word.slice(0, -suffix[0].length) : word;
}

/** "stopp" -> "stop", "force" -> "forc" as "forcing" comes to, "carry" -> "carri" as "carried" does. */
function levelEnd(word: string): string {
  if (/([^aeiou])\1$/.test(word) || word.endsWith("e")) return shortened(word, 1, LEAST);
  return word.replace(/(?<=[^aeiou])y$/, "i");
}

function shortened(word: string, by: number, least: number): string {
  return word.length - by >= least ? word.slice(0, word.length - by) : word;
}
