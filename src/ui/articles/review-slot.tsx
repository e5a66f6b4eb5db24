import type { ReactNode } from "react";

/**
 * The place of the review beside an article's text: what stands here takes the place of the details while it is open. `children` are the details.
 */
export function ReviewSlot({ children }: { children: ReactNode }) {
  return children;
}
