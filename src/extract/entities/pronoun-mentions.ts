import { oneOf } from "../one-of.ts";
import type { TokenSpan } from "../role-features.ts";
import { addGender, type DraftEntity, genderFor } from "./draft.ts";
import { placedAt } from "./places.ts";
import { likeliest, type PronounPlace, type PronounRows } from "./pronouns.ts";
import { isReply } from "./replies.ts";
import { addMention, entityAt, type Scene, sourceAt } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";

/** A pronoun with those whom it may mean: what weights are learnt from, where weights to be learnt are given. */
export interface PronounChoice {
  readonly at: TokenSpan;
  readonly entities: readonly DraftEntity[];
  readonly features: readonly (readonly number[])[];
}

/** Below this a pronoun means nobody who is known. */
const SURE = 0.35;
/** Chances are a little high on articles that were not learnt from. */
const CALIBRATED = 0.96;
/** How far somebody is meant of whom the other pronoun is said as a rule, also where nobody else is left. */
const AGAINST = 0.5;
/** From this on what a pronoun says of its bearer counts for later ones. */
const TELLING = 0.7;

/** "she", "his", "they": whoever is the likeliest by what was read before; nobody where none is likely enough. */
export function pronounMention(
  scene: Scene,
  at: number,
  base: "he" | "she" | "they" | "it",
  weights?: ArrayLike<number>,
): PronounChoice | null {
  const { reading, contentOf, speakers, memory, paragraphOf } = scene;
  const source = sourceAt(scene, at);
  if (base === "it" && source === null && reading.small[at] !== "its") return null;
  const span = { from: at, to: at + 1 };
  const quoted = (reading.quotations[at] ?? -1) !== -1;
  const teller = oneOf(speakers, (contentOf[at] ?? -1) + 1);
  const placed = placedAt(reading, paragraphOf, span, source !== null);
  const place: PronounPlace = {
    placed,
    base,
    source: source !== null,
    quotes: source?.told.content.some(({ from }) => (reading.quotations[from] ?? -1) !== -1) ?? false,
    replies: source !== null && isReply(reading, source.told.cue),
    within: quoted ? null : teller,
    quotedBy: quoted ? teller : null,
    adds: null,
  };
  const rows: PronounRows | null = weights === undefined ? null : { entities: [], features: [] };
  const found = likeliest(memory, place, aheadOf(scene, at, base), weights, rows);
  const entity = found === null || found.chance < SURE ? null : found.entity;
  const against = entity !== null && (base === "he" || base === "she") && genderFor(entity, base) < 0;
  const confidence = (found?.chance ?? 0) * (against ? AGAINST : 1);
  if (entity === null) addMention(scene, span, "pronoun", null, 0);
  else {
    if ((base === "he" || base === "she") && confidence > TELLING) addGender(entity, base, 0.3 * confidence);
    addMention(scene, span, "pronoun", entity, CALIBRATED * confidence, placed);
    memory.pronouns[base] = { entity, paragraph: placed.paragraph };
  }
  return rows === null ? null : { at: span, ...rows };
}

/** "In her statement, Ada Lind said": who is named later in a sentence that begins with what is not its subject. */
function aheadOf(scene: Scene, at: number, base: PronounPlace["base"]): DraftEntity | null {
  const { reading, named, namesAt } = scene;
  if (base !== "he" && base !== "she") return null;
  const start = reading.unitStarts[at] ?? 0;
  if (!hasTag(reading, start, ADP_SCONJ_VERB_ADV)) return null;
  for (let i = start; i < at; i += 1)
    if (reading.small[i] === "," || entityAt(scene, i)?.kind === "person") return null;
  let comma = false;
  for (let i = at + 1; i < Math.min(at + AHEAD, reading.unitEnds[at] ?? 0); i += 1) {
    comma ||= reading.small[i] === ",";
    const name = oneOf(named, namesAt[i]);
    if (name?.entity.kind === "person") return comma ? name.entity : null;
  }
  return null;
}

const AHEAD = 30;

/** "Holt, who said": whoever stands right before; in "an aide to the mayor, who said" the aide. */
export function relativeMention(scene: Scene, at: number): void {
  const span = { from: at, to: at + 1 };
  const near = mentionBefore(scene, at);
  if (near === null) {
    addMention(scene, span, "pronoun", null, 0);
    return;
  }
  let link = near.from - 1;
  if (hasTag(scene.reading, link, IS_DET)) link -= 1;
  const linked = scene.reading.small[at - 1] === "," && hasTag(scene.reading, link, IS_ADP);
  const owner = linked ? entityAt(scene, link - 1) : null;
  const entity = owner !== null && owner.kind === "person" ? owner : whoIsMeant(scene, at, near);
  addMention(scene, span, "pronoun", entity, entity === near.entity ? 0.85 : 0.75);
}

/** “Ada Holt, an economist at Tarrow College, who ...”: “who” is a person where one stands before the body. */
function whoIsMeant(scene: Scene, at: number, near: NonNullable<ReturnType<typeof mentionBefore>>) {
  if (scene.reading.small[at] !== "who" || near.entity?.kind === "person") return near.entity;
  return mentionBefore(scene, near.from, "person")?.entity ?? near.entity;
}

function mentionBefore(scene: Scene, at: number, kind: string | null = null) {
  const floor = Math.max(scene.reading.unitStarts[at] ?? 0, at - RELATIVES_BACK);
  for (let i = at - 1; i >= floor; i -= 1) {
    const mention = oneOf(scene.mentions, (scene.mentionAt[i] ?? -1) + 1);
    if (mention !== null && mention.entity !== null && (kind === null || mention.entity.kind === kind)) return mention;
  }
  return null;
}

const RELATIVES_BACK = 14;

const ADP_SCONJ_VERB_ADV = tagMask("ADP", "SCONJ", "VERB", "ADV");
const IS_ADP = tagMask("ADP");
const IS_DET = tagMask("DET");
