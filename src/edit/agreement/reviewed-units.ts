import type { Statement } from "../../model/index.ts";
import type { Unit } from "./coefficients.ts";
import { spanUnits, unitsOf, without } from "./coverage.ts";
import type { StatementPair } from "./pair-statements.ts";

/** Confirmed or made by hand: a suggestion that nobody looked at is no coder's reading. */
export function isReviewed({ review }: Pick<Statement, "review">): boolean {
  return review.status !== "suggested";
}

/**
 * What two coders hold in one text -> its code units as both read them. The words of a suggestion that one of them has not reviewed, and of the statement
 * that it is paired with, are left out; so is a text in which one of them has suggestions and reviewed none.
 */
export function reviewedUnits(
  mine: readonly Statement[],
  theirs: readonly Statement[],
  pairs: readonly StatementPair[],
  length: number,
): Unit[] {
  if ([mine, theirs].some((side) => side.length > 0 && !side.some(isReviewed))) return [];
  const out = new Set([...mine, ...theirs].filter((one) => !isReviewed(one)));
  for (const { mine: one, theirs: other } of pairs) if (out.has(one) || out.has(other)) out.add(one).add(other);
  const left = wordsOf([...out]);
  const read = (side: readonly Statement[]) => without(wordsOf(side.filter((one) => !out.has(one))), left);
  return spanUnits(read(mine), read(theirs), length - unitsOf(left));
}

function wordsOf(statements: readonly Statement[]): Statement["quotes"] {
  return statements.flatMap(({ quotes }) => quotes);
}
