import { DEFINITE, INDEFINITE } from "../lexicon/small-words.ts";
import type { TokenSpan } from "../role-features.ts";
import type { DraftEntity } from "./draft.ts";
import { isPersonAt, isPlural } from "./noun-traits.ts";
import type { Scene } from "./scene.ts";

/**
 * "Hacker admits it", "Holt's daughter speaks out" over an article: whom it names below and not in the headline, the first of those who say something by
 * their names. Null for all that does not open the article without an article.
 */
export function namedBelow({ reading, named, asked }: Scene, { from, to }: TokenSpan): DraftEntity | null {
  const { sentences, smallWords } = reading;
  if (from !== 0 || isPlural(reading, to - 1) || !isPersonAt(reading, to - 1)) return null;
  if (((smallWords[0] ?? 0) & (DEFINITE | INDEFINITE)) !== 0) return null;
  const above = new Set<DraftEntity>();
  const speaking = new Set<DraftEntity>();
  for (const { entity, to: end } of named) {
    if (sentences[end - 1] === sentences[0]) above.add(entity);
    if ((asked[end - 1] ?? 0) > 0) speaking.add(entity);
  }
  for (const { entity } of named)
    if (entity.kind === "person" && speaking.has(entity) && !above.has(entity)) return entity;
  return null;
}
