import { byForm } from "../by-form.ts";
import { hashText } from "../hash.ts";
import type { TokenSpan } from "../role-features.ts";
import { ALIKE } from "./document-places.ts";
import { phraseFrom } from "./noun-phrases.ts";
import { isPlural, nounAt } from "./noun-traits.ts";
import { peopleLike, roleHead } from "./nouns.ts";
import { BROADER } from "./role-words.ts";
import type { Scene } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";

/** Where a body without a name stood before it spoke, the nearest first. */
export interface Introduced {
  readonly places: readonly TokenSpan[];
  /** The words that brought it in, or the earliest that were found. */
  readonly first: TokenSpan;
}

/**
 * "The leaders said" -> "European leaders" some sentences before, "the panel" -> "a tribunal of the port": whom a source means of whom nothing else is
 * known. Null where its noun did not stand before.
 */
export function introducedBefore(scene: Scene, { from, to }: TokenSpan): Introduced | null {
  const head = to - 1;
  const noun = likeOf(nounAt(scene.reading, head));
  const like = hashText(noun);
  const narrower = BROADER.get(noun);
  return (
    look(scene, from, head, (i) => likeAt(scene.reading, i) === like && likeOf(nounAt(scene.reading, i)) === noun) ??
    (narrower === undefined ? null : look(scene, from, head, (i) => narrower.has(nounAt(scene.reading, i))))
  );
}

/** A hash of the noun that a token's shares with others that mean the same. */
const likeAt = byForm((article, i) => hashText(likeOf(nounAt(article, i))));

/** The noun that a body or a document shares with others that mean the same. */
function likeOf(noun: string): string {
  return ALIKE.get(noun) ?? peopleLike(roleHead(noun));
}

function look(scene: Scene, from: number, head: number, isLike: (token: number) => boolean): Introduced | null {
  const { reading, mentionAt, nameEnds, rolesAt } = scene;
  const { small } = reading;
  const own = small.slice(from, head).filter((word) => !OPENING.has(word));
  const plural = isPlural(reading, head);
  const places: TokenSpan[] = [];
  for (let i = from - 1; i >= 0 && i > from - BACK && places.length < LOOKS; i -= 1) {
    if (!hasTag(reading, i, IS_NOUN) || isPlural(reading, i) !== plural || !isLike(i)) continue;
    if (mentionAt[i] !== -1 || nameEnds[i] !== 0 || rolesAt[i] !== 0 || hasTag(reading, i + 1, IS_NOUN)) continue;
    // “President Ada Lind”
    if (nameEnds[i + 1] !== 0) continue;
    const begin = phraseFrom(reading, i);
    if (mentionAt[begin] !== -1) continue;
    // "the rights group" is not "a trade group".
    if (!standIn(small, own, begin, i) && !standAmong(small, begin, i, own)) continue;
    places.push({ from: begin, to: i + 1 });
    const opens = small[begin] ?? "";
    if (INDEFINITE.has(opens) || (plural && begin < i && !OPENING.has(opens))) break;
  }
  const first = places.at(-1);
  return first === undefined ? null : { places, first };
}

/** Whether all of some words stand in a stretch. */
function standIn(small: readonly string[], words: readonly string[], from: number, to: number): boolean {
  for (const word of words) {
    let at = from;
    while (at < to && small[at] !== word) at += 1;
    if (at === to) return false;
  }
  return true;
}

/** Whether all words of a stretch, but what opens phrases, are among some. */
function standAmong(small: readonly string[], from: number, to: number, words: readonly string[]): boolean {
  for (let i = from; i < to; i += 1) {
    const word = small[i] ?? "";
    if (!OPENING.has(word) && !words.includes(word)) return false;
  }
  return true;
}

/** Tokens and places of its noun that are looked back over. */
const BACK = 1500;
const LOOKS = 8;
const OPENING = new Set(["the", "these", "those", "a", "an", "one", "some", "this", "that"]);
const INDEFINITE = new Set(["a", "an", "one", "another", "some"]);

const IS_NOUN = tagMask("NOUN");
