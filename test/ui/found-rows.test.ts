import { expect, test } from "vitest";
import type { Hit, SearchGroup } from "../../src/query/index.ts";
import { foundGroups, foundWords, MANY } from "../../src/ui/search/found-rows.ts";

test("what is said of a kind's number agrees with what is listed, whatever there is of it", () => {
  for (const total of [1, 5, 6, 7, MANY, MANY + 1, 412]) {
    for (const wide of [false, true]) {
      const [group] = foundGroups({ groups: [groupOf("statement", total)] }, "bus", 0, wide ? ["statement"] : []);
      const listed = group?.rows.filter(({ what }) => what === "hit").length;
      expect(listed, `${total}`).toBe(Math.min(total, wide ? MANY : 5));
      expect(group?.count, `${total}`).toBe(listed === total ? `${total}` : `${listed} of ${total}`);
      const more = group?.rows.find(({ what }) => what === "more");
      if (wide || total <= 5) expect(more, `${total}`).toBeUndefined();
      else expect(more, `${total}`).toMatchObject({ kind: "statement", count: Math.min(total, MANY), total });
    }
  }
});

test("only the kind that is asked for is listed whole", () => {
  const groups = foundGroups({ groups: [groupOf("actor", 9), groupOf("source", 8)] }, "bus", 0, ["source"]);
  expect(groups.map(({ key, count }) => [key, count])).toEqual([
    ["actor", "5 of 9"],
    ["source", "8"],
  ]);
});

test("the words as a filter end the statements, wherever these stand", () => {
  const answer = { groups: [groupOf("statement", 7), groupOf("actor", 1)] };
  const [statements, actors] = foundGroups(answer, "bus", 6, []);
  expect(statements?.rows.slice(-2).map(({ what }) => what)).toEqual(["more", "all"]);
  expect(statements?.rows.at(-1)).toMatchObject({ text: "bus", count: 6 });
  expect(actors?.rows.map(({ what }) => what)).toEqual(["hit"]);
  const alone = foundGroups({ groups: [groupOf("actor", 1)] }, "bus", 1, []);
  expect(alone.at(-1)).toMatchObject({ key: "statement", count: null, rows: [{ what: "all" }] });
});

test("a screen reader hears how many there are of each kind", () => {
  const answer = { groups: [groupOf("actor", 1), groupOf("statement", 7)] };
  expect(foundWords(answer)).toBe("8 results: 1 actor, 7 statements.");
  expect(foundWords({ groups: [groupOf("issue", 1)] })).toBe("1 result: 1 issue.");
});

function groupOf(kind: SearchGroup["kind"], total: number): SearchGroup {
  const hits = Array.from(
    { length: total },
    (_, i): Hit => ({
      node: { kind: kind === "actor" ? "person" : kind, id: `${kind}-${i}`, label: `${kind} ${i}` },
      by: null,
      date: null,
      line: "A bus.",
      in: "gist",
      cut: { start: false, end: false },
      marks: [{ start: 2, end: 5 }],
      statements: 1,
      about: 0,
    }),
  );
  return { kind, total, hits };
}
