import { type DraftEntity, type DraftRole, genderFor } from "./draft.ts";
import { isAgainst, isStanding } from "./marks.ts";
import { type NounKind, officeHead, peopleLike } from "./nouns.ts";
import { wasPresident } from "./presidents.ts";
import {
  ANYBODY,
  ANYWHERE,
  BROADER,
  COMPANIES,
  EPITHETS,
  GROUPS,
  MOVEMENTS,
  NO_COMPANIES,
  NO_GROUPS,
  NO_OFFICERS,
  NOT_CALLED,
  OF_ANY_NAME,
  OF_CANDIDATES,
  OF_OTHERS,
  OF_STANDING,
  OF_TIME,
  OFFICES_APART,
  OTHERS,
  PARTIES,
  RICH,
  SPELT,
  STANDING,
  TOLD_OF,
  TRADES,
} from "./role-words.ts";
import { GENDERED } from "./title-gender.ts";
import { COUNTRIES, NATIONS, OFFICE_MODIFIERS, OFFICES, STATES } from "./words.ts";

/** What there is to say that a role means somebody. */
export type Evidence =
  /** Whoever holds it by the text's own words. */
  | "holds"
  /** "The president" of whom the article only says "the Holt administration". */
  | "administration"
  /** "The former president" of whom the article says no more than "Bill Clinton". */
  | "by name"
  /** Who was brought in by the noun: "the aide" after "a senior aide"; by another: "the man" after "a passenger". */
  | "brought in"
  | "by another"
  /** "The panel" after "a tribunal". */
  | "narrower"
  /** A body whose name has the noun; a party by its members; "the bureau" of the FBI. */
  | "in its name"
  | "party"
  | "letters"
  /** What an article calls those whom it is about: "the governor", "the businessman". */
  | "office"
  | "epithet"
  /** Any other noun for a person, of whoever spoke last: "the radioman". */
  | "called"
  /** The kind of thing that a name names: "the company". */
  | "kind"
  | "outlet";

/** A role's noun as it refers back, before anybody is looked at. */
export interface RoleNoun {
  readonly lemma: string;
  /** That stands for all nouns like it. */
  readonly head: string;
  /** That stands for all nouns for the same people. */
  readonly like: string;
  readonly plural: boolean;
  /** The other words of its phrase in small letters, and of these those that say which one. */
  readonly modifiers: readonly string[];
  readonly said: readonly string[];
  /** How many of them tell one person from others: not "Republican". */
  readonly telling: number;
  readonly of: DraftEntity | null;
  readonly source: boolean;
  readonly kind: NounKind | null;
  /** Nouns of bodies that it takes up, where there are any. */
  readonly narrower: ReadonlySet<string> | null;
  /** It says no more of somebody than that it is one. */
  readonly isAnybody: boolean;
  /** What it says of "he" or "she". */
  readonly gender: "he" | "she" | null;
  /** By what it may call a person of whom the article does not say it; null where it calls nobody so. */
  readonly calling: "office" | "epithet" | "called" | null;
  /** ... and then only whoever stands for an office. */
  readonly callsStanding: boolean;
  /** For whom whoever says it speaks: the owner of a campaign. */
  readonly sentBy: DraftEntity | null;
}

/** What stands in the article of it. */
interface Written extends Pick<RoleNoun, "lemma" | "kind" | "plural" | "modifiers" | "of" | "source" | "sentBy"> {
  /** It stands in what somebody says, and so may mean anybody but them. */
  readonly within: boolean;
  /** The article tells of it in its own words. */
  readonly narrated: boolean;
}

export function roleNoun(role: Written): RoleNoun {
  const { lemma, kind, plural, modifiers, of, source, sentBy } = role;
  const head = officeHead(modifiers.at(-1) ?? "", lemma);
  const said = modifiers.filter((word) => !OF_TIME.has(word));
  const isPerson = !plural && kind === "person";
  const calling = isPerson ? callingOf(role, head, said) : null;
  return {
    lemma,
    head,
    like: peopleLike(head),
    plural,
    modifiers,
    said,
    telling: isPerson && said.length > 0 ? said.filter((word) => !OF_CANDIDATES.has(word)).length : said.length,
    of,
    source,
    kind,
    narrower: BROADER.get(head) ?? null,
    isAnybody: ANYBODY.has(lemma),
    gender: GENDERED.get(lemma) ?? (lemma.endsWith("man") ? "he" : null),
    calling,
    callsStanding: calling !== null && !source && isOfStanding(head, modifiers, said),
    sentBy,
  };
}

/** By what a noun for one person may call somebody, before anybody is looked at. */
function callingOf(role: Written, head: string, said: readonly string[]): RoleNoun["calling"] {
  const { lemma, modifiers, of, source, within, narrated } = role;
  const isFormer = modifiers.includes("former");
  // “the former head of the trust” may be whom the article never calls so
  if (of !== null && of.kind !== "place" && !isParty(of) && !isFormer) return null;
  if (!source && !((within || narrated) && mayBeToldOf(lemma, head, isFormer))) return null;
  if (modifiers.some((word) => OTHERS.has(word))) return null;
  if (!EPITHETS.has(head)) return mayBeCalled(lemma, head, isFormer, said) ? "called" : null;
  // “the band leader”, “the party official”: what leads says which one
  if (ANYWHERE.has(head) && said.some((word) => !OFFICE_MODIFIERS.has(word) && !NATIONS.has(word))) return null;
  return OFFICES_APART.has(head) ? "office" : "epithet";
}

/** "the Vermont senator", "the presumptive nominee", "the former secretary": in what is said, few nouns mean one person by themselves. */
function mayBeToldOf(lemma: string, head: string, isFormer: boolean): boolean {
  return isFormer ? OFFICES.has(lemma) || EPITHETS.has(head) : TOLD_OF.has(head) || OF_STANDING.has(head);
}

/** "the candidate", but not "the former candidate", "the Democratic candidate". */
function isOfStanding(head: string, modifiers: readonly string[], said: readonly string[]): boolean {
  if (modifiers.includes("former") || TOLD_OF.has(head)) return false;
  return !said.some((word) => OF_CANDIDATES.has(word));
}

/** Not "the spokesman", and offices only in "the former speaker": who holds one is said to. */
function mayBeCalled(lemma: string, head: string, isFormer: boolean, said: readonly string[]): boolean {
  if (OFFICES.has(lemma) ? isFormer : !NOT_CALLED.has(head)) return true;
  // “the hedge fund manager”, but not “the campaign manager”
  return TRADES.has(head) && said.length > 0 && !said.some((word) => OF_OTHERS.has(word));
}

/** By what a role's noun may mean somebody; null where it does not allow it. */
export function evidenceFor(role: RoleNoun, entity: DraftEntity): Evidence | null {
  const { head, modifiers, of, kind } = role;
  if (kind === "person" && entity.named && entity.kind !== "person") return null;
  const held = roleOf(entity, head);
  if (held !== null)
    return (of !== null && held.of !== null && held.of !== of) || isAgainst(role.said, entity) ? null : "holds";
  if (isPresident(role, entity)) return "administration";
  if (head === "president" && modifiers.includes("former") && wasPresident(entity)) return "by name";
  if (entity.head !== null && !entity.named && entity.headRole === head)
    return fitsUnnamed(role, entity) ? "brought in" : null;
  if (!entity.named && (kind === "person" || kind === "group") && entity.headLike === role.like)
    return fitsUnnamed(role, entity) ? "by another" : null;
  if (!entity.named && !entity.plural && entity.kind === "person" && role.isAnybody)
    return fitsGender(entity, role) ? "by another" : null;
  if (role.narrower !== null && isBroader(entity, role.narrower)) return "narrower";
  if (kind === null || kind === "document") return null;
  if (kind === "person") {
    const { calling } = role;
    if (calling === null || entity.kind !== "person" || !entity.named || entity.seen === null) return null;
    if (role.callsStanding && entity !== role.sentBy && !isStanding(entity)) return null;
    if (!fitsGender(entity, role) || isAgainst(role.said, entity)) return null;
    if (calling === "called") return calling;
    if (STANDING.has(head) && entity.roles.some((one) => NO_OFFICERS.has(one.head))) return null;
    // who is president is a nominee only where the article says it
    if (STANDING.has(head) && roleOf(entity, "president") !== null && !isStanding(entity)) return null;
    // a president, a senator would be called that
    if (RICH.has(head) && entity.roles.some((one) => OFFICES_APART.has(one.head))) return null;
    if (calling === "epithet") return calling;
    return entity.roles.some((one) => OFFICES_APART.has(one.head) || NO_OFFICERS.has(one.head)) ? null : "office";
  }
  if (entity.kind === "place") return role.source && isPlaceOf(head, entity.words) ? "kind" : null;
  if (entity.kind !== "agency" && entity.kind !== "group" && entity.kind !== "outlet") return null;
  if (of !== null && (entity.head !== head || (entity.owner !== null && entity.owner !== of))) return null;
  if (entity.words.includes(head) || entity.head === head) return "in its name";
  if (head === "bank" && modifiers.includes("central") && isCentralBank(entity)) return "in its name";
  if (head === "party" && isParty(entity) && !entity.words.includes("committee")) return "party";
  if (!entity.named) return null;
  if (hasInItsLetters(entity, head)) return "letters";
  // “the company” after the Lind campaign, “the union” after Republicans: these would be called the campaign, the party
  if (!OF_ANY_NAME.has(head) || entity.owner !== null || isParty(entity)) return null;
  // “the group” after a school: it would be called the school
  if (GROUPS.has(head) && entity.words.some((word) => NO_GROUPS.has(word))) return null;
  // “the company” after “the Quay Fund”: a fund would be called the fund
  if (
    COMPANIES.has(head) &&
    (MOVEMENTS.has(entity.words[0] ?? "") || entity.words.some((word) => NO_COMPANIES.has(word)))
  )
    return null;
  if (entity.kind === kind || (entity.kind === "outlet" && role.said.includes("news"))) return "kind";
  if (head === "network" && entity.kind === "group" && role.said.includes("social")) return "kind";
  return head === "company" && entity.kind === "outlet" ? "outlet" : null;
}

/** The role of somebody that is called by a noun. */
export function roleOf({ roles }: DraftEntity, head: string): DraftRole | null {
  for (const role of roles) if (role.head === head) return role;
  return null;
}

function isPresident({ head, modifiers }: RoleNoun, { administration, roles }: DraftEntity): boolean {
  if (head !== "president" || administration === null || modifiers.includes("former")) return false;
  return !roles.some((one) => OFFICES_APART.has(one.head));
}

function isParty({ words }: DraftEntity): boolean {
  return words.some((word) => PARTIES.has(word) || word === "party");
}

/** "The officials" may be the state officials; "Defense officials" are not. */
function fitsUnnamed({ plural, said }: RoleNoun, { words }: DraftEntity): boolean {
  return !plural || said.every((word) => words.includes(word));
}

function fitsGender(entity: DraftEntity, { gender }: RoleNoun): boolean {
  return gender === null || genderFor(entity, gender) >= 0;
}

/** "The panel" after "a United Nations tribunal", "the agency" after "the Ferry Bureau". */
function isBroader(entity: DraftEntity, narrower: ReadonlySet<string>): boolean {
  if (entity.kind === "person") return false;
  if (!entity.named) return entity.head !== null && narrower.has(entity.head);
  return narrower.has(entity.words.at(-1) ?? "");
}

/** "The bureau" of the FBI, "the committee" of the DNC: letters that the article does not spell out, and one of them is the noun's. */
function hasInItsLetters({ name, words }: DraftEntity, head: string): boolean {
  return (
    SPELT.has(head) &&
    words.length === 1 &&
    /^\p{Lu}{3,6}$/u.test(name) &&
    name.slice(1).includes(head.charAt(0).toUpperCase())
  );
}

function isCentralBank({ words }: DraftEntity): boolean {
  return words.at(-1) === "fed" || words.includes("reserve");
}

/** "The state" is Ohio, "the city" Cleveland, where they say something. */
function isPlaceOf(head: string, words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (head === "state") return STATES.has(last);
  if (head === "country") return !STATES.has(last) && COUNTRIES.has(last);
  return (head === "city" || head === "town") && !STATES.has(last) && !COUNTRIES.has(last);
}
