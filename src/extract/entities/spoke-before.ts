import type { TokenSpan } from "../role-features.ts";
import { type DraftEntity, genderFor } from "./draft.ts";
import { introducedBefore } from "./introduced.ts";
import { nounAt } from "./noun-traits.ts";
import { roleHead } from "./nouns.ts";
import { OTHERS } from "./role-words.ts";
import { ofWhom, type Scene, sourceAt } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";
import { GENDERED } from "./title-gender.ts";

/**
 * “Holt said the gate was shut. ‘It is late,’ the keeper said.”: whom words with "the" for one person mean that nothing else in the article explains: whoever
 * spoke right before in the paragraph, of whom it says no other role. Null where somebody else was mentioned since, or the noun stood before.
 */
export function spokeBefore(scene: Scene, span: TokenSpan): DraftEntity | null {
  const { reading, memory, paragraphOf } = scene;
  const { small, sentences } = reading;
  const head = span.to - 1;
  const { speaker } = memory;
  const source = sourceAt(scene, head);
  if (source === null || !source.main || source.head.joint.length > 0) return null;
  if (speaker === null || small[span.from] !== "the" || span.to - span.from > WORDS_MAX) return null;
  if (speaker.paragraph !== paragraphOf[head] || speaker.entity.kind !== "person" || !speaker.entity.named) return null;
  const { entity, at } = speaker;
  if (entity.roles.length > 0 || (sentences[head] ?? 0) - (sentences[at] ?? 0) > SENTENCES_MAX) return null;
  if (hasTag(reading, span.to, IS_ADP) || APART.has(small[span.to] ?? "") || OTHERS.has(small[span.from + 1] ?? ""))
    return null;
  const noun = nounAt(reading, head);
  const said = GENDERED.get(noun) ?? (noun.endsWith("woman") ? "she" : noun.endsWith("man") ? "he" : null);
  if (said !== null && genderFor(entity, said) < 0) return null;
  if (ofWhom(scene, head) !== null || isAnother(scene, entity, at)) return null;
  if ((scene.byNoun.get(roleHead(noun))?.length ?? 0) > 0) return null;
  return introducedBefore(scene, span) === null ? entity : null;
}

/** Whether another person was mentioned since, but in what is said. */
function isAnother({ memory }: Scene, spoke: DraftEntity, at: number): boolean {
  for (let k = memory.recent.length - 1; k >= 0; k -= 1) {
    const one = memory.recent[k] as DraftEntity;
    if ((one.seen?.last.from ?? -1) < at) return false;
    if (one !== spoke && one.kind === "person" && (one.seen?.outside?.from ?? -1) > at) return true;
  }
  return false;
}

/** "the" and the noun, and one word between. */
const WORDS_MAX = 3;
const SENTENCES_MAX = 3;
/** "the woman who left" */
const APART = new Set(["who", "that", "whose"]);

const IS_ADP = tagMask("ADP");
