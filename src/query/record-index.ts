/** A record -> what every question looks up in it, worked out once. Rejected statements stand apart here, and so are left out of every answer but those about the review. */
import type { Actor, Id, Issue, OnRecord, Ref, Relation, Source, Statement } from "../model/index.ts";
import { type DayRange, edtfRange } from "../text/edtf.ts";
import { fold, levelled } from "../text/fold.ts";
import { byId } from "./order.ts";
import { rootsOf } from "./roots.ts";
import { speakersOf, throughOf } from "./through.ts";

export interface RecordIndex {
  readonly record: OnRecord;
  readonly hash: string;
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly issues: ReadonlyMap<Id, Issue>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly statements: ReadonlyMap<Id, Entry>;
  /** Sorted by id. */
  readonly entries: readonly Entry[];
  /** What a person has rejected, sorted by id; in no other list here. */
  readonly rejected: readonly Entry[];
  /** Sorted by id. */
  readonly deeds: readonly Deed[];
}

/** A statement with what is worked out from it. */
export interface Entry {
  readonly statement: Statement;
  /** The same for all statements of the same words. */
  readonly root: Id;
  /** The speaker and the joint speakers, as the record names them, whether or not it holds them. */
  readonly speakers: readonly Id[];
  /** Those of each step of the chain that it came through. */
  readonly through: readonly (readonly Id[])[];
  readonly outlet: Id | null;
  /** Days on which it may have been said; null when nothing dates it. */
  readonly days: DayRange | null;
  /** Those on which its source may have come out. */
  readonly sourceDays: DayRange | null;
  /** Folded words that the text clause looks in, one a line; folded when first looked in. */
  readonly words: string;
}

/** A relation with what is worked out from it. */
export interface Deed {
  readonly relation: Relation;
  readonly outlet: Id | null;
  readonly days: DayRange | null;
}

export function indexRecord(record: OnRecord, hash: string | (() => string)): RecordIndex {
  const actors = mapById(record.actors);
  const issues = mapById(record.issues);
  const sources = mapById(record.sources);
  const roots = rootsOf(record.statements);
  const all = mapById(record.statements);
  const entryOf = (statement: Statement): Entry => {
    const root = roots.get(statement.id) ?? statement.id;
    const source = sources.get(statement.source);
    const known = lastMade.get(statement);
    if (
      known?.entry.root === root &&
      known.source === source &&
      known.actors === record.actors &&
      known.issues === record.issues &&
      // What it came through may be worded by another statement.
      statement.relayedBy.length === 0
    )
      return known.entry;
    const entry = makeEntry(statement, root, throughOf(statement, all), source, { actors, issues });
    lastMade.set(statement, { entry, source, actors: record.actors, issues: record.issues });
    return entry;
  };
  const ordered = byId(all.values());
  const entries = ordered.filter(({ review }) => review.status !== "rejected").map(entryOf);
  const rejected = ordered.filter(({ review }) => review.status === "rejected").map(entryOf);
  const deeds = byId(mapById(record.relations).values()).map((relation): Deed => {
    const source = sources.get(relation.source);
    return { relation, outlet: source?.publisher ?? null, days: daysOf(relation, source) };
  });
  const statements = new Map(entries.map((entry) => [entry.statement.id, entry]));
  let reckoned: string | null = null;
  return {
    record,
    get hash() {
      reckoned ??= typeof hash === "string" ? hash : hash();
      return reckoned;
    },
    actors,
    issues,
    sources,
    statements,
    entries,
    rejected,
    deeds,
  };
}

/** What an entry was made of. */
interface Made extends Pick<OnRecord, "actors" | "issues"> {
  readonly entry: Entry;
  readonly source: Source | undefined;
}
/** An edit leaves what it does not touch as the same objects: their entries serve the record as it stands after, too. */
const lastMade = new WeakMap<Statement, Made>();

function makeEntry(
  statement: Statement,
  root: Id,
  through: Entry["through"],
  source: Source | undefined,
  things: Pick<RecordIndex, "actors" | "issues">,
): Entry {
  const speakers = speakersOf(statement);
  let words: string | null = null;
  return {
    statement,
    root,
    speakers,
    through,
    outlet: source?.publisher ?? null,
    days: daysOf(statement, source),
    sourceDays: source?.published ? edtfRange(source.published.edtf) : null,
    get words() {
      words ??= wordsOf(statement, speakers, things, source);
      return words;
    },
  };
}

function mapById<T extends { readonly id: Id }>(items: readonly T[]): Map<Id, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Its own date, or else the one of the source that it stands in. */
function daysOf(item: Pick<Statement | Relation, "date">, source: Source | undefined): DayRange | null {
  const date = item.date ?? source?.published ?? null;
  return date === null ? null : edtfRange(date.edtf);
}

/** Case, diacritics and typography folded: what is typed with a straight apostrophe finds a curly one. */
export function searchable(text: string): string {
  return fold(levelled(text));
}

function wordsOf(
  statement: Statement,
  speakers: readonly Id[],
  { actors, issues }: Pick<RecordIndex, "actors" | "issues">,
  source: Source | undefined,
): string {
  const actorNames = (id: Id) => {
    const actor = actors.get(id);
    return actor ? [actor.name, actor.short ?? "", ...actor.aliases] : [];
  };
  const targetNames = ({ kind, id }: Ref) => (kind === "actor" ? actorNames(id) : [issues.get(id)?.name ?? ""]);
  return [
    ...statement.quotes.map(({ exact }) => exact ?? ""),
    statement.gist,
    ...speakers.flatMap(actorNames),
    ...statement.stances.flatMap(({ toward }) => targetNames(toward)),
    source?.label ?? "",
  ]
    .map(searchable)
    .join("\n");
}
