// What a statement says outright of what is contested, by sentences of all kinds.
import { expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { toldIn } from "../../src/extract/entities/told.ts";
import { code, extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { observe } from "../../src/extract/targets/observe.ts";
import type { Issue } from "../../src/model/index.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";

const CHARGE = issue("Congestion charge", "The city should introduce a congestion charge.");
const WARD = issue("Maternity ward closure", "The maternity ward should be closed.");
const CURFEW = issue("Night curfew", "The night curfew should remain in force.");
const MERGER = issue("Merger of the funds", "The two health funds should be merged.");
const HOWLING = issue("Howling of the turbine", "The turbine's howling is a nuisance.");

const HUNT = issue("Wolf hunt", "Hunters should be allowed to shoot wolves.");

function issue(name: string, proposition: string): Issue {
  return { id: "one", name, proposition, note: "", counterExample: "" };
}

/** What is not 0, each to a tenth, of the first statement. */
function said(text: string, about: Issue): Record<string, number> {
  const article = reading(articleOf(text));
  const attributions = extract(text, { model: RULES_ALONE });
  const cast = readCast(article, attributions);
  const spoken = speakers(article, cast, attributions);
  const { attributions: seen, stanceOf } = observe(article, cast, spoken, [about], toldIn(article, spoken));
  const [first] = seen[0]?.issues ?? [];
  if (first === undefined) throw new Error(`Nothing is said in: ${text}`);
  const { sign } = stanceOf(0, first, 1);
  const { demanded, held, valued, worked, needed, missed } = sign;
  const outright = { demanded, held, valued, worked, needed, missed };
  return Object.fromEntries(Object.entries(outright).filter(([, value]) => value !== 0));
}

function signs(text: string, about: Issue): Record<string, number> {
  return Object.fromEntries(Object.entries(said(text, about)).map(([name, value]) => [name, Math.sign(value)]));
}

it.each([
  ["Karen Holt called for a congestion charge.", CHARGE, { demanded: 1 }],
  ["Karen Holt urged the council to scrap the congestion charge.", CHARGE, { demanded: -1 }],
  ["Karen Holt said the council should not introduce the congestion charge.", CHARGE, { demanded: -1 }],
  ["“Stop the congestion charge,” Karen Holt said.", CHARGE, { demanded: -1 }],
  ["Karen Holt promised to bring a motion to end the congestion charge.", CHARGE, { demanded: -1 }],
  ["Karen Holt criticised the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt rejected demands to lift the congestion charge.", CHARGE, { held: 1 }],
  ["Karen Holt said she supported the congestion charge.", CHARGE, { held: 1 }],
  ["Karen Holt said the congestion charge was unfair.", CHARGE, { valued: -1 }],
  ["Karen Holt said the congestion charge would hurt small shops.", CHARGE, { worked: -1 }],
  ["“We need the congestion charge,” Karen Holt said.", CHARGE, { needed: 1 }],
  ["Karen Holt said that without the congestion charge the streets would stand still.", CHARGE, { missed: 1 }],
])("by what it is to be, who is for it and what it does: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["Karen Holt said the union would go to court to stop the congestion charge.", CHARGE, { demanded: -1 }],
  ["“We will fight to keep the maternity ward,” Karen Holt said.", WARD, { demanded: -1 }],
  ["“We will fight to keep the maternity ward closed,” Karen Holt said.", WARD, { demanded: 1 }],
  [
    "“Close Harrow Ward now,” Karen Holt said.",
    issue("Harrow Ward closure", "Harrow Ward should be closed."),
    { demanded: 1 },
  ],
])("by what a deed is for: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["Karen Holt said the union was opposed to the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she was in favour of closing the maternity ward.", WARD, { held: 1 }],
  ["Karen Holt said she was no fan of the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she had always been a strong supporter of the congestion charge.", CHARGE, { held: 1 }],
  ["“I came to support the congestion charge,” Karen Holt said.", CHARGE, { held: 1 }],
  ["Karen Holt said she disagreed with the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt argued against the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt refused to support the congestion charge.", CHARGE, { demanded: -1 }],
  ["Karen Holt said she would vote no on the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she had serious doubts about the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt questioned the need for the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt praised the council for throwing out the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt accused the council of closing the maternity ward to please a bank.", WARD, { held: -1 }],
])("by who is for it, and whom they praise for what: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["Karen Holt said the congestion charge made no sense.", CHARGE, { valued: -1 }],
  ["Karen Holt said the congestion charge was long overdue.", CHARGE, { valued: 1 }],
  ["Karen Holt said the congestion charge went too far.", CHARGE, { valued: -1 }],
  ["Karen Holt said the congestion charge never worked.", CHARGE, { worked: -1 }],
  ["Karen Holt said the congestion charge had driven shoppers away.", CHARGE, { worked: -1 }],
  ["Karen Holt said the congestion charge would pay for buses.", CHARGE, { worked: 1 }],
  ["“People can’t afford a congestion charge,” Karen Holt said.", CHARGE, { needed: -1 }],
  ["Karen Holt said there was no alternative to closing the maternity ward.", WARD, { needed: 1 }],
  ["Karen Holt said there were alternatives to closing the maternity ward.", WARD, { needed: -1 }],
  ["Closing the maternity ward would solve nothing, Karen Holt said.", WARD, { worked: -1 }],
  ["“Nobody wants this congestion charge,” Karen Holt said.", CHARGE, { needed: -1 }],
])("by what it is worth and what it does: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["Karen Holt called for the maternity ward to be kept.", WARD, { demanded: -1 }],
  ["Karen Holt backed the closure of the maternity ward.", WARD, { held: 1 }],
  ["Karen Holt said the night curfew should go.", CURFEW, { demanded: -1 }],
  ["Karen Holt said they wanted the night curfew to stay.", CURFEW, { demanded: 1 }],
  ["Karen Holt urged lawmakers to keep the two funds.", MERGER, { demanded: -1 }],
  ["Karen Holt called for a ban on the wolf hunt.", HUNT, { demanded: -1 }],
  ["Karen Holt said the hunt was cruel.", HUNT, { valued: -1 }],
  ["Karen Holt said wolves must be protected.", HUNT, { demanded: -1, worked: -1 }],
  ["Karen Holt said the howling was terrible.", HOWLING, { valued: 1 }],
  ["Karen Holt said the maternity ward must stay open.", WARD, { demanded: -1 }],
])("turned by what is proposed: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["Karen Holt denied that the congestion charge did harm.", CHARGE, { worked: 1 }],
  ["Karen Holt denied that the congestion charge was fair.", CHARGE, { valued: -1 }],
  ["Karen Holt denied that she supported the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt opposed lifting the congestion charge.", CHARGE, { held: 1 }],
  ["Karen Holt supported closing the maternity ward.", WARD, { held: 1 }],
  ["Karen Holt said the repeal of the congestion charge would be a mistake.", CHARGE, { valued: 1 }],
  ["Karen Holt said it would be wrong to scrap the congestion charge.", CHARGE, { valued: 1 }],
  ["Karen Holt warned that the congestion charge could be scrapped.", CHARGE, { worked: 1 }],
  ["Karen Holt said the congestion charge was too low.", CHARGE, { worked: 1 }],
  ["Karen Holt said critics of the congestion charge were wrong.", CHARGE, { valued: 1 }],
  ["Karen Holt said backers of the congestion charge were wrong.", CHARGE, { valued: -1 }],
  ["Karen Holt called for a lower congestion charge.", CHARGE, { demanded: -1 }],
  ["Karen Holt refused to drop the congestion charge.", CHARGE, { demanded: 1 }],
  ["Karen Holt said the council was wrong to close the maternity ward.", WARD, { valued: -1 }],
  ["Karen Holt said the council had no right to close the maternity ward.", WARD, { valued: -1 }],
])("turned by what denies, ends or wants more of it: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["a question", "Karen Holt asked whether the congestion charge should be introduced.", CHARGE],
  ["what others hold", "Karen Holt said 61 voters oppose the congestion charge.", CHARGE],
  ["what a bill says", "Under the plan, the congestion charge must be paid at the gates, Karen Holt said.", CHARGE],
  ["what it costs", "Karen Holt said the congestion charge would cost 31 million pounds.", CHARGE],
  [
    "another thing instead",
    "Karen Holt said the council should widen the road instead of a congestion charge.",
    CHARGE,
  ],
  ["what is done to it", "Karen Holt said the attacks on the congestion charge must stop.", CHARGE],
  ["a part of it", "Karen Holt said the maternity ward kitchen must be closed.", WARD],
  ["a verdict not given", "Karen Holt refused to condemn the congestion charge.", CHARGE],
  ["a denial of a no", "Karen Holt denied that she opposed the congestion charge.", CHARGE],
  ["what was once", "Karen Holt said she once supported the congestion charge.", CHARGE],
])("says nothing outright: %s", (_, text, about) => {
  expect(said(text, about)).toEqual({});
});

it("counts less where it is taken back", () => {
  const whole = said("Karen Holt said she supported the congestion charge.", CHARGE).held ?? 0;
  const part = said("Karen Holt said she supported the congestion charge, but it came too soon.", CHARGE).held ?? 0;
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(whole / 2);
});

it.each([
  ["“We urge the council to step in and keep the maternity ward open,” Karen Holt said.", WARD, { demanded: -1 }],
  ["“I'm asking the council not to close the maternity ward,” Karen Holt said.", WARD, { demanded: -1 }],
  ["Karen Holt said the council should not let the hospital close the maternity ward.", WARD, { demanded: -1 }],
  ["Karen Holt said she could not in good conscience fund the congestion charge.", CHARGE, { demanded: -1 }],
  ["“I have changed my mind and now oppose the congestion charge,” Karen Holt said.", CHARGE, { held: -1 }],
  ["“We back the congestion charge with or without the tram,” Karen Holt said.", CHARGE, { held: 1 }],
  ["Karen Holt said the group had come down against the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she saw no case for a congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said there was no money for a congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she had fought for the congestion charge.", CHARGE, { held: 1 }],
  ["Karen Holt said she had signed a petition against the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she had vetoed the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she was relieved that the maternity ward will stay open.", WARD, { held: -1 }],
  ["Karen Holt said she was furious at the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt said she regretted the congestion charge.", CHARGE, { held: -1 }],
  ["Karen Holt called the congestion charge a tax on the poor.", CHARGE, { valued: -1 }],
  ["Karen Holt said the ruling against the congestion charge was a disgrace.", CHARGE, { valued: 1 }],
  ["Karen Holt said the council would be foolish not to introduce the congestion charge.", CHARGE, { valued: 1 }],
  ["Karen Holt said the city cannot afford to lose the congestion charge.", CHARGE, { needed: 1 }],
  ["Karen Holt said the money for the congestion charge would be better spent on schools.", CHARGE, { needed: -1 }],
])("in other plain words: %s", (text, about, expected) => {
  expect(signs(text, about)).toEqual(expected);
});

it.each([
  ["what others voted for", "Karen Holt said the board had voted for the congestion charge.", CHARGE],
  ["what is traded", "Karen Holt said the board had traded its support for votes on the congestion charge.", CHARGE],
])("nor: %s", (_, text, about) => {
  expect(said(text, about)).toEqual({});
});

const LIBRARY = issue("Closure of Eastgate library", "The council should close the Eastgate library.");

it.each([
  ["The council plans to close the library. Karen Holt said she opposed it.", { held: -1 }],
  ["The council plans to close the library. Karen Holt said she would vote for it.", { demanded: 1, held: 1 }],
  ["The council plans to close the library. Karen Holt said she was in favour of it.", { held: 1 }],
  ["A vote on the closure of the library is due. Karen Holt said she was against it.", { held: -1 }],
  ["The council plans to close the library.\n\n“We must stop it,” Karen Holt said.", { demanded: -1 }],
  ["The council plans to close the library.\n\n“We must keep it,” Karen Holt said.", { demanded: -1 }],
  ["The council plans to close the library.\n\n“It is a disgrace,” Karen Holt said.", { valued: -1 }],
  ["The council plans to close the library.\n\n“It is the right decision,” Karen Holt said.", { valued: 1 }],
])("“it” may be what is to be closed, or the closing: %s", (text, expected) => {
  expect(signs(text, LIBRARY)).toEqual(expected);
});

it.each([
  ["The council dropped the congestion charge. Karen Holt welcomed the decision.", { held: -1 }],
  ["The congestion charge was dropped on Monday. Karen Holt condemned the move.", { held: 1 }],
  ["The council backed the congestion charge. Karen Holt welcomed the decision.", { held: 1 }],
  ["Karen Holt vowed to protect residents from the congestion charge.", { demanded: -1 }],
])("what was decided may be an end of it: %s", (text, expected) => {
  expect(signs(text, CHARGE)).toEqual(expected);
});

it("does not tell whether “it” is the closing where it may be what is to be closed", () => {
  expect(
    said("The council plans to close the library.\n\n“It is a treasure,” Karen Holt said.", LIBRARY).valued ?? 0,
  ).toBeLessThanOrEqual(0);
});

it.each([
  "The congestion charge, Karen Holt said, was unfair.",
  "“The congestion charge,” Karen Holt said, “is unfair.”",
])("is one clause, though who says it stands within: %s", (text) => {
  expect(signs(text, CHARGE)).toEqual({ valued: -1 });
});

it.each([
  ["“I do not see why the library should close,” Karen Holt said.", { demanded: -1 }],
  ["“There is no reason why the library should close,” Karen Holt said.", { demanded: -1 }],
  ["“I wonder why the library should close,” Karen Holt said.", { demanded: -1 }],
  ["“That is why the library should close,” Karen Holt said.", { demanded: 1 }],
  ["“That is why the library should not close,” Karen Holt said.", { demanded: -1 }],
  ["Karen Holt said she had not decided when it would close the library.", {}],
  ["“Nobody has told us how the library should close,” Karen Holt said.", {}],
  ["Karen Holt urged the council to back the closure of the library.", { demanded: 1 }],
])("what is asked about a deed is not what is to be done: %s", (text, expected) => {
  expect(signs(text, LIBRARY)).toEqual(expected);
});

it("is no neutrality not to have decided when", () => {
  const undecided = (text: string) =>
    code(text, { model: LEARNT, issues: [LIBRARY] }).attributions.flatMap(({ targets }) =>
      targets.flatMap(({ stance }) => stance ?? []),
    );
  expect(undecided("Karen Holt said she had not decided whether the library should close.")).toEqual(["neutral"]);
  expect(undecided("Karen Holt said she had not decided when the library would close.")).toEqual([]);
});
