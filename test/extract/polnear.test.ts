// With POLNEAR naming a corpus folder (data/dev/text, data/dev/attributions): what is found there is no worse than what is required.
import { describe, expect, it, test } from "vitest";
import type { Span } from "../../src/model/index.ts";
import { loadPolnear } from "../../src/train/polnear.ts";
import { isCoreCue } from "./core-cues.ts";
import { drawnBy } from "./drawn-by.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";
import { type Drawn, type KindScore, type Scored, type ScoreOptions, scoreCorpus } from "./polnear-score.ts";
import { headOf, quotedStretches, wordsIn, wordsOf } from "./polnear-words.ts";

const corpus = process.env.POLNEAR ?? "";
const skipped = corpus === "" ? " (skipped: POLNEAR is not set)" : "";

const FIGURES: Readonly<Record<string, (score: KindScore) => number>> = {
  exact: ({ exact }) => exact.f1,
  partial: ({ partial }) => partial.f1,
  head: ({ sourceHead }) => sourceHead,
  end: ({ endToEnd }) => endToEnd,
};

interface Floor {
  readonly name: string;
  readonly model: "weights" | "rules";
  readonly options: ScoreOptions;
  readonly kind: Scored;
  readonly floors: Readonly<Record<string, number>>;
}

const QUOTED = { directOnly: true };
const CORE = { core: true };
/** What the project requires of itself; what is reached stands behind. */
const FLOORS: readonly Floor[] = [
  // .958 .929 .898
  floor("quotations of three words or more", "all", QUOTED, { exact: 0.94, head: 0.86, end: 0.82 }),
  // .892 .988
  floor("direct statements", "direct", {}, { exact: 0.78, partial: 0.98 }),
  // .631 .904
  floor("mixed statements", "mixed", {}, { exact: 0.52, partial: 0.89 }),
  // .522 .738
  floor("indirect statements", "indirect", {}, { exact: 0.42, partial: 0.73 }),
  // .617 .779
  floor("indirect statements with a cue of saying", "indirect", CORE, { exact: 0.51, partial: 0.77 }),
  // .602 .803 .923
  floor("all statements", "all", {}, { exact: 0.5, partial: 0.8, head: 0.88 }),
  // .571 .762
  { ...floor("all statements", "all", {}, { exact: 0.33, partial: 0.64 }), model: "rules" },
];

function floor(name: string, kind: Scored, options: ScoreOptions, floors: Floor["floors"]): Floor {
  return { name, model: "weights", kind, options, floors };
}

describe.skipIf(corpus === "")(`on the corpus's dev split${skipped}`, () => {
  const articles = corpus === "" ? [] : loadPolnear(corpus, "dev");
  const found = new Map<string, readonly (readonly Drawn[])[]>();

  function score(model: Floor["model"], options: ScoreOptions) {
    const drawn =
      found.get(model) ?? articles.map(({ text }) => drawnBy(model === "rules" ? RULES_ALONE : LEARNT)(text));
    found.set(model, drawn);
    const sides = articles.map(({ text, attributions }, i) => ({ text, gold: attributions, found: drawn[i] ?? [] }));
    return scoreCorpus(sides, options);
  }

  it.each(FLOORS)("$name are found by $model as well as is required", ({ model, options, kind, floors }) => {
    const reached = score(model, options)[kind];
    expect(reached.gold).toBeGreaterThan(200);
    for (const [name, floor] of Object.entries(floors)) {
      expect(FIGURES[name]?.(reached), `${name} of ${JSON.stringify(reached)}`).toBeGreaterThanOrEqual(floor);
    }
  });

  it("the annotations themselves get full marks, and nothing gets none", () => {
    for (const options of [{}, QUOTED, CORE]) {
      const itself = scoreCorpus(
        articles.map(({ text, attributions }) => ({ text, gold: attributions, found: attributions })),
        options,
      ).all;
      expect([itself.exact.f1, itself.partial.f1, itself.sourceHead, itself.endToEnd]).toEqual([1, 1, 1, 1]);
      const nothing = scoreCorpus(
        articles.map(({ text, attributions }) => ({ text, gold: attributions, found: [] })),
        options,
      ).all;
      expect([nothing.found, nothing.exact.f1, nothing.partial.f1, nothing.endToEnd]).toEqual([0, 0, 0, 0]);
    }
  });
});

describe("the corpus's scorer", () => {
  const TEXT =
    "“The gate is shut for good,” Warden Ida Holt of Port Ellery said. Holt wants “more time” to think about it.";

  function span(words: string): Span {
    const start = TEXT.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    return { start, end: start + words.length };
  }

  function drawn(content: readonly string[], cue: string, source: string): Drawn {
    return { content: content.map(span), cue: [span(cue)], source: [span(source)] };
  }

  const gold = [
    drawn(["“The gate is shut for good,”"], "said", "Warden Ida Holt of Port Ellery"),
    drawn(["“more time” to think about it"], "wants", "Holt"),
  ];

  test("counts words, so that marks and stops at the edges of a span are free", () => {
    const found = [drawn(["The gate is shut for good"], "said", "Warden"), ...gold.slice(1)];
    const score = scoreCorpus([{ text: TEXT, gold, found }]);
    expect(score.direct.exact.f1).toBe(1);
    expect(score.mixed.exact.f1).toBe(1);
    expect([score.all.sourceHead, score.all.endToEnd]).toEqual([0.5, 0.5]);
  });

  test("half of a content's words is half of it in part, nothing of it exactly", () => {
    const score = scoreCorpus([{ text: TEXT, gold, found: [drawn(["The gate is"], "said", "Warden Ida Holt")] }]);
    expect(score.direct.exact.f1).toBe(0);
    expect(score.direct.partial).toMatchObject({ precision: 1, recall: 0.5 });
    expect(score.direct.sourceHead).toBe(1);
    expect(score.all.partial.recall).toBe(0.25);
    expect(score.all.endToEnd).toBe(0.5);
  });

  test("a content that is cut in two is matched once", () => {
    const halves = [drawn(["The gate is"], "said", "Holt"), drawn(["shut for good"], "said", "Holt")];
    const score = scoreCorpus([{ text: TEXT, gold, found: halves }]).direct;
    expect(score.partial).toMatchObject({ precision: 1, recall: 1 });
    expect(score).toMatchObject({ gold: 1, found: 2, sourceHead: 1, endToEnd: 1 });
  });

  test("quotations alone are cut out of both sides, those of less than three words left out", () => {
    const score = scoreCorpus([{ text: TEXT, gold, found: gold }], { directOnly: true });
    expect(score.all).toMatchObject({ gold: 1, found: 1 });
  });

  test("what is annotated but is no speech counts for neither side, unless it is quoted", () => {
    const wish = drawn(["to think about it"], "wants", "Ida Holt");
    const all = scoreCorpus([{ text: TEXT, gold: [...gold, wish], found: [wish] }], { core: true }).all;
    expect(all).toMatchObject({ gold: 2, found: 1 });
    const other = scoreCorpus([{ text: TEXT, gold: [wish], found: [wish, ...gold.slice(0, 1)] }], { core: true }).all;
    expect(other).toMatchObject({ gold: 0, found: 1 });
  });

  test("a head is the last word before a comma, a preposition or a relative word", () => {
    const headIn = (source: string) => {
      const words = wordsOf(source);
      const head = words[headOf(source, words, wordsIn(words, [{ start: 0, end: source.length }])) ?? -1];
      return source.slice(head?.start, head?.end);
    };
    expect(headIn("Warden Ida Holt of Port Ellery")).toBe("Holt");
    expect(headIn("Ida Holt, 54, the warden")).toBe("Holt");
    expect(headIn("a man who saw it")).toBe("man");
    expect(headIn("she")).toBe("she");
    expect(headOf("…", [], [])).toBeNull();
  });

  test("quotation marks are paired a line at a time, inches left alone", () => {
    const text = 'A 6" board, "he said\n“one” and "two" and “three\nfour”';
    expect(quotedStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "he said",
      "one",
      "two",
      "three",
    ]);
  });

  test("cues of saying are told from cues of wish and belief", () => {
    expect(
      ["said", "According to", "has denied", "admitted", "pointed out", "called for", "—", ":"].every(isCoreCue),
    ).toBe(true);
    expect(["wants", "believes", "called", "pointed", "endorsed", "statements", "; "].some(isCoreCue)).toBe(false);
  });
});
