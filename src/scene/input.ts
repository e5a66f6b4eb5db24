/** Pointer and touch on the stage into what they mean: hover, click, dragging a node, drawing an area, fitting. */
import type Sigma from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import type { Box } from "./boxes.ts";
import type { Point } from "./curve.ts";
import { areaBetween } from "./pick.ts";

export interface Heard {
  /** The id of the node or edge at a point, or null. */
  pick(at: Point, finger: boolean): string | null;
  isNode(id: string): boolean;
  drawsAreas(): boolean;
  hover(id: string | null, at: Point): void;
  click(id: string | null, additive: boolean): void;
  menu(id: string | null, at: Point): void;
  drag(id: string, to: Point): void;
  dropped(id: string): void;
  /** While an area is drawn; null when it is done. */
  area(box: Box | null): void;
  areaDrawn(box: Box, additive: boolean): void;
  fit(): void;
}

/** Pixels that a press may wander and still be a click. */
const STILL = 4;
/** A finger wanders more. */
const FINGER_STILL = 10;
/** A finger that rests this long asks for the menu, in milliseconds: as long as phones take. */
const LONG = 500;

type Press = { readonly from: Point; readonly id: string | null; readonly area: boolean; moved: boolean };

/** Listens until the sigma is killed. */
export function listen(sigma: Sigma, heard: Heard): void {
  let press: Press | null = null;
  /** The click that ends a drag or an area is none. */
  let swallow = false;
  let resting = 0;
  let restingAt: Point = { x: 0, y: 0 };

  /** Begins to wait whether a finger rests. */
  const rest = (at: Point) => {
    window.clearTimeout(resting);
    restingAt = at;
    resting = window.setTimeout(() => {
      press = null;
      swallow = true;
      heard.menu(heard.pick(at, true), at);
    }, LONG);
  };
  const wander = (at: Point) => {
    if (Math.hypot(at.x - restingAt.x, at.y - restingAt.y) >= FINGER_STILL) window.clearTimeout(resting);
  };

  const begin = (at: Point, area: boolean, finger: boolean) => {
    const id = area ? null : heard.pick(at, finger);
    press = { from: at, id: id !== null && heard.isNode(id) ? id : null, area, moved: false };
    swallow = false;
  };
  /** True when the move is ours and not the camera's. */
  const move = (at: Point): boolean => {
    if (!press || (!press.area && press.id === null)) return false;
    if (!press.moved && Math.hypot(at.x - press.from.x, at.y - press.from.y) < STILL) return true;
    press.moved = true;
    if (press.area) heard.area(areaBetween(press.from, at));
    else if (press.id !== null) heard.drag(press.id, at);
    return true;
  };
  const end = (at: Point, additive: boolean) => {
    const was = press;
    press = null;
    if (!was?.moved) return;
    swallow = true;
    if (was.area) {
      heard.area(null);
      heard.areaDrawn(areaBetween(was.from, at), additive);
    } else if (was.id !== null) heard.dropped(was.id);
  };
  const click = (at: Point, original: MouseEvent | TouchEvent, finger: boolean) => {
    if (swallow) {
      swallow = false;
      return;
    }
    heard.click(heard.pick(at, finger), original.ctrlKey || original.metaKey || original.shiftKey);
  };

  listenToMouse(sigma, {
    down: (event) => {
      if (!(event.original instanceof MouseEvent) || event.original.button !== 0) return;
      begin(event, event.original.shiftKey || heard.drawsAreas(), false);
    },
    move: (event) => {
      if (move(event)) event.preventSigmaDefault();
    },
    over: (event) => {
      if (!press) heard.hover(heard.pick(event, false), event);
    },
    up: (event) => end(event, event.original.ctrlKey || event.original.metaKey),
    leave: (event) => heard.hover(null, event),
    right: (event) => heard.menu(heard.pick(event, false), event),
    click: (event) => click(event, event.original, false),
    double: (event) => {
      event.preventSigmaDefault();
      const id = heard.pick(event, false);
      // Two quick clicks on two things are two clicks, not a double one.
      if (id === null) heard.fit();
      else heard.click(id, event.original.ctrlKey || event.original.metaKey || event.original.shiftKey);
    },
  });
  listenToTouch(sigma, {
    down: (at, count) => {
      window.clearTimeout(resting);
      if (count === 1) {
        begin(at, heard.drawsAreas(), true);
        if (!heard.drawsAreas()) rest(at);
      } else press = null;
    },
    move(at) {
      wander(at);
      return move(at);
    },
    up(at) {
      window.clearTimeout(resting);
      end(at, false);
    },
    tap: (at, original) => click(at, original, true),
    double: (at) => {
      if (heard.pick(at, true) === null) heard.fit();
    },
  });
}

type OnMouse = (event: MouseCoords) => void;

function listenToMouse(
  sigma: Sigma,
  on: Readonly<Record<"down" | "move" | "over" | "up" | "leave" | "click" | "right" | "double", OnMouse>>,
): void {
  const mouse = sigma.getMouseCaptor();
  mouse.on("mousedown", on.down);
  mouse.on("mousemovebody", on.move);
  mouse.on("mousemove", on.over);
  mouse.on("mouseup", on.up);
  mouse.on("mouseleave", on.leave);
  mouse.on("click", on.click);
  mouse.on("rightClick", on.right);
  mouse.on("doubleClick", on.double);
}

function listenToTouch(
  sigma: Sigma,
  on: {
    down(at: Point, count: number): void;
    move(at: Point): boolean;
    up(at: Point): void;
    tap(at: Point, original: TouchEvent): void;
    double(at: Point): void;
  },
): void {
  const touch = sigma.getTouchCaptor();
  const at = ({ touches, previousTouches }: TouchCoords) => touches[0] ?? previousTouches[0] ?? { x: 0, y: 0 };
  touch.on("touchdown", (event) => on.down(at(event), event.touches.length));
  touch.on("touchmove", (event) => {
    if (event.touches.length === 1 && on.move(at(event))) event.preventSigmaDefault();
  });
  touch.on("touchup", (event) => on.up(at(event)));
  touch.on("tap", (event) => on.tap(at(event), event.original));
  touch.on("doubletap", (event) => {
    event.preventSigmaDefault();
    on.double(at(event));
  });
}
