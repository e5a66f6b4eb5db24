import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT } from "./models.ts";

/** By their names, who says each thing in a text. */
function speakersIn(text: string): (string | null)[] {
  const attributions = extract(text, { model: LEARNT });
  const article = reading(articleOf(text));
  const cast = readCast(article, attributions);
  return speakers(article, cast, attributions).map(({ speaker }) =>
    speaker === null ? null : (cast.entities[speaker]?.name ?? null),
  );
}

describe("whoever is blamed and then says something", () => {
  it("says it themselves", () => {
    expect(speakersIn("The report blamed Tarrow Hydro, which said that it was sorry.")).toEqual([
      "The report",
      "Tarrow Hydro",
    ]);
    expect(speakersIn("The letter criticised Karen Holt, who has since said that she was wrong.")).toEqual([
      "The letter",
      "Karen Holt",
    ]);
  });

  it("does not make the report", () => {
    const text =
      "A report found that riders were overcharged. The report blamed weak oversight by the Department of Ferries, which has said that it lacks staff.";
    expect(speakersIn(text)).toEqual(["A report", "A report", "Department of Ferries"]);
  });

  it("is not whoever the report is by", () => {
    expect(speakersIn("The report, which said that the pipes were old, was long.")).not.toContain("which");
    expect(speakersIn("A report by the Department of Ferries said that riders were overcharged.")).toEqual([
      "Department of Ferries",
    ]);
  });
});
