/** Counts in time -> the words that name them. */
import { STANCE_KEYS, type TimeCount } from "../../query/index.ts";
import { counted } from "../words.ts";

const DONE = { support: "support", oppose: "oppose", mixed: "mixed", neutral: "neutral", uncoded: "not coded" };

/** "7 June 2025, 12 statements, 13 by stance: 4 support, 9 oppose; 4 with an inferred date". */
export function countWords(when: string, count: TimeCount): string {
  const { statements, mix, inferred } = count;
  const stances = STANCE_KEYS.filter((key) => mix[key] > 0).map((key) => `${mix[key]} ${DONE[key]}`);
  const split = stances.length > 0 ? `: ${stances.join(", ")}` : "";
  const guessed =
    inferred === 0 ? "" : inferred === statements ? "; date inferred" : `; ${inferred} with an inferred date`;
  return `${when}, ${summed(count)}${split}${guessed}`;
}

/** "12 statements", or "12 statements, 13 by stance" where a statement with different stances counts under each of them. */
export function summed(count: TimeCount): string {
  const statements = counted(count.statements, "statement");
  return countsTwice(count) ? `${statements}, ${byStance(count)} by stance` : statements;
}

export function countsTwice(count: TimeCount): boolean {
  return byStance(count) > count.statements;
}

function byStance({ mix }: TimeCount): number {
  return STANCE_KEYS.reduce((sum, key) => sum + mix[key], 0);
}

/** "45 of 46 dates are inferred or taken from the source". */
export function inferredWords(counts: readonly TimeCount[]): string | null {
  const dated = counts.reduce((sum, { statements }) => sum + statements, 0);
  const inferred = counts.reduce((sum, count) => sum + count.inferred, 0);
  if (inferred === 0) return null;
  if (dated === 1) return "The date is inferred or taken from the source";
  return `${inferred} of ${dated} dates ${inferred === 1 ? "is" : "are"} inferred or taken from the source`;
}
