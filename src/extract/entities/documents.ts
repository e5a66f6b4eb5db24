import type { TokenSpan } from "../role-features.ts";
import { ALIKE } from "./document-places.ts";
import { type DraftEntity, unnamedEntity } from "./draft.ts";
import { OWNERS, phraseFrom } from "./noun-phrases.ts";
import { isPlural, nounAt, nounKindAt } from "./noun-traits.ts";
import type { Resolved } from "./role-references.ts";
import { addMention, entityAt, nameAt, ownerIn, type Scene, sourceAt } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";

/**
 * A poll, a report: the one that its noun stood for before, with who made it as far as a name stands in its phrase or after "by" or "in his window", here or
 * where it was brought in (or, else, where its noun will stand). Null where nothing tells of it: it is brought in by these words.
 */
export function documentAt(scene: Scene, head: number, lemma: string, span: TokenSpan): Resolved | null {
  const own = documentOwner(scene, head, span);
  const { known, places, maker } = documentBefore(scene, head, lemma, span, own);
  if (known === null && maker === null && SIGNS.has(lemma)) return null;
  const later = maker === null && known === null ? laterPlace(scene, head, lemma) : null;
  if (known === null && places.length === 0 && maker === null && later === null) return null;
  const first = places.findLast(({ from }) => INDEFINITE.has(scene.reading.small[from] ?? "")) ?? places.at(-1) ?? span;
  const entity = known ?? documentOf(scene, first);
  entity.maker ??= maker ?? later?.maker ?? null;
  for (const place of places) addMention(scene, place, "role", entity, 0.7);
  if (later !== null && scene.mentionAt[later.place.to - 1] === -1 && sourceAt(scene, later.place.to - 1) === null)
    addMention(scene, later.place, "role", entity, 0.6);
  return { entity, confidence: own !== null ? 0.75 : 0.6 };
}

function documentOf({ reading }: Scene, { from, to }: TokenSpan): DraftEntity {
  const { text, tokens } = reading;
  const name = text.slice(tokens.starts[from], tokens.ends[to - 1]);
  return unnamedEntity("group", name, nounAt(reading, to - 1), isPlural(reading, to - 1));
}

interface Before {
  /** The document that a noun like it stood for last. */
  readonly known: DraftEntity | null;
  /** Where nouns like it stood since then, or before, and were read over; the nearest first. */
  readonly places: readonly TokenSpan[];
  readonly maker: DraftEntity | null;
}

/** Where a document was spoken of before: of another maker than this one it is another. */
function documentBefore(scene: Scene, head: number, lemma: string, span: TokenSpan, own: DraftEntity | null): Before {
  const { reading, mentionAt } = scene;
  const { small } = reading;
  const plural = isPlural(reading, head) && !OF_ONE.has(lemma);
  const all = scene.documents().get(ALIKE.get(lemma) ?? lemma) ?? [];
  const here = all.findLastIndex((at) => at < span.from);
  const places: TokenSpan[] = [];
  let maker = own;
  for (let k = here; k >= 0 && k > here - LOOKS; k -= 1) {
    const i = all[k] ?? 0;
    if (span.from - i > BACK) break;
    if (plural !== (isPlural(reading, i) && !OF_ONE.has(reading.lemmas[i] ?? ""))) continue;
    const known = entityAt(scene, i);
    if (known !== null) {
      const isDocument = nounKindAt(reading, i) === "document" && (!known.named || known.words.at(-1) === small[i]);
      if (isDocument && isOne(known.maker, maker)) return { known, places, maker };
      continue;
    }
    const place = { from: phraseFrom(reading, i), to: i + 1 };
    if (mentionAt[i] !== -1 || mentionAt[place.from] !== -1 || OTHERS.has(small[place.from] ?? "")) continue;
    const there = documentOwner(scene, i, place);
    if (!isOne(there, maker)) continue;
    maker ??= there;
    places.push(place);
  }
  return { known: null, places, maker };
}

function isOne(maker: DraftEntity | null, other: DraftEntity | null): boolean {
  return maker === null || other === null || maker === other;
}

/** Where its noun stands next with who made it: "Poll: ..." in a headline is "the latest poll of the Coast Institute" below. */
function laterPlace(
  scene: Scene,
  head: number,
  lemma: string,
): { readonly place: TokenSpan; readonly maker: DraftEntity } | null {
  const { reading } = scene;
  if (isPlural(reading, head) && !OF_ONE.has(lemma)) return null;
  const places = scene.documents().get(ALIKE.get(lemma) ?? lemma) ?? [];
  const next = places.findIndex((at) => at > head);
  for (let k = next; k !== -1 && k < places.length && k < next + LOOKS; k += 1) {
    const i = places[k] ?? 0;
    if (reading.lemmas[i] !== lemma) continue;
    const place = { from: phraseFrom(reading, i), to: i + 1 };
    const maker = documentOwner(scene, i, place);
    if (maker !== null) return { place, maker };
  }
  return null;
}

/** Whose a document is by the words around its noun. */
export function documentOwner(scene: Scene, head: number, span: TokenSpan): DraftEntity | null {
  const { reading } = scene;
  const { small, unitEnds } = reading;
  const inside = ownerIn(scene, { from: span.from, to: head + 1 });
  if (inside !== null) return inside;
  for (let i = span.from; i < head; i += 1) {
    const name = nameAt(scene, i);
    if (name !== null) return name;
  }
  // “The affidavit does not say whether she was heard by the police”: what it says does not tell who made it
  const cue = sourceAt(scene, head)?.told.cue?.from ?? 0;
  const ceiling = Math.min(head + AFTER, unitEnds[head] ?? 0, cue > head ? cue : Number.POSITIVE_INFINITY);
  for (let i = head + 1; i < ceiling; i += 1) {
    const word = small[i] ?? "";
    if (OWNERS.has(word) && small[head + 1] === "in") return entityAt(scene, i);
    if ((word !== "by" && word !== "from") || !hasTag(reading, i, IS_ADP)) continue;
    let noun = -1;
    for (let k = i + 1; k < i + 6; k += 1) {
      const name = nameAt(scene, k);
      if (name !== null) return name;
      if (!hasTag(reading, k, DET_ADJ_NOUN)) break;
      noun = k;
    }
    if (noun !== -1 && word === "by" && nounKindAt(reading, noun) !== null) return maker(scene, i + 1, noun);
  }
  return null;
}

/** "A study by the state university": one without a name. */
function maker(scene: Scene, from: number, noun: number): DraftEntity | null {
  const known = entityAt(scene, noun);
  if (known !== null || scene.mentionAt[noun] !== -1) return known;
  const { text, tokens } = scene.reading;
  const kind = nounKindAt(scene.reading, noun);
  const made = unnamedEntity(
    kind === "agency" || kind === "outlet" ? kind : "group",
    text.slice(tokens.starts[from], tokens.ends[noun]),
    nounAt(scene.reading, noun),
    isPlural(scene.reading, noun),
  );
  addMention(scene, { from, to: noun + 1 }, "role", made, 0.7);
  return made;
}

/** What anybody may have put up speaks for nobody who is not named. */
const SIGNS = new Set("sign banner poster card placard bedsheet billboard caption headline board sheet".split(" "));
/** The findings of one poll. */
const OF_ONE = new Set(["finding", "findings", "result", "results", "figure", "figures", "number", "numbers", "data"]);
const INDEFINITE = new Set(["a", "an", "one", "new", "some"]);
/** They tell of another than the one before. */
const OTHERS = new Set(["another", "other", "previous", "earlier", "different", "separate"]);
/** Tokens that a document's noun looks back over, how many others of its kind it looks at, and how far after its noun its maker stands. */
const BACK = 1500;
const LOOKS = 8;
const AFTER = 12;

const DET_ADJ_NOUN = tagMask("DET", "ADJ", "NOUN");
const IS_ADP = tagMask("ADP");
