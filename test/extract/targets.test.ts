import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { TARGET_MODEL } from "../../src/extract/targets/target-weights.ts";
import { targets } from "../../src/extract/targets/targets.ts";
import type { Issue } from "../../src/model/index.ts";
import { canonicalText } from "../../src/text/index.ts";
import { codedTexts } from "../../src/train/coded-gold.ts";
import { workExamples } from "../../src/train/coded-stories.ts";
import { goldExamples } from "../../src/train/target-example.ts";
import { trainTargets } from "../../src/train/train-targets.ts";
import { anyText } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";
import { byWordList, crossValidated, GOLD, scoreStances, stanceTable } from "./stance-score.ts";

const GATE: Issue = {
  id: "gate",
  name: "Canal gate",
  proposition: "The canal gate should be closed at night.",
  note: "Support: asks for a locked canal, fears drownings. Oppose: wants to walk home, calls the gate a cage. Neutral: tells the hours.",
  counterExample: "A word on the price of the bridge: that is Bridge toll.",
};
const TOLL: Issue = {
  id: "toll",
  name: "Bridge toll",
  proposition: "The bridge toll should be abolished.",
  note: "",
  counterExample: "",
};

function read(text: string, issues: readonly Issue[] = [GATE, TOLL]) {
  const canonical = canonicalText(text);
  const article = reading(articleOf(canonical));
  const attributions = extract(canonical, { model: RULES_ALONE });
  const cast = readCast(article, attributions);
  const spoken = speakers(article, cast, attributions);
  return { text: canonical, cast, spoken, found: targets(article, cast, spoken, issues) };
}

function stances(text: string, issues?: readonly Issue[]): string[] {
  return read(text, issues).found.flatMap((found) =>
    found.flatMap(({ toward, stance }) =>
      toward.kind === "issue" && stance !== null ? [`${stance} ${toward.id}`] : [],
    ),
  );
}

describe("the stance of a statement toward an issue", () => {
  it.each([
    ["Karen Holt opposes the plan to close the canal gate at night.", ["oppose gate"]],
    ["Karen Holt called for the canal gate to be closed at night.", ["support gate"]],
    ["Karen Holt said the canal gate should not be closed at night.", ["oppose gate"]],
  ])("is read off a verb, its object and what denies them: %s", (text, expected) => {
    expect(stances(text, [GATE])).toEqual(expected);
  });

  it("turns with what is proposed: whoever would keep a toll is against its end", () => {
    const noted = [{ ...TOLL, note: "Support: wants it gone. Oppose: calls it fair." }];
    expect(stances("Karen Holt vowed to scrap the bridge toll.", noted)).toEqual(["support toll"]);
    expect(stances("Karen Holt criticised plans to scrap the bridge toll.", noted)).toEqual(["oppose toll"]);
  });

  it("is left open where only a question is asked, and nothing is a target where nothing is said", () => {
    expect(stances("Karen Holt asked whether the canal gate should be closed at night.")).toEqual([]);
    expect(read("Karen Holt declined to say whether she would support closing the canal gate.").found).toEqual([[]]);
  });

  it("is not that of others of whom the words tell", () => {
    expect(stances("Karen Holt said 61 voters oppose closing the canal gate at night.")).toEqual([]);
  });

  const KEPT: Issue = {
    id: "kept",
    name: "The toll",
    proposition: "The toll should stay.",
    note: "Support: backs the toll, praises it. Oppose: calls it costly.",
    counterExample: "",
  };

  it.each([
    ["“The toll must go,” Karen Holt said.", ["oppose kept"]],
    ["Karen Holt said the toll has to end now.", ["oppose kept"]],
    ["Karen Holt said she rejects the toll.", ["oppose kept"]],
  ])("is against what is to go, whatever words of its name the note repeats: %s", (text, expected) => {
    expect(stances(text, [KEPT])).toEqual(expected);
  });

  it("is that of whom somebody speaks for", () => {
    const said = "said the agency supported the toll.";
    expect(stances(`A spokeswoman for the Harrow County Health Authority, Dana Whitfield, ${said}`, [KEPT])).toEqual([
      "support kept",
    ]);
    expect(stances(`Dana Whitfield, a nurse from Harrow, ${said}`, [KEPT])).toEqual([]);
  });

  it("goes to whom a verb praises, and to no issue that the words do not name", () => {
    const text = "Karen Holt said the toll was a good idea. She praised Mayor Peter Lund for his work.";
    const [, praise] = read(text, [KEPT]).found;
    expect(praise?.map(({ toward, stance }) => [toward.kind, stance])).toContainEqual(["actor", "support"]);
    expect(praise?.filter(({ toward, stance }) => toward.kind === "issue" && stance !== null)).toEqual([]);
  });

  it("goes by the object of a verb, and by what else the verb ends", () => {
    expect(stances("Karen Holt said the canal gate would prevent harm at night.", [GATE])).not.toContain("oppose gate");
  });

  it("toward somebody is shown where a verb of blame has them as its object", () => {
    const { cast, found } = read("Karen Holt accused Mayor Peter Lund of hiding the figures.");
    expect(
      found
        .flat()
        .flatMap(({ toward, stance }) =>
          toward.kind === "actor" ? [[cast.entities[toward.entity]?.name, stance]] : [],
        ),
    ).toEqual([["Peter Lund", "oppose"]]);
  });

  it("comes with a line that names words of the statement", () => {
    const [[target] = []] = read("Karen Holt said the canal gate should not be closed at night.").found;
    expect(target?.reason).toMatch(/^Speaks of “canal”, “gate”/);
  });
});

describe("on the articles coded for work, each judged by what is learnt from the others", () => {
  // A little under what is reached, which is written behind: F1 of targets, share with a stance shown, right of those.
  it.each([
    ["full", "coded", 0.7, 0.22, 0.9], // 0.718 0.243 0.921
    ["full", "found", 0.69, 0.2, 0.89], // 0.707 0.227 0.914
    ["fullCrowd", "coded", 0.69, 0.13, 0.93], // 0.705 0.147 0.974
    ["bare", "coded", 0.66, 0.12, 0.9], // 0.678 0.139 0.917
  ] as const)(
    "targets and stances are found at least as well as they were: issues %s, cast %s",
    (kind, cast, f1, shown, right) => {
      const score = scoreStances(crossValidated(kind, cast));
      expect(score.targets.all.f1, stanceTable(score)).toBeGreaterThan(f1);
      expect(score.shown, stanceTable(score)).toBeGreaterThan(shown);
      expect(score.right, stanceTable(score)).toBeGreaterThan(right);
    },
    // The first one learns all models
    180_000,
  );

  it("a list of words does worse", () => {
    const score = scoreStances(byWordList(codedTexts(GOLD)));
    expect(score.targets.all.f1).toBeLessThan(0.5);
    expect(score.right).toBeLessThan(0.7);
  });

  it("the weights that ship are those that are learnt from all of them", () => {
    const learnt = trainTargets([
      ...goldExamples(GOLD, LEARNT.tag),
      ...workExamples(join(GOLD, "sides"), LEARNT).flat(),
    ]);
    const rounded = JSON.parse(
      JSON.stringify(learnt, (_, value) => (typeof value === "number" ? Number(value.toFixed(3)) : value)),
    );
    const shipped = JSON.parse(
      JSON.stringify(TARGET_MODEL, (_, value) => (typeof value === "number" ? Number(value.toFixed(3)) : value)),
    );
    expect(Object.keys(shipped)).toEqual(Object.keys(rounded));
    for (const part of ["exemplified", "bare"] as const) {
      for (const field of ["about", "sided", "sign"] as const) {
        for (const [name, weight] of Object.entries<number>(rounded[part][field])) {
          expect(Math.abs(shipped[part][field][name] - weight), `${part} ${field} ${name}`).toBeLessThan(0.01);
        }
      }
    }
  });
});

describe("the targets of any text", () => {
  const anyIssue = fc.record({
    id: fc.constantFrom("one", "two", "three"),
    name: fc.oneof(fc.constantFrom("Gate", "The warden"), anyText),
    proposition: fc.oneof(fc.constantFrom("The gate should be shut.", ""), anyText),
    note: fc.oneof(fc.constantFrom("Support: shuts the gate. Oppose: no gate.", "Support:"), anyText),
    counterExample: anyText,
  });

  it("are of its cast and the issues, sound, the same again and in whatever order the issues come", () => {
    fc.assert(
      fc.property(anyText, fc.uniqueArray(anyIssue, { selector: ({ id }) => id, maxLength: 3 }), (drawn, issues) => {
        const { cast, spoken, found } = read(drawn, issues);
        expect(found).toHaveLength(spoken.length);
        for (const { toward, stance, reason, confidence } of found.flat()) {
          if (toward.kind === "issue") expect(issues.map(({ id }) => id)).toContain(toward.id);
          else expect(cast.entities[toward.entity]).toBeDefined();
          expect(reason).not.toBe("");
          expect(confidence.target).toBeGreaterThan(0);
          expect(confidence.target).toBeLessThanOrEqual(1);
          if (stance === null) expect(confidence.stance).toBe(0);
          else expect(confidence.stance).toBeGreaterThan(0);
        }
        expect(read(drawn, issues.toReversed()).found).toEqual(found);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
