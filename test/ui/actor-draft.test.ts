// The fields of an actor's form: what they hold, and what becomes of it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import { apply } from "../../src/edit/index.ts";
import type { Actor } from "../../src/model/index.ts";
import {
  type ActorDraft,
  actorDraft,
  choicesOf,
  newAffiliation,
  readActorDraft,
} from "../../src/ui/entities/actor-draft.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const lind = smallRecord.actors.find(({ id }) => id === "ada-lind") as Actor;
const choices = choicesOf(smallRecord.actors.filter(({ id }) => id !== lind.id));
const read = (change: Partial<ActorDraft>) =>
  readActorDraft({ ...actorDraft(lind, choices), ...change }, lind, choices);
const row = (change: object) => ({ ...newAffiliation([]), ...change });

test("a form that nobody touched changes nothing, whatever the record", () => {
  fc.assert(
    fc.property(recordWithTexts(), ({ record }) => {
      for (const actor of record.actors) {
        const among = choicesOf(record.actors.filter(({ id }) => id !== actor.id));
        const found = readActorDraft(actorDraft(actor, among), actor, among);
        expect(found).toEqual(actor.name.trim() === "" ? { problems: { name: expect.any(String) } } : { set: {} });
      }
    }),
    { seed: 20250607, numRuns: 100 },
  );
});

test("only what was changed is set, and one more name counts before it is added", () => {
  expect(read({ alias: " Mayor  Lind " })).toEqual({ set: { aliases: ["the mayor", "Mayor Lind"] } });
  expect(read({ name: "the mayor" })).toEqual({ set: { name: "the mayor", aliases: [] } });
  expect(read({ description: "  " })).toEqual({ set: {} });
});

test("an actor without a name, dates that are none and places that are nowhere are told by their field", () => {
  expect(read({ name: " \n" })).toEqual({ problems: { name: expect.any(String) } });
  const wrong = [
    row({ key: 0, agency: "Nobody", role: "chair" }),
    row({ key: 1, agency: "Night Riders", from: "2024-02-30", to: "yesterday" }),
    row({ key: 2, agency: "Night Riders", from: "2024", to: "2023-12" }),
    row({ key: 3, from: "2024" }),
    row({ key: 4, role: "chair", basis: "inferred" }),
  ];
  const found = read({ affiliations: wrong });
  expect(Object.keys("problems" in found ? found.problems : {}).sort()).toEqual(
    ["0 agency", "1 from", "1 to", "2 to", "3 role", "4 why"].sort(),
  );
});

test("a new affiliation rests on what was chosen, a row left empty is none, and what stays keeps its evidence", () => {
  const kept = actorDraft(lind, choices).affiliations;
  const added = row({
    key: 9,
    agency: "Night Riders",
    role: "friend",
    from: "2024",
    basis: "inferred",
    why: "They met.",
  });
  const found = read({ affiliations: [...kept, row({ key: 8 }), added] });
  if (!("set" in found)) throw new Error("expected fields to be set, got problems");
  expect(found.set.affiliations?.[0]).toEqual(lind.affiliations[0]);
  expect(found.set.affiliations?.slice(1)).toEqual([
    {
      agency: "night-riders",
      role: "friend",
      from: { edtf: "2024", basis: "inferred", why: "They met." },
      to: null,
      basis: "inferred",
      why: "They met.",
      evidence: [],
    },
  ]);
  const applied = apply(
    smallRecord,
    { op: "change-actor", id: lind.id, set: found.set },
    { coder: null, at: "2026-01-01T00:00:00Z" },
  );
  if ("problem" in applied) throw new Error(`expected the change to be done, got ${applied.problem.code}`);
  expect(checkRecord(applied.record, new Map())).toEqual(checkRecord(smallRecord, new Map()));
});

test("two of one name are told apart by their ids in the list of choices", () => {
  const twins = choicesOf([
    { id: "a", name: "Council" },
    { id: "b", name: "Council" },
    { id: "__proto__", name: "constructor" },
  ]);
  expect([...twins.idOf]).toEqual([
    ["Council (a)", "a"],
    ["Council (b)", "b"],
    ["constructor", "__proto__"],
  ]);
});
