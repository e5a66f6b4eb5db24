// Tables and bars as drawings: what they say, and that no text can break out of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixSvg } from "../../src/io/mix-svg.ts";
import { sourceBrief } from "../../src/io/source-lines.ts";
import { linesOf, type SheetAbout } from "../../src/io/svg-sheet.ts";
import { TABLE_ROWS, tableSvg } from "../../src/io/table-svg.ts";
import { textWidth } from "../../src/io/text-width.ts";
import { escapeXml } from "../../src/io/xml.ts";
import { createMemoryEngine, NO_FILTER, type Row } from "../../src/query/index.ts";
import { MARKS } from "../../src/ui/save/marks.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);
const ABOUT: SheetAbout = {
  title: "Night buses in Marsh Quay",
  heading: "Statements",
  sentence: "All statements in this record",
  count: "3 of 3 statements",
  sources: ["Courier, first report (The Quay Courier, 5 March 2024)"],
  origin: "Record 0123456789ab · 22 November 2026 · Onrecord",
};

async function rows(): Promise<readonly Row[]> {
  const sort = { by: "date", descending: false } as const;
  return (await engine.ask({ ask: "statements", filter: NO_FILTER, sort, from: 0, size: 1000 })).items;
}

/** The characters of a drawing's texts in their order, without the breaks between lines. */
const letters = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s/g, "");

describe("tableSvg", () => {
  it("has every statement's words whole, its stances, and where it stands", async () => {
    const all = await rows();
    const svg = tableSvg(all, smallRecord, ABOUT, MARKS);
    const text = letters(svg);
    for (const { statement } of all) {
      const said = statement.quotes.flatMap(({ exact, verbatim }) => (verbatim && exact !== undefined ? [exact] : []));
      for (const words of said) expect(text).toContain(`“${words}”`.replace(/\s/g, ""));
      if (said.length === 0) expect(text).toContain(`Reported: ${statement.gist}`.replace(/\s/g, ""));
    }
    expect(text.match(/throughNightRiders/g)).toHaveLength(1);
    const stances = all.reduce((sum, { kept }) => sum + kept.length, 0);
    expect(svg.match(/<g transform/g)).toHaveLength(stances);
    for (const words of [ABOUT.title, ABOUT.sentence, ABOUT.count, ABOUT.origin, `Source: ${ABOUT.sources[0]}`]) {
      expect(text).toContain(words.replace(/\s/g, ""));
    }
    expect(svg).toMatch(
      /<title id="title">Statements: Night buses in Marsh Quay<\/title><desc id="desc">All statements/,
    );
  });

  it("holds as many rows as it says and no more", async () => {
    const all = await rows();
    const many = Array.from({ length: 450 }, (_, i) => all[i % all.length]).filter((row) => row !== undefined);
    const rules = tableSvg(many, smallRecord, ABOUT, MARKS).match(/<path d="M24 [\d.]+H1096"/g) ?? [];
    expect(rules).toHaveLength(TABLE_ROWS + 1);
  });

  it("stays inside its sheet", async () => {
    const svg = tableSvg(await rows(), smallRecord, ABOUT, MARKS);
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    const ys = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...ys)).toBeLessThan(height);
    expect(Math.min(...ys)).toBeGreaterThan(0);
  });
});

describe("mixSvg", () => {
  it("draws both sides to one scale, with the figures of all four stances", async () => {
    const { issue = [] } = await engine.ask({ ask: "facets", of: ["issue"], filter: NO_FILTER });
    const svg = mixSvg(issue, { ...ABOUT, heading: "Support and oppose by issue" }, MARKS);
    const text = letters(svg);
    for (const { label, mix } of issue) {
      expect(text).toContain(`${label}${mix.support}${mix.oppose}${mix.mixed}${mix.neutral}`.replace(/\s/g, ""));
    }
    const bars = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="12" fill="(#\w+)"/g)];
    const counts = issue.flatMap(({ mix }) => [mix.support, mix.oppose]).filter((count) => count > 0);
    expect(bars).toHaveLength(counts.length);
    const most = Math.max(...counts);
    expect(bars.map(([, width]) => Number(width))).toEqual(
      counts.map((count) => Math.round((count / most) * 13_000) / 100),
    );
  });
});

describe("what a drawing is made of", () => {
  it("holds any text as text", () => {
    const svg = (title: string) => mixSvg([], { ...ABOUT, title }, MARKS);
    const plain = svg("plain").match(/<[a-z]+/g);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constant('"/><script>alert(1)</script>')),
        (text) => {
          const made = svg(text);
          expect(new Set(made.match(/<[a-z]+/g))).toEqual(new Set(plain));
          expect(made.isWellFormed()).toBe(true);
        },
      ),
      { seed: 2, numRuns: 60 },
    );
    expect(escapeXml('a\u0000\uD800\uFFFE<&>"\r')).toBe("a\uFFFD\uFFFD\uFFFD&lt;&amp;&gt;&quot;&#13;");
  });

  it("breaks lines by widths that leave room", () => {
    expect(textWidth("Karen Bass", 12)).toBeGreaterThan(55);
    expect(textWidth("Karen Bass", 12)).toBeLessThan(90);
    expect(textWidth("消防", 10)).toBe(21);
    expect(linesOf("消防消防消防", 30, { size: 10 })).toEqual(["消防", "消防", "消防"]);
  });

  it("names a source as far as the record has it", () => {
    const [source] = smallRecord.sources;
    if (!source) throw new Error("expected a source in the record, found none");
    const bare = { ...source, title: null, publisher: null, published: null };
    expect(sourceBrief(bare, smallRecord.actors)).toBe(source.label);
    expect(sourceBrief({ ...bare, title: "Late buses cut" }, smallRecord.actors)).toBe("Late buses cut");
    expect(sourceBrief(source, smallRecord.actors)).toMatch(/\(The Quay Courier, .*2024\)$/);
  });
});
