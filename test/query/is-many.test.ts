import { expect, test } from "vitest";
import { createMemoryEngine, isMany, NO_FILTER } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

test.each([
  "Defense officials",
  "Opponents of ICE",
  "People arrested",
  "People sought for removal",
  "Residents",
  "Night bus drivers (unnamed)",
  "Riders without a ticket",
  "Harbour police",
  "Firemen",
])("a group named %s is several", (label) => {
  expect(isMany({ kind: "group", label })).toBe(true);
});

test.each(["MS-13", "Fare Caucus", "The Press", "Organised labour", "Council of drivers", "Riders’ Union", "Mayor’s"])(
  "a group named %s is one",
  (label) => {
    expect(isMany({ kind: "group", label })).toBe(false);
  },
);

test("a person, an agency or an outlet is one, whatever its name ends in", () => {
  for (const kind of ["person", "agency", "outlet", "issue", "statement", "source"] as const) {
    expect(isMany({ kind, label: "Los Angeles officials" })).toBe(false);
  }
});

test("what a group of several takes a stance on is told so by the lines of a picture", async () => {
  const speaker = smallRecord.statements.find(
    ({ speaker, stances, review }) => speaker && stances[0]?.toward.kind === "issue" && review.status !== "rejected",
  )?.speaker;
  const actors = smallRecord.actors.map((actor) =>
    actor.id === speaker ? { ...actor, kind: "group" as const, name: "Night riders" } : actor,
  );
  const engine = createMemoryEngine({ ...smallRecord, actors }, SMALL_HASH);
  const show = { sources: false, relations: false, affiliations: false, isolates: false };
  const { ties } = await engine.ask({ ask: "ties", fold: "actors", show, top: 1000, filter: NO_FILTER });
  const labels = ties.filter(({ source, kind }) => source === speaker && kind === "stance").map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(0);
  for (const label of labels) expect(label).toMatch(/^(support|oppose|are mixed on|are neutral on)$/);
  const persons = new Set(actors.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const others = ties.filter(({ source, kind }) => persons.has(source) && kind === "stance").map(({ label }) => label);
  expect(others.length).toBeGreaterThan(0);
  for (const label of others) expect(label).toMatch(/^(supports|opposes|is mixed on|is neutral on)$/);
});
