// Who speaks, in the articles of our own that were coded by hand (those with odd numbers: the others are a test set), and in the record that ships.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { mergeCasts } from "../../src/extract/speakers/merge-casts.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { readRecord } from "../../src/io/index.ts";
import { canonicalText, textHash } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { scoreSpeakers } from "./speakers-score.ts";

describe("in our own articles", () => {
  const score = scoreSpeakers("odd");

  it("speakers are the coded ones, and hardly any is wrong", () => {
    expect(score.speaker.coded).toBeGreaterThan(200);
    expect(score.speaker.right / score.speaker.coded, score.wrong.join("\n")).toBeGreaterThanOrEqual(0.92);
    expect(score.speaker.right / score.speaker.found).toBeGreaterThanOrEqual(0.95);
  });

  it("those spoken to and spoken for are mostly found, and right where they are", () => {
    const { addressees, onBehalfOf } = score;
    expect(addressees.right / addressees.coded).toBeGreaterThanOrEqual(0.5);
    expect(addressees.right / addressees.found).toBeGreaterThanOrEqual(0.9);
    expect(onBehalfOf.right / onBehalfOf.coded).toBeGreaterThanOrEqual(0.5);
    expect(onBehalfOf.right / onBehalfOf.found).toBeGreaterThanOrEqual(0.9);
  });
});

const { value: record } = readRecord(
  readFileSync(new URL("../../data/los-angeles-2025.json", import.meta.url), "utf8"),
);
if (record === null) throw new Error("The record that ships cannot be read");

const folder = process.env.ONRECORD_SOURCES ?? "";
const articles = record.sources.flatMap(({ id, names, textHash: hash }) => {
  const file = names.map((name) => join(folder, name)).find((path) => folder !== "" && existsSync(path));
  const text = file === undefined ? null : canonicalText(readFileSync(file, "utf8"));
  if (text === null || textHash(text) !== hash) return [];
  const statements = record.statements.filter(({ source }) => source === id);
  const attributions = statements.map(({ quotes, cue, mention, form, act }) => ({
    content: quotes.map(({ start, end }) => ({ start, end })),
    cue: cue === null ? null : { start: cue.start, end: cue.end },
    source: mention === null ? null : { start: mention.start, end: mention.end },
    form,
    act,
    confidence: { content: 1, source: 1 },
  }));
  const article = reading(articleOf(text));
  const cast = readCast(article, attributions);
  return [{ source: id, cast, statements, spoken: speakers(article, cast, attributions) }];
});
const missing = articles.length < record.sources.length;
const skipped = missing ? " (skipped: ONRECORD_SOURCES does not name a folder with the four texts)" : "";

describe.skipIf(missing)(`in the texts of the record that ships${skipped}`, () => {
  it("speakers are the record's own actors, or new ones where it has a plain name of its own for a group", () => {
    const { actorsOf } = mergeCasts(articles, record.actors);
    const found = articles.flatMap(({ source, statements, spoken }) =>
      statements.map(({ id, speaker }, i) => {
        const entity = spoken[i]?.speaker ?? null;
        const actor = entity === null ? null : (actorsOf.get(source)?.[entity] ?? null);
        return { id, speaker, actor };
      }),
    );
    const kinds = new Map(record.actors.map(({ id, kind }) => [id, kind]));
    const named = found.filter(({ speaker }) => speaker === null || kinds.get(speaker) !== "group");
    expect(named.length).toBeGreaterThan(35);
    const wrong = named.filter(({ speaker, actor }) => speaker !== actor);
    expect(wrong.length / named.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.08);
  });
});
