import type { CheckState, Id, LastCheck, OnRecord, Quote, QuoteCheck, Source, Statement } from "../model/index.ts";
import { textHash } from "../text/hash.ts";

/** What was found of a record's quotes in the texts at hand. */
export interface CheckedHere {
  readonly checks: readonly QuoteCheck[];
  /** Canonical texts at hand, by source. */
  readonly texts: Readonly<Record<Id, { readonly text: string }>>;
  /** ISO date. */
  readonly on: string;
}

/**
 * A record or a part of one, and what was found of its quotes -> the same with that as its sources' last check. It counts the quotes that are in it. A
 * source without a text at hand keeps what it says; so does one of which the same was found again, so that a file does not change by being opened.
 */
export function withChecks(record: OnRecord, { checks, texts, on }: CheckedHere): OnRecord {
  const stateOf = new Map(checks.map((check) => [placeKey(check.owner, check.source, check.recorded), check.state]));
  const counts = new Map<Id, Record<CheckState, number>>();
  for (const { owner, source, quote } of quotesOf(record)) {
    const count = counts.get(source) ?? { verified: 0, moved: 0, altered: 0, missing: 0, unchecked: 0 };
    counts.set(source, count);
    count[stateOf.get(placeKey(owner, source, quote)) ?? "unchecked"] += 1;
  }
  return { ...record, sources: record.sources.map((source) => ({ ...source, lastCheck: lastCheckOf(source) })) };

  function lastCheckOf(source: Source): LastCheck | null {
    const text = texts[source.id]?.text;
    const count = counts.get(source.id);
    if (text === undefined || count === undefined || count.unchecked > 0) return source.lastCheck;
    const { verified, moved, altered, missing } = count;
    // Quotes are verified in the very text that the record was coded from alone.
    const hash = verified > 0 ? source.textHash : textHash(text);
    const found = { textHash: hash, on, verified, moved, altered, missing };
    return isSame(source.lastCheck, found) ? source.lastCheck : found;
  }
}

/** What was found of a statement's words: of several quotes what most needs a look. */
export function checkStates(checks: readonly QuoteCheck[]): (statement: Statement) => CheckState {
  const worst = new Map<Id, CheckState>();
  for (const { owner, state } of checks) {
    const before = worst.get(owner);
    if (before === undefined || GRAVITY.indexOf(state) < GRAVITY.indexOf(before)) worst.set(owner, state);
  }
  return ({ id }) => worst.get(id) ?? "unchecked";
}

const GRAVITY: readonly CheckState[] = ["missing", "altered", "moved", "unchecked", "verified"];

function placeKey(owner: Id, source: Id, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${owner} ${source} ${start} ${end}`;
}

/** Of statements, relations and affiliations, as a check counts them. */
function* quotesOf({ actors, statements, relations }: OnRecord): Generator<{ owner: Id; source: Id; quote: Quote }> {
  for (const { id: owner, affiliations } of actors)
    for (const { evidence } of affiliations) for (const { source, quote } of evidence) yield { owner, source, quote };
  for (const { id: owner, source, quotes } of [...statements, ...relations])
    for (const quote of quotes) yield { owner, source, quote };
}

function isSame(last: LastCheck | null, found: LastCheck): boolean {
  return (["textHash", "verified", "moved", "altered", "missing"] as const).every((key) => last?.[key] === found[key]);
}
