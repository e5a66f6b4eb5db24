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
export function code(text: string, { model, issues = [], topics = false, progress }: CodeOptions): Coded {
  const { reading, attributions, told } = readAndExtract(text, model, progress && ((share) => progress(share * FOUND)));
  progress?.(FOUND);
  const cast = readCast(reading, attributions, told);
  progress?.(CAST);
  const spoken = speakers(reading, cast, attributions, told);
  const about = targets(reading, cast, spoken, issues, told);
  return {
    cast,
    attributions: spoken.map((one, k) => codedAttribution(one, about[k] ?? [])),
    topics: topics ? topicsIn(reading) : [],
  };
}

/** Shares of the time, when the attributions are found and when it is read who is in the text. */
const FOUND = 0.6;
const CAST = 0.9;

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
