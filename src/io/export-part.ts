import type { OnRecord, QuoteCheck, Statement } from "../model/index.ts";
import type { Engine, Filter, Fold, Part, PartAnswer, Row, Show, Stop, Summary } from "../query/index.ts";
import { filterSentence, NO_FILTER, sentenceText, throughOf } from "../query/index.ts";
import { isSummedUp, NOT_SUMMED_UP, notSummedUp } from "../text/summed-up.ts";
import { codebookMarkdown } from "./codebook-markdown.ts";
import { fileSlug } from "./file-slug.ts";
import { writeGraph } from "./graph-json.ts";
import { quotesMarkdown } from "./quotes-markdown.ts";
import { statementsCsv } from "./statements-csv.ts";
import { type CheckedHere, checkStates, withChecks } from "./with-checks.ts";
import { writeRecord } from "./write-record.ts";

export const EXPORT_FORMATS = ["graph", "record", "csv", "quotes", "codebook"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which part of a record, and how its ties are folded and what is drawn beside them. */
export interface PartRequest {
  readonly part: Part;
  readonly filter: Filter;
  readonly fold: Fold;
  readonly show: Show;
}

/** A file that could be written. */
export interface Exported {
  readonly text: string;
  readonly fileName: string;
  readonly mime: string;
  readonly counts: PartAnswer["counts"];
  /** Which statements these are. */
  readonly sentence: string;
  /** How many articles are in it whole: those that a record holds, when all of it is written as one. */
  readonly articles: number;
  /** Of how many statements the file tells neither words nor what they say: they are reported, and nobody has summed them up. */
  readonly untold: number;
  /** How many statements that were rejected, and are in no count, a record keeps all the same. */
  readonly rejected: number;
}

/** What page and command line have in common, so that the same state gives the same bytes in both. */
export async function exportPart(
  engine: Pick<Engine, "summary" | "ask">,
  request: PartRequest,
  format: ExportFormat,
  stop?: Stop,
): Promise<Exported> {
  const answer = await engine.ask({ ask: "part", ...request }, stop);
  return writePart(answer, await engine.summary(), request, format);
}

/** An answer that is there already -> a file. What was found of its quotes here, if anything, is told in it. */
export function writePart(
  whole: PartAnswer,
  summary: Summary,
  { part }: PartRequest,
  format: ExportFormat,
  checked: CheckedHere | null = null,
): Exported {
  const record = checked === null ? whole.record : withChecks(whole.record, checked);
  // All of a record is written as it is kept; a part goes to others.
  const answer = { ...whole, record: part.what === "everything" ? record : withoutSpeakersOfOld(record) };
  const { ending, mime, write } = WRITERS[format];
  // A part keeps the title of its whole, and must not be taken for it when it is written again.
  const origin = summary.derivedFrom === null ? [] : ["part"];
  const fileName = `${[fileSlug(summary.title) || "record", ...origin, ...partSlug(part)].join("-")}${ending}`;
  // The whole record says of itself only where it was taken from, if it was.
  const sentence = (part.what === "everything" ? null : answer.record.derivedFrom?.sentence) ?? EVERYTHING;
  const held = format === "record" ? answer.record.sources.filter(({ text }) => text !== undefined) : [];
  const kept = format === "record" ? answer.record.statements : [];
  const rejected = kept.filter(({ review }) => review.status === "rejected").length;
  const untold = answer.record.statements.filter(isUntold).length;
  const text = write(answer, summary, sentence, checked?.checks ?? []);
  return { text, fileName, mime, counts: answer.counts, sentence, articles: held.length, untold, rejected };
}

function isUntold({ review, quotes, gist }: Statement): boolean {
  return review.status !== "rejected" && !isSummedUp(gist) && !quotes.some(({ verbatim }) => verbatim);
}

/** What stands for a gist that nobody has written yet names whom extraction took for the speaker, which somebody may have corrected since. */
function withoutSpeakersOfOld(record: OnRecord): OnRecord {
  const statements = record.statements.map((one) =>
    one.gist.endsWith(NOT_SUMMED_UP) ? { ...one, gist: notSummedUp(one.quotes) } : one,
  );
  return { ...record, statements };
}

interface Writer {
  readonly ending: string;
  readonly mime: string;
  write(answer: PartAnswer, summary: Summary, sentence: string, checks: readonly QuoteCheck[]): string;
}

const EVERYTHING = sentenceText(filterSentence(NO_FILTER, (id) => id));

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  graph: { ending: ".graph.json", mime: "application/json", write: writeGraph },
  csv: {
    ending: ".csv",
    mime: "text/csv",
    write: ({ record }, _, __, checks) => statementsCsv(rowsOf(record), record, checkStates(checks)),
  },
  record: { ending: ".json", mime: "application/json", write: ({ record }) => writeRecord(record) },
  quotes: {
    ending: ".md",
    mime: "text/markdown",
    write: ({ record }, { title, hash }, sentence) => quotesMarkdown(record, { title, hash, sentence }),
  },
  codebook: { ending: ".codebook.md", mime: "text/markdown", write: ({ record }) => codebookMarkdown(record) },
};

/** A part keeps of each statement only the stances that stay. */
function rowsOf({ statements }: OnRecord): Row[] {
  const accepted = statements.filter(({ review }) => review.status !== "rejected");
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return accepted.map((statement) => ({
    statement,
    kept: [...statement.stances.keys()],
    also: [],
    through: throughOf(statement, byId),
  }));
}

/** What a part is called in a file's name: nothing for the whole, the thing for the neighbourhood of one. */
function partSlug(part: Part): string[] {
  switch (part.what) {
    case "everything":
      return [];
    case "see":
      return ["view"];
    case "selection":
      return part.ids.length === 1 ? [fileSlug(part.ids.join(""))] : ["selection"];
    case "ties":
      return ["lines"];
    case "around":
      return part.ids.length === 1 ? ["around", fileSlug(part.ids.join(""))] : ["neighbourhood"];
  }
}
