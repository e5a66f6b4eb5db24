// The mentions of data/gold/mentions in a corpus's articles, each with whom it is taken to mean.
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import type { Span } from "../../src/model/index.ts";
import { loadPolnear } from "../../src/train/polnear.ts";
import { articleOf } from "./article-of.ts";
import { type GoldMention, goldMentions, type Judged, judgeMention, type MentionSet } from "./mentions-score.ts";

/** With the annotators' own attributions, so that only resolving is judged. */
export function judgeCorpus(corpus: string, set: MentionSet): Judged[] {
  const gold = goldMentions(set);
  const wanted = new Set(gold.map(({ article }) => article));
  return splitsOf(gold)
    .flatMap((split) => loadPolnear(corpus, split))
    .filter(({ name }) => wanted.has(name))
    .flatMap(({ name, text, attributions }) => {
      const sourced = attributions.map(({ content, cue, source }) => ({
        content,
        cue: hull(cue),
        source: hull(source),
      }));
      const cast = readCast(reading(articleOf(text)), sourced);
      return gold.filter(({ article }) => article === name).map((one) => judgeMention(one, cast, text));
    });
}

function splitsOf(gold: readonly GoldMention[]): GoldMention["split"][] {
  return [...new Set(gold.map(({ split }) => split))];
}

function hull(spans: readonly Span[]): Span | null {
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
