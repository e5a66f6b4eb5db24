import type { MentionKind } from "../cast.ts";
import type { Reading } from "../rules/reading.ts";
import { isAcronym } from "./capitals.ts";
import type { Composite } from "./composites.ts";
import type { DraftMention } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { isPossessiveMark } from "./noun-phrases.ts";
import { isPlural, nounKindAt } from "./noun-traits.ts";
import { type PronounChoice, pronounMention, relativeMention } from "./pronoun-mentions.ts";
import type { PronounPlace } from "./pronouns.ts";
import { definiteRole, indefiniteRole, unknownSource } from "./roles.ts";
import { addMention, newScene } from "./scene.ts";
import type { RolePhrase } from "./stated-roles.ts";
import { hasTag, tagMask } from "./tags.ts";
import type { Told } from "./told.ts";
import { mayPass, wordSieve } from "./word-sieve.ts";

export interface Referred {
  /** In reading order. */
  readonly mentions: readonly DraftMention[];
  readonly choices: readonly PronounChoice[];
}

/**
 * The article read from its beginning to its end: names, roles and pronouns -> mentions of entities, each resolved by what was read before it. Every
 * source has a mention; where nobody known is meant, an entity without a name is made of the words that introduce it.
 */
export function references(
  reading: Reading,
  named: readonly NamedMention[],
  bodies: readonly Composite[],
  phrases: readonly RolePhrase[],
  told: readonly Told[],
  weights?: ArrayLike<number>,
): Referred {
  const scene = newScene(reading, named, bodies, phrases, told);
  const { small, tokens } = reading;
  const choices: PronounChoice[] = [];
  const { words } = reading;
  const { nameEnds, asked: isAsked } = scene;
  for (let i = 0; i < tokens.count; i += 1) {
    if (nameEnds[i] === 0) {
      // Most words are no mention, and open none.
      if (mayPass(OPENING, words[i]) || isAsked[i] !== 0 || isPlural(reading, i)) word(i);
      continue;
    }
    const name = named[(scene.namesAt[i] ?? 0) - 1];
    const body = name === undefined ? undefined : scene.bodies.get(i);
    if (body !== undefined) {
      if (isPossessiveMark(reading, body.owner.to))
        addMention(scene, body.owner, kindOf(body.owner), body.owner.entity, body.owner.confidence);
      addMention(scene, body, "name", body.entity, 0.9);
      i = body.to - 1;
    } else if (name !== undefined) {
      addMention(scene, name, kindOf(name), name.entity, name.confidence);
      i = name.to - 1;
    } else word(i);
  }
  return { mentions: [...scene.mentions].sort((a, b) => a.from - b.from || a.to - b.to), choices };

  function word(i: number): void {
    const asked = scene.asked[i] !== 0;
    const written = small[i] ?? "";
    const opens = mayPass(OPENING, reading.words[i]) ? OPENINGS.get(written) : undefined;
    // A noun in the singular that nothing opens brings nobody new.
    if (!asked && opens === undefined && !(hasTag(reading, i, IS_NOUN) && isPlural(reading, i))) return;
    const isSource = asked && (scene.asked[i] ?? 0) > 0;
    if (opens !== undefined && opens.base !== null) {
      const choice = pronounMention(scene, i, opens.base, weights);
      if (choice !== null) choices.push(choice);
    } else if (isSource && SPEAKING.has(written)) addMention(scene, { from: i, to: i + 1 }, "pronoun", null, 0);
    else if (isSource && RELATIVES.has(written)) relativeMention(scene, i);
    else if (scene.rolesAt[i] === 0) {
      if (opens?.definite === true) definiteRole(scene, i);
      else if (!isSource) indefiniteRole(scene, i);
    }
    if (!asked || scene.mentionAt[i] !== -1) return;
    if (isSource || isSomebody(i)) unknownSource(scene, i);
  }

  function isSomebody(i: number): boolean {
    return nounKindAt(reading, i) !== null || small[i] === "people" || small[i] === "police" || small[i] === "public";
  }

  function kindOf({ from, to, title }: NamedMention): MentionKind {
    if (title !== null && to - from === 1) return "title";
    if (small[from - 1] === "@") return "handle";
    if (to - from > 1) return "name";
    return isAcronym(reading, from) && small[to] !== ":" ? "acronym" : "surname";
  }
}

const SPEAKING = new Set(["i", "we", "you", "me", "us"]);
const RELATIVES = new Set(["who", "which", "that"]);
/** Words at which a mention may begin: pronouns, and what opens a phrase. */
const OPENINGS: ReadonlyMap<string, Opening> = new Map([
  ...openings("he him his himself", "he", false),
  ...openings("she her hers herself", "she", false),
  ...openings("they them their", "they", false),
  ...openings("it its", "it", false),
  ...openings("the this that these", null, true),
  ...openings("a an one another", null, false),
]);

const OPENING = wordSieve(OPENINGS.keys());

interface Opening {
  readonly base: PronounPlace["base"] | null;
  readonly definite: boolean;
}

function openings(words: string, base: Opening["base"], definite: boolean): (readonly [string, Opening])[] {
  return words.split(" ").map((word) => [word, { base, definite }]);
}

const IS_NOUN = tagMask("NOUN");
