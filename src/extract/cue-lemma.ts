import { tokens } from "../text/tokens.ts";
import { classesOf } from "./lexicon/cue-classes.ts";

/**
 * A cue's words -> its base form, as a record has it: "had repeatedly warned" -> "warn", "according to" -> "according to". The last
 * word that is a form of a known word of attribution counts; where there is none, the words themselves do, in small letters.
 */
export function cueLemma(cue: string): string {
  const { count, starts, ends } = tokens(cue);
  for (let i = count - 1; i >= 0; i -= 1) {
    const word = cue.slice(starts[i], ends[i]).toLowerCase();
    if (word === "according") continue;
    const base = baseForms(word).find((form) => classesOf.has(form));
    if (base !== undefined) return base;
  }
  return cue.toLowerCase().replace(/\s+/g, " ").trim();
}

/** What a word may be a form of, the word itself first. */
function baseForms(word: string): string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return [irregular];
  const forms = [word];
  for (const [ending, ...bases] of ENDINGS) {
    if (ending === undefined || !word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    forms.push(...bases.map((base) => stem + base));
    // "planned", "quipping"
    if (/^(?:ed|ing)$/.test(ending) && stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
  }
  return forms;
}

/** An ending, and what may have stood in its place. */
const ENDINGS: readonly (readonly string[])[] = [
  ["ies", "y"],
  ["ied", "y"],
  ["es", "e", ""],
  ["s", ""],
  ["ed", "", "e"],
  ["ing", "", "e"],
];

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "said:say saying:say says:say told:tell wrote:write written:write thought:think felt:feel knew:know known:know understood:understand " +
    "meant:mean heard:hear found:find held:hold put:put read:read swore:swear sworn:swear spoke:speak spoken:speak went:go gone:go " +
    "saw:see seen:see gave:give given:give forgot:forget forgotten:forget taught:teach learnt:learn dreamt:dream sought:seek chose:choose " +
    "chosen:choose forbade:forbid forbidden:forbid withheld:withhold shown:show showed:show shot:shoot begged:beg"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
