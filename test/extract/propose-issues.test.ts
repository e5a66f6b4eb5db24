// What may be contested in articles, beside the issues that were coded by hand (articles for work alone).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code } from "../../src/extract/code.ts";
import { type ArticleOfIssues, proposeIssues } from "../../src/extract/propose-issues.ts";
import { stemsOf } from "../../src/extract/targets/stems.ts";
import { codedTexts } from "../../src/train/coded-gold.ts";
import { anyText } from "./arbitrary-text.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";
import { GOLD } from "./stance-score.ts";

const article = (source: string, text: string, model = RULES_ALONE): ArticleOfIssues => ({
  source,
  text,
  ...code(text, { model, topics: true }),
});

const CODED = codedTexts(GOLD);
const ARTICLES = CODED.map(({ name, text }) => article(name, text, LEARNT));

const stemsIn = (text: string) =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).flatMap((word) => [...stemsOf(word)]));

/** It has a word of the issue's name, and half of its words are in the name or the proposition. */
function isOf(phrase: string, issue: { readonly name: string; readonly proposition: string }): boolean {
  const name = stemsIn(issue.name);
  const all = stemsIn(`${issue.name} ${issue.proposition}`);
  const words = [...stemsIn(phrase)];
  const shared = words.filter((stem) => all.has(stem));
  return shared.some((stem) => name.has(stem)) && shared.length * 2 >= words.length;
}

describe("issues that are proposed", () => {
  it("name more than half of those that were coded among an article's first five, and most articles' first is one", () => {
    const perArticle = CODED.map(({ issues }, i) => ({ issues, found: proposeIssues(ARTICLES.slice(i, i + 1), 5) }));
    const coded = perArticle.flatMap(({ issues, found }) => issues.map((issue) => ({ issue, found })));
    const named = coded.filter(({ issue, found }) => found.some(({ phrase }) => isOf(phrase, issue)));
    const first = perArticle.filter(({ issues, found: [one] }) =>
      issues.some((issue) => one && isOf(one.phrase, issue)),
    );
    const figures = `${named.length} of ${coded.length} issues; first of ${first.length} of ${perArticle.length} articles`;
    expect(named.length / coded.length, figures).toBeGreaterThanOrEqual(0.55);
    expect(first.length / perArticle.length, figures).toBeGreaterThanOrEqual(0.6);
  });

  it("tell which statements would fall under each, and why, the likeliest first", () => {
    const proposals = proposeIssues(ARTICLES);
    expect(proposals.length).toBe(12);
    for (const { statements, why } of proposals) {
      expect(statements.length).toBeGreaterThan(0);
      expect(why).toMatch(
        /^\d+ statements? by \d+ speakers? speaks? of it, \d+ with a word that judges, asks or refuses\.$/,
      );
      for (const { source, start, end } of statements) {
        const own = ARTICLES.find((one) => one.source === source)?.attributions ?? [];
        expect(own.some(({ content }) => content[0]?.start === start && content.at(-1)?.end === end)).toBe(true);
      }
    }
  });

  it("are not twice the same statements under two phrases, and single words only where several take a side", () => {
    const proposals = proposeIssues(ARTICLES);
    const said = proposals.map(
      ({ statements }) => new Set(statements.map(({ source, start }) => `${source} ${start}`)),
    );
    for (const [i, one] of said.entries()) {
      for (const other of said.slice(i + 1)) {
        const shared = [...one].filter((place) => other.has(place)).length;
        expect(shared / (one.size + other.size - shared)).toBeLessThan(0.75);
      }
    }
    const text =
      "Closing the bridge is wrong, Ada Lind said. Peter Holt said that the closing of the bridge should wait. " +
      "Mary Okoro opposed closing the bridge. A clerk said the office had a request. A request is needed, the clerk said.";
    const [first, ...others] = proposeIssues([article("bridge", text)]);
    expect(first?.phrase).toMatch(/bridge|closing/);
    expect(others.map(({ phrase }) => phrase)).not.toContain("request");
    expect(others.filter(({ phrase }) => /bridge|closing/.test(phrase))).toEqual([]);
  });

  it("are the same in any order of the articles", () => {
    const proposals = proposeIssues(ARTICLES);
    fc.assert(
      fc.property(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), (shuffled) => {
        expect(proposeIssues(shuffled)).toEqual(proposals);
      }),
      { seed: 4, numRuns: 10 },
    );
  });

  it("are none or some of any texts, without a throw", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
        const proposals = proposeIssues(texts.map((text, i) => article(`${i}`, text)));
        expect(proposals.length).toBeLessThanOrEqual(12);
        expect(new Set(proposals.map(({ phrase }) => phrase)).size).toBe(proposals.length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
