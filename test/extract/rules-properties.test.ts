import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actOf } from "../../src/extract/act.ts";
import type { Found } from "../../src/extract/cueless/found.ts";
import { withCueless } from "../../src/extract/cueless/with-cueless.ts";
import { formOf } from "../../src/extract/form.ts";
import type { TokenSpan } from "../../src/extract/role-features.ts";
import { ruleAttributions } from "../../src/extract/rules/rule-attributions.ts";
import { FORMS } from "../../src/model/record.ts";
import { quotations } from "../../src/text/index.ts";
import { strewnTexts } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";

function within(span: TokenSpan, count: number): boolean {
  return span.from >= 0 && span.from < span.to && span.to <= count;
}

function apart(spans: readonly TokenSpan[]): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  return sorted.every((span, i) => span.from >= (sorted[i - 1]?.to ?? 0));
}

describe("whatever the text", () => {
  it("what is found lies in it, contents apart from each other, and cue, source and content apart", () => {
    fc.assert(
      fc.property(strewnTexts, (text) => {
        const article = articleOf(text);
        const byCue: readonly Found[] = ruleAttributions(article);
        for (const found of [byCue, withCueless(article, quotations(text), byCue) as readonly Found[]]) {
          expect(apart(found.flatMap(({ content }) => content))).toBe(true);
          for (const { content, cue, source } of found) {
            const roles = [...content, ...(cue === null ? [] : [cue]), ...(source === null ? [] : [source])];
            expect(roles.every((span) => within(span, article.tokens.count))).toBe(true);
            expect(content.length).toBeGreaterThan(0);
            if (cue !== null) expect(apart([...content, cue])).toBe(true);
            if (source !== null) expect(apart([...content, source])).toBe(true);
            if (cue !== null && source !== null) expect(apart([cue, source])).toBe(true);
            expect(FORMS).toContain(formOf(article, content));
            expect(() => actOf(article, cue, content)).not.toThrow();
          }
        }
      }),
      { seed: 20_26, numRuns: 1500 },
    );
  });

  it("is read alike twice", () => {
    fc.assert(
      fc.property(strewnTexts, (text) => {
        expect(ruleAttributions(articleOf(text))).toEqual(ruleAttributions(articleOf(text)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
