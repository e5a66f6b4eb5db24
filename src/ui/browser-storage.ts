import { createStore, get, update } from "idb-keyval";
import type { World } from "../state/index.ts";

/** Keeps named views in this browser. Private windows may refuse it: then nothing is kept, and nothing fails. */
export function createStorage(): World["storage"] {
  let store: ReturnType<typeof createStore> | null = null;
  const opened = () => {
    store ??= createStore("onrecord", "kept");
    return store;
  };
  return {
    get: async (key) => (await get<string>(key, opened())) ?? null,
    update: async (key, change) => update<string>(key, (before) => change(before ?? null), opened()),
  };
}

const SETTINGS_KEY = "onrecord:settings";

/** Settings in this browser; where it refuses to keep anything they last as long as the page. */
export const browserSettings: World["settings"] = {
  read: () => {
    try {
      return localStorage.getItem(SETTINGS_KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(SETTINGS_KEY, text);
    } catch {
      // A full or forbidden store: nothing to tell, the setting holds until the page is closed.
    }
  },
};
