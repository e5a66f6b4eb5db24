// The shipped record as the page draws it, on a stage of a size: picture and frame.
import { readFileSync } from "node:fs";
import { layout } from "../../src/graph/layout.ts";
import { layoutInput, textWidth } from "../../src/graph/measure.ts";
import { readRecord } from "../../src/io/read-record.ts";
import { recordHash } from "../../src/io/record-hash.ts";
import { createMemoryEngine, type Fold, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { curvatures } from "../../src/scene/bends.ts";
import { fitPicture, type Insets } from "../../src/scene/fit.ts";
import { type Frame, frameOf } from "../../src/scene/frame.ts";
import { litBy } from "../../src/scene/lit.ts";
import type { Picture } from "../../src/scene/picture.ts";
import type { Face } from "../../src/scene/text.ts";
import { toPicture } from "../../src/ui/stage/to-picture.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the page arranges for. */
export const WINDOW: Size = { width: 735, height: 662 };
export const PHONE: Size = { width: 480, height: 640 };

export async function recordPicture(fold: Fold, stage: Size): Promise<Picture> {
  const read = readRecord(readFileSync("data/los-angeles-2025.json", "utf8"));
  if (!read.value) throw new Error("expected the record that ships to be readable");
  const engine = createMemoryEngine(read.value, recordHash(read.value));
  const ties = await engine.ask({ ask: "ties", filter: NO_FILTER, fold, show: SHOW_NOTHING_ELSE, top: 400 });
  const input = layoutInput(ties, stage);
  const flat = layout(input);
  return toPicture(ties, new Map(input.ids.map((id, i) => [id, [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const])));
}

/** The whole picture in view on a host, as a scene has it when it opens. */
export function frameOn(picture: Picture, host: Size, covered: Insets): Frame {
  const width = (text: string, issue: boolean) => measureInter(text, issue ? "issue" : "name");
  const fit = fitPicture(picture, picture, host, covered, width);
  const at = {
    x: picture.x.map((x) => x * fit.stretch.x),
    y: picture.y.map((y) => y * fit.stretch.y),
  };
  const bends = curvatures(picture, {
    x: at.x.map((x) => x * fit.scale),
    y: at.y.map((y) => -y * fit.scale),
    r: picture.size.map((r) => r * fit.size),
  });
  const { scale, size } = fit;
  const [dx, dy] = [host.width / 2 - fit.x * scale, host.height / 2 + fit.y * scale];
  const view = { ...host, scale, dx, dy, size, zoom: 1, covered };
  const lit = litBy(picture, [], new Map(picture.ids.map((id, i) => [id, i])));
  return frameOf(picture, at, bends, view, lit, { selected: new Set(), hovered: new Set() });
}

/** In the page's own font. */
export function measureInter(text: string, face: Face): number {
  const smaller = face.startsWith("small") ? 1 : 0;
  return textWidth(
    text,
    face.endsWith("issue") ? { size: 12.5 - smaller, weight: 650 } : { size: 12 - smaller, weight: 500 },
  );
}
