import { describe, expect, test } from "vitest";
import type { Agreement } from "../../src/query/index.ts";
import { expectation } from "../../src/ui/review/accept-all-words.ts";
import { againstWords } from "../../src/ui/review/against-words.ts";
import { agreementCsv, groundWords, keptShare, wilson } from "../../src/ui/review/agreement-words.ts";
import { certaintyFigure, certaintyWords } from "../../src/ui/review/certainty-words.ts";
import { sideWords } from "../../src/ui/review/side-words.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";

describe("How sure a suggestion is", () => {
  test("is said of the part that is least sure", () => {
    expect(certaintyWords({ least: 0.95, of: "words" })).toBe("Sure of all parts");
    expect(certaintyWords({ least: 0.8, of: "stance" })).toBe("Fairly sure, least of the stance");
    expect(certaintyWords({ least: 0.5, of: "speaker" })).toBe("Unsure of the speaker");
    expect(certaintyWords({ least: 0.49, of: "target" })).toBe("Very unsure of what it is about");
    expect(certaintyWords(null)).toBe("Not said how sure");
    expect(certaintyFigure({ least: 0.5, of: "speaker" })).toBe(
      "Confidence 0.50 in the speaker, the least of its parts.",
    );
  });
});

describe("Why a statement has its side", () => {
  const target = (id: string, stance: "support" | null, sure: number | null, reason: string) => ({
    toward: { kind: "issue" as const, id },
    stance,
    basis: "stated" as const,
    reason,
    confidence: { target: 0.9, stance: sure },
  });
  const suggesting = (...targets: ReturnType<typeof target>[]) => ({
    stances: [],
    uncoded: null,
    suggested: {
      confidence: { content: 0.9, source: null },
      coding: {
        speaker: { id: null, confidence: 0 },
        others: [],
        onBehalfOf: null,
        addressees: [],
        relayedBy: [],
        targets,
      },
    },
  });

  test("is told of a suggested one with how sure extraction was, and toward what where there are several", () => {
    const one = suggesting(target("ferry", "support", 0.83, "Speaks of “ferry”."));
    expect(sideWords(one, () => "Ferry")).toEqual(["Suggested side: Support, fairly sure (0.83). Speaks of “ferry”."]);
    const two = suggesting(
      target("ferry", "support", 0.95, "Says so."),
      target("fares", null, null, "Speaks of fares."),
    );
    expect(sideWords(two, () => "Ferry")).toEqual(["Suggested side: Support toward Ferry, sure (0.95). Says so."]);
  });

  test("is the coder’s own reason beside it, and the reason for none where there is none", () => {
    const toward = { kind: "issue" as const, id: "ferry" };
    const stances = [{ toward, value: "oppose" as const, basis: "stated" as const, reason: "She says it twice." }];
    const changed = { ...suggesting(target("ferry", "support", 0.4, "Speaks of “ferry”.")), stances };
    expect(sideWords(changed, () => null)).toEqual([
      "Suggested side: Support, very unsure (0.40). Speaks of “ferry”.",
      "Why: She says it twice.",
    ]);
    expect(sideWords({ stances: [], uncoded: "She takes none." }, () => null)).toEqual(["She takes none."]);
  });
});

describe("What to expect of accepting all", () => {
  const NONE = { words: 0, source: 0, speaker: 0, target: 0, stance: 0 };

  test("is a range, with the parts in which it is worth a word", () => {
    const surest = {
      ids: ["a", "b"],
      open: 9,
      wrong: { ...NONE, stance: 1.6, words: 0.2 },
      wrongAtLeast: 1,
      wrongAtMost: 2,
    };
    expect(expectation(surest)).toBe(
      "2 of 9. If extraction’s confidences are right, 1 to 2 of them have something wrong: the stance in 2.",
    );
  });

  test("is one figure where the ends meet, and nothing where none is sure enough", () => {
    const surest = { ids: ["a"], open: 1, wrong: NONE, wrongAtLeast: 0.1, wrongAtMost: 0.3 };
    expect(expectation(surest)).toBe(
      "1 of 1. If extraction’s confidences are right, about 0 of them have something wrong.",
    );
    expect(expectation({ ...surest, ids: [], open: 4 })).toBe("None of 4.");
  });
});

describe("The agreement", () => {
  const field = { field: "speaker", suggested: 10, kept: 8, changed: 1, rejected: 1, added: 2 } as const;
  const agreement: Agreement = { decided: 12, open: 30, fields: [field] };

  test("has no share of a hundred where there are few", () => {
    expect(keptShare(field)).toBe("");
    expect(keptShare({ kept: 15, suggested: 20 })).toBe("75 %");
  });

  test("has Wilson's interval: of 8 in 10, about 49 to 94 in a hundred", () => {
    const [low, high] = wilson(8, 10) ?? [0, 0];
    expect(low).toBeCloseTo(0.49, 2);
    expect(high).toBeCloseTo(0.943, 2);
    expect(wilson(0, 0)).toBe(null);
  });

  test("says what it rests on, and that the hardest came first", () => {
    expect(groundWords(agreement, "certainty")).toBe(
      "Of 12 decided on; 30 still open are not counted. These are few: read them as counts, not as rates. " +
        "What extraction was least certain of comes first, so that the rest may agree more than these do.",
    );
    expect(groundWords({ ...agreement, decided: 40 }, "reading")).toBe(
      "Of 40 decided on; 30 still open are not counted.",
    );
    expect(groundWords({ ...agreement, decided: 0 }, "reading")).toBe("Nothing is decided on yet.");
  });

  test("goes into a spreadsheet a row a field", () => {
    expect(agreementCsv(agreement).split("\r\n")[1]).toBe("Speaker,10,8,1,1,2,0.8,0.49,0.943");
    const none = { ...field, suggested: 0, kept: 0, changed: 0, rejected: 0 };
    expect(agreementCsv({ ...agreement, fields: [none] }).split("\r\n")[1]).toBe("Speaker,0,0,0,0,2,,,");
  });

  test("tells for a statement what was suggested and what stands there now", () => {
    const one = suggestedRecord.statements.find(({ id }) => id === "s-wait");
    if (!one) throw new Error("expected the ferry record's statement");
    const names: Readonly<Record<string, string>> = {
      "mara-quill": "Mara Quill",
      "tobin-ashe": "Tobin Ashe",
      "night-ferry": "Night ferry",
    };
    const name = (id: string) => names[id] ?? id;
    const changed = {
      ...one,
      speaker: "tobin-ashe",
      stances: [],
      review: { status: "confirmed", coder: null },
    } as const;
    expect(againstWords(changed, "speaker", name)).toBe("Suggested: Mara Quill. Now: Tobin Ashe.");
    expect(againstWords(changed, "stance", name)).toBe("Suggested: + Night ferry. Now: nothing.");
    expect(againstWords(changed, "form", name)).toBe("Suggested: Direct quotation.");
    const { coding, ...words } = one.suggested ?? { coding: undefined, confidence: { content: 1, source: null } };
    const targets = coding?.targets.map((target) => ({ ...target, stance: null })) ?? [];
    const about = { ...one, ...(coding && { suggested: { ...words, coding: { ...coding, targets } } }) };
    expect(againstWords(about, "target", name)).toBe("Suggested: Night ferry, no stance. Now: + Night ferry.");
    expect(againstWords({ ...changed, review: { status: "rejected", coder: null } }, "speaker", name)).toBe(
      "Suggested: Mara Quill.",
    );
  });
});
