import type { Attribution } from "../attribution.ts";
import type { Cast, CodedAttribution } from "../cast.ts";
import { sourceHead } from "../entities/source-head.ts";
import { contentsByToken, paragraphAt, type Told, toldIn } from "../entities/told.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { addresseesOf } from "./addressees.ts";
import { mentionsByToken, nameEndAt } from "./mention-at.ts";
import { relayedBy, toldThrough } from "./relayed-by.ts";
import { speaksFor } from "./speaks-for.ts";

/** An attribution with who says it and to whom; what it is about is not said yet. */
export type Spoken = Omit<CodedAttribution, "targets">;

/** Below this it is left open who speaks. */
export const SPEAKER_MIN = 0.4;

/** Whoever spoke before, and where. */
interface Before {
  readonly speaker: number;
  readonly confidence: number;
  readonly paragraph: number;
}

interface Said {
  readonly speaker: number | null;
  readonly confidence: number;
  readonly others: readonly number[];
}

const NOBODY: Said = { speaker: null, confidence: 0, others: [] };

/**
 * An article's attributions and its cast -> who says each, with whom, for whom and to whom. A quotation that stands alone is of whoever spoke
 * right before it. Null where it is not sure enough. Same order and length as `attributions`.
 */
export function speakers(
  reading: Reading,
  cast: Cast,
  attributions: readonly Attribution[],
  all: readonly Told[] = toldIn(reading, attributions),
): Spoken[] {
  const mentionAt = mentionsByToken(reading, cast);
  let contentOf: Int32Array | null = null;
  let before: Before | null = null;
  return attributions.map((attribution, i) => {
    const told = all[i] ?? { content: [], cue: null, source: null };
    const spoken = spokenBy(attribution, told, before);
    const at = told.content.at(-1)?.from ?? 0;
    if (spoken.speaker !== null)
      before = { speaker: spoken.speaker, confidence: spoken.confidence.speaker, paragraph: paragraphAt(reading, at) };
    else if (told.source !== null || told.cue !== null) before = null;
    return spoken;
  });

  function spokenBy(attribution: Attribution, told: Told, previous: Before | null): Spoken {
    const { content, cue, source, form, act, confidence } = attribution;
    const said = told.source === null ? alone(attribution, told, previous) : bySource(told.source);
    const first = toldThrough(reading, told, mentionAt);
    const through = first !== null && first.entity !== null && first.entity !== said.speaker;
    const sayer: Said = through
      ? { speaker: whoMade(first.entity), confidence: first.confidence * THROUGH, others: [] }
      : said;
    const speaker = sayer.confidence >= SPEAKER_MIN ? sayer.speaker : null;
    const relay = through ? said.speaker : relayedBy(reading, told, isCovered, mentionAt);
    return {
      content,
      cue,
      source,
      form,
      act,
      speaker,
      others: but(sayer.others, speaker),
      onBehalfOf: speaker === null ? null : speaksFor(cast, speaker),
      addressees: but(addresseesOf(reading, cast, told, mentionAt, previous?.speaker ?? null), speaker),
      relayedBy: relay === null || relay === speaker ? [] : [relay],
      confidence: {
        content: confidence.content,
        source: confidence.source,
        speaker: speaker === null ? 0 : sayer.confidence,
      },
    };
  }

  /** Whether a token stands in a content: seldom asked. */
  function isCovered(token: number): boolean {
    contentOf ??= contentsByToken(all, reading.tokens.count);
    return contentOf[token] !== -1;
  }

  function bySource(source: TokenSpan): Said {
    const found = sourceHead(reading, source, nameEnd);
    const main = found === null ? null : (mentionAt(found.head)?.mention ?? null);
    if (found === null || main === null || main.entity === null) return NOBODY;
    return { speaker: whoMade(main.entity), confidence: main.confidence, others: jointWith(found.joint) };
  }

  function jointWith(tokens: readonly number[]): readonly number[] {
    if (tokens.length === 0) return [];
    return [...new Set(tokens.flatMap((token) => mentionAt(token)?.mention.entity ?? []).map(whoMade))];
  }

  /** By a poll whoever made it speaks, as far as the article says who. */
  function whoMade(entity: number): number {
    return cast.entities[entity]?.maker ?? entity;
  }

  /** “You can't sell a doll.” after a paragraph of somebody's, or one more that tells of nobody else. */
  function alone({ cue, form }: Attribution, { content }: Told, previous: Before | null): Said {
    const from = content[0]?.from ?? 0;
    if (cue !== null || form === "indirect" || previous === null) return NOBODY;
    const apart = paragraphAt(reading, from) - previous.paragraph;
    if (apart > 2 || (apart === 2 && tellsOfAnother(from, previous))) return NOBODY;
    return { speaker: previous.speaker, confidence: previous.confidence * (CLOSENESS[apart] ?? 0), others: [] };
  }

  function tellsOfAnother(from: number, { speaker, paragraph }: Before): boolean {
    const floor = reading.paragraphs[paragraph + 1] ?? 0;
    for (let i = from - 1; i >= floor; i -= 1) {
      const entity = mentionAt(i)?.mention.entity ?? null;
      if (entity !== null && entity !== speaker && cast.entities[entity]?.kind === "person") return true;
    }
    return false;
  }

  function nameEnd(token: number): number {
    return nameEndAt(mentionAt, token);
  }
}

function but(entities: readonly number[], one: number | null): readonly number[] {
  return one === null || !entities.includes(one) ? entities : entities.filter((entity) => entity !== one);
}

/** How far a quotation that stands alone is the last speaker's: in the same paragraph, the next, and the one after. */
const CLOSENESS = [0.85, 0.75, 0.6];
/** A name before a verb of saying at a content's end is nearly always who said it. */
const THROUGH = 0.9;
