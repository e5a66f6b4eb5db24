import { PARTIES, STANDING_NOUNS, SUPPORTING_NOUNS } from "../lexicon/mark-words.ts";
import { hasWord, MARKING } from "../lexicon/small-words.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import type { DraftEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { isPossessiveMark } from "./noun-phrases.ts";
import { isAmerican, presidentsParty } from "./presidents.ts";
import type { RolePhrase } from "./stated-roles.ts";
import { hasTag, tagMask } from "./tags.ts";
import { NATIONS, STATES } from "./words.ts";

/**
 * Which party and which state the words beside a person's name say, and that the person stands for an office: "Republican nominee Ada Lind", "Sen. Peter
 * Holt (R-Ohio)", "Ohio Gov. Karen Holt", "Gov. Karen Holt of Ohio", "the Lind campaign". Noted with the person, of whom "the Ohio senator", "the candidate"
 * may tell later.
 */
export function noteMarks(named: readonly NamedMention[], reading: Reading): void {
  const { small, unitStarts, tokens } = reading;
  for (const name of named) {
    const { entity, from, to } = name;
    if (entity.kind !== "person") continue;
    const party = from === entity.namedFirst ? presidentsParty(entity) : null;
    if (party !== null) marked(entity).party = party;
    if (name.inHeadline) continue;
    const begin = name.prefix?.from ?? name.title?.from ?? from;
    const floor = Math.max(unitStarts[from] ?? 0, begin - BEFORE);
    if (isStoodFor(reading, begin)) marked(entity).stands = true;
    for (let i = from - 1; i >= floor && (i >= begin || hasTag(reading, i, NOUN_ADJ_PROPN)); i -= 1)
      if (hasWord(reading, i, MARKING)) note(entity, small[i] ?? "");
    if (to + 1 >= tokens.count) continue;
    const next = small[to] ?? "";
    const behind = isPossessiveMark(reading, to) ? to + 1 : to;
    if (hasWord(reading, behind, MARKING) && SUPPORTING_NOUNS.has(small[behind] ?? "")) marked(entity).stands = true;
    if (next === "(" || next === ",") noteLetters(entity, small[to + 1] ?? "");
    else if (next === "of" && name.title !== null) note(entity, small[small[to + 1] === "new" ? to + 2 : to + 1] ?? "");
  }
}

/** ... and of what an article says that somebody is: "Holt, the Republican nominee". */
export function noteRoleMarks(phrases: readonly RolePhrase[], reading: Reading): void {
  for (const { entity, from, to } of phrases) {
    if (entity.kind !== "person") continue;
    for (let i = from; i < to; i += 1) if (hasWord(reading, i, MARKING)) note(entity, reading.small[i] ?? "");
  }
}

/** The party that a word names, by one word for each; null for all others. */
export function partyOf(word: string): string | null {
  return PARTIES.get(word) ?? null;
}

/** Whether what is said of one, "Republican", "Ohio", is against what an article says beside the name. */
export function isAgainst(said: readonly string[], entity: DraftEntity): boolean {
  const { marks } = entity;
  if (
    said.some(isForeign) &&
    (isAmerican(entity) || (marks !== null && (marks.party !== null || marks.states.size > 0)))
  )
    return true;
  if (marks === null) return false;
  for (const word of said) {
    const party = partyOf(word);
    if (party !== null && marks.party !== null && party !== marks.party) return true;
    if (party === null && STATES.has(word) && marks.states.size > 0 && !marks.states.has(word)) return true;
  }
  return false;
}

/** "the French president" is of no state, and of no party of the United States. */
function isForeign(word: string): boolean {
  return word !== "american" && NATIONS.has(word);
}

/** How many of the words said of one stand beside the name, and how many that tell of a state do not. */
export function marksOf(
  said: readonly string[],
  { marks }: DraftEntity,
): { readonly shared: number; readonly missing: number } {
  let shared = 0;
  let missing = 0;
  for (const word of said) {
    const party = partyOf(word);
    if (party === null ? marks?.states.has(word) : marks?.party === party) shared += 1;
    else if (party === null && STATES.has(word)) missing += 1;
  }
  return { shared, missing };
}

/** Whether an article says of somebody to stand for an office. */
export function isStanding({ marks, roles }: DraftEntity): boolean {
  return marks?.stands === true || roles.some(({ head }) => STANDING_NOUNS.has(head));
}

/** "would vote for Ada Lind", "endorsed Ada Lind". */
function isStoodFor(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  return BACKING.has(before) || (before === "for" && VOTING.has(wordAt(reading, at - 2)));
}

const BACKING = new Set("endorse endorsed endorses endorsing nominate nominated elect electing".split(" "));
const VOTING = new Set("vote votes voted voting campaign campaigned campaigning stump stumping".split(" "));

function note(entity: DraftEntity, word: string): void {
  const party = partyOf(word);
  if (STANDING_NOUNS.has(word)) marked(entity).stands = true;
  if (party === null && !STATES.has(word)) return;
  const marks = marked(entity);
  if (party === null) marks.states.add(word);
  else marks.party ??= party;
}

function marked(entity: DraftEntity): NonNullable<DraftEntity["marks"]> {
  entity.marks ??= { party: null, states: new Set(), stands: false };
  return entity.marks;
}

/** "r-ohio", "d-n.y": the party's letter and the state, which may be written short. */
function noteLetters(entity: DraftEntity, written: string): void {
  if (written.charAt(1) !== "-" && written.length > 1) return;
  const party = LETTERS.get(written.charAt(0));
  if (party === undefined) return;
  note(entity, party);
  const state = written.slice(2);
  const short = state.replaceAll(".", "");
  note(entity, SHORT.get(short) ?? state.slice(state.lastIndexOf(" ") + 1));
}

const BEFORE = 5;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["r", "republican"],
  ["d", "democratic"],
]);
/** States as articles write them short, by the last word of their names. */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    "ala:alabama ariz:arizona ark:arkansas calif:california cal:california colo:colorado conn:connecticut del:delaware fla:florida ga:georgia ill:illinois " +
    "ind:indiana kan:kansas kans:kansas ky:kentucky la:louisiana md:maryland me:maine mass:massachusetts mich:michigan minn:minnesota miss:mississippi " +
    "mo:missouri mont:montana neb:nebraska nev:nevada nh:hampshire nj:jersey nm:mexico ny:york nc:carolina nd:dakota okla:oklahoma ore:oregon " +
    "pa:pennsylvania ri:island sc:carolina sd:dakota tenn:tennessee tex:texas tx:texas vt:vermont va:virginia wash:washington wis:wisconsin wva:virginia " +
    "wyo:wyoming ca:california fl:florida il:illinois oh:ohio mi:michigan az:arizona"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)] as const),
);

const NOUN_ADJ_PROPN = tagMask("NOUN", "ADJ", "PROPN");
