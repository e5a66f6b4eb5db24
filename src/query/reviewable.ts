import type { Statement } from "../model/index.ts";

/** Extraction suggested it, or it is not confirmed: what a person made and confirmed has nobody's suggestion to decide on. */
export function isReviewable({ suggested, review }: Pick<Statement, "suggested" | "review">): boolean {
  return suggested !== undefined || review.status !== "confirmed";
}
