import type { StanceValue } from "../model/index.ts";

export type Shape = "person" | "agency" | "group" | "outlet" | "issue" | "statement" | "source";
export const STRUCTURE = ["said", "relation", "affiliation", "source"] as const;

/**
 * What the scene draws: parallel arrays, nodes first, then edges. Positions are in pixels of the stage that the
 * layout was made for, y up; sizes are radii in pixels when the whole picture is in view.
 */
export interface Picture {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly kind: readonly Shape[];
  /** Radius in pixels. */
  readonly size: Float64Array;
  /** How a node shows its stances: as a ring, by all of its fill, or not at all, with a grey by kind in their place. */
  readonly fill: "ring" | "mix" | "kind";
  /** Which names are drawn unasked: those of issues and the ten busiest others; as many as fit; all, though they may touch. */
  readonly labels: "few" | "most" | "all";
  /** Share of each stance of a node's own stances: support, oppose, mixed, neutral; all 0 when it takes none. 4 numbers a node. */
  readonly mix: Float64Array;
  /** Hollow: reported speech (statement nodes). */
  readonly reported: readonly boolean[];
  /** Label priority: higher is placed first; NaN or negative never (statement nodes until they are asked for). */
  readonly priority: Float64Array;
  label(i: number): string;
  /** Shorter form for a crowded picture, or the label again. */
  short(i: number): string;

  readonly edgeIds: readonly string[];
  /** Indices into `ids`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly edgeKind: readonly ("stance" | (typeof STRUCTURE)[number])[];
  readonly stance: readonly (StanceValue | null)[];
  readonly weight: Float64Array;
  readonly edgeReported: readonly boolean[];
  /** "Karen Bass opposes Immigration raids, 4 statements". */
  edgeLabel(j: number): string;
}

export const EMPTY_PICTURE: Picture = {
  ids: [],
  x: new Float64Array(),
  y: new Float64Array(),
  kind: [],
  size: new Float64Array(),
  fill: "ring",
  labels: "most",
  mix: new Float64Array(),
  reported: [],
  priority: new Float64Array(),
  label: () => "",
  short: () => "",
  edgeIds: [],
  source: new Int32Array(),
  target: new Int32Array(),
  edgeKind: [],
  stance: [],
  weight: new Float64Array(),
  edgeReported: [],
  edgeLabel: () => "",
};
