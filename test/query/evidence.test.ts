import { expect, test } from "vitest";
import { createMemoryEngine, type Filter, NO_FILTER } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);

async function evidence(tie: string, clauses: Partial<Filter> = {}, from = 0, size = 100) {
  return engine.ask({ ask: "evidence", filter: { ...NO_FILTER, ...clauses }, tie, from, size });
}

test("behind a stance stand its statements, with the same words elsewhere", async () => {
  const answer = await evidence("ada-lind~support~night-buses");
  expect(answer?.statements).toMatchObject({
    total: 1,
    items: [{ statement: { id: "s01" }, kept: [0], also: ["s03"] }],
  });
  expect(answer?.source).toMatchObject({ id: "ada-lind", label: "Ada Lind" });
  expect(answer?.target).toMatchObject({ id: "night-buses", kind: "issue" });
});

test("statements are read by date and then place, a page at a time", async () => {
  const ids = async (from: number, size: number) => {
    const answer = await evidence("ada-lind~support~night-buses", { appearances: true }, from, size);
    return answer?.statements.items.map(({ statement }) => statement.id);
  };
  expect(await ids(0, 100)).toEqual(["s01", "s03"]);
  expect(await ids(1, 1)).toEqual(["s03"]);
});

test("behind a deed stand the relations of its kind", async () => {
  const answer = await evidence("ada-lind~did:met_with~ben-okoro");
  expect(answer?.relations.map(({ id }) => id)).toEqual(["r1", "r3"]);
  expect(answer?.statements.total).toBe(0);
});

test("behind a role stand the affiliations, whoever else is drawn", async () => {
  const answer = await evidence("ben-okoro~of~drivers-union", { speaker: [] });
  expect(answer?.affiliations).toMatchObject([{ agency: "drivers-union", role: "chair" }]);
});

test("parallel ties are all others between the two, either way", async () => {
  const answer = await evidence("ben-okoro~oppose~ada-lind");
  expect(answer?.parallel.map(({ id }) => id)).toEqual(["ada-lind~did:met_with~ben-okoro"]);
});

test("a statement's own ties are found too", async () => {
  expect((await evidence("s05~oppose~s04"))?.tie).toMatchObject({ kind: "stance", weight: 1 });
  expect((await evidence("ben-okoro~said~s04"))?.statements.items).toMatchObject([{ statement: { id: "s04" } }]);
  expect((await evidence("s04~in~courier-2"))?.tie).toMatchObject({ kind: "source" });
});

test("there is none behind a tie that the filter leaves nothing of, or that is none", async () => {
  expect(await evidence("ada-lind~support~night-buses", { stance: ["oppose"] })).toBeNull();
  expect(await evidence("ada-lind~oppose~depot-move")).toBeNull();
  expect(await evidence("ada-lind")).toBeNull();
  expect(await evidence("a~b~c~d")).toBeNull();
});
