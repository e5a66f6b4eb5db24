import { useCovered } from "../use-media.ts";
import { useWorkbench } from "../use-workbench.ts";

/**
 * Whether details go along with who walks: they stand open with nothing else in them, or with one thing, and nobody is
 * collecting several.
 */
export function useDetailsFollow(): () => boolean {
  const workbench = useWorkbench();
  const covered = useCovered();
  return () => {
    const { view, settings } = workbench.store.getState();
    const { selected, connect, review, coders, embed } = view;
    if (selected.length > 0) return selected.length === 1;
    const beside = !covered && !embed && !settings.folded.details;
    return beside && connect === null && review === null && coders === null;
  };
}
