// The shipped record as it opens: no line may run through a node that it has nothing to do with.
import { expect, test } from "vitest";
import type { Fold } from "../../src/query/index.ts";
import { curvatures } from "../../src/scene/bends.ts";
import { curve, distanceTo } from "../../src/scene/curve.ts";
import { PHONE, recordPicture, WINDOW } from "./record-picture.ts";

const STAGES = { "a window": WINDOW, "a phone": PHONE };

test.each<readonly [Fold, keyof typeof STAGES]>([
  ["actors", "a window"],
  ["actors", "a phone"],
  ["statements", "a window"],
  ["statements", "a phone"],
])("in the %s view of %s no stance line runs through a node that is not its end", async (fold, stage) => {
  const picture = await recordPicture(fold, STAGES[stage]);
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
