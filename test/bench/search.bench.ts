// How long the search box's answers take beside one frame, on a large invented record: `npm run bench`.
import process from "node:process";
import type { Actor, OnRecord, Statement } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const STATEMENTS = 10_000;
const ACTORS = 600;
const FRAME = 16.7;
/** What is typed, a key at a time: names, words, errors, and as many as are looked for of the words that nearly every statement holds. */
const TYPED = [
  "karen bass",
  "gregory guilot",
  "the national guard",
  "immigraton raids",
  "nationl gaurd immigraton trops",
  "troops in los angeles",
  "we will not",
  "the we will not to of in is a and our that they it for",
];
/** All that the first key and the second can begin. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const BEGUN = [...LETTERS, ...LETTERS.flatMap((letter) => [..."aeiou"].map((vowel) => letter + vowel))];
/** As many words as are looked for, each with an error, pasted at once. */
const PASTED =
  "angelse mayro goveror fedral agnets protset cuort polcie bordre famlies wokers trsut saef oderr ofr natoinal";
/** Each key is answered so often, each time by an engine that has answered nothing but the keys before. */
const ROUNDS = 11;

const random = seeded(20_250_607);
const COMMON = "the we will not to of in is a and our that they it for on with are have this be by was".split(" ");
const TOPICS =
  "national guard immigration raids troops los angeles city mayor governor federal agents protest order law court police border families workers safe trust fire".split(
    " ",
  );
const RARE = Array.from({ length: 12_000 }, () => inventedWord());
const record = largeRecord();

const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round++) {
  const engine = createMemoryEngine(record, "sha256:0");
  const ask = async (text: string) => {
    const start = process.cpuUsage();
    await engine.ask({ ask: "search", filter: NO_FILTER, text, most: 5 });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const ready = await ask("");
  if (round === ROUNDS - 1) say(`${STATEMENTS} statements are made ready for search in ${ms(ready)}.`);
  // What making it ready leaves behind is cleared away by itself, and is no key's.
  await new Promise((done) => setTimeout(done, 300));
  const keys = new Set([
    ...BEGUN,
    ...TYPED.flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1))),
    PASTED,
  ]);
  for (const text of keys) times.set(text, [...(times.get(text) ?? []), await ask(text)]);
}

// What else the machine does makes a key slow once; one that is slow by itself is slow each time.
const keys = [...times].map(([text, all]) => ({ text, time: middle(all) })).sort((a, b) => a.time - b.time);
say(`${keys.length} keys, of each the median of ${ROUNDS} times, in the processor's time:`);
for (const [name, share] of [
  ["median", 0.5],
  ["95th percentile", 0.95],
  ["slowest", 1],
] as const) {
  const key = keys[Math.min(Math.floor(keys.length * share), keys.length - 1)];
  if (key) say(`  ${name}: ${ms(key.time)}, ${(key.time / FRAME).toFixed(2)} of a frame (“${key.text}”)`);
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
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
