/** Which nodes are named unasked, by how many names a picture is to have. */
import type { Picture } from "./picture.ts";

/** Beside the issues, where only few names are drawn. */
const FEW = 10;

/** Indices of the nodes whose names are drawn, or at least looked for a place for, when nothing is chosen. */
export function namedUnasked(picture: Picture): ReadonlySet<number> {
  const named = picture.ids.flatMap((_, i) => ((picture.priority[i] ?? -1) >= 0 ? [i] : []));
  if (picture.labels !== "few") return new Set(named);
  const busiest = named.filter((i) => picture.kind[i] !== "issue").sort((a, b) => busy(picture, b) - busy(picture, a));
  return new Set([...named.filter((i) => picture.kind[i] === "issue"), ...busiest.slice(0, FEW)]);
}

function busy({ priority }: Picture, i: number): number {
  return priority[i] ?? 0;
}
