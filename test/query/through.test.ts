import { describe, expect, it } from "vitest";
import { createMemoryEngine, NO_FILTER, type Row, relaysOf, throughWords } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const nameOf = (id: string) => smallRecord.actors.find((actor) => actor.id === id)?.name ?? id;

async function rowOf(id: string, record = smallRecord): Promise<Row> {
  const engine = createMemoryEngine(record, SMALL_HASH);
  const sort = { by: "date", descending: false } as const;
  const { items } = await engine.ask({ ask: "statements", filter: NO_FILTER, sort, from: 0, size: 100 });
  const row = items.find(({ statement }) => statement.id === id);
  if (!row) throw new Error(`expected ${id} among the rows`);
  return row;
}

describe("whom words came through", () => {
  it("is an actor, or who speaks in the statement that has them, a step at a time", async () => {
    expect((await rowOf("s08")).through).toEqual([["night-riders"], ["night-riders"]]);
    expect((await rowOf("s01")).through).toEqual([]);
  });

  it("names once who relays twice on end", async () => {
    const relays = relaysOf(await rowOf("s08"), nameOf);
    expect(relays).toEqual([{ id: "night-riders", name: "Night Riders" }]);
    expect(throughWords(relays)).toBe("through Night Riders");
  });

  it("names the steps from the inside out, and says so where nobody is named for a statement", async () => {
    const row = await rowOf("s08");
    const relayedBy = [
      { kind: "actor", id: "ada-lind" },
      { kind: "statement", id: "s09" },
    ] as const;
    const other = { statement: { ...row.statement, relayedBy }, through: [["ada-lind"], []] };
    expect(throughWords(relaysOf(other, nameOf))).toBe("through Ada Lind, then a statement");
    expect(throughWords([])).toBe(null);
  });
});
