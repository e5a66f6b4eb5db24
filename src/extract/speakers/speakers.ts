import type { Attribution } from "../attribution.ts";
import type { Cast, CodedAttribution, Mention } from "../cast.ts";
import { addressedBy } from "../entities/addressed.ts";
import { sourceHead } from "../entities/source-head.ts";
import { paragraphsByToken, tokensIn } from "../entities/told.ts";
import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { speaksFor } from "./speaks-for.ts";

/** An attribution with who says it and to whom; what it is about is not said yet. */
export type Spoken = Omit<CodedAttribution, "targets">;

/** Below this it is left open who speaks. */
export const SPEAKER_MIN = 0.4;

/**
 * An article's attributions and its cast -> who says each, with whom, for whom and to whom. A quotation that stands alone is of whoever spoke
 * right before it. Null where it is not sure enough. Same order and length as `attributions`.
 */
export function speakers(reading: Reading, cast: Cast, attributions: readonly Attribution[]): Spoken[] {
  const { tokens, small, unitStarts, unitEnds } = reading;
  const mentionAt = mentionsByToken(reading, cast);
  const paragraphs = paragraphsByToken(reading);
  const paragraphOf = (token: number) => paragraphs[token] ?? 0;
  const covered = new Uint8Array(tokens.count);
  for (const { content } of attributions)
    for (const span of content) covered.fill(1, tokensIn(reading, span).from, tokensIn(reading, span).to);
  let before: { readonly speaker: number; readonly confidence: number; readonly paragraph: number } | null = null;
  return attributions.map((attribution) => {
    const spoken = one(attribution);
    const last = attribution.content.at(-1);
    const at = last === undefined ? 0 : tokensIn(reading, last).from;
    before =
      spoken.speaker === null
        ? attribution.source === null && attribution.cue === null
          ? before
          : null
        : { speaker: spoken.speaker, confidence: spoken.confidence.speaker, paragraph: paragraphOf(at) };
    return spoken;
  });

  function one(attribution: Attribution): Spoken {
    const { content, cue, source, form, act, confidence } = attribution;
    const said = source === null ? alone(attribution) : bySource(tokensIn(reading, source));
    const speaker = said.speaker !== null && said.confidence >= SPEAKER_MIN ? said.speaker : null;
    const addressees = cue === null ? [] : addresseesOf(tokensIn(reading, cue)).filter((entity) => entity !== speaker);
    return {
      content,
      cue,
      source,
      form,
      act,
      speaker,
      others: said.others.filter((other) => other !== speaker),
      onBehalfOf: speaker === null ? null : speaksFor(cast, speaker),
      addressees,
      relayedBy: relayedBy(attribution, speaker),
      confidence: { ...confidence, speaker: speaker === null ? 0 : said.confidence },
    };
  }

  function bySource(source: TokenSpan) {
    const head = sourceHead(reading, source, nameEnd);
    const main = head === null ? null : entityAt(head.head);
    const others = head === null ? [] : head.joint.flatMap((token) => entityAt(token)?.entity ?? []);
    if (main !== null && main.entity !== null)
      return { speaker: main.entity, confidence: main.confidence, others: unique(others) };
    for (let i = source.from; i < source.to; i += 1) {
      const inside = entityAt(i);
      if (inside?.entity != null && head === null)
        return { speaker: inside.entity, confidence: inside.confidence * 0.6, others: [] };
    }
    return { speaker: null, confidence: 0, others: [] };
  }

  /** “You can't sell a doll.” after a paragraph of somebody's. */
  function alone({ content, cue, form }: Attribution) {
    const nobody = { speaker: null, confidence: 0, others: [] };
    const first = content[0];
    if (cue !== null || first === undefined || form === "indirect" || before === null) return nobody;
    const { from } = tokensIn(reading, first);
    const apart = paragraphOf(from) - before.paragraph;
    if (apart > 1) return nobody;
    return { speaker: before.speaker, confidence: before.confidence * (apart === 0 ? 0.85 : 0.75), others: [] };
  }

  function addresseesOf(cue: TokenSpan): number[] {
    const span = addressedBy(reading, cue, nameEnd);
    if (span === null) return [];
    const found: number[] = [];
    for (let i = span.from; i < span.to; i += 1) {
      const mention = mentionAt[i] ?? null;
      const isHead =
        mention !== null && (mention.to === span.to || small[mention.to] === "and" || small[mention.to] === ",");
      // Whoever speaks to an outlet speaks to its readers: it is where it was said.
      if (
        mention !== null &&
        isHead &&
        mention.mention.entity !== null &&
        cast.entities[mention.mention.entity]?.kind !== "outlet"
      )
        found.push(mention.mention.entity);
    }
    return unique(found);
  }

  /** “...,” Holt said, according to the Courier. */
  function relayedBy({ cue, source }: Attribution, speaker: number | null): number[] {
    if (cue === null || source === null) return [];
    const said = tokensIn(reading, cue);
    const from = unitStarts[said.from] ?? 0;
    const to = unitEnds[said.from] ?? 0;
    for (let i = from; i < to; i += 1) {
      if (small[i] !== "according" || small[i + 1] !== "to" || !isOutside(reading, i) || covered[i] === 1) continue;
      if (i < said.to && i + 2 > said.from) return [];
      for (let k = i + 2; k < Math.min(to, i + 8); k += 1) {
        const entity = mentionAt[k]?.mention.entity ?? null;
        if (entity !== null) return entity === speaker ? [] : [entity];
      }
    }
    return [];
  }

  function nameEnd(token: number): number {
    const found = mentionAt[token] ?? null;
    return found === null || found.mention.kind === "role" || found.mention.kind === "pronoun" ? 0 : found.to;
  }

  function entityAt(token: number): Mention | null {
    return mentionAt[token]?.mention ?? null;
  }
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}

/** The mention that each token stands in, the last made of several. */
function mentionsByToken(reading: Reading, { mentions }: Cast) {
  const at: ({ readonly mention: Mention; readonly to: number } | null)[] = new Array(reading.tokens.count).fill(null);
  for (const mention of mentions) {
    const { from, to } = tokensIn(reading, mention);
    for (let i = from; i < to; i += 1) at[i] = { mention, to };
  }
  return at;
}
