import { useSyncExternalStore } from "react";
import { useModel } from "./use-workbench.ts";

export function useMedia(query: string): boolean {
  const { subscribe, matches } = mediaOf(query);
  return useSyncExternalStore(subscribe, matches);
}

interface Media {
  subscribe(changed: () => void): () => void;
  matches(): boolean;
}

/**
 * Two lists a query, whoever asks and however often: the browser has to evaluate each that is made. One is read, the other is listened to, since a list that
 * is read between a change and its event tells nobody of it.
 */
function mediaOf(query: string): Media {
  const known = media.get(query);
  if (known) return known;
  const read = matchMedia(query);
  const heard = matchMedia(query);
  const made: Media = {
    subscribe: (changed) => {
      heard.addEventListener("change", changed);
      return () => heard.removeEventListener("change", changed);
    },
    matches: () => read.matches,
  };
  media.set(query, made);
  return made;
}
const media = new Map<string, Media>();

/** Where the filters stand behind a button. */
export const useNarrow = () => useMedia("(max-width: 1023px)");
/** Where details stand over the stage, not beside it. */
export const useCovered = () => useMedia("(max-width: 1279px)");
export const usePhone = () => useMedia("(max-width: 639px)");
/** Where the key of shapes lies open; elsewhere, and over a timeline, it folds to a button. */
export function useRoomyKey(): boolean {
  const timeless = useModel(({ view }) => view.time === null);
  return useMedia("(min-width: 1100px)") && timeless;
}
export const useReducedMotion = () => useMedia("(prefers-reduced-motion: reduce)");

/** The chosen theme, or the system's. */
export function useDark(): boolean {
  const theme = useModel((model) => model.settings.theme);
  const system = useMedia("(prefers-color-scheme: dark)");
  return theme === "system" ? system : theme === "dark";
}
