import { describe, expect, it } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import { describe as inWords } from "../../src/io/describe.ts";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import type { OnRecord, ToldApart } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";
import { done, refused } from "./on-small.ts";

const pair = (actor: string, other: string): ToldApart => ({ actor, other });
const tell = (...pairs: ToldApart[]) => ({ op: "tell-apart", pairs, apart: true }) as const;
const UNION_AND_RIDERS = pair("drivers-union", "night-riders");

describe("actors that were told apart", () => {
  const { record, words } = done(tell(pair("night-riders", "drivers-union")));

  it("are a pair of the record, whichever is named first, and once", () => {
    expect(record.apart).toEqual([UNION_AND_RIDERS]);
    expect(words).toBe("Told Night Riders and Marsh Quay Drivers' Union apart");
    expect(done(tell(UNION_AND_RIDERS), record).record).toBe(record);
    const more = done(tell(pair("town-council", "ada-lind"), UNION_AND_RIDERS), record);
    expect(more.record.apart).toEqual([pair("ada-lind", "town-council"), UNION_AND_RIDERS]);
    expect(more.words).toBe("Told 2 pairs of actors apart");
  });

  it("may be one again, and then nothing of it is left in the file", () => {
    const back = done({ op: "tell-apart", pairs: [pair("night-riders", "drivers-union")], apart: false }, record);
    expect(writeRecord(back.record)).toBe(writeRecord(smallRecord));
    expect(back.words).toBe("Took back that Night Riders and Marsh Quay Drivers' Union are two");
  });

  it("are written, read and checked with the record", () => {
    const read = readRecord(writeRecord(record));
    expect(read.value?.apart).toEqual([UNION_AND_RIDERS]);
    expect(checkRecord(record, new Map()).problems).toEqual(checkRecord(smallRecord, new Map()).problems);
    const wrong: OnRecord = { ...record, apart: [pair("ada-lind", "ada-lind"), pair("ada-lind", "nobody")] };
    const found = checkRecord(wrong, new Map()).problems.map(inWords);
    expect(found).toContain("apart[0] tells “ada-lind” apart from itself. A pair has two actors.");
    expect(found).toContain("apart[1].other refers to the actor “nobody”, which the record does not hold.");
    expect(readRecord(writeRecord(record).replace('"other"', '"another"')).problems.map(inWords).join()).toContain(
      "apart[0].other",
    );
  });

  it("are told to whoever opens the record, and go with a part that has both", async () => {
    const engine = createMemoryEngine(record, SMALL_HASH);
    expect((await engine.summary()).apart).toEqual([UNION_AND_RIDERS]);
    const part = async (what: "see", stance: "support" | "neutral") => {
      const filter = { ...NO_FILTER, stance: [stance] };
      const asked = { part: { what }, filter, fold: "actors", show: SHOW_NOTHING_ELSE } as const;
      return (await engine.ask({ ask: "part", ...asked })).record;
    };
    expect((await part("see", "support")).apart).toEqual([UNION_AND_RIDERS]);
    expect(await part("see", "neutral")).not.toHaveProperty("apart");
  });

  it("are followed when one of them turns out to be a third, and forgotten when they are one or gone", () => {
    const third = done({ op: "merge-actors", keep: "ben-okoro", others: ["night-riders"] }, record).record;
    expect(third.apart).toEqual([pair("ben-okoro", "drivers-union")]);
    const one = done({ op: "merge-actors", keep: "night-riders", others: ["drivers-union"] }, record).record;
    expect(one).not.toHaveProperty("apart");
    expect(done({ op: "remove-actors", ids: ["drivers-union"] }, record).record).not.toHaveProperty("apart");
  });

  it("are two actors of the record", () => {
    expect(refused(tell(pair("ada-lind", "ada-lind")))).toContain("apart from itself");
    expect(refused(tell(pair("ada-lind", "__proto__")))).toContain("not in this record");
  });
});
