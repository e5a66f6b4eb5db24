import type { TokenSpan } from "../role-features.ts";
import { bare } from "./capitals.ts";
import { type DraftEntity, genderFor } from "./draft.ts";
import { isAgainst } from "./marks.ts";
import type { NamedMention } from "./name-entities.ts";
import { isPlural, nounAt } from "./noun-traits.ts";
import { peopleLike, roleHead } from "./nouns.ts";
import type { Scene } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";
import { GENDERED } from "./title-gender.ts";

/** How far ahead a name is looked for, in sentences; of a body, and of somebody of whom nothing is said beside the name. */
const AHEAD = 4;
const AHEAD_OF_BODY = 8;
const AHEAD_PLAINLY = 3;

/** Of whom words tell that name nobody. */
export interface Unnamed extends TokenSpan {
  readonly noun: string;
  /** All of its words, in small letters. */
  readonly words: readonly string[];
  readonly isPerson: boolean;
  /** "the head of the union", "one of the prosecutors": not just anybody. */
  readonly isOne: boolean;
  /** Whose. */
  readonly of: DraftEntity | null;
}

/**
 * "A federal judge ruled. District Judge Ada Lind said", "The mayor of the port spoke. Karen Holt was elected as mayor", "A super PAC": whom the next
 * sentences name for the first time and say to be just that. Null where they name nobody so.
 */
export function namedNext(scene: Scene, unnamed: Unnamed): DraftEntity | null {
  const { reading, named } = scene;
  const { to, isPerson, isOne } = unnamed;
  const here = reading.sentences[to - 1] ?? 0;
  const ahead = isPerson ? AHEAD : AHEAD_OF_BODY;
  let plainly = isPerson && isOne;
  for (let n = firstFrom(named, to); n < named.length; n += 1) {
    const name = named[n] as NamedMention;
    const { entity } = name;
    const between = (reading.sentences[name.from] ?? 0) - here;
    if (between > ahead) break;
    if (entity.namedFirst < to || (entity.kind === "person") !== isPerson || entity.kind === "place") continue;
    if (isPerson ? isPersonSo(scene, name, unnamed) : isBodySo(entity, unnamed)) return entity;
    if (!plainly || between > AHEAD_PLAINLY || entity.words.length < 2) continue;
    // “the head of the union”, then “Ada Lind said”
    if ((scene.asked[name.to - 1] ?? 0) > 0) {
      if (entity.roles.length === 0 && standsPlainly(scene, name) && fits(entity, unnamed)) return entity;
      plainly = false;
    }
  }
  return null;
}

/** The index of the first name from a token on. */
function firstFrom(named: readonly NamedMention[], token: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPersonSo(scene: Scene, name: NamedMention, unnamed: Unnamed): boolean {
  const { entity, title } = name;
  const { small } = scene.reading;
  if (!fits(entity, unnamed)) return false;
  const noun = likeOf(unnamed.noun);
  if (noun === "doctor" && title !== null && DOCTORS.has(bare(small[title.to - 1] ?? ""))) return true;
  for (const { head, at, of, ofAt } of entity.roles) {
    if (likeOf(head.slice(head.indexOf(" ") + 1)) !== noun) continue;
    if (unnamed.of !== null && of !== unnamed.of && (of !== null || ofAt !== null)) return false;
    // “A driver said”, then “Ada Lind, a driver”, is two
    return !isIndefinite(scene, at) && !tellApart(scene, unnamed, at);
  }
  return isToldBehind(scene, name, noun);
}

/** "The delegation chairman" is not "the convention chair", nor a manager a former one. */
function tellApart({ reading }: Scene, one: TokenSpan, other: TokenSpan): boolean {
  const { small } = reading;
  const own = nounsBefore(one);
  const others = nounsBefore(other);
  if (own.includes("former") !== others.includes("former")) return true;
  const told = others.filter((word) => word !== "former");
  return told.length > 0 && own.length > 0 && !told.some((word) => own.includes(word));

  function nounsBefore({ from, to }: TokenSpan): string[] {
    const found: string[] = [];
    for (let i = to - 2; i >= from - 1; i -= 1)
      if (small[i] === "former" || (i >= from && hasTag(reading, i, IS_NOUN))) found.push(small[i] ?? "");
    return found;
  }
}

/** "Ada Lind, who served as the chief adviser", "Lind was elected as mayor". */
function isToldBehind({ reading }: Scene, { to }: NamedMention, noun: string): boolean {
  const { small, unitEnds } = reading;
  const ceiling = Math.min(unitEnds[to - 1] ?? to, to + BEHIND);
  for (let i = to + 1; i < ceiling; i += 1) {
    if (!hasTag(reading, i, IS_NOUN) || isPlural(reading, i) || likeOf(nounAt(reading, i)) !== noun) continue;
    let from = i - 1;
    while (from > to && hasTag(reading, from, DET_ADJ_NOUN_PROPN) && !INDEFINITE.has(small[from] ?? "")) from -= 1;
    return AS.has(small[from] ?? "");
  }
  return false;
}

function isBodySo({ words, roles }: DraftEntity, { noun }: Unnamed): boolean {
  const head = roleHead(noun);
  return (words.at(-1) === head && !OF_MANY.has(head)) || roles.some((role) => role.head === head);
}

function fits(entity: DraftEntity, { noun, words }: Unnamed): boolean {
  const said = GENDERED.get(noun) ?? (noun.endsWith("man") ? "he" : noun.endsWith("woman") ? "she" : null);
  return (said === null || genderFor(entity, said) >= 0) && !isAgainst(words, entity);
}

/** No title, and nothing behind that tells who it is. */
function standsPlainly({ reading }: Scene, { title, to }: NamedMention): boolean {
  return title === null && reading.small[to] !== "," && reading.small[to] !== "(";
}

function isIndefinite({ reading }: Scene, { from }: TokenSpan): boolean {
  const { small } = reading;
  return INDEFINITE.has(small[from] ?? "") || INDEFINITE.has(small[from - 1] ?? "");
}

function likeOf(noun: string): string {
  return peopleLike(roleHead(noun));
}

/** They end names of bodies of which there are many in an article. */
const OF_MANY = new Set(
  "group company organization campaign party network department agency state city county administration government office".split(
    " ",
  ),
);
const DOCTORS = new Set(["dr", "doctor"]);
const INDEFINITE = new Set(["a", "an", "another", "other", "one", "second", "fellow"]);
const AS = new Set("as is was be been became becomes become".split(" "));
/** Tokens behind a name that are looked over. */
const BEHIND = 16;

const IS_NOUN = tagMask("NOUN");
const DET_ADJ_NOUN_PROPN = tagMask("DET", "ADJ", "NOUN", "PROPN");
