// An article coded whole: its parts fit each other, whatever the text is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code } from "../../src/extract/code.ts";
import { extract } from "../../src/extract/index.ts";
import type { Issue } from "../../src/model/index.ts";
import { anyText } from "./arbitrary-text.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";

const ISSUE: Issue = {
  id: "harbour-toll",
  name: "Harbour toll",
  proposition: "The town should charge a toll for the harbour.",
  note: "",
  counterExample: "",
};

const TEXT = `A toll for the harbour

Mayor Karen Holt rejected the harbour toll on Monday. “The toll would ruin our fishermen,” she told reporters.

Dan Reyes, a spokesman for the Quay Union, said the union backed Holt.
`;

it.each([
  ["Lund was told by Karen Holt that it was late.", "Karen Holt", ["Lund"]],
  ["Residents had been repeatedly warned by police not to drive.", "police", ["Residents"]],
  ["Asked whether it was late, Karen Holt said it was early.", null, ["Karen Holt"]],
  ["Peter Lund, who was told to leave, said it was late.", "Peter Lund", []],
])("who is told something hears it: %s", (text, speaker, hearers) => {
  const { cast, attributions } = code(text, { model: LEARNT });
  const nameOf = (entity: number | null) => (entity === null ? null : (cast.entities[entity]?.name ?? null));
  const [first] = attributions;
  expect([nameOf(first?.speaker ?? null), first?.addressees.map(nameOf)]).toEqual([speaker, hearers]);
});

describe("an article that is coded", () => {
  const { cast, attributions } = code(TEXT, { model: LEARNT, issues: [ISSUE] });
  const nameOf = (entity: number | null) => (entity === null ? null : (cast.entities[entity]?.name ?? null));

  it("has the same attributions as extraction finds, each with who says it", () => {
    expect(attributions.map(({ content, cue, source, form, act }) => ({ content, cue, source, form, act }))).toEqual(
      extract(TEXT, { model: LEARNT }).map(({ content, cue, source, form, act }) => ({
        content,
        cue,
        source,
        form,
        act,
      })),
    );
    const quoted = attributions.find(({ content: [first] }) => TEXT.slice(first?.start).startsWith("“The toll"));
    expect(nameOf(quoted?.speaker ?? null)).toBe("Karen Holt");
    const last = attributions.at(-1);
    expect([nameOf(last?.speaker ?? null), nameOf(last?.onBehalfOf ?? null)]).toEqual(["Dan Reyes", "Quay Union"]);
  });

  it("is about the issues that are given, and only those", () => {
    const about = attributions.flatMap(({ targets }) => targets.filter(({ toward }) => toward.kind === "issue"));
    expect(about.length).toBeGreaterThan(0);
    const without = code(TEXT, { model: LEARNT }).attributions.flatMap(({ targets }) => targets);
    expect(without.filter(({ toward }) => toward.kind === "issue")).toEqual([]);
  });

  it.each([
    ["weights", LEARNT],
    ["rules alone", RULES_ALONE],
  ])("refers to its own cast and to the given issues alone, whatever the text, by %s", (_, model) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const coded = code(text, { model, issues: [ISSUE] });
        const isHeld = (entity: number) => coded.cast.entities[entity] !== undefined;
        for (const { speaker, others, onBehalfOf, addressees, relayedBy, targets, confidence } of coded.attributions) {
          const named = [speaker, onBehalfOf].flatMap((one) => (one === null ? [] : [one]));
          for (const entity of [...named, ...others, ...addressees, ...relayedBy]) expect(isHeld(entity)).toBe(true);
          for (const { toward, confidence: sure } of targets) {
            expect(toward.kind === "issue" ? toward.id === ISSUE.id : isHeld(toward.entity)).toBe(true);
            for (const share of [sure.target, sure.stance]) expect(share >= 0 && share <= 1).toBe(true);
          }
          expect(confidence.speaker >= 0 && confidence.speaker <= 1).toBe(true);
        }
        expect(code(text, { model, issues: [ISSUE] })).toEqual(coded);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
