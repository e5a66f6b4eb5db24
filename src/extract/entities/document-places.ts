import type { Reading } from "../rules/reading.ts";
import { isDocumentBaseAt } from "./noun-traits.ts";
import { hasTag, tagMask } from "./tags.ts";

/** Where the nouns of each kind of document stand. */
export function documentsIn(reading: Reading): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let i = 0; i < reading.tokens.count; i += 1) {
    if (!isDocumentBaseAt(reading, i) || !hasTag(reading, i, NOUN_PROPN)) continue;
    const noun = reading.lemmas[i] ?? "";
    const like = ALIKE.get(noun) ?? noun;
    const places = found.get(like) ?? [];
    found.set(like, places);
    places.push(i);
  }
  return found;
}

/** Nouns that one document goes by. */
export const ALIKE: ReadonlyMap<string, string> = new Map([
  ["survey", "poll"],
  ["result", "poll"],
  ["finding", "poll"],
  ["analysis", "report"],
  ["study", "report"],
  ["list", "ranking"],
  ["spot", "ad"],
  ["advertisement", "ad"],
  ["video", "ad"],
  ["recording", "ad"],
  ["footage", "ad"],
  ["filing", "lawsuit"],
  ["suit", "lawsuit"],
  ["complaint", "lawsuit"],
  ["legislation", "bill"],
  ["measure", "bill"],
  ["missive", "letter"],
  ["piece", "article"],
  ["story", "article"],
  ["order", "ruling"],
  ["decision", "ruling"],
  ["passage", "excerpt"],
  ["release", "statement"],
  ["announcement", "statement"],
  ["research", "report"],
  ["dossier", "report"],
  ["memoir", "book"],
  ["tweet", "post"],
  ["opinion", "ruling"],
  ["verdict", "ruling"],
  ["editorial", "article"],
  ["column", "article"],
  ["essay", "article"],
  ["op-ed", "article"],
  ["proposal", "bill"],
  ["probe", "investigation"],
  ["inquiry", "investigation"],
  ["image", "photo"],
  ["picture", "photo"],
  ["message", "email"],
  ["e-mail", "email"],
]);

const NOUN_PROPN = tagMask("NOUN", "PROPN");
