import fc from "fast-check";
import { expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import { historyOf, movedTo, withStep } from "../../src/work/record-history.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { BY, rename } from "./open-here.ts";

test("far away in a long history stands the same record, however it is gone to", () => {
  const begun = historyOf(smallRecord);
  const texts = [writeRecord(smallRecord)];
  let history = begun;
  for (let i = 0; i < 300; i++) {
    const done = withStep(history, rename(`Title ${i}`), BY);
    if ("problem" in done) throw new Error("expected a title to be changed");
    history = done.history;
    texts.push(writeRecord(history.record));
  }
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 6 }), (places) => {
      let here = history;
      for (const place of places) {
        here = movedTo(here, place);
        expect([here.position, writeRecord(here.record)]).toEqual([place, texts[place]]);
      }
      const cut = withStep(here, rename("Other"), BY);
      if ("problem" in cut) throw new Error("expected a title to be changed");
      const back = movedTo(cut.history, Math.min(70, here.position));
      expect(writeRecord(back.record)).toBe(texts[back.position]);
      expect(cut.history.steps).toHaveLength(here.position + 1);
      const again = movedTo(back, cut.history.steps.length);
      expect(writeRecord(again.record)).toBe(writeRecord(cut.history.record));
    }),
    { numRuns: 40, seed: 1 },
  );
});
