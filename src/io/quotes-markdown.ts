import type { Id, OnRecord, Source, Statement } from "../model/index.ts";
import { stanceVerb } from "../query/labels.ts";
import { rootsOf } from "../query/roots.ts";
import { isSummedUp } from "../text/summed-up.ts";
import { citeSource, citeSpeech, places, shortTextHash, speakers } from "./citation.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What a list of quotes says about itself. */
export interface QuotesHead {
  /** Title of the record that the quotes are from. */
  readonly title: string;
  /** `sha256:` of that record; null when nobody has reckoned it. */
  readonly hash: string | null;
  /** Which statements these are, as a sentence. */
  readonly sentence: string;
}

/**
 * A part of a record -> its quotes as Markdown: numbered through, under a heading for each source, in reading order. Under
 * the heading stands the text that the characters are counted in, by the first digits of its hash; the record's hash stands
 * whole at the head. Rejected statements are left out. Sources
 * and what stands at the same place come in the order of their ids. Ends with a line break.
 */
export function quotesMarkdown(part: OnRecord, head: QuotesHead): string {
  const statements = part.statements.filter(({ review }) => review.status !== "rejected");
  const sources = [...new Set(statements.map(({ source }) => source))].sort(byCodeUnits);
  let number = 0;
  const sections = sources.map((id) => {
    const quotes = statements.filter(({ source }) => source === id).sort(inReadingOrder);
    const items = quotes.map(
      (statement) =>
        `${++number}. ${citeSpeech(statement, part, "markdown", [...sidesOf(statement, part), placeOf(statement)])}`,
    );
    return [`## ${citeSource(id, part, "markdown")}`, ...textOf(id, part.sources), items.join("\n")].join("\n\n");
  });
  const summary = `${escapeMarkdown(head.sentence.replace(/\.$/, ""))}: ${countWords(statements, sources.length)}.`;
  return `${[`# ${escapeMarkdown(head.title)}`, head.hash === null ? summary : `${summary} Record ${head.hash}.`, ...sections].join("\n\n")}\n`;
}

/** "stance, suggested: opposes Night buses": what somebody has confirmed reads "confirmed". None where none is coded. */
function sidesOf({ stances, review }: Statement, part: OnRecord): string[] {
  if (stances.length === 0) return [];
  const sides = stances.map(({ value, toward }) => `${stanceVerb(value, false)} ${targetName(toward, part)}`);
  return [`${stances.length === 1 ? "stance" : "stances"}, ${review.status}: ${sides.join(", ")}`];
}

function targetName({ kind, id }: Statement["stances"][number]["toward"], part: OnRecord): string {
  if (kind === "statement") {
    const other = part.statements.find((one) => one.id === id);
    return other === undefined ? `statement ${id}` : `what ${speakers(other, part)} says`;
  }
  const things: readonly { readonly id: Id; readonly name: string }[] = kind === "issue" ? part.issues : part.actors;
  return things.find((thing) => thing.id === id)?.name ?? id;
}

/** Of what is reported and not summed up the words are in the source alone. */
function placeOf(statement: Statement): string {
  const isTold = isSummedUp(statement.gist) || statement.quotes.some(({ verbatim }) => verbatim);
  return isTold ? places(statement) : `the article’s words stand at ${places(statement)}`;
}

/** The same words count once, as they do on screen; how often they stand is told when it differs. */
function countWords(statements: readonly Statement[], sources: number): string {
  const roots = rootsOf(statements);
  const distinct = new Set(statements.map(({ id }) => roots.get(id))).size;
  const again = distinct === statements.length ? "" : ` (${counted(statements.length, "appearance")})`;
  return `${counted(distinct, "statement")}${again} in ${counted(sources, "source")}`;
}

function textOf(id: Id, sources: readonly Source[]): string[] {
  const source = sources.find((one) => one.id === id);
  return source ? [`Characters are counted in text sha256 ${shortTextHash(source)}.`] : [];
}

function inReadingOrder(a: Statement, b: Statement): number {
  return (a.quotes[0]?.start ?? 0) - (b.quotes[0]?.start ?? 0) || byCodeUnits(a.id, b.id);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
