// The record that ships, coded by hand, beside what is found in the texts that it is of, when ONRECORD_SOURCES names their folder.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ExtractionModel, extract } from "../../src/extract/index.ts";
import { readRecord } from "../../src/io/index.ts";
import type { Span, Statement } from "../../src/model/index.ts";
import { canonicalText, textHash } from "../../src/text/index.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";

const { value: record } = readRecord(
  readFileSync(new URL("../../data/los-angeles-2025.json", import.meta.url), "utf8"),
);
if (record === null) throw new Error("The record that ships cannot be read");

const folder = process.env.ONRECORD_SOURCES ?? "";
const texts = new Map(
  record.sources.flatMap(({ id, names, textHash: hash }) => {
    const file = names.map((name) => join(folder, name)).find((path) => folder !== "" && existsSync(path));
    if (file === undefined) return [];
    const text = canonicalText(readFileSync(file, "utf8"));
    return textHash(text) === hash ? [[id, text] as const] : [];
  }),
);
const missing = texts.size < record.sources.length;
const skipped = missing ? " (skipped: ONRECORD_SOURCES does not name a folder with the four texts)" : "";

describe.skipIf(missing)(`in the texts of the record that ships${skipped}`, () => {
  const coded = record.statements.filter(
    ({ cue, mention, quotes }) => cue !== null && mention !== null && quotes.some(({ verbatim }) => verbatim),
  );

  it.each([
    ["weights", LEARNT, 1],
    // Rules take the outermost of two: what is called “riots” stands within what is ordered.
    ["rules alone", RULES_ALONE, 3],
  ] as const)(
    "by %s quotations that a cue attributes are found with the right source, all but a few",
    (_, model, most) => {
      expect(coded.length).toBeGreaterThan(15);
      const lost = coded.filter((statement) => !isFound(statement, model)).map(({ id }) => id);
      expect(lost.length, lost.join(", ")).toBeLessThanOrEqual(most);
    },
  );
});

/** Half or more of each of its quotations lies in contents whose source is the one that was coded. */
function isFound({ source, mention, quotes }: Statement, model: ExtractionModel): boolean {
  const text = texts.get(source) ?? "";
  const found = extract(text, { model }).filter(
    (one) => one.source !== null && mention !== null && isSame(text, one.source, mention),
  );
  return quotes
    .filter(({ verbatim }) => verbatim)
    .every((quote) => {
      const held = found.flatMap(({ content }) => content).reduce((sum, span) => sum + shared(span, quote), 0);
      return held * 2 >= quote.end - quote.start;
    });
}

/** They share words, or the one found is the relative word right after the one coded: “Ida Holt, who called it ...”. */
function isSame(text: string, found: Span, coded: Span): boolean {
  return shared(found, coded) > 0 || /^,? who$/.test(text.slice(coded.end, found.end));
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
