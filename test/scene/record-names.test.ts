// The shipped record as it opens: whose names find room on stages of several sizes, and that none is taken for another's.
import { expect, test } from "vitest";
import type { Box } from "../../src/scene/boxes.ts";
import type { Frame } from "../../src/scene/frame.ts";
import { isFar } from "../../src/scene/label-sides.ts";
import { coveredAt } from "../../src/scene/label-spots.ts";
import { placeLabels } from "./pictures.ts";
import { frameOn, measureInter, PHONE, recordPicture, WINDOW } from "./record-picture.ts";

const ZOOM = { top: 0, right: 48, bottom: 0, left: 0, column: { width: 48, height: 182 } };
const FOLDED = { ...ZOOM, corner: { width: 212, height: 44 } };

/** Where names stand open to others of the same 38: as wide and as high as the graph is in windows of these sizes. */
const STAGES = [
  {
    window: "1440x900",
    arranged: WINDOW,
    host: { width: 782, height: 740 },
    covered: { ...ZOOM, bottom: 48 },
    least: 38,
  },
  { window: "1024x768", arranged: WINDOW, host: { width: 782, height: 608 }, covered: FOLDED, least: 38 },
  {
    window: "1440x900 over a timeline",
    arranged: WINDOW,
    host: { width: 782, height: 463 },
    covered: FOLDED,
    least: 38,
  },
  {
    window: "1280x800 over a timeline",
    arranged: WINDOW,
    host: { width: 622, height: 345 },
    covered: FOLDED,
    least: 35,
  },
  {
    window: "390x844",
    arranged: PHONE,
    host: { width: 388, height: 618 },
    covered: { top: 0, right: 0, bottom: 68, left: 0 },
    least: 33,
  },
];

test.each(STAGES)(
  "at $window at least $least of 38 names are in sight, each nearest to its own node or led to",
  async (stage) => {
    const picture = await recordPicture("actors", stage.arranged);
    const frame = frameOn(picture, stage.host, stage.covered);
    const labels = placeLabels(frame, new Map(), measureInter);
    expect(picture.ids).toHaveLength(38);
    expect(labels.length).toBeGreaterThanOrEqual(stage.least);
    expect(labels.filter(({ box }) => coveredAt(frame, box))).toEqual([]);
    const astray = labels.flatMap(({ node, side, box, lines }) =>
      isFar(side)
        ? []
        : picture.ids.flatMap((id, i) =>
            i !== node && distance(frame, i, box) < distance(frame, node, box) ? [`${lines.join(" ")} at ${id}`] : [],
          ),
    );
    expect(astray).toEqual([]);
  },
);

/** From a box to a node's middle. */
function distance({ x, y }: Frame, i: number, box: Box): number {
  const [atX, atY] = [x[i] ?? 0, y[i] ?? 0];
  const dx = Math.max(box.x - atX, 0, atX - box.x - box.width);
  const dy = Math.max(box.y - atY, 0, atY - box.y - box.height);
  return Math.hypot(dx, dy);
}
