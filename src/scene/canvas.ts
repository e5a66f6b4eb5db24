/** Small helpers for painting: outlines as paths made once, and names with a halo. */

const paths = new Map<string, Path2D>();

/** The path of SVG path data, made once. */
export function pathOf(data: string): Path2D {
  let path = paths.get(data);
  if (!path) {
    path = new Path2D(data);
    paths.set(data, path);
  }
  return path;
}

export type Context = CanvasRenderingContext2D;

/** Paints with the origin at a place and everything `scale` times as large. */
export function placed(context: Context, x: number, y: number, scale: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  paint();
  context.restore();
}

export function fill(context: Context, data: string, colour: string): void {
  context.fillStyle = colour;
  context.fill(pathOf(data));
}

export function stroke(context: Context, data: string, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(pathOf(data));
}

/** A full circle or the arc from one angle to another, clockwise from 12 o'clock. */
export function strokeArc(
  context: Context,
  x: number,
  y: number,
  r: number,
  colour: string,
  width: number,
  [from, to]: readonly [number, number] = [0, 2 * Math.PI],
): void {
  context.beginPath();
  context.arc(x, y, r, from - Math.PI / 2, to - Math.PI / 2);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

export function fillDisc(context: Context, x: number, y: number, r: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}
