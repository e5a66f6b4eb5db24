import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearNames } from "../../src/query/search-names.ts";
import { stem } from "../../src/query/search-stem.ts";
import { vocabulary } from "../../src/query/search-vocabulary.ts";

const SEED = 20_250_607;

describe("forms of a word come to the same", () => {
  test.each([
    ["deploy", "deploys", "deployed", "deploying", "deployment", "deployments"],
    ["protest", "protests", "protested", "protesting", "protester", "protesters"],
    ["stop", "stops", "stopped", "stopping", "stopper"],
    ["force", "forces", "forced", "forcing"],
    ["city", "cities"],
    ["carry", "carries", "carried", "carrying"],
    ["wish", "wishes", "wished", "wishing"],
    ["pass", "passes", "passed", "passing"],
    ["control", "controls", "controlled", "controlling"],
    ["deport", "deported", "deporting", "deportation", "deportations"],
    ["operate", "operated", "operating", "operation", "operations"],
    ["obstruct", "obstruction"],
  ])("%s", (word, ...forms) => {
    for (const form of forms) expect(stem(form), form).toBe(stem(word));
  });

  test("and different words to different ones", () => {
    const words =
      "state statement general generation police policy station nation news speed string crisis status".split(" ");
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });

  test("where there are at least four letters, all of them from a to z", () => {
    for (const word of ["", "bus", "été", "2024", "g7s", "страны", "__proto__"]) expect(stem(word), word).toBeNull();
    expect(stem("raids")).toBe("raid");
  });

  test("and never to fewer than four letters, nor to others than they begin with but for a y", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,14}$/),
        fc.constantFrom("", "s", "es", "ing", "ed", "ers", "ments"),
        (root, end) => {
          const word = root + end;
          const shared = stem(word) ?? "";
          expect(shared.length).toBeGreaterThanOrEqual(4);
          expect(word.startsWith(shared.slice(0, -1))).toBe(true);
          expect([shared, `${shared.slice(0, -1)}y`].some((one) => word.startsWith(one))).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe("a vocabulary", () => {
  const { knows, kinOf } = vocabulary(["deployed", "bus", "deployment", "deploy", "depot", "constructor"]);

  test("knows whole words and beginnings", () => {
    for (const term of ["bus", "dep", "deployed", "d"]) expect(knows(term), term).toBe(true);
    for (const term of ["buss", "a", "zebra", "deploys"]) expect(knows(term), term).toBe(false);
  });

  test("tells other forms of a word, known or not, but those that begin with it", () => {
    expect(kinOf("deploying")).toEqual(["deploy", "deployed", "deployment"]);
    expect(kinOf("deployed")).toEqual(["deploy", "deployment"]);
    expect(kinOf("deploy")).toEqual([]);
    for (const term of ["bus", "toString", "__proto__", "tostring"]) expect(kinOf(term), term).toEqual([]);
  });

  test("knows nothing of no words", () => {
    expect(vocabulary([]).knows("bus")).toBe(false);
  });
});

describe("words spelt like another", () => {
  test("are those that as many errors lead to, and words begun by one stand together", () => {
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 6 }), (all, term) => {
        const { words: known, likeOf, begunBy } = vocabulary(all);
        const errors = known.map((word) => errorsBetween(word, term, false));
        for (const most of [1, 2]) {
          const plain = known.flatMap((_, word) => {
            const own = errors[word] ?? 0;
            return own <= most ? [{ word, errors: own }] : [];
          });
          expect(likeOf(term, most)).toEqual(plain);
        }
        const { from, to } = begunBy(term);
        expect(known.slice(from, to)).toEqual(known.filter((word) => word.startsWith(term)));
        expect(known.slice(0, from).every((word) => word < term)).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe("the nearest name", () => {
  const near = nearNames(["bass", "newsom", "lind", "ana", "mason", "guillot", "nelson"]);

  test.each([
    ["bsas", ["bass"]],
    ["basss", ["bass"]],
    ["abss", ["bass"]],
    ["nweosm", ["newsom"]],
    ["nsom", ["newsom"]],
    ["enwsom", ["newsom"]],
    ["lidn", ["lind"]],
    ["gulilot", ["guillot"]],
  ])("to “%s” is %j", (typed, names) => {
    expect(near(typed)).toEqual(names);
  });

  test("is none for short ones, for figures, and for two errors in a short name or at the start", () => {
    for (const typed of ["naa", "an", "", "l1nd", "lxnx", "xwesom", "a".repeat(10_000)]) {
      expect(near(typed), typed).toEqual([]);
    }
  });

  test("forgives any two neighbours in a name of four letters or more that changed places", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (name, at) => {
        const first = at % (name.length - 1);
        const swapped = `${name.slice(0, first)}${name[first + 1]}${name[first]}${name.slice(first + 2)}`;
        expect(nearNames([name])(swapped)).toEqual([name]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("is found by the whole table of errors, too", () => {
    const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 9 }));
    fc.assert(
      fc.property(
        names,
        fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 9 }),
        (all, term) => {
          const errors = all.map((name) => {
            const forgiven = name.length >= 6 && name[0] === term[0] ? 2 : 1;
            const own = errorsBetween(name, term, true);
            return own <= forgiven ? own : Number.POSITIVE_INFINITY;
          });
          const least = Math.min(2, ...errors);
          expect(nearNames(all)(term)).toEqual(all.filter((_, i) => errors[i] === least));
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

/** How many letters are wrong, missing or too many, or, with `swaps`, have changed places with the next: by the definition. */
function errorsBetween(a: string, b: string, swaps: boolean): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const swapped = swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const errors =
      known.get(key) ??
      Math.min(
        between(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        between(i - 1, j) + 1,
        between(i, j - 1) + 1,
        ...(swapped ? [between(i - 2, j - 2) + 1] : []),
      );
    known.set(key, errors);
    return errors;
  };
  return between(a.length, b.length);
}
