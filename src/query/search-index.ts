/** A record's index -> an index of its words, made once: what a few terms find, and how well each of it fits. */
import { type Findable, findables } from "./findables.ts";
import { distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { type Closeness, closenessTo } from "./search-closeness.ts";
import { nearNames } from "./search-names.ts";
import { postingsOf } from "./search-postings.ts";
import { BOOSTS, FIELDS, type Match, matchesOf, type Sought, seek } from "./search-query.ts";
import { type Tally, tally } from "./search-tally.ts";
import { vocabulary } from "./search-vocabulary.ts";
import { termsIn } from "./search-words.ts";

export interface WordIndex {
  /** By id. What is found is told by its place among them. */
  readonly things: readonly Findable[];
  /** Of 32 terms at most; throws a RangeError for more. */
  find(terms: readonly string[]): Found;
}

export interface Found extends Omit<Tally, "holds" | "own"> {
  /** 1 for what holds every term, one of them in words of its own; when nothing does, for what holds any in words of its own. */
  readonly held: Uint8Array;
  /** What is called exactly what was typed. */
  readonly whole: ReadonlySet<number>;
  readonly closeness: Closeness;
  /** Whether a word of a thing answers a term. */
  isMatch(at: number, word: string): boolean;
}

export function indexWords(index: RecordIndex): WordIndex {
  const things = findables(index);
  const called = wholeNames(things);
  const postings = postingsOf(things.length, BOOSTS, (at, field) => wordsOf(things[at])[field] ?? []);
  const known = vocabulary(postings.words);
  const near = nearNames(distinct(things.flatMap(namesOf).flatMap(termsIn)));
  const sought = remembered((term) => seek(term, known, near));

  return {
    things,
    find: (terms) => {
      const matches = terms.map((term) => matchesOf(sought(term), terms, known));
      const closeness = closenessTo(terms, (term) => sought(term).kin);
      const { holds, own, score, ...rest } = tally(postings, things.length, terms, matches, closeness);
      const whole = called.get(terms.join(" ")) ?? NOTHING;
      for (const at of whole) score[at] = (score[at] ?? 0) * WHOLE_NAME;
      return {
        ...rest,
        held: holders(holds, own, terms.length),
        score,
        whole,
        closeness,
        isMatch: matching(things, matches.flat(), postings.words),
      };
    },
  };
}

/** How much more what is called exactly so is worth than what only holds the words. */
const WHOLE_NAME = 3;
const NOTHING: ReadonlySet<number> = new Set();

/** Looking for words that are like another takes longest, and with each key the words before the last come again. */
function remembered(look: (term: string) => Sought): (term: string) => Sought {
  const known = new Map<string, Sought>();
  return (term) => {
    const sought = known.get(term) ?? look(term);
    if (known.size >= REMEMBERED) known.clear();
    known.set(term, sought);
    return sought;
  };
}
const REMEMBERED = 500;

function holders(holds: Uint32Array, own: Uint8Array, terms: number): Uint8Array {
  const all = terms === 0 ? 0 : 0xffffffff >>> (32 - terms);
  const every = own.map((is, at) => Number(is === 1 && holds[at] === all));
  return every.includes(1) ? every : own;
}

function matching(things: readonly Findable[], matches: readonly Match[], words: readonly string[]): Found["isMatch"] {
  const anywhere = new Set<string>();
  const inNames = new Set<string>();
  for (const match of matches) (match.inNames ? inNames : anywhere).add(words[match.word] ?? "");
  return (at, word) => {
    if (anywhere.has(word)) return true;
    const thing = things[at];
    return inNames.has(word) && thing !== undefined && namesOf(thing).some((name) => termsIn(name).includes(word));
  };
}

/** What is called exactly so, by a name or alias, folded. */
function wholeNames(things: readonly Findable[]): ReadonlyMap<string, ReadonlySet<number>> {
  const names = new Map<string, Set<number>>();
  for (const [at, thing] of things.entries()) {
    for (const text of namesOf(thing)) {
      const name = distinct(termsIn(text)).join(" ");
      names.set(name, (names.get(name) ?? new Set()).add(at));
    }
  }
  return names;
}

function namesOf({ lines }: Findable): string[] {
  return lines.filter((line) => line.in === "name" || line.in === "alias").map(({ text }) => text);
}

/** By field. Parting a text into words takes longest of all that an index takes, and an edit leaves most texts as they are. */
function wordsOf(thing: Findable | undefined): readonly (readonly string[])[] {
  if (thing === undefined) return [];
  const known = lastParted.get(thing) ?? FIELDS.map((field) => wordsIn(thing, field));
  lastParted.set(thing, known);
  return known;
}
const lastParted = new WeakMap<Findable, readonly (readonly string[])[]>();

function wordsIn(thing: Findable, field: string): string[] {
  if (field === "speakers" || field === "dated") return termsIn(thing[field]);
  return thing.lines.flatMap((line) => (line.in === field ? termsIn(line.text) : []));
}
