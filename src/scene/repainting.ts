/**
 * When a scene is drawn: once for all that is done in one go, as showing a picture, moving to it and marking what is chosen, and still before the browser
 * draws. A crowd is drawn in a turn of its own, so that a key need not wait for that beside what led to it. There names and marks stay with their nodes and
 * lines at first, and find their places once the browser has drawn that, a few at a time.
 */
import type { Frame } from "./frame.ts";
import { atOnce, forAWhile, type InPieces } from "./in-pieces.ts";
import type { Measure } from "./label-spots.ts";
import { carry, composing, follow, type Painting } from "./painting.ts";

/** Places for the names of more nodes than this take longer to find than a press may wait for. */
const CROWD = 120;
/** How long the names of a crowd may look for their places before the browser is let do other things, in milliseconds. */
const WHILE = 12;

interface Hooks {
  /** How many nodes there are. */
  nodes(): number;
  frame(): Frame;
  measure: Measure;
  /** Has the lines drawn, with all that is known of them by now; `rendered` is told when they are. */
  drawLines(): void;
  paint(painting: Painting): void;
  /** Names were placed anew. */
  placed(painting: Painting): void;
}

export interface Repainting {
  /** Whether there are so many nodes that to draw them takes a turn of its own. */
  crowded(): boolean;
  /** What was painted last; null at first. */
  last(): Painting | null;
  /** With everything where it is now; in a crowd names and marks may still be looking for their places. */
  now(): Painting | null;
  /** With nothing left to be placed. */
  settled(): Painting | null;
  /** Names and marks are to be placed anew with the next painting. */
  outdate(): void;
  /** The lines are to be drawn anew, and everything else with them. */
  linesOwed(): void;
  /** The lines are drawn: what is over and under them is to be. */
  rendered(): void;
  /** What is over and under the lines, at once. */
  repaint(): void;
  stop(): void;
}

export function createRepainting({ nodes, frame: frameNow, measure, drawLines, paint, placed }: Hooks): Repainting {
  let painting: Painting | null = null;
  let stale = true;
  /** How often it was. */
  let times = 0;
  let lines = false;
  let rest = false;
  let asked = false;
  let turn = 0;
  let alive = true;
  let drawn = 0;
  let later = 0;

  const crowded = () => nodes() > CROWD;
  const settle = () => {
    asked = false;
    cancelAnimationFrame(turn);
    turn = 0;
    if (!alive) return;
    if (lines) {
      lines = false;
      drawLines();
    }
    if (rest) repaint();
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    queueMicrotask(settle);
  };
  const notLater = () => {
    cancelAnimationFrame(drawn);
    clearTimeout(later);
    later = 0;
  };
  const placing = () => composing(frameNow(), painting, measure);
  const place = (now = atOnce(placing())) => {
    notLater();
    painting = now;
    stale = false;
    placed(painting);
    paint(painting);
  };
  const goOn = (work: InPieces<Painting>, of: number) => {
    // What was outdated meanwhile begins anew.
    if (of !== times) return goOn(placing(), times);
    const now = forAWhile(work, WHILE);
    if (now) place(now);
    else later = window.setTimeout(() => goOn(work, of));
  };
  const repaint = () => {
    rest = false;
    const frame = frameNow();
    if (!stale && painting) painting = follow(frame, painting);
    else if (!crowded()) return place();
    else {
      painting = carry(frame, painting);
      notLater();
      // Until the browser has drawn what there is; a page that is not seen draws nothing, and waits.
      drawn = requestAnimationFrame(() => {
        later = window.setTimeout(() => goOn(placing(), times));
      });
    }
    paint(painting);
  };

  return {
    crowded,
    last: () => painting,
    now() {
      settle();
      return painting;
    },
    settled() {
      settle();
      if (stale && painting) place();
      return painting;
    },
    outdate() {
      stale = true;
      times += 1;
    },
    linesOwed() {
      lines = true;
      if (!crowded()) soon();
      else if (turn === 0) turn = requestAnimationFrame(settle);
    },
    rendered() {
      rest = true;
      soon();
    },
    repaint,
    stop() {
      alive = false;
      cancelAnimationFrame(turn);
      notLater();
    },
  };
}
