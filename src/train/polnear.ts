import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../model/index.ts";

/** An attribution as annotators drew it. Lists of spans are sorted; `content` is never empty. */
export interface GoldAttribution {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * One split ("train", "dev") of a corpus in PolNeAR's layout and brat's standoff format. Its offsets count code points; ours UTF-16
 * code units. Of an article with several annotators the first by name is taken.
 */
export function loadPolnear(root: string, split: string): GoldArticle[] {
  const texts = join(root, "data", split, "text");
  const annotations = join(root, "data", split, "attributions");
  const first = new Map<string, string>();
  for (const file of readdirSync(annotations).sort()) {
    const name = /^(.*)_[0-9a-f]{4}\.ann$/.exec(file)?.[1];
    if (name !== undefined && !first.has(name)) first.set(name, file);
  }
  return readdirSync(texts)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -4);
      const text = readFileSync(join(texts, file), "utf8");
      const annotation = first.get(name);
      const attributions =
        annotation === undefined ? [] : readBrat(readFileSync(join(annotations, annotation), "utf8"), text);
      return { name, text, attributions };
    });
}

function readBrat(standoff: string, text: string): GoldAttribution[] {
  const unitOf = codePointOffsets(text);
  const spans = new Map<string, Span[]>();
  const found: GoldAttribution[] = [];
  const lines = standoff.split("\n").map((line) => line.split("\t"));
  for (const [id = "", body = ""] of lines) {
    if (!id.startsWith("T")) continue;
    const places = body.slice(body.indexOf(" ") + 1).split(";");
    spans.set(
      id,
      places.map((place) => {
        const [start = 0, end = 0] = place.split(" ").map((offset) => unitOf(Number(offset)));
        return { start, end };
      }),
    );
  }
  for (const [id = "", body = ""] of lines) {
    if (!id.startsWith("E")) continue;
    const roles = body.trim().split(/\s+/).slice(1);
    const of = (role: string) =>
      roles
        .filter((one) => one.replace(/\d*:.*/, "") === role)
        .flatMap((one) => spans.get(one.slice(one.indexOf(":") + 1)) ?? [])
        .sort((a, b) => a.start - b.start);
    const content = of("Content");
    if (content.length > 0) found.push({ content, cue: of("Cue"), source: of("Source") });
  }
  return found;
}

function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\uD800-\uDFFF]/.test(text)) return (offset) => offset;
  const units: number[] = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return (offset) => units[offset] ?? text.length;
}
