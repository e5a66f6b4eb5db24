/** The options of `onrecord graph` -> which part of the record, in which format, to where. */
import { EXPORT_FORMATS, type ExportFormat, type PartRequest } from "../io/export-part.ts";
import type { Id, OnRecord } from "../model/index.ts";
import {
  CLAUSES,
  type ClauseSpec,
  clauseSpec,
  type Filter,
  type Fold,
  NO_FILTER,
  type Pair,
  type Part,
  parseTieId,
  readFilterPairs,
  SHOW_NOTHING_ELSE,
  type Show,
  STEPS,
  setClauses,
  WAYS,
} from "../query/index.ts";
import { parsed } from "./arguments.ts";
import { UserMistake } from "./command.ts";
import { nearest } from "./nearest.ts";

export interface GraphOptions {
  readonly file: string;
  readonly format: ExportFormat;
  /** Null for standard output. */
  readonly output: string | null;
  /** What is asked of the record, whose ids are only known when it is read. */
  request(record: OnRecord): PartRequest;
}

const FOLDS: readonly Fold[] = ["actors", "statements"];
const SHOWS = Object.keys(SHOW_NOTHING_ELSE) as (keyof Show)[];

/** A flag is named for what it changes: `--appearances` switches on, `--no-undated` off. */
export const optionOf = ({ key, kind, param }: ClauseSpec) =>
  kind === "flag" && NO_FILTER[key] === true ? `no-${param}` : param;

const CLAUSE_OPTIONS = Object.fromEntries(
  CLAUSES.map((spec) => [
    optionOf(spec),
    spec.kind === "flag" ? { type: "boolean" as const } : { type: "string" as const, multiple: true as const },
  ]),
);

const OPTIONS = {
  ...CLAUSE_OPTIONS,
  view: { type: "string" },
  show: { type: "string", multiple: true },
  around: { type: "string", multiple: true },
  steps: { type: "string" },
  way: { type: "string" },
  expand: { type: "string", multiple: true },
  select: { type: "string", multiple: true },
  everything: { type: "boolean" },
  format: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

/** @throws UserMistake when the line cannot be meant; its request throws one for what the record does not hold. */
export function graphOptions(args: readonly string[]): GraphOptions {
  const { values, positionals } = parsed("graph", args, OPTIONS);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw wrong(
      file === undefined ? "Which record? Name its file." : `One record at a time; these are more: ${more.join(" ")}.`,
    );
  }
  const given = values as Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  const one = (name: string) => (given[name] === undefined ? null : String(given[name]));
  const filter = filterOf(given);
  const part = partOf({
    everything: given.everything === true,
    around: listOf(given.around),
    select: listOf(given.select),
    steps: one("steps"),
    way: one("way"),
    expand: listOf(given.expand),
  });
  if (part.what === "everything" && setClauses(filter).length > 0) throw wrong("--everything takes no filter.");
  const fold = choice("view", one("view") ?? "actors", FOLDS);
  const shown = listOf(given.show).map((value) => choice("show", value, SHOWS));
  const show = Object.fromEntries(SHOWS.map((key) => [key, shown.includes(key)])) as unknown as Show;
  return {
    file,
    format: choice("format", one("format") ?? "graph", EXPORT_FORMATS),
    output: one("output"),
    request: (record) => {
      holdToRecord(filter, part, record);
      return { part, filter, fold, show };
    },
  };
}

function filterOf(given: Readonly<Record<string, unknown>>): Filter {
  const pairs = CLAUSES.flatMap((spec): Pair[] => {
    const value = given[optionOf(spec)];
    if (value === undefined) return [];
    if (spec.kind === "flag") return [[spec.param, NO_FILTER[spec.key] ? "no" : "yes"]];
    return (value as readonly string[]).map((text) => [spec.param, text]);
  });
  const { filter, dropped } = readFilterPairs(pairs);
  const [first] = dropped;
  if (first) throw cannotBe(clauseSpec(first.clause), first.value);
  return filter;
}

function cannotBe(spec: ClauseSpec, value: string): UserMistake {
  if (spec.kind === "date") return wrong(`--${spec.param} ${value}: a date is written 2025, 2025-06 or 2025-06-08.`);
  return spec.values === null
    ? wrong(`--${spec.param} ${value}: this cannot be an id.`)
    : wrong(`--${spec.param} ${value}: it should be ${listed(spec.values)}.`);
}

interface PartGiven {
  readonly everything: boolean;
  readonly around: readonly string[];
  readonly select: readonly string[];
  readonly steps: string | null;
  readonly way: string | null;
  readonly expand: readonly string[];
}

function partOf({ everything, around, select, steps, way, expand }: PartGiven): Part {
  const asked = [everything && "--everything", around.length > 0 && "--around", select.length > 0 && "--select"];
  const named = asked.filter((name) => name !== false);
  if (named.length > 1) throw wrong(`${named.join(" and ")} exclude each other.`);
  const reach = STEPS.find((number) => String(number) === (steps ?? "1"));
  if (reach === undefined) throw wrong(`--steps ${steps}: it should be ${listed(STEPS.map(String))}.`);
  const direction = choice("way", way ?? "both", WAYS);
  const shaping = [steps !== null && "--steps", way !== null && "--way", expand.length > 0 && "--expand"];
  const alone = around.length === 0 && shaping.find((name) => name !== false);
  if (alone) throw wrong(`${alone} goes with --around.`);
  if (everything) return { what: "everything" };
  if (select.length > 0) return { what: "selection", ids: select };
  if (around.length === 0) return { what: "see" };
  return { what: "around", ids: around, steps: reach, way: direction, expanded: expand };
}

function choice<T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw wrong(`--${option} ${value}: it should be ${listed(values)}.`);
  return found;
}

/** Values of an option that repeats or takes commas, each once. */
function listOf(given: unknown): string[] {
  const texts = Array.isArray(given) ? given.map(String) : [];
  return [...new Set(texts.flatMap((text) => text.split(/[ ,]+/)).filter((text) => text !== ""))];
}

/** @throws UserMistake when a filter or a selection names something that the record does not hold. */
function holdToRecord(filter: Filter, part: Part, record: OnRecord): void {
  const actors = record.actors.map(({ id }) => id);
  const issues = record.issues.map(({ id }) => id);
  const sources = record.sources.map(({ id }) => id);
  const outlets = [...new Set(record.sources.flatMap(({ publisher }) => publisher ?? []))];
  const statements = record.statements.filter(({ review }) => review.status !== "rejected").map(({ id }) => id);
  const things = [...actors, ...issues, ...sources, ...statements];
  const known = { issue: issues, speaker: actors, actor: actors, source: sources, outlet: outlets, without: things };
  for (const [clause, ids] of Object.entries(known) as [keyof typeof known, Id[]][]) {
    for (const id of filter[clause] ?? []) hold(clause, id, ids);
  }
  if (part.what !== "selection" && part.what !== "around") return;
  const option = part.what === "selection" ? "select" : "around";
  for (const id of part.ids) {
    const tie = parseTieId(id);
    for (const end of tie ? [tie.source, tie.target] : [id]) hold(option, end, things);
  }
  if (part.what === "around") for (const id of part.expanded ?? []) hold("expand", id, things);
}

function hold(option: string, id: Id, known: readonly Id[]): void {
  if (known.includes(id)) return;
  throw new UserMistake("no-such-id", `--${option} ${id}: this record has no such id.${meant(id, known)}`);
}

/** More than these are not listed when none is near. */
const LISTED = 12;

function meant(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  if (near.length > 0) return ` The nearest: ${near.join(", ")}.`;
  return known.length > 0 && known.length <= LISTED ? ` It has ${known.join(", ")}.` : "";
}

function listed(values: readonly string[]): string {
  return values.length > 1 ? `${values.slice(0, -1).join(", ")} or ${values.at(-1)}` : values.join("");
}

function wrong(message: string): UserMistake {
  return new UserMistake("wrong-usage", message);
}
