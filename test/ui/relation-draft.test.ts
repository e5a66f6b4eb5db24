// The form of what somebody did, and the list of actors that its fields offer.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkWords } from "../../src/check/check-words.ts";
import { apply } from "../../src/edit/index.ts";
import type { Quote, Relation } from "../../src/model/index.ts";
import { choicesOf } from "../../src/ui/entities/actor-draft.ts";
import { offeredActors } from "../../src/ui/entities/listed-actors.ts";
import { readRelationDraft, relationDraft, withTyped } from "../../src/ui/entities/relation-draft.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";

const choices = choicesOf(smallRecord.actors);
const met = smallRecord.relations.find(({ id }) => id === "r1") as Relation;

describe("the form of an action", () => {
  test("that nobody touched changes nothing, whatever the record", () => {
    fc.assert(
      fc.property(recordWithTexts(), ({ record }) => {
        const among = choicesOf(record.actors);
        for (const one of record.relations) {
          const found = readRelationDraft(relationDraft(one, {}, among), one, among, null);
          expect(found).toEqual(one.kind.trim() === "" ? { problems: expect.any(Object) } : { set: {} });
        }
      }),
      { seed: 81, numRuns: 60 },
    );
  });

  test("gives what was changed, as an operation can take it", () => {
    const draft = { ...relationDraft(met, {}, choices), to: " Night  Riders ", date: "2024-03-02" };
    const found = readRelationDraft(draft, met, choices, null);
    expect(found).toEqual({ set: { to: "night-riders", date: { edtf: "2024-03-02", basis: "stated", why: null } } });
    const set = "set" in found ? found.set : {};
    expect(apply(smallRecord, { op: "change-relation", id: "r1", set }, { coder: null, at: "" })).toHaveProperty(
      "step",
    );
  });

  test("of something new begins with whose form it was, and says what is missing", () => {
    const draft = relationDraft(null, { of: "ada-lind", source: "courier-1" }, choices);
    expect(draft.from).toBe("Ada Lind");
    const found = readRelationDraft({ ...draft, to: "Somebody", date: "last spring" }, null, choices, null);
    expect("problems" in found && Object.keys(found.problems).sort()).toEqual(["date", "kind", "to"]);
    expect(readRelationDraft({ ...draft, to: "Ben Okoro", kind: "thanked" }, null, choices, null)).toEqual({
      set: {
        from: "ada-lind",
        to: "ben-okoro",
        kind: "thanked",
        date: null,
        source: "courier-1",
        quotes: [],
        gist: "",
      },
    });
  });
});

describe("the words of an action", () => {
  const text = smallTexts["courier-1"] ?? "";
  const bare = relationDraft(met, {}, choices);
  const shownBy = ({ quotes }: { readonly quotes: readonly Quote[] }) =>
    quotes.map(({ start, end }) => text.slice(start, end));

  test("are those that stand in the article, however their blanks and marks are typed", () => {
    const found = readRelationDraft({ ...bare, words: "  on   Saturday " }, met, choices, text);
    expect("set" in found && shownBy(found.set as { quotes: readonly Quote[] })).toEqual(["met Okoro on Saturday"]);
    const more = text.slice(0, 10).replace(" ", "\n ");
    const both = withTyped({ quotes: met.quotes, words: more }, text);
    expect("quotes" in both && shownBy(both)).toEqual(["MARSH QUAY", "met Okoro on Saturday"]);
    const quotes = "quotes" in both ? both.quotes : [];
    const set = { quotes };
    const applied = apply(smallRecord, { op: "change-relation", id: "r1", set }, { coder: null, at: "" });
    expect(applied).toHaveProperty("step.words", "Changed the words of the action Ada Lind met with Ben Okoro");
    const after = "record" in applied ? applied.record : smallRecord;
    expect(checkWords(after, new Map([["courier-1", text]])).checks.filter(({ owner }) => owner === "r1")).toEqual([
      expect.objectContaining({ state: "verified" }),
      expect.objectContaining({ state: "verified" }),
    ]);
  });

  test("that the article does not have, has twice, or that cannot be looked for are a problem of their field", () => {
    const told = (words: string, within: string | null) => readRelationDraft({ ...bare, words }, met, choices, within);
    expect(told("never said so", text)).toEqual({ problems: { words: expect.stringContaining("do not stand") } });
    expect(told("the", text)).toEqual({ problems: { words: expect.stringMatching(/stand \d+ times/) } });
    expect(told("met Okoro", null)).toEqual({ problems: { words: expect.stringContaining("not at hand") } });
    expect(told("?.", `${text}?.`)).toHaveProperty("problems.words");
  });

  test("can be taken away, so that it stands in another article", () => {
    const found = readRelationDraft({ ...bare, quotes: [], source: "courier-2" }, met, choices, null);
    expect(found).toEqual({ set: { quotes: [], source: "courier-2" } });
  });
});

test("actors are offered by a part of any of their names, those whose name begins so first", () => {
  const offered = (typed: string) => offeredActors(smallRecord.actors, typed).map(({ id }) => id);
  expect(offered("quay")).toEqual(["drivers-union", "town-council", "quay-courier"]);
  expect(offered("MAY")).toEqual(["ada-lind"]);
  expect(offered("union")).toEqual(["drivers-union"]);
  expect(offered("")).toHaveLength(smallRecord.actors.length);
  expect(offered("nobody at all")).toEqual([]);
});
