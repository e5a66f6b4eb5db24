import { describe, expect, it } from "vitest";
import { STANCE_VALUES } from "../../src/model/index.ts";
import { kindIcon, legendEdge, stanceMark } from "../../src/scene/marks.ts";
import type { Shape } from "../../src/scene/picture.ts";
import { SIGNS, stanceOutline } from "../../src/scene/shapes.ts";
import { fittingLabel } from "../../src/scene/text.ts";

const KINDS: readonly Shape[] = ["person", "agency", "group", "outlet", "issue", "statement", "source"];

describe("marks", () => {
  it("tell the stances apart by shape and by sign, not by colour alone", () => {
    expect(new Set(STANCE_VALUES.map((stance) => stanceOutline(stance))).size).toBe(4);
    expect(new Set(STANCE_VALUES.map((stance) => SIGNS[stance])).size).toBe(4);
  });

  it("take their colours from the page's custom properties unless told", () => {
    expect(stanceMark("oppose")).toContain("var(--oppose)");
    expect(stanceMark("oppose", false, (token) => `#${token}`)).not.toContain("var(");
  });

  it("are hollow for reported speech", () => {
    expect(stanceMark("support", true)).toContain('fill="none" stroke="var(--support)"');
    expect(stanceMark("support", true)).not.toContain("badge-glyph");
  });

  it("hold nothing that a content security policy would refuse", () => {
    const all = [
      ...STANCE_VALUES.flatMap((s) => [stanceMark(s), legendEdge(s), legendEdge(s, false)]),
      ...KINDS.map((k) => kindIcon(k)),
    ];
    for (const svg of all) {
      expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/);
      expect(svg).not.toMatch(/style=|<style|<script|href|on\w+=/);
      expect(svg).not.toMatch(/NaN|undefined/);
    }
  });

  it("give every kind a drawing of its own", () => {
    expect(new Set(KINDS.map((kind) => kindIcon(kind))).size).toBe(KINDS.length);
  });
});

describe("fittingLabel", () => {
  it("keeps, shortens or cuts a name", () => {
    expect(fittingLabel("Ann Example", "AE")).toBe("Ann Example");
    expect(fittingLabel("Bureau of Imaginary Examples", "BIE")).toBe("BIE");
    expect(fittingLabel("Bureau of Imaginary Examples", "Bureau of Imaginary Examples")).toBe("Bureau of Imaginary…");
  });
});
