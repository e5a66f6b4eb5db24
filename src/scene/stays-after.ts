/** What is shown changes -> whether the camera stays where it is, or brings all that is shown into view. */

/** How much is shown, and how much of that is in view. Counts. */
export interface Sight {
  readonly shown: number;
  readonly seen: number;
}

/** Of what is shown, this much in view is enough for who has moved the camera. */
const GOOD_PART = 0.5;

/**
 * Nodes never move for a filter, and neither does the camera as long as all is in view. Who has moved the camera keeps its place
 * while a good part is in view, or no less than was before; but never an empty stage.
 * @param placed Somebody has moved the camera, or a link has: it is not on the whole of a picture.
 */
export function staysAfter(before: Sight, after: Sight, placed: boolean): boolean {
  if (after.shown === 0 || after.seen === after.shown) return true;
  if (after.seen === 0 || before.shown === 0 || !placed) return false;
  const share = after.seen / after.shown;
  return share >= GOOD_PART || share >= before.seen / before.shown;
}
