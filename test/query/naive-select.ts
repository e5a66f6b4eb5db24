// Which statements a filter keeps, found the slow way: every question walks over the whole record again. Shares nothing
// with `src/query` but its types, so that the two can be held against each other.
import type { Actor, Id, OnRecord, Relation, Source, Stance, Statement } from "../../src/model/index.ts";
import type { Row } from "../../src/query/answer-basics.ts";
import type { Filter } from "../../src/query/filter.ts";
import { edtfRange } from "../../src/text/edtf.ts";
import { fold, levelled } from "../../src/text/fold.ts";

/** The words that count, each with the stances that stay, by id. */
export function naiveRows(record: OnRecord, filter: Filter): Row[] {
  const staying = naiveAppearances(record, filter);
  if (filter.appearances) return staying;
  return staying.filter(({ statement }) => countsFor(record, filter, statement.id) === statement.id);
}

/** Every statement that stays, by id. */
export function naiveAppearances(record: OnRecord, filter: Filter): Row[] {
  const rows: Row[] = [];
  for (const statement of sorted(record.statements)) {
    const kept = keptStances(record, filter, statement);
    if (kept === null) continue;
    const also = sorted(record.statements)
      .filter((other) => other.id !== statement.id && rootOf(record, other.id) === rootOf(record, statement.id))
      .filter((other) => keptStances(record, filter, other) !== null)
      .map(({ id }) => id);
    rows.push({ statement, kept, also, through: throughOf(record, statement) });
  }
  return rows;
}

/** The row of a statement that does not stay. */
export function unkept(record: OnRecord, statement: Statement): Row {
  return { statement, kept: [], also: [], through: throughOf(record, statement) };
}

/** Who relays it, a step at a time: an actor, or those whose statement does. */
export function throughOf(record: OnRecord, statement: Statement): Id[][] {
  const steps: Id[][] = [];
  for (const relay of statement.relayedBy) {
    const saying = record.statements.find(({ id }) => relay.kind === "statement" && id === relay.id);
    if (relay.kind === "actor") steps.push([relay.id]);
    else steps.push(saying ? speakersOf(saying) : []);
  }
  return steps;
}

/** The id that counts for a statement that stays; null when it does not stay. */
export function countsFor(record: OnRecord, filter: Filter, id: Id): Id | null {
  const statement = record.statements.find((each) => each.id === id);
  if (!statement || keptStances(record, filter, statement) === null) return null;
  if (filter.appearances) return id;
  const same = sorted(record.statements)
    .filter((other) => rootOf(record, other.id) === rootOf(record, id) && keptStances(record, filter, other) !== null)
    .map((other) => other.id);
  const root = rootOf(record, id);
  return same.includes(root) ? root : (same[0] ?? null);
}

export function rootOf(record: OnRecord, id: Id): Id {
  const seen: Id[] = [id];
  for (;;) {
    const here = seen.at(-1);
    const next = record.statements.find((statement) => statement.id === here)?.repeats ?? null;
    if (next === null) return here ?? id;
    if (seen.includes(next)) return seen.slice(seen.indexOf(next)).sort()[0] ?? id;
    seen.push(next);
  }
}

export function keptStances(record: OnRecord, filter: Filter, statement: Statement): number[] | null {
  if (statement.review.status === "rejected") return null;
  const { stances } = statement;
  const speakers = speakersOf(statement);
  const kinds = speakers.map((id) => actorOf(record, id)?.kind);
  if (filter.form && !filter.form.includes(statement.form)) return null;
  if (filter.review && !filter.review.some((status) => status === statement.review.status)) return null;
  if (filter.speaker && !filter.speaker.some((id) => speakers.includes(id))) return null;
  if (filter.kind && !filter.kind.some((kind) => kinds.includes(kind))) return null;
  if (!inPlace(record, filter, statement)) return null;
  if (!hasWords(record, filter.text, statement)) return null;
  if (isOut(record, filter, statement.id)) return null;
  if (speakers.length > 0 && speakers.every((id) => isOut(record, filter, id))) return null;

  const kept: number[] = [];
  for (let i = 0; i < stances.length; i++) {
    const stance = stances[i];
    if (!stance) continue;
    if (filter.stance && !filter.stance.includes(stance.value)) continue;
    if (filter.issue && !(stance.toward.kind === "issue" && filter.issue.includes(stance.toward.id))) continue;
    if (isOut(record, filter, stance.toward.id)) continue;
    kept.push(i);
  }
  if (stances.length > 0 && kept.length === 0) return null;
  if (stances.length === 0 && filter.issue) return null;
  if (stances.length === 0 && filter.stance && !filter.stance.includes("uncoded")) return null;

  if (filter.actor && !filter.actor.some((id) => takesPart(statement, kept, id))) return null;
  return kept;
}

/** Listed, or with the words of a statement that is, while the same words count once. */
export function isOut(record: OnRecord, filter: Filter, id: Id): boolean {
  const live = record.statements.filter(({ review }) => review.status !== "rejected").map((each) => each.id);
  return (filter.without ?? []).some(
    (out) =>
      out === id ||
      (!filter.appearances && live.includes(out) && live.includes(id) && rootOf(record, out) === rootOf(record, id)),
  );
}

export function takesPart(statement: Statement, kept: readonly number[], id: Id): boolean {
  return (
    speakersOf(statement).includes(id) ||
    statement.onBehalfOf === id ||
    statement.addressees.includes(id) ||
    statement.relayedBy.some((relay) => relay.kind === "actor" && relay.id === id) ||
    statement.venue?.actor === id ||
    statement.mentions.includes(id) ||
    statement.stances.some((stance, i) => kept.includes(i) && stance.toward.kind === "actor" && stance.toward.id === id)
  );
}

/** What of a filter concerns a relation. */
export function deedStays(record: OnRecord, filter: Filter, relation: Relation): boolean {
  return inPlace(record, filter, relation) && ![relation.from, relation.to].some((id) => isOut(record, filter, id));
}

/** The clauses on where and when, which relations have too. */
function inPlace(record: OnRecord, filter: Filter, item: Statement | Relation): boolean {
  const source = sourceOf(record, item.source);
  if (isOut(record, filter, item.source)) return false;
  if (filter.source && !filter.source.includes(item.source)) return false;
  if (filter.outlet && !(source?.publisher && filter.outlet.includes(source.publisher))) return false;
  if (filter.from === null && filter.to === null) return true;
  const days = naiveDays(record, item);
  if (days === null) return filter.undated;
  const first = filter.from === null ? null : (edtfRange(filter.from)?.from ?? null);
  const last = filter.to === null ? null : (edtfRange(filter.to)?.to ?? null);
  return !(first !== null && days.to < first) && !(last !== null && days.from > last);
}

export function naiveDays(record: OnRecord, item: Statement | Relation): { from: string; to: string } | null {
  const date = item.date ?? sourceOf(record, item.source)?.published;
  return date ? edtfRange(date.edtf) : null;
}

function hasWords(record: OnRecord, text: string, statement: Statement): boolean {
  const places: string[] = [statement.gist, sourceOf(record, statement.source)?.label ?? ""];
  for (const quote of statement.quotes) if (quote.exact !== undefined) places.push(quote.exact);
  const targets = statement.stances.filter(({ toward }) => toward.kind === "actor").map(({ toward }) => toward.id);
  for (const id of [...speakersOf(statement), ...targets]) {
    const actor = actorOf(record, id);
    if (actor) places.push(actor.name, ...actor.aliases, ...(actor.short === null ? [] : [actor.short]));
  }
  for (const { toward } of statement.stances) {
    if (toward.kind === "issue") places.push(record.issues.find(({ id }) => id === toward.id)?.name ?? "");
  }
  const simple = (words: string) => fold(levelled(words));
  for (const pasted of simple(text).split(/[\s"‹›「」『』]/u)) {
    const token = unmarked(unmarked([...pasted]).reverse())
      .reverse()
      .join("");
    if ([...token].every(isPunctuation)) continue;
    if (!places.some((place) => simple(place).includes(token))) return false;
  }
  return true;
}

const isPunctuation = (char: string) => /\p{P}/u.test(char);

/** Without a leading apostrophe and the punctuation before it. */
function unmarked(chars: string[]): string[] {
  const letter = chars.findIndex((char) => !isPunctuation(char));
  const leading = letter === -1 ? chars : chars.slice(0, letter);
  return chars.slice(leading.lastIndexOf("'") + 1);
}

export function speakersOf({ speaker, others }: Statement): Id[] {
  return [...new Set(speaker === null ? others : [speaker, ...others])];
}

export function stancesOf({ statement, kept }: Pick<Row, "statement" | "kept">): Stance[] {
  return statement.stances.filter((_, i) => kept.includes(i));
}

export function actorOf(record: OnRecord, id: Id): Actor | undefined {
  return record.actors.find((actor) => actor.id === id);
}

export function sourceOf(record: OnRecord, id: Id): Source | undefined {
  return record.sources.find((source) => source.id === id);
}

export function sorted<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
