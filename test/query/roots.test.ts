import { expect, test } from "vitest";
import { rootsOf } from "../../src/query/roots.ts";
import { smallRecord } from "../fixtures/small-record.ts";

/** "b>a" for b repeats a, "a" for a repeats nothing. */
function roots(...links: readonly string[]): Record<string, string> {
  const [template] = smallRecord.statements;
  if (!template) throw new Error("expected the small record to have statements");
  const statements = links.map((link) => {
    const [id = "", repeats = null] = link.split(">");
    return { ...template, id, repeats };
  });
  return Object.fromEntries(rootsOf(statements));
}

test("the root of a chain is its end, in whatever order the statements come", () => {
  expect(roots("c>b", "a", "b>a", "d")).toEqual({ a: "a", b: "a", c: "a", d: "d" });
});

test("a chain that leaves the record ends where it leaves", () => {
  expect(roots("b>elsewhere", "c>elsewhere", "d>c")).toEqual({ b: "elsewhere", c: "elsewhere", d: "elsewhere" });
});

test("of a circle the first id is the root, also for what leads into it", () => {
  expect(roots("z>c", "c>b", "b>d", "d>c")).toEqual({ z: "b", b: "b", c: "b", d: "b" });
  expect(roots("a>a")).toEqual({ a: "a" });
});

test("a chain of many thousands is followed without a stack or a long wait", () => {
  const links = Array.from({ length: 20_000 }, (_, i) => `s${i + 1}>s${i}`);
  expect(new Set(Object.values(roots(...links)))).toEqual(new Set(["s0"]));
});
