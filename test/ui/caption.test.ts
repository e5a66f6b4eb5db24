// What stands below a picture: the words, and where each of them goes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourcesLine } from "../../src/io/source-lines.ts";
import { createMemoryEngine, type Filter, NO_FILTER, type Part } from "../../src/query/index.ts";
import { DEFAULT_LOOK, type Look } from "../../src/state/index.ts";
import { type Caption, captionOf } from "../../src/ui/export/picture/caption.ts";
import { captionWords, standingOut } from "../../src/ui/export/picture/caption-words.ts";
import { layOutCaption, SOURCE_LINES } from "../../src/ui/export/picture/lay-out-caption.ts";
import { possibleScale, smallerScale } from "../../src/ui/export/picture/picture-scale.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);
const PICTURE = { fill: "ring", kind: ["person", "issue"], edgeKind: ["stance", "relation", "source"] } as const;

async function caption(filter: Partial<Filter> = {}, part: Part = { what: "see" }, look: Partial<Look> = {}) {
  const whole = { ...NO_FILTER, ...filter };
  const show = { sources: false, relations: false, affiliations: false, isolates: false };
  const answer = await engine.ask({ ask: "part", filter: whole, part, fold: "actors", show });
  const counts = await engine.ask({ ask: "counts", filter: whole });
  const made = captionOf(await engine.summary(), {
    part: answer,
    picture: PICTURE,
    look: { ...DEFAULT_LOOK, ...look },
    standing: null,
    dropped: 0,
    appearances: whole.appearances,
    today: "2026-11-22",
  });
  return { made, counts };
}

describe("captionOf", () => {
  it.each([{}, { stance: ["oppose"] }, { appearances: true }, { speaker: ["ada-lind"] }] as Partial<Filter>[])(
    "counts statements as the screen does, under %j",
    async (filter) => {
      const { made, counts } = await caption(filter);
      const stances = made.legend[0]?.map(({ words }) => words);
      const { support, oppose, mixed, neutral } = counts.mix;
      expect(stances).toEqual(
        [
          `Support ${support}`,
          `Oppose ${oppose}`,
          `Mixed ${mixed}`,
          `Neutral ${neutral}`,
          "Hollow: reported speech",
          // A stance that nobody takes explains nothing in a picture.
        ].filter((words) => !words.endsWith(" 0")),
      );
      const { kept, total } = counts.statements;
      expect(made.count).toBe(`${kept} of ${total} statements`);
      expect(made.sources).toHaveLength(counts.sources.kept);
    },
  );

  it("says which record, which part of it and when", async () => {
    const { made } = await caption({ stance: ["oppose"] }, { what: "around", ids: ["ada-lind"], steps: 1 });
    expect(made.title).toBe("Night buses in Marsh Quay");
    expect(made.sentence).toBe("Statements that oppose something; of these, within 1 step of Ada Lind");
    expect(made.origin).toMatch(/^Record [0-9a-f]{12} · 22 November 2026 · Onrecord$/);
    expect(made.sources[0]).toMatch(/^Courier, .*\(The Quay Courier, .*2024\)$/);
  });

  it("lists the kinds and lines on screen, and what size and fill stand for only when that was changed", async () => {
    const { made } = await caption();
    expect(made.legend.slice(1).map((group) => group.map(({ words }) => words))).toEqual([
      ["Person", "Issue"],
      ["action", "stands in"],
    ]);
    expect(made.look).toBeNull();
    const changed = await caption({}, { what: "see" }, { size: "ties", fill: "mix" });
    expect(changed.made.look).toBe("Nodes: larger: more lines; fill: stances of its own statements.");
  });

  it("says what stands out", () => {
    const names = new Map([
      ["ada", { kind: "person", label: "Ada Lind" }],
      ["riders", { kind: "group", label: "Night riders" }],
      ["fares", { kind: "issue", label: "Higher fares" }],
    ] as const);
    expect(standingOut([], null, names)).toBeNull();
    expect(standingOut(["ada"], null, names)).toBe("Standing out, with all ties: Ada Lind.");
    expect(standingOut(["ada~oppose~fares", "s01"], null, names)).toBe(
      "Standing out, with all ties: Ada Lind opposes Higher fares and a statement.",
    );
    expect(standingOut(["riders~mixed~fares"], null, names)).toBe(
      "Standing out, with all ties: Night riders are mixed on Higher fares.",
    );
    expect(standingOut(["a", "b", "c", "d"], null, names)).toContain("4 things");
    const near = { reach: { ids: ["ada"], steps: 2 }, asked: true } as const;
    expect(standingOut([], { ...near, rest: "hide" }, names)).toBeNull();
    const alone = { reach: { ids: ["ada"], steps: 1 }, rest: "hide", asked: false } as const;
    expect(standingOut(["ada"], alone, names)).toBeNull();
    expect(standingOut([], { ...near, rest: "dim" }, names)).toBe("Standing out: what is within 2 steps of Ada Lind.");
  });

  it("is told in words to who does not see the picture", async () => {
    const { made } = await caption();
    const words = captionWords(made, { ids: ["a", "b"], edgeIds: ["e"] });
    expect(words).toMatch(/^The graph with 2 nodes and 1 line\. Below it: Support \d/);
    expect(words).toContain("Night buses in Marsh Quay. All statements in this record; ");
  });
});

describe("layOutCaption", () => {
  const measure = (text: string) => 6.5 * text.length;
  const captions = fc.record({
    legend: fc.constant([
      [
        { sign: "stance" as const, stance: "support" as const, words: "Support 1234" },
        { sign: "hollow" as const, words: "Hollow: reported speech" },
      ],
      [{ sign: "kind" as const, kind: "person" as const, grey: false, words: "Person" }],
    ]),
    look: fc.constantFrom(null, "Each node: larger by ties."),
    title: fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }),
    partOf: fc.constantFrom(null, "A part of another record"),
    sentence: fc.lorem({ maxCount: 60 }),
    standing: fc.constant(null),
    count: fc.constant("37 of 40 statements"),
    sources: fc.array(fc.lorem({ maxCount: 9 }), { maxLength: 60 }),
    origin: fc.constant("Record 0123456789ab · 22 November 2026 · Onrecord"),
  });

  it("puts everything inside, nothing over anything else, whatever the width and the words", () => {
    fc.assert(
      fc.property(captions, fc.integer({ min: 260, max: 2400 }), (caption: Caption, width) => {
        const { lines, signs, height } = layOutCaption(caption, width, measure);
        for (const { x, y, width: wide } of lines) {
          expect(x).toBeGreaterThanOrEqual(16);
          expect(x + wide).toBeLessThanOrEqual(width - 15);
          expect(y).toBeLessThan(height);
        }
        for (const [i, a] of lines.entries()) {
          for (const b of lines.slice(i + 1)) {
            const apart = Math.abs(a.y - b.y) >= 12 || a.x + a.width <= b.x || b.x + b.width <= a.x;
            expect(apart, `${a.text} | ${b.text}`).toBe(true);
          }
        }
        expect(signs).toHaveLength(3);
        const words = lines.map(({ text }) => text).join(" ");
        expect(words.replace(/\s/g, "")).toContain(caption.sentence.replace(/\s/g, ""));
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("counts the sources that there is no room for", () => {
    const sources = Array.from({ length: 40 }, (_, i) => `Report number ${i + 1} (The Quay Courier, 2024)`);
    const base = {
      legend: [],
      look: null,
      title: "T",
      partOf: null,
      sentence: "S",
      standing: null,
      count: "1",
      origin: "O",
    };
    const { lines } = layOutCaption({ ...base, sources }, 600, measure);
    const small = lines.filter(({ face }) => face === "small").map(({ text }) => text);
    expect(small.length).toBeLessThanOrEqual(SOURCE_LINES + 1);
    const said = small.slice(0, -1).join(" ");
    const named = said.match(/Report number/g)?.length ?? 0;
    expect(named).toBeGreaterThan(3);
    expect(said).toMatch(new RegExp(`; and ${40 - named} more$`));
    expect(sourcesLine(sources, () => true)).not.toContain("more");
    expect(sourcesLine(sources, () => false)).toMatch(/^Sources: Report number 1 .*; and 39 more$/);
    expect(sourcesLine([], () => true)).toBe("No sources");
  });
});

describe("the scale of a picture", () => {
  it("is the one that is asked for when a canvas can be that large, else the largest below it", () => {
    expect(possibleScale(1440, 900, 4)).toBe(4);
    expect(possibleScale(4200, 600, 4)).toBe(3.9);
    expect(possibleScale(12_000, 12_000, 2)).toBe(1.3);
  });

  it("goes down to 1 where a browser cannot draw it after all", () => {
    expect(smallerScale(4)).toBe(2);
    expect(smallerScale(1.3)).toBe(1);
    expect(smallerScale(1)).toBeNull();
  });
});
