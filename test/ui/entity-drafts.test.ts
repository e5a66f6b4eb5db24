// Forms of issues and articles, what a deletion takes along, and pairs that may be one.
import { expect, test } from "vitest";
import type { Issue, Source } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { choicesOf } from "../../src/ui/entities/actor-draft.ts";
import { issueDraft, readIssueDraft } from "../../src/ui/entities/issue-draft.ts";
import { inActorOrder, matchingActors } from "../../src/ui/entities/listed-actors.ts";
import { actorLosses, sourceLosses } from "../../src/ui/entities/losses.ts";
import { readSourceDraft, sourceDraft } from "../../src/ui/entities/source-draft.ts";
import { splitOff } from "../../src/ui/entities/split-parts.ts";
import { actorUseWords, issueUseWords } from "../../src/ui/entities/thing-words.ts";
import { counted } from "../../src/ui/words.ts";
import { likelyPairs } from "../../src/work/likely-pairs.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, "sha256:");
const roster = () => engine.ask({ ask: "roster", filter: NO_FILTER });
const useOf = async (id: string) => {
  const found = (await roster()).actors.find((one) => one.id === id);
  if (!found) throw new Error(`expected ${id} in the record, found none`);
  return found;
};
const choices = choicesOf(smallRecord.actors);

test("an issue’s form that nobody touched changes nothing; an example that was never there is not made an empty one", () => {
  const [issue] = smallRecord.issues as [Issue];
  expect(readIssueDraft(issueDraft(issue, ""), issue)).toEqual({ set: {} });
  const draft = { ...issueDraft(issue, ""), example: "“Move it,” support." };
  expect(readIssueDraft(draft, issue)).toEqual({ set: { example: "“Move it,” support." } });
  expect(readIssueDraft(issueDraft(null, "Ferries"), null)).toHaveProperty("problems.proposition");
  expect(readIssueDraft({ ...issueDraft(null, ""), proposition: "P." }, null)).toHaveProperty("problems.name");
});

test("an article’s form that nobody touched changes nothing, and its date keeps on what it rests", () => {
  for (const source of smallRecord.sources) {
    expect(readSourceDraft(sourceDraft(source, choices), source, choices)).toEqual({ set: {} });
  }
  const source = smallRecord.sources[1] as Source;
  const draft = { ...sourceDraft(source, choices), published: "2024-04-02", why: "" };
  expect(readSourceDraft(draft, source, choices)).toEqual({ problems: { why: expect.any(String) } });
  expect(readSourceDraft({ ...draft, basis: "stated" }, source, choices)).toEqual({
    set: { published: { edtf: "2024-04-02", basis: "stated", why: null } },
  });
});

test("addresses that run code, languages and publishers that are none are told by their field", () => {
  const source = smallRecord.sources[0] as Source;
  const draft = {
    ...sourceDraft(source, choices),
    url: "javascript:alert(1)",
    language: "__proto__",
    publisher: "?",
    label: "",
  };
  const found = readSourceDraft(draft, source, choices);
  expect(Object.keys("problems" in found ? found.problems : {}).sort()).toEqual([
    "label",
    "language",
    "publisher",
    "url",
  ]);
});

test("what goes with an actor is counted: statements, deeds, members, articles", async () => {
  const council = actorLosses(await useOf("town-council"), smallRecord);
  expect(council.map(({ count, one }) => `${count} ${one}`)).toContain(
    "1 actor is not affiliated with this one any more",
  );
  const okoro = await useOf("ben-okoro");
  expect(actorLosses(okoro, smallRecord).slice(0, 2)).toMatchObject([{ count: 1 }, { count: 1 }]);
  const courier = actorLosses(await useOf("quay-courier"), smallRecord);
  expect(courier.map(({ one }) => one)).toContain("article has no publisher any more");
});

test("what goes with an article is counted, what was rejected apart", () => {
  const words = (losses: ReturnType<typeof sourceLosses>) =>
    losses.map(({ count, one, many }) => counted(count, one, many));
  expect(words(sourceLosses(2, 1, 0))).toEqual([
    "2 statements in it are deleted",
    "1 rejected statement in it is deleted",
  ]);
  expect(sourceLosses(0, 0, 0)).toEqual([]);
});

test("use is said in words that fit the numbers", () => {
  const none = { id: "a", made: 0, alone: 0, about: 0, named: 0, deeds: 0 };
  expect(actorUseWords(none)).toBeNull();
  expect(actorUseWords({ ...none, made: 1, about: 2, named: 1, deeds: 1 })).toBe(
    "1 statement made, 2 about, named in 1 more and 1 action",
  );
  expect(actorUseWords({ ...none, about: 1 })).toBe("1 statement about");
  expect(actorUseWords({ ...none, named: 2 })).toBe("named in 2 statements");
  const mix = { support: 2, oppose: 0, mixed: 1, neutral: 0, uncoded: 0 };
  expect(issueUseWords({ id: "i", statements: 3, mix })).toBe("3 statements: 2 support, 1 mixed");
  expect(issueUseWords({ id: "i", statements: 0, mix })).toBeNull();
});

test("actors are found by any of their names, whatever the accents, and come in the order asked for", async () => {
  const { actors } = smallRecord;
  const uses = (await roster()).actors;
  const of = (id: string) => uses.find((one) => one.id === id) ?? null;
  expect(matchingActors(actors, "MAYÓR the", null).map(({ id }) => id)).toEqual(["ada-lind"]);
  expect(matchingActors(actors, "", "group").map(({ id }) => id)).toEqual(["drivers-union", "night-riders"]);
  expect(inActorOrder(actors, "made", of)[0]?.id).toBe("ada-lind");
  expect(inActorOrder(actors, "name", of).map(({ name }) => name)).toEqual(actors.map(({ name }) => name).sort());
});

test("likely pairs are those that nobody has told apart, of all actors or of one, no more than asked for", () => {
  const [ada] = smallRecord.actors;
  if (!ada) throw new Error("expected an actor, found none");
  const actors = [...smallRecord.actors, { ...ada, id: "lind-2" }, { ...ada, id: "lind-3" }];
  const asked = { actors, near: null, apart: [], most: 10 };
  const all = likelyPairs(asked);
  expect(all.pairs.map(({ actor, other }) => [actor, other])).toEqual([
    ["ada-lind", "lind-2"],
    ["ada-lind", "lind-3"],
    ["lind-2", "lind-3"],
  ]);
  const apart = [
    { actor: "lind-2", other: "ada-lind" },
    { actor: "no", other: "such" },
  ];
  expect(likelyPairs({ ...asked, apart })).toEqual({ pairs: all.pairs.slice(1), total: 2 });
  expect(likelyPairs({ ...asked, near: "lind-3", most: 1 })).toMatchObject({ pairs: [all.pairs[1]], total: 2 });
});

test("who is split off takes the names and affiliations that were chosen, and needs a name", () => {
  const union = smallRecord.actors.find(({ id }) => id === "drivers-union");
  if (!union) throw new Error("expected the union in the record, found none");
  const chosen = { kind: "group" as const, aliases: new Set(["Union"]), affiliations: new Set<number>() };
  expect(splitOff(union, { ...chosen, name: " " })).toBeNull();
  expect(splitOff(union, { ...chosen, name: "Dockers" })).toMatchObject({
    name: "Dockers",
    short: "Union",
    aliases: ["Union"],
  });
});
