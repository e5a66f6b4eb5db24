/** What is drawn on a stage, and what of it is open -> the part that a picture shows: all that is drawn, with even margins. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Free CSS pixels around what is drawn. */
const MARGIN = 24;
/** A narrower picture has no room for its caption. */
const NARROWEST = 560;

/**
 * In whole CSS pixels from the stage's upper left corner. Where what is drawn goes on beyond the open part, the picture ends
 * with that part. Where little is drawn it is in the middle, over a caption that can be read.
 */
export function framePicture(drawn: Box | null, open: Box): Box {
  if (!drawn) return open;
  const [left, right] = sides(drawn.x, drawn.width, open.x, open.width);
  const [top, bottom] = sides(drawn.y, drawn.height, open.y, open.height);
  // Nothing of it is in view.
  if (right <= left || bottom <= top) return open;
  const width = Math.max(right - left, Math.min(NARROWEST, open.width));
  const x = Math.round((left + right - width) / 2);
  return { x, y: top, width, height: bottom - top };
}

function sides(start: number, length: number, from: number, room: number): readonly [number, number] {
  const [end, to] = [start + length, from + room];
  return [start < from ? from : Math.floor(start - MARGIN), end > to ? to : Math.ceil(end + MARGIN)];
}
