import type { Issue } from "../model/index.ts";
import type { Cast, CodedAttribution, CodedTarget } from "./cast.ts";
import { readCast } from "./entities/read-cast.ts";
import { type ExtractOptions, readAndExtract } from "./extract.ts";
import { type Spoken, speakers } from "./speakers/speakers.ts";
import { targets } from "./targets/targets.ts";
import { type Topic, topicsIn } from "./topics.ts";

export interface CodeOptions extends ExtractOptions {
  /** What is contested: of these it is said which an attribution is about. None when not given. */
  readonly issues?: readonly Issue[];
  /** Whether to look for what something contested could be named after; not when not given. */
  readonly topics?: boolean;
}

/** An article's attributions, with who is in it. */
export interface Coded {
  readonly cast: Cast;
  readonly attributions: readonly CodedAttribution[];
  /** What something contested in it could be named after; none where that was not asked for. */
  readonly topics: readonly Topic[];
}

/**
 * An English article's text -> who is in it, and its attributions as `extract` finds them, each with who says it, to whom, for whom and through
 * whom, what it is about and, where that is sure enough, which side it takes. All of it is suggested, with confidences. Offsets are of
 * `canonicalText(text)`. Never throws, whatever the text holds; takes time in proportion to its length and the issues. The same input gives
 * the same result.
 *
 * @example
 * const { cast, attributions } = code(text, { model, issues: record.issues });
 * for (const { speaker } of attributions) console.log(speaker === null ? "nobody named" : cast.entities[speaker]?.name);
 */
export function code(text: string, options: CodeOptions): Coded {
  return codeAll([{ text }], options)[0] ?? NOTHING_CODED;
}

/**
 * Several articles -> of each what `code` gives, in their order; `progress` is told of them as a whole. Each step is taken over all of them before the next
 * is begun, so that a processor's caches keep the part of the program that is at work: quicker than one article after another. All that was read is held
 * until the last step: many articles are best given in {@link portions}.
 */
export function codeAll(
  articles: readonly { readonly text: string }[],
  { model, issues = [], topics = false, progress }: CodeOptions,
): Coded[] {
  const size = Math.max(
    1,
    articles.reduce((sum, { text }) => sum + text.length, 0),
  );
  let before = 0;
  const read = articles.map(({ text }) => {
    const start = before;
    before += text.length;
    return readAndExtract(
      text,
      model,
      progress && ((share) => progress((FOUND * (start + share * text.length)) / size)),
    );
  });
  progress?.(FOUND);
  const peopled = read.map((one) => ({ ...one, cast: readCast(one.reading, one.attributions, one.told) }));
  progress?.(CAST);
  const said = peopled.map((one) => ({
    ...one,
    spoken: speakers(one.reading, one.cast, one.attributions, one.told),
  }));
  return said.map(({ reading, cast, spoken, told }) => {
    const about = targets(reading, cast, spoken, issues, told);
    return {
      cast,
      attributions: spoken.map((one, k) => codedAttribution(one, about[k] ?? [])),
      topics: topics ? topicsIn(reading) : [],
    };
  });
}

/** Shares of the time, when the attributions are found and when it is read who is in the texts. */
const FOUND = 0.6;
const CAST = 0.9;

/** Of a text in which nothing is looked for. */
export const NOTHING_CODED: Coded = { cast: { entities: [], mentions: [] }, attributions: [], topics: [] };

/** Each part by its name, so that all are of one shape: copied as a whole each would have its own. */
function codedAttribution(spoken: Spoken, targetsOfOne: readonly CodedTarget[]): CodedAttribution {
  return {
    content: spoken.content,
    cue: spoken.cue,
    source: spoken.source,
    form: spoken.form,
    act: spoken.act,
    speaker: spoken.speaker,
    others: spoken.others,
    onBehalfOf: spoken.onBehalfOf,
    addressees: spoken.addressees,
    relayedBy: spoken.relayedBy,
    confidence: spoken.confidence,
    targets: targetsOfOne,
  };
}
