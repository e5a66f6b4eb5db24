import { isNote, type Matching } from "../check/index.ts";
import { describe } from "../io/describe.ts";
import { CHECK_STATES, type CheckState, type OnRecord, type Problem, type QuoteCheck } from "../model/index.ts";

/** What a check of one record found, for the words of `check` and for its `--json`. */
export interface CheckReport {
  readonly file: string;
  readonly title: string;
  readonly totals: Readonly<Record<CheckState, number>>;
  readonly sources: readonly {
    readonly id: string;
    readonly label: string;
    /** The file that its text was read from, and what gave that away; null when no text is at hand. */
    readonly text: { readonly file: string; readonly by: string; readonly unchanged: boolean } | null;
    readonly totals: Readonly<Record<CheckState, number>>;
  }[];
  /** Quotes that are neither verified nor unchecked. */
  readonly quotes: readonly QuoteCheck[];
  readonly problems: readonly (Problem & { readonly note: boolean; readonly message: string })[];
}

export interface CheckedFile {
  readonly file: string;
  readonly record: OnRecord;
  readonly checks: readonly QuoteCheck[];
  readonly problems: readonly Problem[];
  readonly matching: Matching;
}

export function checkReport({ file, record, checks, problems, matching }: CheckedFile): CheckReport {
  return {
    file,
    title: record.title,
    totals: totalsOf(checks),
    sources: record.sources.map(({ id, label }) => {
      const match = matching.matches.find(({ source }) => source === id);
      return {
        id,
        label,
        text: match === undefined ? null : { file: match.name, by: match.by, unchanged: match.by === "hash" },
        totals: totalsOf(checks.filter(({ source }) => source === id)),
      };
    }),
    quotes: checks.filter(({ state }) => state !== "verified" && state !== "unchecked"),
    problems: problems.map((one) => ({ ...one, note: isNote(one), message: describe(one) })),
  };
}

/** Nothing altered or missing, no problem but notes; when strict, nothing moved or unchecked and no notes either. */
export function passes({ totals, problems }: CheckReport, strict: boolean): boolean {
  if (totals.altered + totals.missing > 0 || problems.some(({ note }) => !note)) return false;
  return !strict || (totals.moved + totals.unchecked === 0 && problems.length === 0);
}

/** The report in lines, the last of them the totals. */
export function reportLines(report: CheckReport): string[] {
  const problems = report.problems.filter(({ note }) => !note);
  const notes = report.problems.filter(({ note }) => note);
  return [
    `${report.file}: ${report.title}`,
    ...report.sources.map(sourceLine),
    ...report.quotes.map((quote) => `  ${quoteLine(quote)}`),
    ...(problems.length === 0 ? [] : [`  ${counted(problems.length, "problem")}:`]),
    ...problems.map(({ message }) => `    ${message}`),
    ...(notes.length === 0 ? [] : [`  ${counted(notes.length, "note")}:`]),
    ...notes.map(({ message }) => `    ${message}`),
    `  ${totalsLine(report.totals)}`,
  ];
}

function sourceLine({ id, label, text, totals }: CheckReport["sources"][number]): string {
  const from =
    text === null
      ? "no text at hand"
      : `${text.file}, ${text.unchanged ? "the recorded text" : "another version of the text"}`;
  const states = CHECK_STATES.filter((state) => totals[state] > 0).map((state) => `${totals[state]} ${state}`);
  return `  ${id} (${label}): ${from}: ${states.length === 0 ? "no quotes" : states.join(", ")}`;
}

/** Where, which, what to do. */
function quoteLine({ where, owner, source, state, recorded, found, likeness }: QuoteCheck): string {
  const place = found === null ? "" : ` ${found.start}–${found.end}`;
  switch (state) {
    case "moved":
      if (found?.start === recorded.start && found.end === recorded.end) {
        return `moved: ${where} (${owner}) stands at${place} of ${source} as before; this is another version of the text.`;
      }
      return `moved: ${where} (${owner}) stands at${place} of ${source} now. Its offsets are those of another version of the text.`;
    case "altered":
      return `altered: ${where} (${owner}) reads otherwise at${place} of ${source} (${percent(likeness)} alike). Compare the words and correct the record.`;
    case "missing":
      return `missing: ${where} (${owner}) is not in ${source}. Look for the text that was coded, or take the quote out.`;
    default:
      throw new Error(`Expected a quote that is moved, altered or missing, got ${state}.`);
  }
}

function percent(likeness: number | null): string {
  return `${Math.floor(100 * (likeness ?? 0))}%`;
}

function totalsLine(totals: CheckReport["totals"]): string {
  return CHECK_STATES.map((state) => `${totals[state]} ${state}`).join(", ");
}

function totalsOf(checks: readonly QuoteCheck[]): Record<CheckState, number> {
  const totals: Record<CheckState, number> = { verified: 0, moved: 0, altered: 0, missing: 0, unchecked: 0 };
  for (const { state } of checks) totals[state] += 1;
  return totals;
}

function counted(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
