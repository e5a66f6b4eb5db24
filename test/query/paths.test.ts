import { describe, expect, test } from "vitest";
import {
  createMemoryEngine,
  type Filter,
  NO_FILTER,
  PATH_KINDS,
  type PathKind,
  type Paths,
  Stopped,
} from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);

async function paths(from: string, to: string, over: readonly PathKind[], clauses: Partial<Filter> = {}, most = 100) {
  const answer = await engine.ask({ ask: "paths", filter: { ...NO_FILTER, ...clauses }, from, to, over, most });
  if (!answer) throw new Error(`expected ${from} and ${to} to be in the record`);
  return answer;
}

const told = ({ paths }: Paths) =>
  paths.map(({ nodes, links }) =>
    nodes
      .flatMap(({ id }, i) => [links[i - 1]?.map((tie) => `(${tie.label} ${tie.weight})`).join("") ?? "", id])
      .slice(1)
      .join(" "),
  );

describe("Ways from one to another", () => {
  test("hold every tie of the kinds asked for, either way, the heaviest first among the shortest", async () => {
    expect(told(await paths("ada-lind", "ben-okoro", ["stance", "relation"], {}, 3))).toEqual([
      "ada-lind (met with 2)(opposes 1) ben-okoro",
      "ada-lind (is mixed on 1)(is neutral on 1) fare-rise (opposes 1)(supports 1) ben-okoro",
      "ada-lind (supports 1) night-buses (opposes 1) ben-okoro",
    ]);
  });

  test("go over deeds and offices where nobody takes a stance", async () => {
    expect(told(await paths("town-council", "ben-okoro", ["affiliation"]))).toEqual([]);
    expect(told(await paths("town-council", "ben-okoro", ["affiliation", "relation"], {}, 1))).toEqual([
      "town-council (mayor 1) ada-lind (met with 2) ben-okoro",
    ]);
  });

  test("go through the sources that quote both", async () => {
    expect(told(await paths("town-council", "night-riders", ["source"], {}, 1))).toEqual([
      "town-council (in 1) courier-2 (in 1) night-riders",
    ]);
  });

  test("tell whether there are others", async () => {
    const whole = await paths("ada-lind", "ben-okoro", PATH_KINDS);
    expect(whole.complete).toBe(true);
    const count = whole.paths.length;
    expect((await paths("ada-lind", "ben-okoro", PATH_KINDS, {}, count)).complete).toBe(true);
    expect(await paths("ada-lind", "ben-okoro", PATH_KINDS, {}, count - 1)).toEqual({
      ...whole,
      paths: whole.paths.slice(0, -1),
      complete: false,
    });
    expect(await paths("ada-lind", "ben-okoro", PATH_KINDS, {}, 0)).toMatchObject({ paths: [], complete: false });
  });

  test("are those that the filter leaves", async () => {
    const opposed = await paths("ada-lind", "ben-okoro", ["stance"], { issue: ["night-buses"] });
    expect(told(opposed)).toEqual(["ada-lind (supports 1) night-buses (opposes 1) ben-okoro"]);
    expect(told(await paths("ada-lind", "ben-okoro", ["stance"], { without: ["ben-okoro"] }))).toEqual([]);
  });
});

test("what is not tied has no ways, and what is no node of the record no answer", async () => {
  expect(await paths("depot-move", "ada-lind", PATH_KINDS)).toMatchObject({
    from: { label: "Moving the depot" },
    paths: [],
    complete: true,
  });
  expect(told(await paths("ada-lind", "ada-lind", PATH_KINDS))).toEqual([]);
  const unknown = { ask: "paths", filter: NO_FILTER, over: PATH_KINDS, most: 5 } as const;
  expect(await engine.ask({ ...unknown, from: "ada-lind", to: "nobody" })).toBeNull();
  expect(await engine.ask({ ...unknown, from: "s01", to: "ada-lind" })).toBeNull();
});

test("a count below 0 is refused, and a stopped question not answered", async () => {
  await expect(paths("ada-lind", "ben-okoro", PATH_KINDS, {}, -1)).rejects.toThrow(RangeError);
  const question = { ask: "paths", filter: NO_FILTER, from: "ada-lind", to: "ben-okoro", over: PATH_KINDS } as const;
  await expect(engine.ask({ ...question, most: 5 }, { aborted: true })).rejects.toThrow(Stopped);
});
