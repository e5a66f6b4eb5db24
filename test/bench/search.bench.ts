// How long the search box's answers take beside one frame, on a large invented record: `npm run bench`.
import type { Actor, OnRecord, Statement } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const STATEMENTS = 10_000;
const ACTORS = 600;
const FRAME = 16.7;
/** What is typed, a key at a time: names, words, an error, and words that nearly every statement holds. */
const TYPED = [
  "karen bass",
  "gregory guilot",
  "the national guard",
  "immigraton raids",
  "troops in los angeles",
  "we will not",
];
const ROUNDS = 5;

const random = seeded(20_250_607);
const COMMON = "the we will not to of in is a and our that they it for on with are have this be by was".split(" ");
const TOPICS =
  "national guard immigration raids troops los angeles city mayor governor federal agents protest order law court police border families workers safe trust fire".split(
    " ",
  );
const RARE = Array.from({ length: 12_000 }, () => inventedWord());
const record = largeRecord();

const built = performance.now();
const engine = createMemoryEngine(record, "sha256:0");
const indexed = performance.now();
await engine.ask({ ask: "search", filter: NO_FILTER, text: "", most: 5 });
const searchable = performance.now();
say(`record of ${STATEMENTS} statements: engine ${ms(indexed - built)}, search index ${ms(searchable - indexed)}`);

const times: { readonly typed: string; readonly time: number }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const text of TYPED) {
    for (let end = 1; end <= text.length; end++) {
      const typed = text.slice(0, end);
      const start = performance.now();
      await engine.ask({ ask: "search", filter: NO_FILTER, text: typed, most: 5 });
      if (round > 0) times.push({ typed, time: performance.now() - start });
    }
  }
}
times.sort((a, b) => a.time - b.time);
for (const [name, share] of [
  ["median", 0.5],
  ["95th percentile", 0.95],
  ["slowest", 1],
] as const) {
  const at = times[Math.min(Math.floor(times.length * share), times.length - 1)];
  if (at) say(`${name}: ${ms(at.time)} a key, ${(at.time / FRAME).toFixed(2)} of a frame (“${at.typed}”)`);
}

function largeRecord(): OnRecord {
  const names = ["Karen Bass", "Gregory Guillot", "California National Guard"];
  while (names.length < ACTORS) names.push(`${capital(inventedWord())} ${capital(inventedWord())}`);
  const actors = names.map(
    (name, i): Actor => ({
      ...first(smallRecord.actors),
      id: `actor-${i}`,
      name,
      short: null,
      aliases: [],
      affiliations: [],
    }),
  );
  const model = first(smallRecord.statements);
  const statements = Array.from({ length: STATEMENTS }, (_, i): Statement => {
    const exact = words(8 + Math.floor(random() * 30));
    return {
      ...model,
      id: `statement-${i}`,
      speaker: `actor-${Math.floor(random() ** 3 * ACTORS)}`,
      quotes: [{ ...first(model.quotes), exact, verbatim: true }],
      gist: words(12),
      repeats: null,
    };
  });
  return { ...smallRecord, actors, statements };
}

/** As language has it: a few words make up most of a text, some name what it is about, and most words are rare. */
function words(count: number): string {
  return Array.from({ length: count }, () => {
    const die = random();
    const from = die < 0.45 ? COMMON : die < 0.65 ? TOPICS : RARE;
    return from[Math.floor(random() ** 2 * from.length)];
  }).join(" ");
}

function inventedWord(): string {
  const syllables = 2 + Math.floor(random() * 3);
  return Array.from(
    { length: syllables },
    () => pick("bcdfghklmnprstvw") + pick("aeiou") + (random() < 0.3 ? pick("lnrst") : ""),
  ).join("");
}

function pick(letters: string): string {
  return letters.charAt(Math.floor(random() * letters.length));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error("expected at least one item, got none");
  return item;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
