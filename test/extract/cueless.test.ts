import { describe, expect, it } from "vitest";
import { CUELESS, type Found } from "../../src/extract/cueless/found.ts";
import { withCueless } from "../../src/extract/cueless/with-cueless.ts";
import type { TokenSpan } from "../../src/extract/role-features.ts";
import { ruleAttributions } from "../../src/extract/rules/rule-attributions.ts";
import { quotations } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";

/** What is found with rules and without cues, a line each: [rule] source | content, with " // " between its stretches. */
function found(text: string): string[] {
  const article = articleOf(text);
  const { starts, ends } = article.tokens;
  const words = ({ from, to }: TokenSpan) => text.slice(starts[from], ends[to - 1]);
  return withCueless(article, quotations(text), ruleAttributions(article)).map(
    ({ rule, source, content }) =>
      `[${rule}] ${source === null ? "-" : words(source)} | ${content.map(words).join(" // ")}`,
  );
}

describe("statements without a cue", () => {
  it("a transcript's turns belong to their labels, without what is noted in brackets", () => {
    const text =
      "HOLT: The gate is shut. (LAUGHTER) It stays shut.\n\nBRANDT: Who says?\n\nNobody told us.\n\nHOLT: I say so, and I said so in May.";
    expect(found(text)).toEqual([
      "[transcript] HOLT | The gate is shut. // It stays shut.",
      "[transcript] BRANDT | Who says? // Nobody told us.",
      "[transcript] HOLT | I say so, and I said so in May.",
    ]);
  });

  it("what is said within a transcript is not somebody else's statement", () => {
    const text = "HOLT: He said “no boats,” and I wrote it down.\n\nBRANDT: I did not.\n\nHOLT: You did.";
    expect(found(text)).toHaveLength(3);
  });

  it("a post belongs to who signs it", () => {
    const text =
      "The replies were quick.\n\nThe gate is SHUT again 🙃\nwho runs this lock\n— ida_b (@ida_brandt) March 2, 2027\n\nThe lock is old.";
    expect(found(text)).toEqual(["[post] ida_b (@ida_brandt) | The gate is SHUT again 🙃\nwho runs this lock"]);
  });

  it("a post belongs to who is named above it, and not to who is quoted in it", () => {
    const text =
      "Mary Holt, who runs the lock, posted at 12:40 a.m.:\n\nThey said “no boats after ten.” I never did #OpenTheGate\n\nThe lock is old.";
    expect(found(text)).toEqual([
      "[post] Mary Holt, who runs the lock | They said “no boats after ten.” I never did #OpenTheGate",
    ]);
  });

  it("a block quotation belongs to who introduces it, over its paragraphs", () => {
    const text =
      "The warden, Ida Brandt, answered within the hour:\n\n> The gate is shut.\n>\n> It stays shut until May.\n\nNobody wrote back.";
    expect(found(text)).toEqual(["[block] The warden, Ida Brandt | The gate is shut. // It stays shut until May."]);
  });

  it.each([
    ["on a paragraph of its own", "> We wrote in May.\n>\n> — Ida Brandt, harbour master"],
    ["on the next line", "> We wrote in May.\n> — Ida Brandt, harbour master"],
    ["after a hyphen", "> We wrote in May.\n> - Ida Brandt, harbour master"],
  ])("a block quotation belongs to who signs it %s, and the signature is no part of it", (_where, block) => {
    const text = `The plan is old.\n\n${block}\n\nThe lock is old.`;
    expect(found(text)).toEqual(["[block] Ida Brandt, harbour master | We wrote in May."]);
  });

  it("a list in a block quotation signs nothing", () => {
    const text = "The warden, Ida Brandt, answered:\n\n> We want two things.\n> - Boats at night.\n\nThe lock is old.";
    expect(found(text)).toEqual(["[block] The warden, Ida Brandt | We want two things. // - Boats at night."]);
  });

  it("a quotation in a paragraph of its own is a statement of somebody", () => {
    const text =
      "“The gate is shut,” Holt said.\n\n“It has been shut since the flood, and nobody came.”\n\nThe lock is old.";
    expect(found(text)).toEqual([
      "[quotation-before] Holt | “The gate is shut,”",
      "[free] - | “It has been shut since the flood, and nobody came.”",
    ]);
  });

  it.each([
    ["forwards", "“The gate is shut,” Holt said. “It stays shut.\n\n“Nobody came to mend it.”\n\nThe lock is old."],
    ["backwards", "“The gate is shut.\n\n“Nobody came to mend it,” Holt said.\n\nThe lock is old."],
  ])("a quotation goes on over paragraphs, %s", (_way, text) => {
    const lines = found(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("Holt |");
    expect(lines[0]).toContain("“The gate is shut");
    expect(lines[0]).toContain("“Nobody came to mend it");
  });

  it.each([
    "The “gate” stood open for the “guests” of the lock.",
    "The “Morning Star” sailed.",
    "They sang “The Ballad of the Shut Gate” in the rain.",
    "“The Ballad of the Shut Gate”\n\nA song for the lock.",
    "Dickie “Two Sugars” Malone left. He is 6′ 2″.",
    "The clock stood at “4 p.m.” all day.",
    "",
  ])("nobody says anything in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("an article that was read with other quotations is a mistake", () => {
    const article = articleOf("“The gate is shut,” Holt said.");
    expect(() => withCueless(article, [], [])).toThrow("Quotation 0 where 0 outer ones are expected");
  });

  it("keeps what was found by cues as it was, in reading order, and contents apart", () => {
    const text =
      "“Shut,” Holt said.\n\nHOLT: No.\n\nBRANDT: Yes, it is.\n\nHOLT: It is not.\n\nThe council said the gate was shut.";
    const article = articleOf(text);
    const byCue: readonly Found[] = ruleAttributions(article);
    const all: readonly Found[] = withCueless(article, quotations(text), byCue);
    expect(all[0]).toBe(byCue[0]);
    expect(all.at(-1)).toBe(byCue.at(-1));
    const spans = all.flatMap(({ content }) => content);
    spans.forEach((span, i) => {
      expect(span.from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? 0);
    });
  });

  it("every kind knows how far it is to be trusted", () => {
    for (const { content, source } of Object.values(CUELESS)) {
      expect(content * source).toBeGreaterThan(0);
      expect(Math.max(content, source)).toBeLessThan(1);
    }
  });
});
