import { describe, expect, it } from "vitest";
import { STANCE_VALUES } from "../../src/model/index.ts";
import { bubble, HOLLOW_WIDTH, SIGNS, stanceOutline, TAIL } from "../../src/scene/shapes.ts";
import { fittingLabel } from "../../src/scene/text.ts";

describe("marks", () => {
  it("tell the stances apart by shape and by sign, not by colour alone", () => {
    expect(new Set(STANCE_VALUES.map((stance) => stanceOutline(stance))).size).toBe(4);
    expect(new Set(STANCE_VALUES.map((stance) => SIGNS[stance])).size).toBe(4);
  });

  it("have paths that can be drawn, filled and hollow", () => {
    for (const stance of STANCE_VALUES) {
      const outlines = [stanceOutline(stance), stanceOutline(stance, HOLLOW_WIDTH / 2)];
      for (const path of [...outlines, SIGNS[stance], TAIL, bubble(8)]) {
        expect(path).toMatch(/^M[-\d .,a-zA-Z]+$/);
        expect(path).not.toMatch(/NaN|undefined/);
      }
    }
  });
});

describe("fittingLabel", () => {
  it("keeps, shortens or cuts a name", () => {
    expect(fittingLabel("Ann Example", "AE")).toBe("Ann Example");
    expect(fittingLabel("Bureau of Imaginary Examples", "BIE")).toBe("BIE");
    expect(fittingLabel("Bureau of Imaginary Examples", "Bureau of Imaginary Examples")).toBe("Bureau of Imaginary…");
  });
});
