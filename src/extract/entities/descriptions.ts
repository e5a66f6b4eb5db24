import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import type { DraftEntity, Placed } from "./draft.ts";
import { isAgainst, marksOf } from "./marks.ts";
import { nounPhraseEnd } from "./noun-phrases.ts";
import { nounKindAt } from "./noun-traits.ts";
import { type NounKind, roleHead } from "./nouns.ts";
import { likeliest } from "./pronouns.ts";
import type { Resolved, RoleReference } from "./role-references.ts";
import { type Scene, sourceAt } from "./scene.ts";
import { GENDERED } from "./title-gender.ts";

/** The noun of the phrase from `from` on: the head of a source where it has one, so that “the 46-year-old tackles” ends before the verb. */
export function phraseHead({ reading, asked }: Scene, from: number): number {
  const last = nounPhraseEnd(reading, from) - 1;
  for (let i = from; i < last; i += 1) if (asked[i] !== 0) return i;
  return last;
}

/** What a noun can refer back to: a person by any noun in "the Chicago-born former model", "the self-styled outsider". */
export function describedKind({ reading, asked }: Scene, from: number, head: number): NounKind | null {
  const kind = nounKindAt(reading, head);
  // “the 60-year-old bridge” says nothing
  const words = asked[head] === 0 ? OF_PERSONS : DESCRIBING;
  return kind === null && isDescribed(reading, from, head, words) ? "person" : kind;
}

/** Whether some words tell of somebody's birth, age or own account. */
export function isDescribed({ small }: Reading, from: number, to: number, words = DESCRIBING): boolean {
  for (let i = from; i < to; i += 1) if (small[i]?.includes("-") && words.test(small[i] ?? "")) return true;
  return false;
}

const OF_PERSONS = /^(?:.+-(?:born|bred|raised)|self-(?:described|proclaimed|styled|declared|made))$/;
const DESCRIBING = /^(?:.+-(?:born|bred|raised|year-old)|self-(?:described|proclaimed|styled|declared|made))$/;

/** Whom "the 46-year-old" means, which says little of anybody: chosen as a pronoun would be, of those whom its words are not against. */
export function describedPerson(scene: Scene, head: number, reference: RoleReference): Resolved | null {
  const { lemma, modifiers, of, place, teller, within } = reference;
  const saying = sourceAt(scene, head)?.told.content ?? null;
  const noun = roleHead(lemma);
  const said = GENDERED.get(lemma) ?? (lemma.endsWith("man") ? "he" : null);
  const found = likeliest(
    scene.memory,
    {
      placed: place,
      base: said === "he" || said === "she" ? said : "either",
      source: saying !== null,
      quotes: saying?.some(({ from }) => (scene.reading.quotations[from] ?? -1) !== -1) ?? false,
      replies: false,
      within: null,
      quotedBy: within ? teller : null,
      adds: (entity) => forWords(entity) + forPlace(entity),
    },
    null,
  );
  return found === null || found.chance < SURE ? null : { entity: found.entity, confidence: MOST * found.chance };

  function forWords(entity: DraftEntity): number {
    if (entity === of || (within && entity === teller) || isAgainst(modifiers, entity)) return Number.NEGATIVE_INFINITY;
    const { shared, missing } = marksOf(modifiers, entity);
    const holds = entity.roles.some((role) => role.head === noun) ? WEIGHTS.holds : 0;
    return holds + WEIGHTS.marked * shared + WEIGHTS.unmarked * missing + (entity.named ? 0 : WEIGHTS.unnamed);
  }

  function forPlace({ seen }: DraftEntity): number {
    const last = seen?.last ?? null;
    if (last === null) return 0;
    if (saying !== null) return isIn(last, saying) ? WEIGHTS.inOwnWords : 0;
    return !place.subject && last.subject && last.sentence === place.sentence ? WEIGHTS.doesIt : 0;
  }
}

function isIn(place: Placed, spans: readonly TokenSpan[]): boolean {
  return spans.some(({ from, to }) => place.from >= from && place.from < to);
}

const WEIGHTS = {
  holds: 1.5,
  /** "Ohio" of "the Ohio-born senator", where it stood beside the name. */
  marked: 1,
  unmarked: -0.4,
  unnamed: -1,
  /** "she has never trailed the 74-year-old": not herself. */
  doesIt: -2.5,
  /** Few name themselves in what they say. */
  inOwnWords: -2,
};
const SURE = 0.3;
const MOST = 0.85;
