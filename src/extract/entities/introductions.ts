import type { TokenSpan } from "../role-features.ts";
import { describedKind } from "./descriptions.ts";
import { addGender, type DraftEntity, unnamedEntity } from "./draft.ts";
import { introducedBefore } from "./introduced.ts";
import { nounsIn, singleSpaced } from "./name-words.ts";
import { namedNext } from "./named-next.ts";
import { nounPhrase, OWNERS } from "./noun-phrases.ts";
import { bodyKindAt, isPersonAt, isPlural, nounAt } from "./noun-traits.ts";
import { type NounKind, roleHead } from "./nouns.ts";
import { addMention, ofWhom, ownerIn, type Scene } from "./scene.ts";
import { isSpoken, knownBody, spokenFor } from "./spoken-for.ts";
import { GENDERED } from "./title-gender.ts";

/** Whether a source is one of those whom a phrase with "the" tells of: "one of the prosecutors". */
export function isOneOf({ reading, asked }: Scene, from: number, head: number): boolean {
  const { small } = reading;
  if (small[from - 1] !== "of" || small[from - 2] !== "one") return false;
  return (asked[head] ?? 0) > 0 && isPlural(reading, head) && isPersonAt(reading, head);
}

/** Somebody without a name is made of the words that bring them in, unless the next sentences name them, or these words were there before. */
export function introduce(scene: Scene, span: TokenSpan): void {
  const { reading, groups } = scene;
  const head = span.to - 1;
  const lemma = nounAt(reading, head);
  const kind = describedKind(scene, span.from, head);
  const plural = isPlural(reading, head) && reading.small[span.from] !== "one";
  const { starts, ends } = reading.tokens;
  const words: string[] = [];
  for (let i = span.from; i < span.to; i += 1)
    if (!LIGHT.has(reading.small[i] ?? "")) words.push(reading.small[i] ?? "");
  const wholeEnd = plural && kind === "person" ? ofWhomEnd(scene, span.to) : span.to;
  // "Riders" are the riders, "state officials" and "defense officials" are two, and so are lawyers for the city and lawyers for Lund.
  const key = plural ? [...words, ...reading.small.slice(span.to, wholeEnd)].join(" ") : "";
  const again = plural ? (groups.get(key) ?? null) : null;
  if (again !== null) {
    addMention(scene, span, "role", again, 0.75);
    return;
  }
  const owner = ofWhom(scene, head) ?? ownerIn(scene, span) ?? bodyBefore(scene, span);
  const of = isSpoken(scene, head) ? spokenFor(scene, span, owner) : owner;
  const next = plural ? null : laterName(scene, span, kind, of);
  if (next !== null) {
    addMention(scene, span, "role", next, NEXT);
    return;
  }
  const isDefinitely = reading.small[span.from] === "the";
  const before = isDefinitely ? introducedBefore(scene, span) : null;
  const ofKind = kind === "document" || kind === null || (plural && kind === "person") ? "group" : kind;
  const named = before?.first ?? { from: span.from, to: wholeEnd };
  const name = singleSpaced(reading.text.slice(starts[named.from], ends[named.to - 1]));
  const nouns = nounsIn(reading, span.from, span.to);
  const entity = unnamedEntity(ofKind, name, lemma, plural, words, nouns);
  const ofAt = of === null ? linkedNoun(scene, head) : null;
  if ((of !== null || ofAt !== null) && kind !== null && kind !== "document")
    entity.roles.push({ head: roleHead(lemma), at: span, of, ofAt });
  const word = reading.small[head] ?? "";
  const gender = GENDERED.get(word) ?? (word.endsWith("woman") ? "she" : undefined);
  if (gender !== undefined) addGender(entity, gender, 0.7);
  if (plural) groups.set(key, entity);
  for (const place of before?.places ?? []) addMention(scene, place, "role", entity, 0.7);
  // "the company" of whom nothing was read is somebody whom the article may have named
  addMention(scene, span, "role", entity, isDefinitely && !plural && before === null ? 0.45 : 0.7);
}

/** "The president of the union" in "a letter from the president of the union", whom the next sentences name. */
export function officerNamedNext(scene: Scene, span: TokenSpan): void {
  const head = span.to - 1;
  const of = ofWhom(scene, head);
  if (of === null || of.kind === "person" || scene.asked[head] !== 0) return;
  const words = scene.reading.small.slice(span.from, span.to);
  const noun = nounAt(scene.reading, head);
  const next = namedNext(scene, { ...span, noun, words, isPerson: true, isOne: true, of });
  if (next !== null) addMention(scene, span, "role", next, NEXT);
}

/** The token after "for the city" of "lawyers for the city"; the same where nobody is told of. */
export function ofWhomEnd({ reading, nameEnds }: Scene, from: number): number {
  const { small } = reading;
  if (small[from] !== "for" && small[from] !== "of") return from;
  const first = small[from + 1] === "the" ? from + 2 : from + 1;
  const end = Math.max(nameEnds[first] ?? 0, nounPhrase(reading, first)?.to ?? 0);
  return end > first && end - from <= OF_WHOM_MAX ? end : from;
}

/** Tokens of a group's name that tell whose it is. */
const OF_WHOM_MAX = 6;

/** "department" in "a spokesman for the department", which is read later. */
function linkedNoun({ reading }: Scene, head: number): number | null {
  if (reading.small[head + 1] !== "for" && reading.small[head + 1] !== "of") return null;
  const phrase = nounPhrase(reading, reading.small[head + 2] === "the" ? head + 3 : head + 2);
  return phrase === null ? null : phrase.to - 1;
}

/** Whom a source means that is named below; "a bank", and not "the bank", of which the article may have told. */
function laterName(scene: Scene, span: TokenSpan, kind: NounKind | null, of: DraftEntity | null): DraftEntity | null {
  const { small } = scene.reading;
  const opens = small[span.from] ?? "";
  const isPerson = kind === "person";
  if (kind === null || kind === "document" || (scene.asked[span.to - 1] ?? 0) <= 0) return null;
  if (!isPerson && !INDEFINITE.has(opens)) return null;
  const isOwned = (opens === "the" || OWNERS.has(opens)) && (of !== null || small[span.to] === "of");
  const isOne = isOwned || (opens === "one" && small[span.from + 1] === "of");
  const noun = nounAt(scene.reading, span.to - 1);
  if (isPerson && INDEFINITE.has(opens) && ANY.has(noun)) return null;
  const words = small.slice(span.from, span.to);
  return namedNext(scene, { ...span, noun, words, isPerson, isOne, of });
}

/** How sure it is that the next sentences name who is meant. */
const NEXT = 0.7;
/** "A department spokeswoman": the body that a noun before names. */
function bodyBefore(scene: Scene, span: TokenSpan): DraftEntity | null {
  const noun = span.to - 2;
  const kind = noun < span.from ? null : bodyKindAt(scene.reading, noun);
  return kind === null ? null : (knownBody(scene, noun, kind, span, [])?.entity ?? null);
}

const INDEFINITE = new Set(["a", "an", "one"]);
/** "A president" is any. */
const ANY = new Set("president candidate nominee contender leader governor".split(" "));
const LIGHT = new Set(["the", "these", "those", "all", "some", "many", "most", "both"]);
