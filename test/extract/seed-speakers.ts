// The record that ships, coded by hand: how many of its statements have the speaker that the code gives, by its own attributions and by found ones.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extendRecord } from "../../src/extract/extend-record.ts";
import { code } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { mergeCasts } from "../../src/extract/speakers/merge-casts.ts";
import type { SameProposal } from "../../src/extract/speakers/same-proposals.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { readRecord } from "../../src/io/index.ts";
import type { OnRecord, Span, Statement } from "../../src/model/index.ts";
import { canonicalText, textHash } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT } from "./models.ts";

export interface SeedShare {
  readonly right: number;
  readonly of: number;
  /** "withdrawal-10: Defense officials" */
  readonly wrong: readonly string[];
}

export interface SeedText {
  readonly id: string;
  readonly text: string;
}

const { value } = readRecord(readFileSync(new URL("../../data/los-angeles-2025.json", import.meta.url), "utf8"));
if (value === null) throw new Error("The record that ships cannot be read");
export const SEED: OnRecord = value;

/** The texts of the record's sources that a folder holds. */
export function seedTexts(folder: string): SeedText[] {
  return SEED.sources.flatMap(({ id, names, textHash: hash }) => {
    const file = names.map((name) => join(folder, name)).find((path) => folder !== "" && existsSync(path));
    const text = file === undefined ? "" : canonicalText(readFileSync(file, "utf8"));
    return file !== undefined && textHash(text) === hash ? [{ id, text }] : [];
  });
}

/** Where a statement stands, its cue and its source are as coded; who is meant is found. */
export function speakersAsCoded(texts: readonly SeedText[]): SeedShare {
  return shareOf(
    texts.flatMap(({ id, text }) => {
      const own = SEED.statements.filter(({ source }) => source === id).sort((a, b) => startOf(a) - startOf(b));
      const told = own.map(({ quotes, cue, mention, form, act }) => ({
        content: quotes,
        cue,
        source: mention,
        form,
        act,
        confidence: { content: 1, source: 1 },
      }));
      const read = reading(articleOf(text));
      const cast = readCast(read, told);
      const { actorsOf, proposals } = mergeCasts([{ source: id, cast }], SEED.actors);
      const actors = actorsOf.get(id) ?? [];
      return speakers(read, cast, told).map(({ speaker }, k) => ({
        coded: own[k],
        found: speaker === null ? null : (actors[speaker] ?? null),
        proposals,
      }));
    }),
  );
}

/** Of the statements that are found in the texts (a Jaccard of a half and more), with the record's own actors and issues known. */
export function speakersAsFound(texts: readonly SeedText[]): SeedShare {
  const empty = { ...SEED, sources: [], statements: [], relations: [], views: [] };
  const articles = texts.map(({ id, text }) => ({
    name: id,
    text,
    title: null,
    published: null,
    publisher: null,
    author: null,
    language: null,
    url: null,
    ...code(text, { model: LEARNT, issues: SEED.issues }),
  }));
  const { record, proposals } = extendRecord(empty, articles);
  const sourceOf = new Map(record.sources.map((source) => [source.textHash, source.id]));
  return shareOf(
    SEED.sources.flatMap(({ id, textHash: hash }) => {
      const found = record.statements.filter(({ source }) => source === sourceOf.get(hash));
      return SEED.statements
        .filter(({ source }) => source === id)
        .flatMap((coded) => {
          const [best] = found
            .map((one) => ({ one, share: jaccard(coded.quotes, one.quotes) }))
            .sort((a, b) => b.share - a.share);
          return best === undefined || best.share < 0.5 ? [] : [{ coded, found: best.one.speaker, proposals }];
        });
    }),
  );
}

interface SeedSpeaker {
  readonly coded: Statement | undefined;
  readonly found: string | null;
  readonly proposals: readonly SameProposal[];
}

/** Right is the record's own actor, or one that is proposed to be the same as it ("Protesters", which the record calls its group, too). */
function shareOf(all: readonly SeedSpeaker[]): SeedShare {
  const wrong = all.filter(({ coded, found, proposals }) => {
    const speaker = coded?.speaker ?? null;
    return (
      speaker !== found &&
      !proposals.some(
        ({ actor, other }) => (actor === speaker && other === found) || (actor === found && other === speaker),
      )
    );
  });
  return {
    right: all.length - wrong.length,
    of: all.length,
    wrong: wrong.map(({ coded, found }) => `${coded?.id}: ${found ?? "nobody"}`),
  };
}

function startOf({ quotes }: Statement): number {
  return quotes[0]?.start ?? 0;
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / (lengthOf(a) + lengthOf(b) - shared);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
