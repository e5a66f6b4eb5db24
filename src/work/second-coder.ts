/** Another coder's record beside the open one: read, compared, and asked what would settle a difference. Nothing of it is taken over here. */
import {
  beforeSettling,
  type CoderComparison,
  compareCoders,
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
  differences,
  type Step,
  type Stood,
  takeSide,
} from "../edit/index.ts";
import type { readRecord } from "../io/index.ts";
import type { OnRecord, Problem, Statement } from "../model/index.ts";
import { isSummedUp } from "../text/summed-up.ts";
import { faultsOf } from "./check-held.ts";
import type { CoderOpened, CoderReading, CodersAsk, Compared, ComparedItem } from "./coders-messages.ts";

export interface SecondCoder {
  /** @param done what was done to the open record so far */
  answer(ask: CodersAsk, mine: OnRecord, done: readonly Step[]): unknown;
}

interface Held {
  readonly file: string;
  readonly record: OnRecord;
  readonly faults: readonly Problem[];
}

/** @param parse reads a file that nobody has looked at yet; given, so that the worker, which has it already, stays in one piece */
export function createSecondCoder(parse: typeof readRecord): SecondCoder {
  let held: Held | null = null;
  /** Kept until one of the two records, or what was done, is another. */
  let last: Last | null = null;
  const stood: Stood = new WeakMap();

  const open = (name: string, text: string, mine: OnRecord): CoderOpened => {
    const { value: record, problems } = parse(text);
    if (record === null) return { opened: false, problems, otherSources: [] };
    const hashes = new Set(mine.sources.map(({ textHash }) => textHash));
    if (!record.sources.some(({ textHash }) => hashes.has(textHash))) {
      return { opened: false, problems: [], otherSources: record.sources.map(({ label }) => label).slice(0, NAMED) };
    }
    held = { file: name, record, faults: faultsOf(record) };
    return { opened: true };
  };

  const compared = (mine: OnRecord, theirs: Held, done: readonly Step[], own: string | null): Found => {
    const before = last?.mine === mine && last.theirs === theirs ? last : null;
    const isSame = before?.done.length === done.length && before.done.at(-1) === done.at(-1);
    if (before && isSame && before.own === own) return before.found;
    const comparison = before?.found.comparison ?? compareCoders(mine, theirs.record);
    // What was settled before somebody gave a name here was with who decided most, whoever that is.
    const names = new Set([nameOf(theirs, own), nameOf(theirs, null)]);
    const alone = beforeSettling(mine, done, names, stood);
    const found = {
      comparison,
      alone: alone === mine ? comparison : compareCoders(alone, theirs.record),
      list: differences(mine, theirs.record, comparison, done, names),
    };
    last = { mine, theirs, done, own, found };
    return found;
  };

  return {
    answer: (ask, mine, done) => {
      if (ask.do === "open") return open(ask.name, ask.text, mine);
      if (ask.do === "close") {
        held = null;
        last = null;
        return null;
      }
      if (held === null) return null;
      const found = compared(mine, held, done, ask.own);
      if (ask.do === "compare") return answered(mine, held, found, ask);
      const difference = found.list.find(({ key }) => key === ask.key);
      if (difference === undefined) return null;
      const choice = { take: ask.take, fields: ask.fields, against: nameOf(held, ask.own) };
      return takeSide(mine, held.record, found.comparison, difference, choice);
    },
  };
}

interface Found {
  readonly comparison: CoderComparison;
  /** Of what both read alone, before anything was settled: what the figures are of. */
  readonly alone: CoderComparison;
  readonly list: readonly Difference[];
}

interface Last {
  readonly mine: OnRecord;
  readonly theirs: Held;
  readonly done: readonly Step[];
  readonly own: string | null;
  readonly found: Found;
}

/** Sources that a refusal names. */
const NAMED = 5;

/** What the other record goes by. A newer file of the same coder is the same to what was settled. */
const nameOf = ({ record, file }: Held, own: string | null): string => coderOf(record, own) ?? file;

/** Whose name stands beside most decisions, of those who are not at work here: a file that somebody else began has the names of both. */
function coderOf({ statements }: OnRecord, own: string | null): string | null {
  const times = new Map<string, number>();
  for (const { review } of statements) {
    if (review.coder !== null && review.coder !== own) times.set(review.coder, (times.get(review.coder) ?? 0) + 1);
  }
  const [most] = [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

function answered(
  mine: OnRecord,
  { file, faults, record: theirs }: Held,
  { comparison: { sources }, alone: { agreement, counted, withUnreviewed, unreviewed, pairs }, list }: Found,
  { own: name, list: asked, from, size }: Extract<CodersAsk, { do: "compare" }>,
): Compared {
  const listed = list.filter(
    (one) =>
      (asked.kind === null || one.kinds.includes(asked.kind)) &&
      (asked.source === null || one.source === asked.source) &&
      (asked.all || isOpen(one, asked.kind)),
  );
  const start = Math.max(0, Math.min(from, Math.ceil(listed.length / size) * size - size));
  const [here, there] = [new Set(sources.map((one) => one.mine)), new Set(sources.map((one) => one.theirs))];
  const [own, other] = [readingsOf(mine), readingsOf(theirs)];
  return {
    file,
    coder: coderOf(theirs, name),
    faults,
    sources: {
      both: sources.length,
      onlyMine: mine.sources.filter(({ id }) => !here.has(id)).map(({ label }) => label),
      onlyTheirs: theirs.sources.filter(({ id }) => !there.has(id)).map(({ label }) => label),
    },
    pairs: pairs.length,
    agreement,
    counted,
    withUnreviewed,
    unreviewed,
    total: list.length,
    settled: list.filter(({ settled }) => settled !== null).length,
    kinds: DIFFERENCE_KINDS.map((kind) => {
      const some = list.filter(({ kinds }) => kinds.includes(kind));
      return { kind, ...counts(some, kind) };
    }),
    articles: byArticle(list),
    listed: listed.length,
    from: start,
    items: listed.slice(start, start + size).map(
      (one): ComparedItem => ({
        ...one,
        readings: {
          mine: own(one.mine ?? one.rejected),
          theirs: other(one.theirs ?? one.rejected),
        },
      }),
    ),
  };
}

function counts(some: readonly Difference[], kind: DifferenceKind | null) {
  return { open: some.filter((one) => isOpen(one, kind)).length, all: some.length };
}

/** Of a pair that differs in several fields, those that were taken over one by one are settled before the rest is. */
function isOpen({ settled, differs, mine, theirs }: Difference, kind: DifferenceKind | null): boolean {
  const paired = mine !== null && theirs !== null;
  return settled === null && (kind === null || !paired || differs.some((field) => field === kind));
}

/** In the order of the list, which is the record's. */
function byArticle(list: readonly Difference[]): Compared["articles"] {
  const found = new Map<string, Difference[]>();
  for (const one of list) {
    const here = found.get(one.source);
    if (here === undefined) found.set(one.source, [one]);
    else here.push(one);
  }
  return [...found].map(([source, some]) => ({ source, ...counts(some, null) }));
}

/** A statement with the names of its own record; what that record lacks goes by its id. */
function readingsOf({ statements, actors, issues }: OnRecord): (id: string | null) => CoderReading | null {
  const all = new Map(statements.map((one) => [one.id, one]));
  const names = new Map([...actors, ...issues].map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? id;
  return (id) => {
    const statement = id === null ? undefined : all.get(id);
    if (statement === undefined) return null;
    const { quotes, form, gist, speaker, others, onBehalfOf, stances, review } = statement;
    return {
      id: statement.id,
      quotes,
      form,
      gist,
      ownWords: isOurs(statement),
      speakers: [...(speaker === null ? [] : [speaker]), ...others].map(name),
      onBehalfOf: onBehalfOf === null ? null : name(onBehalfOf),
      stances: stances.map(({ toward: { kind, id: to }, value }) => ({
        kind,
        toward: kind === "statement" ? gistOf(all.get(to)) : name(to),
        value,
      })),
      review,
    };
  };
}

function isOurs({ suggested, review, gist }: Statement): boolean {
  return isSummedUp(gist) && (suggested === undefined || review.status === "confirmed");
}

function gistOf(statement: Statement | undefined): string {
  return statement === undefined ? "another statement" : `the statement: ${statement.gist}`;
}
