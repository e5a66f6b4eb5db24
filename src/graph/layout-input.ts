/** What is arranged, and on which stage. */

/** Parallel arrays, nodes and then edges; sizes in pixels. Plain data, so that it passes to a worker. */
export interface LayoutInput {
  /** Unique. */
  readonly ids: readonly string[];
  readonly radius: ArrayLike<number>;
  /** 0 for a node without a label. */
  readonly labelWidth: ArrayLike<number>;
  readonly labelHeight: ArrayLike<number>;
  /** Indices into `ids`. */
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** How many statements (or the like) stand behind an edge; below 0 counts as 0. */
  readonly weight: ArrayLike<number>;
  readonly stage?: Stage;
}

/** Pixels that the picture has. It grows when there are more nodes than fit. */
export interface Stage {
  readonly width: number;
  readonly height: number;
}

export interface LayoutOptions {
  /** Asked now and then; true ends the search early with the positions found so far, still without overlaps. */
  readonly stop?: () => boolean;
  /** Called with the share of the work that is done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** The stage between the panes of a window of 1440 x 900. */
export const REFERENCE_STAGE: Stage = { width: 784, height: 760 };

/** An edge between two places in the order, lower place first, and how strongly it draws. */
export type Edge = readonly [from: number, to: number, pull: number];

/** The element at an index that is known to be inside. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`expected an index below ${list.length}, found ${index}`);
  return value;
}
