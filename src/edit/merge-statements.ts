import { type Id, type OnRecord, problem, type Ref, type Statement } from "../model/index.ts";
import { notSummedUp, ownGist } from "../text/summed-up.ts";
import { toMerge } from "./find-things.ts";
import { joinQuotes } from "./join-quotes.ts";
import { metStances, withMetStances } from "./meeting-stances.ts";
import type { Edited, OperationOf } from "./operation.ts";
import { redirect } from "./redirect.ts";

/** Statements of one source that are one -> the one that is kept, with all their words; replies, chains and repeats follow. */
export function mergeStatements(record: OnRecord, operation: OperationOf<"merge-statements">): Edited {
  const found = toMerge(record, "statements", operation);
  if ("problem" in found) return found;
  const { kept, merged } = found;
  const elsewhere = merged.find(({ source }) => source !== kept.source);
  if (elsewhere !== undefined) {
    return { problem: problem("other-source", "statements", { id: kept.id, other: elsewhere.id }) };
  }
  const text = record.sources.find(({ id }) => id === kept.source)?.text ?? null;
  const quotes = joinQuotes([kept, ...merged], text);
  if ("problem" in quotes) return quotes;
  const gone = new Set(merged.map(({ id }) => id));
  const one = asOne(kept, merged, quotes);
  const statements = record.statements.flatMap((statement) =>
    gone.has(statement.id) ? [] : [statement === kept ? one : statement],
  );
  const after = redirect({ ...record, statements }, { statement: new Map([...gone].map((id) => [id, kept.id])) });
  return withMetStances({ ...record, statements }, after, {
    toward: { kind: "statement", id: kept.id },
    names: [kept, ...merged].map(({ gist }) => gist),
  });
}

function asOne(kept: Statement, merged: readonly Statement[], quotes: Statement["quotes"]): Statement {
  const all = [kept, ...merged];
  const ids = new Set(all.map(({ id }) => id));
  const first = <T>(of: (statement: Statement) => T | null): T | null =>
    all.map(of).find((value) => value !== null) ?? null;
  const speaker = first((statement) => statement.speaker);
  const stances = all
    .flatMap((statement) => statement.stances)
    .filter(({ toward }) => toward.kind !== "statement" || !ids.has(toward.id));
  const one: Statement = {
    ...kept,
    speaker,
    others: once(all.flatMap(({ others }) => others)).filter((id) => id !== speaker),
    onBehalfOf: first(({ onBehalfOf }) => onBehalfOf),
    addressees: once(all.flatMap(({ addressees }) => addressees)),
    relayedBy: all.map((statement) => relaysOutside(statement, ids)).find((refs) => refs.length > 0) ?? [],
    form: all.every(({ form }) => form === kept.form) ? kept.form : "mixed",
    cue: first(({ cue }) => cue),
    mention: first(({ mention }) => mention),
    venue: first(({ venue }) => venue),
    date: first(({ date }) => date),
    quotes,
    gist: joinedGist(all, quotes),
    stances,
    uncoded: stances.length > 0 ? null : (first(({ uncoded }) => uncoded) ?? REPLIES_TO_ITSELF),
    mentions: once(all.flatMap(({ mentions }) => mentions)),
    repeats: first(({ repeats }) => (repeats !== null && ids.has(repeats) ? null : repeats)),
  };
  return sharedTargets(all).reduce((statement, toward) => metStances(statement, { toward, names: PARTS }), one);
}

/**
 * What somebody wrote, of each statement in the order of its words, one after the other and nothing twice: none of it is thrown away unseen. Where that is
 * too long for a summary, what the one that is kept had. Where nobody wrote anything, what says so of all the words.
 */
function joinedGist(all: readonly Statement[], quotes: Statement["quotes"]): string {
  const written = all.flatMap(({ gist }) => ownGist(gist) ?? []);
  const read = [...all].sort((a, b) => firstAt(a) - firstAt(b) || (a.id < b.id ? -1 : 1));
  let joined = "";
  for (const { gist } of read) {
    const next = ownGist(gist)?.trim();
    if (next !== undefined && !joined.includes(next)) joined = joined === "" ? next : `${ended(joined)} ${next}`;
  }
  if (joined.length > GIST_MAX) return written[0] ?? joined;
  return written.length > 0 ? joined : notSummedUp(quotes);
}

/** Characters of a summary that is made of several. */
const GIST_MAX = 400;

function ended(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text;
}

function firstAt({ quotes }: Statement): number {
  return Math.min(...quotes.map(({ start }) => start));
}

/** Why a statement whose only stance was toward a part of itself has none. */
const REPLIES_TO_ITSELF = "What it was toward is a part of this statement now.";

const PARTS = ["Two statements"];

function relaysOutside({ relayedBy }: Statement, ids: ReadonlySet<Id>): Statement["relayedBy"] {
  return relayedBy.filter(({ kind, id }) => kind !== "statement" || !ids.has(id));
}

/** What more than one of the statements has a stance toward, each once. */
function sharedTargets(statements: readonly Statement[]): Ref[] {
  const targets = statements.map(
    ({ stances }) => new Map(stances.map(({ toward }) => [`${toward.kind} ${toward.id}`, toward])),
  );
  const shared = targets.flatMap((own, i) =>
    [...own].filter(([key]) => targets.some((other, j) => j !== i && other.has(key))),
  );
  return [...new Map(shared).values()];
}

function once<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
