import type { Span } from "../model/index.ts";
import { isBlank } from "./blanks.ts";
import { blockLines } from "./block-lines.ts";
import type { Work } from "./occurrences.ts";
import { type Paired, pairMarks } from "./pair-marks.ts";
import { paragraphs } from "./paragraphs.ts";
import { quoteMarks } from "./quote-marks.ts";
import { transcriptTurns } from "./transcript-turns.ts";
import { wordCounts } from "./word-counts.ts";

/** What stands between the outer marks, to the character; never beyond one paragraph. */
export interface Quotation extends Span {
  /** With its marks; equals the span where there are none. */
  readonly outer: Span;
  /** Told by quotation marks, by layout (">" or indented), or by a speaker's label. */
  readonly kind: "marks" | "block" | "transcript";
  /** False when no mark closes it: it then ends with its paragraph, or before the next quotation whose marks show that one was forgotten. */
  readonly closed: boolean;
  /** 0 = in no other quotation. */
  readonly depth: number;
  /** Index of the quotation that it stands directly in. */
  readonly within: number | null;
  /** Index of the one in an earlier paragraph that this one goes on with. */
  readonly continues: number | null;
  /** The speaker's label of a transcript, without its colon; the turn's first paragraph may be an earlier one. */
  readonly label: Span | null;
  /** How many words it holds. */
  readonly words: number;
}

/**
 * A text -> its quotations in reading order, nested ones after the one that they stand in; a stretch that runs over several paragraphs is one
 * quotation for each, chained by `continues`. Scare quotes and titles are among them: what is speech is not asked here. Time grows
 * with the text's length, whatever is in it; `work` counts it.
 */
export function quotations(text: string, work: Work = { steps: 0 }): Quotation[] {
  return placed(text, drafts(text, paragraphs(text), work), work);
}

/** A quotation that does not know yet which others it stands in; those that it goes on with are referred to by what they are. */
interface Draft {
  readonly outer: Span;
  readonly span: Span;
  readonly kind: Quotation["kind"];
  readonly closed: boolean;
  readonly continues: Draft | null;
  readonly label: Span | null;
}

function drafts(text: string, lines: readonly Span[], work: Work): Draft[] {
  const layout = laidOut(text, lines, work);
  const found: Draft[] = [];
  let open: readonly Paired[] = [];
  let openDrafts = new Map<Paired, Draft>();
  let previous: Draft | null = null;
  lines.forEach((line, i) => {
    const set = layout.get(i);
    const words = { start: set?.start ?? line.start, end: line.end };
    const paired = pairMarks(text, words, quoteMarks(text, words, work), open, work);
    const whole = paired.found.find(({ outer }) => outer.start === words.start && outer.end === words.end);
    const before: Draft | null = set?.continues ? previous : null;
    if (set !== undefined && whole === undefined) {
      previous = { outer: words, span: words, kind: set.kind, closed: true, continues: before, label: set.label };
      found.push(previous);
    }
    const nowOpen = new Map<Paired, Draft>();
    for (const one of paired.found) {
      if (isEmpty(text, one, work)) continue;
      const isWhole = set !== undefined && one === whole;
      const again = one.continues === null ? null : (openDrafts.get(one.continues) ?? null);
      const draft: Draft = {
        outer: one.outer,
        span: { start: one.start, end: one.end },
        kind: "marks",
        closed: one.closed,
        continues: again ?? (isWhole ? before : null),
        label: isWhole ? set.label : null,
      };
      if (isWhole) previous = draft;
      found.push(draft);
      nowOpen.set(one, draft);
    }
    ({ open } = paired);
    openDrafts = nowOpen;
  });
  return found;
}

interface LaidOut {
  readonly kind: "block" | "transcript";
  readonly start: number;
  readonly continues: boolean;
  readonly label: Span | null;
}

/** By the paragraph's index. */
function laidOut(text: string, lines: readonly Span[], work: Work): Map<number, LaidOut> {
  const blocks = blockLines(text, lines, work).map(({ paragraph, start, continues }) => {
    return [paragraph, { kind: "block", start, continues, label: null }] as const;
  });
  const turns = transcriptTurns(text, lines, work).map(({ paragraph, start, continues, label }) => {
    return [paragraph, { kind: "transcript", start, continues, label }] as const;
  });
  return new Map<number, LaidOut>([...blocks, ...turns]);
}

function isEmpty(text: string, { start, end }: Span, work: Work): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  work.steps += at - start;
  return at === end;
}

function placed(text: string, found: readonly Draft[], work: Work): Quotation[] {
  const words = wordCounts(
    text,
    found.map(({ span }) => span),
    work,
  );
  const places = new Map<Draft, number>();
  const around: number[] = [];
  return found.map((draft, i) => {
    const { outer, span, kind, closed, continues, label } = draft;
    while (around.length > 0 && (found[around.at(-1) ?? 0]?.outer.end ?? 0) <= outer.start) around.pop();
    const within = around.at(-1) ?? null;
    const depth = around.length;
    around.push(i);
    places.set(draft, i);
    return {
      start: span.start,
      end: span.end,
      outer,
      kind,
      closed,
      depth,
      within,
      continues: continues && (places.get(continues) ?? null),
      label,
      words: words[i] ?? 0,
    };
  });
}
