import { basename, join } from "node:path";
import { apply, surePairs } from "../../edit/index.ts";
import { attributionsJson } from "../../extract/attributions-json.ts";
import { extendRecord } from "../../extract/extend-record.ts";
import { type ArticleToPropose, proposeNew } from "../../extract/propose-record.ts";
import type { SameProposal } from "../../extract/speakers/same-proposals.ts";
import { stating } from "../../extract/states-nothing.ts";
import { describe } from "../../io/describe.ts";
import { writeRecord } from "../../io/index.ts";
import type { OnRecord } from "../../model/index.ts";
import { UserMistake } from "../command.ts";
import type { ExtractFormat } from "./extract-options.ts";
import { issuesText } from "./issues-text.ts";

/** What is asked of a record: which one is extended (null: a new one), and whether those in it who are surely one are made one. */
interface AskedRecord {
  readonly before: OnRecord | null;
  readonly same: boolean;
}

/** One record of suggestions from all the articles, or a record with what they add to it, as its file; and what a person should know of that. */
function recordOutput(articles: readonly ArticleToPropose[], { before, same }: AskedRecord) {
  const { record, had, proposals } = before === null ? proposeNew(articles) : extendRecord(before, articles);
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  const called = (id: string) => `${names.get(id) ?? id} (${id})`;
  const { sure, doubts, record: made } = same ? madeOne(record, proposals) : { sure: [], doubts: NO_DOUBTS, record };
  const all = `${sure.length} of ${numbered(proposals.length, "pair")} that may be the same`;
  return {
    text: writeRecord(made),
    statements: record.statements.length - (before?.statements.length ?? 0),
    count: before === null ? counted(articles.length, record.statements.length) : addedWords(articles, before, record),
    told: [
      ...had.map(
        ({ name, source }) => `${name ?? "The article"} is in the record already, as ${source}. Nothing is added.`,
      ),
      ...proposals.map((pair) => {
        const { actor, other, reason } = pair;
        const words = sure.includes(pair) ? "are one now" : "may be the same";
        const doubt = doubts.get(pair);
        return `${called(actor)} and ${called(other)} ${words}. ${reason}${doubt === undefined ? "" : ` ${doubt}`}`;
      }),
      ...(same && proposals.length > 0 ? [`${all} ${sure.length === 1 ? "is" : "are"} one now.`] : []),
    ],
  };
}

const NO_DOUBTS: ReadonlyMap<SameProposal, string> = new Map();

/** The record with one actor for each pair that is surely one; which pairs these are, and why the others are not among them. */
function madeOne(record: OnRecord, proposals: readonly SameProposal[]) {
  const { sure, doubts, groups } = surePairs(record.actors, proposals, record.apart ?? []);
  const applied = apply(record, { op: "merge-actor-groups", groups }, { coder: null, at: "" });
  if ("problem" in applied) throw new Error(`expected that actors can be made one: ${describe(applied.problem)}`);
  return { sure, doubts, record: applied.record };
}

/** All the articles -> the one text that is asked for, how many statements came into it, and what a person should know of it. */
export function outputText(
  articles: readonly ArticleToPropose[],
  { format, ...asked }: AskedRecord & { readonly format: ExtractFormat },
) {
  if (format === "record") return recordOutput(articles, asked);
  const isList = format === "attributions";
  const text = isList ? articles.map(lineOf).join("") : issuesText(articles, format === "issues-json");
  const statements = isList ? found(articles) : stated(articles);
  return { text, told: [], statements, count: counted(articles.length, statements) };
}

/** One article's attributions as a line of JSON. */
export function lineOf({ name, text, attributions }: ArticleToPropose): string {
  return attributionsJson(name ?? "-", text, attributions);
}

/** Where one article's output goes in a folder: "texts/fares.txt" -> "out/fares.json"; standard input has no name. */
export function fileIn(folder: string, path: string): string {
  return join(folder, `${stem(path)}.json`);
}

function stem(path: string): string {
  return path === "-" ? "standard-input" : basename(path).replace(/(?<=.)\.[^.]*$/, "");
}

/** Two files that would be written under one name: nothing is read before that is known. */
export function refuseSameNames(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const before = seen.get(stem(path));
    if (before !== undefined) {
      throw new UserMistake(
        "wrong-usage",
        `${before} and ${path} would both be written to ${stem(path)}.json. Rename one of them.`,
      );
    }
    seen.set(stem(path), path);
  }
}

/** All that extraction found. */
export function found(articles: readonly ArticleToPropose[]): number {
  return articles.reduce((sum, { attributions }) => sum + attributions.length, 0);
}

/** As many of it as a record gets. */
function stated(articles: readonly ArticleToPropose[]): number {
  return articles.reduce((sum, { text, attributions }) => sum + stating(text, attributions).length, 0);
}

export function counted(articles: number, statements: number): string {
  return `${numbered(articles, "article")}: ${numbered(statements, "statement")}`;
}

/** "2 articles: 12 statements added; 7 in 1 article that was there already": a text that the record has, or that was given twice, adds nothing. */
function addedWords(articles: readonly ArticleToPropose[], before: OnRecord, after: OnRecord): string {
  const added = after.statements.length - before.statements.length;
  const known = articles.length - (after.sources.length - before.sources.length);
  const there = `${stated(articles) - added} in ${numbered(known, "article")} that ${known === 1 ? "was" : "were"} there already`;
  return `${numbered(articles.length, "article")}: ${numbered(added, "statement")} added${known === 0 ? "" : `; ${there}`}`;
}

export function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
