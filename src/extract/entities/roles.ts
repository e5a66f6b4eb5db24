import { hasWord, INDEFINITE, PEOPLE } from "../lexicon/small-words.ts";
import { oneOf } from "../one-of.ts";
import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { bare } from "./capitals.ts";
import { describedKind, describedPerson, isDescribed, phraseHead } from "./descriptions.ts";
import { documentAt } from "./documents.ts";
import { type DraftEntity, QUANTITIES, unnamedEntity } from "./draft.ts";
import { namedBelow } from "./headline-roles.ts";
import { introduce, isOneOf, officerNamedNext, ofWhomEnd } from "./introductions.ts";
import { personOf } from "./kin.ts";
import { singleSpaced } from "./name-words.ts";
import { isPossessiveMark, nounPhraseEnd, OWNERS, phraseFrom } from "./noun-phrases.ts";
import { isPersonAt, isPlural, nounAt, nounKindAt } from "./noun-traits.ts";
import type { NounKind } from "./nouns.ts";
import { ownedBody } from "./owned-bodies.ts";
import { placedAt } from "./places.ts";
import { type Resolved, resolveRole } from "./role-references.ts";
import { addMention, entityAt, ofWhom, ownerIn, type Scene, sourceAt, thoseOf } from "./scene.ts";
import { spokeBefore } from "./spoke-before.ts";
import { hasTag, tagMask } from "./tags.ts";
import { STATES } from "./words.ts";

/** At "the": "the mayor", "the social media company", where they mean somebody who is known by then. */
export function definiteRole(scene: Scene, at: number): void {
  const { reading, mentionAt, nameEnds, rolesAt } = scene;
  const head = phraseHead(scene, at + 1);
  if (head === at || mentionAt[head] !== -1 || (nameEnds[head] ?? 0) > head || isOneOf(scene, at, head)) return;
  const kind = describedKind(scene, at, head);
  // “Ada Lind, the group’s director”
  if (rolesAt[head] !== 0 && (kind === "person" || !isPossessiveMark(reading, head + 1))) return;
  if (kind === null || (kind === "document" && sourceAt(scene, head) === null)) return;
  const whole = { from: at, to: head + 1 };
  const found = resolve(scene, head, whole);
  if (found !== null) {
    addMention(scene, whole, "role", found.entity, found.confidence);
    if (found.entity.kind === "person") ownBody(scene, whole, found);
  } else if (isPlural(reading, head)) {
    if (isPersonAt(reading, head)) introduce(scene, whole);
  } else if (kind === "person") officerNamedNext(scene, whole);
}

/** After "his", whomever it means, and "Holt's": "his campaign", "her husband", "Holt's manager", who are theirs; a source is read where its noun stands. */
export function ownedRole(
  scene: Scene,
  at: number,
  from: number,
  owner: DraftEntity | null = entityAt(scene, at),
): void {
  const { reading, mentionAt, nameEnds, rolesAt } = scene;
  const head = nounPhraseEnd(reading, from) - 1;
  if (head < from || mentionAt[head] !== -1 || (nameEnds[head] ?? 0) > head || rolesAt[head] !== 0) return;
  if (scene.asked[head] !== 0 || isPlural(reading, head)) return;
  const kind = nounKindAt(reading, head);
  if (kind === null || kind === "document" || owner === null) return;
  const whole = { from: at, to: head + 1 };
  const found =
    kind === "person"
      ? personOf(scene, owner.owner ?? owner, nounAt(reading, head))
      : resolve(scene, head, whole, owner);
  if (found !== null) addMention(scene, whole, "role", found.entity, found.confidence);
}

/** "The mayor's office" after the mayor: a body without a name of its own, which is not the mayor. */
function ownBody(scene: Scene, { from, to }: TokenSpan, owner: Resolved): void {
  const { reading, byNoun, mentionAt } = scene;
  const noun = isPossessiveMark(reading, to) ? (reading.small[to + 1] ?? "") : "";
  if (!OWN_BODIES.has(noun) || mentionAt[to + 1] !== -1) return;
  const span = { from, to: to + 2 };
  let body = byNoun.get(noun)?.find((entity) => entity.owner === owner.entity);
  if (body === undefined) {
    const { text, tokens } = reading;
    const name = singleSpaced(text.slice(tokens.starts[from], tokens.ends[to + 1]));
    body = unnamedEntity(noun === "office" ? "agency" : "group", name, noun, false);
    body.owner = owner.entity;
  }
  addMention(scene, span, "role", body, owner.confidence);
}

const OWN_BODIES = new Set(["office", "campaign", "team"]);

/** A noun in the plural, also “Riders” that opens a sentence, which the tagger takes for a name. */
export function isSeveral(reading: Reading, at: number): boolean {
  if (!isPlural(reading, at)) return false;
  if (hasTag(reading, at, IS_NOUN)) return true;
  return (
    hasTag(reading, at, IS_PROPN) && isPersonAt(reading, at) && reading.sentences[at] !== reading.sentences[at - 1]
  );
}

/** At "a", "one", or a noun in the plural: "a woman in the queue", "voters", to whom "she" and "they" may refer back. */
export function indefiniteRole(scene: Scene, at: number): void {
  const { reading, mentionAt, nameEnds, rolesAt } = scene;
  const opens = hasWord(reading, at, INDEFINITE);
  if (!opens && !isSeveral(reading, at)) return;
  if (!isOutside(reading, at) || mentionAt[at] !== -1) return;
  const head = opens ? nounPhraseEnd(reading, at + 1) - 1 : at;
  if (
    (opens && head === at) ||
    mentionAt[head] !== -1 ||
    (nameEnds[head] ?? 0) > head ||
    rolesAt[head] !== 0 ||
    (nameEnds[head + 1] ?? 0) > 0
  )
    return;
  if (!isPersonAt(reading, head) && !hasWord(reading, head, PEOPLE)) return;
  introduce(scene, { from: opens ? at : phraseFrom(reading, head), to: head + 1 });
}

/** Words of a source, or of those spoken to, that no name and no pronoun covers -> whom they mean; somebody without a name where nobody known. */
export function unknownSource(scene: Scene, head: number): void {
  const { reading, rolesAt, holders } = scene;
  if (isTurn(scene, head)) {
    addMention(scene, { from: head, to: head + 1 }, "pronoun", null, 0);
    return;
  }
  const from = phraseFrom(reading, head);
  // “Some said”: nobody is told of
  if (from === head && QUANTITIES.has(reading.small[head] ?? "")) {
    addMention(scene, { from, to: head + 1 }, "role", null, 0);
    return;
  }
  if (isOneOf(scene, from, head)) {
    introduce(scene, { from: from - 2, to: head + 1 });
    return;
  }
  const span = { from, to: head + 1 };
  const known = oneOf(holders, rolesAt[head]);
  if (known !== null) {
    addMention(scene, span, "role", known, 0.95);
    return;
  }
  const lemma = nounAt(reading, head);
  const kind = describedKind(scene, from, head);
  if (kind === "document" || kind === null) {
    const found = documentAt(scene, head, lemma, span);
    if (found !== null || SILENT.has(lemma)) {
      addMention(scene, span, "role", found?.entity ?? null, found?.confidence ?? 0);
      return;
    }
  } else if (isDefinite(scene, from) && !isGroupOfItsOwn(scene, span, kind)) {
    const found = resolve(scene, head, span);
    if (found !== null) {
      addMention(scene, span, "role", found.entity, found.confidence);
      return;
    }
  }
  const spoke = kind === "person" && !isPlural(reading, head) ? spokeBefore(scene, span) : null;
  if (spoke !== null) {
    addMention(scene, span, "role", spoke, SPOKE);
    return;
  }
  const below = namedBelow(scene, span);
  if (below === null) introduce(scene, span);
  else addMention(scene, span, "role", below, BELOW);
}

/** "Q:", "A." of questions and answers: whose turn it is, and nobody's name. */
function isTurn(scene: Scene, head: number): boolean {
  const word = scene.reading.small[head] ?? "";
  if (!TURNS.has(bare(word))) return false;
  const source = sourceAt(scene, head)?.told.source ?? null;
  return (
    source !== null &&
    source.to - source.from === 1 &&
    (word.endsWith(".") || /^[:*_]/.test(scene.reading.small[head + 1] ?? ""))
  );
}

const TURNS = new Set(["q", "a"]);

/** How sure it is that who spoke right before is meant. */
const SPOKE = 0.7;

/** How sure it is whom a headline means that names nobody: right 13 times of 14 that were looked at. */
const BELOW = 0.7;

/** "My party", "our party" of whoever says it, which is known when all has been read. */
export function tellersRole(scene: Scene, at: number): void {
  const teller = oneOf(scene.speakers, (scene.contentOf[at] ?? -1) + 1);
  if (teller !== null) ownedRole(scene, at, at + 1, teller);
}

function resolve(scene: Scene, head: number, span: TokenSpan, owner: DraftEntity | null = null): Resolved | null {
  const { reading, memory, paragraphOf } = scene;
  const noun = nounAt(reading, head);
  // a newspaper speaks by its editorial board
  const isEditorial = noun === "board" && reading.small[head - 1] === "editorial";
  const lemma = isEditorial ? "newspaper" : noun;
  const kind = isEditorial ? "outlet" : describedKind(scene, span.from, head);
  if (kind === "document") return documentAt(scene, head, lemma, span);
  const isSource = sourceAt(scene, head) !== null;
  const content = scene.contentOf[head] ?? -1;
  const teller = oneOf(scene.speakers, content + 1);
  const isTold = !isPredicate(reading, span.from) && !TOLD_APART.has(reading.small[head + 1] ?? "");
  const reference = {
    lemma,
    kind,
    plural: isPlural(reading, head),
    modifiers: [...bareWords(reading, span.from, head), ...stateBehind(reading, head)],
    of: ofWhom(scene, head) ?? owner ?? ownerIn(scene, span),
    // “the centrist views” are nobody
    source: isSource && !hasTag(reading, head + 1, IS_NOUN),
    within: content !== -1 && isTold,
    narrated: content === -1 && isTold,
    teller,
    sentBy: teller === null ? null : sentBy(scene, teller),
    since: scene.told[content]?.content[0]?.from ?? 0,
    place: placedAt(reading, paragraphOf, span, isSource),
  };
  if (isDescribed(reading, span.from, head + 1) && kind === "person" && !reference.plural)
    return describedPerson(scene, head, reference);
  return (
    resolveRole(thoseOf(scene, lemma), memory, reference) ??
    (isCompound(reading, head) ? null : ownedBody(scene, reference))
  );
}

function bareWords({ small }: Reading, from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) words.push(bare(small[i] ?? ""));
  return words;
}

/** Ohio of "the senator from Ohio". */
function stateBehind({ small }: Reading, head: number): readonly string[] {
  if (small[head + 1] !== "from" && small[head + 1] !== "of") return [];
  const first = small[head + 2] ?? "";
  const state = STATES.has(first)
    ? first
    : first === "new" || first === "north" || first === "south" || first === "west"
      ? (small[head + 3] ?? "")
      : "";
  return STATES.has(state) ? [state] : [];
}

/** "post-administration" */
function isCompound({ small }: Reading, head: number): boolean {
  return small[head]?.includes("-") ?? false;
}

/** Clinton of the Clinton campaign and of its manager, Holt of "his campaign manager". */
function sentBy(scene: Scene, { owner, roles }: DraftEntity): DraftEntity | null {
  if (owner !== null) return owner;
  for (const { of, ofAt, at } of roles) {
    const whose = of ?? (ofAt === null ? null : entityAt(scene, ofAt));
    if (whose === null) continue;
    if (whose.owner !== null) return whose.owner;
    if (whose.kind === "person" && scene.reading.small.slice(at.from, at.to).includes("campaign")) return whose;
  }
  return null;
}

/** "the candidate who wins" */
const TOLD_APART = new Set(["who", "that"]);

/** "wants to be the nominee", "as the candidate" */
function isPredicate(reading: Reading, from: number): boolean {
  let before = from - 1;
  while (hasTag(reading, before, IS_ADV)) before -= 1;
  return PREDICATES.has(reading.small[before] ?? "");
}

const PREDICATES = new Set("be is are was were been being become becomes became becoming as".split(" "));

function isDefinite(scene: Scene, from: number): boolean {
  const word = scene.reading.small[from] ?? "";
  return (
    DEFINITE.has(word) ||
    OWNERS.has(word) ||
    entityAt(scene, from) !== null ||
    (scene.reading.unitStarts[from] === from &&
      !hasWord(scene.reading, from, INDEFINITE) &&
      scene.reading.small[from + 1] !== ":")
  );
}

/** “Lawyers for Lund” are not those of whom the article has told, unless it called them so. */
function isGroupOfItsOwn(scene: Scene, { from, to }: TokenSpan, kind: NounKind | null): boolean {
  const { small } = scene.reading;
  const isBare = !DEFINITE.has(small[from] ?? "") && !OWNERS.has(small[from] ?? "");
  return isBare && kind === "person" && isPlural(scene.reading, to - 1) && ofWhomEnd(scene, to) > to;
}

const DEFINITE = new Set(["the", "this", "that", "these", "both"]);
/** What is put up somewhere, and speaks for nobody who is not named. */
const SILENT = new Set("sign banner poster card placard bedsheet billboard caption headline board sheet".split(" "));

const IS_ADV = tagMask("ADV");
const IS_NOUN = tagMask("NOUN");
const IS_PROPN = tagMask("PROPN");
