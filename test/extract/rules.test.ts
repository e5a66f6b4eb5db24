import { describe, expect, it } from "vitest";
import type { TokenSpan } from "../../src/extract/role-features.ts";
import { RULES } from "../../src/extract/rules/rule.ts";
import { ruleAttributions } from "../../src/extract/rules/rule-attributions.ts";
import { articleOf } from "./article-of.ts";

/** What the rules find, a line each: [rule] source | cue | content, with " // " between the stretches of one content. */
function found(text: string): string[] {
  const article = articleOf(text);
  const { starts, ends } = article.tokens;
  const words = ({ from, to }: TokenSpan) => text.slice(starts[from], ends[to - 1]);
  return ruleAttributions(article).map(
    ({ rule, source, cue, content }) =>
      `[${rule}] ${source === null ? "-" : words(source)} | ${words(cue)} | ${content.map(words).join(" // ")}`,
  );
}

describe("a rule finds what it exists for", () => {
  it.each([
    ["“The gate is shut,” Holt said.", "[quotation-before] Holt | said | “The gate is shut,”"],
    [
      "“The gate,” the warden said Monday, “is shut for good.”",
      "[quotation-before] the warden | said | “The gate,” // “is shut for good.”",
    ],
    [
      "“The gate is shut,” she said. “It stays shut. Go home.”",
      "[quotation-before] she | said | “The gate is shut,” // “It stays shut. Go home.”",
    ],
    [
      "''The gate is shut,'' said Ida Brandt, a lock keeper from Ostwick.",
      "[inverted] Ida Brandt, a lock keeper from Ostwick | said | ''The gate is shut,''",
    ],
    ["“The gate is shut,” Holt barked.", "[quotation-before] Holt | barked | “The gate is shut,”"],
    ["“The gate is shut,” barked the warden.", "[inverted] the warden | barked | “The gate is shut,”"],
    [
      "“The gate is shut,” Holt said in Ostwick, Calif. “It stays shut.”",
      "[quotation-before] Holt | said | “The gate is shut,” // “It stays shut.”",
    ],
    ["“Who shut the gate?” Holt asked.", "[question-before] Holt | asked | “Who shut the gate?”"],
    [
      "The gate would open in May, the council said.",
      "[clause-before] the council | said | The gate would open in May",
    ],
    [
      "The gate, the council said, would open in May.",
      "[interrupted] the council | said | The gate // would open in May",
    ],
    [
      "Mary Holt, 54, who runs the lock, said on Monday that the gate was shut.",
      "[clause-that] Mary Holt, 54, who runs the lock | said | that the gate was shut",
    ],
    ["She said the gate was “past saving”.", "[clause-bare] She | said | the gate was “past saving”"],
    ["The clerk asked whether the gate was shut.", "[clause-whether] The clerk | asked | whether the gate was shut"],
    ["Holt called the plan “reckless” and left.", "[object] Holt | called | the plan “reckless”"],
    ["Holt said: “Shut it.”", "[quotation-after] Holt | said | “Shut it.”"],
    ["Holt told reporters that the gate was shut.", "[person] Holt | told | that the gate was shut"],
    ["The union urged members to stay home.", "[request] The union | urged | members to stay home"],
    ["The mayor declined to comment.", "[infinitive] The mayor | declined | to comment"],
    ["The union has called for a new vote.", "[particle] The union | has called for | a new vote"],
    ["The mayor criticised the closure.", "[object] The mayor | criticised | the closure"],
    [
      "The plan was described by the warden as a farce.",
      "[passive-by] the warden | was described by | The plan // as a farce",
    ],
    ["The gate is expected to open in May.", "[passive-to] - | is expected | The gate // to open in May"],
    [
      "The toll rose in May, according to the council.",
      "[according-to] the council | according to | The toll rose in May",
    ],
    [
      "According to the council, the toll rose in May.",
      "[according-to] the council | According to | the toll rose in May",
    ],
    [
      "The warden's claim that the gate was shut surprised nobody.",
      "[noun-that] The warden | claim | that the gate was shut surprised nobody",
    ],
    ["The council was told that the gate leaks.", "[passive-told] - | was told | that the gate leaks"],
    ["As Holt put it, the gate was “past saving”.", "[as] Holt | put it | the gate was “past saving”"],
    [
      "“Gates are like teeth,” as Holt put it, “and these are gone.”",
      "[as] Holt | put it | “Gates are like teeth,” // “and these are gone.”",
    ],
    ["The surveyor puts the cost at £900,000.", "[object] The surveyor | puts | the cost at £900,000"],
    ["Brandt ruled out a new gate.", "[particle] Brandt | ruled out | a new gate"],
    ["Holt: Gate stays shut until May", "[headline] Holt | : | Gate stays shut until May"],
    [
      "The notice on the lock ran:\n\n“All boats turn back here until the gate is mended.”",
      "[colon] The notice on the lock | ran | “All boats turn back here until the gate is mended.”",
    ],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("gives one attribution a cue, and only the outermost of nested ones", () => {
    expect(found("Holt said the mayor believes that the gate is shut.")).toEqual([
      "[clause-bare] Holt | said | the mayor believes that the gate is shut",
    ]);
  });

  it("parts what two cues of one sentence attribute", () => {
    expect(found("Holt said the gate was shut, adding that it would stay shut.")).toEqual([
      "[clause-bare] Holt | said | the gate was shut",
      "[clause-that] Holt | adding | that it would stay shut",
    ]);
  });

  it("parts what one source says twice, and what two sources say", () => {
    expect(found("Holt said the gate was shut but would not say when it would open.")).toEqual([
      "[clause-bare] Holt | said | the gate was shut",
      "[clause-whether] Holt | would not say | when it would open",
    ]);
    expect(found("Holt said the gate was “shut” and Brandt said it was open.")).toEqual([
      "[clause-bare] Holt | said | the gate was “shut”",
      "[clause-bare] Brandt | said | it was open",
    ]);
  });

  it("leaves the place that begins an agency's article out", () => {
    expect(found("OSTWICK, Maine (Gazette) — The gate is shut, the council said.")).toEqual([
      "[clause-before] the council | said | The gate is shut",
    ]);
  });

  it.each([
    "The “gate” stood open.",
    "The ship “Morning Star” sailed on Monday.",
    "It rained. The river rose by 5″ in a night.",
    "The gate opened at 8:52 a.m. and closed at noon.",
    "",
  ])("nothing is attributed in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the rules hold on any text", () => {
  const strange = [
    "said said said said",
    ", , , “ ” “ ” said , ,",
    "According to",
    "According to , Holt",
    "“No,” constructor the mayor’s claim constructor, “no,” the warden constructor toString __proto__.",
    "said: said: said:",
    "“”“”“”''``",
    "to to to that that who who which which",
    "\u200b\u0301\ud800 said \udc00",
    "He said".repeat(50),
  ];

  it.each(strange)("nothing is thrown and every span lies in the text: %s", (text) => {
    const article = articleOf(text);
    for (const { content, cue, source } of ruleAttributions(article)) {
      for (const span of [...content, cue, ...(source === null ? [] : [source])]) {
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeGreaterThan(span.from);
        expect(span.to).toBeLessThanOrEqual(article.tokens.count);
      }
    }
  });

  it("contents never overlap", () => {
    const article = articleOf(
      "Holt said the gate was shut and called it “a farce,” the council said. “Who knew?” asked the warden, who said he did. " +
        "According to Brandt, the toll, she said, rose because the mayor wanted to pay for the gate, a claim that the clerk denied.",
    );
    const spans = ruleAttributions(article).flatMap(({ content }) => content);
    const sorted = [...spans].sort((a, b) => a.from - b.from);
    expect(sorted.length).toBeGreaterThan(3);
    sorted.forEach((span, i) => {
      expect(span.from).toBeGreaterThanOrEqual(sorted[i - 1]?.to ?? 0);
    });
  });

  it("every rule knows how far it is to be trusted", () => {
    for (const { content, source } of Object.values(RULES)) {
      expect(content).toBeGreaterThan(0);
      expect(content).toBeLessThan(1);
      expect(source).toBeGreaterThan(0);
      expect(source).toBeLessThan(1);
    }
  });
});
