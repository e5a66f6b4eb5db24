import type { TokenSpan } from "../role-features.ts";
import { ALIKE } from "./document-places.ts";
import { type DraftEntity, draftEntity } from "./draft.ts";
import { OWNERS, phraseFrom } from "./noun-phrases.ts";
import { isPlural, nounAt, nounKindAt } from "./noun-traits.ts";
import type { Resolved } from "./role-references.ts";
import { addMention, entityAt, ownerIn, type Scene } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";

/**
 * A poll, a report, a sign: it speaks for whoever made it, as far as a name stands in its phrase or after "by" or "in his window", here or where its noun
 * stood before (or, else, will stand); for itself where it does not say whose it is.
 */
export function documentAt(scene: Scene, head: number, lemma: string, span: TokenSpan): Resolved | null {
  const { reading, mentionAt, mentions } = scene;
  const own = documentOwner(scene, head, span);
  if (own !== null) return { entity: own, confidence: 0.75 };
  if (SIGNS.has(lemma)) return null;
  const plural = isPlural(reading, head) && !OF_ONE.has(lemma);
  const like = ALIKE.get(lemma) ?? lemma;
  const places = scene.documents().get(like) ?? [];
  const here = places.findLastIndex((at) => at < span.from);
  for (let k = here; k >= 0 && k > here - LOOKS; k -= 1) {
    const i = places[k] ?? 0;
    if (span.from - i > BACK) break;
    const from = phraseFrom(reading, i);
    const known = entityAt(scene, i);
    const there = plural && known?.named !== false ? null : (known ?? documentOwner(scene, i, { from, to: i + 1 }));
    if (there !== null) return { entity: there, confidence: 0.6 };
    if (mentions[mentionAt[i] ?? -1] !== undefined || !INDEFINITE.has(reading.small[from] ?? "")) continue;
    const { text, tokens } = reading;
    const made = draftEntity("group", text.slice(tokens.starts[from], tokens.ends[i]), {
      named: false,
      head: reading.lemmas[i] ?? "",
    });
    addMention(scene, { from, to: i + 1 }, "role", made, 0.7);
    return { entity: made, confidence: 0.6 };
  }
  for (let k = here + 1; k < places.length && k < here + LOOKS && !plural; k += 1) {
    const i = places[k] ?? 0;
    if (i <= head || reading.lemmas[i] !== lemma) continue;
    const there = documentOwner(scene, i, { from: phraseFrom(reading, i), to: i + 1 });
    if (there !== null) return { entity: there, confidence: 0.55 };
  }
  return null;
}

/** Whose a document is by the words around its noun. */
export function documentOwner(scene: Scene, head: number, span: TokenSpan): DraftEntity | null {
  const { reading, names, bodies } = scene;
  const { small, unitEnds } = reading;
  const inside = ownerIn(scene, { from: span.from, to: head + 1 });
  if (inside !== null) return inside;
  for (let i = span.from; i < head; i += 1) {
    const name = bodies.get(i)?.entity ?? names.get(i)?.entity;
    if (name !== undefined) return name;
  }
  const ceiling = Math.min(head + AFTER, unitEnds[head] ?? 0);
  for (let i = head + 1; i < ceiling; i += 1) {
    const word = small[i] ?? "";
    if (OWNERS.has(word) && small[head + 1] === "in") return entityAt(scene, i);
    if ((word !== "by" && word !== "from") || !hasTag(reading, i, IS_ADP)) continue;
    let noun = -1;
    for (let k = i + 1; k < i + 6; k += 1) {
      const name = bodies.get(k)?.entity ?? names.get(k)?.entity;
      if (name !== undefined) return name;
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
  const made = draftEntity(
    kind === "agency" || kind === "outlet" ? kind : "group",
    text.slice(tokens.starts[from], tokens.ends[noun]),
    {
      named: false,
      head: nounAt(scene.reading, noun),
      plural: isPlural(scene.reading, noun),
    },
  );
  addMention(scene, { from, to: noun + 1 }, "role", made, 0.7);
  return made;
}

/** What anybody may have put up speaks for nobody who is not named. */
const SIGNS = new Set("sign banner poster card placard bedsheet billboard caption headline board sheet".split(" "));
/** The findings of one poll. */
const OF_ONE = new Set(["finding", "findings", "result", "results", "figure", "figures", "number", "numbers", "data"]);
const INDEFINITE = new Set(["a", "an", "one", "another", "new", "some"]);
/** Tokens that a document's noun looks back over, how many others of its kind it looks at, and how far after its noun its maker stands. */
const BACK = 1500;
const LOOKS = 8;
const AFTER = 12;

const DET_ADJ_NOUN = tagMask("DET", "ADJ", "NOUN");
const IS_ADP = tagMask("ADP");
