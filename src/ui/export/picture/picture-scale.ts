/** How large a picture can be. */

export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

/** What browsers draw on at most: pixels along a side, and in all. Chromium's limits; some hold fewer, which shows when it is tried. */
const SIDE_MOST = 16_384;
const AREA_MOST = 268_435_456;

/** The scale that is asked for, or the largest in tenths below it at which the picture can be drawn. */
export function possibleScale(width: number, height: number, wanted: number): number {
  const most = Math.min(
    SIDE_MOST / Math.max(width, 1),
    SIDE_MOST / Math.max(height, 1),
    Math.sqrt(AREA_MOST / Math.max(width * height, 1)),
  );
  return most >= wanted ? wanted : Math.max(0.1, Math.floor(most * 10) / 10);
}

/** What to try when a browser could not draw at a scale; null when there is nothing smaller worth having. */
export function smallerScale(scale: number): number | null {
  return scale > 1 ? Math.max(1, Math.floor(scale * 5) / 10) : null;
}

/** "2880 × 1620". */
export function pixelWords({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${width} × ${height}`;
}
