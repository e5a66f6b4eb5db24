/** The record that a worker holds, with the texts at hand: its engine, its checks, and what an edit changes of what the page was told. */
import { recordHash } from "../io/index.ts";
import type { Id, OnRecord, Source } from "../model/index.ts";
import { catalogueOf, createMemoryEngine, type Engine, type Summary } from "../query/index.ts";
import { canonicalText } from "../text/index.ts";
import type { Attached, NamedText, Reckoned, RecordChange } from "./messages.ts";
import type { Written } from "./write-in-turns.ts";

export interface HeldRecord {
  engine(): Engine;
  record(): OnRecord;
  summary(): Summary;
  /** `sha256:` of the record's own Record JSON. */
  hash(): string;
  attach(texts: readonly NamedText[], to: Id | null): Promise<Attached>;
  /** All texts at hand, and the check of the record on them; nothing is checked while there are none. */
  known(unmatched?: readonly string[]): Promise<Attached>;
  /** Holds the record as it stands after an edit. */
  replace(record: OnRecord): Promise<RecordChange>;
  /** The record's file as it stands now; edits meanwhile are not in it. */
  written(): Promise<Written>;
  /** What takes too long to be told at each edit. */
  reckon(): Promise<Reckoned>;
}

export function holdRecord(first: OnRecord): HeldRecord {
  let record = first;
  let hash: string | null = null;
  const hashed = () => {
    hash ??= recordHash(record);
    return hash;
  };
  let engine = createMemoryEngine(record, hashed);
  let catalogue = catalogueOf(record, hash);
  /** The user's, which go before the record's own. */
  const attached = new Map<Id, NamedText>();
  const own = new Map<Id, NamedText>();
  const holdOwn = (source: Source) => {
    if (source.text === undefined) own.delete(source.id);
    else own.set(source.id, { name: source.names[0] ?? source.label, text: canonicalText(source.text) });
  };
  for (const source of record.sources) holdOwn(source);

  const written = async (): Promise<Written> => {
    const now = record;
    const { writeInTurns } = await import("./write-in-turns.ts");
    const file = await writeInTurns(now, pause);
    if (record === now) hash = file.hash;
    return file;
  };

  const texts = () => new Map([...own, ...attached]);
  const words = () => new Map([...texts()].map(([id, { text }]) => [id, text]));
  const known = async (unmatched: readonly string[] = []): Promise<Attached> => ({
    texts: Object.fromEntries(texts()),
    unmatched,
    checks: words().size === 0 ? [] : (await checking()).allChecks(record, words()),
  });

  return {
    engine: () => engine,
    record: () => record,
    summary: () => catalogue,
    hash: hashed,
    known,
    attach: async (given, to) => {
      const { matchTexts } = await checking();
      const { matches, unmatchedNames } = to ? asGiven(given, to) : matchTexts(record, given);
      for (const { source, name, text } of matches) attached.set(source, { name, text });
      return known(unmatchedNames);
    },
    replace: async (next) => {
      const { changedBetween } = await import("./changed-between.ts");
      const before = texts();
      const last = { record, catalogue };
      record = next;
      hash = null;
      catalogue = catalogueOf(record, hash);
      const { sources, summary } = changedBetween(last, { record, catalogue });
      engine.close();
      engine = createMemoryEngine(record, hashed);
      const left = new Map(record.sources.map((source) => [source.id, source]));
      for (const id of sources) {
        const source = left.get(id);
        if (source) holdOwn(source);
        else own.delete(id);
      }
      const now = texts();
      const given = [...sources].flatMap((id) => {
        const text = now.get(id);
        return text && text.text !== before.get(id)?.text ? [[id, text] as const] : [];
      });
      return {
        summary: { ...summary, hash },
        texts: { given: Object.fromEntries(given), gone: [...sources].filter((id) => before.has(id) && !now.has(id)) },
        checks: {
          sources: [...sources],
          checks: sources.size === 0 || now.size === 0 ? [] : (await checking()).checksIn(next, sources, words()),
        },
      };
    },
    written,
    reckon: async () => {
      const now = record;
      const found = hash ?? (await written()).hash;
      return { hash: found, faults: (await checking()).faultsOf(now) };
    },
  };
}

/** A turn of the loop: what came in meanwhile is heard. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Nothing of it is asked before the first picture. */
const checking = () => import("./check-held.ts");

/** One text that the user says is a source's, whatever its name and words. */
function asGiven(texts: readonly NamedText[], source: Id) {
  const matches = texts.slice(-1).map(({ name, text }) => ({ source, name, text: canonicalText(text) }));
  return { matches, unmatchedNames: [] };
}
