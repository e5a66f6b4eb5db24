import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cast } from "../../src/extract/cast.ts";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { mergeCasts, type SourceCast } from "../../src/extract/speakers/merge-casts.ts";
import { type Actor, ID_PATTERN } from "../../src/model/index.ts";
import { articleOf } from "./article-of.ts";
import { RULES_ALONE } from "./models.ts";

function castOf(text: string): Cast {
  return readCast(reading(articleOf(text)), extract(text, { model: RULES_ALONE }));
}

function article(source: string, text: string): SourceCast {
  return { source, cast: castOf(text) };
}

function actor(id: string, kind: Actor["kind"], name: string, aliases: readonly string[]): Actor {
  return { id, kind, name, short: null, aliases, description: null, affiliations: [], sameAs: [] };
}

/** The id of the actor whom each speaker's name stands for in one article. */
function idOf(
  { cast }: SourceCast,
  merged: ReturnType<typeof mergeCasts>,
  source: string,
  name: string,
): string | null {
  const index = cast.entities.findIndex((entity) => entity.name === name);
  return index === -1 ? null : (merged.actorsOf.get(source)?.[index] ?? null);
}

describe("the casts of several articles", () => {
  const first = article("one", "Port Ellery Mayor Karen Holt said the gate was shut. Holt said it was broken.");
  const second = article("two", "Karen R. Holt said it would open. Peter Holt, a trader, said he would wait.");
  const third = article("three", "Mayor Holt said the gate was open again.");

  it("know a group without a name by the record's own name for it, and by no other single word", () => {
    const seen = article(
      "four",
      "Observers said that the gate was open. Protesters said that it was shut. Harbour pilots said that it was late.",
    );
    const known = [
      actor("observers", "group", "Observers", []),
      actor("those-at-the-gate", "group", "Those at the gate", ["Protesters", "harbour pilots"]),
    ];
    const merged = mergeCasts([seen], known);
    expect(idOf(seen, merged, "four", "Observers")).toBe("observers");
    expect(idOf(seen, merged, "four", "Protesters")).not.toBe("those-at-the-gate");
    expect(idOf(seen, merged, "four", "Harbour pilots")).toBe("those-at-the-gate");
    // ... by which it may be proposed, also where the article has that group by another name
    expect(
      merged.proposals.map(({ actor, other, reason }) => [actor, other].includes("those-at-the-gate") && reason),
    ).toEqual(["Both are called “Protesters”."]);
  });

  it("make one of a full name, also with an initial", () => {
    const merged = mergeCasts([first, second], []);
    const id = idOf(first, merged, "one", "Karen Holt");
    expect(id).not.toBeNull();
    expect(idOf(second, merged, "two", "Karen R. Holt")).toBe(id);
    expect(merged.actors.find((one) => one.id === id)).toMatchObject({
      name: "Karen R. Holt",
      kind: "person",
      known: false,
    });
  });

  it("keep two people of one surname apart, and propose what is not sure", () => {
    const merged = mergeCasts([first, second, third], []);
    const karen = idOf(first, merged, "one", "Karen Holt");
    const peter = idOf(second, merged, "two", "Peter Holt");
    const alone = idOf(third, merged, "three", "Holt");
    expect(new Set([karen, peter, alone]).size).toBe(3);
    const reasons = merged.proposals.filter(({ actor: a, other }) => a === alone || other === alone);
    expect(reasons.map(({ reason }) => reason).join(" ")).toContain(
      "Karen R. Holt has that surname and is called mayor, too.",
    );
  });

  it("are whom the record knows by that name, and nobody where it knows two", () => {
    const known = [
      actor("karen", "person", "Karen Holt", ["Mayor Holt", "Holt"]),
      actor("ferries", "agency", "Department of Ferries", ["DoF"]),
    ];
    const more = article("four", "The U.S. Department of Ferries said it was ready.");
    const merged = mergeCasts([first, third, more], known);
    expect(idOf(first, merged, "one", "Karen Holt")).toBe("karen");
    expect(idOf(third, merged, "three", "Holt")).toBe("karen");
    expect(merged.actors.find(({ id }) => id === "ferries")?.entities).toHaveLength(1);
    const two = mergeCasts([third], [...known, actor("peter", "person", "Peter Holt", ["Mayor Holt"])]);
    expect(["karen", "peter"]).not.toContain(idOf(third, two, "three", "Holt"));
  });

  describe("of a surname with a title, that the record has once,", () => {
    const councilman = {
      agency: null,
      role: "councilman",
      from: null,
      to: null,
      basis: "stated",
      why: null,
      evidence: [],
    } as const;
    const peter = { ...actor("peter", "person", "Peter Lund", ["Lund"]), affiliations: [councilman] };
    const alone = (text: string, known: readonly Actor[]) => {
      const one = article("five", text);
      const merged = mergeCasts([one], known);
      return { id: idOf(one, merged, "five", "Lund"), merged };
    };

    it("are whoever holds it", () => {
      expect(alone("Councilman Lund said that the gate was shut.", [peter]).id).toBe("peter");
    });

    it.each([
      ["without the title", "Lund said that the gate was shut.", [peter]],
      ["with another", "Mayor Lund said that the gate was shut.", [peter]],
      ["of two", "Councilman Lund said it was shut.", [peter, actor("ida", "person", "Ida Lund", [])]],
    ])("and are proposed %s", (_, text, known) => {
      const { id, merged } = alone(text, known);
      expect(id).not.toBe("peter");
      expect(merged.proposals.some(({ actor: a, other }) => [a, other].includes("peter"))).toBe(true);
    });
  });

  it("are a body’s name where the record calls a body so and nobody bears it", () => {
    const company = actor("corvane", "group", "Corvane Group", ["Corvane"]);
    const find = (known: readonly Actor[]) => {
      const one = article("five", "Corvane said that the gate was shut.");
      return idOf(one, mergeCasts([one], known), "five", "Corvane");
    };
    expect(find([company])).toBe("corvane");
    expect(find([company, actor("ida", "person", "Ida Corvane", [])])).not.toBe("corvane");
  });

  describe("propose a body for a shorter name of it:", () => {
    const chamber = actor("chamber", "group", "Halden Chamber of Commerce", []);
    const proposed = (text: string, known: readonly Actor[]) =>
      mergeCasts([article("six", text)], known).proposals.map(({ reason }) => reason);

    it("what stands without its place, and its noun where it is the only one of it", () => {
      expect(proposed("The Chamber of Commerce said it was late.", [chamber])).toEqual([
        "“Chamber of Commerce” may be “Halden Chamber of Commerce” without its place or owner.",
      ]);
      expect(proposed("The chamber said it was late.", [chamber])).toEqual([
        "“The chamber” may be “Halden Chamber of Commerce”, the only one here whose name has that noun.",
      ]);
      const another = actor("other", "group", "Larkfield Chamber of Trade", []);
      expect(proposed("The chamber said it was late.", [chamber, another])).toEqual([]);
    });

    it("its first letters", () => {
      const pilots = actor("pilots", "group", "Harbor Pilots Association", []);
      const all = proposed("Members of the HPA voted on Monday. The HPA said it was late.", [pilots]);
      expect(all).toEqual(["“HPA” may stand for the first letters of “Harbor Pilots Association”."]);
    });

    it("and no town for its council, though an article calls both by the town's name", () => {
      const council = actor("council", "agency", "Harwick City Council", ["Harwick"]);
      const text = "Rita Solano urged Harwick to wait. Harwick said it would not.";
      expect(proposed(text, [actor("harwick", "agency", "Harwick", ["HARWICK"]), council])).toEqual([]);
    });
  });

  it("never takes two people of one name with other initials for one", () => {
    const merged = mergeCasts([article("a", "John A. Lind said no."), article("b", "John B. Lind said yes.")], []);
    expect(merged.actors.filter(({ name }) => name.includes("Lind"))).toHaveLength(2);
    expect(merged.proposals).toHaveLength(1);
  });
});

const NAMES = [
  "Karen Holt",
  "Peter Holt",
  "Holt",
  "Mayor Holt",
  "Ada Lind",
  "Mr. Lind",
  "the Port Authority",
  "ICE",
  "the riders",
  "a clerk",
];
const articles = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 })),
    {
      maxLength: 5,
      selector: ([source]) => source,
    },
  )
  .map((drawn) =>
    drawn.map(([source, names]) =>
      article(`src-${source}`, names.map((name) => `On Monday ${name} said it was shut.`).join(" ")),
    ),
  );

describe("whatever the articles are", () => {
  it("their order changes nothing, and articles that come later no id", () => {
    fc.assert(
      fc.property(articles, fc.nat(5), (drawn, cut) => {
        const all = mergeCasts(drawn, []);
        const back = mergeCasts([...drawn].reverse(), []);
        expect(back.actors).toEqual(all.actors);
        expect(back.proposals).toEqual(all.proposals);
        const before = mergeCasts(drawn.slice(0, cut), []);
        for (const [source, ids] of before.actorsOf) expect(all.actorsOf.get(source)).toEqual(ids);
        const ids = all.actors.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(ID_PATTERN);
        for (const { actor: a, other } of all.proposals) expect(ids).toEqual(expect.arrayContaining([a, other]));
      }),
      { seed: 11, numRuns: 120 },
    );
  });
});
