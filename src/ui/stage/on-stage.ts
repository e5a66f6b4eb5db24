/** The graph that is on screen, for those beside the stage who need its picture or its camera. */
import { type RefObject, useEffect, useSyncExternalStore } from "react";
import type { Picture, Scene } from "../../scene/index.ts";
import type { Near } from "./use-focus.ts";

export interface OnStage {
  readonly scene: Scene;
  readonly picture: Picture;
  /** The neighbourhood that is drawn, or set off; null for everything. */
  readonly near: Near | null;
  /** Nodes that there was no room for. */
  readonly dropped: number;
  /** Of the stage, in CSS pixels. */
  size(): { readonly width: number; readonly height: number };
}

let now: OnStage | null = null;
const listeners = new Set<() => void>();

/** Null while the graph is not on screen. */
export function useOnStage(): OnStage | null {
  return useSyncExternalStore(listen, () => now);
}

type Drawn = Pick<OnStage, "near" | "dropped"> & { readonly picture: Picture | null };

/** The stage says what it shows, for as long as it stands. */
export function usePutOnStage(
  scene: Scene | null,
  host: RefObject<HTMLElement | null>,
  { picture, near, dropped }: Drawn,
): void {
  useEffect(() => {
    const element = host.current;
    if (!scene || !picture || !element) return;
    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    put({ scene, picture, near, dropped, size });
    return () => put(null);
  }, [scene, host, picture, near, dropped]);
}

function put(next: OnStage | null): void {
  now = next;
  for (const changed of listeners) changed();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
