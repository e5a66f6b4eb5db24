import { describe, expect, it } from "vitest";
import type { Article } from "../../src/extract/article.ts";
import type { Found } from "../../src/extract/cueless/found.ts";
import { withCueless } from "../../src/extract/cueless/with-cueless.ts";
import { formOf } from "../../src/extract/form.ts";
import type { TokenSpan } from "../../src/extract/role-features.ts";
import { ruleAttributions } from "../../src/extract/rules/rule-attributions.ts";
import { quotations } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { type Figures, type FoundStatement, goldTable, goldTexts, scoreGold } from "./score-gold.ts";

function found(article: Article, attributions: readonly Found[]): FoundStatement[] {
  const { starts, ends } = article.tokens;
  const spanOf = ({ from, to }: TokenSpan) => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
  return attributions.map(({ content, source }) => ({
    content: content.map(spanOf),
    source: source === null ? [] : [spanOf(source)],
    form: formOf(article, content),
  }));
}

describe("on the articles that are annotated by hand", () => {
  const alone = scoreGold(goldTexts(), (text) => {
    const article = articleOf(text);
    return found(article, ruleAttributions(article));
  });
  const whole = scoreGold(goldTexts(), (text) => {
    const article = articleOf(text);
    return found(article, withCueless(article, quotations(text), ruleAttributions(article)));
  });

  // Recall, precision and right sources, a little under what is reached, which is written behind.
  it.each([
    ["direct", 0.83, 0.95, 0.93], // 0.841 0.962 0.941
    ["mixed", 0.91, 0.92, 0.96], // 0.924 0.937 0.973
    ["indirect", 0.89, 0.94, 0.95], // 0.908 0.958 0.965
    ["all", 0.87, 0.94, 0.94], // 0.886 0.956 0.958
  ] as const)(
    "rules that need a cue find at least as many %s statements as they did",
    (form, recall, precision, source) => {
      expect(reached(alone[form], [recall, precision, source]), goldTable(alone)).toEqual([true, true, true]);
    },
  );

  it.each([
    ["direct", 0.93, 0.98, 0.96], // 0.945 0.994 0.977
    ["mixed", 0.91, 0.92, 0.96], // 0.924 0.939 0.973
    ["indirect", 0.89, 0.95, 0.95], // 0.908 0.962 0.965
    ["all", 0.91, 0.95, 0.95], // 0.924 0.969 0.970
  ] as const)(
    "with those that need none, at least as many %s statements as they did",
    (form, recall, precision, source) => {
      expect(reached(whole[form], [recall, precision, source]), goldTable(whole)).toEqual([true, true, true]);
    },
  );
});

function reached({ recall, precision, source }: Figures, floors: readonly [number, number, number]): boolean[] {
  return [recall, precision, source].map((share, i) => share >= (floors[i] ?? 1));
}

describe("the scorer", () => {
  const texts = goldTexts();

  it("gives full marks to the gold itself, and none to nothing", () => {
    const itself = new Map(texts.map(({ text, statements }) => [text, statements]));
    const full = scoreGold(texts, (text) => itself.get(text) ?? []);
    expect(full.all).toMatchObject({ recall: 1, precision: 1, f1: 1, source: 1 });
    expect(full.extra).toEqual([]);
    expect(scoreGold(texts, () => []).all).toMatchObject({ found: 0, recall: 0, precision: 0, f1: 0 });
  });

  it("matches contents that share half of their words, and each once", () => {
    const text = { name: "one", text: "The gate was shut, Holt said.", statements: [] };
    const gold = {
      form: "indirect",
      act: "assert",
      content: [{ start: 0, end: 17 }],
      cue: [],
      source: [{ start: 19, end: 23 }],
    } as const;
    const half = { form: "indirect", content: [{ start: 0, end: 8 }], source: [] } as const;
    const less = { form: "indirect", content: [{ start: 0, end: 3 }], source: [] } as const;
    const score = scoreGold([{ ...text, statements: [gold] }], () => [less, half, { ...half }]);
    expect(score.all).toMatchObject({ gold: 1, found: 3, matched: 1, source: 0 });
    expect(score.pairs.map(({ found }) => found)).toEqual([half]);
    expect(score.extra).toHaveLength(2);
  });
});
