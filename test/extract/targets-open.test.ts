// Words that speak of an issue and take no side of it, also where its note names it among the words of one side.
import { expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { targets } from "../../src/extract/targets/targets.ts";
import type { Issue } from "../../src/model/index.ts";
import { articleOf } from "./article-of.ts";
import { RULES_ALONE } from "./models.ts";

const LANDING: Issue = issue("Night landing", "Boats should be allowed to land at night.");
const SURVEY: Issue = issue("Bat survey", "The first bat survey was good enough.");

const PUMPS: Issue = issue(
  "Water in Lower Harrow",
  "Pumps should be installed in Lower Harrow.",
  "Support: asks for, orders or thanks an installation. Oppose: calls it needless or ugly. Neutral: tells of it.",
);

function issue(name: string, proposition: string, note = ""): Issue {
  return { id: name, name, proposition, note, counterExample: "" };
}

function stances(text: string, about: Issue): (string | null)[] {
  const article = reading(articleOf(text));
  const attributions = extract(text, { model: RULES_ALONE });
  const cast = readCast(article, attributions);
  return targets(article, cast, speakers(article, cast, attributions), [about])
    .flat()
    .filter(({ toward }) => toward.kind === "issue")
    .map(({ stance }) => stance);
}

it.each([
  ["a question", "Karen Holt wondered whether boats should be allowed to land at night.", LANDING],
  ["a question to come", "Karen Holt promised to decide whether boats should be allowed to land at night.", LANDING],
  [
    "a word that is no verb",
    "“If we do this, the boats that land at night will not come back,” Karen Holt said.",
    LANDING,
  ],
  [
    "what is to be looked into",
    "The harbor office promised to review the bat survey and declined to comment further.",
    SURVEY,
  ],
  ["another one than is contested", "Karen Holt demanded a second bat survey.", SURVEY],
  ["a word beside another noun", "Karen Holt said the new bat survey would take ten working nights.", SURVEY],
  ["the thing itself, which the note names", "Karen Holt said the installation of pumps would begin on Monday.", PUMPS],
  ["what it costs", "Karen Holt said the installation of pumps would cost $134 million.", PUMPS],
  ["another form of it", "Karen Holt said that pumps were installed on Monday.", PUMPS],
])("takes no side: %s", (_, text, about) => {
  const found = stances(text, about);
  expect(found).not.toEqual([]);
  expect(found.filter((stance) => stance !== null)).toEqual([]);
});

it.each([
  ["Karen Holt said she would back boats that land at night.", LANDING, "support"],
  ["Karen Holt demanded that boats be allowed to land at night.", LANDING, "support"],
  ["Karen Holt thanked the crews for the installation of pumps.", PUMPS, "support"],
  ["Karen Holt said the installation of pumps was needless.", PUMPS, "oppose"],
  ["Karen Holt doubted whether boats should be allowed to land at night.", LANDING, "oppose"],
])("still takes one: %s", (text, about, side) => {
  expect(stances(text, about)).toContain(side);
});
