/** The graph that is on screen, for those beside the stage who need its picture or its camera. */
import { type RefObject, useEffect, useSyncExternalStore } from "react";
import type { Picture, Scene } from "../../scene/index.ts";
import type { Near } from "./use-focus.ts";

export interface OnStage {
  readonly scene: Scene;
  readonly picture: Picture;
  /** The neighbourhood that is drawn, or set off; null for everything. */
  readonly near: Near | null;
  /** The ways of a connection are drawn, and nothing else. */
  readonly ways: boolean;
  /** What leads among the ways, in words; null when nothing steps back from them. */
  readonly leads: string | null;
  /** Nodes that there was no room for. */
  readonly dropped: number;
  /** The part of the stage that no details cover, in CSS pixels from its upper left corner. */
  open(): Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let now: OnStage | null = null;
const listeners = new Set<() => void>();

/** Null while the graph is not on screen. */
export function useOnStage(): OnStage | null {
  return useSyncExternalStore(listen, () => now);
}

type Drawn = Pick<OnStage, "near" | "ways" | "leads" | "dropped"> & { readonly picture: Picture | null };

/** The stage says what it shows, for as long as it stands. */
export function usePutOnStage(
  scene: Scene | null,
  host: RefObject<HTMLElement | null>,
  { picture, near, ways, leads, dropped }: Drawn,
): void {
  useEffect(() => {
    const element = host.current;
    if (!scene || !picture || !element) return;
    put({ scene, picture, near, ways, leads, dropped, open: () => openPart(element) });
    return () => put(null);
  }, [scene, host, picture, near, ways, leads, dropped]);
}

/** What is left open of less than this is no picture: then it is the whole stage. */
const OPEN_LEAST = 160;

/** Beside details, or above them where they rise from the foot over the whole width. */
function openPart(host: HTMLElement): Box {
  const stage = host.getBoundingClientRect();
  const whole = { x: 0, y: 0, width: host.clientWidth, height: host.clientHeight };
  const over = document.getElementById("details")?.getBoundingClientRect();
  if (!over || over.width === 0 || over.left >= stage.right || over.top >= stage.bottom) return whole;
  const part =
    over.left <= stage.left
      ? { ...whole, height: Math.round(over.top - stage.top) }
      : { ...whole, width: Math.round(over.left - stage.left) };
  return Math.min(part.width, part.height) < OPEN_LEAST ? whole : part;
}

function put(next: OnStage | null): void {
  now = next;
  for (const changed of listeners) changed();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
