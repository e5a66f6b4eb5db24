/** A record's index -> an index of its words, made once: what a few terms find, how much of it, and how well it fits. */
import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import type { Id } from "../model/index.ts";
import type { SearchGroup } from "./answer-search.ts";
import { type Findable, findables } from "./findables.ts";
import { distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { termsIn } from "./search-words.ts";

export interface Found {
  readonly thing: Findable;
  readonly score: number;
  /** Terms of its own that match, folded. */
  readonly terms: ReadonlySet<string>;
}

export interface AllFound {
  readonly totals: ReadonlyMap<SearchGroup["kind"], number>;
  /** In no particular order. Of more than {@link SCORED_MOST} statements only the first so many by id. */
  readonly found: readonly Found[];
}

/**
 * What holds every term; when nothing does, what holds any. Of statements of the same words the one that counts for them stands
 * for those beside it: `countsFor` says which, itself or another.
 */
export type Find = (terms: readonly string[], countsFor: (statement: Id) => Id) => AllFound;

/** What thousands of statements hold is too common to tell them apart by; scoring them all would take more than a frame. */
const SCORED_MOST = 500;

export function indexWords(index: RecordIndex): Find {
  const things = findables(index);
  const names = wholeNames(things);
  const words = new MiniSearch<{ id: number; thing: Findable }>({
    fields: Object.keys(BOOST),
    extractField: ({ id, thing }, field) => (field === "id" ? id : fieldOf(thing, field)),
    tokenize: termsIn,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, weights: WEIGHTS, fuzzy: errorsIn, tokenize: (term) => [term] },
  });
  words.addAll(things.map((thing, id) => ({ id, thing })));

  return (terms, countsFor) => {
    const { ids, every } = holding(words, things.length, terms);
    const held = new Set(ids.map((id) => at(things, id).node.id));
    const totals = new Map<SearchGroup["kind"], number>();
    const scored = new Set<number>();
    for (const id of ids) {
      const { kind, node } = at(things, id);
      if (kind === "statement" && countsFor(node.id) !== node.id && held.has(countsFor(node.id))) continue;
      const before = totals.get(kind) ?? 0;
      totals.set(kind, before + 1);
      if (kind !== "statement" || before < SCORED_MOST) scored.add(id);
    }
    const whole = names.get(terms.join(" "));
    const results = words.search(
      { combineWith: every ? "AND" : "OR", queries: terms.map((term) => queryFor(term, terms)) },
      { boostDocument: (id: number) => Number(scored.has(id)) },
    );
    const found = results.map(({ id, score, match }): Found => {
      const thing = at(things, id as number);
      return { thing, score: whole?.has(thing) ? score * WHOLE_NAME : score, terms: new Set(Object.keys(match)) };
    });
    return { totals, found };
  };
}

/**
 * Whether a word may be the beginning of a longer one: the last one, which may still be typed, and longer ones before it.
 */
export function opensWord(term: string, terms: readonly string[]): boolean {
  return term.length >= PREFIX_LEAST || term === terms.at(-1);
}
const PREFIX_LEAST = 3;

/** A name that matches is worth more than words that do. */
const BOOST = { name: 8, alias: 6, proposition: 1, description: 1, words: 1.2, gist: 1, speakers: 1 } as const;
const SPEAKERS = ["speakers"];
const OWN = Object.keys(BOOST).filter((field) => !SPEAKERS.includes(field));
const WEIGHTS: NonNullable<SearchOptions["weights"]> = { prefix: 0.6, fuzzy: 0.25 };
/** How much more what is called exactly so is worth than what only holds the words. */
const WHOLE_NAME = 3;

/** How many letters of a term may be wrong, missing or too many. Figures are meant as they stand. */
function errorsIn(term: string): number {
  if (term.length < 4 || term.length > FUZZY_MOST || /\p{N}/u.test(term)) return 0;
  return term.length <= 6 ? 1 : 2;
}
/** Hardly a word is longer, and looking for one takes a table of its length squared. */
const FUZZY_MOST = 30;

/** One letter begins too many words to be of use: it begins names only. */
function queryFor(term: string, terms: readonly string[]): Query {
  const prefix = opensWord(term, terms);
  if (!prefix || term.length > 1) return { queries: [term], prefix };
  return {
    combineWith: "OR",
    queries: [
      { queries: [term], prefix: false },
      { queries: [term], prefix: true, fields: ["name", "alias"] },
    ],
  };
}

/**
 * Ids of what holds every term, one of them in words of its own; when nothing does, of what holds any in words of its own.
 * The index is asked for each term which documents it weighs, and told to weigh none: that is many times quicker than a score.
 */
function holding(words: MiniSearch, size: number, terms: readonly string[]) {
  const own = new Uint8Array(size);
  const held = new Uint8Array(size);
  const last = new Uint8Array(size);
  for (const [i, term] of terms.entries()) {
    const hold = (id: number) => {
      if (last[id] !== i + 1) held[id] = (held[id] ?? 0) + 1;
      last[id] = i + 1;
      return 0;
    };
    const holdOwn = (id: number) => {
      own[id] = 1;
      return hold(id);
    };
    words.search(queryFor(term, terms), { fields: OWN, boostDocument: holdOwn });
    words.search(queryFor(term, terms), { fields: SPEAKERS, boostDocument: hold });
  }
  const any = [...own.keys()].filter((id) => own[id] === 1);
  const all = any.filter((id) => held[id] === terms.length);
  return all.length > 0 ? { ids: all, every: true } : { ids: any, every: false };
}

function at(things: readonly Findable[], id: number): Findable {
  const thing = things[id];
  if (!thing) throw new Error(`expected a document's id below ${things.length}, got ${id}`);
  return thing;
}

/** What is called exactly so, by a name or alias, folded. */
function wholeNames(things: readonly Findable[]): ReadonlyMap<string, ReadonlySet<Findable>> {
  const names = new Map<string, Set<Findable>>();
  for (const thing of things) {
    for (const { in: kind, text } of thing.lines) {
      if (kind !== "name" && kind !== "alias") continue;
      const name = distinct(termsIn(text)).join(" ");
      names.set(name, (names.get(name) ?? new Set()).add(thing));
    }
  }
  return names;
}

function fieldOf(thing: Findable, field: string): string {
  if (field === "speakers") return thing.speakers;
  return thing.lines
    .filter((line) => line.in === field)
    .map(({ text }) => text)
    .join("\n");
}
