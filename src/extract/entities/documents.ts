import type { TokenSpan } from "../role-features.ts";
import { isTag } from "../rules/reading.ts";
import { type DraftEntity, draftEntity } from "./draft.ts";
import { isPlural, OWNERS, phraseFrom } from "./noun-phrases.ts";
import type { Resolved } from "./role-references.ts";
import { addMention, entityAt, ownerIn, type Scene } from "./scene.ts";

/**
 * A poll, a report, a sign: it speaks for whoever made it, as far as a name stands in its phrase or after "by" or "in his window", here or where its noun
 * stood before (or, else, will stand); for itself where it does not say whose it is.
 */
export function documentAt(scene: Scene, head: number, lemma: string, span: TokenSpan): Resolved | null {
  const { reading, mentionAt, mentions } = scene;
  const here = documentOwner(scene, head, span);
  if (here !== null) return { entity: here, confidence: 0.75 };
  if (SIGNS.has(lemma)) return null;
  const plural = isPlural(reading, head);
  const like = ALIKE.get(lemma) ?? lemma;
  for (let i = span.from - 1; i >= 0 && span.from - i < BACK; i -= 1) {
    const noun = reading.lemmas[i] ?? "";
    if ((ALIKE.get(noun) ?? noun) !== like || !isTag(reading, i, "NOUN", "PROPN")) continue;
    const from = phraseFrom(reading, i);
    const there =
      plural && entityAt(scene, i)?.named !== false
        ? null
        : (entityAt(scene, i) ?? documentOwner(scene, i, { from, to: i + 1 }));
    if (there !== null) return { entity: there, confidence: 0.6 };
    if (mentions[mentionAt[i] ?? -1] !== undefined || !INDEFINITE.has(reading.small[from] ?? "")) continue;
    const made = draftEntity("group", scene.reading.text.slice(reading.tokens.starts[from], reading.tokens.ends[i]), {
      named: false,
      head: noun,
    });
    addMention(scene, { from, to: i + 1 }, "role", made, 0.7);
    return { entity: made, confidence: 0.6 };
  }
  for (let i = head + 1; i < reading.tokens.count && i - head < AHEAD && !plural; i += 1) {
    if (reading.lemmas[i] !== lemma) continue;
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
    if ((word !== "by" && word !== "from") || !isTag(reading, i, "ADP")) continue;
    for (let k = i + 1; k < i + 4; k += 1) {
      const name = bodies.get(k)?.entity ?? names.get(k)?.entity;
      if (name !== undefined) return name;
      if (!isTag(reading, k, "DET", "ADJ", "NOUN")) break;
    }
  }
  return null;
}

/** What anybody may have put up speaks for nobody who is not named. */
const SIGNS = new Set("sign banner poster card placard bedsheet billboard caption headline board sheet".split(" "));
/** Nouns that one document goes by. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ["survey", "poll"],
  ["result", "poll"],
  ["finding", "poll"],
  ["analysis", "report"],
  ["study", "report"],
  ["list", "ranking"],
  ["spot", "ad"],
  ["advertisement", "ad"],
  ["video", "ad"],
  ["filing", "lawsuit"],
  ["suit", "lawsuit"],
]);
const INDEFINITE = new Set(["a", "an", "one", "another", "new", "some"]);
/** Tokens that a document's noun looks back over, and ahead; how far after its noun its maker stands. */
const BACK = 1500;
const AHEAD = 800;
const AFTER = 12;
