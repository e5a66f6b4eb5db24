import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { bare, isCapital } from "./capitals.ts";
import { addGender, type DraftEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { isOwner } from "./noun-phrases.ts";
import { isPersonBaseAt, isPlural, nounAt } from "./noun-traits.ts";
import { officeHead } from "./nouns.ts";
import { hasTag, tagMask } from "./tags.ts";
import { HONORIFICS, OFFICES } from "./words.ts";

/** A stretch of words that is a role of a named person beside it, and so is no mention of its own. */
export interface RolePhrase extends TokenSpan {
  readonly entity: DraftEntity;
}

/**
 * What stands beside a person's name and says what the person is: "campaign manager Robby Mook", "the director, Katherine Obi",
 * "Joss Carne, secretary of the Quay Residents' Association". Noted with the person; -> where these words stand.
 */
export function statedRoles(
  reading: Reading,
  named: readonly NamedMention[],
  bodyAt: (token: number) => DraftEntity | null,
): RolePhrase[] {
  const { small, unitStarts, unitEnds } = reading;
  const found: RolePhrase[] = [];
  for (const name of named) {
    if (name.entity.kind !== "person") continue;
    const begin = name.prefix?.from ?? name.title?.from ?? name.from;
    if (name.title !== null && name.prefix !== null) affiliate(name, name.prefix, name.title);
    else if (
      name.title !== null &&
      bodyAt(name.title.from - 1) !== null &&
      OFFICES.has(bare(small[name.title.to - 1] ?? ""))
    )
      affiliate(name, { from: name.title.from - 1, to: name.title.from }, name.title);
    before(name, begin);
    beforeBody(name, begin);
    after(name);
  }
  return found;

  function affiliate({ entity }: NamedMention, prefix: TokenSpan, title: TokenSpan): void {
    const of = bodyAt(prefix.to - 1);
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
  function before(name: NamedMention, begin: number): void {
    const floor = unitStarts[begin] ?? 0;
    const apposed = wordAt(reading, begin - 1) === ",";
    let end = apposed ? begin - 1 : begin;
    if (!apposed && name.title !== null && !HONORIFICS.has(bare(small[name.title.to - 1] ?? ""))) end = name.title.from;
    let head = end - 1;
    // "former secretary of state Hillary Clinton"
    if (wordAt(reading, head - 1) === "of" && hasTag(reading, head, NOUN_PROPN) && isPersonBaseAt(reading, head - 2))
      head -= 2;
    const written = isPlural(reading, head) ? nounAt(reading, head) : wordAt(reading, head);
    if (head < floor || !isOutside(reading, head) !== !isOutside(reading, name.from)) return;
    if (!hasTag(reading, head, NOUN_PROPN_ADJ) || !(isPersonBaseAt(reading, head) || OFFICES.has(bare(written))))
      return;
    if (bodyAt(head) !== null && isCapital(reading, head)) return;
    let from = head;
    while (from > floor && isModifier(from - 1)) from -= 1;
    while (from > floor && (hasTag(reading, from - 1, IS_DET) || isOwner(reading, from - 1) || isPossessive(from - 1)))
      from -= 1;
    if (isPossessive(from)) while (from > floor && hasTag(reading, from - 1, NOUN_PROPN_ADJ_DET)) from -= 1;
    if (apposed && !isDefinite(from)) return;
    note(
      name.entity,
      wordAt(reading, head - 1),
      written,
      { from, to: end },
      bodyIn(from, head),
      ownerToken(from, head),
    );
    found.push({ from, to: end, entity: name.entity });
  }

  /** "A spokeswoman for the Harrow County Health Authority, Dana Whitfield". */
  function beforeBody(name: NamedMention, begin: number): void {
    const body = wordAt(reading, begin - 1) === "," ? bodyAt(begin - 2) : null;
    if (body === null || body === name.entity) return;
    const floor = unitStarts[begin] ?? 0;
    let link = begin - 2;
    while (link > floor && (bodyAt(link) === body || small[link] === "the")) link -= 1;
    const head = link - 1;
    if (!LINKS.has(small[link] ?? "") || head < floor || !hasTag(reading, head, NOUN_PROPN)) return;
    if (isOutside(reading, head) !== isOutside(reading, name.from) || isPlural(reading, head)) return;
    if (!isPersonBaseAt(reading, head)) return;
    let from = head;
    while (from > floor && (isModifier(from - 1) || hasTag(reading, from - 1, IS_DET))) from -= 1;
    note(name.entity, wordAt(reading, head - 1), small[head] ?? "", { from, to: head + 1 }, body, null);
    found.push({ from, to: head + 1, entity: name.entity });
  }

  function isModifier(i: number): boolean {
    return isOutside(reading, i) && hasTag(reading, i, NOUN_ADJ_PROPN_NUM) && (small[i] ?? "") !== ",";
  }

  function isPossessive(i: number): boolean {
    return small[i] === "'s" || (small[i] === "'" && (small[i - 1] ?? "").endsWith("s"));
  }

  function isDefinite(from: number): boolean {
    return (
      DEFINITE.has(small[from] ?? "") ||
      isCapital(reading, from) ||
      isPossessive(from) ||
      bodyAt(from) !== null ||
      from === unitStarts[from]
    );
  }

  /** "Joss Carne, 54, secretary of the Quay Residents' Association,". */
  function after(name: NamedMention): void {
    const ceiling = unitEnds[name.to - 1] ?? name.to;
    let at = name.to;
    if (small[at] === "(") {
      while (at < ceiling && small[at] !== ")" && at - name.to < 8) at += 1;
      at += 1;
    }
    // "Giles Hathersage, for Spurling, said": counsel in court.
    if (small[at] === "," && small[at + 1] === "for" && at + 2 < ceiling) {
      note(name.entity, "", "counsel", { from: at + 1, to: at + 2 }, bodyAt(at + 2), nounAfter(at + 2, ceiling));
      return;
    }
    for (let part = 0; part < 3 && small[at] === "," && at < ceiling; part += 1) {
      let from = at + 1;
      if (small[from] === "the" || small[from] === "a" || small[from] === "an" || isOwner(reading, from)) from += 1;
      let head = -1;
      let i = from;
      while (
        i < ceiling &&
        i - from < 12 &&
        (hasTag(reading, i, NOUN_ADJ_PROPN_NUM_ADV_SYM) || isPossessive(i) || small[i] === "former")
      ) {
        if (hasTag(reading, i, NOUN_PROPN) && (isPersonBaseAt(reading, i) || OFFICES.has(bare(small[i] ?? ""))))
          head = i;
        i += 1;
      }
      if (head !== -1 && head === i - 1) {
        let to = head + 1;
        while (to < ceiling && to - at < 30 && small[to] !== "," && small[to] !== ";" && isOutside(reading, to))
          to += 1;
        const linked = LINKS.has(small[head + 1] ?? "");
        const of = bodyIn(from, head) ?? (linked ? bodyIn(head + 1, Math.min(to, head + 12)) : null);
        const ofAt = ownerToken(at + 1, head) ?? (linked ? nounAfter(head + 2, to) : null);
        note(name.entity, wordAt(reading, head - 1), small[head] ?? "", { from, to: head + 1 }, of, ofAt);
        found.push({ from: at + 1, to: head + 1, entity: name.entity });
        at = to;
      } else if (hasTag(reading, at + 1, IS_NUM) && small[at + 2] === ",") at += 2;
      else return;
    }
  }

  /** "his" in "his spokeswoman", "department" in "The department's director". */
  function ownerToken(from: number, head: number): number | null {
    for (let i = head - 1; i >= from; i -= 1) {
      if (isOwner(reading, i)) return i;
      if (isPossessive(i)) return i - 1;
      // "Holt spokeswoman Ada Lind"
      if (hasTag(reading, i, IS_PROPN) && isCapital(reading, i)) return i;
    }
    return null;
  }

  /** "union" in "a spokesman for the riders' union". */
  function nounAfter(from: number, ceiling: number): number | null {
    let noun: number | null = null;
    for (let i = from; i < ceiling && i < from + 8; i += 1) {
      if (hasTag(reading, i, NOUN_PROPN_PRON)) noun = i;
      else if (!hasTag(reading, i, DET_ADJ_NUM) && !isPossessive(i)) break;
    }
    return noun;
  }

  function bodyIn(from: number, to: number): DraftEntity | null {
    for (let i = from; i < to; i += 1) {
      const body = bodyAt(i);
      if (body !== null) return body;
    }
    return null;
  }
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

/** Nouns that say of whom "he" and of whom "she" is said. */
export const GENDERED: ReadonlyMap<string, "he" | "she"> = new Map([
  ..."father dad husband son brother king prince uncle grandfather boy man businessman gentleman guy actor nephew"
    .split(" ")
    .map((word) => [word, "he"] as const),
  ..."mother mom mum wife daughter sister queen princess aunt grandmother girl woman businesswoman lady actress niece widow nan"
    .split(" ")
    .map((word) => [word, "she"] as const),
]);

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
