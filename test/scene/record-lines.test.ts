// The shipped record as it opens: no line may run through a node that it has nothing to do with.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { layout } from "../../src/graph/layout.ts";
import { layoutInput } from "../../src/graph/measure.ts";
import { readRecord } from "../../src/io/read-record.ts";
import { recordHash } from "../../src/io/record-hash.ts";
import { createMemoryEngine, type Fold, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { curvatures } from "../../src/scene/bends.ts";
import { curve, distanceTo } from "../../src/scene/curve.ts";
import { toPicture } from "../../src/ui/stage/to-picture.ts";

const STAGES = { "a window": { width: 735, height: 662 }, "a phone": { width: 480, height: 640 } };

test.each<readonly [Fold, keyof typeof STAGES]>([
  ["actors", "a window"],
  ["actors", "a phone"],
  ["statements", "a window"],
  ["statements", "a phone"],
])("in the %s view of %s no stance line runs through a node that is not its end", async (fold, stage) => {
  const picture = await pictureFor(fold, STAGES[stage]);
  const discs = { x: picture.x, y: picture.y.map((y) => -y), r: picture.size };
  const at = (i: number) => ({ x: discs.x[i] ?? 0, y: discs.y[i] ?? 0 });
  const bends = curvatures(picture, discs);
  const lines = picture.edgeIds.map((id, j) => {
    const ends = [picture.source[j] ?? 0, picture.target[j] ?? 0] as const;
    return { id, ends, kind: picture.edgeKind[j], line: curve(at(ends[0]), at(ends[1]), bends[j] ?? 0) };
  });
  const stances = lines.filter(({ kind }) => kind === "stance");
  expect(stances.length).toBeGreaterThan(40);
  const through = stances.flatMap(({ id, ends, line }) =>
    picture.ids.flatMap((node, i) =>
      ends.includes(i) || distanceTo(line, at(i)) >= (discs.r[i] ?? 0) ? [] : [`${id} runs through ${node}`],
    ),
  );
  expect(through).toEqual([]);
});

async function pictureFor(fold: Fold, stage: { readonly width: number; readonly height: number }) {
  const read = readRecord(readFileSync("data/los-angeles-2025.json", "utf8"));
  if (!read.value) throw new Error("expected the record that ships to be readable");
  const engine = createMemoryEngine(read.value, recordHash(read.value));
  const ties = await engine.ask({ ask: "ties", filter: NO_FILTER, fold, show: SHOW_NOTHING_ELSE, top: 400 });
  const input = layoutInput(ties, stage);
  const flat = layout(input);
  return toPicture(ties, new Map(input.ids.map((id, i) => [id, [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const])));
}
