/** What stands below a picture of the graph, in words: so that it can be read, trusted and found again without the page. */
import { sourceBrief } from "../../../io/source-lines.ts";
import { STANCE_VALUES, type StanceValue } from "../../../model/index.ts";
import type { NodeKind, PartAnswer, Summary } from "../../../query/index.ts";
import { rootsOf } from "../../../query/roots.ts";
import type { Picture } from "../../../scene/index.ts";
import { type Look, shortHash } from "../../../state/index.ts";
import { dateWords } from "../../../text/date-words.ts";
import { isolated } from "../../../text/direction.ts";
import { lookNotes } from "../../look-words.ts";
import { drawnKinds, lineNames } from "../../stage/drawn.ts";
import { counted, KIND_NAMES, STANCE_NAMES } from "../../words.ts";

export type LegendSign =
  | { readonly sign: "stance"; readonly stance: StanceValue }
  | { readonly sign: "hollow" }
  | { readonly sign: "kind"; readonly kind: NodeKind /** Filled with its kind's grey. */; readonly grey: boolean }
  | { readonly sign: "line"; readonly arrow: boolean };
export type LegendEntry = LegendSign & { readonly words: string };

export interface Caption {
  /** In groups: stances, then kinds of nodes, then plain lines. */
  readonly legend: readonly (readonly LegendEntry[])[];
  /** What size and fill stand for, when that is not what they stand for at first; else null. */
  readonly look: string | null;
  readonly title: string;
  /** Which record the record was taken from; null when it is whole. */
  readonly partOf: string | null;
  /** Which statements these are. */
  readonly sentence: string;
  /** What the rest has stepped back from; null when nothing is chosen. */
  readonly standing: string | null;
  /** "37 of 40 statements". */
  readonly count: string;
  /** Each source of what is drawn, "Courier, first report (The Quay Courier, 5 March 2024)". */
  readonly sources: readonly string[];
  /** Record hash, day, and what drew it. */
  readonly origin: string;
}

interface Drawn {
  /** What is on screen, as a part of the record. */
  readonly part: PartAnswer;
  readonly picture: Pick<Picture, "kind" | "edgeKind" | "fill">;
  readonly look: Look;
  readonly standing: string | null;
  /** Nodes that there was no room for. */
  readonly dropped: number;
  /** Each appearance of repeated words counts. */
  readonly appearances: boolean;
  /** ISO. */
  readonly today: string;
}

export function captionOf(summary: Summary, drawn: Drawn): Caption {
  const { part, picture, look, standing, dropped, appearances, today } = drawn;
  const { appearances: all, distinct } = summary.statements;
  const mix = stanceCounts(part, appearances);
  return {
    legend: [
      [
        ...STANCE_VALUES.filter((stance) => mix[stance] > 0).map((stance) => ({
          sign: "stance" as const,
          stance,
          words: `${STANCE_NAMES[stance]} ${mix[stance]}`,
        })),
        { sign: "hollow" as const, words: "Hollow: reported speech" },
      ],
      drawnKinds(picture).map((kind) => ({
        sign: "kind" as const,
        kind,
        grey: picture.fill === "kind",
        words: KIND_NAMES[kind],
      })),
      lineNames(picture).map(({ name, arrow }) => ({ sign: "line" as const, arrow, words: name })),
    ].filter((group) => group.length > 0),
    look: lookWords(look),
    title: summary.title,
    partOf:
      summary.derivedFrom &&
      `A part of ${isolated(summary.derivedFrom.title)}, record ${shortHash(summary.derivedFrom.hash)}: ${summary.derivedFrom.sentence}`,
    sentence: part.record.derivedFrom?.sentence ?? "",
    standing,
    count: [
      `${part.counts.statements} of ${counted(appearances ? all : distinct, "statement")}`,
      ...(dropped > 0 ? [`the busiest nodes are drawn, ${dropped} more are not`] : []),
    ].join("; "),
    sources: sourcesOf(part, summary),
    origin: originOf(summary, today),
  };
}

function lookWords(look: Look): string | null {
  const { size, fill } = lookNotes(look);
  const notes = [size, fill].filter((note) => note !== null);
  return notes.length > 0 ? `Nodes: ${notes.join("; ")}.` : null;
}

/** Where a picture comes from, by which it can be found again. */
export function originOf({ hash }: Summary, today: string): string {
  return [...(hash === null ? [] : [`Record ${shortHash(hash)}`]), dateWords(today), "Onrecord"].join(" · ");
}

/** Statements by stance, the same words once unless each appearance counts. */
function stanceCounts({ record }: PartAnswer, appearances: boolean): Readonly<Record<StanceValue, number>> {
  const roots = rootsOf(record.statements);
  const counts = { support: 0, oppose: 0, mixed: 0, neutral: 0 };
  for (const stance of STANCE_VALUES) {
    const with_ = record.statements.filter(({ stances }) => stances.some(({ value }) => value === stance));
    counts[stance] = new Set(with_.map(({ id }) => (appearances ? id : (roots.get(id) ?? id)))).size;
  }
  return counts;
}

/** In the order of the record. */
function sourcesOf({ record }: PartAnswer, { actors }: Summary): string[] {
  const carrying = new Set(record.statements.map(({ source }) => source));
  return record.sources.filter(({ id }) => carrying.has(id)).map((source) => sourceBrief(source, actors));
}
