import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { freshId, likelySame } from "../../src/edit/index.ts";
import { readRecord } from "../../src/io/index.ts";
import type { Actor, ActorKind } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

function actor(
  id: string,
  kind: ActorKind,
  name: string,
  aliases: readonly string[] = [],
  short: string | null = null,
): Actor {
  return { id, kind, name, short, aliases, description: null, affiliations: [], sameAs: [] };
}

/** The reason for which two are proposed, null when they are not. */
function reason(kind: ActorKind, a: string | readonly string[], b: string | readonly string[]): string | null {
  const [one, two] = [a, b].map((names, i) => {
    const [name = "", ...aliases] = typeof names === "string" ? [names] : names;
    return actor(`a${i}`, kind, name, aliases);
  });
  return one && two ? (likelySame([one, two])[0]?.reason ?? null) : null;
}

describe("persons who may be one", () => {
  test.each([
    ["Ada Lind", "ada lind", "printed in two ways"],
    ["Zoë Lind", "Zoe Lind", "printed in two ways"],
    ["Lind", "Ada Lind", "without a first name"],
    ["Mayor Ada Lind", "Ada Lind", "one name"],
    ["A. Lind", "Ada Lind", "begin alike"],
    ["Ada R. Lind", "Ada Lind", "middle name only"],
    ["Ada R. Lind", "Ada Rose Lind", "middle name only"],
    ["Dan Okoro", "Daniel Okoro", "short for the other"],
    ["Bob Okoro", "Robert Okoro", "short for the other"],
    ["Micheal Okoro", "Michael Okoro", "one letter is typed"],
    ["Anna Lind", "Ana Lind", "one letter is typed"],
    ["Ada Linden", "Ada Lindem", "The surnames"],
    ["Okoro Ben", "Ben Okoro", "another order"],
    ["Ben Okoro Jr.", "Ben Okoro", "after the surname"],
  ])("%s and %s", (a, b, words) => {
    expect(reason("person", a, b)).toContain(words);
    expect(reason("person", b, a)).toContain(words);
  });

  it("and one who is called by the other’s name", () => {
    expect(reason("person", ["Cass Okoro", "Mo Salim"], "Mo Salim")).toBe("Cass Okoro is called “Mo Salim”, too.");
  });
});

describe("persons who are two", () => {
  test.each([
    ["Ada Lind", "Ben Lind"],
    ["Dan Lind", "Dana Lind"],
    ["Paul Lind", "Paula Lind"],
    ["Jon Lind", "Jan Lind"],
    ["Ada R. Lind", "Ada S. Lind"],
    ["Ada Rose Lind", "Ada Mary Lind"],
    ["A. Lind", "B. Lind"],
    ["Ben Okoro Jr.", "Ben Okoro Sr."],
    ["Ada Lee", "Ada Lew"],
    ["Ada Lind", "Ada Okoro"],
    ["", ""],
    ["🚢", "⚓"],
  ])("%s and %s", (a, b) => {
    expect(reason("person", a, b)).toBeNull();
  });

  it("even where one has the other’s name among the aliases, or both are the mayor", () => {
    expect(reason("person", ["Ada Lind", "Ben Lind"], "Ben Lind")).toBeNull();
    expect(reason("person", ["Ada Lind", "the mayor", "Mayor"], ["Ben Okoro", "the mayor", "Mayor"])).toBeNull();
  });
});

describe("bodies", () => {
  test.each([
    ["The Harbor Guard", "Harbor Guard", "printed in two ways"],
    ["U.S. Coast Watch", "Coast Watch", "printed in two ways"],
    ["HPU", "Harbor Pilots Union", "first letters"],
    ["B.O.T.H.", "Board of the Harbor", "first letters"],
    ["BH", "Board of the Harbor", "first letters"],
    ["Harbor Police", "Harbor Police Department", "“department” only"],
    ["Harbor Pilots Unoin", "Harbor Pilots Union", "one letter"],
    ["Health Authority", "Harrow County Health Authority", "without its place or owner"],
    ["the Health Authority", "Health Authority of Harrow County", "without its place or owner"],
    ["Harbor Guard", "Marsh Quay Town's Harbor Guard", "without its place or owner"],
    ["HPU", "HPUs", "as one and as many"],
    ["H.P.U.", "HPU's", "printed in two ways"],
    ["HPUs", "Harbor Pilots Union", "first letters"],
  ])("%s and %s may be one", (a, b, words) => {
    expect(reason("agency", a, b)).toContain(words);
    expect(reason("agency", b, a)).toContain(words);
  });

  it("may be one that share a telling name, and not one that any body has", () => {
    expect(reason("group", ["Pilots A", "Harbor Pilots"], ["Pilots B", "Harbor Pilots"])).toBe(
      "Both are called “Harbor Pilots”.",
    );
    expect(reason("group", ["Harbor Guard", "the guards"], ["Night Watch", "the guards"])).toBeNull();
    expect(reason("group", ["Harbor Guard", "Council"], "Council")).toBe("Harbor Guard is called “Council”, too.");
  });

  it("are not a town and its council, whatever both are called", () => {
    expect(reason("agency", ["Harwick", "HARWICK"], ["Harwick City Council", "Harwick"])).toBeNull();
    expect(reason("agency", "Harwick", ["Harwick Fire Department", "Harwick"])).toBeNull();
    expect(reason("agency", "City Council", "Harwick City Council")).toContain("without its place or owner");
  });

  test.each([
    ["Harbor Local 12", "Harbor Local 13"],
    ["NBC", "ABC"],
    ["Harbor Guard", "Harbor Watch"],
    ["North Harbor Council", "South Harbor Council"],
    ["Harbor Council", "South Harbor Council"],
    ["Harrow", "Harrow Police Department"],
    ["City of Harrow", "City of Harrow Health Department"],
    ["Harrow County", "Harrow County Health Authority"],
    ["Harbor Police", "Friends of the Harbor Police"],
    ["Fire Department", "Harbor Police and Fire Department"],
    ["State Department", "State Department of Transportation"],
    ["Council", "Marsh Quay Town Council"],
    ["Harrow Health Authority", "Dorset Health Authority"],
    ["Karen Bass", "Bass Pro"],
    ["HPU", "HPS"],
  ])("%s and %s are two", (a, b) => {
    expect(reason("group", a, b)).toBeNull();
  });

  it("and a person of one name are worth a look", () => {
    const found = likelySame([actor("a", "person", "Harbor Watch"), actor("b", "group", "harbor watch")]);
    expect(found).toMatchObject([{ actor: "a", other: "b", isSure: true }]);
  });
});

it("a person and a body of which one has the other’s surname are two", () => {
  expect(likelySame([actor("a", "person", "Karen Bass"), actor("b", "agency", "Bass Pro")])).toEqual([]);
  expect(likelySame([actor("a", "person", "Karen Bass"), actor("b", "agency", "Mayor Karen Bass Office")])).toEqual([]);
});

it("of very many that may be meant by one, and very many that share a name, only some are compared, the same ones each time", () => {
  const many = Array.from({ length: 400 }, (_, i) => actor(`b${i}`, "agency", `Town${i} Health Authority`));
  const one = actor("one", "agency", "Health Authority");
  const same = Array.from({ length: 400 }, (_, i) => actor(`s${i}`, "agency", "Harbor Guard"));
  const found = likelySame([one, ...many, ...same]);
  expect(found.filter(({ other }) => other === "one")).toHaveLength(many.length);
  expect(found.filter(({ actor: id }) => id.startsWith("s")).length).toBeLessThan(1000);
  expect(likelySame([...same, ...many, one])).toEqual(found);
});

const NAMES = [
  "Ada Lind",
  "Lind",
  "A. Lind",
  "Ana Lind",
  "Anna Lind",
  "Ada R. Lind",
  "Adah Lind",
  "Mayor Ada Lind",
  "Ben Okoro",
  "Okoro Ben",
  "Ben Okoros",
  "HP",
  "H.P.",
  "Harbor Police",
  "The Harbor Police",
  "Harbor Police Dept",
  "Harbor Polcie",
  "Marsh Quay Harbor Police",
  "Harbor Police of Marsh Quay",
  "HPs",
  "__proto__",
  "constructor",
  "東京 港",
];
const actors = fc
  .array(
    fc.record({
      kind: fc.constantFrom("person", "group", "agency" as const),
      name: fc.constantFrom(...NAMES),
      alias: fc.option(fc.constantFrom(...NAMES)),
      short: fc.option(fc.constantFrom(...NAMES)),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ kind, name, alias, short }, i) =>
      actor(`id-${(i * 7) % 13}`, kind, name, alias === null ? [] : [alias], short),
    ),
  );

it("every pair is found that would be found alone, in whatever order the actors come", () => {
  fc.assert(
    fc.property(actors, (all) => {
      const alone = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => likelySame([a, b])));
      const key = ({ actor, other, reason }: (typeof alone)[number]) => `${actor} ${other} ${reason}`;
      const found = likelySame(all);
      expect(found.map(key).sort()).toEqual(alone.map(key).sort());
      expect(likelySame([...all].reverse())).toEqual(found);
      expect(found.every(({ reason }) => /^.+\.$/.test(reason))).toBe(true);
    }),
    { seed: 71, numRuns: 200 },
  );
});

it("none of the actors of the record that ships are taken for one: people told them apart by hand", () => {
  const { value } = readRecord(readFileSync("data/los-angeles-2025.json", "utf8"));
  expect(value?.actors.length).toBeGreaterThan(50);
  expect(likelySame(value?.actors ?? [])).toEqual([]);
});

it("a fresh id is one that nothing has, nor a suggestion names", () => {
  expect(freshId(smallRecord, "actor", "Ada Lind")).toBe("actor-ada-lind");
  expect(freshId(smallRecord, "ada", "Lind")).toBe("ada-lind-2");
  expect(freshId(smallRecord, "actor", "__proto__")).toBe("actor-proto");
  const [first, ...rest] = smallRecord.statements;
  if (first === undefined) throw new Error("expected a statement");
  const coding = {
    speaker: { id: "actor-was", confidence: 1 },
    others: [],
    onBehalfOf: null,
    addressees: [],
    relayedBy: [],
    targets: [],
  };
  const suggested = { confidence: { content: 1, source: null }, coding };
  const record = { ...smallRecord, statements: [{ ...first, suggested }, ...rest] };
  expect(freshId(record, "actor", "Was")).toBe("actor-was-2");
});
