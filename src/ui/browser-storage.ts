import { createStore, get, set } from "idb-keyval";
import type { World } from "../state/index.ts";

/** Keeps opened records and settings in this browser. Private windows may refuse it: then nothing is kept, and nothing fails. */
export function createStorage(): World["storage"] {
  let store: ReturnType<typeof createStore> | null = null;
  const opened = () => {
    store ??= createStore("onrecord", "kept");
    return store;
  };
  return {
    get: async (key) => (await get<string>(key, opened())) ?? null,
    set: (key, value) => set(key, value, opened()),
  };
}
