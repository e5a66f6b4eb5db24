import type { MentionKind } from "../cast.ts";
import {
  AS_HE,
  AS_IT,
  AS_SHE,
  AS_THEY,
  DEFINITE,
  INDEFINITE,
  OURS,
  OWNING,
  RELATIVE,
  SPEAKING,
} from "../lexicon/small-words.ts";
import { oneOf } from "../one-of.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { isAcronym } from "./capitals.ts";
import type { Composite } from "./composites.ts";
import type { DraftMention } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { isPossessiveMark } from "./noun-phrases.ts";
import { nounKindAt } from "./noun-traits.ts";
import { type PronounChoice, pronounMention, relativeMention } from "./pronoun-mentions.ts";
import { definiteRole, indefiniteRole, isSeveral, ownedRole, tellersRole, unknownSource } from "./roles.ts";
import { addMention, newScene } from "./scene.ts";
import { isSpoken, mentionSpokenFor } from "./spoken-for.ts";
import type { RolePhrase } from "./stated-roles.ts";
import type { Told } from "./told.ts";

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
  const { small, smallWords, tokens } = reading;
  const choices: PronounChoice[] = [];
  const { nameEnds, namesAt, bodiesAt, asked } = scene;
  const ours: number[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const name = nameEnds[i] === 0 ? null : oneOf(named, namesAt[i]);
    if (name === null) {
      // Most words are no mention, and open none; a noun in the singular that nothing opens brings nobody new.
      if (((smallWords[i] as number) & OPENING) !== 0 || asked[i] !== 0 || isSeveral(reading, i)) word(i);
      continue;
    }
    const body = oneOf(bodies, bodiesAt[i]);
    if (body !== null) {
      if (isPossessiveMark(reading, body.owner.to))
        addMention(scene, body.owner, kindOf(body.owner), body.owner.entity, body.owner.confidence);
      addMention(scene, body, "name", body.entity, 0.9);
      ownedRole(scene, body.from, body.to);
      i = body.to - 1;
    } else {
      if (isSpoken(scene, name.from - 1)) mentionSpokenFor(scene, name);
      addMention(scene, name, kindOf(name), name.entity, name.confidence);
      if (isPossessiveMark(reading, name.to)) ownedRole(scene, name.from, name.to + 1);
      i = name.to - 1;
    }
  }
  for (const at of ours) tellersRole(scene, at);
  return { mentions: inOrder(scene.mentions), choices };

  function word(i: number): void {
    const written = smallWords[i] ?? 0;
    const isAsked = asked[i] !== 0;
    if ((written & OURS) !== 0 && scene.contentOf[i] !== -1) ours.push(i);
    const isSource = (asked[i] ?? 0) > 0;
    if ((written & PRONOUN) !== 0) {
      const choice = pronounMention(scene, i, baseOf(written), weights);
      if (choice !== null) choices.push(choice);
      if ((written & OWNING) !== 0) ownedRole(scene, i, i + 1);
    } else if (isSource && (written & SPEAKING) !== 0) addMention(scene, { from: i, to: i + 1 }, "pronoun", null, 0);
    else if (isSource && (written & RELATIVE) !== 0) relativeMention(scene, i);
    else if ((written & DEFINITE) !== 0) definiteRole(scene, i);
    else if (scene.rolesAt[i] === 0 && !isSource) indefiniteRole(scene, i);
    if (!isAsked || scene.mentionAt[i] !== -1) return;
    if (isSource || isSomebody(i)) unknownSource(scene, i);
  }

  function isSomebody(i: number): boolean {
    return nounKindAt(reading, i) !== null || small[i] === "people" || small[i] === "police" || small[i] === "public";
  }

  function kindOf({ from, to, title }: NamedMention): MentionKind {
    if (title !== null && to - from === 1) return "title";
    if (wordAt(reading, from - 1) === "@") return "handle";
    if (to - from > 1) return "name";
    return isAcronym(reading, from) && small[to] !== ":" ? "acronym" : "surname";
  }
}

function inOrder(mentions: readonly DraftMention[]): readonly DraftMention[] {
  for (let k = 1; k < mentions.length; k += 1) {
    const before = mentions[k - 1];
    const one = mentions[k];
    // Documents are found again where they stood before.
    if (before !== undefined && one !== undefined && byPlace(before, one) > 0) return [...mentions].sort(byPlace);
  }
  return mentions;
}

function byPlace(a: DraftMention, b: DraftMention): number {
  return a.from - b.from || a.to - b.to;
}

function baseOf(written: number): "he" | "she" | "they" | "it" {
  if ((written & AS_HE) !== 0) return "he";
  return (written & AS_SHE) !== 0 ? "she" : (written & AS_THEY) !== 0 ? "they" : "it";
}

const PRONOUN = AS_HE | AS_SHE | AS_THEY | AS_IT;
const OPENING = PRONOUN | DEFINITE | INDEFINITE | OURS;
