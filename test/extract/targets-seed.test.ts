// Stances suggested for the statements of the record that ships, when ONRECORD_SOURCES names the folder of its texts.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Cast, Mention } from "../../src/extract/cast.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { targets } from "../../src/extract/targets/targets.ts";
import { readRecord } from "../../src/io/index.ts";
import { canonicalText, textHash } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { named, type ScoredStatement, scoreStances, stanceTable } from "./stance-score.ts";

const { value: record } = readRecord(
  readFileSync(new URL("../../data/los-angeles-2025.json", import.meta.url), "utf8"),
);
if (record === null) throw new Error("The record that ships cannot be read");
const { actors, issues, sources, statements } = record;

const folder = process.env.ONRECORD_SOURCES ?? "";
const texts = sources.flatMap(({ id, names, textHash: hash }) => {
  const file = names.map((name) => join(folder, name)).find((path) => folder !== "" && existsSync(path));
  const text = file === undefined ? "" : canonicalText(readFileSync(file, "utf8"));
  return file !== undefined && textHash(text) === hash ? [{ id, text }] : [];
});
const missing = texts.length < sources.length;
const skipped = missing ? " (skipped: ONRECORD_SOURCES does not name a folder with the four texts)" : "";

describe.skipIf(missing)(`in the texts of the record that ships${skipped}`, () => {
  it("stances that are suggested are those that were coded", () => {
    const score = scoreStances(texts.flatMap(({ id, text }) => scored(id, text)));
    // 3 shown, all right
    expect(score.stances, stanceTable(score)).toBeGreaterThanOrEqual(3);
    expect(score.right, stanceTable(score)).toBeGreaterThanOrEqual(0.88);
  });
});

function scored(source: string, text: string): ScoredStatement[] {
  const index = (id: string | null) => (id === null ? null : actors.findIndex((actor) => actor.id === id));
  const own = statements
    .filter((statement) => statement.source === source)
    .sort((a, b) => (a.quotes[0]?.start ?? 0) - (b.quotes[0]?.start ?? 0));
  const spoken = own.map(({ quotes, cue, mention, form, act, speaker, onBehalfOf, addressees }) => ({
    content: quotes,
    cue,
    source: mention,
    form,
    act,
    speaker: index(speaker),
    others: [],
    onBehalfOf: index(onBehalfOf),
    addressees: addressees.map((id) => actors.findIndex((actor) => actor.id === id)),
    relayedBy: [],
    confidence: { content: 1, source: 1, speaker: 1 },
  }));
  const found = targets(reading(articleOf(text)), castOf(text), spoken, issues);
  return own.map(({ stances }, k) => ({
    gold: stances.flatMap(({ toward, value }) =>
      toward.kind === "statement"
        ? []
        : [{ kind: toward.kind === "issue" ? ("issue" as const) : ("entity" as const), id: toward.id, stance: value }],
    ),
    found: named(found[k] ?? [], (entity) => actors[entity]?.id ?? ""),
  }));
}

/** The record's actors, mentioned wherever a name of theirs stands. */
function castOf(text: string): Cast {
  const forms = actors
    .flatMap(({ name, aliases }, entity) => [name, ...aliases].map((form) => ({ form, entity })))
    .sort((a, b) => b.form.length - a.form.length);
  const taken = new Uint8Array(text.length);
  const mentions: Mention[] = [];
  for (const { form, entity } of forms) {
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
      if (taken[start] === 1) continue;
      taken.fill(1, start, start + form.length);
      mentions.push({ start, end: start + form.length, kind: "name", entity, confidence: 1 });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return {
    entities: actors.map(({ kind, name, aliases }, entity) => ({
      kind,
      name,
      named: true,
      aliases,
      roles: [],
      maker: null,
      mentions: mentions.flatMap((mention, m) => (mention.entity === entity ? [m] : [])),
    })),
    mentions,
  };
}
