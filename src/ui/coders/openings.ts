/** How often another coder's file was opened: the same name may be another file. */
import { useSyncExternalStore } from "react";

let times = 0;
const listeners = new Set<() => void>();

export function noteOpening(): void {
  times += 1;
  for (const heard of listeners) heard();
}

export function useOpenings(): number {
  return useSyncExternalStore(listen, () => times);
}

function listen(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
