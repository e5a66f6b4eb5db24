// Training on a few articles of our own: the same lessons and seed give the same bytes, and these give the same fields again.
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/extract/article.ts";
import { readHints } from "../../src/extract/hints.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { FEATURES_VERSION, readWeights, weightsOrigin, writeWeights } from "../../src/extract/weights.ts";
import { quotations } from "../../src/text/index.ts";
import { align } from "../../src/train/align.ts";
import type { Lesson } from "../../src/train/lessons.ts";
import { trainFields } from "../../src/train/train-fields.ts";
import { RULES_ALONE } from "../extract/models.ts";
import { goldTexts } from "../extract/score-gold.ts";

const TEXTS = goldTexts().slice(0, 4);
const ORIGIN = {
  corpus: "nine articles of our own",
  articles: 9,
  attributions: 0,
  seed: 7,
  features: FEATURES_VERSION,
};

function lessons(): Lesson[] {
  return TEXTS.map(({ name, text, statements }) => {
    const outer = quotations(text).filter(({ depth }) => depth === 0);
    const article = reading(readArticle(text, outer, RULES_ALONE.tag));
    return { article, hints: readHints(article), items: align(article, { name, text, attributions: statements }) };
  });
}

function trained(seed: number): Uint8Array {
  const fields = trainFields(lessons(), { seed, bits: 12, least: 0.01, log: () => undefined });
  return writeWeights(fields, ORIGIN);
}

describe("training", () => {
  it("gives the same bytes twice, and others with another seed", () => {
    const once = trained(7);
    expect(Buffer.from(trained(7)).equals(Buffer.from(once))).toBe(true);
    expect(Buffer.from(trained(8)).equals(Buffer.from(once))).toBe(false);
    expect(weightsOrigin(once).corpus).toBe(ORIGIN.corpus);
  });

  it("learns what it is shown, and what is read from the file finds it", () => {
    const model = { tag: RULES_ALONE.tag, fields: readWeights(trained(7)) };
    const [first] = TEXTS;
    if (first === undefined) throw new Error("No article");
    const found = extract(first.text, { model });
    const drawn = new Set(first.statements.map(({ content }) => content[0]?.start));
    expect(found.filter(({ content }) => drawn.has(content[0]?.start)).length * 2).toBeGreaterThan(drawn.size);
  });
});
