import { describe, expect, it } from "vitest";
import { overlaps } from "../../src/scene/boxes.ts";
import { placeMarks } from "../../src/scene/place-marks.ts";
import { frameFor, measure, pictureOf, placeLabels } from "./pictures.ts";

const ENDS = [
  { id: "a", x: -200, y: 0 },
  { id: "b", x: 200, y: 0 },
];

describe("placeMarks", () => {
  it("sets a mark in the middle of its line, and a pill where there is a count", () => {
    const picture = pictureOf(ENDS, [
      { from: "a", to: "b", stance: "support" },
      { from: "a", to: "b", stance: "oppose", weight: 3 },
    ]);
    expect(placeMarks(frameFor(picture), [])).toMatchObject([
      { edge: 0, stance: "support", form: "mark", t: 0.5 },
      { edge: 1, stance: "oppose", form: "pill", t: 0.5 },
    ]);
  });

  it("marks a statement's line only where its node does not show the stance", () => {
    const nodes = [{ id: "a", x: -200, y: 0, kind: "statement" as const, mix: [0, 1, 0, 0] }, ...ENDS.slice(1)];
    const line = { from: "a", to: "b", stance: "oppose" as const };
    expect(placeMarks(frameFor(pictureOf(nodes, [line])), [])).toEqual([]);
    expect(placeMarks(frameFor(pictureOf(nodes, [line], { fill: "kind" })), [])).toMatchObject([{ stance: "oppose" }]);
  });

  it("does not make way for a name that found no place of its own", () => {
    const frame = frameFor(pictureOf(ENDS, [{ from: "a", to: "b", stance: "oppose" }]));
    const name = {
      node: 0,
      lines: [""],
      face: "name",
      side: "below",
      box: { x: 380, y: 280, width: 40, height: 40 },
    } as const;
    expect(placeMarks(frame, [name])[0]?.t).not.toBe(0.5);
    expect(placeMarks(frame, [{ ...name, forced: true }])[0]?.t).toBe(0.5);
  });

  it("is smaller on the line of a statement, which is a mark itself", () => {
    const mark = (kind: "person" | "statement") => {
      const [from, ...others] = ENDS.map((node) => ({ ...node, mix: [0.5, 0.5, 0, 0] }));
      const nodes = [...(from ? [{ ...from, kind }] : []), ...others];
      return placeMarks(frameFor(pictureOf(nodes, [{ from: "a", to: "b", stance: "oppose" }])), [])[0]?.size;
    };
    expect(mark("person")).toBe(1);
    expect(mark("statement")).toBeLessThan(0.8);
  });

  it("makes way for a name", () => {
    const picture = pictureOf(
      [...ENDS, { id: "c", x: 0, y: 30, label: "in the way of it" }],
      [{ from: "a", to: "b", stance: "oppose" }],
    );
    const frame = frameFor(picture);
    const below = new Map([[2, { side: "below" as const, lines: ["in the way of it"] }]]);
    const labels = placeLabels(frame, below, measure).map((label) =>
      label.node === 2 ? { ...label, box: { x: 380, y: 280, width: 40, height: 16 } } : label,
    );
    const [mark] = placeMarks(frame, labels);
    expect(mark?.t).not.toBe(0.5);
    for (const { box } of labels) expect(mark && overlaps(box, mark.box)).toBe(false);
  });

  it("sits before its line comes near a node that is not its end", () => {
    const picture = pictureOf([...ENDS, { id: "c", x: 20, y: 34 }], [{ from: "a", to: "b", stance: "oppose" }]);
    const [mark] = placeMarks(frameFor(picture), []);
    expect(mark && mark.x + mark.box.width / 2).toBeLessThan(420 - 14);
  });

  it("marks only what stands out once something does", () => {
    const picture = pictureOf(
      [...ENDS, { id: "c", x: 0, y: 200 }],
      [
        { from: "a", to: "b", stance: "oppose" },
        { from: "c", to: "b", stance: "support" },
      ],
    );
    expect(placeMarks(frameFor(picture, { selected: ["a"] }), []).map(({ edge }) => edge)).toEqual([0]);
  });

  it("draws small shapes without a sign when there are more than 150", () => {
    const nodes = Array.from({ length: 160 }, (_, i) => ({
      id: `n${i}`,
      x: 250 * Math.cos((i / 160) * 2 * Math.PI),
      y: 250 * Math.sin((i / 160) * 2 * Math.PI),
      size: 3,
    }));
    const lines = nodes.map(({ id }) => ({ from: id, to: "hub", stance: "support" as const }));
    const picture = pictureOf([...nodes, { id: "hub", x: 0, y: 0 }], lines);
    expect(new Set(placeMarks(frameFor(picture), []).map(({ form }) => form))).toEqual(new Set(["dot"]));
  });

  it("leaves the line of a statement with one stance without a mark, since the statement is the mark", () => {
    const one = { id: "a", x: -200, y: 0, kind: "statement" as const, mix: [1, 0, 0, 0] };
    const two = { ...one, mix: [1, 1, 0, 0] };
    const lines = [{ from: "a", to: "b", stance: "support" as const }];
    const b = { id: "b", x: 200, y: 0 };
    expect(placeMarks(frameFor(pictureOf([one, b], lines)), [])).toEqual([]);
    expect(placeMarks(frameFor(pictureOf([two, b], lines)), [])).toHaveLength(1);
  });
});
