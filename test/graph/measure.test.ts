import { describe, expect, it } from "vitest";
import { drawnLabel, layoutInput, nodeRadii, nodeRadius, type SizeBy, textWidth } from "../../src/graph/measure.ts";
import type { TieNode } from "../../src/query/answer-graph.ts";

const MIX = { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };
const ACTOR: TieNode = {
  id: "a",
  kind: "person",
  label: "Ann Example",
  short: null,
  statements: 4,
  about: 0,
  mix: MIX,
  self: [],
  form: null,
};

describe("textWidth", () => {
  // Measured in Chromium with the font that the page ships.
  it.each([
    ["California National Guard", 12, 500, 143.5],
    ["Karen Bass", 12, 500, 64.6],
    ["Troops in Los Angeles", 12.5, 650, 134.1],
    ["Sheriff’s Department", 12, 500, 118.5],
  ] as const)("of %s is within 2 %% of what a browser draws", (text, size, weight, drawn) => {
    expect(Math.abs(textWidth(text, { size, weight }) / drawn - 1)).toBeLessThan(0.02);
  });

  it("counts an accented letter like the plain one", () => {
    const font = { size: 12, weight: 500 } as const;
    expect(textWidth("José Ibáñez", font)).toBe(textWidth("Jose Ibanez", font));
  });
});

describe("drawnLabel", () => {
  it("keeps a name of 26 characters", () => {
    expect(drawnLabel("x".repeat(26), "short")).toBe("x".repeat(26));
  });
  it("takes the short name for a longer one", () => {
    expect(drawnLabel("Bureau of Imaginary Examples", "BIE")).toBe("BIE");
  });
  it("else cuts at a word, and leaves no comma before the dots", () => {
    expect(drawnLabel("Bureau of Imaginary, Unreal Examples", null)).toBe("Bureau of Imaginary…");
  });
  it("cuts a single long word where it must", () => {
    expect(drawnLabel("x".repeat(40), null)).toBe(`${"x".repeat(25)}…`);
  });
});

describe("nodeRadius", () => {
  it("grows with an actor's statements and is capped", () => {
    expect(nodeRadius({ ...ACTOR, statements: 0 })).toBe(12);
    expect(nodeRadius(ACTOR)).toBeCloseTo(18.2);
    expect(nodeRadius({ ...ACTOR, statements: 900 })).toBe(28);
  });
  it("grows with the stances toward an issue", () => {
    expect(nodeRadius({ ...ACTOR, kind: "issue", mix: { ...MIX, support: 3, oppose: 1 } })).toBeCloseTo(10.4);
  });
});

describe("nodeRadii", () => {
  const tie = (source: string, target: string) => ({
    id: `${source}~support~${target}`,
    kind: "stance" as const,
    source,
    target,
    stance: "support" as const,
    weight: 1,
    reported: false,
    label: "supports",
  });
  const nodes: TieNode[] = [
    { ...ACTOR, id: "a", statements: 9, about: 1 },
    { ...ACTOR, id: "b", statements: 1, about: 9 },
    { ...ACTOR, id: "i", kind: "issue", mix: { ...MIX, oppose: 16 } },
    { ...ACTOR, id: "s", kind: "statement" },
  ];
  const ties = [tie("a", "b"), tie("b", "a"), tie("b", "i"), tie("s", "b")];
  const radii = (by: SizeBy) => nodeRadii({ nodes, ties }, by).map((radius) => Math.round(radius * 10) / 10);

  it.each<readonly [SizeBy, number[]]>([
    ["made", [21.3, 15.1, 12.8, 8]],
    ["about", [15.1, 21.3, 12.8, 8]],
    ["ties", [16.4, 18.2, 9.2, 8]],
    ["none", [16, 16, 12, 8]],
  ])("by %s", (by, expected) => expect(radii(by)).toEqual(expected));

  it("is by statements made unless another is asked for", () => {
    expect(nodeRadii({ nodes, ties })).toEqual(nodeRadii({ nodes, ties }, "made"));
    expect(layoutInput({ nodes, ties, dropped: 0 }, undefined, "about").radius).toEqual(
      nodeRadii({ nodes, ties }, "about"),
    );
  });
});

describe("layoutInput", () => {
  it("gives statements no label", () => {
    const nodes: TieNode[] = [ACTOR, { ...ACTOR, id: "s", kind: "statement" }];
    expect(layoutInput({ nodes, ties: [], dropped: 0 })).toMatchObject({ ids: ["a", "s"], labelHeight: [16, 0] });
  });
});
