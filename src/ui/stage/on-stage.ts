/** The graph that is on screen, for those beside the stage who need its picture or its camera. */
import { type RefObject, useEffect, useSyncExternalStore } from "react";
import type { Picture, Scene } from "../../scene/index.ts";

export interface OnStage {
  readonly scene: Scene;
  readonly picture: Picture;
  /** Of the stage, in CSS pixels. */
  size(): { readonly width: number; readonly height: number };
}

let now: OnStage | null = null;
const listeners = new Set<() => void>();

/** Null while the graph is not on screen. */
export function useOnStage(): OnStage | null {
  return useSyncExternalStore(listen, () => now);
}

/** The stage says what it shows, for as long as it stands. */
export function usePutOnStage(scene: Scene | null, picture: Picture | null, host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = host.current;
    if (!scene || !picture || !element) return;
    put({ scene, picture, size: () => ({ width: element.clientWidth, height: element.clientHeight }) });
    return () => put(null);
  }, [scene, picture, host]);
}

function put(next: OnStage | null): void {
  now = next;
  for (const changed of listeners) changed();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
