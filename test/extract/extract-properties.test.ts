// What holds of what is found whatever the text is, by weights and by rules alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Crf } from "../../src/extract/crf.ts";
import { reachOf } from "../../src/extract/find-roles.ts";
import { type Attribution, type ExtractionModel, extract } from "../../src/extract/index.ts";
import type { Span } from "../../src/model/index.ts";
import { canonicalText } from "../../src/text/index.ts";
import { tokens } from "../../src/text/tokens.ts";
import { anyText } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";
import { goldTexts } from "./score-gold.ts";

const MODELS = [
  ["weights", LEARNT],
  ["rules alone", RULES_ALONE],
] as const;

const HOSTILE: Readonly<Record<string, string>> = {
  nothing: "",
  "blanks alone": " \n\t\u00a0\u2028".repeat(500),
  "20,000 straight marks": '"'.repeat(20_000),
  "20,000 marks that open": "“".repeat(20_000),
  "20,000 marks that close": "”".repeat(20_000),
  "20,000 single marks": "'‘’`".repeat(5000),
  "nested marks": `${"“‘".repeat(5000)}go${"’”".repeat(5000)}`,
  "quotations that hold nothing": "“” ".repeat(5000),
  "one long word": `“${"a".repeat(200_000)},” said ${"b".repeat(200_000)}.`,
  "one long word of joints": "a-b'c.d".repeat(20_000),
  "combining marks alone": "\u0301".repeat(20_000),
  "halves of surrogate pairs": "\ud83d “\udc4d,” said \ud83d. ".repeat(100),
  "right to left": "“שלום לך,” said \u202eأمر\u202c. ".repeat(100),
  "cues alone": "said ".repeat(5000),
  "cues in one sentence": "Holt said that ".repeat(200),
  "names alone": "Holt, ".repeat(5000),
  "a mark and a cue by turns": "“said ”".repeat(300),
  "many short paragraphs": "Holt said:\n\n".repeat(2000),
  "transcript labels": "HOLT: Yes.\n".repeat(2000),
  "block quotations in each other": `${"> ".repeat(5000)}go, Holt said.`,
  "full stops": ".".repeat(20_000),
  "quotations within sources": "call “salt and vinegar,” council urged 1976, Holt won again.\n".repeat(20),
};

describe.each(MODELS)("by %s", (_, model) => {
  it("spans lie in the text, hold words, and no role of a statement overlaps another, nor a content another", () => {
    fc.assert(
      fc.property(anyText, (text) => sound(text, extract(text, { model }))),
      { seed: 20_26, numRuns: 1500 },
    );
  });

  it.each(Object.entries(HOSTILE))("%s are read without a throw, and soundly", (_name, text) => {
    sound(text, extract(text, { model }));
  });

  it("a text is read alike twice, and alike after other texts", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, others) => {
        const first = extract(text, { model });
        expect(extract(text, { model })).toEqual(first);
        for (const other of others) extract(other, { model });
        expect(extract(text, { model })).toEqual(first);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("a text is read alike with any line breaks, and with a byte order mark or none", () => {
    for (const { text } of goldTexts()) {
      const first = extract(text, { model });
      expect(extract(`\ufeff${text.replaceAll("\n", "\r\n")}`, { model })).toEqual(first);
    }
  });

  // In the last paragraph it may: a colon waits for what comes next, a headline has no full stop, and how sure the weights are of a
  // statement hangs on the word after it as well.
  it("a paragraph that comes after changes nothing that was found before the last paragraph", () => {
    let settled = 0;
    for (const { name, text } of goldTexts()) {
      for (const before of beginnings(text)) {
        const last = before.lastIndexOf("\n") + 1;
        const isSettled = ({ content }: Attribution) => (content.at(-1)?.end ?? 0) <= last;
        const alone = extract(before, { model }).filter(isSettled);
        const after = PARAGRAPHS[before.length % PARAGRAPHS.length];
        const both = extract(`${before}\n\n${after}\n`, { model }).filter(isSettled);
        expect(both, `${name}, after ${JSON.stringify(before.slice(-60))}`).toEqual(alone);
        settled += alone.length;
      }
    }
    expect(settled).toBeGreaterThan(1000);
  });

  it("each token goes to the tagger once, so that tagging takes twice the work for twice the text", () => {
    const { text } = goldTexts()[0] ?? { text: "" };
    for (const times of [1, 2, 20]) {
      let tagged = 0;
      const tag: ExtractionModel["tag"] = (words) => {
        tagged += words.length;
        return model.tag(words);
      };
      extract(text.repeat(times), { model: { ...model, tag } });
      expect(tagged).toBe(tokens(text.repeat(times)).count);
    }
  });
});

/**
 * Nearly all time goes by in asking the fields. How often they are asked stands for it, as no question is longer than a cue's reach.
 * Clocks are for the bench.
 */
describe("by weights", () => {
  it.each([
    ["an article", goldTexts()[0]?.text ?? ""],
    ["an article in one line", (goldTexts()[0]?.text ?? "").replaceAll("\n", " ")],
    ["cues in one sentence", "Holt said that ".repeat(60)],
    ["quotations in one line", "“We go,” she said. ".repeat(50)],
    ["no full stop", "the warden told the harbour master of a gate ".repeat(45)],
    ["marks alone", "“”".repeat(250)],
  ])("twice the text asks the fields twice as often at most: %s", (_, text) => {
    expect(timesAsked(text)).toBeGreaterThan(0);
    expect(timesAsked(text.repeat(2))).toBeLessThanOrEqual(2 * timesAsked(text) + 5);
    expect(timesAsked(text.repeat(2))).toBeLessThanOrEqual(tokens(text.repeat(2)).count);
  });

  it("a cue's reach has an end, however long its paragraph is", () => {
    const article = articleOf("the warden told the harbour master of a gate ".repeat(200));
    for (let from = 0; from < article.tokens.count; from += 1) {
      const reach = reachOf(article, { from, to: from + 1 });
      expect(reach.from <= from && from < reach.to).toBe(true);
      expect(reach.to - reach.from).toBeLessThan(400);
    }
  });
});

function timesAsked(text: string): number {
  const { fields } = LEARNT;
  if (fields === null) throw new Error("A model without weights where one with weights is expected");
  let asked = 0;
  const counted = (field: Crf): Crf => ({
    ...field,
    get weights() {
      asked += 1;
      return field.weights;
    },
  });
  const model = { ...LEARNT, fields: { ...fields, cues: counted(fields.cues), roles: counted(fields.roles) } };
  extract(text, { model });
  return asked;
}

/** Beginnings of an article that end with a sentence, a paragraph more each. */
function beginnings(text: string): string[] {
  const paragraphs = text.trimEnd().split("\n\n");
  return paragraphs.map((_, i) => paragraphs.slice(0, i + 1).join("\n\n")).filter((one) => /[.?!][”’"']*$/.test(one));
}

const PARAGRAPHS = ["The rain had stopped by noon.", "Trams run late on Mondays.", "In 1998 the pier was longer."];

function sound(text: string, found: readonly Attribution[]): void {
  const canonical = canonicalText(text);
  apart(found.flatMap(({ content }) => content));
  for (const { content, cue, source, confidence } of found) {
    expect(content.length).toBeGreaterThan(0);
    expect(content).toEqual([...content].sort((a, b) => a.start - b.start));
    const roles = [...content, ...(cue === null ? [] : [cue]), ...(source === null ? [] : [source])];
    apart(roles);
    for (const { start, end } of roles) {
      expect(0 <= start && start < end && end <= canonical.length).toBe(true);
      expect(canonical.slice(start, end)).not.toMatch(/^\s|\s$/);
    }
    for (const sure of [confidence.content, confidence.source]) expect(sure >= 0 && sure <= 1).toBe(true);
  }
}

function apart(spans: readonly Span[]): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  expect(sorted.every(({ start }, i) => start >= (sorted[i - 1]?.end ?? 0))).toBe(true);
}
