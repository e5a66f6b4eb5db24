import type { Span } from "../model/index.ts";
import type { Work } from "./occurrences.ts";
import { LONGEST_TURN, transcriptLabels } from "./transcript-labels.ts";

/** A paragraph of a transcript. */
export interface TurnLine {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Who speaks: the label that began the turn. */
  readonly label: Span;
  /** Where the words begin. */
  readonly start: number;
  /** The turn began in an earlier paragraph. */
  readonly continues: boolean;
}

/**
 * A text's paragraphs -> those that a transcript's speakers say, in reading order. A turn goes on to the next label; the last one of a transcript is
 * its labelled line alone, since nothing shows where the article goes on. What reads as an article's own prose, or as another
 * label, ends a turn; what stands in brackets alone ("(APPLAUSE)") is left out.
 */
export function transcriptTurns(text: string, lines: readonly Span[], work: Work): TurnLine[] {
  const labelled = transcriptLabels(text, lines);
  return labelled.flatMap(({ paragraph, label, start }, i) => {
    const next = labelled[i + 1]?.paragraph ?? paragraph;
    const last = next - paragraph > LONGEST_TURN + 1 ? paragraph : next - 1;
    const turn: TurnLine[] = [];
    if (start < (lines[paragraph]?.end ?? 0)) turn.push({ paragraph, label, start, continues: false });
    for (let at = paragraph + 1; at <= last; at += 1) {
      const line = lines[at];
      const words = line === undefined ? "" : text.slice(line.start, line.end);
      work.steps += words.length;
      if (line === undefined || PROSE.test(words) || LABEL.test(words)) break;
      if (!ASIDE.test(words)) turn.push({ paragraph: at, label, start: line.start, continues: turn.length > 0 });
    }
    return turn;
  });
}

/** "We did," he said. */
const PROSE = /,["”]|["”],/;
const LABEL = /^\p{Lu}[\p{L}’' ]{0,30}:\s/u;
const ASIDE = /^(?:\([^()]*\)|\[[^[\]]*\])$/u;
