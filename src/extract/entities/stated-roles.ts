import { oneOf } from "../one-of.ts";
import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { scratch } from "../scratch.ts";
import { wordAt } from "../word-at.ts";
import { bare, isCapital } from "./capitals.ts";
import type { Composite } from "./composites.ts";
import { addGender, type DraftEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { HONORIFIC, hasTrait, OFFICE } from "./name-traits.ts";
import { isOwner, isPossessiveMark } from "./noun-phrases.ts";
import { isPersonBaseAt, isPlural, nounAt } from "./noun-traits.ts";
import { officeHead } from "./nouns.ts";
import { hasTag, tagMask } from "./tags.ts";
import { GENDERED } from "./title-gender.ts";
import { OFFICES } from "./words.ts";

/** A stretch of words that is a role of a named person beside it, and so is no mention of its own. */
export interface RolePhrase extends TokenSpan {
  readonly entity: DraftEntity;
}

/** What is read beside names: the bodies of an article by their tokens, and the stretches that were found to be roles. */
interface Beside {
  readonly reading: Reading;
  readonly bodies: readonly DraftEntity[];
  /** Of each token one more than the index of the body that it names, 0 for none. */
  readonly bodiesAt: Int32Array;
  readonly found: RolePhrase[];
}

/**
 * What stands beside a person's name and says what the person is: "campaign manager Robby Mook", "the director, Katherine Obi",
 * "Joss Carne, secretary of the Quay Residents' Association". Noted with the person; -> where these words stand. `opens` tells where sources begin that a verb follows.
 */
export function statedRoles(
  reading: Reading,
  named: readonly NamedMention[],
  owned: readonly Composite[],
  opens: Uint8Array,
): RolePhrase[] {
  const beside = newBeside(reading, named, owned);
  for (let n = 0; n < named.length; n += 1) {
    const name = named[n] as NamedMention;
    if (name.entity.kind !== "person") continue;
    const begin = name.prefix?.from ?? name.title?.from ?? name.from;
    if (name.title !== null && name.prefix !== null) affiliate(beside, name, name.prefix, name.title);
    else if (
      name.title !== null &&
      bodyAt(beside, name.title.from - 1) !== null &&
      hasTrait(reading, name.title.to - 1, OFFICE)
    )
      affiliate(beside, name, { from: name.title.from - 1, to: name.title.from }, name.title);
    before(beside, name, begin);
    beforeBody(beside, name, begin);
    beforePerson(beside, name, begin, oneOf(named, n));
    after(beside, name, opens);
  }
  return beside.found;
}

function newBeside(reading: Reading, named: readonly NamedMention[], owned: readonly Composite[]): Beside {
  const bodiesAt = scratch("whole", "bodies at", reading.tokens.count);
  const bodies: DraftEntity[] = [];
  for (const one of named) if (one.entity.kind !== "person") place(bodies, bodiesAt, one);
  for (const one of owned) place(bodies, bodiesAt, one);
  return { reading, bodies, bodiesAt, found: [] };
}

function place(bodies: DraftEntity[], bodiesAt: Int32Array, { from, to, entity }: RolePhrase): void {
  bodies.push(entity);
  for (let i = from; i < to; i += 1) bodiesAt[i] = bodies.length;
}

function bodyAt({ reading, bodies, bodiesAt }: Beside, token: number): DraftEntity | null {
  return token < reading.tokens.count ? oneOf(bodies, bodiesAt[token]) : null;
}

function affiliate(beside: Beside, { entity }: NamedMention, prefix: TokenSpan, title: TokenSpan): void {
  const { reading } = beside;
  const { small } = reading;
  const of = bodyAt(beside, prefix.to - 1);
  if (of !== null && of !== entity)
    note(
      entity,
      wordAt(reading, title.to - 2),
      small[title.to - 1] ?? "",
      { from: prefix.from, to: title.to },
      of,
      null,
    );
}

/** "campaign manager Robby Mook"; "The department's director, Ana-Maria Fuentes". */
function before(beside: Beside, name: NamedMention, begin: number): void {
  const { reading, found } = beside;
  const { unitStarts } = reading;
  const floor = unitStarts[begin] ?? 0;
  const apposed = wordAt(reading, begin - 1) === ",";
  let end = apposed ? begin - 1 : begin;
  if (!apposed && name.title !== null && !hasTrait(reading, name.title.to - 1, HONORIFIC)) end = name.title.from;
  let head = end - 1;
  // "former secretary of state Hillary Clinton"
  if (wordAt(reading, head - 1) === "of" && hasTag(reading, head, NOUN_PROPN) && isPersonBaseAt(reading, head - 2))
    head -= 2;
  const written = isPlural(reading, head) ? nounAt(reading, head) : wordAt(reading, head);
  if (head < floor || !isOutside(reading, head) !== !isOutside(reading, name.from)) return;
  if (!hasTag(reading, head, NOUN_PROPN_ADJ) || !(isPersonBaseAt(reading, head) || OFFICES.has(bare(written)))) return;
  if (bodyAt(beside, head) !== null && isCapital(reading, head)) return;
  let from = head;
  while (from > floor && isModifier(beside, from - 1)) from -= 1;
  while (
    from > floor &&
    (hasTag(reading, from - 1, IS_DET) || isOwner(reading, from - 1) || isPossessiveMark(reading, from - 1))
  )
    from -= 1;
  if (isPossessiveMark(reading, from)) while (from > floor && hasTag(reading, from - 1, NOUN_PROPN_ADJ_DET)) from -= 1;
  if (apposed && !isDefinite(beside, from)) return;
  note(
    name.entity,
    wordAt(reading, head - 1),
    written,
    { from, to: end },
    bodyIn(beside, from, head),
    ownerToken(beside, from, head),
  );
  found.push({ from, to: end, entity: name.entity });
}

/** "A spokeswoman for the Harrow County Health Authority, Dana Whitfield". */
function beforeBody(beside: Beside, name: NamedMention, begin: number): void {
  const { reading, found } = beside;
  const { small, unitStarts } = reading;
  const body = wordAt(reading, begin - 1) === "," ? bodyAt(beside, begin - 2) : null;
  if (body === null || body === name.entity) return;
  const floor = unitStarts[begin] ?? 0;
  let link = begin - 2;
  while (link > floor && (bodyAt(beside, link) === body || small[link] === "the")) link -= 1;
  const head = link - 1;
  if (!LINKS.has(small[link] ?? "") || head < floor || !hasTag(reading, head, NOUN_PROPN)) return;
  if (isOutside(reading, head) !== isOutside(reading, name.from) || isPlural(reading, head)) return;
  if (!isPersonBaseAt(reading, head)) return;
  let from = head;
  while (from > floor && (isModifier(beside, from - 1) || hasTag(reading, from - 1, IS_DET))) from -= 1;
  note(name.entity, wordAt(reading, head - 1), small[head] ?? "", { from, to: head + 1 }, body, null);
  found.push({ from, to: head + 1, entity: name.entity });
}

/** "A lawyer for Sergeant Dolan, Rita Kemp,", but not "a lawyer for Ada Lind, Rita Kemp and Peter Holt". */
function beforePerson({ reading, found }: Beside, name: NamedMention, begin: number, other: NamedMention | null): void {
  const { small } = reading;
  if (other?.entity.kind !== "person" || other.entity === name.entity) return;
  if (other.to !== begin - 1 || wordAt(reading, begin - 1) !== ",") return;
  const link = (other.prefix ?? other.title ?? other).from - 1;
  const head = link - 1;
  if (wordAt(reading, link) !== "for" || !hasTag(reading, head, NOUN_PROPN) || isPlural(reading, head)) return;
  if (!isPersonBaseAt(reading, head) || isOutside(reading, head) !== isOutside(reading, name.from)) return;
  const next = small[name.to] === "," ? name.to + 1 : name.to;
  if (small[next] === "and" || small[next] === "or" || isCapital(reading, next)) return;
  const at = { from: head, to: head + 1 };
  note(name.entity, wordAt(reading, head - 1), small[head] ?? "", at, other.entity, null);
  found.push({ ...at, entity: name.entity });
}

function isModifier(beside: Beside, i: number): boolean {
  const { reading } = beside;
  const { small } = reading;
  return isOutside(reading, i) && hasTag(reading, i, NOUN_ADJ_PROPN_NUM) && (small[i] ?? "") !== ",";
}

function isDefinite(beside: Beside, from: number): boolean {
  const { reading } = beside;
  const { small, unitStarts } = reading;
  return (
    DEFINITE.has(small[from] ?? "") ||
    isCapital(reading, from) ||
    isPossessiveMark(reading, from) ||
    bodyAt(beside, from) !== null ||
    from === unitStarts[from]
  );
}

/** "Joss Carne, 54, secretary of the Quay Residents' Association,". */
function after(beside: Beside, name: NamedMention, opens: Uint8Array): void {
  const { reading, found } = beside;
  const { small, unitEnds } = reading;
  const ceiling = unitEnds[name.to - 1] ?? name.to;
  let at = name.to;
  if (small[at] === "(") {
    while (at < ceiling && small[at] !== ")" && at - name.to < 8) at += 1;
    at += 1;
  }
  // "Giles Hathersage, for Spurling, said": counsel in court.
  if (small[at] === "," && small[at + 1] === "for" && at + 2 < ceiling) {
    note(
      name.entity,
      "",
      "counsel",
      { from: at + 1, to: at + 2 },
      bodyAt(beside, at + 2),
      nounAfter(beside, at + 2, ceiling),
    );
    return;
  }
  for (let part = 0; part < 3 && small[at] === "," && at < ceiling; part += 1) {
    let from = at + 1;
    // “Asked by Ada Lind, the mayor said no”: who speaks is another
    if (opens[from] !== 0) return;
    if (small[from] === "the" || small[from] === "a" || small[from] === "an" || isOwner(reading, from)) from += 1;
    let head = -1;
    let i = from;
    while (
      i < ceiling &&
      i - from < 12 &&
      (hasTag(reading, i, NOUN_ADJ_PROPN_NUM_ADV_SYM) || isPossessiveMark(reading, i) || small[i] === "former")
    ) {
      if (hasTag(reading, i, NOUN_PROPN) && (isPersonBaseAt(reading, i) || hasTrait(reading, i, OFFICE))) head = i;
      i += 1;
    }
    if (head !== -1 && head === i - 1) {
      let to = head + 1;
      while (to < ceiling && to - at < 30 && small[to] !== "," && small[to] !== ";" && isOutside(reading, to)) to += 1;
      const linked = LINKS.has(small[head + 1] ?? "");
      const of = bodyIn(beside, from, head) ?? (linked ? bodyIn(beside, head + 1, Math.min(to, head + 12)) : null);
      const ofAt = ownerToken(beside, at + 1, head) ?? (linked ? nounAfter(beside, head + 2, to) : null);
      note(name.entity, wordAt(reading, head - 1), small[head] ?? "", { from, to: head + 1 }, of, ofAt);
      found.push({ from: at + 1, to: head + 1, entity: name.entity });
      at = to;
    } else if (hasTag(reading, at + 1, IS_NUM) && small[at + 2] === ",") at += 2;
    else return;
  }
}

/** "his" in "his spokeswoman", "department" in "The department's director". */
function ownerToken(beside: Beside, from: number, head: number): number | null {
  const { reading } = beside;
  for (let i = head - 1; i >= from; i -= 1) {
    if (isOwner(reading, i)) return i;
    if (isPossessiveMark(reading, i)) return i - 1;
    // "Holt spokeswoman Ada Lind"
    if (hasTag(reading, i, IS_PROPN) && isCapital(reading, i)) return i;
  }
  return null;
}

/** "union" in "a spokesman for the riders' union". */
function nounAfter(beside: Beside, from: number, ceiling: number): number | null {
  const { reading } = beside;
  let noun: number | null = null;
  for (let i = from; i < ceiling && i < from + 8; i += 1) {
    if (hasTag(reading, i, NOUN_PROPN_PRON)) noun = i;
    else if (!hasTag(reading, i, DET_ADJ_NUM) && !isPossessiveMark(reading, i)) break;
  }
  return noun;
}

function bodyIn(beside: Beside, from: number, to: number): DraftEntity | null {
  for (let i = from; i < to; i += 1) {
    const body = bodyAt(beside, i);
    if (body !== null) return body;
  }
  return null;
}

function note(
  entity: DraftEntity,
  rank: string,
  noun: string,
  at: TokenSpan,
  of: DraftEntity | null,
  ofAt: number | null,
): void {
  const head = officeHead(bare(rank), bare(noun));
  if (of === entity) return;
  const known = entity.roles.find((role) => role.head === head);
  if (known === undefined) entity.roles.push({ head, at, of, ofAt });
  else if (known.of === null && known.ofAt === null) entity.roles[entity.roles.indexOf(known)] = { head, at, of, ofAt };
  const gender =
    GENDERED.get(bare(noun)) ??
    (noun.endsWith("woman") ? "she" : noun.endsWith("man") && noun !== "human" ? "he" : undefined);
  if (gender !== undefined) addGender(entity, gender, 0.7);
}

const DEFINITE = new Set(["the", "his", "her", "their", "its", "my", "our"]);
const LINKS = new Set(["of", "for", "at", "with", "from", "in"]);

const DET_ADJ_NUM = tagMask("DET", "ADJ", "NUM");
const IS_DET = tagMask("DET");
const IS_NUM = tagMask("NUM");
const IS_PROPN = tagMask("PROPN");
const NOUN_ADJ_PROPN_NUM = tagMask("NOUN", "ADJ", "PROPN", "NUM");
const NOUN_ADJ_PROPN_NUM_ADV_SYM = tagMask("NOUN", "ADJ", "PROPN", "NUM", "ADV", "SYM");
const NOUN_PROPN = tagMask("NOUN", "PROPN");
const NOUN_PROPN_ADJ = tagMask("NOUN", "PROPN", "ADJ");
const NOUN_PROPN_ADJ_DET = tagMask("NOUN", "PROPN", "ADJ", "DET");
const NOUN_PROPN_PRON = tagMask("NOUN", "PROPN", "PRON");
