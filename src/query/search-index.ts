/** A record's index -> an index of its words, made once: what a few terms find, how much of it, and how well it fits. */
import MiniSearch from "minisearch";
import { type Findable, findables } from "./findables.ts";
import { distinct } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { type Closeness, closenessTo, KIN, OPENING } from "./search-closeness.ts";
import { type Holding, holding, type Standing } from "./search-holding.ts";
import { nearNames } from "./search-names.ts";
import { FIELDS, NAMES, queryFor, type Sought, WEIGHED } from "./search-query.ts";
import { vocabulary } from "./search-vocabulary.ts";
import { termsIn } from "./search-words.ts";

export interface Found {
  readonly thing: Findable;
  readonly score: number;
  /** Words of its own that match, folded. */
  readonly terms: ReadonlySet<string>;
  /** How many of the terms it holds as they were typed, whole or as a beginning, and how many at least in another form. */
  readonly typed: number;
  readonly kin: number;
  /** How closely one of its names answers a term, 0 where none does. */
  readonly named: number;
  /** It is called exactly what was typed. */
  readonly whole: boolean;
}

export interface AllFound extends Pick<Holding, "totals"> {
  /** What was scored, in no particular order. */
  readonly found: readonly Found[];
  readonly closeness: Closeness;
}

/** What holds every term; when nothing does, what holds any. Of statements of the same words the one that counts for them is found. */
export type Find = (terms: readonly string[], standing: Standing) => AllFound;

export function indexWords(index: RecordIndex): Find {
  const things = findables(index);
  const called = wholeNames(things);
  const seen = new Set<string>();
  const words = new MiniSearch<{ id: number; thing: Findable }>({
    fields: [...FIELDS],
    extractField: ({ id, thing }, field) => (field === "id" ? id : fieldOf(thing, field)),
    tokenize: termsIn,
    processTerm: (term) => {
      seen.add(term);
      return term;
    },
    searchOptions: { ...WEIGHED, tokenize: (term) => [term], processTerm: (term) => term },
  });
  words.addAll(things.map((thing, id) => ({ id, thing })));
  const { knows, kinOf } = vocabulary(seen);
  const near = nearNames(distinct(things.flatMap(namesOf).flatMap(termsIn)));

  return (terms, standing) => {
    const sought = terms.map((term): Sought => {
      const kin = kinOf(term);
      // What the record knows is no slip of the keys: "wild" is none for "will" where somebody speaks of wildfires.
      const slip = !knows(term);
      return { term, kin, near: slip && kin.length === 0 ? near(term) : [], slip };
    });
    const { every, totals, scored } = holding(words, things, sought, standing);
    const closeness = closenessTo(terms, (term) => sought.find((one) => one.term === term)?.kin ?? []);
    const whole = called.get(terms.join(" "));
    const results = words.search(
      {
        combineWith: every ? "AND" : "OR",
        queries: sought.map((one) => queryFor(one, terms)),
      },
      { boostDocument: (id: number) => Number(scored.has(id)) },
    );
    const found = results.map(({ id, score, match }): Found => {
      const thing = at(things, id as number);
      const isWhole = whole?.has(thing) ?? false;
      return {
        thing,
        score: isWhole ? score * WHOLE_NAME : score,
        terms: new Set(Object.keys(match)),
        ...answered(match, closeness),
        whole: isWhole,
      };
    });
    return { totals, found, closeness };
  };
}

/** How much more what is called exactly so is worth than what only holds the words. */
const WHOLE_NAME = 3;

/** @param match each word of its own that matches, with the fields that it stands in. */
function answered(match: Readonly<Record<string, readonly string[]>>, closeness: Closeness) {
  const typed = new Set<string>();
  const kin = new Set<string>();
  let named = 0;
  for (const [word, fields] of Object.entries(match)) {
    const { asked, by } = closeness(word);
    if (by >= KIN) kin.add(asked);
    if (by >= OPENING) typed.add(asked);
    if (fields.some((field) => NAMES.includes(field))) named = Math.max(named, Math.min(by, OPENING));
  }
  return { typed: typed.size, kin: kin.size, named };
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
    for (const text of namesOf(thing)) {
      const name = distinct(termsIn(text)).join(" ");
      names.set(name, (names.get(name) ?? new Set()).add(thing));
    }
  }
  return names;
}

function namesOf({ lines }: Findable): string[] {
  return lines.filter((line) => NAMES.includes(line.in)).map(({ text }) => text);
}

function fieldOf(thing: Findable, field: string): string {
  if (field === "speakers") return thing.speakers;
  return thing.lines
    .filter((line) => line.in === field)
    .map(({ text }) => text)
    .join("\n");
}
