/** What a scene tells: by name, to any number of listeners. */

export interface SceneEvents {
  /** Places in CSS pixels from the host's upper left corner. */
  hover: { readonly id: string | null; readonly x: number; readonly y: number };
  /** `id` of a node or edge, or null for the ground; `additive` with Ctrl, Cmd or Shift. */
  click: { readonly id: string | null; readonly additive: boolean };
  /** Asked for what can be done with a node or edge, or the ground: a right click, or a finger that rests. */
  menu: { readonly id: string | null; readonly x: number; readonly y: number };
  /** A node was moved and is pinned; in the picture's pixels. */
  drag: { readonly id: string; readonly x: number; readonly y: number };
  marquee: { readonly ids: readonly string[]; readonly additive: boolean };
  /** How many nodes in view could not be given their name. */
  unnamed: number;
  camera: { readonly zoom: number };
  /** The WebGL context was lost, or is there again. */
  lost: null;
  restored: null;
}

type Listener<K extends keyof SceneEvents> = (event: SceneEvents[K]) => void;

export function createEvents() {
  const listeners = new Map<keyof SceneEvents, Set<(event: never) => void>>();
  return {
    /** Returns how to stop listening. */
    on<K extends keyof SceneEvents>(name: K, heard: Listener<K>): () => void {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(heard));
      return () => all.delete(heard);
    },
    emit<K extends keyof SceneEvents>(name: K, event: SceneEvents[K]): void {
      for (const heard of listeners.get(name) ?? []) (heard as Listener<K>)(event);
    },
  };
}
