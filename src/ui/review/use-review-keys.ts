import { useLetters } from "../use-letters.ts";
import { type Deed, deedOf } from "./review-keys.ts";

const REPEATS: readonly Deed[] = ["next", "previous"];

/** The review's keys: while it is open a figure is a stance, not a filter. The page's own undo would leave the card of what it takes back behind. */
export function useReviewKeys(act: (deed: Deed) => void) {
  useLetters({ deedOf, act, repeats: REPEATS, undo: "undo" });
}
