/** A record's index and a filter -> the statements that stay, each with the stances that stay. */
import type { Id, Review, Stance } from "../model/index.ts";
import type { DayRange } from "../text/edtf.ts";
import type { Filter } from "./filter.ts";
import { foldRepeats } from "./fold-repeats.ts";
import { type Filtered, participants, type Staying } from "./kept.ts";
import { leftOut } from "./left-out.ts";
import { type Deed, type Entry, type RecordIndex, searchable } from "./record-index.ts";
import type { Halt } from "./stopped.ts";

/** The answer to one screen's questions takes the same few filters again and again, so that what the last ones leave is kept with the index. */
export function applyFilter(index: RecordIndex, filter: Filter, halt: Halt): Filtered {
  halt();
  const known = lastApplied.get(index) ?? new Map<string, Filtered>();
  lastApplied.set(index, known);
  const key = JSON.stringify(filter);
  const filtered = known.get(key) ?? foldRepeats(stayingOf(index, index.entries, filter), filter.appearances);
  halt();
  known.delete(key);
  known.set(key, filtered);
  for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
  return filtered;
}
const lastApplied = new WeakMap<RecordIndex, Map<string, Filtered>>();
/** The view's own, the same without one of its clauses or another, and those that a panel asks about. */
const REMEMBERED = 8;

/** Those of some statements that stay, in their order. */
export function stayingOf(index: RecordIndex, entries: readonly Entry[], filter: Filter): Staying[] {
  const stays = clausesOf(index, filter);
  return entries.flatMap((entry) => {
    const stances = stays(entry);
    return stances === null ? [] : [{ entry, stances }];
  });
}

/** Deeds have ends, a source and a date, but no speaker and no stance: only the clauses on those concern them. */
export function stayingDeeds(index: RecordIndex, filter: Filter): Deed[] {
  const place = placeClauses(filter);
  const isOut = leftOut(index, filter);
  return index.deeds.filter(
    ({ relation: { from, to, source }, outlet, days }) =>
      place(source, outlet, days) && ![from, to, source].some(isOut),
  );
}

/** For an entry the indices of its stances that stay, or null when it does not stay itself. */
function clausesOf(index: RecordIndex, filter: Filter): (entry: Entry) => readonly number[] | null {
  const form = oneOf(filter.form);
  const review = oneOf<Review["status"]>(filter.review);
  const speaker = oneOf(filter.speaker);
  const kind = oneOf(filter.kind);
  const place = placeClauses(filter);
  const text = textClause(filter.text);
  const isOut = leftOut(index, filter);
  const stances = stanceClauses(filter, isOut);
  const actors = filter.actor === null ? null : new Set(filter.actor);
  return (entry) => {
    const { statement, speakers } = entry;
    const holds =
      form(statement.form) &&
      review(statement.review.status) &&
      (filter.speaker === null || speakers.some(speaker)) &&
      (filter.kind === null || speakers.some((id) => kind(index.actors.get(id)?.kind ?? null))) &&
      place(statement.source, entry.outlet, entry.days) &&
      text(entry) &&
      !isOut(statement.id) &&
      !isOut(statement.source) &&
      !(speakers.length > 0 && speakers.every(isOut));
    if (!holds) return null;
    const staying = stances(statement.stances);
    if (staying === null || actors === null) return staying;
    const takesPart = [...participants({ entry, stances: staying })].some((id) => actors.has(id));
    return takesPart ? staying : null;
  };
}

/**
 * Both clauses must hold on the same stance, whose target is not left out. A statement without any stays when no issue is
 * asked for and "uncoded" may be.
 */
function stanceClauses(
  filter: Filter,
  isOut: (id: Id) => boolean,
): (stances: readonly Stance[]) => readonly number[] | null {
  const value = oneOf(filter.stance);
  const issue = oneOf(filter.issue);
  const holds = ({ value: own, toward }: Stance) =>
    value(own) && (filter.issue === null || (toward.kind === "issue" && issue(toward.id))) && !isOut(toward.id);
  return (stances) => {
    if (stances.length === 0) return filter.issue === null && value("uncoded") ? [] : null;
    const staying = stances.flatMap((stance, i) => (holds(stance) ? [i] : []));
    return staying.length > 0 ? staying : null;
  };
}

function placeClauses(filter: Filter): (source: Id, outlet: Id | null, days: DayRange | null) => boolean {
  const sources = oneOf(filter.source);
  const outlets = oneOf(filter.outlet);
  const dates = dateClause(filter);
  return (source, outlet, days) => sources(source) && outlets(outlet) && dates(days);
}

function dateClause(filter: Filter): (days: DayRange | null) => boolean {
  if (filter.from === null && filter.to === null) return () => true;
  const { first, last } = askedDays(filter);
  return (days) => (days === null ? filter.undated : days.to >= first && days.from <= last);
}

/** The first and last day that a filter's dates ask for, to compare days with; an end that is open is before or after them all. */
export function askedDays({ from, to }: Pick<Filter, "from" | "to">): {
  readonly first: string;
  readonly last: string;
} {
  return { first: from === null ? "" : firstDay(from), last: to === null ? "~" : lastDay(to) };
}

/** "2025" -> "2025-01-01", "2025-06" -> "2025-06-01". */
function firstDay(date: string): string {
  return date + "0000-01-01".slice(date.length);
}

/** "2025" -> "2025-12-31"; a 31 June would only be compared with, never shown. */
function lastDay(date: string): string {
  return date + "9999-12-31".slice(date.length);
}

/** An entry's words are folded when they are first read: not for a text that looks for nothing. */
function textClause(text: string): (entry: Entry) => boolean {
  const tokens = tokensOf(text);
  return (entry) => tokens.every((token) => entry.words.includes(token));
}

/**
 * What a text looks for, all of it, each anywhere in a statement's words.
 *
 * Records hold words without the marks around them, so that marks that are pasted along must not be looked for. A single one
 * is an apostrophe too: it goes only at a token's ends, with the punctuation beyond it.
 */
export function tokensOf(text: string): string[] {
  return searchable(text)
    .split(/[\s"‹›「」『』]+/u)
    .map((token) => token.replace(/^\p{P}*'/u, "").replace(/'\p{P}*$/u, ""))
    .filter((token) => !/^\p{P}*$/u.test(token));
}

/** Null asks for nothing; a list keeps what is in it. */
function oneOf<T>(values: readonly T[] | null): (value: T | null) => boolean {
  if (values === null) return () => true;
  const wanted = new Set<T | null>(values);
  return (value) => value !== null && wanted.has(value);
}
