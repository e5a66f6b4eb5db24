import { useSyncExternalStore } from "react";
import { useModel } from "./use-workbench.ts";

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

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
