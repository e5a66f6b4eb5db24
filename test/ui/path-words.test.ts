import { expect, test } from "vitest";
import type { Tie } from "../../src/query/index.ts";
import { linkCount, linkRole, linkVerb } from "../../src/ui/connect/path-words.ts";

const tie = (parts: Partial<Tie>): Tie => ({
  id: "a~of~b",
  kind: "affiliation",
  source: "a",
  target: "b",
  stance: null,
  weight: 1,
  reported: false,
  label: "affiliated with",
  ...parts,
});

const told = (parts: Partial<Tie>) =>
  `a ${linkVerb(tie(parts), false)} b${linkRole(tie(parts))}, ${linkCount(tie(parts))}`;

test("every kind of link is a sentence", () => {
  expect(told({})).toBe("a is affiliated with b, 1 affiliation");
  expect(told({ label: "Mayor" })).toBe("a is affiliated with b (Mayor), 1 affiliation");
  expect(told({ kind: "stance", stance: "mixed", label: "is mixed on", weight: 2 })).toBe(
    "a is mixed on b, 2 statements",
  );
  expect(told({ kind: "relation", label: "met with", weight: 2 })).toBe("a met with b, reported 2 times");
  expect(told({ kind: "source", label: "in", weight: 3 })).toBe("a is quoted in b, 3 statements");
  expect(linkVerb(tie({}), true)).toBe("are affiliated with");
  expect(linkVerb(tie({ kind: "source" }), true)).toBe("are quoted in");
});
